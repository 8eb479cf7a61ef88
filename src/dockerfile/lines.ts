// Reads a Dockerfile's text into logical lines by BuildKit's own line rules, independently of dockerfile-ast.
//
// Source of the rules: moby/buildkit, frontend/dockerfile/parser (parser.go, directives.go, split_command.go) and
// frontend/dockerfile/shell/lex.go, read in 2026.

import type { Span } from './span.ts'

/** A stretch of a logical line that stands unbroken in the file: `joined` is its offset in the joined text. */
export interface Piece {
  readonly joined: number
  readonly at: number
  readonly length: number
}

/** A heredoc of BuildKit's: the opener stands in the logical line, the body behind it. */
export interface Heredoc {
  readonly name: string
  /** `<<-`: leading tabs are dropped. */
  readonly chomp: boolean
  /** Offsets of the opener in the joined text. */
  readonly opener: Span
  /** The body's lines with their line ends, in the file. */
  readonly body: Span
  /** The line that closes it, without its line end. */
  readonly terminator: Span
}

/** One instruction as BuildKit sees it: physical lines joined, comments and blank lines of a continuation dropped. */
export interface LogicalLine {
  /** From the first character to the end of what belongs to it, heredocs included, without the last line end. */
  readonly span: Span
  /** Like `span`, but without heredoc bodies. */
  readonly head: Span
  readonly joined: string
  readonly pieces: readonly Piece[]
  /** Comment lines inside the continuation, from `#` to the line's end. */
  readonly comments: readonly Span[]
  /** Blank lines inside the continuation, line ends included. */
  readonly blanks: readonly Span[]
  readonly heredocs: readonly Heredoc[]
  /** The last physical line ends in a continuation, and nothing follows that it could continue with. */
  readonly dangling: boolean
}

export interface Directive {
  readonly name: string
  readonly value: string
  readonly span: Span
}

/** Why BuildKit, or we, cannot tell what the text means. */
export interface Problem {
  readonly offset: number
  readonly reason: string
}

export interface Reading {
  readonly bom: boolean
  /** The line end that most lines have. */
  readonly eol: '\n' | '\r\n'
  readonly escape: '\\' | '`'
  readonly directives: readonly Directive[]
  readonly lines: readonly LogicalLine[]
  /** Comment lines between instructions, from `#` to the line's end; directives are among them. */
  readonly comments: readonly Span[]
  readonly problem: Problem | undefined
}

interface PhysicalLine {
  readonly start: number
  /** Without the line end. */
  readonly end: number
  /** Where the next line starts. */
  readonly next: number
}

/** BuildKit reads with a scanner whose buffer holds 64 KiB: a longer line is refused. */
const LONGEST_LINE = 65_535

const DIRECTIVE = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$/
const KNOWN_DIRECTIVES = new Set(['syntax', 'escape', 'check'])
const CONTINUATION = { '\\': /(^|[^\\])\\[ \t]*$/, '`': /(^|[^`])`[ \t]*$/ }
const HEREDOC_KEYWORDS = new Set(['ADD', 'COPY', 'RUN'])

/** Reads `text`; never throws. `problem` says the first thing that makes the reading unreliable. */
export function readLines(text: string): Reading {
  const reader = new LineReader(text)
  return reader.read()
}

// The reader's state lives for one call; the class does not leave this file.
class LineReader {
  private at: number
  private escape: '\\' | '`' = '\\'
  private directivesDone = false
  private readonly directives: Directive[] = []
  private readonly comments: Span[] = []
  private readonly lines: LogicalLine[] = []
  private problem: Problem | undefined
  private crlf = 0
  private lf = 0

  constructor(private readonly text: string) {
    this.at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  }

  read(): Reading {
    const bom = this.at === 1
    for (let line = this.nextLine(); line !== undefined; line = this.nextLine()) {
      const start = skipSpace(this.text, line.start, line.end)
      this.readDirective(start, line)
      if (start === line.end) continue
      if (this.text[start] === '#') this.comments.push({ start, end: line.end })
      else this.readInstruction(start, line)
    }
    return {
      bom,
      eol: this.crlf > this.lf ? '\r\n' : '\n',
      escape: this.escape,
      directives: this.directives,
      lines: this.lines,
      comments: this.comments,
      problem: this.problem,
    }
  }

  private nextLine(): PhysicalLine | undefined {
    if (this.at >= this.text.length) return undefined
    const start = this.at
    const newline = this.text.indexOf('\n', start)
    this.at = newline < 0 ? this.text.length : newline + 1
    let end = newline < 0 ? this.text.length : newline
    while (end > start && this.text[end - 1] === '\r') end--
    if (newline >= 0) {
      if (end < newline) this.crlf++
      else this.lf++
    }
    if (end - start > LONGEST_LINE)
      this.report(start, `a line of ${end - start} characters: BuildKit takes ${LONGEST_LINE}`)
    return { start, end, next: this.at }
  }

  private report(offset: number, reason: string): void {
    this.problem ??= { offset, reason }
  }

  private readDirective(start: number, line: PhysicalLine): void {
    if (this.directivesDone) return
    const content = this.text.slice(start, Math.min(line.end, start + 1000))
    const match = DIRECTIVE.exec(content)
    const name = match?.[1]?.toLowerCase()
    const value = match?.[2]
    if (name === undefined || value === undefined || !KNOWN_DIRECTIVES.has(name)) {
      this.directivesDone = true
      return
    }
    if (this.directives.some((directive) => directive.name === name))
      this.report(start, `the directive ${name} stands twice`)
    this.directives.push({ name, value, span: { start, end: line.end } })
    if (name === 'escape') {
      if (value === '\\' || value === '`') this.escape = value
      else this.report(start, 'the escape directive takes \\ or ` only')
    }
  }

  private readInstruction(start: number, first: PhysicalLine): void {
    const pieces: Piece[] = []
    const comments: Span[] = []
    const blanks: Span[] = []
    let joined = ''
    const add = (from: number, to: number): void => {
      if (to > from) pieces.push({ joined: joined.length, at: from, length: to - from })
      joined += this.text.slice(from, to)
    }
    let cut = this.continuation(start, first.end)
    add(start, cut ?? first.end)
    while (cut !== undefined) {
      const line = this.nextLine()
      if (line === undefined) break
      const content = skipSpace(this.text, line.start, line.end)
      if (this.text[content] === '#' && content < line.end) {
        comments.push({ start: content, end: line.end })
      } else if (content === line.end) {
        blanks.push({ start: line.start, end: line.next })
      } else {
        cut = this.continuation(line.start, line.end)
        add(line.start, cut ?? line.end)
      }
    }
    const last = pieces.at(-1)
    const lastPiece = last === undefined ? start : last.at + last.length
    const end = trimEnd(this.text, start, lastPiece)
    const head = { start, end }
    const heredocs = this.readHeredocs(joined, start)
    const closing = heredocs.at(-1)
    const span = closing === undefined ? head : { start, end: closing.terminator.end }
    this.lines.push({ span, head, joined, pieces, comments, blanks, heredocs, dangling: cut !== undefined })
  }

  /** Where the continuation character stands that ends this line, or `undefined` when the line ends by itself. */
  private continuation(start: number, end: number): number | undefined {
    // Only the line's end can match: looking at the tail keeps long lines cheap.
    let tail = end
    while (tail > start && (this.text[tail - 1] === ' ' || this.text[tail - 1] === '\t')) tail--
    if (tail === start || this.text[tail - 1] !== this.escape) return undefined
    const from = Math.max(start, tail - 2)
    return CONTINUATION[this.escape].test(this.text.slice(from, tail)) ? tail - 1 : undefined
  }

  private readHeredocs(joined: string, offset: number): Heredoc[] {
    if (!joined.includes('<<')) return []
    const openers = heredocOpeners(joined)
    if (openers === 'unclear') {
      this.report(offset, 'whether << opens a heredoc here is unclear')
      return []
    }
    return openers.flatMap((opener) => this.readHeredoc(opener, offset) ?? [])
  }

  private readHeredoc(opener: Opener, offset: number): Heredoc | undefined {
    const start = this.at
    for (let line = this.nextLine(); line !== undefined; line = this.nextLine()) {
      let from = line.start
      if (opener.chomp) while (from < line.end && this.text[from] === '\t') from++
      if (this.text.slice(from, line.end) !== opener.name) continue
      return { ...opener, body: { start, end: line.start }, terminator: { start: line.start, end: line.end } }
    }
    this.report(offset, `the heredoc ${opener.name} is not closed`)
    return undefined
  }
}

type Opener = Pick<Heredoc, 'name' | 'chomp' | 'opener'>

function heredocOpeners(joined: string): Opener[] | 'unclear' {
  let { word: keyword, end } = nextWord(joined, 0)
  if (keyword.toUpperCase() === 'ONBUILD') ({ word: keyword, end } = nextWord(joined, end))
  if (!HEREDOC_KEYWORDS.has(keyword.toUpperCase())) return []
  if (isJsonArray(joined.slice(end))) return []
  const words = builderWords(joined, end)
  if (words === undefined) return 'unclear'
  const openers: Opener[] = []
  for (const word of words) {
    const match = /^\d*<<(-?)\s*([^<]+)$/.exec(joined.slice(word.start, word.end))
    if (match?.[2] === undefined) continue
    const name = unquote(match[2])
    if (name === undefined) return 'unclear'
    openers.push({ name, chomp: match[1] === '-', opener: word })
  }
  return openers
}

function nextWord(text: string, from: number): { word: string; end: number } {
  const start = skipSpace(text, from, text.length)
  let end = start
  while (end < text.length && !isSpace(text.charCodeAt(end))) end++
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

/**
 * The words of a line as BuildKit's shell lexer cuts them, quotes kept, from `from` on. An unclosed quote makes that
 * lexer give up, and then there is no heredoc: an empty list. `undefined`: the line holds an expansion whose reading
 * differs between versions of BuildKit.
 */
function builderWords(text: string, from: number): Span[] | undefined {
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
      if (close < 0 || !/^[A-Za-z0-9_]+(:?[-+?][^$'"\\]*)?$/.test(text.slice(at + 2, close))) return undefined
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

/** A heredoc's name without its quotes; `undefined` when they do not lie around the whole of it. */
function unquote(word: string): string | undefined {
  const quoted = /^(['"])([^'"\\$]*)\1$/.exec(word)
  if (quoted?.[2] !== undefined) return quoted[2]
  return /^[^'"\\$]+$/.test(word) ? word : undefined
}

/** What Go's unicode.IsSpace takes for white space. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

/** The first offset from `from` on that is no white space, at most `end`. */
export function skipSpace(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isSpace(text.charCodeAt(at))) at++
  return at
}

/** `end`, moved back over white space, at least `start`. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--
  return at
}

/** The comment lines between instructions that lie in a span. */
export function commentsIn({ comments }: Reading, span: Span): readonly Span[] {
  let low = 0
  let high = comments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (comments[middle]!.start < span.start) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < comments.length && comments[end]!.end <= span.end) end++
  return comments.slice(low, end)
}

/** The offset in the file of the character at `joined` in the logical line's joined text. */
export function fileOffset(line: LogicalLine, joined: number): number {
  const { pieces } = line
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (pieces[middle]!.joined <= joined) low = middle
    else high = middle - 1
  }
  const piece = pieces[low]
  return piece === undefined ? line.span.start : piece.at + Math.min(joined - piece.joined, piece.length)
}
