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
 *
 * @param isOwn it says something of its own: where its neighbour opens a paragraph, it becomes one too
 */
export function insertAbove(
  dockerfile: Dockerfile,
  neighbour: Instruction,
  added: NewInstruction,
  isOwn = false,
): Edit {
  const { eol } = dockerfile.reading
  const line = lineOf(dockerfile, neighbour, added)
  const isApart = opensParagraph(dockerfile, neighbour) && (isOwn || isHeaded(dockerfile, neighbour))
  return insertion(linesStart(dockerfile, neighbour), line + (isApart ? eol + eol : eol))
}

/** Below an instruction. */
export function insertBelow(dockerfile: Dockerfile, neighbour: Instruction, added: NewInstruction): Edit {
  const { text, reading } = dockerfile
  // Blanks behind the instruction stay on its own line.
  const end = behindBlanks(text, neighbour.span.end)
  return insertion(end, reading.eol + lineOf(dockerfile, neighbour, added))
}

/** Whether a blank line stands over an instruction and its comments. */
function opensParagraph(dockerfile: Dockerfile, instruction: Instruction): boolean {
  return /\n[ \t]*\r?\n$/.test(dockerfile.text.slice(0, linesStart(dockerfile, instruction)))
}

function isHeaded(dockerfile: Dockerfile, instruction: Instruction): boolean {
  return headStart(dockerfile, instruction) < instruction.span.start
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
