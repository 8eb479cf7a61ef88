// Writes the table of recommended packages down as text, short enough to be read in a diff: what follows from the rows of the
// packages that matter is left out of the other rows.

import type { Texts } from '../../src/knowledge/packages/debian.ts'
import type { Row, Table } from './table.ts'

export function textsOf({ programs, parts, rows }: Table, releases: readonly number[]): Texts {
  const matters = new Set(rows.flatMap(({ depends, recommends }) => [...depends, ...recommends]))
  const own = rows.filter(({ name }) => matters.has(name))
  const at = byRelease(own)
  const short = rows.filter(({ name }) => !matters.has(name)).flatMap((row) => shortened(row, at))
  const isPlain = ({ content }: Line): boolean => content === ''
  const line = ({ name, releases: some, content }: Line): string => `${labelOf(name, some, releases)}:${content}`
  return {
    programs: lines(
      programs.map((one) => `${labelOf(one.program, one.releases, releases)}: ${one.packages.join(' ')}`),
    ),
    parts: lines(parts.map((one) => `${labelOf(one.name, one.releases, releases)}: ${one.packages.join(' ')}`)),
    matters: lines(own.map((row) => line({ ...row, content: contentOf(row.depends, row.recommends) }))),
    others: lines(short.filter((one) => !isPlain(one)).map(line)),
    plain: lines(short.filter(isPlain).map(({ name, releases: some }) => labelOf(name, some, releases))),
  }
}

interface Line {
  readonly name: string
  readonly releases: readonly number[]
  readonly content: string
}

function lines(all: readonly string[]): string {
  return all.join('\n')
}

/** A name with the releases that its line holds for, where these are not all. */
export function labelOf(name: string, some: readonly number[], all: readonly number[]): string {
  return some.length === all.length ? name : `${name}=${some.join(',')}`
}

function contentOf(depends: readonly string[], recommends: readonly string[]): string {
  const before = depends.length === 0 ? '' : ` ${depends.join(' ')}`
  return recommends.length === 0 ? before : `${before}; ${recommends.join(' ')}`
}

/** The lists of the packages that matter, by their name and release. */
type Lists = ReadonlyMap<string, Row>

function byRelease(rows: readonly Row[]): Lists {
  return new Map(rows.flatMap((row) => row.releases.map((version) => [`${row.name} ${version}`, row] as const)))
}

const NOTHING = { depends: [], recommends: [] }

/** A row in each of its releases, where what follows from other rows may differ; those that come out alike are one line again. */
function shortened({ name, releases, depends, recommends }: Row, at: Lists): readonly Line[] {
  const found = new Map<string, number[]>()
  for (const version of releases) {
    const row = (one: string): Pick<Row, 'depends' | 'recommends'> => at.get(`${one} ${version}`) ?? NOTHING
    const fewer = without(depends, (one) => row(one).depends)
    const followed = new Set(depends.flatMap((one) => row(one).recommends))
    const fewerRecommended = without(
      recommends.filter((one) => !followed.has(one)),
      (one) => [...row(one).depends, ...row(one).recommends],
    )
    const full = expanded(fewer, fewerRecommended, row, name)
    const isSame = same(full.depends, depends) && same(full.recommends, recommends)
    const content = isSame ? contentOf(fewer, fewerRecommended) : `!${contentOf(depends, recommends)}`
    found.set(content, [...(found.get(content) ?? []), version])
  }
  return [...found].map(([content, versions]) => ({ name, releases: versions, content }))
}

/** Leaves out what another member brings, unless it is the other way round too. */
function without(names: readonly string[], brings: (name: string) => readonly string[]): readonly string[] {
  return names.filter(
    (name) =>
      !names.some((other) => {
        if (other === name || !brings(other).includes(name)) return false
        return !brings(name).includes(other) || other < name
      }),
  )
}

/** What a reader makes of a shortened row. */
export function expanded(
  depends: readonly string[],
  recommends: readonly string[],
  row: (name: string) => { readonly depends: readonly string[]; readonly recommends: readonly string[] },
  name: string,
): { readonly depends: readonly string[]; readonly recommends: readonly string[] } {
  const needed = new Set([...depends, ...depends.flatMap((one) => row(one).depends)])
  needed.delete(name)
  const more = [...recommends, ...[...needed].flatMap((one) => row(one).recommends)]
  const all = new Set(more.flatMap((one) => [one, ...row(one).depends, ...row(one).recommends]))
  return {
    depends: [...needed],
    recommends: [...all].filter((one) => !needed.has(one) && one !== name),
  }
}

function same(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one) => others.includes(one))
}
