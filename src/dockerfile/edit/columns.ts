// Columns in which an author has set the words of an instruction: blanks make room for what is put in front of them.

import type { Dockerfile } from '../model/dockerfile.ts'
import { deletion, type Edit, type Fix } from '../model/span.ts'

/**
 * An edit among the words of an instruction, such as of a COPY, that makes its line longer; and as many blanks less behind
 * it, where two or more set the next word into a column and enough of them are there.
 */
export function keepingColumns({ text }: Dockerfile, edit: Edit): Fix {
  const { start, end } = edit.span
  const more = edit.text.length - (end - start)
  const lineEnd = text.indexOf('\n', end)
  const rest = text.slice(end, lineEnd < 0 ? undefined : lineEnd)
  const gap = / {2,}(?=[^\s\\`])/.exec(rest)
  const isOdd = lineAround(text, start, -1).some(hasNoGap) || lineAround(text, start, 1).some(hasNoGap)
  if (gap === null || more <= 0 || isOdd || gap[0].length <= more || /["'[]/.test(rest.slice(0, gap.index)))
    return [edit]
  return [edit, deletion({ start: end + gap.index, end: end + gap.index + more })]
}

/** The line above or below, where it copies something too. */
function lineAround(text: string, offset: number, step: -1 | 1): readonly string[] {
  const at = text.slice(0, offset).split('\n').length - 1 + step
  const line = at < 0 ? undefined : text.split('\n')[at]
  return line !== undefined && /^(?:copy|add)\s/i.test(line) ? [line] : []
}

/** It has no blanks to give, and moves by as many columns as its own edit asks for. */
function hasNoGap(line: string): boolean {
  return !/\S {2,}\S/.test(line)
}
