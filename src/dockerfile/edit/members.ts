// The commands of a script that others are put beside: what ties them together, and how those of one line get a line each.

import type { Dockerfile } from '../model/dockerfile.ts'
import { isOneLine, type Script } from '../model/script.ts'
import type { Element } from '../model/shell.ts'
import type { Edit } from '../model/span.ts'
import { lineStart } from '../read/blanks.ts'
import { type ChainStyle, columnBehind, lineBreak, type Operator } from './style.ts'

/** One of the commands of a script, and what ties it to the one before. */
export interface Member {
  readonly element: Element
  readonly operator: Operator | '||'
}

/** How commands are chained behind each operator. */
export type Styles = (operator: Operator) => ChainStyle

export function membersOf({ list }: Script): readonly Member[] {
  return list.flatMap(({ elements, operators }) =>
    elements.map((element, i) => ({ element, operator: operators[i - 1] ?? ';' })),
  )
}

/** What stood on one line gets a line for each command. */
export function brokenUp(
  dockerfile: Dockerfile,
  script: Script,
  members: readonly Member[],
  style: Styles,
): readonly Edit[] {
  if (!isOneLine(script.instruction.line)) return []
  return members.slice(1).flatMap(({ element, operator }, i) => {
    const before = members.slice(0, i + 1)
    const start = script.place(before.at(-1)!.element.end - 1) + 1
    const end = script.place(element.start)
    if (operator === '||' || dockerfile.text.slice(start, end).trim() !== operator) return []
    const column = endColumn(dockerfile, script, before, style)
    return [{ span: { start, end }, text: lineBreak(dockerfile, style(operator), operator, column) }]
  })
}

/** The column in which the last of the members ends, once each has its line. */
export function endColumn({ text }: Dockerfile, script: Script, members: readonly Member[], style: Styles): number {
  const { element, operator } = members.at(-1)!
  const end = script.place(element.end - 1) + 1
  if (members.length < 2 || operator === '||' || !isOneLine(script.instruction.line)) return end - lineStart(text, end)
  return columnBehind(style(operator), operator) + element.end - element.start
}
