// Finds packages whose installs do not depend on each other: one call of apt-get for several makes of it what calls one after
// another make, in any order.

import type { Alternatives, Packages } from './archive.ts'
import { resolverOf } from './resolve.ts'
import type { Release } from './table.ts'

export interface Independent {
  readonly name: string
  /** What comes along and makes a user or a group, whose number is the next free one. */
  readonly users: readonly string[]
}

/** What scripts of packages make users with: whoever needs one of these makes some. */
const MAKING_USERS = new Set(['adduser', 'systemd-sysusers', 'opensysusers', 'systemd-standalone-sysusers'])

/** They need adduser and make nobody: their maintainer scripts in Debian 11 to 13, looked through on 2026-11-29. */
const MAKING_NONE = new Set(['dirmngr'])

/**
 * The packages of a list, those in front first, of which in no release two exclude each other, or meet a dependency of a third one
 * that either could meet, with all that comes along with them.
 */
export function independentOf(releases: readonly Release[], names: readonly string[]): readonly Independent[] {
  const worlds = releases.map(({ packages }) => new World(packages))
  return names.flatMap((name) => {
    const own = worlds.filter((world) => world.has(name))
    if (own.length === 0 || !own.every((world) => world.takes(name))) return []
    for (const world of own) world.add(name)
    return [{ name, users: [...new Set(own.flatMap((world) => world.users(name)))].toSorted() }]
  })
}

/** A release with the packages that were taken so far, and what comes along with them. */
class World {
  private readonly taken = new Set<string>()
  private readonly there = new Set<string>()
  private readonly excludedByThere = new Set<string>()
  private readonly resolver
  private readonly providers = new Map<string, Set<string>>()
  /** The dependencies of what is there, by the names that meet them. */
  private readonly asked = new Map<string, Set<Alternatives>>()
  /** Those that several packages meet which may be there: it depends on the order which of them comes for one. */
  private readonly open = new Set<Alternatives>()

  constructor(private readonly packages: Packages) {
    this.resolver = resolverOf(packages)
    for (const { name, provides } of packages.values())
      for (const one of [name, ...provides]) at(this.providers, one).add(name)
  }

  has(name: string): boolean {
    return this.packages.has(name) && !this.resolver.everywhere.has(name)
  }

  /** Whether a package changes nothing for those that are there, nor these for it. */
  takes(name: string): boolean {
    const more = this.coming(name)
    const all = new Set([...this.there, ...more])
    const isAlone = (one: string): boolean =>
      !this.excludedByThere.has(one) && this.excluded(one).every((other) => other === one || !all.has(other))
    if (![...more].every(isAlone)) return false
    const opened = this.opened(more, all)
    const open = new Set([...this.open, ...opened])
    const relies = (one: string): boolean => this.resolver.without(one, open).size < this.resolver.installed(one).size
    return !relies(name) && (opened.length === 0 || ![...this.taken].some(relies))
  }

  add(name: string): void {
    const more = this.coming(name)
    const all = new Set([...this.there, ...more])
    for (const one of this.opened(more, all)) this.open.add(one)
    this.taken.add(name)
    for (const one of more) {
      this.there.add(one)
      for (const other of this.excluded(one)) if (other !== one) this.excludedByThere.add(other)
      for (const alternatives of this.dependencies(one))
        for (const other of alternatives) at(this.asked, other).add(alternatives)
    }
  }

  users(name: string): readonly string[] {
    const makes = (one: string): boolean =>
      !MAKING_NONE.has(one) &&
      this.packages
        .get(one)!
        .depends.flat()
        .some((other) => MAKING_USERS.has(other))
    return [...this.resolver.installed(name)].filter(makes)
  }

  /** What comes along and is not there yet. */
  private coming(name: string): ReadonlySet<string> {
    return new Set([...this.resolver.installed(name)].filter((one) => !this.there.has(one)))
  }

  /** The packages that one cannot stand beside. */
  private excluded(name: string): readonly string[] {
    return this.packages.get(name)!.excludes.flatMap((one) => [...(this.providers.get(one) ?? [])])
  }

  private dependencies(name: string): readonly Alternatives[] {
    const { depends, recommends } = this.packages.get(name)!
    return [...depends, ...recommends]
  }

  /** The dependencies that come to be open with these packages. */
  private opened(more: ReadonlySet<string>, all: ReadonlySet<string>): readonly Alternatives[] {
    const asked = [...more].flatMap((one) => [
      ...this.dependencies(one),
      ...[one, ...this.packages.get(one)!.provides].flatMap((met) => [...(this.asked.get(met) ?? [])]),
    ])
    return asked.filter((one) => this.met(one, this.resolver.everywhere) === 0 && this.met(one, all) > 1)
  }

  /** How many packages of a set meet a dependency. */
  private met(alternatives: Alternatives, among: ReadonlySet<string>): number {
    const able = new Set(alternatives.flatMap((one) => [...(this.providers.get(one) ?? [])]))
    return [...able].filter((one) => among.has(one)).length
  }
}

function at<T>(map: Map<string, Set<T>>, key: string): Set<T> {
  const found = map.get(key) ?? new Set()
  map.set(key, found)
  return found
}
