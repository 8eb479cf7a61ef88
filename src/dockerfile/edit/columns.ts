// Columns in which an author has set the words of an instruction: blanks make room for what is put in front of them.

import type { Dockerfile } from '../model/dockerfile.ts'
import { deletion, type Edit, type Fix } from '../model/span.ts'
import { lineStart } from '../read/blanks.ts'

/**
 * An edit among the words of an instruction, such as of a COPY, that makes its line longer; and as many blanks less behind
 * it, where two or more set the next word into a column and enough of them are there.
 */
export function keepingColumns({ text }: Dockerfile, edit: Edit): Fix {
  const { start, end } = edit.span
  const more = edit.text.length - (end - start)
  const rest = text.slice(end, lineEnd(text, end))
  const gap = / {2,}(?=[^\s\\`])/.exec(rest)
  if (gap === null || more <= 0 || gap[0].length <= more || /["'[]/.test(rest.slice(0, gap.index))) return [edit]
  if (neighbours(text, start).some((line) => !/\S {2,}\S/.test(line))) return [edit]
  return [edit, deletion({ start: end + gap.index, end: end + gap.index + more })]
}

/** The lines above and below that say the same keyword: one without blanks to give moves as far as its own edit asks for. */
function neighbours(text: string, offset: number): readonly string[] {
  const start = lineStart(text, offset)
  const below = lineEnd(text, offset) + 1
  const keyword = keywordOf(text.slice(start, below))
  const lines = [
    ...(start === 0 ? [] : [text.slice(lineStart(text, start - 1), start)]),
    ...(below > text.length ? [] : [text.slice(below, lineEnd(text, below))]),
  ]
  return lines.filter((line) => keywordOf(line) === keyword)
}

function keywordOf(line: string): string {
  return /^\s*(\w*)\s/.exec(line)?.[1]?.toUpperCase() ?? ''
}

function lineEnd(text: string, offset: number): number {
  const found = text.indexOf('\n', offset)
  return found < 0 ? text.length : found
}
