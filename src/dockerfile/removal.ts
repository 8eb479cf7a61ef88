// Takes a member out of a RUN's `&&` list, or a whole instruction out of the file.

import type { Dockerfile } from './dockerfile.ts'
import type { Instruction } from './instruction.ts'
import { type Script, spanOf } from './script.ts'
import type { Element } from './shell.ts'
import { deletion, type Edit, type Span } from './span.ts'

/**
 * Takes each stretch of members that are not kept away, with the operators that tie it to what is. The members are those
 * of one list that is tied by `&&` alone; one of them at least is kept.
 *
 * @returns an edit for each stretch; none for one that has a comment inside
 */
export function removeElements(
  dockerfile: Dockerfile,
  script: Script,
  elements: readonly Element[],
  kept: readonly boolean[],
): readonly Edit[] {
  const edits: Edit[] = []
  for (let from = 0; from < elements.length; from++) {
    if (kept[from]) continue
    let to = from
    while (to + 1 < elements.length && !kept[to + 1]) to++
    const next = elements[to + 1]
    const previous = elements[from - 1]
    const end = spanOf(script, elements[to]!).end
    const span =
      next === undefined
        ? { start: previous === undefined ? end : spanOf(script, previous).end, end }
        : { start: script.place(elements[from]!.start), end: script.place(next.start) }
    if (!dockerfile.text.slice(span.start, span.end).includes('#')) edits.push(deletion(span))
    from = to
  }
  return edits
}

/** The members of a script that is one `&&` list and nothing else; `undefined` for any other. */
export function onlyList(script: Script): readonly Element[] | undefined {
  const [only] = script.list
  if (script.list.length !== 1 || only === undefined || only.background) return undefined
  return only.operators.every((operator) => operator === '&&') ? only.elements : undefined
}

/**
 * The lines of an instruction with their line end, so that nothing is left when they go: of two blank lines around it
 * one goes too. At the end of a file without a final newline it is the line end before that goes.
 */
export function linesOf({ text }: Dockerfile, { span }: Instruction): Span {
  let start = text.lastIndexOf('\n', span.start) + 1
  const newline = text.indexOf('\n', span.end)
  if (newline < 0) {
    while (start > 0 && (text[start - 1] === '\n' || text[start - 1] === '\r')) start--
    return { start, end: text.length }
  }
  let end = newline + 1
  const above = lineBefore(text, start)
  if (start === 0 || !isBlank(above) || !isBlank(lineAt(text, end))) return { start, end }
  if (end === text.length) start -= above.length
  else end = lineEnd(text, end)
  return { start, end }
}

function lineBefore(text: string, start: number): string {
  return start === 0 ? '' : text.slice(text.lastIndexOf('\n', start - 2) + 1, start)
}

function lineAt(text: string, start: number): string {
  return text.slice(start, lineEnd(text, start))
}

function lineEnd(text: string, start: number): number {
  const newline = text.indexOf('\n', start)
  return newline < 0 ? text.length : newline + 1
}

function isBlank(line: string): boolean {
  return line.trim() === ''
}
