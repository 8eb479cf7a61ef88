// A keyword as the file writes it, and another one put in its place.

import type { Dockerfile } from '../model/dockerfile.ts'
import { builderWords, type Instruction } from '../model/instruction.ts'
import { indentOf } from '../model/paragraph.ts'
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

/**
 * Puts `keyword` in the place of an instruction's own, in lower case where that one is; what stands behind it keeps its column
 * where the file has columns.
 *
 * @returns `undefined` when a continuation cuts the keyword
 */
export function swapKeyword(dockerfile: Dockerfile, instruction: Instruction, keyword: string): Edit | undefined {
  const written = writtenKeyword(dockerfile, instruction)
  if (written === undefined) return undefined
  const text = caseOf(written) === 'lower' ? keyword.toLowerCase() : keyword
  const { start, end } = instruction.keywordSpan
  const blanks = written.length === text.length ? undefined : blanksInColumn(dockerfile, instruction, keyword)
  if (blanks === undefined) return { span: instruction.keywordSpan, text }
  return { span: { start, end: end + blanksBehind(dockerfile, instruction) }, text: text + blanks }
}

/**
 * The blanks that bring what stands behind `keyword` into the column of an instruction; `undefined` where it stands in none:
 * where the next one, of another length, or most of the file, begins elsewhere.
 *
 *     FROM        alpine:3.20
 *     MAINTAINER  Ann
 */
export function blanksInColumn(dockerfile: Dockerfile, instruction: Instruction, keyword: string): string | undefined {
  const { instructions } = dockerfile
  const width = widthOf(dockerfile, instruction)
  const indent = indentOf(dockerfile, instruction)
  const isBelow = (other: Instruction | undefined): boolean =>
    other !== undefined && widthOf(dockerfile, other) === width && indentOf(dockerfile, other) === indent
  const differs = (other: Instruction | undefined): boolean => other?.keyword.length !== instruction.keyword.length
  const beside = [instructions[instruction.index - 1], instructions[instruction.index + 1]]
  const isColumn =
    beside.some((other) => isBelow(other) && differs(other)) ||
    (instructions.some((other) => isBelow(other) && differs(other)) &&
      instructions.filter(isBelow).length * 2 > instructions.length)
  return isColumn && width !== undefined ? ' '.repeat(Math.max(1, width - keyword.length)) : undefined
}

/** How much room a keyword takes with the blanks behind it; `undefined` where something else follows it. */
function widthOf(dockerfile: Dockerfile, instruction: Instruction): number | undefined {
  const blanks = blanksBehind(dockerfile, instruction)
  const follows = dockerfile.text[instruction.keywordSpan.end + blanks] ?? '\n'
  if (writtenKeyword(dockerfile, instruction) === undefined || '\t\r\n'.includes(follows)) return undefined
  return instruction.keyword.length + blanks
}

function blanksBehind({ text }: Dockerfile, { keywordSpan: { end } }: Instruction): number {
  let at = end
  while (text[at] === ' ') at++
  return at - end
}
