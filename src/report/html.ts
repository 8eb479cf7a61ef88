// The format html: one file that needs no network, for reading a whole run in a browser.
//
// The page's own script and style come from web/report; each result stands in a block of data of its own, so that
// nothing has to be kept until the end, and the script builds only what is looked at.

import { createHash } from 'node:crypto'
import type { Result } from '../rewrite/result.ts'
import { transformsBehind } from './changes.ts'
import { hunksOf, type Line, type Piece, wordsOf } from './diff.ts'
import { escaped } from './json.ts'
import { html as text } from './markup.ts'
import type { PageFile, PageRow, PageRun } from './page.ts'
import type { Reporter, RunEnd, Target } from './reporter.ts'
import { filesIn, skippedFiles, type Tally } from './tally.ts'
import { visible } from './visible.ts'

export function html(target: Target): Reporter {
  const { script = '', style = '' } = target.page ?? {}
  const policy = `default-src 'none'; script-src '${hash(script)}'; style-src '${hash(style)}'; base-uri 'none'; form-action 'none'`
  return {
    opening: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${text(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>dockershift</title>
<style>${style}</style>
</head>
<body>
<noscript>This report is built by its own script, which this browser does not run.</noscript>
`,
    result(result) {
      const file = pageFile(result)
      return file === undefined ? '' : data('file', file)
    },
    closing: (tally, end) =>
      `${data('run', pageRun(tally, end, target))}<script>${script}</script>\n</body>\n</html>\n`,
  }
}

/** A block of data: nothing in it can end the block. */
function data(kind: string, value: unknown): string {
  return `<script type="application/json" data-${kind}>${escaped(value).replaceAll('<', '\\u003c')}</script>\n`
}

function hash(source: string): string {
  return `sha256-${createHash('sha256').update(source).digest('base64')}`
}

function pageFile(result: Result): PageFile | undefined {
  const { path, status } = result
  if (status === 'failed' || status === 'skipped') {
    const { line, reason } = result
    return { path, status, hunks: [], notes: [], reason: line === undefined ? reason : `line ${line}: ${reason}` }
  }
  const { before, after, steps, notes } = result
  // Most files of a large repository are of no interest: nothing changes, nothing is said.
  if (status === 'unchanged' && notes.length === 0) return undefined
  const hunks = hunksOf(before, after).map((hunk) => ({
    behind: transformsBehind(hunk, steps),
    rows: rowsOf(hunk.lines, hunk.oldStart, hunk.newStart),
  }))
  return { path, status, hunks, notes }
}

/** Lines side by side: what goes stands beside what comes in its place. */
function rowsOf(lines: readonly Line[], oldStart: number, newStart: number): readonly PageRow[] {
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
    const removed = lines.slice(from, at).map((line) => line.text)
    const middle = at
    while (lines[at]?.sign === '+') at++
    const added = lines.slice(middle, at).map((line) => line.text)
    const words = removed.length > 0 && added.length > 0 ? wordsOf(removed.join(''), added.join('')) : undefined
    const before = piecesOf(removed, words?.before)
    const after = piecesOf(added, words?.after)
    for (let i = 0; i < Math.max(before.length, after.length); i++) {
      const [left, right] = [before[i], after[i]]
      rows.push({
        ...(left === undefined ? {} : { before: { number: old++, pieces: left, changed: true } }),
        ...(right === undefined ? {} : { after: { number: now++, pieces: right, changed: true } }),
      })
    }
  }
  return rows
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

function pageRun(tally: Tally, { complete, written }: RunEnd, { transforms, version }: Target): PageRun {
  const parts = [
    `${filesIn(tally)} files`,
    `${tally.changed} ${written ? 'changed' : 'would change'}`,
    ...(skippedFiles(tally) > 0 ? [`${skippedFiles(tally)} skipped`] : []),
    ...(tally.failed.length > 0 ? [`${tally.failed.length} failed`] : []),
    ...(complete ? [] : ['stopped before the end']),
  ]
  return {
    version,
    headline: parts.join(', '),
    transforms: transforms
      .filter(
        ({ name }) =>
          tally.changes.has(name) || [...tally.leftAlone.keys()].some((kind) => kind.startsWith(`${name}:`)),
      )
      .map(({ name, summary, safety, why, phase, references }) => ({ name, summary, safety, why, phase, references })),
    hidden: [...tally.hidden].sort(([a], [b]) => (a < b ? -1 : 1)),
  }
}
