// Which packages of Debian's kind may be installed in one call of apt-get as well as in several, with the same result.

import type { Distro } from '../images/distros.ts'
import { debianPackages } from './debian.ts'
import { INDEPENDENT } from './independent-table.ts'

let table: ReadonlyMap<string, readonly string[]> | undefined

/** What comes along with a package and makes users; `undefined` where it is not known what it does to others. */
function usersOf(name: string): readonly string[] | undefined {
  table ??= new Map(
    INDEPENDENT.split('\n').map((line) => {
      const [label = '', ...users] = line.split(' ')
      return [label.replace(':', ''), users]
    }),
  )
  return table.get(name)
}

/**
 * Whether some packages come out the same, to the file and its owner, however they are spread over calls. Where two of them make
 * users, the order decides who gets which number.
 *
 * @param distro one of which the table knows nothing like it says no
 */
export function areIndependent(names: readonly string[], distro: Distro | undefined): boolean {
  if (distro?.version === undefined || debianPackages(distro, undefined).mayBeOlder) return false
  const found = names.map(usersOf)
  return found.every((users) => users !== undefined) && new Set(found.flat()).size <= 1
}
