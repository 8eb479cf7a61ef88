// The pairs of an ENV, LABEL or ARG with their places, in both forms: `name=value …`, and the old `name value`.
//
// Source of the rules: moby/buildkit, frontend/dockerfile/parser/line_parsers.go (parseNameVal, parseWords).

import { isBlank, isSpace, skipBlanks } from '../read/blanks.ts'
import { fileOffset } from '../read/lines.ts'
import type { Instruction } from './instruction.ts'
import type { Span } from './span.ts'

/** Half-open range of offsets into the instruction's text. */
interface Part {
  readonly start: number
  readonly end: number
}

export interface Pair extends Part {
  readonly name: string
  /** Still quoted; `undefined` for an ARG without one. */
  readonly raw: string | undefined
}

/** The old form: one name, and the rest of the line is its value. */
export interface OldPair {
  readonly name: string
  readonly value: string
  /** Where the value starts in the instruction's text. */
  readonly valueStart: number
}

/** The pairs of `name=value …`; none for the old form. */
export function pairs(instruction: Instruction, escapeChar: string): readonly Pair[] {
  const { text, keyword } = instruction
  const words = wordsOf(text, escapeChar).parts
  const [first] = words
  if (first === undefined) return []
  if (keyword !== 'ARG' && !text.slice(first.start, first.end).includes('=')) return []
  return words.map(({ start, end }) => {
    const word = text.slice(start, end)
    const equals = word.indexOf('=')
    return equals < 0
      ? { start, end, name: word, raw: undefined }
      : { start, end, name: word.slice(0, equals), raw: word.slice(equals + 1) }
  })
}

/** The pair of an ENV or LABEL in the old form; `undefined` for the new one, and for one that no builder takes. */
export function oldPair({ text }: Instruction, escapeChar: string): OldPair | undefined {
  const [first] = wordsOf(text, escapeChar).parts
  if (first === undefined || text.slice(first.start, first.end).includes('=')) return undefined
  // The builder cuts the name at the first blank, whatever quotes stand around it.
  let end = 0
  while (end < text.length && !isBlank(text.charCodeAt(end))) end++
  const valueStart = skipBlanks(text, end, text.length)
  if (valueStart === text.length) return undefined
  return { name: text.slice(0, end), value: text.slice(valueStart), valueStart }
}

/** Words cut at white space outside quotes, and whether a quote stays open. */
export function wordsOf(text: string, escapeChar: string): { readonly parts: readonly Part[]; readonly open: boolean } {
  const parts: Part[] = []
  let quote = ''
  let start = -1
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if (quote === '' && isSpace(text.charCodeAt(at))) {
      if (start >= 0) parts.push({ start, end: at })
      start = -1
      continue
    }
    if (start < 0) start = at
    if (character === escapeChar && quote !== "'") at++
    else if (character === quote) quote = ''
    else if (quote === '' && (character === '"' || character === "'")) quote = character
  }
  if (start >= 0) parts.push({ start, end: text.length })
  return { parts, open: quote !== '' }
}

/** What stands in the file between two parts of an instruction's text: white space, continuations, comments. */
export function between({ line, textStart }: Instruction, end: number, start: number): Span {
  return { start: fileOffset(line, textStart + end - 1) + 1, end: fileOffset(line, textStart + start) }
}
