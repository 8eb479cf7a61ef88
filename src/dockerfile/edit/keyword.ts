// A keyword as the file writes it, and another one put in its place.

import type { Dockerfile } from '../model/dockerfile.ts'
import { builderWords, type Instruction } from '../model/instruction.ts'
import type { Edit } from '../model/span.ts'

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

/**
 * A keyword that is put into the file, in upper case as it comes, or in lower case where the file mostly has it so: that very
 * keyword, and where it has none of it, AS as its FROM and others as the rest.
 */
export function keywordFor(dockerfile: Dockerfile, keyword: string): string {
  const { instructions } = dockerfile
  const written = instructions.map((one) => writtenKeyword(dockerfile, one) ?? '')
  const froms = instructions.filter((one) => one.keyword === 'FROM')
  const of = (name: string): readonly string[] => written.filter((_, i) => instructions[i]!.keyword === name)
  const choices =
    keyword === 'AS' ? [froms.flatMap((from) => builderWords(from)[1]?.text ?? []), of('FROM')] : [of(keyword)]
  const lower = [...choices, written].map(mostlyLower).find((found) => found !== undefined)
  return lower === true ? keyword.toLowerCase() : keyword
}

/** Whether more words are in lower case than in upper; `undefined` where it is a draw. */
function mostlyLower(words: readonly string[]): boolean | undefined {
  const count = (wanted: Case): number => words.filter((word) => word !== '' && caseOf(word) === wanted).length
  const [lower, upper] = [count('lower'), count('upper')]
  return lower === upper ? undefined : lower > upper
}

/** Puts `keyword` in the place of an instruction's own, in lower case where that one is; `undefined` when it is cut. */
export function swapKeyword(dockerfile: Dockerfile, instruction: Instruction, keyword: string): Edit | undefined {
  const written = writtenKeyword(dockerfile, instruction)
  if (written === undefined) return undefined
  return { span: instruction.keywordSpan, text: caseOf(written) === 'lower' ? keyword.toLowerCase() : keyword }
}
