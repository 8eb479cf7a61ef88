// Which libraries stand behind packages for development: what is linked with these needs the libraries where it runs.

import type { Packages } from './archive.ts'
import { resolverOf } from './resolve.ts'

/** A package for development, and what has to be there in its place where what it served to build runs. */
export interface Libraries {
  readonly name: string
  readonly releases: readonly number[]
  readonly libraries: readonly string[]
}

/** What a program that was linked loads. */
const SECTIONS = ['libs', 'oldlibs', 'introspection']

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
  everywhere: ReadonlySet<string> = resolverOf(packages).everywhere,
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
    const libraries = needed.filter((one) => {
      const { source, section } = packages.get(one)!
      return source === own.source && SECTIONS.includes(section)
    })
    for (const library of libraries) if (!everywhere.has(library)) found.add(library)
    if (libraries.length === 0) open.push(...needed.filter((one) => /-dev(?:-|$)/.test(one)))
  }
  return [...found].toSorted()
}

/** The same in each release, those that come out alike in one row; sorted by name. */
export function libraryRows(
  releases: readonly { readonly version: number; readonly packages: Packages }[],
  names: readonly string[],
): readonly Libraries[] {
  const all = releases.map((release) => ({ ...release, everywhere: resolverOf(release.packages).everywhere }))
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
