// Which recommended packages are parts of what is installed: built from the same source, they are what its maintainers cut off it.

import type { Package, Packages } from './archive.ts'
import type { Resolver } from './resolve.ts'

/** Parts that nothing works less without. */
const SECTIONS = ['debug', 'doc', 'localization']
const ENDINGS = '-dbg -demos -dev -doc -docs -examples -help -html -l10n -man -source -src'.split(' ')

/**
 * What packages of one source recommend of that very source: those of a package and of what it depends on, as weechat depends on
 * weechat-curses, which recommends weechat-plugins.
 *
 * @param leftOff names that are decided about in another way
 */
export function partsOf(
  packages: Packages,
  { needed, everywhere }: Resolver,
  name: string,
  leftOff: ReadonlySet<string>,
): readonly string[] {
  const source = packages.get(name)?.source
  if (source === undefined) return []
  const there = new Set([...everywhere, ...needed(name)])
  const isPart = (one: Package | undefined): one is Package =>
    one?.source === source && !leftOff.has(one.name) && !isSpare(one)
  const parts: string[] = []
  const open = [...needed(name)]
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    const own = packages.get(at)
    if (own?.source !== source) continue
    for (const alternatives of own.recommends) {
      if (alternatives.some((one) => there.has(one))) continue
      const first = packages.get(alternatives.find((one) => packages.has(one)) ?? '')
      if (!isPart(first)) continue
      parts.push(first.name)
      open.push(...needed(first.name))
      for (const one of needed(first.name)) there.add(one)
    }
  }
  return parts.toSorted()
}

function isSpare({ name, section }: Package): boolean {
  return SECTIONS.includes(section) || ENDINGS.some((ending) => name.endsWith(ending))
}
