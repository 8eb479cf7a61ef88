// Slips of the pen in an ENV or LABEL of the old form, whose value is another than its author believes.

import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { type OldPair, wordsOf } from '../../src/dockerfile/model/pairs.ts'
import { KEYWORDS } from '../../src/knowledge/builders/keywords.ts'

/** What its author cannot have meant, in words for a note. */
export function slipIn(dockerfile: Dockerfile, instruction: Instruction, pair: OldPair): string | undefined {
  const { name, value } = pair
  const { escape: escapeChar } = dockerfile.reading
  if (value.startsWith('=')) return `the value of ${name} starts with the equals sign`
  if (instruction.keyword === 'ENV' && holdsCommand(value, escapeChar))
    return `ENV runs no command: the value of ${name} is the text of one`
  const [first = '', ...words] = wordsOf(value, escapeChar).parts.map(({ start, end }) => value.slice(start, end))
  // In small letters it may be a word of a text: then a name stands behind it where it is none.
  const isNext = (word: string, at: number): boolean =>
    word.toUpperCase() === instruction.keyword && /^[A-Z_][A-Z0-9_]*(?:=|$)|^[\w.-]+=/.test(words[at + 1] ?? '')
  const keyword = words.find((word, at) => KEYWORDS.has(word) || isNext(word, at))
  if (keyword !== undefined) return `the value of ${name} takes in the ${keyword} behind it: it needs a line of its own`
  return looksLikePairs(instruction.keyword, first, words) || looksLikeLines(dockerfile, instruction, name)
    ? `${name} takes everything to the end of the instruction for its value`
    : undefined
}

/** `$(date)` or a command in backquotes, but not in single quotes: there somebody knows that it is text. */
function holdsCommand(value: string, escapeChar: string): boolean {
  let quote = ''
  for (let at = 0; at < value.length; at++) {
    const character = value[at]!
    if (character === escapeChar && quote !== "'") at++
    else if (character === quote) quote = ''
    else if (quote === '' && (character === '"' || character === "'")) quote = character
    else if (quote !== "'" && (character === '`' || value.startsWith('$(', at))) return true
  }
  return false
}

const CONSTANT = /^[A-Z][A-Z0-9_]+$/

/** Behind the first value on the same line `B 2`, again and again, or `B=2`; of a label `b=2`. */
function looksLikePairs(keyword: string, first: string, words: readonly string[]): boolean {
  if (first.includes('=')) return false
  const pair = keyword === 'LABEL' ? /^[A-Za-z][\w.-]*=/ : /^[A-Z][A-Z0-9_]+=/
  if (words.length > 0 && words.every((word) => pair.test(word))) return true
  return words.length > 1 && words.length % 2 === 0 && words.every((word, i) => i % 2 === 1 || CONSTANT.test(word))
}

/** A later line of the value that reads like a pair of its own: `B=2`, or `B 2` behind `A 1`. */
function looksLikeLines(dockerfile: Dockerfile, { line, text }: Instruction, name: string): boolean {
  const [first, ...later] = line.pieces.map(({ at, length }) => dockerfile.text.slice(at, at + length).trim())
  if (first === undefined || later.length === 0) return false
  return later.some((piece) => {
    const [word = '', ...rest] = piece.split(/\s+/)
    if (/^[A-Za-z_][\w.-]*=/.test(word)) return true
    // The value alone on the second line is no pair.
    return (
      CONSTANT.test(name) &&
      CONSTANT.test(word) &&
      rest.length > 0 &&
      !text.slice(name.length).trimStart().startsWith(piece)
    )
  })
}
