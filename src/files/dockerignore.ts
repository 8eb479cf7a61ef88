// The rules of a .dockerignore: which paths of a build context the builder leaves out.

import { type Budget, character, MOST_STEPS, NO_SLASH, type Token, Wildcards } from './wildcards.ts'

/** One line of an ignore file. */
export interface Pattern {
  /** Cleaned, without `!` and the slashes around it. */
  readonly text: string
  /** Begins with `!`: takes back what an earlier line left out. */
  readonly exception: boolean
  matches(path: string, budget: Budget): boolean
}

/** Which patterns match a folder, by their place: what lies in it is matched by these too. */
export type Matched = readonly boolean[]

export interface Verdict {
  readonly ignored: boolean
  readonly matched: Matched
}

/**
 * The patterns of an ignore file, as BuildKit reads them (moby/patternmatcher and its walk in tonistiigi/fsutil): the
 * last pattern that matches a path or a folder above it decides.
 */
export class Patterns {
  readonly all: readonly Pattern[]
  private readonly budget: Budget
  /** Every exception is a plain path: folders that none of them lies in are not walked. */
  private readonly plainExceptions: boolean

  private constructor(all: readonly Pattern[], steps = MOST_STEPS) {
    this.all = all
    this.budget = { left: steps }
    this.plainExceptions = all.every(({ exception, text }) => !exception || !/[*[\]?^\\]/.test(withoutGlob(text)))
  }

  static readonly none = new Patterns([])

  /** @returns `undefined` for a text that a builder refuses, and for patterns whose meaning is an accident of theirs */
  static read(text: string, steps?: number): Patterns | undefined {
    const all: Pattern[] = []
    for (const line of linesOf(text)) {
      const pattern = readPattern(line)
      if (pattern === undefined) return undefined
      all.push(pattern)
    }
    return new Patterns(all, steps)
  }

  /** Whether a text has more lines than anybody writes, or longer ones than a path may be. */
  static areTooMany(text: string): boolean {
    const lines = linesOf(text)
    return lines.length > MOST_LINES || lines.some((line) => line.length > LONGEST_LINE)
  }

  /** They took too long to match: what they said since is not true. */
  get isSpent(): boolean {
    return this.budget.left < 0
  }

  /** @param above the verdict of the folder that the path lies in; `undefined` at the top */
  judge(path: string, above: Matched | undefined): Verdict {
    let ignored = false
    const matched = this.all.map(({ exception, matches }, i) => {
      // Where the pattern could change nothing the builder does not ask it, and keeps no answer for the folder.
      const match = above?.[i] === true || (exception === ignored && matches(path, this.budget))
      if (match) ignored = !exception
      return match
    })
    return { ignored, matched }
  }

  /** Whether something in an ignored folder may be taken back. */
  walks(folder: string): boolean {
    if (!this.plainExceptions) return true
    return this.all.some(({ exception, text }) => exception && `${withoutGlob(text)}/`.startsWith(`${folder}/`))
  }
}

/** As for .gitignore: a longer line names no path. */
const LONGEST_LINE = 4096
const MOST_LINES = 20_000

function withoutGlob(text: string): string {
  return text.replace(/\/\*\*$/, '').replace(/\/\*$/, '')
}

/** The lines that count, without white space around them. */
function linesOf(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line) => (line.startsWith('#') || line.trim() === '' ? [] : [line.trim()]))
}

/** A line of an ignore file as a pattern; for writing, too: two lines of one pattern mean the same. */
function readPattern(line: string): Pattern | undefined {
  const exception = line.startsWith('!')
  const raw = (exception ? line.slice(1) : line).trim()
  if (raw === '') return undefined
  const text = clean(raw)
  const matches = matcherOf(text)
  return matches === undefined ? undefined : { text, exception, matches }
}

/** Go's filepath.Clean, and the slash in front taken away. */
function clean(path: string): string {
  const rooted = path.startsWith('/')
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (!rooted) parts.push('..')
  }
  return parts.join('/') || (rooted ? '/' : '.')
}

/** `undefined` for a pattern that is broken, or that means something by accident only. */
function matcherOf(pattern: string): Pattern['matches'] | undefined {
  if (!/[*?[\]\\^]/.test(pattern)) return (path) => path === pattern
  const tokens = tokensOf(pattern)
  if (tokens === undefined) return undefined
  if (pattern.startsWith('**') && !/[*?[\\]/.test(pattern.slice(2))) return endsWith(pattern.slice(2))
  if (pattern.endsWith('**') && !/[*?[\\]/.test(pattern.slice(0, -2))) {
    const start = pattern.slice(0, -2)
    return (path) => path.startsWith(start)
  }
  const wildcards = new Wildcards(tokens)
  return (path, budget) => wildcards.matches(path, budget)
}

/** `**` in front: any path that ends so, in whatever folder, `**x` in the middle of a name too. */
function endsWith(end: string): (path: string) => boolean {
  const whole = end.startsWith('/') ? end.slice(1) : undefined
  return (path) => path.endsWith(end) || path === whole
}

function tokensOf(pattern: string): readonly Token[] | undefined {
  const tokens: Token[] = []
  const all = [...pattern]
  for (let at = 0; at < all.length; at++) {
    const one = all[at]!
    if (one === '*' && all[at + 1] === '*') {
      at++
      if (all[at + 1] === '/') at++
      tokens.push({ is: at + 1 === all.length ? 'all' : 'folders' })
    } else if (one === '*') tokens.push({ is: 'name' })
    else if (one === '?') tokens.push(NO_SLASH)
    else if (one === '[') {
      const set = /^\[(\^?)((?:[\w.@ ](?:-[\w.@ ])?)+)\]/.exec(all.slice(at).join(''))
      if (set === null || isBackwards(set[2]!)) return undefined
      const within = new RegExp(`[${set[2]!}]`)
      const wanted = set[1] === ''
      tokens.push({ is: 'set', holds: (code) => within.test(String.fromCodePoint(code)) === wanted })
      at += set[0].length - 1
    } else if (one === '\\') {
      const next = all[++at]
      // A letter behind a backslash has a meaning of its own to the builder's expressions.
      if (next === undefined || /[\w\s]/.test(next) || next.charCodeAt(0) > 0x7f) return undefined
      tokens.push(character(next))
    } else if (one === '^' || one === ']') return undefined
    else tokens.push(character(one))
  }
  return tokens
}

function isBackwards(set: string): boolean {
  return [...set.matchAll(/(.)-(.)/g)].some(([, from, to]) => from! > to!)
}
