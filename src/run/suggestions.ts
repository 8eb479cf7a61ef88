// Single changes of one transform, as a person takes them, refuses them, or forbids them by a comment.

import { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import { type Edit, insertion, type Span } from '../dockerfile/model/span.ts'
import { type Change, differencesOf } from '../report/changes.ts'
import { startsOf } from '../rewrite/lines.ts'
import type { Rewritten } from '../rewrite/result.ts'

/** What can be taken or left by itself: changes that touch one instruction, or instructions in a row. */
export interface Suggestion {
  /** One-based, in the text before; the last one that goes, or the one in front of which something comes. */
  readonly firstLine: number
  readonly lastLine: number
  /** The places of the instructions that it touches, or stands between. */
  readonly instructions: readonly Span[]
}

/** One-based. */
export type Lines = Pick<Suggestion, 'firstLine' | 'lastLine'>

/** Makes one transform's changes to a text, but for those that touch one of these places. */
export type Propose = (keep: readonly Span[]) => Rewritten

/** What a transform would change in a text, in the order of the text. */
export function suggestionsIn(proposal: Rewritten): readonly Suggestion[] {
  if (proposal.status === 'unchanged') return []
  const { path, before, after } = proposal
  const suggestions: Suggestion[] = []
  for (const change of differencesOf(before, after)) {
    const { line, removed } = change
    const instructions = touchedBy(path, before, placeOf(before, change))
    const next = { firstLine: line, lastLine: line + Math.max(removed.length, 1) - 1, instructions }
    const last = suggestions.at(-1)
    const [first] = instructions
    if (last !== undefined && first !== undefined && has(last.instructions, first))
      suggestions.splice(-1, 1, {
        firstLine: last.firstLine,
        lastLine: next.lastLine,
        instructions: [...last.instructions, ...instructions.filter((one) => !has(last.instructions, one))],
      })
    else suggestions.push(next)
  }
  return suggestions
}

/**
 * What comes of one suggestion alone; with those that it hangs together with, where it cannot be made without them.
 *
 * @param lines one-based, in the text before: the suggestion that touches them
 * @returns `undefined` where nothing is suggested there
 */
export function takenAlone(propose: Propose, lines: Lines): Rewritten | undefined {
  const all = propose([])
  const suggestions = suggestionsIn(all)
  const wanted = suggestions.findIndex((one) => meets(one, lines))
  if (wanted < 0) return undefined
  // What hangs together mostly stands together: its neighbours are let in before those further away.
  for (let reach = 0; reach < suggestions.length; reach = 2 * reach + 1) {
    const near = suggestions.slice(Math.max(0, wanted - reach), wanted + reach + 1)
    const found = takenAmong({ all, propose }, suggestions[wanted]!, near)
    if (found !== undefined) return found
  }
  return all
}

/**
 * What comes of a suggestion when only some others may come along, of which those are left that it can do without.
 *
 * @returns `undefined` where it needs more of them
 */
function takenAmong(proposed: Proposed, wanted: Suggestion, among: readonly Suggestion[]): Rewritten | undefined {
  let [left, found] = [among, takenFrom(proposed, wanted, among)]
  if (found === undefined) return undefined
  for (const one of among) {
    const fewer = left.filter((other) => other !== one)
    const without = one === wanted ? undefined : takenFrom(proposed, wanted, fewer)
    if (without !== undefined) [left, found] = [fewer, without]
  }
  return found
}

/** How changes are made, and all of them at once. */
interface Proposed {
  readonly all: Rewritten
  readonly propose: Propose
}

/** What comes when everything is kept but some suggestions; `undefined` where the wanted one is not made then. */
function takenFrom({ all, propose }: Proposed, wanted: Suggestion, some: readonly Suggestion[]): Rewritten | undefined {
  const open = some.flatMap(({ instructions }) => instructions)
  const keep: Span[] = []
  for (let proposal = all; ; proposal = propose(keep)) {
    const made = suggestionsIn(proposal)
    if (!made.some((one) => meets(one, wanted))) return undefined
    const more = made.flatMap(({ instructions }) => instructions).filter((one) => !has(open, one) && !has(keep, one))
    if (more.length === 0) return proposal
    keep.push(...more)
  }
}

/** Where ignore comments go. */
export interface Forbidden {
  readonly text: string
  /** In the order of the text; none where nothing is suggested. */
  readonly edits: readonly Edit[]
}

/**
 * Ignore comments that do keep a transform away from some lines: above the first instruction that begins there, else above
 * each of them, or of those that change along with them, else one for the whole file. A change in front of a comment is kept away by nothing less.
 *
 * @param lines one-based, in the text
 * @param keep places of the text that the transform does not change anyway
 */
export function forbidden(
  { path, text, name }: { readonly path: string; readonly text: string; readonly name: string },
  lines: Lines,
  proposeIn: (text: string, keep: readonly Span[]) => Rewritten,
  keep: readonly Span[] = [],
): Forbidden {
  const made = suggestionsIn(proposeIn(text, keep)).filter((one) => meets(one, lines))
  const places = [...new Set(made.flatMap(({ instructions }) => instructions.map(({ start }) => start)))]
  const inside = places.filter(
    (at) => at >= startOfLine(text, lines.firstLine) && at < startOfLine(text, lines.lastLine + 1),
  )
  for (const some of [inside.slice(0, 1), inside, places.slice(0, 1), places]) {
    if (some.length === 0) continue
    const edits = some.map((at) => ignoreComment(text, 'ignore', name, at))
    const after = withInsertions(text, edits)
    const proposal = proposeIn(
      after,
      keep.map((span) => behind(span, edits)),
    )
    if (!suggestionsIn(proposal).some((one) => meets(one, linesBehind(text, lines, edits))))
      return { text: after, edits }
  }
  const edits = [ignoreComment(text, 'ignore-file', name, read(path, text).instructions[0]?.span.start ?? 0)]
  return { text: withInsertions(text, edits), edits }
}

function withInsertions(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight((now, { span, text: one }) => now.slice(0, span.start) + one + now.slice(span.start), text)
}

/** A place of a text once something was put in front of it. */
function behind({ start, end }: Span, edits: readonly Edit[]): Span {
  const shift = edits.reduce((sum, { span, text }) => sum + (span.start <= start ? text.length : 0), 0)
  return { start: start + shift, end: end + shift }
}

/** Lines of a text once others were put in front of some, which count with what they were put above. */
function linesBehind(text: string, { firstLine, lastLine }: Lines, edits: readonly Edit[]): Lines {
  const above = (line: number): number => edits.filter(({ span }) => span.start < startOfLine(text, line)).length
  return { firstLine: firstLine + above(firstLine), lastLine: lastLine + above(lastLine + 1) }
}

function meets(one: Lines, other: Lines): boolean {
  return one.firstLine <= other.lastLine && one.lastLine >= other.firstLine
}

function has(spans: readonly Span[], { start }: Span): boolean {
  return spans.some((span) => span.start === start)
}

/**
 * The places of the instructions that a change touches, or stands between; of the next one where it touches none, as in front of
 * a comment, else of the last one.
 */
export function touchedBy(path: string, text: string, { start, end }: Span): readonly Span[] {
  const { instructions } = read(path, text)
  const first = firstEndingAt(instructions, start)
  let behind = first
  while (behind < instructions.length && instructions[behind]!.span.start <= end) behind++
  if (behind > first) return instructions.slice(first, behind).map(({ span }) => span)
  const near = instructions[behind] ?? instructions.at(-1)
  return near === undefined ? [{ start, end }] : [near.span]
}

/** Where the instructions of a text begin, in their order. */
export function instructionStarts(path: string, text: string): readonly number[] {
  return read(path, text).instructions.map(({ span }) => span.start)
}

/** The index of the first of the instructions that ends at a place or behind it. */
function firstEndingAt(instructions: readonly { readonly span: Span }[], place: number): number {
  let [low, high] = [0, instructions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (instructions[middle]!.span.end < place) low = middle + 1
    else high = middle
  }
  return low
}

/** These places and those among `more` that are not there yet; `undefined` where there is none. */
export function gained(places: readonly Span[], more: readonly Span[]): readonly Span[] | undefined {
  const fresh = more.filter((one) => !has(places, one))
  return fresh.length === 0 ? undefined : [...places, ...fresh]
}

let last: Dockerfile | undefined

/** The last text is kept: many places of one file are asked for. */
function read(path: string, text: string): Dockerfile {
  if (last?.text !== text || last.path !== path) last = new Dockerfile(path, text)
  return last
}

/** Where the lines of a change stand, without the last line end. */
function placeOf(text: string, { line, removed }: Pick<Change, 'line' | 'removed'>): Span {
  const start = startOfLine(text, line)
  const length = removed.reduce((sum, one) => sum + one.length, 0)
  return { start, end: Math.max(start, start + length - 1) }
}

/** @param line one-based */
export function startOfLine(text: string, line: number): number {
  if (lastStarts?.text !== text) lastStarts = { text, starts: startsOf(text) }
  return line < 2 ? 0 : (lastStarts.starts[line - 1] ?? text.length)
}

/** Where the lines of the last text start: many of them are asked for. */
let lastStarts: { readonly text: string; readonly starts: readonly number[] } | undefined

/** An ignore comment above the instruction at a place. */
function ignoreComment(text: string, what: 'ignore' | 'ignore-file', name: string, at: number): Edit {
  // Of the line's start blanks alone: a byte order mark stands there once.
  let indentAt = at
  while (text[indentAt - 1] === ' ' || text[indentAt - 1] === '\t') indentAt--
  const indent = text.slice(indentAt, at)
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  return insertion(at, `# dockershift ${what}=${name}${newline}${indent}`)
}
