// Applies fixes to a text: every fix whole, later ones that overlap an earlier one left for the next round.

import type { Edit, Fix } from '../model/span.ts'

/** Two edits of one fix lie over each other: a bug of the transform that made the fix. */
export class OverlapError extends Error {}

/**
 * Applies `fixes` to `text`, in the order given. A fix that overlaps one already taken is left out: the next round
 * sees the text as it then is.
 *
 * @returns the new text and the edits that were made, in the order of the text
 * @throws OverlapError when the edits of one fix overlap each other
 */
export function applyFixes(text: string, fixes: readonly Fix[]): { text: string; edits: readonly Edit[] } {
  const taken: Edit[] = []
  // Most fixes come in the order of the text: what starts behind all that was taken overlaps nothing.
  let last = -1
  for (const fix of fixes) {
    if (overlapsInside(fix)) throw new OverlapError('two edits of one fix overlap')
    const behind = fix.every(({ span }) => span.start > last)
    if (!behind && fix.some((edit) => taken.some((other) => overlap(edit, other)))) continue
    taken.push(...fix)
    for (const { span } of fix) last = Math.max(last, span.end)
  }
  taken.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  let result = ''
  let at = 0
  for (const { span, text: replacement } of taken) {
    result += text.slice(at, span.start) + replacement
    at = span.end
  }
  return { text: result + text.slice(at), edits: taken }
}

function overlapsInside(fix: Fix): boolean {
  return fix.some((edit, i) => fix.some((other, j) => i < j && overlap(edit, other)))
}

/** Insertions at one place count as overlapping: which of them comes first would be chance. */
function overlap(a: Edit, b: Edit): boolean {
  if (a.span.start === b.span.start && a.span.end === b.span.end) return true
  return a.span.start < b.span.end && b.span.start < a.span.end
}
