// The format json: one object, its results written one a line as they come.

import type { Discarded, Note, Result, Rewritten, SkipKind, Step } from '../rewrite/result.ts'
import type { Tried } from '../rewrite/tried.ts'
import { changesOf } from './changes.ts'
import { diffOf } from './diffs.ts'
import type { Reporter, RunEnd, Target } from './reporter.ts'
import { count, emptyTally, filesIn, skippedFiles, type Tally } from './tally.ts'
import { STEERING } from './visible.ts'

/** The whole report. A program that reads it checks `version`: it grows when a member changes its meaning or goes. */
export interface JsonReport {
  readonly version: 1
  /** The version of dockershift. */
  readonly dockershift: string
  /** With --shard: which part of the run this is. merge-reports makes one report of all parts. */
  readonly shard?: JsonShard
  /** One a file, in the order in which they were found. */
  readonly results: readonly JsonResult[]
  readonly summary: JsonSummary
}

/** Part `index` has the files number `index`, `index + count`, `index + 2 count` and so on of the whole run. */
export interface JsonShard {
  /** From one to `count`. */
  readonly index: number
  readonly count: number
}

export type JsonResult = JsonRewritten | JsonSkipped | JsonFailed

interface JsonRewritten {
  /** From the folder in which dockershift ran, with slashes. */
  readonly path: string
  /** `changed`: it would change, or with --write it did. */
  readonly status: 'changed' | 'unchanged'
  /** There was no such file. */
  readonly created?: true
  /** For git apply, with paths from the repository's top; '' when unchanged. */
  readonly diff: string
  /** Lines next to each other that go, and what comes in their place: where a comment on the new text belongs. */
  readonly changes: readonly JsonChange[]
  readonly steps: readonly Step[]
  readonly notes: readonly Note[]
  readonly discarded: readonly Discarded[]
  /** Unsafe transforms that would change the file and were not run. */
  readonly hidden: readonly string[]
  /** With --prove: what builds said of the rewrite. */
  readonly tried?: Tried
}

interface JsonChange {
  /** One-based, in the text as it was read: the first line that goes, or the one in front of which the new ones come. */
  readonly line: number
  /** How many lines go. */
  readonly removed: number
  /** One-based, in the text that came of it: the first line that came, or the one in front of which the others stood. */
  readonly newLine: number
  /** How many lines came. */
  readonly added: number
  /** Whose they are, in the order in which they ran. */
  readonly transforms: readonly string[]
}

interface JsonSkipped {
  readonly path: string
  readonly status: 'skipped'
  readonly kind: SkipKind
  readonly reason: string
  /** One-based, where a line of the file is the reason. */
  readonly line?: number
}

interface JsonFailed {
  readonly path: string
  readonly status: 'failed'
  readonly reason: string
  readonly line?: number
}

export interface JsonSummary {
  /** false: the run was stopped before the last file. */
  readonly complete: boolean
  readonly written: boolean
  readonly files: number
  readonly changed: number
  readonly unchanged: number
  readonly skipped: number
  readonly failed: number
  /** By transform: edits, places (lines of the texts as they were read, in which edits begin), files. */
  readonly changes: Readonly<
    Record<string, { readonly edits: number; readonly places: number; readonly files: number }>
  >
  /** By unsafe transform that was not run: how many files it would change. */
  readonly hidden: Readonly<Record<string, number>>
}

export function json(target: Target): Reporter {
  let first = true
  return {
    opening: opening(target),
    result(result) {
      const comma = first ? '' : ','
      first = false
      return `${comma}\n${escaped(shape(result, target))}`
    },
    closing,
  }
}

/** The whole report, of results that have their shape already. */
export function jsonOf(
  version: string,
  results: readonly JsonResult[],
  end: Pick<JsonSummary, 'complete' | 'written'>,
): string {
  const tally = emptyTally()
  for (const result of results) count(tally, result)
  const lines = results.map((result) => `\n${escaped(result)}`)
  return opening({ version }) + lines.join(',') + closing(tally, end)
}

function opening({ version, shard }: Pick<Target, 'version' | 'shard'>): string {
  const part = shard === undefined ? '' : `"shard":${escaped(shard)},`
  return `{"version":1,"dockershift":${escaped(version)},${part}"results":[`
}

function closing(tally: Tally, end: Pick<RunEnd, 'complete' | 'written'>): string {
  return `\n],"summary":${escaped(summary(tally, end))}}\n`
}

function shape(result: Result, target: Target): JsonResult {
  if (result.status === 'failed') {
    const { path, status, reason, line } = result
    return { path, status, reason, ...(line === undefined ? {} : { line }) }
  }
  if (result.status === 'skipped') {
    const { path, status, kind, reason, line } = result
    return { status, path, kind, reason, ...(line === undefined ? {} : { line }) }
  }
  const { path, status, created, steps, notes, discarded, hidden, tried } = result
  const diff = diffOf(result, target)
  const more = { ...(tried === undefined ? {} : { tried }) }
  const changes = linesOf(result)
  return { path, status, ...(created ? { created } : {}), diff, changes, steps, notes, discarded, hidden, ...more }
}

function linesOf(result: Rewritten): readonly JsonChange[] {
  let shift = 0
  return changesOf(result).map(({ line, removed, added, transforms }) => {
    const newLine = line + shift
    shift += added.length - removed.length
    return { line, removed: removed.length, newLine, added: added.length, transforms }
  })
}

function summary(tally: Tally, { complete, written }: Pick<RunEnd, 'complete' | 'written'>): JsonSummary {
  return {
    complete,
    written,
    files: filesIn(tally),
    changed: tally.changed,
    unchanged: tally.unchanged,
    skipped: skippedFiles(tally),
    failed: tally.failed.length,
    changes: Object.fromEntries(
      [...tally.changes].map(([name, { edits, places, files }]) => [name, { edits, places, files }]),
    ),
    hidden: Object.fromEntries(tally.hidden),
  }
}

/** JSON in which nothing is left that could steer a terminal: JSON.stringify escapes only the first 32 of them. */
export function escaped(value: unknown): string {
  return JSON.stringify(value).replace(
    STEERING,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
