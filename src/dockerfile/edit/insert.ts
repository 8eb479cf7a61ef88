// Puts a new instruction on a line of its own, beside one that is there.

import type { Dockerfile } from '../model/dockerfile.ts'
import type { Instruction } from '../model/instruction.ts'
import { behindBlanks, headStart, linesStart } from '../model/paragraph.ts'
import { type Edit, insertion } from '../model/span.ts'
import { blanksInColumn, keywordFor } from './keyword.ts'

/** An instruction to be written: its keyword in upper case, and what stands behind it. */
export interface NewInstruction {
  readonly keyword: string
  readonly rest: string
}

/**
 * Above an instruction, and above the comments that stand right over it: they speak of it, or another tool reads them. A
 * comment that opens a paragraph goes on doing so.
 */
export function insertAbove(dockerfile: Dockerfile, neighbour: Instruction, added: NewInstruction): Edit {
  const { eol } = dockerfile.reading
  const line = lineOf(dockerfile, neighbour, added)
  return insertion(linesStart(dockerfile, neighbour), line + (opensParagraph(dockerfile, neighbour) ? eol + eol : eol))
}

/** Below an instruction. */
export function insertBelow(dockerfile: Dockerfile, neighbour: Instruction, added: NewInstruction): Edit {
  const { text, reading } = dockerfile
  // Blanks behind the instruction stay on its own line.
  const end = behindBlanks(text, neighbour.span.end)
  return insertion(end, reading.eol + lineOf(dockerfile, neighbour, added))
}

/** Whether an instruction has a comment over it, and a blank line over that. */
function opensParagraph(dockerfile: Dockerfile, instruction: Instruction): boolean {
  const above = dockerfile.text.slice(0, linesStart(dockerfile, instruction))
  return headStart(dockerfile, instruction) < instruction.span.start && /\n[ \t]*\r?\n$/.test(above)
}

/** Indented where its neighbour is, in its columns where it has some. */
function lineOf(dockerfile: Dockerfile, neighbour: Instruction, { keyword, rest }: NewInstruction): string {
  const { text } = dockerfile
  const { start } = neighbour.span
  const first = text.lastIndexOf('\n', start - 1) + 1
  // A byte order mark is white space to JavaScript.
  const indent = text.slice(first === 0 && dockerfile.reading.bom ? 1 : first, start)
  const blanks = blanksInColumn(dockerfile, neighbour, keyword) ?? ' '
  return (indent.trim() === '' ? indent : '') + keywordFor(dockerfile, keyword) + blanks + rest
}
