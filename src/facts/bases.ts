// Where images start: the WORKDIR and ENTRYPOINT of official ones whose own Dockerfiles say it, all of them run as root.
//
// Sources, every version of each: docker-library/{buildpack-deps,golang,httpd,openjdk,postgres,python,ruby,tomcat},
// nodejs/docker-node, nginxinc/docker-nginx, rust-lang/docker-rust, adoptium/containers, carlossg/docker-maven. Images of
// distributions are a file system over scratch, with a CMD and nothing else. Left out are those whose versions differ:
// php, perl, redis, erlang.

import { bottomOf, type Stage } from '../dockerfile/stages.ts'
import { distroOfImage, parseImage } from './distros.ts'

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
  httpd: '/usr/local/apache2',
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

/** What is in force at the start of a stage's base image. `undefined`: not known. */
export interface Start {
  /** A name or a number; `root` where the image says nothing. */
  readonly user: string | undefined
  readonly workdir: string | undefined
  /** Empty where the image has none. */
  readonly entrypoint: readonly string[] | undefined
}

/** A name and a tag of Docker Hub's official images, on Linux; `undefined` for any other image. */
export function officialImage(stage: Stage): { readonly repository: string; readonly tag: string } | undefined {
  const { base, platform } = bottomOf(stage)
  const { image, text } = base
  if (image === undefined || platform?.startsWith('windows') === true) return undefined
  const { registry, repository: name, tag = '' } = parseImage(image)
  // Releases that get no updates any more: the same file systems, but for where apt looks.
  const repository = name === 'debian/eol' ? 'debian' : name
  if (registry !== undefined || repository.includes('/')) return undefined
  // A variable may choose the version, not the image.
  if (base.assumed && parseImage(text).repository !== name) return undefined
  return tag.includes('onbuild') || distroOfImage(image)?.family === 'windows' ? undefined : { repository, tag }
}

/** Where the image starts that a stage is built on in the end; `undefined` when it is not known. */
export function startOf(stage: Stage): Start | undefined {
  const { repository } = officialImage(stage) ?? {}
  if (repository === undefined || !Object.hasOwn(WORKDIRS, repository)) return undefined
  const entrypoint = Object.hasOwn(ENTRYPOINTS, repository) ? ENTRYPOINTS[repository] : []
  return { user: 'root', workdir: WORKDIRS[repository], entrypoint }
}
