// Where images start: the WORKDIR and ENTRYPOINT of official ones whose own Dockerfiles say it, all but one of them without a USER.
//
// Sources, every version of each: docker-library/{buildpack-deps,golang,httpd,openjdk,postgres,python,ruby,tomcat},
// nodejs/docker-node, nginxinc/docker-nginx, rust-lang/docker-rust, adoptium/containers, carlossg/docker-maven,
// keeganwitt/docker-gradle (older ones had a USER). Images of
// distributions are a file system over scratch, with a CMD and nothing else. Of those whose versions differ the USER alone is said:
// composer/docker, docker-library/docker (but for its rootless images), erlang/docker-erlang-otp, haskell/docker-haskell, rocker-org/rocker
// (r-base) and others. jenkins has a USER in each: jenkinsci/docker.
// java is from memory: what openjdk was called before.

import { numbersOf, type OfficialImage } from './names.ts'

const WORKDIRS: Readonly<Record<string, string>> = {
  almalinux: '/',
  alpine: '/',
  amazonlinux: '/',
  archlinux: '/',
  busybox: '/',
  centos: '/',
  debian: '/',
  fedora: '/',
  oraclelinux: '/',
  rockylinux: '/',
  scratch: '/',
  ubuntu: '/',
  'buildpack-deps': '/',
  'eclipse-temurin': '/',
  golang: '/go',
  gradle: '/home/gradle',
  httpd: '/usr/local/apache2',
  java: '/',
  maven: '/',
  nginx: '/',
  node: '/',
  openjdk: '/',
  postgres: '/',
  python: '/',
  ruby: '/',
  rust: '/',
  tomcat: '/usr/local/tomcat',
}

/** Those that have an ENTRYPOINT; of the others above it is known that they have none. `undefined`: versions differ. */
const ENTRYPOINTS: Readonly<Record<string, readonly string[] | undefined>> = {
  'eclipse-temurin': undefined,
  maven: ['/usr/local/bin/mvn-entrypoint.sh'],
  nginx: undefined,
  node: undefined,
  openjdk: undefined,
  postgres: ['docker-entrypoint.sh'],
  tomcat: undefined,
}

/** Further ones that start as root. */
const OF_ROOT = new Set(['composer', 'docker', 'elixir', 'erlang', 'gcc', 'haskell', 'perl', 'php', 'r-base', 'redis'])

/** What is in force where an image starts. `undefined`: not known. */
export interface Start {
  readonly user: string
  readonly workdir: string | undefined
  /** Empty where the image has none. */
  readonly entrypoint: readonly string[] | undefined
}

/** From here on images of gradle start as root for sure. */
const FIRST_GRADLE = 7

/** Where an official image starts; `undefined` when it is not known. */
export function startOf({ repository, tag }: OfficialImage): Start | undefined {
  if (OF_ROOT.has(repository) && !tag.includes('rootless'))
    return { user: 'root', workdir: undefined, entrypoint: undefined }
  if (repository === 'jenkins') return { user: 'jenkins', workdir: '/', entrypoint: undefined }
  if (!Object.hasOwn(WORKDIRS, repository)) return undefined
  if (repository === 'gradle' && (numbersOf(tag)[0] ?? FIRST_GRADLE) < FIRST_GRADLE) return undefined
  const entrypoint = Object.hasOwn(ENTRYPOINTS, repository) ? ENTRYPOINTS[repository] : []
  return { user: 'root', workdir: WORKDIRS[repository], entrypoint }
}

/** Where versions differ: some have none, and the others this one, which runs what it is given as whoever it is started. */
const SCRIPTS: Readonly<Record<string, string>> = {
  'eclipse-temurin': '/__cacert_entrypoint.sh',
  node: 'docker-entrypoint.sh',
  php: 'docker-php-entrypoint',
}

/** The script by which an official image starts what it is given. */
export function entrypointScript(repository: string): string | undefined {
  return Object.hasOwn(SCRIPTS, repository) ? SCRIPTS[repository] : undefined
}

/** Whether an ENTRYPOINT may be the one that an official image brings. */
export function isOfficialEntrypoint(image: OfficialImage, entrypoint: readonly string[]): boolean {
  const own = startOf(image)?.entrypoint ?? [entrypointScript(image.repository)]
  return own.length === entrypoint.length && own.every((word, i) => word === entrypoint[i])
}

/** Names of the first releases with long support, by their number. */
const NODE_NAMES: Readonly<Record<string, number>> = { argon: 4, boron: 6, carbon: 8, dubnium: 10 }

/** Since which minor version each tag of a version was pushed again when the script was there. */
const NODE_SINCE: Readonly<Record<number, number>> = { 8: 16, 10: 16, 12: 4 }

/**
 * Whether an official image of node has its script as ENTRYPOINT, or none; `undefined` where that cannot be told.
 *
 * Source: nodejs/docker-node, which added the script on 2019-05-23 (7e47b378), when 4, 6, 7 and 9 were gone.
 */
export function nodeHasScript({ tag, numbers = [] }: Pick<OfficialImage, 'tag' | 'numbers'>): boolean | undefined {
  const name = tag.split('-').find((part) => Object.hasOwn(NODE_NAMES, part))
  const [major = name === undefined ? undefined : NODE_NAMES[name], minor] = numbers
  if (tag.includes('onbuild')) return undefined
  if (major === undefined || major > 12) return true
  if (major < 8 || major === 9) return false
  const since = NODE_SINCE[major]
  if (since === undefined) return undefined
  return minor === undefined || minor >= since ? true : undefined
}
