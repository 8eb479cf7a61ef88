// The lines of a change below each other, of those that stand side by side.

import type { PageRow } from './page.ts'

/** A line of a unified diff: of both sides where it stays. */
export interface UnifiedLine extends PageRow {
  readonly sign: ' ' | '-' | '+'
}

/** The same rows below each other: what goes stands above what comes. */
export function unifiedOf(rows: readonly PageRow[]): readonly UnifiedLine[] {
  const lines: UnifiedLine[] = []
  for (let at = 0; at < rows.length; ) {
    const { before } = rows[at]!
    if (before?.changed === false) {
      lines.push({ sign: ' ', ...rows[at++]! })
      continue
    }
    const from = at
    while (at < rows.length && rows[at]!.before?.changed !== false) at++
    const group = rows.slice(from, at)
    for (const { before: line } of group) if (line !== undefined) lines.push({ sign: '-', before: line })
    for (const { after: line } of group) if (line !== undefined) lines.push({ sign: '+', after: line })
  }
  return lines
}
