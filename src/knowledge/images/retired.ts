// Base images past their life: since when, who says so, and the image that stands in for one, where there is such an image.
//
// As known in August 2026. `since` is the day, or the month, from which a row holds; for images that Docker Hub gave up, that of
// the notice.

import { type Has, isOver, LINES, lineEnd, releaseAt } from './lines.ts'
import { type ImageName, nameText, parseImage } from './names.ts'

/**
 * What is different in the image that stands in.
 *
 * `address`: nothing, the same image has another name. `sources`: only where apt gets its packages.
 * `alpine`: a newer Alpine, and another build of the same Java. `distribution`: Ubuntu in place of Debian or Oracle Linux.
 */
export type Change = 'address' | 'sources' | 'alpine' | 'distribution'

export interface Successor {
  /** The whole name, without a registry for Docker Hub. */
  readonly image: string
  readonly change: Change
  /** The old image brings no tools beside those of a minimal distribution. */
  readonly minimal: boolean
  /** The only platforms that the new image is built for; `undefined`: those that matter. */
  readonly platforms?: readonly string[]
}

export interface Retired {
  /** What is wrong with the image, as the end of a sentence that begins with its name. */
  readonly what: string
  /** `2022-07` or `2022-07-31`. */
  readonly since: string
  readonly source: string
  /** What a person can do where nothing stands in, or where it does not fit. */
  readonly advice: string
  readonly successor?: Successor
}

/** What is known of an image that is past its life; `undefined` for any other, and for whatever other registries hold. */
export function retired({ registry, repository, tag, digest }: ImageName): Retired | undefined {
  if (registry === 'k8s.gcr.io')
    return { ...KUBERNETES, successor: same(nameText({ registry: 'registry.k8s.io', repository, tag, digest })) }
  if (registry === 'gcr.io' && repository.startsWith('google_containers/')) return GOOGLE_CONTAINERS
  if (registry !== undefined) return undefined
  // A digest names one image: no other tag has it.
  if (digest !== undefined) return undefined
  if (repository === 'openjdk') return java(tag, OPENJDK, 'openjdk')
  if (repository === 'java') return java(tag, JAVA, 'java')
  if (repository === 'adoptopenjdk') return adoptOpenJdk(tag)
  if (repository === 'debian') return debian(tag)
  if (repository === 'ubuntu') return ubuntu(tag)
  if (repository === 'centos') return centos(tag)
  if (repository === 'microsoft/dotnet') return dotnet(tag)
  if (repository.startsWith('bitnami/') && repository !== 'bitnami/minideb') return bitnami(repository, tag)
  return Object.hasOwn(ENDED, repository) ? ENDED[repository] : undefined
}

/**
 * Since when an image is past its life, and what to do, by its name; the tag counts where a digest stands behind it.
 *
 * @param has which images of later releases there are, as far as somebody asked
 */
export function endOf(name: string, has?: Has): Pick<Retired, 'what' | 'since' | 'advice'> | undefined {
  const image = { ...parseImage(name), digest: undefined }
  const found = retired(image)
  if (found !== undefined) return { what: found.what, since: found.since, advice: found.advice }
  const end = lineEnd(image, has)
  if (end === undefined) return undefined
  return { what: 'gets no fixes any more', since: end.since, advice: `${end.next} is the next that gets some` }
}

function same(image: string): Successor {
  return { image, change: 'address', minimal: false }
}

const KUBERNETES: Retired = {
  what: 'is answered by registry.k8s.io in its place, for as long as the redirect lasts',
  since: '2023-03-20',
  source: 'https://kubernetes.io/blog/2023/03/10/image-registry-redirect/',
  advice: 'pull it from registry.k8s.io',
}

const GOOGLE_CONTAINERS: Retired = {
  what: 'lies in the registry that Kubernetes left',
  since: '2023-04-03',
  source: 'https://kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement/',
  advice: 'look whether registry.k8s.io has it',
}

type Row = Omit<Retired, 'successor'>

const OPENJDK: Row = {
  what: 'gets no updates any more',
  since: '2022-07',
  source: 'https://github.com/docker-library/openjdk/issues/505',
  advice: 'move to another build of Java, such as eclipse-temurin',
}

const JAVA: Row = {
  what: 'gets no updates any more',
  since: '2016-12-31',
  source: 'https://github.com/docker-library/docs/pull/660',
  advice: 'move to another build of Java, such as eclipse-temurin',
}

/** The versions of Java that both had and eclipse-temurin has: https://hub.docker.com/_/eclipse-temurin */
const TEMURIN = new Set(['8', '11', '17', '21'])

/** Alpine variants of these are built for amd64 alone: adoptium/containers, 8/jre/alpine and 11/jre/alpine. */
const AMD64_ALONE = new Set(['8', '11'])

const JAVA_TAG = /^(?:openjdk-)?(\d+)(?:-(jdk|jre))?(?:-(slim|alpine))?$/

/** `8-jre-alpine` and the like; a tag that says more (a patch release, a Debian release) asks for what there is not. */
function java(tag: string | undefined, row: Row, old: 'openjdk' | 'java'): Retired {
  const [, version = '', kind, variant] = JAVA_TAG.exec(tag ?? '') ?? []
  if (!TEMURIN.has(version)) return row
  // openjdk has no JRE of versions after 11, and java none of those after 8.
  if ((kind === 'jre' && Number(version) > 11) || (old === 'java' && version !== '8')) return row
  const alpine = variant === 'alpine'
  const image = `eclipse-temurin:${version}-${kind ?? 'jdk'}${alpine ? '-alpine' : ''}`
  return {
    ...row,
    successor: {
      image,
      change: alpine ? 'alpine' : 'distribution',
      minimal: variant !== undefined,
      ...(alpine && AMD64_ALONE.has(version) ? { platforms: ['linux/amd64', 'linux/x86_64', 'amd64'] } : {}),
    },
    advice: `${image} is the nearest`,
  }
}

const ADOPT_TAG = /^(\d+)-(jdk|jre)-hotspot$/

/** The same people's builds on the same distribution under the project's new name. */
function adoptOpenJdk(tag: string | undefined): Retired {
  const row: Row = {
    what: 'gets no updates any more',
    since: '2021-08-01',
    source: 'https://github.com/docker-library/docs/pull/2008',
    advice: 'move to eclipse-temurin, and from OpenJ9 to ibm-semeru-runtimes',
  }
  const [, version = '', kind] = ADOPT_TAG.exec(tag ?? '') ?? []
  if (!TEMURIN.has(version)) return row
  const image = `eclipse-temurin:${version}-${kind}`
  return { ...row, successor: { image, change: 'distribution', minimal: false }, advice: `${image} is the nearest` }
}

/** The last point release of those whose packages are in the archive alone, by their numbers. */
const ARCHIVED: Readonly<Record<string, string>> = { '7': '7.11', '8': '8.11', '9': '9.13', '10': '10.13' }

function debian(tag = 'latest'): Retired | undefined {
  const slim = tag.endsWith('-slim')
  const name = slim ? tag.slice(0, -'-slim'.length) : tag
  const release = releaseAt('debian', name)
  const last = release === undefined ? undefined : ARCHIVED[release.version]
  if (release === undefined || last === undefined) return undefined
  const { name: suite, version, ends: ended } = release
  const whole = name === suite || name === version || name === last
  return {
    what: `is Debian ${version}, past its life, whose packages are in the archive alone`,
    since: ended,
    source: 'https://github.com/debuerreotype/docker-debian-artifacts/issues/245',
    advice: `move to a newer Debian; until then debian/eol:${suite}${slim ? '-slim' : ''} reads the archive`,
    ...(whole
      ? { successor: { image: `debian/eol:${suite}${slim ? '-slim' : ''}`, change: 'sources', minimal: true } as const }
      : {}),
  }
}

/** Nine months, or an end long ago: packages are at old-releases.ubuntu.com alone. */
const AT_OLD_RELEASES: ReadonlySet<string> = new Set(
  '12.04 12.10 13.04 13.10 14.10 15.04 15.10 16.10 17.04 17.10 18.10 19.04 19.10 20.10 21.04 21.10 22.10 23.04 23.10'.split(
    ' ',
  ),
)

function ubuntu(tag = 'latest'): Retired | undefined {
  const name = /^\d+\.\d+|^[a-z]+/.exec(tag)?.[0] ?? ''
  const source = 'https://wiki.ubuntu.com/Releases'
  const advice = 'move to a release that is supported: packages and their versions differ'
  const release = LINES.ubuntu!.find((one) => one.version === name || one.name === name)
  if (release === undefined || !isOver(release)) return undefined
  const isArchived = AT_OLD_RELEASES.has(release.version)
  const what = isArchived ? 'has its packages at old-releases.ubuntu.com alone' : 'gets no free updates any more'
  return { what, since: release.ends, source, advice }
}

/** Whether a release of Ubuntu, such as `12.10`, has its packages in the archive alone. */
export function isUnsupportedUbuntu(version: string): boolean {
  return AT_OLD_RELEASES.has(version)
}

const CENTOS: Readonly<Record<string, string>> = {
  '5': '2017-03-31',
  '6': '2020-11-30',
  '7': '2024-06-30',
  '8': '2021-12-31',
}

function centos(tag = 'latest'): Retired {
  const version = /^(?:centos)?(\d)/.exec(tag)?.[1] ?? '8'
  return {
    what: `is CentOS ${version}, past its life, whose packages are at vault.centos.org alone`,
    since: Object.hasOwn(CENTOS, version) ? CENTOS[version]! : '2022-09-22',
    source: 'https://www.centos.org/centos-linux-eol/',
    advice:
      'nothing stands in for it as it is: name what shall in the option images, such as almalinux or rockylinux/rockylinux',
  }
}

const DOTNET_TAG =
  /^(2|2\.1|2\.2)-(sdk|runtime|aspnetcore-runtime|runtime-deps)(-alpine|-stretch|-stretch-slim|-bionic)?$/

/** The table of the announcement; 2.2 was ended before the repositories lost `core` from their names. */
function dotnet(tag = 'latest'): Retired {
  const row: Row = {
    what: 'is not on Docker Hub any more',
    since: '2021-08-21',
    source: 'https://github.com/dotnet/announcements/issues/197',
    advice: 'mcr.microsoft.com/dotnet has .NET Core 2.1 and later',
  }
  const [, version, kind = '', distribution = ''] = DOTNET_TAG.exec(tag) ?? []
  if (version === undefined) return row
  const folder = version === '2.2' ? 'dotnet/core' : 'dotnet'
  const repository = kind === 'aspnetcore-runtime' ? 'aspnet' : kind
  return {
    ...row,
    successor: same(`mcr.microsoft.com/${folder}/${repository}:${version === '2' ? '2.1' : version}${distribution}`),
  }
}

function bitnami(repository: string, tag: string | undefined): Retired {
  const legacy = `bitnamilegacy/${repository.slice('bitnami/'.length)}`
  return {
    what: 'left Docker Hub, or is there as `latest` alone',
    since: '2025-08-28',
    source: 'https://github.com/bitnami/containers/issues/83267',
    advice: `${legacy}${tag === undefined || tag === 'latest' ? '' : `:${tag}`} holds the last of them, without updates`,
  }
}

/** Images of Docker Hub that ended; the notices stand, or stood, in docker-library/docs as NAME/deprecated.md. */
const ENDED: Readonly<Record<string, Retired>> = {
  ...ended('2016-10', 'node', 'iojs'),
  ...ended('2016-02', 'ruby', 'rails'),
  ...ended('2016-07', 'python', 'django'),
  ...ended('2017-04', 'python', 'celery'),
  ...ended('2016-01', 'ubuntu or debian', 'ubuntu-debootstrap', 'ubuntu-upstart'),
  ...ended('2016-08', 'ghcr.io/eclipse-ee4j/glassfish', 'glassfish'),
  ...ended('2016-10', 'another proxy', 'hipache'),
  ...ended('2017-06', 'jenkins/jenkins', 'jenkins'),
  ...ended('2018-04', 'matomo', 'piwik'),
  ...ended('2018-06', 'owncloud/server', 'owncloud'),
  ...ended('2020-06', "Docker's own swarm mode", 'swarm'),
  ...ended('2018-05', 'opensuse/leap or opensuse/tumbleweed', 'opensuse'),
  ...ended('2020-09', 'getsentry/self-hosted', 'sentry'),
  ...ended('2021-07', 'mcr.microsoft.com/dotnet/sdk', 'fsharp'),
  ...ended('2024-07', 'almalinux or rockylinux/rockylinux', 'sl', 'clefos'),
  ...ended('2021-09', 'openeuler/openeuler', 'euleros'),
  ...ended('2023-03', 'hashicorp/consul', 'consul'),
  ...ended('2023-03', 'hashicorp/vault', 'vault'),
  ...ended('2024-08', 'mcr.microsoft.com/dotnet/sdk', 'mono'),
  ...ended('2025-07', 'another distribution', 'clearlinux'),
  ...gone('microsoft/aspnetcore', 'microsoft/aspnetcore-build'),
}

function ended(since: string, advice: string, ...names: readonly string[]): Record<string, Retired> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        what: 'gets no updates any more',
        since,
        source: `https://github.com/docker-library/docs/commits/master/${name}/deprecated.md`,
        advice: `move to ${advice}`,
      },
    ]),
  )
}

function gone(...names: readonly string[]): Record<string, Retired> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        what: 'is not on Docker Hub any more',
        since: '2021-08-21',
        source: 'https://github.com/dotnet/dotnet-docker/issues/2848',
        advice: 'move to a supported .NET of mcr.microsoft.com/dotnet: its images begin with .NET Core 2.1',
      },
    ]),
  )
}
