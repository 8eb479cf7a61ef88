// The lines of a .gitignore: which paths they name, in steps that are counted.
//
// Source of the rules: git, dir.c (parse_path_pattern, match_basename, match_pathname) and wildmatch.c.

import { type Budget, character, MOST_STEPS, NO_SLASH, type Token, Wildcards } from './wildcards.ts'

/** Bytes; a longer line names nothing that anybody has. */
export const LONGEST_PATTERN = 4096

/** Somebody's whole list of everything has a tenth. */
const MOST_LINES = 20_000

interface Pattern {
  readonly negated: boolean
  readonly foldersOnly: boolean
  /** Over the last name of a path, or over all of it. */
  readonly of: 'name' | 'path'
  readonly wildcards: Wildcards
}

/** What is passed over in a file of patterns, and in which line. */
export interface Remark {
  readonly line: number
  readonly reason: string
}

/** A file of patterns, for paths that are relative to its folder. Git compares bytes, and so it is done here. */
export class GitPatterns {
  readonly remarks: Remark[] = []
  private readonly patterns: readonly Pattern[]
  private readonly budget: Budget
  private isTold = false

  constructor(text: string, steps = MOST_STEPS) {
    this.budget = { left: steps }
    const lines = bytesOf(text.replace(/^\uFEFF/, '')).split('\n')
    if (lines.length > MOST_LINES) this.remark(MOST_LINES, `${lines.length} lines, of which ${MOST_LINES} are read`)
    this.patterns = lines.slice(0, MOST_LINES).flatMap((line, i) => {
      if (line.length <= LONGEST_PATTERN) return readPattern(line) ?? []
      this.remark(
        i + 1,
        `a line of ${line.length} bytes, more than the ${LONGEST_PATTERN} that a path has; it was passed over`,
      )
      return []
    })
  }

  get empty(): boolean {
    return this.patterns.length === 0
  }

  /** What the last pattern says that matches; `undefined` where none does. */
  judge(path: string, isFolder: boolean): 'ignored' | 'kept' | undefined {
    const whole = bytesOf(path)
    const name = whole.slice(whole.lastIndexOf('/') + 1)
    for (let i = this.patterns.length - 1; i >= 0; i--) {
      const { negated, foldersOnly, of, wildcards } = this.patterns[i]!
      if (foldersOnly && !isFolder) continue
      if (wildcards.matches(of === 'name' ? name : whole, this.budget)) return negated ? 'kept' : 'ignored'
    }
    if (this.budget.left < 0 && !this.isTold) {
      this.isTold = true
      this.remark(1, 'its patterns take too long to match; what is left of them counts for nothing')
    }
    return undefined
  }

  private remark(line: number, reason: string): void {
    this.remarks.push({ line, reason })
  }
}

/** A text with a character for each of its bytes. */
function bytesOf(text: string): string {
  for (let at = 0; at < text.length; at++)
    if (text.charCodeAt(at) > 0x7f) return Buffer.from(text, 'utf8').toString('latin1')
  return text
}

/** `undefined` for a comment, a blank line, and a pattern that matches nothing. */
function readPattern(line: string): Pattern | undefined {
  let text = withoutBlanks(line.replace(/\r$/, ''))
  if (text === '' || text.startsWith('#')) return undefined
  const negated = text.startsWith('!')
  if (negated) text = text.slice(1)
  const foldersOnly = text.endsWith('/')
  if (foldersOnly) text = text.slice(0, -1)
  const of = text.includes('/') ? 'path' : 'name'
  const tokens = tokensOf(text.startsWith('/') ? text.slice(1) : text, of === 'path')
  return tokens === undefined || tokens.length === 0
    ? undefined
    : { negated, foldersOnly, of, wildcards: new Wildcards(tokens) }
}

/** Without the blanks at its end, but for one behind a backslash. */
function withoutBlanks(line: string): string {
  let end = -1
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '\\') {
      at++
      end = -1
    } else if (line[at] !== ' ') end = -1
    else if (end < 0) end = at
  }
  return end < 0 ? line : line.slice(0, end)
}

/** @param inPath a star stops at slashes */
function tokensOf(text: string, inPath: boolean): readonly Token[] | undefined {
  const tokens: Token[] = []
  // Git compares what stands in front of the first wildcard by itself, and begins anew behind it.
  const start = Math.max(0, text.search(/[*?[\\]/))
  for (let at = 0; at < text.length; at++) {
    const one = text[at]!
    if (one === '\\') {
      const next = text[++at]
      if (next === undefined) return undefined
      tokens.push(character(next))
    } else if (one === '?') tokens.push(NO_SLASH)
    else if (one === '[') {
      const set = readSet(text, at)
      if (set === undefined) return undefined
      tokens.push({ is: 'set', holds: (code) => code !== 0x2f && set.holds(code) })
      at = set.end
    } else if (one !== '*') tokens.push(character(one))
    else {
      const first = at
      while (text[at + 1] === '*') at++
      const isWhole = (first === start || text[first - 1] === '/') && (at + 1 === text.length || isSlash(text, at + 1))
      if (!inPath || first === at || !isWhole) tokens.push({ is: 'name' })
      else if (at + 1 === text.length) tokens.push({ is: 'all' })
      else if (text[at + 1] === '/') {
        tokens.push({ is: 'folders' })
        at++
      } else tokens.push({ is: 'all' })
    }
  }
  return tokens
}

/** A slash, or one behind a backslash. */
function isSlash(text: string, at: number): boolean {
  return text[at] === '/' || (text[at] === '\\' && text[at + 1] === '/')
}

const CLASSES: Readonly<Record<string, RegExp>> = {
  alnum: /[A-Za-z0-9]/,
  alpha: /[A-Za-z]/,
  blank: /[ \t]/,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it is
  cntrl: /[\0-\x1f\x7f]/,
  digit: /[0-9]/,
  graph: /[!-~]/,
  lower: /[a-z]/,
  print: /[ -~]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /[ \t\n\v\f\r]/,
  upper: /[A-Z]/,
  xdigit: /[A-Fa-f0-9]/,
}

/** A set in brackets, and where it ends; `undefined` for one that has no end, or names a class that there is not. */
function readSet(text: string, start: number): { holds: (code: number) => boolean; end: number } | undefined {
  let at = start + 1
  const negated = text[at] === '!' || text[at] === '^'
  if (negated) at++
  const parts: ((code: number) => boolean)[] = []
  let before: number | undefined
  const escaped = (): number | undefined => {
    if (text[at] === '\\') at++
    return text[at] === undefined ? undefined : text.charCodeAt(at)
  }
  for (let first = true; first || text[at] !== ']'; first = false, at++) {
    if (text[at] === undefined) return undefined
    if (text[at] === '-' && before !== undefined && text[at + 1] !== undefined && text[at + 1] !== ']') {
      at++
      const to = escaped()
      if (to === undefined) return undefined
      const from = before
      parts.push((code) => from <= code && code <= to)
      before = undefined
    } else if (text[at] === '[' && text[at + 1] === ':') {
      const close = text.indexOf(']', at + 2)
      if (close < 0) return undefined
      if (close === at + 2 || text[close - 1] !== ':') {
        parts.push((code) => code === 0x5b)
        before = 0x5b
        continue
      }
      const expression = CLASSES[text.slice(at + 2, close - 1)]
      if (expression === undefined) return undefined
      parts.push((code) => expression.test(String.fromCharCode(code)))
      before = undefined
      at = close
    } else {
      const code = escaped()
      if (code === undefined) return undefined
      parts.push((one) => one === code)
      before = code
    }
  }
  return { holds: (code) => parts.some((part) => part(code)) !== negated, end: at }
}
