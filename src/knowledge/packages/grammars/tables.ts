// Tables of options put together from several sources.

import type { OptionNames, Takes } from '../../../dockerfile/read/arguments.ts'

/** One table of several; what a later one says of a name holds. */
export function joined(...tables: readonly OptionNames[]): OptionNames {
  const takes = new Map<string, Takes>()
  for (const table of tables)
    for (const [kind, names] of Object.entries(table) as [Takes, string][])
      for (const name of names.split(/\s+/)) if (name !== '') takes.set(name, kind)
  const all: Partial<Record<Takes, string>> = {}
  for (const [name, kind] of takes) all[kind] = all[kind] === undefined ? name : `${all[kind]} ${name}`
  return all
}

/** The same table for several verbs. */
export function each(verbs: string, table: OptionNames): Readonly<Record<string, OptionNames>> {
  return Object.fromEntries(verbs.split(' ').map((verb) => [verb, table]))
}
