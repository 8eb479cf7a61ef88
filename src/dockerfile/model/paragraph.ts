// What belongs to an instruction around it: the comments right above, its indentation, the blank line behind.

import { commentsIn } from '../read/lines.ts'
import type { Dockerfile } from './dockerfile.ts'
import type { Instruction } from './instruction.ts'

/** Where the comments begin that stand right above an instruction, line by line; its own start where there are none. */
export function headStart({ text, reading, instructions }: Dockerfile, { index, span }: Instruction): number {
  const before = Math.max(instructions[index - 1]?.span.end ?? 0, ...reading.directives.map((one) => one.span.end))
  let { start } = span
  for (const comment of commentsIn(reading, { start: before, end: start }).toReversed()) {
    const between = text.slice(comment.end, start)
    if (between.split('\n').length !== 2 || between.trim() !== '') break
    start = comment.start
  }
  return start
}

/** Where the blanks at the end of a line end. */
export function behindBlanks(text: string, offset: number): number {
  let at = offset
  while (text[at] === ' ' || text[at] === '\t') at++
  return at
}

/** The line end, once more where a blank line stands behind the instruction: what comes behind it is set apart too. */
export function paragraphBehind(dockerfile: Dockerfile, instruction: Instruction): string {
  const next = dockerfile.instructions[instruction.index + 1]
  const rest = dockerfile.text.slice(instruction.span.end, next?.span.start)
  const { eol } = dockerfile.reading
  return /^[ \t]*\r?\n[ \t]*\r?\n/.test(rest) ? eol + eol : eol
}

/** The blanks in front of an instruction. */
export function indentOf({ text }: Dockerfile, { span }: Instruction): string {
  return text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start)
}

/** The start of the line of an instruction, or of the comments right above it. */
export function linesStart(dockerfile: Dockerfile, instruction: Instruction): number {
  const { text, reading } = dockerfile
  const lineAt = (offset: number): number => text.lastIndexOf('\n', offset - 1) + 1
  const start = lineAt(headStart(dockerfile, instruction))
  return start === 0 && reading.bom ? 1 : start
}
