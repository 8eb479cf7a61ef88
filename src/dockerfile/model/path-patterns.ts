// Which paths a shell may make of a word: patterns and variables stand for more than one.

import type { Word } from './shell.ts'

/** A letter, a variable by its text, or what a sign of a pattern stands for. */
type Token =
  | { readonly kind: 'letter' | 'variable'; readonly text: string }
  | { readonly kind: 'one' | 'some' | 'any'; readonly text: string }

/** Longer words are not compared: they may be any. */
const LONGEST = 2_000

/**
 * Whether a word may name a path, or a folder that it lies in.
 *
 * @param folder where the word is said, absolute; `undefined` where it is not known
 * @param path absolute, where variables may stand in it as they are written
 * @param above whether one of its folders will do
 */
export function mayHold(
  word: Pick<Word, 'value' | 'text' | 'glob'>,
  folder: string | undefined,
  path: string,
  above = true,
): boolean {
  const said = word.value ?? word.text
  if (said.length > LONGEST || path.length > LONGEST) return true
  const own = tokensOf(word)
  const [first] = own
  const target = segmentsOf(tokensOf({ value: undefined, text: path, glob: false }))
  const begin = target?.[0]?.[0]
  const isAbsolute = first?.text === '/'
  // What begins with the same variable begins in the same place.
  const isTogether = first?.kind === 'variable' && !path.startsWith('/') && isSame(first, begin)
  // What begins with a variable may be absolute, but for one that the name of the file begins with, too.
  const isOpen =
    first?.kind === 'any' || (first?.kind === 'variable' && target?.some(([one]) => isSame(first, one)) !== true)
  if (!isTogether && (!path.startsWith('/') || (!isAbsolute && (folder === undefined || isOpen)))) {
    // From wherever it is said, it may be the file or one of its folders by the last name alone.
    const last = segmentsOf(own)?.at(-1)
    if (last === undefined || last[0]?.text === '~' || target === undefined) return above
    return (above ? target : target.slice(-1)).some((segment) => mayBe(last, segment))
  }
  const start = isAbsolute || isTogether ? [] : tokensOf({ value: undefined, text: `${folder}/`, glob: false })
  const segments = segmentsOf([...start, ...own])
  if (segments === undefined || target === undefined) return true
  if (segments.some((segment) => segment.some(({ kind }) => kind === 'any' || kind === 'variable')))
    return mayHoldOpen(segments, target, above)
  return (
    (above ? segments.length <= target.length : segments.length === target.length) &&
    segments.every((segment, i) => mayBe(segment, target[i]!))
  )
}

/** A variable may hold slashes: behind the first that the path has not, too, all may follow. */
function mayHoldOpen(segments: readonly Token[][], target: readonly Token[][], above: boolean): boolean {
  for (const [i, segment] of segments.entries()) {
    const other = target[i]
    if (other === undefined || !mayBe(segment, other)) {
      const at = other === undefined ? 0 : sameAtStart(segment, other)
      return other !== undefined && (holdsSlash(segment.slice(at)) || holdsSlash(other.slice(at)))
    }
    const at = sameAtStart(segment, other)
    if ([...segment.slice(at), ...other.slice(at)].some(({ kind }) => kind === 'variable' || kind === 'any'))
      return true
  }
  return above || segments.length >= target.length
}

/** Whether two segments may be one name: `$NAME` is another one than `$NAME.tar.gz`. */
function mayBe(segment: readonly Token[], other: readonly Token[]): boolean {
  const at = sameAtStart(segment, other)
  return meet(segment.slice(at), other.slice(at))
}

/** So many tokens at the start of both are the same. */
function sameAtStart(segment: readonly Token[], other: readonly Token[]): number {
  const at = segment.findIndex((one, i) => !isSame(one, other[i]))
  return at < 0 ? segment.length : at
}

function holdsSlash(tokens: readonly Token[]): boolean {
  const [first] = tokens
  return first?.kind === 'variable' || first?.kind === 'any'
}

function isSame(one: Token, other: Token | undefined): boolean {
  return (
    other !== undefined &&
    one.text === other.text &&
    (one.kind === 'letter' || one.kind === 'variable') &&
    one.kind === other.kind
  )
}

/** The parts between slashes, without `.` and with `..` undone; `undefined` where it leads up from what is not written there. */
function segmentsOf(tokens: readonly Token[]): Token[][] | undefined {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (token.text === '/') parts.push([])
    else parts.at(-1)!.push(token)
  }
  const segments: Token[][] = []
  for (const part of parts) {
    const text = part.map((one) => one.text).join('')
    if (text === '' || text === '.') continue
    if (text !== '..') segments.push(part)
    else if (segments.pop()?.every(({ kind }) => kind === 'letter') === false) return undefined
  }
  return segments
}

const NAME = /^\$(?:\{(\w+)\}|(\w+))/

/** Quotes are taken off; what a substitution gives may be anything. */
function tokensOf({ value, text, glob }: Pick<Word, 'value' | 'text' | 'glob'>): readonly Token[] {
  // The home of some user.
  if (text.startsWith('~')) {
    const at = text.indexOf('/')
    const rest = at < 0 ? [] : tokensOf({ value: undefined, text: text.slice(at), glob })
    return [{ kind: 'any', text: '~' }, ...rest]
  }
  if (value !== undefined && !glob) return [...value].map((letter) => ({ kind: 'letter', text: letter }))
  const said = value ?? text
  const tokens: Token[] = []
  let quote = ''
  for (let i = 0; i < said.length; i++) {
    const letter = said[i]!
    const name = letter === '$' && quote !== "'" ? NAME.exec(said.slice(i, i + 200)) : null
    if (name !== null) {
      tokens.push({ kind: 'variable', text: `$${name[1] ?? name[2]}` })
      i += name[0].length - 1
    } else if (quote !== '"' && letter === "'") quote = quote === '' ? letter : ''
    else if (quote !== "'" && letter === '"') quote = quote === '' ? letter : ''
    else if (quote !== "'" && (letter === '$' || letter === '`')) return [...tokens, { kind: 'any', text: letter }]
    else if (letter === '\\' && quote === '') tokens.push({ kind: 'letter', text: said[++i] ?? '' })
    else if (quote !== '' || !'*?[{'.includes(letter)) tokens.push({ kind: 'letter', text: letter })
    else if (letter === '{') return [...tokens, { kind: 'any', text: letter }]
    else if (letter === '*') tokens.push({ kind: 'some', text: letter })
    else {
      tokens.push({ kind: 'one', text: letter })
      const end = letter === '[' ? said.indexOf(']', i + 2) : -1
      if (end > 0) i = end
    }
  }
  return tokens
}

/** Whether two segments may be one name. */
function meet(one: readonly Token[], other: readonly Token[]): boolean {
  let reached = new Set([0])
  const close = (from: Set<number>): Set<number> => {
    for (let j = 0; j < other.length; j++) if (from.has(j) && isMany(other[j]!)) from.add(j + 1)
    return from
  }
  close(reached)
  for (const token of one) {
    const next = new Set<number>()
    for (const j of reached) {
      if (isMany(token)) for (let k = j; k <= other.length; k++) next.add(k)
      else if (j < other.length) {
        const own = other[j]!
        if (isMany(own)) next.add(j)
        else if (token.kind === 'one' || own.kind === 'one' || token.text === own.text) next.add(j + 1)
      }
    }
    reached = close(next)
    if (reached.size === 0) return false
  }
  return reached.has(other.length)
}

/** Stands for any number of letters. */
function isMany({ kind }: Token): boolean {
  return kind === 'some' || kind === 'any' || kind === 'variable'
}
