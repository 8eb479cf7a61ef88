// The format diff: what git apply and patch take; coloured on a terminal.

import type { Rewritten } from '../rewrite/result.ts'
import { transformsBehind } from './changes.ts'
import { type Hunk, type Piece, unifiedDiff, wordsOf } from './diff.ts'
import { type Colors, diffPath, type Reporter, type Target } from './reporter.ts'
import { visibleLines } from './visible.ts'

export function diffs(target: Target): Reporter {
  return {
    opening: '',
    result(result) {
      if (result.status !== 'changed') return ''
      const diff = diffOf(result, target)
      return target.terminal ? painted(diff, target) : diff
    },
    closing: () => '',
  }
}

/** The diff of a file for git apply; each hunk names the transforms behind it. */
export function diffOf(
  { path, before, after, steps, created }: Pick<Rewritten, 'path' | 'before' | 'after' | 'steps' | 'created'>,
  target: Pick<Target, 'prefix' | 'top'>,
): string {
  return unifiedDiff(diffPath(path, target), before, after, {
    created,
    heading: (hunk) => transformsBehind(hunk, steps).join(', '),
  })
}

/** A diff for the screen: what goes is red, what comes is green, and the words that differ stand out. */
export function painted(diff: string, { colors }: Pick<Target, 'colors'>): string {
  const lines = visibleLines(diff).split('\n')
  const out: string[] = []
  let head = true
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!
    // A removed line may look like a line of the header.
    if (line.startsWith('@@')) head = false
    if (head || !/^[-+]/.test(line)) {
      out.push(head ? colors.bold(line) : line.startsWith('@@') ? colors.cyan(line) : line)
      at++
      continue
    }
    const removed = runOf(lines, at, '-')
    const added = runOf(lines, at + removed.length, '+')
    out.push(...paintedChange(removed, added, colors))
    at += removed.length + added.length
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
