// Which distribution a base image brings: a table of image names, read from their pages and their own Dockerfiles.

import { hasDigestAlone, type ImageName } from './names.ts'

export type Family = 'debian' | 'ubuntu' | 'alpine' | 'rpm' | 'suse' | 'photon' | 'arch' | 'none' | 'windows'

export interface Distro {
  readonly family: Family
  /** `centos`, `fedora`, `amazonlinux` … where the family has several. */
  readonly id: string
  /**
   * 12 for bookworm, 22.04 for jammy, 3.03 for Alpine 3.3: the minor version counts hundredths, so that 3.20 is more
   * than 3.3. `undefined` when the tag does not tell.
   */
  readonly version: number | undefined
}

const DEBIAN: Readonly<Record<string, number>> = {
  squeeze: 6,
  wheezy: 7,
  jessie: 8,
  stretch: 9,
  buster: 10,
  bullseye: 11,
  bookworm: 12,
  trixie: 13,
  forky: 14,
}

const UBUNTU: Readonly<Record<string, number>> = {
  precise: 12.04,
  trusty: 14.04,
  utopic: 14.1,
  vivid: 15.04,
  wily: 15.1,
  xenial: 16.04,
  yakkety: 16.1,
  zesty: 17.04,
  artful: 17.1,
  bionic: 18.04,
  cosmic: 18.1,
  disco: 19.04,
  eoan: 19.1,
  focal: 20.04,
  groovy: 20.1,
  hirsute: 21.04,
  impish: 21.1,
  jammy: 22.04,
  kinetic: 22.1,
  lunar: 23.04,
  mantic: 23.1,
  noble: 24.04,
  oracular: 24.1,
  plucky: 25.04,
  questing: 25.1,
  resolute: 26.04,
}

/** Images that are a distribution: their tag is its version. */
const DISTRIBUTIONS: Readonly<Record<string, Omit<Distro, 'version'>>> = {
  debian: { family: 'debian', id: 'debian' },
  'debian/eol': { family: 'debian', id: 'debian' },
  ubuntu: { family: 'ubuntu', id: 'ubuntu' },
  // From memory: tagged as ubuntu is, with less in it.
  'ubuntu-debootstrap': { family: 'ubuntu', id: 'ubuntu' },
  alpine: { family: 'alpine', id: 'alpine' },
  fedora: { family: 'rpm', id: 'fedora' },
  centos: { family: 'rpm', id: 'el' },
  'centos/centos': { family: 'rpm', id: 'el' },
  rockylinux: { family: 'rpm', id: 'el' },
  'rockylinux/rockylinux': { family: 'rpm', id: 'el' },
  almalinux: { family: 'rpm', id: 'el' },
  'almalinux/almalinux': { family: 'rpm', id: 'el' },
  oraclelinux: { family: 'rpm', id: 'el' },
  amazonlinux: { family: 'rpm', id: 'amazonlinux' },
  'openeuler/openeuler': { family: 'rpm', id: 'openeuler' },
  photon: { family: 'photon', id: 'photon' },
  'opensuse/leap': { family: 'suse', id: 'leap' },
  'opensuse/tumbleweed': { family: 'suse', id: 'tumbleweed' },
  opensuse: { family: 'suse', id: 'opensuse' },
  archlinux: { family: 'arch', id: 'arch' },
  'archlinux/archlinux': { family: 'arch', id: 'arch' },
  scratch: { family: 'none', id: 'scratch' },
  busybox: { family: 'none', id: 'busybox' },
}

/** Official images that stand on Debian unless their tag says otherwise. */
const ON_DEBIAN = new Set([
  'r-base',
  'python',
  'node',
  'golang',
  'rust',
  'ruby',
  'php',
  'perl',
  'nginx',
  'httpd',
  'postgres',
  'redis',
  'buildpack-deps',
  'gcc',
  'mariadb-debian',
  'haskell',
  'erlang',
  'elixir',
  // Over rust, with the end of its tag: LukeMathWalker/cargo-chef, docker/Dockerfile.
  'lukemathwalker/cargo-chef',
])

/** Over Ubuntu, or nvidia/cuda on it: pytorch/pytorch (Dockerfile), vllm-project/vllm (docker/Dockerfile). */
const OVER_UBUNTU = new Set(['pytorch/pytorch', 'vllm/vllm-openai'])

/** Others, of which only a tag that names a release or a distribution tells: `8.0-devel-ubuntu14.04`, `8-jdk-stretch`, `2.3-alpine`. */
const TAGGED = new Set([
  'nvidia/cuda',
  'nvidia/cudagl',
  'nvidia/opengl',
  'docker',
  'java',
  'jenkins',
  'openjdk',
  'eclipse-temurin',
  'maven',
  'tomcat',
  'gradle',
])

export const WINDOWS: Distro = { family: 'windows', id: 'windows', version: undefined }

/** The distribution of an image by its name; `undefined` when the table does not know it. */
export function distroOf(name: ImageName): Distro | undefined {
  const { registry } = name
  const repository = name.repository.toLowerCase()
  const tag = (name.tag ?? 'latest').toLowerCase()
  if (isWindows(registry, repository, tag)) return WINDOWS
  if (registry !== undefined) return ofRegistry(registry, repository, tag)
  if (!hasDigestAlone(name)) return distroOnHub(repository, tag)
  const distribution = Object.hasOwn(DISTRIBUTIONS, repository) ? DISTRIBUTIONS[repository] : undefined
  return distribution === undefined ? undefined : { ...distribution, version: undefined }
}

/**
 * What the tag `latest` of an image was when that got its last update, and still is.
 *
 * Sources: docker-library/official-images, before each was taken out: centos; java (8u111, over
 * buildpack-deps:jessie-scm); jenkins (2.60.3, over openjdk:8-jdk of 2017 and 2018).
 */
const LAST: Readonly<Record<string, Distro>> = {
  centos: { family: 'rpm', id: 'el', version: 8 },
  java: { family: 'debian', id: 'debian', version: 8 },
  jenkins: { family: 'debian', id: 'debian', version: 9 },
}

/** That of an image of Docker Hub, by its repository and its tag. */
export function distroOnHub(repository: string, tag: string): Distro | undefined {
  const distribution = Object.hasOwn(DISTRIBUTIONS, repository) ? DISTRIBUTIONS[repository] : undefined
  if (tag === 'latest' && Object.hasOwn(LAST, repository)) return LAST[repository]
  if (distribution !== undefined) return { ...distribution, version: versionOf(distribution.id, tag) }
  if (TAGGED.has(repository)) return ofTaggedImage(repository, tag)
  if (OVER_UBUNTU.has(repository)) return ON_UBUNTU
  if (!ON_DEBIAN.has(repository)) return undefined
  return ofTag(tag) ?? { family: 'debian', id: 'debian', version: undefined }
}

function ofTaggedImage(repository: string, tag: string): Distro | undefined {
  const distro = ofTag(tag)
  return distro?.version === undefined ? withoutRelease(repository, tag.split('-'), distro) : distro
}

/** The first docker that stands on Alpine. */
const DOCKER_ON_ALPINE = 1.08

/**
 * Images of Java and of docker whose tags name no release.
 *
 * From memory: the last build of java was in January 2017. openjdk stands on Oracle Linux from Java 12 on, but for its slim variants,
 * and where a tag says so. docker stood on Debian before 1.8.
 * eclipse-temurin, and what is built on it, stands on the Ubuntu of its day (adoptium/containers, keeganwitt/docker-gradle,
 * carlossg/docker-maven).
 */
function withoutRelease(repository: string, parts: readonly string[], named: Distro | undefined): Distro | undefined {
  if (repository.includes('/')) return undefined
  if (repository === 'docker') {
    const isOld = (numberOf(parts[0] ?? '') ?? DOCKER_ON_ALPINE) < DOCKER_ON_ALPINE
    return isOld ? undefined : { family: 'alpine', id: 'alpine', version: undefined }
  }
  if (named?.family === 'alpine') return repository === 'java' ? { ...named, version: 3.04 } : named
  if (parts.some((part) => part.startsWith('oracle'))) return undefined
  const number = Number.parseInt(javaIn(repository, parts) ?? '', 10)
  switch (repository) {
    case 'java':
      return number === 7 || number === 8 ? { family: 'debian', id: 'debian', version: 8 } : undefined
    case 'openjdk':
    case 'maven':
      if (parts.includes('temurin') && !parts.some((part) => OFF_UBUNTU.test(part))) return ON_UBUNTU
      return number >= 7 && (number <= 11 || parts.includes('slim'))
        ? { family: 'debian', id: 'debian', version: undefined }
        : undefined
    case 'eclipse-temurin':
    case 'gradle':
      return parts.some((part) => OFF_UBUNTU.test(part)) ? undefined : ON_UBUNTU
    default:
      return undefined
  }
}

const ON_UBUNTU: Distro = { family: 'ubuntu', id: 'ubuntu', version: undefined }

/** Parts of tags of Java's images that stand on something else. */
const OFF_UBUNTU = /^(?:ubi|centos|corretto|graal|alpine|windows|nanoserver|lts$)/

/** The version of Java in a tag: `8u111-jre`, of java also `openjdk-8-jre`, of maven `3.6-jdk-11`. */
function javaIn(repository: string, parts: readonly string[]): string | undefined {
  const behind = parts.findIndex((part) => part === 'openjdk' || (repository === 'maven' && part === 'jdk'))
  return repository === 'maven' && behind < 0 ? undefined : parts[behind + 1]
}

/** The release that a part of a tag names. */
export function releaseIn(tag: string): Distro | undefined {
  return ofTag(tag)
}

/** What a tag of a language image says: `3.12-alpine3.20`, `20-bookworm-slim`, `8-jammy`, `12.2.0-base-ubuntu22.04`. */
function ofTag(tag: string): Distro | undefined {
  for (const part of tag.split('-')) {
    const numbered = NUMBERED.find((name) => part.startsWith(name) && isRelease(numberOf(part.slice(name.length))))
    if (numbered !== undefined) {
      const distribution = numbered === 'ubi' ? DISTRIBUTIONS.centos! : DISTRIBUTIONS[numbered]!
      return { ...distribution, version: numberOf(part.slice(numbered.length)) }
    }
    if (part.startsWith('alpine'))
      return { family: 'alpine', id: 'alpine', version: versionOf('alpine', part.slice('alpine'.length)) }
    if (Object.hasOwn(DEBIAN, part)) return { family: 'debian', id: 'debian', version: DEBIAN[part] }
    if (Object.hasOwn(UBUNTU, part)) return { family: 'ubuntu', id: 'ubuntu', version: UBUNTU[part] }
    if (part.startsWith('windowsservercore') || part.startsWith('nanoserver')) {
      return WINDOWS
    }
  }
  return undefined
}

/** Whether a number may be a release: that of `ubuntu2204` is none. */
function isRelease(number: number | undefined): boolean {
  return number !== undefined && number < 100
}

/** Written with their version in one word: `ubuntu22.04`. */
const NUMBERED = ['ubuntu', 'debian', 'centos', 'rockylinux', 'ubi']

function ofRegistry(registry: string, repository: string, tag: string): Distro | undefined {
  if (registry.endsWith('redhat.io') || registry.endsWith('redhat.com')) {
    const major = /(?:^|\/)(?:ubi|rhel)(\d+)/.exec(repository)?.[1]
    return major === undefined ? undefined : { family: 'rpm', id: 'el', version: Number(major) }
  }
  if (registry === 'quay.io') {
    const distribution =
      DISTRIBUTIONS[repository] ?? (repository === 'centos/centos' ? DISTRIBUTIONS.centos : undefined)
    return distribution === undefined ? undefined : { ...distribution, version: versionOf(distribution.id, tag) }
  }
  if (registry === 'registry.fedoraproject.org' && (repository === 'fedora' || repository === 'fedora-minimal')) {
    return { family: 'rpm', id: 'fedora', version: numberOf(tag) }
  }
  if (registry === 'public.ecr.aws' && repository === 'amazonlinux/amazonlinux')
    return { family: 'rpm', id: 'amazonlinux', version: numberOf(tag) }
  if (registry === 'nvcr.io' && repository.startsWith('nvidia/')) return distroOnHub(repository, tag)
  if (registry === 'registry.suse.com')
    return repository.includes('busybox') ? undefined : { family: 'suse', id: 'sle', version: undefined }
  if (registry === 'gcr.io' && repository.startsWith('distroless/'))
    return { family: 'none', id: 'distroless', version: undefined }
  return undefined
}

function isWindows(registry: string | undefined, repository: string, tag: string): boolean {
  const name = `${repository}:${tag}`
  return (
    (registry === 'mcr.microsoft.com' &&
      (repository.startsWith('windows') || name.includes('nanoserver') || name.includes('windowsservercore'))) ||
    repository.startsWith('microsoft/windowsservercore') ||
    repository.startsWith('microsoft/nanoserver') ||
    tag.includes('windowsservercore') ||
    tag.includes('nanoserver')
  )
}

function versionOf(id: string, tag: string): number | undefined {
  const [name = tag] = tag.split('-')
  // `alpine:3` is the newest of them.
  if (id === 'alpine' && name === '3') return undefined
  if (id === 'debian' && Object.hasOwn(DEBIAN, name)) return DEBIAN[name]
  if (id === 'ubuntu' && Object.hasOwn(UBUNTU, name)) return UBUNTU[name]
  if (id === 'el' && name.startsWith('stream')) return numberOf(name.slice('stream'.length))
  if (id === 'el' && name.startsWith('centos')) return numberOf(name.slice('centos'.length))
  return numberOf(name)
}

/** How a release is written behind its distribution's name: `12`, `22.04`, `3.20`. */
export function releaseOf({ id, version }: Distro): string | undefined {
  if (version === undefined) return undefined
  const whole = Math.floor(version)
  const rest = Math.round((version - whole) * 100)
  if (id === 'ubuntu' || id === 'openeuler') return version.toFixed(2)
  return rest === 0 ? String(whole) : `${whole}.${rest}`
}

/** The name of a release of Debian: `bookworm`. */
export function suiteOf({ id, version }: Distro): string | undefined {
  return id === 'debian' ? Object.keys(DEBIAN).find((name) => DEBIAN[name] === version) : undefined
}

/** The leading `12` or `22.04` of a tag; `undefined` for a name. */
export function numberOf(tag: string): number | undefined {
  const digits = /^(\d+)(?:\.(\d{1,2}))?/.exec(tag)
  return digits === null ? undefined : Number(digits[1]) + Number(digits[2] ?? 0) / 100
}
