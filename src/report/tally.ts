// Counts results as they come, so that none of them must be kept for the closing summary.

import { GENERATED_FILE } from '../rewrite/refusal.ts'
import { type Discarded, isNoDockerfile, type Result, type Rewritten, type SkipKind } from '../rewrite/result.ts'
import { SLIP } from '../rewrite/slips.ts'
import { reasonKind } from './glance.ts'
import type { TriedFile } from './tried.ts'

/** One line about a file. */
export interface Remark {
  readonly path: string
  readonly line?: number
  readonly reason: string
}

/** How often a reason was given. */
interface Given {
  readonly count: number
  /** The first places of it. */
  readonly places: readonly Place[]
}

/** A line of a file. */
export type Place = Required<Pick<Remark, 'path' | 'line'>>

export interface Tally {
  changed: number
  unchanged: number
  /** How many of the changed ones are ignore files, which are no Dockerfiles. */
  ignoreFiles: number
  /** Files that were left alone as a whole, and folders of other people's code that were not entered. */
  readonly skipped: (Remark & { readonly kind: SkipKind })[]
  readonly failed: Remark[]
  /** Steps that verification threw away: bugs of ours, or of the transform in `source`. */
  readonly discarded: (Remark & Discarded)[]
  /** By transform: edits made, places (lines of the files as they were read in which edits begin), files changed. */
  readonly changes: Map<string, { edits: number; places: number; files: number }>
  /** What was gained where it was measured, a line for a file. */
  readonly effects: Remark[]
  /** Files that a program writes, and that are rewritten as they were named. */
  readonly generated: Remark[]
  /** Comments of ours that do nothing, for a slip of the pen. */
  readonly slips: Remark[]
  /** By transform and kind of reason, what stands in front of a colon: each whole reason that was given. */
  readonly leftAlone: Map<string, Map<string, Given>>
  /** The first places that were left alone, each with its transform and reason. */
  readonly places: (Remark & { readonly transform: string })[]
  /** By unsafe transform that was not run: files that it would change. */
  readonly hidden: Map<string, number>
  /** The files of which builds said something. */
  readonly tried: TriedFile[]
}

/** So many places are kept: a report of each names all. */
const MOST_PLACES = 100

/** So many places are kept of one reason. */
const MOST_OF_ONE = 5

export function emptyTally(): Tally {
  return {
    changed: 0,
    unchanged: 0,
    ignoreFiles: 0,
    skipped: [],
    failed: [],
    discarded: [],
    changes: new Map(),
    effects: [],
    generated: [],
    slips: [],
    leftAlone: new Map(),
    places: [],
    hidden: new Map(),
    tried: [],
  }
}

/** How many files were skipped: a folder that was not entered is none. */
export function skippedFiles({ skipped }: Tally): number {
  return skipped.filter(({ kind }) => !isNoDockerfile(kind)).length
}

/** How many files were looked at. */
export function filesIn(tally: Tally): number {
  return tally.changed + tally.unchanged + skippedFiles(tally) + tally.failed.length
}

/** What is counted of a result: the texts are not looked at. */
export type Counted = Exclude<Result, Rewritten> | Omit<Rewritten, 'before' | 'after'>

/** Adds a result to the counts. */
export function count(tally: Tally, result: Counted): void {
  if (result.status === 'failed') tally.failed.push(remark(result))
  else if (result.status === 'skipped') tally.skipped.push({ ...remark(result), kind: result.kind })
  else countRewritten(tally, result)
}

function countRewritten(
  tally: Tally,
  { path, status, steps, notes, discarded, hidden, tried }: Omit<Rewritten, 'before' | 'after'>,
): void {
  tally[status]++
  if (path.endsWith('.dockerignore')) tally.ignoreFiles++
  if (tried !== undefined) tally.tried.push({ path, tried })
  for (const name of new Set(steps.map(({ transform }) => transform))) {
    const own = steps.filter(({ transform }) => transform === name)
    const edits = own.reduce((sum, step) => sum + step.edits, 0)
    const places = new Set(own.flatMap((step) => step.lines)).size
    const known = tally.changes.get(name) ?? { edits: 0, places: 0, files: 0 }
    tally.changes.set(name, { edits: known.edits + edits, places: known.places + places, files: known.files + 1 })
  }
  for (const { effect } of steps) if (effect !== undefined) tally.effects.push({ path, reason: effect })
  for (const { transform, line, reason } of notes) {
    if (transform === GENERATED_FILE) {
      tally.generated.push({ path, line, reason })
      continue
    }
    if (transform === SLIP) {
      tally.slips.push({ path, line, reason })
      continue
    }
    if (tally.places.length < MOST_PLACES) tally.places.push({ path, line, transform, reason })
    const kind = reasonKind({ transform, reason })
    const reasons = tally.leftAlone.get(kind) ?? new Map<string, Given>()
    const { count: n, places } = reasons.get(reason) ?? { count: 0, places: [] }
    reasons.set(reason, { count: n + 1, places: n < MOST_OF_ONE ? [...places, { path, line }] : places })
    tally.leftAlone.set(kind, reasons)
  }
  for (const step of discarded) tally.discarded.push({ path, ...step })
  for (const name of hidden) tally.hidden.set(name, (tally.hidden.get(name) ?? 0) + 1)
}

/** What was left alone for one kind of reason. */
export interface LeftAlone {
  readonly count: number
  /** The transform and the reason: the whole of it where all are the same, else what they begin with. */
  readonly text: string
  /** How the reasons go on where they differ, the most frequent ones first. */
  readonly differing: readonly Differing[]
  /** The first places. */
  readonly places: readonly Place[]
}

export interface Differing extends Given {
  readonly text: string
}

/** So many of the reasons that begin alike are shown. */
const MOST_DIFFERING = 3

/** The kinds of reason, the most frequent ones first. */
export function leftAloneOf(tally: Tally): readonly LeftAlone[] {
  const kinds = [...tally.leftAlone].map(([kind, reasons]): LeftAlone => {
    const head = kind.slice(kind.indexOf(': ') + 2)
    const all = [...reasons].sort(mostFirst)
    const count = sumOf(all)
    const places = firstOf(all)
    if (all.length === 1) return { count, text: kind + all[0]![0].slice(head.length), differing: [], places }
    // One more takes the line that "others" would.
    const shown = all.length === MOST_DIFFERING + 1 ? all.length : MOST_DIFFERING
    const tails = all
      .slice(0, shown)
      .map(([reason, given]): Differing => ({ ...given, text: reason.slice(head.length + 2) || head }))
    const others = all.slice(shown)
    const rest = { text: 'others', count: sumOf(others), places: firstOf(others) }
    return { count, text: `${kind}:`, differing: others.length === 0 ? tails : [...tails, rest], places }
  })
  return kinds.sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
}

type Reason = readonly [reason: string, given: Given]

function mostFirst([a, { count: n }]: Reason, [b, { count: m }]: Reason): number {
  return m - n || (a < b ? -1 : 1)
}

function sumOf(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, [, { count: n }]) => sum + n, 0)
}

function firstOf(reasons: readonly Reason[]): readonly Place[] {
  return reasons.flatMap(([, { places }]) => places).slice(0, MOST_OF_ONE)
}

function remark({ path, line, reason }: Remark): Remark {
  return line === undefined ? { path, reason } : { path, line, reason }
}
