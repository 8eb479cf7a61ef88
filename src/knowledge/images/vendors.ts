// What is known of images that are no official ones, but are built on as often: where they start, and whom they bring.
//
// Sources: dotnet/dotnet-docker (src/runtime-deps and src/sdk of every version: user app with APP_UID=1654 since 8.0; chiseled and
// distroless ones run as it; aspnet up to 7.0 has ASPNETCORE_URLS=http://+:80), oven-sh/bun (dockerhub), astral-sh/uv
// (docs/guides/integration/docker.md, and the Dockerfiles that its release workflow writes: an image of Python or Debian with uv in it,
// and no ENTRYPOINT), gitlab.com/nvidia/container-images/cuda (dist: no USER; from runtime on nvidia_entrypoint.sh, which ends in
// exec "$@").

import { derivedOf } from './derived.ts'
import { type Distro, releaseIn } from './distros.ts'
import type { ImageUser } from './image-users.ts'
import { type ImageName, numbersOf } from './names.ts'
import type { Start } from './starts.ts'

export interface Vendor extends Start {
  readonly distro: Distro | undefined
  readonly users: readonly ImageUser[]
  /** The script by which it starts what it is given, as whoever it is started. */
  readonly script?: string
}

const DEBIAN: Distro = { family: 'debian', id: 'debian', version: undefined }

/** What is known of an image of one of these publishers; `undefined` of all others, and of one that a digest alone names. */
export function vendorOf({ registry, repository, tag, digest }: ImageName): Vendor | undefined {
  if (tag === undefined && digest !== undefined) return undefined
  const name = tag ?? 'latest'
  if (
    registry === 'mcr.microsoft.com' &&
    /^dotnet\/(?:nightly\/)?(?:sdk|aspnet|runtime|runtime-deps)$/.test(repository)
  )
    return dotnet(name)
  if (registry === undefined && repository === 'oven/bun') return bun(name)
  if (registry === undefined && repository === 'nvidia/cuda') return cuda(name)
  if (registry === 'ghcr.io' && repository === 'astral-sh/uv') return uv(name)
  return derivedOf({ registry, repository, tag, digest })
}

/** The first that brings a user to work as. */
const FIRST_WITH_APP = 8

/** Variables that an image of these publishers sets for whatever starts in it, by which it listens. */
export function variablesOf({ registry, repository, tag = '' }: ImageName): Readonly<Record<string, string>> {
  const [, kind] = /^dotnet\/(?:nightly\/)?(\w+)$/.exec(repository) ?? []
  const [major] = numbersOf(tag)
  const isOld = registry === 'mcr.microsoft.com' && major !== undefined && major < FIRST_WITH_APP
  return isOld && kind === 'aspnet' ? { ASPNETCORE_URLS: 'http://+:80' } : {}
}

/** Names of users that later images of the same publisher bring: a base that moves on must not find them taken. */
export function namesToCome({ registry, repository }: ImageName): readonly string[] {
  return registry === 'mcr.microsoft.com' && repository.startsWith('dotnet/') ? ['app'] : []
}

/** The first that stands on Ubuntu where its tag says nothing else; before, on the Debian of its year. */
const FIRST_ON_UBUNTU = 10

function dotnet(tag: string): Vendor | undefined {
  const [major] = numbersOf(tag)
  if (major === undefined || major < 5 || /windows|nanoserver/.test(tag)) return undefined
  const isBare = /chiseled|distroless/.test(tag)
  const users = major < FIRST_WITH_APP ? [] : [{ name: 'app', id: 1654, group: 1654, home: '/home/app' }]
  const user = !isBare ? 'root' : major < FIRST_WITH_APP ? '101' : '1654'
  return { user, workdir: '/', entrypoint: [], users, distro: isBare ? undefined : dotnetDistro(major, tag) }
}

const DEBIAN_OF_DOTNET: Readonly<Record<number, number>> = { 5: 10, 6: 11, 7: 11, 8: 12, 9: 12 }

function dotnetDistro(major: number, tag: string): Distro | undefined {
  if (/mariner|azurelinux/.test(tag)) return undefined
  const said = releaseIn(tag)
  if (said !== undefined) return said
  return major < FIRST_ON_UBUNTU
    ? { ...DEBIAN, version: DEBIAN_OF_DOTNET[major] }
    : { family: 'ubuntu', id: 'ubuntu', version: undefined }
}

function bun(tag: string): Vendor | undefined {
  if (tag.includes('distroless')) return undefined
  return {
    user: 'root',
    workdir: '/home/bun/app',
    entrypoint: ['/usr/local/bin/docker-entrypoint.sh'],
    script: '/usr/local/bin/docker-entrypoint.sh',
    users: [{ name: 'bun', id: 1000, group: 1000, home: '/home/bun' }],
    distro: releaseIn(tag) ?? DEBIAN,
  }
}

const CUDA_SCRIPT = '/opt/nvidia/nvidia_entrypoint.sh'

/** Those with libraries have a script that says what is there and makes way for what it is given; base images have none. */
function cuda(tag: string): Vendor | undefined {
  const distro = releaseIn(tag)
  return distro === undefined
    ? undefined
    : { user: 'root', workdir: '/', entrypoint: undefined, script: CUDA_SCRIPT, users: [], distro }
}

/** Those that are named by nothing but a version of uv hold the program alone, for COPY. */
function uv(tag: string): Vendor | undefined {
  const distro = releaseIn(tag) ?? (/debian|python/.test(tag) ? DEBIAN : undefined)
  return distro === undefined ? undefined : { user: 'root', workdir: '/', entrypoint: [], users: [], distro }
}
