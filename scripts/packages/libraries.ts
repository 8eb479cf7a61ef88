// Which libraries stand behind packages for development: what is linked with these needs the libraries where it runs.

import type { Package, Packages } from './archive.ts'
import { resolverOf } from './resolve.ts'

/** A package for development, and what has to be there in its place where what it served to build runs. */
export interface Libraries {
  readonly name: string
  readonly releases: readonly number[]
  readonly libraries: readonly string[]
}

const NO_LIBRARY = /-(?:dev|doc|dev-bin|dbg|tools)$/

/** What else is called like a library in other sections, and is none. */
const BESIDE =
  /-(?:docs|bin|data|common|stdlib|cil|dll|all|java|perl|ruby|ocaml|examples|utils|headers|arch-config)$|^libapache2-mod/

/** What a program that was linked loads: by its section, or by the number in its name, as archives put some into other sections. */
function isLibrary({ name, section }: Package): boolean {
  if (NO_LIBRARY.test(name)) return false
  if (['libs', 'oldlibs', 'introspection'].includes(section)) return true
  return !['doc', 'metapackages'].includes(section) && /^lib.*\d/.test(name) && !BESIDE.test(name)
}

/** Headers that come with the compilers: what these link is in every image, or asked for by name. */
const OF_COMPILERS = /^lib(?:stdc\+\+|gcc|c6|c)-(?:\d+-)?dev$/

/** What asks for awk, or for merged folders, gets others in an image: mawk, and folders that were merged when it was made. */
const NOT_IN_IMAGES = new Set(['gawk', 'usrmerge'])

/** What is in every image: less than what would be installed for the same packages on a machine. */
export function everywhereOf(packages: Packages): ReadonlySet<string> {
  return resolverOf(new Map([...packages].filter(([name]) => !NOT_IN_IMAGES.has(name)))).everywhere
}

/**
 * The libraries of a package for development: those of its own source that it depends on; where there are none, those of the
 * packages for development that it stands for, as default-libmysqlclient-dev does for that of MariaDB. Empty for headers alone.
 *
 * @param everywhere what is in every image, and is left out
 * @returns `undefined` where there is no such package
 */
export function librariesOf(
  packages: Packages,
  name: string,
  everywhere: ReadonlySet<string> = everywhereOf(packages),
): readonly string[] | undefined {
  if (!packages.has(name)) return undefined
  const found = new Set<string>()
  const seen = new Set<string>()
  const open = [name]
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    const own = packages.get(at)
    if (own === undefined || seen.has(at)) continue
    seen.add(at)
    const needed = own.depends.flatMap((alternatives) => alternatives.find((one) => packages.has(one)) ?? [])
    const ofSource = needed.filter((one) => packages.get(one)!.source === own.source)
    const libraries = ofSource.filter((one) => isLibrary(packages.get(one)!))
    for (const library of libraries) if (!everywhere.has(library)) found.add(library)
    // krb5-multidev of libkrb5-dev is no package for development by its name.
    open.push(...ofSource.filter((one) => !libraries.includes(one)))
    if (libraries.length === 0) open.push(...needed.filter((one) => /-dev(?:-|$)/.test(one) && !OF_COMPILERS.test(one)))
  }
  return [...found].toSorted()
}

/** The same in each release, those that come out alike in one row; sorted by name. */
export function libraryRows(
  releases: readonly { readonly version: number; readonly packages: Packages }[],
  names: readonly string[],
): readonly Libraries[] {
  const all = releases.map((release) => ({ ...release, everywhere: everywhereOf(release.packages) }))
  return names.toSorted().flatMap((name) => {
    const rows = new Map<string, number[]>()
    for (const { version, packages, everywhere } of all) {
      const content = librariesOf(packages, name, everywhere)?.join(' ')
      if (content !== undefined) rows.set(content, [...(rows.get(content) ?? []), version])
    }
    return [...rows].map(([content, versions]) => ({
      name,
      releases: versions,
      libraries: content.split(' ').filter((one) => one !== ''),
    }))
  })
}
