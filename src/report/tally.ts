// Counts results as they come, so that none of them must be kept for the closing summary.

import type { Discarded, Result, Rewritten, SkipKind } from '../rewrite/result.ts'

/** One line about a file. */
export interface Remark {
  readonly path: string
  readonly line?: number
  readonly reason: string
}

export interface Tally {
  changed: number
  unchanged: number
  /** Files that were left alone as a whole, and folders of other people's code that were not entered. */
  readonly skipped: (Remark & { readonly kind: SkipKind })[]
  readonly failed: Remark[]
  /** Steps that verification threw away: bugs of ours, or of the transform in `source`. */
  readonly discarded: (Remark & Discarded)[]
  /** By transform: edits made, files changed. */
  readonly changes: Map<string, { edits: number; files: number }>
  /** What was gained where it was measured, a line for a file. */
  readonly effects: Remark[]
  /** By transform and kind of reason: what was seen and left alone. */
  readonly leftAlone: Map<string, number>
  /** By unsafe transform that was not run: files that it would change. */
  readonly hidden: Map<string, number>
}

export function emptyTally(): Tally {
  return {
    changed: 0,
    unchanged: 0,
    skipped: [],
    failed: [],
    discarded: [],
    changes: new Map(),
    effects: [],
    leftAlone: new Map(),
    hidden: new Map(),
  }
}

/** How many files were skipped: a folder that was not entered is none. */
export function skippedFiles({ skipped }: Tally): number {
  return skipped.filter(({ kind }) => kind !== 'vendored').length
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
  { path, status, steps, notes, discarded, hidden }: Omit<Rewritten, 'before' | 'after'>,
): void {
  tally[status]++
  for (const name of new Set(steps.map(({ transform }) => transform))) {
    const edits = steps.reduce((sum, step) => sum + (step.transform === name ? step.edits : 0), 0)
    const known = tally.changes.get(name) ?? { edits: 0, files: 0 }
    tally.changes.set(name, { edits: known.edits + edits, files: known.files + 1 })
  }
  for (const { effect } of steps) if (effect !== undefined) tally.effects.push({ path, reason: effect })
  for (const { transform, reason } of notes) {
    // What follows a colon is the text of that one file.
    const kind = `${transform}: ${reason.split(': ', 1)[0]}`
    tally.leftAlone.set(kind, (tally.leftAlone.get(kind) ?? 0) + 1)
  }
  for (const step of discarded) tally.discarded.push({ path, ...step })
  for (const name of hidden) tally.hidden.set(name, (tally.hidden.get(name) ?? 0) + 1)
}

function remark({ path, line, reason }: Remark): Remark {
  return line === undefined ? { path, reason } : { path, line, reason }
}
