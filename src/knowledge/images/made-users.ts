// How a user without privileges is created in an image, by its distribution.
//
// Sources: GoogleContainerTools/distroless (user nonroot, 65532); the manuals of useradd (shadow-utils) and of busybox adduser.

import type { Image } from './image.ts'
import { namesToCome } from './vendors.ts'

export interface User {
  readonly id: number
  readonly group: number
  /** The commands that create it; empty where the base image brings it, or needs none. */
  readonly commands: readonly string[]
  /** The folder that has to be made for it. */
  readonly home?: string
}

const NOBODY_AT_ALL = 65532

/** The name of the user, or one like it where later images of this kind have somebody of that name. */
function freeName({ origin }: Image, name: string): string {
  return namesToCome(origin).includes(name) ? `${name}user` : name
}

/**
 * The user that an image's program can run as; `undefined` where it is not known how one is created.
 *
 * @param withHome one that is created gets a home folder
 */
export function userOn(
  image: Image,
  { name: wanted, id }: { readonly name: string; readonly id: number },
  withHome: boolean,
): User | undefined {
  const {
    distro,
    packages,
    users: [own],
  } = image
  const name = freeName(image, wanted)
  const made = withHome ? { home: `/home/${name}` } : {}
  const { home = '/nonexistent' } = made
  if (own !== undefined) return { id: own.id, group: own.group, commands: [] }
  switch (distro?.family) {
    case 'debian':
    case 'ubuntu':
      return { id, group: id, commands: shadow(name, id, home, '/usr/sbin/nologin'), ...made }
    case 'rpm':
      return packages.includes('shadow-utils')
        ? { id, group: id, commands: shadow(name, id, home, '/sbin/nologin'), ...made }
        : undefined
    case 'alpine':
      return {
        id,
        group: id,
        commands: [
          `addgroup -g ${id} ${name}`,
          `adduser -D -H -h ${home} -s /sbin/nologin -u ${id} -G ${name} ${name}`,
        ],
        ...made,
      }
    case 'none':
      // A number needs no entry in /etc/passwd.
      return distro.id === 'busybox' ? undefined : { id: NOBODY_AT_ALL, group: NOBODY_AT_ALL, commands: [] }
    default:
      return undefined
  }
}

function shadow(name: string, id: number, home: string, shell: string): readonly string[] {
  return [
    `groupadd --gid ${id} ${name}`,
    `useradd --no-log-init --uid ${id} --gid ${id} --no-create-home --home-dir ${home} --shell ${shell} ${name}`,
  ]
}

/** Signs of files in the home folder of root, which nobody else may read. */
export const IN_HOME_OF_ROOT = [
  '/root',
  '~/',
  '$HOME',
  '${HOME}',
  '--user',
  'nvm',
  'rbenv',
  'pyenv',
  'rustup',
  'sdkman',
  'pipx',
  'pipenv install',
  'poetry install',
  'playwright',
  'puppeteer',
  'cargo install',
  'dotnet tool',
]

/** The first port that needs no privilege. */
export const FIRST_FREE_PORT = 1024
