// Makes the table of who recommends what of what archives say: only packages that builds install, and programs that they call.

import { familyOf } from '../../src/knowledge/packages/archive.ts'
import type { Packages, Programs } from './archive.ts'
import { partsOf } from './parts.ts'
import { type Resolver, resolverOf } from './resolve.ts'

export interface Release {
  readonly version: number
  readonly packages: Packages
  readonly programs: Programs
}

/** What is asked of the archives: names alone. */
export interface Vocabulary {
  readonly packages: readonly string[]
  readonly programs: readonly string[]
  /** Packages that programs need beside themselves, though nobody calls a program of theirs. */
  readonly needed: readonly string[]
  /** Packages that are no parts of a program though they are built from its source. */
  readonly leftOff: readonly string[]
}

/** Lists of names, sorted, with the releases where they differ. */
export interface Row {
  readonly name: string
  readonly releases: readonly number[]
  readonly depends: readonly string[]
  readonly recommends: readonly string[]
}

export interface Owners {
  readonly program: string
  readonly releases: readonly number[]
  readonly packages: readonly string[]
}

export interface Parts {
  readonly name: string
  readonly releases: readonly number[]
  readonly packages: readonly string[]
}

export interface Table {
  readonly programs: readonly Owners[]
  readonly parts: readonly Parts[]
  readonly rows: readonly Row[]
}

interface Known extends Release {
  readonly resolver: Resolver
}

export function tableOf(releases: readonly Release[], asked: Vocabulary): Table {
  const vocabulary = { ...asked, packages: withFamilies(releases, asked.packages) }
  const known = releases.map((release) => ({ ...release, resolver: resolverOf(release.packages) }))
  const lost = vocabulary.programs.filter((program) => known.some((release) => mayBeLost(release, program, vocabulary)))
  const named = [...new Set([...vocabulary.packages, ...vocabulary.needed])].toSorted()
  const parts = named.flatMap((name) => partsIn(known, name, new Set([...vocabulary.leftOff, ...vocabulary.needed])))
  const matters = new Set([
    ...vocabulary.needed,
    ...known.flatMap(({ programs }) => lost.flatMap((program) => [...(programs.get(program) ?? [])])),
  ])
  return {
    programs: lost.toSorted().flatMap((program) => ownersOf(known, program)),
    parts,
    rows: [...new Set([...vocabulary.packages, ...matters, ...parts.flatMap(({ packages }) => packages)])]
      .toSorted()
      .flatMap((name) => rowsOf(known, name, matters)),
  }
}

/** Where a release has no package of a name, one that differs from it in its version alone: `gcc-12` for `gcc-4.8`. */
function withFamilies(releases: readonly Release[], names: readonly string[]): readonly string[] {
  const found = new Set(names)
  const families = new Set(names.map(familyOf))
  for (const { packages } of releases) {
    const missing = new Map([...families].map((family) => [family, [] as string[]]))
    for (const name of packages.keys()) missing.get(familyOf(name))?.push(name)
    for (const members of missing.values()) {
      if (members.length > 0 && !members.some((name) => found.has(name))) found.add(members.sort(byVersion).at(-1)!)
    }
  }
  return [...found]
}

function byVersion(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}

/** Whether a package recommends, and does not need, what brings a program, which is not in every image. */
function mayBeLost({ programs, resolver }: Known, program: string, { packages }: Vocabulary): boolean {
  const owners = programs.get(program)
  if (owners === undefined || meets(owners, resolver.everywhere)) return false
  return packages.some((name) => !meets(owners, resolver.needed(name)) && meets(owners, resolver.installed(name)))
}

function meets(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const one of some) if (others.has(one)) return true
  return false
}

function ownersOf(releases: readonly Known[], program: string): readonly Owners[] {
  const found = releases.flatMap(({ version, programs }) => {
    const owners = programs.get(program)
    return owners === undefined ? [] : [{ version, packages: [...owners].toSorted() }]
  })
  return grouped(found, ({ packages }) => packages.join(' ')).map(([versions, { packages }]) => ({
    program,
    releases: versions,
    packages,
  }))
}

function partsIn(releases: readonly Known[], name: string, leftOff: ReadonlySet<string>): readonly Parts[] {
  const found = releases.flatMap(({ version, packages, resolver }) => {
    const parts = partsOf(packages, resolver, name, leftOff)
    return parts.length === 0 ? [] : [{ version, packages: parts }]
  })
  return grouped(found, ({ packages }) => packages.join(' ')).map(([versions, { packages }]) => ({
    name,
    releases: versions,
    packages,
  }))
}

function rowsOf(releases: readonly Known[], name: string, matters: ReadonlySet<string>): readonly Row[] {
  const found = releases.flatMap(({ version, packages, resolver }) => {
    if (!packages.has(name)) return []
    const needed = resolver.needed(name)
    const among = (names: ReadonlySet<string>): readonly string[] =>
      [...names].filter((one) => one !== name && matters.has(one)).toSorted()
    const depends = among(needed)
    const recommends = among(resolver.installed(name)).filter((one) => !needed.has(one))
    return [{ version, name, depends, recommends }]
  })
  return grouped(found, ({ depends, recommends }) => `${depends.join(' ')};${recommends.join(' ')}`).map(
    ([versions, { depends, recommends }]) => ({ name, releases: versions, depends, recommends }),
  )
}

function grouped<T extends { readonly version: number }>(
  found: readonly T[],
  key: (one: T) => string,
): readonly (readonly [readonly number[], T])[] {
  const groups = new Map<string, T[]>()
  for (const one of found) groups.set(key(one), [...(groups.get(key(one)) ?? []), one])
  return [...groups.values()].map((group) => [group.map(({ version }) => version), group[0]!] as const)
}
