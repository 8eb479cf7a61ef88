// Which syntax beyond the classic builder's may be written into a file: what those builders take that are named or found out,
// what the frontend takes that the file names, and what the file shows by itself.

import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import { frontendOf } from '../dockerfile/read/frontend.ts'
import { BUNDLED, type Builder, FLAGS, includes, rowOf, type Syntax } from '../knowledge/builders/builders.ts'

/** Who builds a file, as a transform is told. */
export interface Builders {
  readonly builder: Builder
  /** The place in the repository that says so: `.gitlab-ci.yml:12`; `undefined` where somebody named it, and where nothing does. */
  readonly builderPlace?: string | undefined
}

/** Why `syntax` may not be written into the file, in words for a note; `undefined` where it may. */
export function syntaxRefusal(dockerfile: Dockerfile, builders: Builders, syntax: Syntax): string | undefined {
  return (
    unread(dockerfile, builders, syntax) ??
    unknownToFrontend(dockerfile, syntax) ??
    unreadByPodman(dockerfile, builders, syntax)
  )
}

/** Why one of the builders may not take it, whatever frontend the file names. */
function unread(dockerfile: Dockerfile, { builder, builderPlace }: Builders, syntax: Syntax): string | undefined {
  const { called, podman } = rowOf(syntax)
  const used = usedIn(dockerfile)
  if (builder === 'kaniko') return `${byWhom('kaniko', builderPlace)} may not read ${called}`
  // The line is a comment to the classic builder; flags and heredocs it cannot build.
  if (builder === 'classic' && used.length === 0)
    return `${byWhom('the classic builder', builderPlace)} does not read ${called}`
  if (builder === 'any' && used.length === 0 && frontendOf(dockerfile.text) === undefined)
    return builderPlace === undefined
      ? `the classic builder and kaniko may not read ${called}, and --builder any asks for them too`
      : `${byWhom('the classic builder or kaniko', builderPlace)} may not read ${called}`
  return builder === 'podman' && podman !== true ? `podman and buildah ${NOT_ALL} read ${called}` : undefined
}

const NOT_ALL = 'of the last three years do not all'

/** Where podman is one of several: a file that it could not build, or that names a frontend of Docker's, is built by BuildKit. */
function unreadByPodman(dockerfile: Dockerfile, { builder }: Builders, syntax: Syntax): string | undefined {
  const isDockers =
    frontendOf(dockerfile.text) !== undefined || usedIn(dockerfile).some((one) => rowOf(one).podman !== true)
  return isDockers || rowOf(syntax).podman === true || !includes(builder, 'podman')
    ? undefined
    : `podman and buildah ${NOT_ALL} read ${rowOf(syntax).called}: --builder buildkit says that they need not`
}

function byWhom(program: string, place: string | undefined): string {
  return place === undefined ? program : `${place} has it built by ${program}, which`
}

/** Why the frontend may not know it: the one that the file names, else those that come with BuildKit. */
function unknownToFrontend(dockerfile: Dockerfile, syntax: Syntax): string | undefined {
  const { called, since } = rowOf(syntax)
  const wanted = `${called} needs # syntax=docker/dockerfile:1.${since} or newer`
  const named = frontendOf(dockerfile.text)
  const used = usedIn(dockerfile)
  if (named === undefined) {
    const known = Math.max(BUNDLED, ...used.map((one) => rowOf(one).since))
    return known >= since ? undefined : wanted
  }
  const version = versionOf(named.image)
  const image = named.image.replace(/(@\w+:\w{8})\w+/, '$1…')
  if (version !== undefined) return knows(version, syntax) ? undefined : `${wanted}, and the file names ${image}`
  // What the file uses itself tells something of a version that its name does not: the next after mounts, which were
  // experimental for long, is more than these.
  return used.includes(syntax) || used.some((one) => rowOf(one).since > since)
    ? undefined
    : `${wanted}, and of which version ${image} is its name does not say`
}

/** Syntax beyond the classic builder's that stands in the file. */
function usedIn(dockerfile: Dockerfile): readonly Syntax[] {
  const found = dockerfile.instructions.flatMap((outer): readonly Syntax[] => {
    const { keyword, flags } = outer.trigger ?? outer
    const own = Object.hasOwn(FLAGS, keyword) ? FLAGS[keyword]! : {}
    const given = flags.flatMap(({ name }) => (Object.hasOwn(own, name) ? [own[name]!] : []))
    return outer.line.heredocs.length > 0 ? [...given, 'heredoc'] : given
  })
  return [...new Set(found)]
}

/** A version of Docker's frontend: 1.N of a channel. */
interface Version {
  readonly minor: number
  readonly channel: 'stable' | 'labs' | 'experimental'
}

function knows({ minor, channel }: Version, syntax: Syntax): boolean {
  const { since, labs = since, experimental = false } = rowOf(syntax)
  if (channel === 'experimental') return experimental
  return minor >= (channel === 'labs' ? labs : since)
}

/** Tags of the newest there is. */
const NEWEST = ['', '1', 'latest', 'master']

/** `docker/dockerfile:1.4-labs` is 4 of labs; `undefined` where the name does not say it: a digest, a tag of somebody's own. */
function versionOf(image: string): Version | undefined {
  const [name = '', digest] = image.split('@')
  const tag = /:([^/:]+)$/.exec(name)?.[1] ?? ''
  const [, version = '', suffix] = /^(.*?)-?(labs|experimental)?$/.exec(tag) ?? []
  const channel = suffix === undefined ? 'stable' : suffix === 'labs' ? 'labs' : 'experimental'
  // The channel ended long ago: each of its versions is an old one.
  if (channel === 'experimental') return { minor: 1, channel }
  if (NEWEST.includes(version)) return digest === undefined ? { minor: Number.POSITIVE_INFINITY, channel } : undefined
  const minor = /^1\.(\d+)(?:\.\d+)?(?:-rc\d+)?$/.exec(version)?.[1]
  return minor === undefined ? undefined : { minor: Number(minor), channel }
}
