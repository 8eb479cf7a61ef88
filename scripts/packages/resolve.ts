// Which packages come along when one is installed, chosen among alternatives as apt-get does.

import type { Alternatives, Packages } from './archive.ts'

export interface Resolver {
  /** What is there without anybody's asking. */
  readonly everywhere: ReadonlySet<string>
  /** A package and what it depends on; what is everywhere is left out. */
  needed(name: string): ReadonlySet<string>
  /** The same with what these recommend. */
  installed(name: string): ReadonlySet<string>
  /** The same where some dependencies ask for nothing. */
  without(name: string, left: ReadonlySet<Alternatives>): ReadonlySet<string>
}

export function resolverOf(packages: Packages): Resolver {
  const providers = providersOf(packages)
  const closure = (
    start: Iterable<string>,
    there: ReadonlySet<string>,
    recommended: boolean,
    left: ReadonlySet<Alternatives> = new Set(),
  ): Set<string> => {
    const found = new Set<string>()
    const has = (name: string): boolean => found.has(name) || there.has(name)
    const open = [...start].filter((name) => packages.has(name))
    for (let name = open.shift(); name !== undefined; name = open.shift()) {
      if (has(name)) continue
      found.add(name)
      const { depends, recommends } = packages.get(name)!
      const wanted = [...depends, ...(recommended ? recommends : [])].filter((one) => !left.has(one))
      open.push(...wanted.flatMap((alternatives) => chosen(alternatives, has) ?? []))
    }
    return found
  }
  /** The first that is there already, else the first that can be had. */
  const chosen = (alternatives: Alternatives, has: (name: string) => boolean): string | undefined => {
    if (alternatives.some((name) => has(name) || (providers.get(name) ?? []).some(has))) return undefined
    for (const name of alternatives) {
      if (packages.has(name)) return name
      const [provider] = providers.get(name) ?? []
      if (provider !== undefined) return provider
    }
    return undefined
  }
  const everywhere = closure(
    [...packages.values()].filter(({ isEverywhere }) => isEverywhere).map(({ name }) => name),
    new Set(),
    false,
  )
  const once = (recommended: boolean): ((name: string) => ReadonlySet<string>) => {
    const known = new Map<string, ReadonlySet<string>>()
    return (name) => {
      const found = known.get(name) ?? closure([name], everywhere, recommended)
      known.set(name, found)
      return found
    }
  }
  return {
    everywhere,
    needed: once(false),
    installed: once(true),
    without: (name, left) => closure([name], everywhere, true, left),
  }
}

function providersOf(packages: Packages): ReadonlyMap<string, readonly string[]> {
  const providers = new Map<string, string[]>()
  for (const { name, provides } of packages.values()) {
    for (const one of provides) providers.set(one, [...(providers.get(one) ?? []), name].sort())
  }
  return providers
}
