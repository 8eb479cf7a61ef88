// Reads a Dockerfile's text into logical lines by BuildKit's own line rules, independently of dockerfile-ast.
//
// Source of the rules: moby/buildkit, frontend/dockerfile/parser (parser.go, directives.go, split_command.go) and
// frontend/dockerfile/shell/lex.go, read in 2026.

import type { Span } from '../model/span.ts'
import { skipSpace, trimEnd } from './blanks.ts'
import { heredocOpeners, type Opener } from './heredocs.ts'

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
  /** The builder may well take it: it is we who cannot tell. */
  readonly doubt: boolean
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

  private report(offset: number, reason: string, doubt = false): void {
    this.problem ??= { offset, reason, doubt }
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
      this.report(offset, 'whether << opens a heredoc here is unclear', true)
      return []
    }
    // Of `$(( 1 << 2 ))` only a builder makes a heredoc that then misses its end: where it builds there is none.
    const spaced = openers.find((opener) => opener.spaced && this.isClosed(opener))
    if (spaced !== undefined) {
      this.report(offset, `versions of the builder read a blank between << and ${spaced.name} in different ways`, true)
      return []
    }
    return openers.filter((opener) => !opener.spaced).flatMap((opener) => this.readHeredoc(opener, offset) ?? [])
  }

  /** Whether a line below would close it. */
  private isClosed({ name }: Opener): boolean {
    return this.text
      .slice(this.at)
      .split('\n')
      .some((line) => line.replace(/\r+$/, '') === name)
  }

  private readHeredoc(opener: Opener, offset: number): Heredoc | undefined {
    const start = this.at
    for (let line = this.nextLine(); line !== undefined; line = this.nextLine()) {
      let from = line.start
      if (opener.chomp) while (from < line.end && this.text[from] === '\t') from++
      if (this.text.slice(from, line.end) !== opener.name) continue
      const { name, chomp, opener: place } = opener
      return {
        name,
        chomp,
        opener: place,
        body: { start, end: line.start },
        terminator: { start: line.start, end: line.end },
      }
    }
    this.report(offset, `the heredoc ${opener.name} is not closed`)
    return undefined
  }
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
