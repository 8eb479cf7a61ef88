// The numbers of accounts that images bring.
//
// Sources: passwd.master and group.master of Debian's base-passwd, which Ubuntu takes over; /etc/passwd and /etc/group of
// alpine-baselayout and of Fedora's setup (nobody was 99 up to Enterprise Linux 7); Ubuntu's images from 23.04 on have a user
// ubuntu. Of single images the Dockerfiles, each with its number as a literal: nodejs/docker-node, nginx/docker-nginx (since
// 1.17.2), docker-library/{httpd,memcached,php,postgres,redis}, keeganwitt/docker-gradle, jenkinsci/docker, denoland/deno_docker,
// oven-sh/bun, GoogleContainerTools/distroless, dotnet/dotnet-docker (ENV APP_UID since 8).

import type { Distro } from './distros.ts'
import type { Image } from './image.ts'
import { type ImageName, numbersOf } from './names.ts'

/** Names of accounts, each as `name number`. */
type Numbers = Readonly<Record<string, string>>

interface Accounts {
  readonly users: Numbers
  readonly groups: Numbers
}

function numbers(text: string): Numbers {
  const words = text.split(/\s+/)
  return Object.fromEntries(words.flatMap((name, i) => (i % 2 === 0 ? [[name, words[i + 1]!]] : [])))
}

const DEBIAN: Accounts = {
  users: numbers(
    'root 0 daemon 1 bin 2 sys 3 sync 4 games 5 man 6 lp 7 mail 8 news 9 uucp 10 proxy 13 www-data 33 backup 34 list 38 nobody 65534',
  ),
  groups: numbers(
    'root 0 daemon 1 bin 2 sys 3 adm 4 tty 5 disk 6 lp 7 mail 8 news 9 uucp 10 man 12 proxy 13 www-data 33 backup 34 staff 50 games 60 users 100 nogroup 65534',
  ),
}

const ALPINE: Accounts = {
  users: numbers('root 0 bin 1 daemon 2 lp 4 mail 8 guest 405 nobody 65534'),
  groups: numbers('root 0 bin 1 daemon 2 adm 4 lp 7 wheel 10 www-data 82 users 100 nogroup 65533 nobody 65534'),
}

const RED_HAT: Accounts = {
  users: numbers('root 0 bin 1 daemon 2 adm 3 lp 4 mail 8'),
  groups: numbers('root 0 bin 1 daemon 2 adm 4 wheel 10 users 100'),
}

const DISTROLESS: Accounts = {
  users: numbers('root 0 nonroot 65532 nobody 65534'),
  groups: numbers('root 0 nonroot 65532 nobody 65534'),
}

/** Accounts of single images, by name; `alpine` those of their Alpine variants, where these differ. */
interface OwnAccounts extends Accounts {
  /** The first version whose Dockerfile says the numbers. */
  readonly since?: readonly [number, number]
  readonly alpine?: Accounts
}

function own(name: string, user: string, group = user, more: Partial<OwnAccounts> = {}): OwnAccounts {
  return { users: { [name]: user }, groups: { [name]: group }, ...more }
}

const OF_IMAGES: Readonly<Record<string, OwnAccounts>> = {
  node: own('node', '1000', '1000', { since: [8, 0] }),
  nginx: own('nginx', '101', '101', { since: [1, 18] }),
  httpd: { users: {}, groups: {}, alpine: own('www-data', '82') },
  php: { users: {}, groups: {}, alpine: own('www-data', '82') },
  postgres: own('postgres', '999', '999', { alpine: own('postgres', '70') }),
  redis: own('redis', '999', '999', { since: [5, 0], alpine: own('redis', '999', '1000') }),
  memcached: own('memcache', '11211'),
  gradle: own('gradle', '1000'),
  'jenkins/jenkins': own('jenkins', '1000'),
  'denoland/deno': own('deno', '1993'),
  'oven/bun': own('bun', '1000'),
  'nginxinc/nginx-unprivileged': own('nginx', '101'),
}

/** .NET's images say the number themselves, in a variable. */
const DOTNET: Accounts = { users: { app: '$APP_UID' }, groups: { app: '1654' } }

/** The number of a user or a group that an image brings; `undefined` when that is not known. */
export function accountOf(image: Image, kind: keyof Accounts, name: string): string | undefined {
  for (const accounts of accountsOf(image)) if (Object.hasOwn(accounts[kind], name)) return accounts[kind][name]
  return undefined
}

function accountsOf({ origin, distro, users }: Image): readonly Accounts[] {
  const { registry, repository, tag } = origin
  if (registry === 'gcr.io' && repository.startsWith('distroless/')) return [DISTROLESS]
  if (registry === 'cgr.dev') return [{ users: { nonroot: '65532' }, groups: { nonroot: '65532' } }]
  const dotnet =
    registry === 'mcr.microsoft.com' && repository.startsWith('dotnet/') && Number.parseInt(tag ?? '', 10) >= 8
  const image = registry === undefined && Object.hasOwn(OF_IMAGES, repository) ? OF_IMAGES[repository] : undefined
  return [
    ...(dotnet ? [DOTNET] : []),
    ...users.map(({ name, id }) => ({ users: { [name]: String(id) }, groups: {} })),
    ...(image === undefined ? [] : ownAccounts(image, origin, distro)),
    ...ofDistro(distro),
  ]
}

function ownAccounts(image: OwnAccounts, { tag = '' }: ImageName, distro: Distro | undefined): readonly Accounts[] {
  const [major = Infinity, minor = Infinity] = numbersOf(tag)
  const [first = 0, second = 0] = image.since ?? []
  if (major < first || (major === first && minor < second)) return []
  const isAlpine = distro?.family === 'alpine' || tag.includes('alpine')
  return [isAlpine ? (image.alpine ?? image) : image]
}

function ofDistro(distro: Distro | undefined): readonly Accounts[] {
  const { family, id, version } = distro ?? {}
  switch (family) {
    case 'debian':
      return [DEBIAN]
    case 'ubuntu':
      return version !== undefined && version >= 23.04 ? [own('ubuntu', '1000'), DEBIAN] : [DEBIAN]
    case 'alpine':
      return [ALPINE]
    case 'rpm': {
      const since: Readonly<Record<string, number>> = { el: 8, fedora: 28, amazonlinux: 2023 }
      const first = id !== undefined && Object.hasOwn(since, id) ? since[id]! : Infinity
      if (version === undefined) return [RED_HAT]
      const nobody = version >= first ? '65534' : id === 'el' || id === 'amazonlinux' ? '99' : undefined
      return nobody === undefined ? [RED_HAT] : [own('nobody', nobody), RED_HAT]
    }
    default:
      return []
  }
}
