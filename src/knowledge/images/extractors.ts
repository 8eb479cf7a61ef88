// Which programs that take archives out a base image has.
//
// Sources: the packages of Debian's and Ubuntu's that are essential (tar, gzip; no unzip, xz or bzip2), busybox's applets in
// Alpine's and busybox's own images. The rpm distributions differ: their
// images may come without tar.

import type { Distro } from './distros.ts'

const ESSENTIAL: ReadonlySet<string> = new Set(['tar', 'gzip'])
const APPLETS: ReadonlySet<string> = new Set(['tar', 'gzip', 'bzip2', 'xz', 'unzip'])

/** Whether every image of a distribution has the program. */
export function hasExtractor({ family, id }: Distro, program: string): boolean {
  if (family === 'debian' || family === 'ubuntu') return ESSENTIAL.has(program)
  return (family === 'alpine' || id === 'busybox') && APPLETS.has(program)
}
