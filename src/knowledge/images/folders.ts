// Which folders a base image brings, and which it surely does not.
//
// Source: the file systems of the distributions' own images, and the Dockerfiles of the official images in bases.ts.

import type { Distro } from './distros.ts'
import type { Image } from './image.ts'

/** What debian, ubuntu, alpine, the rpm distributions and SUSE all have. */
const STANDARD: ReadonlySet<string> = new Set(
  [
    '/ /bin /dev /etc /home /lib /media /mnt /opt /proc /root /run /sbin /srv /sys /tmp /usr /var',
    '/usr/bin /usr/lib /usr/sbin /usr/share /usr/local /usr/local/bin /usr/local/lib /usr/local/share',
    '/var/cache /var/lib /var/log /var/opt /var/spool /var/tmp',
  ].flatMap((line) => line.split(' ')),
)

/** What an image has in which a RUN finds a shell, and users by their names. */
const EVERYWHERE: ReadonlySet<string> = new Set(['/', '/bin', '/dev', '/etc', '/proc', '/sys', '/usr'])

const BUSYBOX: ReadonlySet<string> = new Set('/ /bin /dev /etc /home /root /tmp /usr /var'.split(' '))

/** Alpine has /opt since 3.12, for sure. */
const OPT_OF_ALPINE = 3.12

/** Whether an image has a folder, for sure. */
export function bringsFolder({ distro, workdir }: Image, path: string): boolean {
  if (EVERYWHERE.has(path)) return true
  if (workdir !== undefined && `${workdir}/`.startsWith(`${path}/`)) return true
  if (distro === undefined) return false
  if (distro.id === 'busybox') return BUSYBOX.has(path)
  if (distro.family === 'none' || distro.family === 'windows' || distro.family === 'photon') return false
  return STANDARD.has(path) && !(path === '/opt' && isOldAlpine(distro))
}

function isOldAlpine({ family, version }: Distro): boolean {
  return family === 'alpine' && version !== undefined && version < OPT_OF_ALPINE
}

/** Folders of which an image may have more at the top of the file system than the standard's. */
const OWN_NAMES = ['docker-', '__', 'lib', 'boot', 'lost+found', 'afs', 'go', 'data', 'usr']

/** What official images put into folders that are otherwise empty. */
const KNOWN_CONTENT: Readonly<Record<string, readonly string[]>> = {
  '/home': ['node', 'ubuntu', 'linuxbrew', 'postgres', 'gradle'],
  '/opt': ['yarn', 'java', 'jdk', 'open', 'maven', 'gradle', 'rust'],
  '/srv': ['ftp', 'www', 'tftp', 'http'],
  '/usr/src': ['linux', 'php', 'python', 'g', 'debug', 'kernels', 'nginx'],
}

/** Whether an image has nothing at a path, for sure: of one that the user described nobody said what else is in it. */
export function lacks(image: Image, path: string): boolean {
  const { official, configured, workdir, distro } = image
  if (official === undefined || configured || workdir === undefined || distro === undefined) return false
  const [, top = ''] = path.split('/')
  if (`${workdir}/`.startsWith(`/${top}/`)) return false
  const free = Object.keys(KNOWN_CONTENT).find((folder) => path.startsWith(`${folder}/`))
  if (free !== undefined) {
    if (isEmptyFolder(image, free)) return true
    const [name = ''] = path.slice(free.length + 1).split('/')
    return !KNOWN_CONTENT[free]!.some((known) => name.startsWith(known))
  }
  return !STANDARD.has(`/${top}`) && !OWN_NAMES.some((name) => top.startsWith(name))
}

const WITH_EMPTY_FOLDERS = new Set('alpine busybox debian ubuntu buildpack-deps golang python ruby'.split(' '))

/** Whether an image has nothing in a folder, or no such folder, for sure. */
export function isEmptyFolder({ official, configured }: Image, folder: string): boolean {
  if (configured || (folder !== '/opt' && folder !== '/srv')) return false
  return WITH_EMPTY_FOLDERS.has(official?.repository ?? '')
}
