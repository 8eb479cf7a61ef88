// The edits that make one RUN of several: one command a line, in one style, comments kept, cleanup last.

import type { Dockerfile } from '../model/dockerfile.ts'
import { isOneLine, type Script } from '../model/script.ts'
import { commentsBetween } from '../model/sections.ts'
import type { Tail } from '../model/shell.ts'
import { deletion, type Edit, type Fix, insertion } from '../model/span.ts'
import { blanksAt, lineStart } from '../read/blanks.ts'
import { onLines, operatorBehind } from './chain.ts'
import type { Containment } from './containment.ts'
import { hangingList, shifted } from './hanging-lists.ts'
import { brokenUp, endColumn, type Member, membersOf, type Styles } from './members.ts'
import { breaksOf, columnBehind, type Operator, placeBehind, styleOf } from './style.ts'

/** Two RUNs that become one, and how. */
export interface Join {
  readonly first: Script
  readonly second: Script
  readonly tail: Tail | undefined
  readonly operator: Operator
  /** Where the second script starts, when its `set` is left out. */
  readonly from: number
  /** How each of them keeps to itself what it changes in the shell. */
  readonly held: { readonly first: Containment | undefined; readonly second: Containment | undefined }
  /** Where the words of its first command begin that go behind the last words of the first script. */
  readonly words: number | undefined
}

/**
 * An edit of its own for each join of a group, in which each second script is the first of the next.
 *
 * @param commentsAbove a comment between two RUNs goes above the first of them
 */
export function joinFixes(dockerfile: Dockerfile, group: readonly Join[], commentsAbove = false): readonly Fix[] {
  const scripts = [...group.slice(0, 1).map(({ first }) => first), ...group.map(({ second }) => second)]
  if (scripts.length === 0) return []
  const [and, then] = [styleOf(dockerfile, scripts, '&&'), styleOf(dockerfile, scripts, ';')]
  return group.map((join, i) => {
    const above = commentsAbove && i === 0 && join.first.instruction.line.comments.length === 0
    const fix = joinFix(dockerfile, join, i === 0, above, (operator) => (operator === '&&' ? and : then))
    return i === group.length - 1 ? [...fix, ...withoutBlanks(dockerfile, join)] : fix
  })
}

/** The line that a RUN ends in moves: none of its blanks come along. */
function withoutBlanks({ text }: Dockerfile, { second, tail, held }: Join): readonly Edit[] {
  const last = second.list.at(-1)
  if (last === undefined || tail?.repeated === false) return []
  const span = placeBehind(text, second.place(last.end - 1) + 1)
  if (isSubshell(held.second)) return [{ span, text: ')' }]
  return span.start === span.end ? [] : [deletion(span)]
}

function isSubshell(held: Containment | undefined): boolean {
  return held?.kind === 'subshell'
}

function joinFix(dockerfile: Dockerfile, join: Join, isFirst: boolean, above: boolean, style: Styles): Fix {
  const { first, second, tail, operator, words, held } = join
  const from = words ?? join.from
  const members = membersOf(first).slice(0, tail === undefined ? undefined : -tail.elements.length)
  const start = first.place(members.at(-1)!.element.end - 1) + 1
  const end = second.place(from)
  const column = isSubshell(held.first)
    ? columnBehind(style(operator), operator) + first.text.length + '()'.length
    : endColumn(dockerfile, first, members, style)
  const back = held.first?.kind === 'back' ? [held.first.command] : []
  const { eol } = dockerfile.reading
  const heads = above ? headsOf(dockerfile, join) : []
  const kept = commentsBetween(dockerfile, { start, end }, second.instruction.line.comments)
    .slice(heads.length)
    .map((comment) => `${style(operator).indent}${comment}${eol}`)
  const seam =
    words === undefined
      ? onLines(dockerfile, style(operator), operator, ['', ...back, ''], column)
      : betweenWords(dockerfile, join, members.at(-1)!, words, {
          column: kept.length > 0 ? WIDEST : column,
          indent: isFirst && members.length === 1 ? '' : style(operator).indent,
        })
  const newline = seam.lastIndexOf('\n') + 1
  const [closed, opened] = [held.first, held.second].map(isSubshell)
  const text = `${closed ? ')' : ''}${seam.slice(0, newline)}${kept.join('')}${seam.slice(newline)}${opened ? '(' : ''}`
  const others = membersOf(second).filter(({ element }) => element.end > from)
  return [
    ...(heads.length > 0 ? [headsEdit(dockerfile, join, heads)] : []),
    ...(isFirst && closed ? [insertion(first.place(first.list[0]!.start), '(')] : []),
    ...(isFirst && !closed ? brokenUp(dockerfile, first, members, style) : []),
    { span: { start, end }, text },
    ...(opened ? [] : brokenUp(dockerfile, second, others, style)),
    ...movedIn(dockerfile, second, end, {
      indent: style(operator).indent,
      column: seam.length - newline + (opened ? 1 : 0),
      list: listIndent(dockerfile, join, members.at(-1)!),
    }),
    ...(tail === undefined || tail.repeated ? [] : tailEdit(dockerfile, join, tail, others, style)),
  ]
}

/** The comments above the second RUN, which may go above the first where that begins a line of its own. */
function headsOf(dockerfile: Dockerfile, { first, second }: Join): readonly string[] {
  const { span } = first.instruction
  if (lineStart(dockerfile.text, span.start) !== span.start) return []
  return commentsBetween(dockerfile, { start: span.end, end: second.instruction.span.start })
}

/** Comments above the first RUN, set off from what stands above as they were from it. */
function headsEdit({ text, reading: { eol } }: Dockerfile, { first }: Join, heads: readonly string[]): Edit {
  const { start, end } = first.instruction.span
  const gap = text.slice(end, text.indexOf(heads[0]!, end))
  const isSetOff = gap.split('\n').length > 2
  const above = text.slice(0, start).split('\n').at(-2) ?? ''
  const blank = isSetOff && above.trim() !== '' && !above.startsWith('#') ? eol : ''
  return insertion(start, blank + heads.map((head) => head + eol).join(''))
}

/** A list may grow to so many columns on one line. */
const WIDEST = 100

/** What stands between two words of a list: a line's end where the list has a line for each of them, or would be too wide. */
function betweenWords(
  dockerfile: Dockerfile,
  join: Join,
  member: Member,
  words: number,
  { column, indent }: { readonly column: number; readonly indent: string },
): string {
  const { text, reading } = dockerfile
  const { first, second } = join
  const own = listIndent(dockerfile, join, member)
  const next = second.list.flatMap(({ elements }) => elements).find((one) => one.end > words)!
  const width = column + 1 + next.end - words
  if (own === undefined && width <= WIDEST && isOneLine(second.instruction.line)) return ' '
  const line = lineStart(text, first.place(member.element.start))
  // A command leaves the line of its RUN where others come to stand in front of it.
  const blanks = line <= first.instruction.span.start ? indent : blanksAt(text, line)
  return ` ${reading.escape}${reading.eol}${own ?? `${blanks}    `}`
}

/** How far the lines go in of a list that another one goes behind; `undefined` where no list does, or it has one line. */
function listIndent({ text }: Dockerfile, { first, second, words }: Join, { element }: Member): string | undefined {
  if (words === undefined) return undefined
  const [start, end] = [first.place(element.start), first.place(element.end - 1) + 1]
  if (text.slice(start, end).includes('\n')) return blanksAt(text, lineStart(text, end - 1))
  const next = second.place(words)
  const [line, blanks] = [lineStart(text, next), blanksAt(text, lineStart(text, next))]
  return line + blanks.length === next && line > second.instruction.span.start ? blanks : undefined
}

/** How far a script goes in that is put behind another one. */
interface Indents {
  readonly indent: string
  /** Where its first command begins. */
  readonly column: number
  /** How far its words go in where they go behind other words. */
  readonly list: string | undefined
}

/**
 * How far the lines go in of a script that is put behind another one, from an offset of the file on: its commands as those
 * of the other, the words of its first command, which leaves the line of RUN, further in than itself.
 */
function movedIn(
  dockerfile: Dockerfile,
  script: Script,
  start: number,
  { indent, column, list }: Indents,
): readonly Edit[] {
  const { text } = dockerfile
  const { line, textStart } = script.instruction
  const own = breaksOf(dockerfile, script).length === 0 ? indent : styleOf(dockerfile, [script], '&&').indent
  const firstEnd = endOfFirst(dockerfile, script, start)
  const starts = [
    ...line.pieces.slice(1).flatMap(({ at, joined }) => (isBetweenWords(script, joined - textStart) ? [at] : [])),
    ...line.comments.map((comment) => lineStart(text, comment.start)),
  ]
  const moved = (at: number): string => {
    const blanks = blanksAt(text, at)
    return own !== indent && blanks.startsWith(own) ? indent + blanks.slice(own.length) : blanks
  }
  const behind = starts.filter((at) => at > start)
  const hanging = list === undefined ? hangingUnder(dockerfile, script, start) : new Set<number>()
  const further = column - (start - lineStart(text, start))
  // Whoever begins every line at the margin does so with lists too.
  const isLevel = indent !== '' && behind.some((at) => at <= firstEnd && widthOf(moved(at)) <= widthOf(indent))
  return behind.flatMap((at) => {
    const blanks = blanksAt(text, at)
    if (hanging.has(at)) return further === 0 ? [] : [shifted({ start: at, end: at + blanks.length }, further)]
    const words = list ?? (isLevel ? furtherIn(moved(at), indent) : moved(at))
    const now = at > firstEnd ? moved(at) : words
    return now === blanks ? [] : [{ span: { start: at, end: at + blanks.length }, text: now }]
  })
}

/** Where the lines begin that hang under a word of the command at an offset of the file. */
function hangingUnder(dockerfile: Dockerfile, script: Script, start: number): ReadonlySet<number> {
  const command = script.commands.find((one) => script.place(one.start) === start)
  const list = command && hangingList(dockerfile, script, command)
  return new Set(list?.indents.map((indent) => indent.start))
}

/** The end of the first command from an offset of the file on, and of those that begin on lines where its words go on. */
function endOfFirst({ text }: Dockerfile, script: Script, start: number): number {
  const elements = script.list.flatMap((item) => item.elements).filter(({ end }) => script.place(end - 1) >= start)
  let end = start
  for (const [i, element] of elements.entries()) {
    const from = script.place(element.start)
    if (i > 0 && lineStart(text, from) > end) break
    end = script.place(element.end - 1)
  }
  return end
}

/** Blanks that go further in than a command does. */
function furtherIn(blanks: string, indent: string): string {
  const isOfOneKind = indent === '' || (blanks !== '' && blanks.includes('\t') === indent.includes('\t'))
  return indent + (isOfOneKind ? blanks : indent) || DEFAULT_INDENT
}

const DEFAULT_INDENT = '    '

/** In columns. */
function widthOf(blanks: string): number {
  return [...blanks].reduce((sum, blank) => sum + (blank === '\t' ? 8 : 1), 0)
}

/** Whether blanks at an offset of a script mean nothing: no word and no quote goes on there. */
function isBetweenWords({ text, commands }: Script, offset: number): boolean {
  const words = commands.flatMap(({ words, wrapper, assigned, redirects }) => [
    ...words,
    ...wrapper,
    ...assigned,
    ...redirects,
  ])
  if (words.some(({ start, end }) => start < offset && offset < end)) return false
  let quote = ''
  for (let at = 0; at < offset; at++) {
    const character = text[at]!
    if (character === '\\' && quote !== "'") at++
    else if (quote === '' ? character === '"' || character === "'" : character === quote)
      quote = quote === '' ? character : ''
  }
  return quote === ''
}

/** The cleanup behind the last command of the second script. */
function tailEdit(
  dockerfile: Dockerfile,
  { first, second }: Join,
  { elements }: Tail,
  others: readonly Member[],
  style: Styles,
): readonly Edit[] {
  const operator = operatorBehind(second) ?? '&&'
  const commands = elements.map(({ start, end }) => dockerfile.text.slice(first.place(start), first.place(end - 1) + 1))
  const end = second.place(others.at(-1)!.element.end - 1) + 1
  const column = endColumn(dockerfile, second, others, style)
  const text = onLines(dockerfile, style(operator), operator, ['', ...commands], column)
  return [{ span: placeBehind(dockerfile.text, end), text }]
}
