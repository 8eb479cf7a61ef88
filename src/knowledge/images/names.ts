// The names of images: in their parts, and how another image is named the way that one is.

/** An image's name in its parts. */
export interface ImageName {
  /** `undefined`: Docker Hub. */
  readonly registry: string | undefined
  /** Without the `library/` of Docker Hub's official images. */
  readonly repository: string
  readonly tag: string | undefined
  readonly digest: string | undefined
}

const HUB_HOSTS = ['docker.io', 'index.docker.io', 'registry-1.docker.io']
const LIBRARY = 'library/'

/** `docker.io/library/python:3.12@sha256:…` in its parts; `library/` and Docker Hub's names are dropped. */
export function parseImage(name: string): ImageName {
  const parts = partsOf(name)
  const { repository } = parts
  return { ...parts, repository: repository.startsWith(LIBRARY) ? repository.slice(LIBRARY.length) : repository }
}

/** The same with the repository as it is written: what a registry other than Docker Hub has below `library/` is there alone. */
function partsOf(name: string): ImageName {
  const [reference = '', digest] = name.split('@', 2)
  const slash = reference.indexOf('/')
  const head = slash < 0 ? '' : reference.slice(0, slash)
  const hasRegistry = head.includes('.') || head.includes(':') || head === 'localhost'
  const path = hasRegistry ? reference.slice(slash + 1) : reference
  const colon = path.indexOf(':')
  const hub = !hasRegistry || HUB_HOSTS.includes(head)
  return {
    registry: hub ? undefined : head,
    repository: colon < 0 ? path : path.slice(0, colon),
    tag: colon < 0 ? undefined : path.slice(colon + 1),
    digest,
  }
}

/** Where a registry has an image. */
export interface Address {
  /** Of its API, with the port where one is named. */
  readonly host: string
  /** `library/node` */
  readonly repository: string
  readonly tag: string | undefined
  readonly digest: string | undefined
}

/** Docker Hub's name in references, and the host that answers for it. */
const HUB_API = 'registry-1.docker.io'

/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md, "Pulling manifests", and distribution/reference for hosts. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i
const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/
const TAG = /^\w[\w.-]{0,127}$/
export const DIGEST = /^sha256:[0-9a-f]{64}$/
const LONGEST_REPOSITORY = 255

/** Where an image is asked for; `undefined` for a name that no registry can have. */
export function addressOf(name: string): Address | undefined {
  const { registry, repository, tag, digest } = partsOf(name)
  const isHub = registry === undefined
  const full = isHub && !repository.includes('/') ? LIBRARY + repository : repository
  const isName = REPOSITORY.test(full) && full.length <= LONGEST_REPOSITORY && repository !== 'scratch'
  if (!isName || (!isHub && !HOST.test(registry))) return undefined
  if ((tag !== undefined && !TAG.test(tag)) || (digest !== undefined && !DIGEST.test(digest))) return undefined
  return {
    host: registry ?? HUB_API,
    repository: full,
    tag: tag ?? (digest === undefined ? 'latest' : undefined),
    digest,
  }
}

/** The name under which an image is recorded: the shortest, with the tag that is meant where it has none. */
export function recordName(name: string): string {
  const parts = partsOf(name)
  const { repository, tag, digest } = parts.registry === undefined ? parseImage(name) : parts
  const meant = tag ?? (digest === undefined ? 'latest' : undefined)
  return nameText({ registry: parts.registry, repository, tag: meant, digest })
}

/** A name and its digest apart; without one, the name alone. */
export function withoutDigest(name: string): { readonly name: string; readonly digest: string | undefined } {
  const at = name.indexOf('@')
  return at < 0 ? { name, digest: undefined } : { name: name.slice(0, at), digest: name.slice(at + 1) }
}

/**
 * A name with a digest behind it, written as Renovate and Dependabot read it: with its tag, which is `latest` where it has none.
 *
 * @param name without a digest
 * @param tag in the place of its own
 */
export function pinnedName(name: string, digest: string, tag?: string): string {
  const own = partsOf(name).tag
  const bare = own === undefined ? name : name.slice(0, -own.length - 1)
  return `${bare}:${tag ?? own ?? 'latest'}@${digest}`
}

/** Whether two names are of one repository, whatever their tags and digests. */
export function isSameRepository(one: string, other: string): boolean {
  const [a, b] = [parseImage(one), parseImage(other)]
  return a.registry === b.registry && a.repository === b.repository
}

/** `docker.io/library/python:3.12`: what a short name is short for. */
export function wholeName(name: string): string {
  const { registry = 'docker.io', repository, tag, digest } = partsOf(name)
  const isShort = registry === 'docker.io' && !repository.includes('/')
  return nameText({ registry, repository: isShort ? LIBRARY + repository : repository, tag, digest })
}

/** The names of the same image where mirrors have it; those that it is mirrored by come in the order of the list. */
export function mirroredAs(name: string, mirrors: readonly Mirror[]): readonly string[] {
  const full = wholeName(name)
  return mirrors.flatMap(({ from, to }) => (full.startsWith(`${to}/`) ? [from + full.slice(to.length)] : []))
}

/** Whether a name says which image it is by a digest alone: that may be of any variant and any version. */
export function hasDigestAlone({ tag, digest }: ImageName): boolean {
  return tag === undefined && digest !== undefined
}

/** One of Docker Hub's official images. */
export interface OfficialImage {
  readonly repository: string
  /** '' where the name has none. */
  readonly tag: string
  /** The numbers that the tag begins with: its version. */
  readonly numbers: readonly number[]
}

/** The official image that a name means; those with ONBUILD are as good as none. */
export function officialOf({ registry, repository: written, tag = '' }: ImageName): OfficialImage | undefined {
  // Releases that get no updates any more: the same file systems, but for where apt looks.
  const repository = written === 'debian/eol' ? 'debian' : written
  if (registry !== undefined || repository === '' || repository.includes('/') || tag.includes('onbuild'))
    return undefined
  return { repository, tag, numbers: numbersOf(tag) }
}

/** A name in its shortest form. */
export function nameText(name: ImageName): string {
  return `${name.registry === undefined ? '' : `${name.registry}/`}${name.repository}${versionText(name)}`
}

/** The tag and the digest of a name, with what stands in front of each. */
function versionText({ tag, digest }: ImageName): string {
  return (tag === undefined ? '' : `:${tag}`) + (digest === undefined ? '' : `@${digest}`)
}

/**
 * The image that a table puts in the place of another, under its whole name or under the name without tag and digest.
 *
 * @returns the name itself for a digest that the new image cannot have
 */
export function chosenFor(name: string, images: Readonly<Record<string, string>>): string | undefined {
  if (Object.hasOwn(images, name)) return images[name]
  const parts = parseImage(name)
  const rest = versionText(parts)
  const bare = rest === '' || !name.endsWith(rest) ? name : name.slice(0, -rest.length)
  if (!Object.hasOwn(images, bare)) return undefined
  const chosen = images[bare]!
  // A digest is the digest of the old image: it may only go along to a copy of it, under the same tag.
  if (parseImage(chosen).tag === undefined) return chosen + rest
  return parts.digest === undefined ? chosen : name
}

/** The numbers that a tag begins with: `3.12.1-slim` has three of them, `3-slim` one, `slim` none. */
export function numbersOf(tag: string): readonly number[] {
  const [numbers = ''] = /^\d+(?:\.\d+){0,2}/.exec(tag) ?? []
  return numbers === '' ? [] : numbers.split('.').map(Number)
}

/** Where the images of a registry, or of a part of it, stand again; both without a slash at the end. */
export interface Mirror {
  /** How the images are named there: `registry.example.com/hub`. */
  readonly from: string
  /** What is mirrored: `docker.io`. */
  readonly to: string
  /** Whoever reaches it reaches other registries too. */
  readonly isPublic?: boolean
}

/**
 * Sources: https://docs.aws.amazon.com/AmazonECR/latest/public/public-registries.html (Docker Official Images),
 * https://cloud.google.com/artifact-registry/docs/pull-cached-dockerhub-images
 */
export const PUBLIC_MIRRORS: readonly Mirror[] = [
  { from: 'public.ecr.aws/docker/library', to: 'docker.io/library', isPublic: true },
  { from: 'mirror.gcr.io', to: 'docker.io', isPublic: true },
]

/** The mirror that serves an image of this name; of several the one that names it most closely. */
function mirrorOf(name: string, mirrors: readonly Mirror[]): Mirror | undefined {
  return closest(name, mirrors, 'from')
}

function closest(name: string, mirrors: readonly Mirror[], side: 'from' | 'to'): Mirror | undefined {
  return mirrors
    .filter((mirror) => name.startsWith(`${mirror[side]}/`))
    .reduce<Mirror | undefined>(
      (best, one) => (best !== undefined && best[side].length >= one[side].length ? best : one),
      undefined,
    )
}

/** The name of the image that is mirrored; a mirror may be one of a mirror. */
export function unmirrored(name: string, mirrors: readonly Mirror[]): string {
  const mirror = mirrorOf(name, mirrors)
  return mirror === undefined ? name : unmirrored(behind(name, mirror), without(mirrors, mirror))
}

function behind(name: string, { from, to }: Mirror): string {
  return to + name.slice(from.length)
}

function without(mirrors: readonly Mirror[], mirror: Mirror): readonly Mirror[] {
  return mirrors.filter((one) => one !== mirror)
}

/**
 * The name of another image, written the way that an image is named: with the host of Docker Hub where that has it, and
 * through a mirror where that comes through one.
 *
 * @param name of the image that is there
 * @param other the other one's own name; without a host for Docker Hub
 * @returns `undefined` where no mirror is known to have it
 */
export function namedAs(name: string, other: string, mirrors: readonly Mirror[]): string | undefined {
  if (other === 'scratch') return other
  const mirror = mirrorOf(name, mirrors)
  if (mirror === undefined) return withHost(name, other)
  const wanted = namedAs(behind(name, mirror), other, without(mirrors, mirror))
  if (wanted === undefined) return undefined
  // The mirror that is in use comes first.
  const own = mirrors.filter(({ isPublic }) => isPublic !== true)
  const serves = wanted.startsWith(`${mirror.to}/`) ? mirror : closest(wanted, own, 'to')
  if (serves === undefined) return mirror.isPublic === true ? other : undefined
  return serves.from + wanted.slice(serves.to.length)
}

/** `docker.io/library/openjdk` names Docker Hub, and so does what comes in its place. */
function withHost(name: string, other: string): string {
  const host = HUB_HOSTS.find((one) => name.startsWith(`${one}/`))
  if (host === undefined || parseImage(other).registry !== undefined) return other
  const isShort = !name.slice(host.length + 1).includes('/')
  return `${host}/${isShort || other.includes('/') ? '' : LIBRARY}${other}`
}
