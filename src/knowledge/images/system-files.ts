// What files of a distribution say of it: its name and release, and who is there to work as.

import { DISTRO_NAMES, distroNamed } from './distro-names.ts'
import { releaseOf } from './distros.ts'
import type { RecordedImage } from './recorded.ts'

/** Without a leading slash; os-release(5) names both places of it. */
export const SYSTEM_FILES = {
  release: 'etc/os-release',
  releaseBehind: 'usr/lib/os-release',
  users: 'etc/passwd',
} as const

/** By `ID` of os-release(5): how a configuration names the distribution. Each as its own image has it. */
const IDS: Readonly<Record<string, string>> = {
  amzn: 'amazonlinux',
  ol: 'oraclelinux',
  openeuler: 'openeuler',
  'opensuse-leap': 'leap',
  'opensuse-tumbleweed': 'tumbleweed',
  arch: 'archlinux',
}

/** Those whose releases are told by their first number alone. */
const BY_MAJOR: ReadonlySet<string> = new Set(['centos', 'rhel', 'rocky', 'almalinux', 'oraclelinux'])

/** Their version is the day of a build. */
const ROLLING: ReadonlySet<string> = new Set(['tumbleweed', 'archlinux'])

/**
 * A distribution as a configuration names it, `debian 12`.
 *
 * @param text of /etc/os-release
 * @returns `undefined` for one that is not known
 */
export function distroIn(text: string): string | undefined {
  const values = new Map(
    text.split('\n').flatMap((line) => {
      const [, name = '', value = ''] = /^([A-Z_]+)=(.*)$/.exec(line.trim()) ?? []
      return name === '' ? [] : [[name, value.replace(/^(["'])(.*)\1$/, '$2')] as const]
    }),
  )
  // https://github.com/GoogleContainerTools/distroless, base/base.bzl: Debian's ID, and nothing of Debian's tools.
  if (values.get('PRETTY_NAME') === 'Distroless') return 'distroless'
  const id = (values.get('ID') ?? '').toLowerCase()
  const name = Object.hasOwn(IDS, id) ? IDS[id]! : id
  if (!DISTRO_NAMES.includes(name)) return undefined
  const version = values.get('VERSION_ID') ?? values.get('VERSION_CODENAME') ?? ''
  const distro = distroNamed(`${name} ${BY_MAJOR.has(name) ? version.split('.', 1)[0] : version}`)
  const release = typeof distro === 'string' || ROLLING.has(name) ? undefined : releaseOf(distro)
  return release === undefined ? name : `${name} ${release}`
}

/** Numbers that distributions give to people: login.defs(5); below are their own, above are `nobody` and those of containers. */
const FIRST_USER = 1000
const LAST_USER = 60_000
const MOST_USERS = 100

/** Who is there to work as. @param text of /etc/passwd */
export function usersOfFile(text: string): NonNullable<RecordedImage['users']> {
  const users = Object.create(null) as Record<string, { id: number; group: number; home: string }>
  for (const line of text.split('\n')) {
    const [name = '', , id = '', group = '', , home = ''] = line.split(':')
    const isPerson = /^\d+$/.test(id) && /^\d+$/.test(group) && Number(id) >= FIRST_USER && Number(id) <= LAST_USER
    if (isPerson && /^[a-z_][\w.-]*$/i.test(name) && Object.keys(users).length < MOST_USERS)
      users[name] = { id: Number(id), group: Number(group), home }
  }
  return users
}
