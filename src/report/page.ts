// What the HTML report hands to the script in it: each file's changes, side by side.

import { isNoDockerfile, type Result } from '../rewrite/result.ts'
import type { Tried } from '../rewrite/tried.ts'
import type { About } from '../transform/transform.ts'
import { namesIn, type OwnedLine, ownedHunks } from './changes.ts'
import { type Piece, wordsOf } from './diff.ts'
import { visible } from './visible.ts'

/** A file as the page reads it. */
export interface PageFile {
  readonly path: string
  readonly status: Result['status']
  /** A folder that was not entered. */
  readonly isFolder?: true
  readonly hunks: readonly PageHunk[]
  readonly notes: readonly PageNote[]
  /** Unsafe transforms that would change it and were not run. */
  readonly hidden?: readonly string[]
  /** Why a file was skipped, or failed. */
  readonly reason?: string
  /** What builds said of it. */
  readonly tried?: Tried
}

export interface PageHunk {
  /** Names of transforms. */
  readonly behind: readonly string[]
  readonly rows: readonly PageRow[]
}

/** What stands side by side. A side that has no such line is absent. */
export interface PageRow {
  readonly before?: PageLine
  readonly after?: PageLine
}

export interface PageLine {
  /** One-based. */
  readonly number: number
  /** Pieces by turns: what both sides share, what only this one has. */
  readonly pieces: readonly string[]
  readonly changed: boolean
  /** The transforms behind the line, as places in those of the hunk; absent for a line that stays. */
  readonly by?: readonly number[]
}

export interface PageNote {
  readonly transform: string
  readonly line: number
  readonly reason: string
}

/** What the page knows of the run as a whole. */
export interface PageRun {
  readonly version: string
  readonly headline: string
  /** Those that changed something, left something alone, or would change something. */
  readonly transforms: readonly Pick<About, 'name' | 'summary' | 'safety' | 'aims' | 'why' | 'phase' | 'references'>[]
  readonly hidden: readonly (readonly [name: string, files: number])[]
  /** Files that were looked at, and how many of them change nothing and say nothing. */
  readonly files: number
  readonly silent: number
  /** What verify measured, by file. */
  readonly proofs?: readonly PageProof[]
}

/** Two images, as verify measured them. */
export interface PageProof {
  readonly path: string
  /** In words. */
  readonly verdict: string
  /** `undefined` where one of them could not be built. */
  readonly figures?: readonly {
    readonly name: string
    readonly before: number
    readonly after: number
    /** Both as people read them. */
    readonly shown: string
  }[]
  /** The layers of both images, where the builder says what made each. */
  readonly layers?: { readonly before: readonly PageLayer[]; readonly after: readonly PageLayer[] }
}

export interface PageLayer {
  /** The instruction. */
  readonly name: string
  readonly bytes: number
  /** As people read it. */
  readonly shown: string
}

/** What is to be seen of a file; `undefined` where nothing changes and nothing is said. */
export function pageFile(result: Result): PageFile | undefined {
  const { path, status } = result
  if (status === 'failed' || status === 'skipped') {
    const { line, reason } = result
    const folder = status === 'skipped' && isNoDockerfile(result.kind) ? ({ isFolder: true } as const) : {}
    const where = line === undefined ? '' : `line ${line}: `
    return { path, status, ...folder, hunks: [], notes: [], reason: where + reason }
  }
  const { notes, hidden, tried } = result
  if (status === 'unchanged' && notes.length === 0 && hidden.length === 0) return undefined
  const hunks = ownedHunks(result).map(({ lines, oldStart, newStart }) => {
    const behind = namesIn(lines)
    return { behind, rows: rowsOf(lines, oldStart, newStart, behind) }
  })
  return {
    ...{ path, status, hunks, notes },
    ...(hidden.length === 0 ? {} : { hidden }),
    ...(tried === undefined ? {} : { tried }),
  }
}

/** Lines side by side: what goes stands beside what comes in its place. */
function rowsOf(
  lines: readonly OwnedLine[],
  oldStart: number,
  newStart: number,
  behind: readonly string[],
): readonly PageRow[] {
  const rows: PageRow[] = []
  let [old, now] = [oldStart, newStart]
  for (let at = 0; at < lines.length; ) {
    const { sign, text } = lines[at]!
    if (sign === ' ') {
      const pieces = [shownLine(text)]
      rows.push({
        before: { number: old++, pieces, changed: false },
        after: { number: now++, pieces, changed: false },
      })
      at++
      continue
    }
    const from = at
    while (lines[at]?.sign === '-') at++
    const removed = lines.slice(from, at)
    const middle = at
    while (lines[at]?.sign === '+') at++
    const added = lines.slice(middle, at)
    const words = removed.length > 0 && added.length > 0 ? wordsOf(textOf(removed), textOf(added)) : undefined
    const before = sideOf(removed, behind, words?.before)
    const after = sideOf(added, behind, words?.after)
    for (let i = 0; i < Math.max(before.length, after.length); i++) {
      const [left, right] = [before[i], after[i]]
      rows.push({
        ...(left === undefined ? {} : { before: { number: old++, ...left } }),
        ...(right === undefined ? {} : { after: { number: now++, ...right } }),
      })
    }
  }
  return rows
}

function textOf(lines: readonly OwnedLine[]): string {
  return lines.map(({ text }) => text).join('')
}

function sideOf(
  lines: readonly OwnedLine[],
  behind: readonly string[],
  words: readonly Piece[] | undefined,
): readonly Omit<PageLine, 'number'>[] {
  const pieces = piecesOf(
    lines.map(({ text }) => text),
    words,
  )
  return lines.map(({ by }, i) => ({ pieces: pieces[i]!, changed: true, by: by.map((name) => behind.indexOf(name)) }))
}

/** The pieces of each line, by turns shared and not; without pieces all of a line is of one kind. */
function piecesOf(lines: readonly string[], pieces: readonly Piece[] | undefined): readonly (readonly string[])[] {
  if (pieces === undefined) return lines.map((line) => [shownLine(line)])
  const out: string[][] = lines.map(() => [''])
  let line = 0
  for (const { text, shared } of pieces) {
    for (const part of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
      const turns = out[line]
      if (turns === undefined) break
      if ((turns.length % 2 === 1) !== shared) turns.push('')
      turns[turns.length - 1] += shownLine(part)
      if (part.endsWith('\n')) line++
    }
  }
  return out
}

function shownLine(line: string): string {
  return line
    .replace(/\r?\n$/, '')
    .split('\t')
    .map(visible)
    .join('\t')
}
