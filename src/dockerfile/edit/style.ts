// How an author chains commands over several lines: on which side of the line end the operator stands, how far the lines
// go in, in which column the continuations stand. A RUN's own way comes first, then that of the nearest RUN, then a default.

import type { Dockerfile } from '../model/dockerfile.ts'
import { isOneLine, type Script } from '../model/script.ts'
import type { Range } from '../model/shell.ts'
import type { Span } from '../model/span.ts'
import { blanksAt, lineStart } from '../read/blanks.ts'
import type { LogicalLine } from '../read/lines.ts'

export type Operator = '&&' | ';'

/** The operator opens a line, ends the line before, or stands on a line of its own. */
type Side = 'leading' | 'trailing' | 'alone'

export interface ChainStyle {
  readonly side: Side
  /** What stands in front of an operator at a line's end, or in front of the continuation of a line that one opens. */
  readonly inFront: string
  /** What stands behind the operator. */
  readonly behind: string
  readonly indent: string
  /** A file may have lines that end one way, and lines that end the other. */
  readonly eol: string
  readonly columns: Columns
}

/** Columns that the author lined up by hand; `undefined` where none are. */
interface Columns {
  readonly operator: number | undefined
  readonly continuation: number | undefined
}

const NO_COLUMNS: Columns = { operator: undefined, continuation: undefined }

const DEFAULT_INDENT = '    '

/** An operator at a line's end or start, between two members of a script. */
interface Break extends Omit<ChainStyle, 'columns'> {
  readonly operator: Operator
  /** The column of an operator at a line's end. */
  readonly column: number
}

/**
 * The style in which a RUN is to go on.
 *
 * @param scripts the RUN; several where they become one: the first that has a style gives it
 */
export function styleOf(dockerfile: Dockerfile, scripts: readonly Script[], operator: Operator): ChainStyle {
  const owner = scripts.find((script) => breaksOf(dockerfile, script).length > 0)
  const usual = usualSide(dockerfile)
  const breaks = owner === undefined ? nearest(dockerfile, scripts[0]!, usual) : breaksOf(dockerfile, owner)
  const side = sideOf(breaks, operator, usual)
  const sameSide = breaks.filter((one) => one.side === side.side)
  const alike = sameSide.length > 0 ? sameSide : breaks
  const others =
    mostCommon(alike.map(({ indent }) => indent)) ?? behindKeyword(dockerfile, scripts[0]!) ?? indentation(dockerfile)
  const lined = owner ?? scripts.find(({ instruction }) => !isOneLine(instruction.line))
  return {
    ...side,
    eol: alike.at(-1)?.eol ?? dockerfile.reading.eol,
    indent: owner === undefined ? besideList(dockerfile, scripts, others) : others,
    columns: lined === undefined ? NO_COLUMNS : columnsOf(dockerfile, lined),
  }
}

/**
 * What stands between a member that ends in `column` of its line and the next one, on a line of its own.
 *
 * @param column how many characters of the line stand in front
 */
export function lineBreak(dockerfile: Dockerfile, style: ChainStyle, operator: Operator, column: number): string {
  const { escape } = dockerfile.reading
  const { side, inFront, behind, indent, eol, columns } = style
  const ended = `${upTo(columns.continuation, column) ?? inFront}${escape}${eol}${indent}${operator}${behind}`
  if (side === 'leading') return ended
  if (side === 'alone') return `${ended}${escape}${eol}${indent}`
  const sign = (upTo(columns.operator, column) ?? inFront) + operator
  return `${sign}${upTo(columns.continuation, column + sign.length) ?? behind}${escape}${eol}${indent}`
}

/** Where a command on a line of its own begins. */
export function columnBehind({ indent, side, behind }: ChainStyle, operator: Operator): number {
  return indent.length + (side === 'leading' ? operator.length + behind.length : 0)
}

/** Blanks up to a column, where it is reached with one at least. */
function upTo(wanted: number | undefined, column: number): string | undefined {
  return wanted !== undefined && wanted > column ? ' '.repeat(wanted - column) : undefined
}

/** The style that an operator gets among breaks that may all be of the other one. */
function sideOf(
  breaks: readonly Break[],
  operator: Operator,
  usual: Side | undefined,
): Pick<ChainStyle, 'side' | 'inFront' | 'behind'> {
  const same = breaks.filter((one) => one.operator === operator)
  const known = same.length > 0 ? same : breaks
  const side = mostCommon(known.map((one) => one.side)) ?? usual ?? 'trailing'
  const last = known.findLast((one) => one.side === side)
  const isSwapped = same.length === 0
  // A semicolon stands at the end of lines, right behind the command.
  if (isSwapped && operator === ';') return { side: 'trailing', inFront: '', behind: ' ' }
  const isOne = known.every(({ behind }) => behind === last?.behind)
  return {
    side,
    inFront: isSwapped && side === 'trailing' ? ' ' : oneBlank(last?.inFront ?? ' '),
    behind: last !== undefined && isOne && side === 'leading' ? last.behind : oneBlank(last?.behind ?? ' '),
  }
}

const known = new WeakMap<Script, readonly Break[]>()

/** The breaks between the members of a script's own list, comments and blank lines in them aside. */
export function breaksOf(dockerfile: Dockerfile, script: Script): readonly Break[] {
  let breaks = known.get(script)
  if (breaks === undefined) {
    breaks = readBreaks(dockerfile, script)
    known.set(script, breaks)
  }
  return breaks
}

function readBreaks({ text, reading }: Dockerfile, script: Script): readonly Break[] {
  if (script.instruction.line.heredocs.length > 0) return []
  const members: readonly Range[] = script.list.flatMap(({ elements }): readonly Range[] => elements)
  return members.slice(1).flatMap((member, i) => {
    const from = script.place(members[i]!.end - 1) + 1
    const between = text.slice(from, script.place(member.start))
    const column = from - lineStart(text, from)
    return between.includes('\n') ? (asBreak(between, reading.escape, column) ?? []) : []
  })
}

/** `undefined` when there is more than an operator and a line's end, or two. */
function asBreak(between: string, escape: string, column: number): Break | undefined {
  const [first = '', ...rest] = between.split('\n')
  const lines = rest.filter(
    (line, i) => i === rest.length - 1 || !(line.trim() === '' || line.trimStart().startsWith('#')),
  )
  const [middle, last] = lines.length === 2 ? lines : [undefined, lines[0]]
  const [ended, alone] = [beforeEscape(first, escape), middle === undefined ? '' : beforeEscape(middle, escape)]
  if (last === undefined || lines.length > 2 || ended === undefined || alone === undefined) return undefined
  const [inFront, sign, behind] = aroundSign(ended)
  const [indent, own, ownGap] = aroundSign(alone)
  const [lastIndent, opening, gap] = aroundSign(last)
  const operator = sign + own + opening
  if (operator !== '&&' && operator !== ';') return undefined
  const eol = first.endsWith('\r') ? '\r\n' : '\n'
  if (own !== '') return { operator, side: 'alone', inFront, behind: ownGap, indent, eol, column: -1 }
  return opening === ''
    ? { operator, side: 'trailing', inFront, behind, indent: lastIndent, eol, column: column + inFront.length }
    : { operator, side: 'leading', inFront, behind: gap, indent: lastIndent, eol, column: -1 }
}

/** A line without the continuation that it ends in; `undefined` where it ends in none. */
function beforeEscape(line: string, escape: string): string | undefined {
  const ended = line.trimEnd()
  return ended.endsWith(escape) ? ended.slice(0, -escape.length) : undefined
}

/** The blanks in front of a sign, the sign, and the blanks behind it. */
function aroundSign(text: string): readonly [string, string, string] {
  const sign = text.trim()
  if (sign === '') return [text, '', '']
  const at = text.indexOf(sign)
  return [text.slice(0, at), sign, text.slice(at + sign.length)]
}

/** What is added is lined up with the author's columns, or has one blank. */
function oneBlank(blanks: string): string {
  return blanks.length > 1 || blanks === '\t' ? ' ' : blanks
}

/** The value that most of them have; of several, the one that comes last. */
function mostCommon<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let most: T | undefined
  for (const value of values) if (most === undefined || counts.get(value)! >= counts.get(most)!) most = value
  return most
}

interface FileStyle {
  /** The scripts that are chained over several lines, in their order. */
  readonly chained: readonly Script[]
  /** How many more lines begin with `&&` than end in it. */
  readonly leading: number
}

const fileStyles = new WeakMap<Dockerfile, FileStyle>()

function fileStyle(dockerfile: Dockerfile): FileStyle {
  let style = fileStyles.get(dockerfile)
  if (style === undefined) {
    const scripts = dockerfile.instructions.flatMap((one) => dockerfile.script(one) ?? [])
    style = {
      chained: scripts.filter((script) => breaksOf(dockerfile, script).some(({ operator }) => operator === '&&')),
      leading: scripts.reduce((sum, { instruction }) => sum + leadingIn(instruction.line), 0),
    }
    fileStyles.set(dockerfile, style)
  }
  return style
}

/** Counts inside of parentheses and loops too: it is the same hand. */
function leadingIn({ pieces, joined, heredocs }: LogicalLine): number {
  if (heredocs.length > 0) return 0
  const texts = pieces.map((piece) => joined.slice(piece.joined, piece.joined + piece.length).trim())
  const leading = texts.slice(1).filter((text) => text.startsWith('&&')).length
  return leading - texts.slice(0, -1).filter((text) => text.endsWith('&&')).length
}

/** Whether most lines that an operator ties begin or end with it; `undefined` where as many do this as that. */
function usualSide(dockerfile: Dockerfile): Side | undefined {
  const { leading } = fileStyle(dockerfile)
  return leading === 0 ? undefined : leading > 0 ? 'leading' : 'trailing'
}

/** The breaks of the nearest script that has some of the usual side, of two of that above; any side where none is usual. */
function nearest(dockerfile: Dockerfile, script: Script, usual: Side | undefined): readonly Break[] {
  const { chained } = fileStyle(dockerfile)
  const { index } = script.instruction
  const usable = (other: Script | undefined): readonly Break[] =>
    (other === undefined ? [] : breaksOf(dockerfile, other)).filter(({ side }) => usual === undefined || side === usual)
  let below = firstFrom(chained, index)
  let above = below - 1
  for (; above >= 0 || below < chained.length; ) {
    const far = (at: number): number => Math.abs((chained[at]?.instruction.index ?? Number.POSITIVE_INFINITY) - index)
    const breaks = usable(chained[far(below) < far(above) ? below++ : above--])
    if (breaks.length > 0) return breaks
  }
  return []
}

/** The place of the first script from an instruction on. */
function firstFrom(scripts: readonly Script[], index: number): number {
  let low = 0
  let high = scripts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (scripts[middle]!.instruction.index < index) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * How commands go in beside the lists of RUNs that have no other line: as those do; the commands of several RUNs that
 * become one stand further out, and all do where a list is set below a word of the line above.
 *
 * @param others how commands go in elsewhere
 */
function besideList({ text }: Dockerfile, scripts: readonly Script[], others: string): string {
  const most = scripts.length > 1 ? DEFAULT_INDENT.length : WIDEST_INDENT
  const indents = scripts
    .flatMap(({ instruction: { line } }) => line.pieces.slice(1).map(({ at }) => blanksAt(text, at)))
    .filter((indent) => indent !== '')
  const own = mostCommon(indents.filter((indent) => indent.length <= most))
  if (own !== undefined || indents.length === 0) return own ?? others
  // Tabs and blanks in one RUN line up on nobody's screen but the author's.
  const tabs = indents[0]!.startsWith('\t')
  return tabs === others.startsWith('\t') ? others : tabs ? '\t' : DEFAULT_INDENT
}

/** Commands go in as far as the first one does where its author set it off with blanks: `RUN     make`. */
function behindKeyword({ text }: Dockerfile, script: Script): string | undefined {
  const [first] = script.list
  if (first === undefined) return undefined
  const start = script.place(first.start)
  const gap = text.slice(script.instruction.keywordSpan.end, start)
  return gap.length > 1 && gap === ' '.repeat(gap.length) ? ' '.repeat(start - lineStart(text, start)) : undefined
}

/** Lines that go in further are set below a word of the line above. */
const WIDEST_INDENT = 8

/**
 * Where something is put behind a command: with the blanks behind it where nothing else follows on its line, of which nobody
 * would want some behind the last command.
 */
export function placeBehind(text: string, start: number): Span {
  const end = start + blanksAt(text, start).length
  const isLast = end === text.length || text[end] === '\n' || text.startsWith('\r\n', end)
  return { start, end: isLast ? end : start }
}

/** The columns in which all continuations, or all operators at lines' ends, of a script stand, some of them set off. */
function columnsOf(dockerfile: Dockerfile, script: Script): Columns {
  const { text, reading } = dockerfile
  const { pieces, span } = script.instruction.line
  if (text.slice(span.start, span.end).includes('\t')) return NO_COLUMNS
  const ends = pieces.slice(0, -1).map(({ at, length }) => {
    const end = text.indexOf(reading.escape, at + length)
    return { column: end - lineStart(text, end), isSetOff: text.slice(end - 2, end) === '  ' }
  })
  const operators = breaksOf(dockerfile, script)
    .filter(({ side }) => side === 'trailing')
    .map(({ column, inFront }) => ({ column, isSetOff: inFront.length > 1 }))
  return { operator: sharedColumn(operators), continuation: sharedColumn(ends) }
}

function sharedColumn(places: readonly { readonly column: number; readonly isSetOff: boolean }[]): number | undefined {
  const [first] = places
  const isShared = places.length > 1 && places.every(({ column }) => column === first!.column)
  return isShared && places.some(({ isSetOff }) => isSetOff) ? first!.column : undefined
}

/** A tab, or the narrowest indentation of a continued line, where most have one of at most four blanks. */
function readIndentation({ reading, text }: Dockerfile): string {
  let tabs = 0
  let narrowest = Number.POSITIVE_INFINITY
  let lines = 0
  for (const { pieces } of reading.lines) {
    for (const { at } of pieces.slice(1)) {
      lines++
      if (text[at] === '\t') tabs++
      let end = at
      while (text[end] === ' ') end++
      if (end > at) narrowest = Math.min(narrowest, end - at)
    }
  }
  if (tabs * 2 > lines) return '\t'
  return narrowest > 1 && narrowest <= DEFAULT_INDENT.length ? ' '.repeat(narrowest) : DEFAULT_INDENT
}

const indentations = new WeakMap<Dockerfile, string>()

/** One step of the file's own indentation. */
function indentation(dockerfile: Dockerfile): string {
  let indent = indentations.get(dockerfile)
  if (indent === undefined) {
    indent = readIndentation(dockerfile)
    indentations.set(dockerfile, indent)
  }
  return indent
}

/** Whether both scripts break their lines on the same side of the operator, as far as they break any. */
export function sameSide(dockerfile: Dockerfile, first: Script, second: Script): boolean {
  const [a, b] = [first, second].map((script) => {
    const breaks = breaksOf(dockerfile, script)
    return breaks.length === 0 ? undefined : sideOf(breaks, '&&', undefined).side
  })
  return a === undefined || b === undefined || a === b
}
