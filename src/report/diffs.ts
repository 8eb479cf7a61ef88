// The format diff: what git apply and patch take; coloured on a terminal.

import type { Rewritten } from '../rewrite/result.ts'
import { type Changed, headingOf, hunksApart, namesIn, type OwnedHunk } from './changes.ts'
import { diffOfHunks, type Hunk, type Piece, wordsOf } from './diff.ts'
import { type Colors, diffPath, type Reporter, type Target } from './reporter.ts'
import { visible, visibleLines } from './visible.ts'

/** Behind so many columns of text the names of transforms come at the latest, unless the line itself is longer. */
const MOST_BEFORE_MARKS = 72

export function diffs(target: Target): Reporter {
  return {
    opening: '',
    result(result) {
      if (result.status !== 'changed') return ''
      const hunks = hunksApart(result)
      const diff = diffOfHunks(diffPath(result.path, target), hunks, result.created === true, headingOf)
      return target.terminal ? painted(diff, target, hunks.map(marksOf)) : diff
    },
    closing: () => '',
  }
}

/** The diff of a file for git apply; each hunk names the transforms behind it. */
export function diffOf(
  result: Changed & Pick<Rewritten, 'path' | 'created'>,
  target: Pick<Target, 'prefix' | 'top'>,
): string {
  return diffOfHunks(diffPath(result.path, target), hunksApart(result), result.created === true, headingOf)
}

/** What stands behind each line of a hunk on the screen: whose it is, where they are not all of the same. */
function marksOf({ lines }: OwnedHunk): readonly string[] {
  const changed = lines.filter(({ sign }) => sign !== ' ')
  const names = namesIn(changed)
  if (changed.every(({ by }) => by.length === names.length)) return lines.map(() => '')
  const shown = lines.map(({ text }) => visible(text.replace(/\r?\n$/, '').replaceAll('\t', ' ')).length)
  const column = Math.min(MOST_BEFORE_MARKS, Math.max(...shown))
  return lines.map(({ by }, i) =>
    by.length === 0 ? '' : `${' '.repeat(Math.max(0, column - shown[i]!))}  <- ${by.join(', ')}`,
  )
}

/**
 * A diff for the screen: what goes is red, what comes is green, and the words that differ stand out.
 *
 * @param marks by hunk and line, what to write behind: a screen is not for git apply
 */
export function painted(
  diff: string,
  { colors }: Pick<Target, 'colors'>,
  marks: readonly (readonly string[])[] = [],
): string {
  const lines = visibleLines(diff).split('\n')
  const out: string[] = []
  let hunk = -1
  let place = 0
  const marked = (line: string, sign: string): string => {
    // What says that a line has no end is no line of the hunk.
    const mark = sign === '\\' ? '' : (marks[hunk]?.[place++] ?? '')
    return mark === '' ? line : line + colors.dim(mark)
  }
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!
    if (line.startsWith('@@')) {
      hunk++
      place = 0
      out.push(colors.cyan(line))
      at++
      continue
    }
    // A removed line may look like a line of the header.
    if (hunk < 0 || !/^[-+]/.test(line)) {
      out.push(hunk < 0 ? colors.bold(line) : marked(line, line.slice(0, 1)))
      at++
      continue
    }
    const removed = runOf(lines, at, '-')
    const added = runOf(lines, at + removed.length, '+')
    const change = [...removed, ...added]
    for (const [i, one] of paintedChange(removed, added, colors).entries())
      out.push(marked(one, change[i]!.slice(0, 1)))
    at += change.length
  }
  return out.join('\n')
}

/** One change for the screen. */
export function changeShown({ lines }: Hunk, target: Pick<Target, 'colors'>): string {
  const text = lines.map(({ sign, text: line }) => sign + line.replace(/\r?\n$/, '')).join('\n')
  // What stands in front of a hunk is its head, which nobody needs here.
  return painted(`@@\n${text}`, target).split('\n').slice(1).join('\n')
}

/** The lines from `start` on that bear a sign. */
function runOf(lines: readonly string[], start: number, sign: string): readonly string[] {
  let end = start
  while (lines[end]?.startsWith(sign) || (end > start && lines[end]?.startsWith('\\'))) end++
  return lines.slice(start, end)
}

function paintedChange(removed: readonly string[], added: readonly string[], colors: Colors): readonly string[] {
  const text = (lines: readonly string[]): string => lines.map((line) => line.slice(1)).join('\n')
  const whole = ![...removed, ...added].some((line) => line.startsWith('\\'))
  const words = whole && removed.length > 0 && added.length > 0 ? wordsOf(text(removed), text(added)) : undefined
  const paint = (lines: readonly string[], sign: string, color: (text: string) => string, pieces?: readonly Piece[]) =>
    pieces === undefined
      ? lines.map((line) => color(line))
      : linesOf(pieces).map((line) =>
          line.reduce(
            (out, { text, shared }) => out + (shared ? color(text) : color(colors.inverse(text))),
            color(sign),
          ),
        )
  return [...paint(removed, '-', colors.red, words?.before), ...paint(added, '+', colors.green, words?.after)]
}

/** Pieces cut into lines. */
function linesOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [[]]
  for (const { text, shared } of pieces) {
    for (const [i, part] of text.split('\n').entries()) {
      if (i > 0) lines.push([])
      if (part !== '') lines.at(-1)!.push({ text: part, shared })
    }
  }
  return lines
}
