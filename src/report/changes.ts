// What changed in a file, place by place, and which transforms are behind each.

import type { Rewritten, Step } from '../rewrite/result.ts'
import { type Hunk, hunksOf } from './diff.ts'

/** Lines next to each other that go, and what comes in their place. */
export interface Change {
  /** One-based, in the text as it was read: the first line that goes, or the one in front of which the new ones come. */
  readonly line: number
  /** With their line ends. */
  readonly removed: readonly string[]
  readonly added: readonly string[]
  /** In the order in which they ran. */
  readonly transforms: readonly string[]
}

export function changesOf({ before, after, steps }: Pick<Rewritten, 'before' | 'after' | 'steps'>): readonly Change[] {
  return hunksOf(before, after).flatMap((hunk) => changesIn(hunk, steps))
}

/** The transforms behind a hunk, in the order in which they ran. */
export function transformsBehind(hunk: Hunk, steps: readonly Step[]): readonly string[] {
  const found = new Set(changesIn(hunk, steps).flatMap(({ transforms }) => transforms))
  return [...new Set(steps.map(({ transform }) => transform))].filter((name) => found.has(name))
}

function changesIn({ oldStart, oldCount, lines }: Hunk, steps: readonly Step[]): readonly Change[] {
  const changes: Change[] = []
  // Without a line of the old text a hunk is named by the line in front.
  let line = oldCount === 0 ? oldStart + 1 : oldStart
  for (let at = 0; at < lines.length; ) {
    if (lines[at]!.sign === ' ') {
      line++
      at++
      continue
    }
    const removed: string[] = []
    const added: string[] = []
    for (; at < lines.length && lines[at]!.sign !== ' '; at++)
      (lines[at]!.sign === '-' ? removed : added).push(lines[at]!.text)
    changes.push({ line, removed, added, transforms: behind(line, line + removed.length, steps) })
    line += removed.length
  }
  return changes
}

/** Who edited the lines from `start` up to `end`, or next to them: an edit may begin at the end of the line in front. */
function behind(start: number, end: number, steps: readonly Step[]): readonly string[] {
  const far = ({ lines }: Step): number =>
    Math.min(...lines.map((line) => Math.max(start - 1 - line, line - end, 0)), Number.MAX_SAFE_INTEGER)
  const least = Math.min(...steps.map(far))
  return [...new Set(steps.filter((step) => far(step) === least).map(({ transform }) => transform))]
}
