// The changes of one transform as they are asked about: as small as each can be left out by itself.

import { type Hunk, hunksOf } from '../report/diff.ts'
import { lineAt } from '../rewrite/lines.ts'
import type { Revision, Rewritten } from '../rewrite/result.ts'
import { instructionStarts, type Propose, startOfLine } from '../run/suggestions.ts'

/** A place between two lines, in the text before and in the one behind: the lines that begin there, one-based. */
interface Cut {
  readonly old: number
  readonly now: number
}

/** A hunk over more instructions is asked about as a whole: each part is tried by itself, in a reading of the file. */
const MOST_PARTS = 100

/**
 * The hunks of a proposal, cut between two instructions where what is on either side can be left out alone.
 *
 * @param without makes the proposal without the changes of one hunk
 */
export function questionsIn(proposal: Rewritten, without: (hunk: Hunk) => ReturnType<Propose>): readonly Hunk[] {
  const { path, before, after } = proposal
  const starts = instructionStarts(path, before).map((place) => ({ place, line: lineAt(before, place) }))
  return hunksOf(before, after).flatMap((hunk) => {
    const inside = starts.filter(({ line }) => line > hunk.oldStart && line < hunk.oldStart + hunk.oldCount)
    if (inside.length === 0 || inside.length > MOST_PARTS) return [hunk]
    const parts = partsOf(proposal, hunk, inside)
    const isAlone = (part: Hunk): boolean => without(part).after === leftOut(after, part)
    return parts.length > 1 && parts.every(isAlone) ? parts : [hunk]
  })
}

function partsOf(
  { after, history = [] }: Rewritten,
  hunk: Hunk,
  starts: readonly { readonly place: number; readonly line: number }[],
): readonly Hunk[] {
  const parts: Hunk[] = []
  let rest = hunk
  for (const { place, line } of starts) {
    const behind = movedTo(place, history)
    if (behind === undefined || (behind > 0 && after[behind - 1] !== '\n')) continue
    const both = cutAt(rest, { old: line, now: lineAt(after, behind) })
    if (both === undefined) continue
    parts.push(both[0])
    rest = both[1]
  }
  return [...parts, rest]
}

/** Where a place of a text is once all edits are made; `undefined` where one of them reaches over it, or comes right there. */
function movedTo(place: number, history: readonly Revision[]): number | undefined {
  let now = place
  for (const { edits } of history) {
    let shift = 0
    for (const { span, text } of edits) {
      if (span.end > now ? span.start < now : span.start === now) return undefined
      if (span.end <= now) shift += text.length - (span.end - span.start)
    }
    now += shift
  }
  return now
}

/** A hunk in two; `undefined` where one of them would take nothing away, or a line that stays is on both sides. */
function cutAt(hunk: Hunk, cut: Cut): readonly [Hunk, Hunk] | undefined {
  let [old, now] = [hunk.oldStart, hunk.newStart]
  const sides: [Hunk['lines'][number][], Hunk['lines'][number][]] = [[], []]
  for (const line of hunk.lines) {
    const isBefore = line.sign === '+' ? now < cut.now : old < cut.old
    if (line.sign === ' ' && now < cut.now !== isBefore) return undefined
    sides[isBefore ? 0 : 1].push(line)
    if (line.sign !== '+') old++
    if (line.sign !== '-') now++
  }
  if (sides.some((lines) => !lines.some(({ sign }) => sign === '-'))) return undefined
  const [first, second] = sides.map((lines) => ({
    lines,
    oldCount: lines.filter(({ sign }) => sign !== '+').length,
    newCount: lines.filter(({ sign }) => sign !== '-').length,
  }))
  return [
    { ...first!, oldStart: hunk.oldStart, newStart: hunk.newStart },
    { ...second!, oldStart: cut.old, newStart: cut.now },
  ]
}

/** A text in which one of the hunks that made it is taken back. */
function leftOut(after: string, { newStart, newCount, lines }: Hunk): string {
  const [start, end] = [startOfLine(after, newStart), startOfLine(after, newStart + newCount)]
  const old = lines.flatMap(({ sign, text }) => (sign === '+' ? [] : [text])).join('')
  return after.slice(0, start) + old + after.slice(end)
}
