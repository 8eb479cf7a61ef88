// Folders of the system itself, and of package managers that install for all: nobody's project alone.

import { isWithin } from '../../dockerfile/model/paths.ts'

/** Where a shell looks for programs, in this order, unless PATH says otherwise. */
export const FOLDERS_OF_PROGRAMS: readonly string[] = [
  '/usr/local/sbin',
  '/usr/local/bin',
  '/usr/sbin',
  '/usr/bin',
  '/sbin',
  '/bin',
]

/** With all that lies in them. */
const WHOLE = [
  '/bin',
  '/boot',
  '/dev',
  '/etc',
  '/lib',
  '/lib32',
  '/lib64',
  '/proc',
  '/run',
  '/sbin',
  '/sys',
  '/usr/bin',
  '/usr/include',
  '/usr/lib',
  '/usr/libexec',
  '/usr/local/bin',
  '/usr/local/lib',
  '/usr/sbin',
  '/var/cache',
  '/var/lib',
  '/go/pkg',
  '/go/bin',
]

/** Themselves: a project may lie in them. */
const ALONE = new Set('/ /usr /usr/local /usr/share /usr/local/share /var /go /root /home /tmp /opt /venv'.split(' '))

/** Whether what is copied to a path lies among files of the system, of a user's home, or of other programs. */
export function isOfSystem(path: string): boolean {
  return ALONE.has(path) || /^\/home\/[^/]+$/.test(path) || WHOLE.some((folder) => isWithin(path, folder))
}
