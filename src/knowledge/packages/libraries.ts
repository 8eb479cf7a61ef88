// Which libraries have to be there where something runs that was built with packages of Debian for development.

import type { Image } from '../images/image.ts'
import { debianOf, oldestRelease } from '../images/releases.ts'
import { RELEASES } from './debian-table.ts'
import { LIBRARIES } from './libraries-table.ts'
import { contentOf } from './sorted-lines.ts'

/** The libraries behind a package for development in a release of Debian; `undefined` for a package that is not in the table. */
export function librariesBehind(name: string, release: number): readonly string[] | undefined {
  const content = contentOf(LIBRARIES, name, release)
  return content?.split(' ').filter((library) => library !== '')
}

/** The releases of Debian that an image may bring, as far as the table has them; `undefined` where it may be another one. */
export function releasesIn(image: Image): readonly number[] | undefined {
  const distro = debianOf(image)
  if (distro !== undefined && distro.id !== 'debian') return undefined
  if (distro?.version !== undefined) return RELEASES.includes(distro.version) ? [distro.version] : undefined
  const oldest = oldestRelease(image)
  return oldest?.id === 'debian' && oldest.version >= RELEASES[0]!
    ? RELEASES.filter((release) => release >= oldest.version)
    : undefined
}
