// Which words of a line open a heredoc, and what the line is called that closes it.
//
// Source of the rules: moby/buildkit, frontend/dockerfile/parser/parser.go (heredocsFromLine, heredocFromMatch) and
// frontend/dockerfile/shell/lex.go, whose version 0.22 takes blanks behind `<<` too (#5817).

import type { Span } from '../model/span.ts'
import { isBlank, isSpace, skipSpace } from './blanks.ts'

export interface Opener {
  /** The line that closes it. */
  readonly name: string
  /** `<<-`: leading tabs are dropped. */
  readonly chomp: boolean
  /** Offsets in the joined text. */
  readonly opener: Span
  /** `<< EOF`: older builders see two words in it. */
  readonly spaced: boolean
}

const KEYWORDS = new Set(['ADD', 'COPY', 'RUN'])

/** The heredocs that a logical line opens; `unclear` where its words are cut by an expansion that versions read differently. */
export function heredocOpeners(joined: string): readonly Opener[] | 'unclear' {
  let { word: keyword, end } = nextWord(joined, 0)
  if (keyword.toUpperCase() === 'ONBUILD') ({ word: keyword, end } = nextWord(joined, end))
  if (!KEYWORDS.has(keyword.toUpperCase()) || isJsonArray(joined.slice(end))) return []
  const words = lexed(joined, end)
  if (words === undefined) return 'unclear'
  const openers: Opener[] = []
  for (const [i, word] of words.entries()) {
    const written = /^\d*<<([^<]*)$/.exec(joined.slice(word.start, word.end))?.[1]
    if (written === undefined) continue
    const next = words[i + 1]
    const spaced = written === '' && next !== undefined
    const delimiter = spaced ? joined.slice(next.start, next.end) : written
    const chomp = !spaced && delimiter.startsWith('-')
    const name = nameOf(chomp ? delimiter.slice(1) : delimiter)
    if (name === undefined) return 'unclear'
    if (name !== '' && !name.includes('<')) openers.push({ name, chomp, opener: word, spaced })
  }
  return openers
}

function nextWord(text: string, from: number): { word: string; end: number } {
  const start = skipSpace(text, from, text.length)
  let end = start
  while (end < text.length && !isBlank(text.charCodeAt(end))) end++
  return { word: text.slice(start, end), end }
}

function isJsonArray(text: string): boolean {
  if (!text.trimStart().startsWith('[')) return false
  try {
    return Array.isArray(JSON.parse(text))
  } catch {
    return false
  }
}

const EXPANSION = /^[A-Za-z0-9_]+(:?[-+?][^$'"\\]*)?$/

/**
 * The words of a line as BuildKit's shell lexer cuts them, quotes kept, from `from` on. An unclosed quote makes that
 * lexer give up, and then there is no heredoc: an empty list. `undefined`: the line holds an expansion whose reading
 * differs between versions of BuildKit.
 */
function lexed(text: string, from: number): readonly Span[] | undefined {
  const words: Span[] = []
  let start = -1
  for (let at = from; at < text.length; at++) {
    const character = text[at]
    if (isSpace(text.charCodeAt(at))) {
      if (start >= 0) words.push({ start, end: at })
      start = -1
      continue
    }
    if (start < 0) start = at
    if (character === "'") {
      at = text.indexOf("'", at + 1)
      if (at < 0) return []
    } else if (character === '"') {
      at = closingQuote(text, at)
      if (at < 0) return []
    } else if (character === '\\') {
      at++
    } else if (character === '$' && text[at + 1] === '{') {
      const close = text.indexOf('}', at)
      if (close < 0 || !EXPANSION.test(text.slice(at + 2, close))) return undefined
      at = close
    }
  }
  if (start >= 0) words.push({ start, end: text.length })
  return words
}

function closingQuote(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at
  }
  return -1
}

/**
 * What that lexer makes of a heredoc's word: `\EOF`, `'EOF'` and `E"O"F` are all EOF, and `$EOF` stays, as no variable
 * is set there. `undefined` for an expansion in braces.
 */
function nameOf(word: string): string | undefined {
  if (word.includes('${')) return undefined
  let name = ''
  let quote = ''
  for (let at = 0; at < word.length; at++) {
    const character = word[at]!
    const next = word[at + 1]
    if (character === quote) quote = ''
    else if (quote === '' && (character === '"' || character === "'")) quote = character
    else if (character !== '\\' || quote === "'") name += character
    else if (quote === '' || (next !== undefined && '"$\\'.includes(next))) name += word[++at] ?? ''
    else name += character
  }
  return name
}
