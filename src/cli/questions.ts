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

/** A hunk over more instructions is asked about as a whole. */
const MOST_PARTS = 1_000

/**
 * The hunks of a proposal, cut between two instructions where what is on either side can be left out alone: every second part is
 * left out, and then the others.
 *
 * @param without makes the proposal without the changes of some hunks
 */
export function questionsIn(
  proposal: Rewritten,
  without: (hunks: readonly Hunk[]) => ReturnType<Propose>,
): readonly Hunk[] {
  const { path, before, after } = proposal
  const hunks = hunksOf(before, after)
  if (hunks.every(({ oldCount }) => oldCount < 2)) return hunks
  const starts = instructionStarts(path, before).map((place) => ({ place, line: lineAt(before, place) }))
  const cut = hunks.map((hunk) => {
    const inside = starts.filter(({ line }) => line > hunk.oldStart && line < hunk.oldStart + hunk.oldCount)
    return inside.length === 0 || inside.length > MOST_PARTS ? [hunk] : partsOf(proposal, hunk, inside)
  })
  const isApart = (all: readonly (readonly Hunk[])[]): boolean =>
    [0, 1].every((rest) => {
      const some = all.flatMap((parts) => (parts.length < 2 ? [] : parts.filter((_, i) => i % 2 === rest)))
      return without(some).after === leftOut(after, some)
    })
  const several = cut.filter(({ length }) => length > 1)
  if (several.length === 0 || isApart(several)) return cut.flat()
  return cut.flatMap((parts, i) => (parts.length < 2 || (several.length > 1 && isApart([parts])) ? parts : [hunks[i]!]))
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

/** A text in which some of the hunks that made it, in their order, are taken back. */
function leftOut(after: string, hunks: readonly Hunk[]): string {
  return hunks.reduceRight((text, { newStart, newCount, lines }) => {
    const [start, end] = [startOfLine(after, newStart), startOfLine(after, newStart + newCount)]
    const old = lines.flatMap(({ sign, text: line }) => (sign === '+' ? [] : [line])).join('')
    return text.slice(0, start) + old + text.slice(end)
  }, after)
}
