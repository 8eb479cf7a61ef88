// Which folders a base image brings, and which it surely does not.
//
// Source: the file systems of the distributions' own images, and the Dockerfiles of the official images in bases.ts.

import type { Stage } from '../dockerfile/stages.ts'
import { officialImage, startOf } from './bases.ts'
import { type Distro, distroOfStage } from './distros.ts'

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

/** Whether the image that a stage is built on in the end has a folder, for sure. */
export function bringsFolder(stage: Stage, path: string): boolean {
  if (EVERYWHERE.has(path)) return true
  const distro = distroOfStage(stage)
  const workdir = startOf(stage)?.workdir
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

/** Whether the image that a stage is built on in the end has nothing at a path, for sure. */
export function lacks(stage: Stage, path: string): boolean {
  const start = startOf(stage)
  if (start?.workdir === undefined || distroOfStage(stage) === undefined) return false
  const [, top = ''] = path.split('/')
  if (`${start.workdir}/`.startsWith(`/${top}/`)) return false
  const free = Object.keys(KNOWN_CONTENT).find((folder) => path.startsWith(`${folder}/`))
  if (free !== undefined) {
    if (isEmptyFolder(stage, free)) return true
    const [name = ''] = path.slice(free.length + 1).split('/')
    return !KNOWN_CONTENT[free]!.some((known) => name.startsWith(known))
  }
  return !STANDARD.has(`/${top}`) && !OWN_NAMES.some((name) => top.startsWith(name))
}

const WITH_EMPTY_FOLDERS = new Set('alpine busybox debian ubuntu buildpack-deps golang python ruby'.split(' '))

/** Whether the image that a stage is built on in the end has nothing in a folder, or no such folder, for sure. */
export function isEmptyFolder(stage: Stage, folder: string): boolean {
  if (folder !== '/opt' && folder !== '/srv') return false
  return WITH_EMPTY_FOLDERS.has(officialImage(stage)?.repository ?? '')
}
