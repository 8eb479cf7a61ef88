// A keyword as the file writes it, and another one put in its place.

import type { Dockerfile } from './dockerfile.ts'
import type { Instruction } from './instruction.ts'
import type { Edit } from './span.ts'

export type Case = 'upper' | 'lower' | 'mixed'

/** The case of a word; one without letters is in upper case. */
export function caseOf(word: string): Case {
  if (word === word.toUpperCase()) return 'upper'
  return word === word.toLowerCase() ? 'lower' : 'mixed'
}

/** The keyword as it stands in the file; `undefined` when a continuation runs through it. */
export function writtenKeyword(dockerfile: Dockerfile, { keyword, keywordSpan }: Instruction): string | undefined {
  const { start, end } = keywordSpan
  return end - start === keyword.length ? dockerfile.text.slice(start, end) : undefined
}

/** Puts `keyword` in the place of an instruction's own, in lower case where that one is; `undefined` when it is cut. */
export function swapKeyword(dockerfile: Dockerfile, instruction: Instruction, keyword: string): Edit | undefined {
  const written = writtenKeyword(dockerfile, instruction)
  if (written === undefined) return undefined
  return { span: instruction.keywordSpan, text: caseOf(written) === 'lower' ? keyword.toLowerCase() : keyword }
}
