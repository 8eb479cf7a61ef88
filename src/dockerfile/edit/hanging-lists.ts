// Lists that hang under a word of the line above: they go where that word goes.

import type { Instruction } from '../model/instruction.ts'
import type { Script } from '../model/script.ts'
import type { Command } from '../model/shell.ts'
import { deletion, type Edit, type Fix, insertion, type Span } from '../model/span.ts'
import { blanksAt, lineStart } from '../read/blanks.ts'

/** What of a Dockerfile is looked at. */
interface Scripts {
  readonly text: string
  readonly reading: { readonly escape: string; readonly eol: string }
  readonly instructions: readonly Instruction[]
  script(instruction: Instruction): Script | undefined
}

/**
 * The same fixes, and with them those that keep hanging lists where they hang: where all lines behind the first one of a command
 * begin in the column of one of its words, they go with it.
 *
 *     RUN apk -U add bash \\
 *                    curl
 */
export function keepingHangingLists(dockerfile: Scripts, fixes: readonly Fix[]): readonly Fix[] {
  const edits = fixes.flat()
  const shifts = new Map<Edit, readonly Edit[]>()
  for (const script of scriptsOf(dockerfile, edits))
    for (const command of script.commands) {
      const list = hangingList(dockerfile, script, command)
      const last = list && edits.findLast(({ span }) => span.start >= list.head.start && span.end <= list.head.end)
      if (list === undefined || last === undefined) continue
      shifts.set(last, [...(shifts.get(last) ?? []), ...shiftsOf(dockerfile, list, edits)])
    }
  return shifts.size === 0 ? fixes : fixes.map((fix) => [...fix, ...fix.flatMap((edit) => shifts.get(edit) ?? [])])
}

/** The scripts that edits lie in. */
function scriptsOf(dockerfile: Scripts, edits: readonly Edit[]): readonly Script[] {
  return dockerfile.instructions.flatMap((instruction) => {
    const { head, pieces } = instruction.line
    const isEdited = pieces.length > 1 && edits.some(({ span }) => span.start >= head.start && span.end <= head.end)
    return isEdited ? (dockerfile.script(instruction) ?? []) : []
  })
}

interface HangingList {
  /** The first line of the command, up to the word that the others stand under. */
  readonly head: Span
  /** The blanks in front of each line that hangs. */
  readonly indents: readonly Span[]
}

/** A list that hangs under an operand: what stands under a program or its verb may be indented like any other line. */
export function hangingList({ text }: Scripts, script: Script, { words, within }: Command): HangingList | undefined {
  if (within !== undefined) return undefined
  const places = words.map(({ start }) => script.place(start))
  const headLine = lineStart(text, places[0] ?? 0)
  const lines = new Set(places.map((place) => lineStart(text, place)))
  lines.delete(headLine)
  if (lines.size === 0) return undefined
  const { comments } = script.instruction.line
  const between = comments.map(({ start }) => start).filter((start) => start > places[0]! && start < places.at(-1)!)
  const indents = [...lines].map((start) => indentAt(text, start))
  const column = indents[0]!.end - indents[0]!.start
  const above = places.slice(2).find((place) => place - headLine === column && lineStart(text, place) === headLine)
  if (above === undefined || text.slice(headLine, above).includes('\t')) return undefined
  const isColumn = ({ start, end }: Span): boolean => end - start === column && isSpaces(text.slice(start, end))
  if (!indents.every(isColumn)) return undefined
  const beside = between.map((place) => indentAt(text, lineStart(text, place))).filter(isColumn)
  return { head: { start: headLine, end: above }, indents: [...indents, ...beside] }
}

function isSpaces(text: string): boolean {
  return text === ' '.repeat(text.length)
}

function indentAt(text: string, start: number): Span {
  return { start, end: start + blanksAt(text, start).length }
}

/** So many columns a list moves; where its word would go farther, that goes to a line of its own, where the others stand. */
const FARTHEST = 12

/** What moves the lines of a list as far as edits move the word that they hang under; nothing where its lines go or come. */
function shiftsOf({ text, reading }: Scripts, { head, indents }: HangingList, edits: readonly Edit[]): readonly Edit[] {
  const own = edits.filter(({ span }) => span.start < head.end && span.end > head.start && span.start < span.end)
  const put = edits.filter(({ span }) => span.start === span.end && span.start >= head.start && span.end <= head.end)
  const all = [...own, ...put]
  const isInside = all.every(
    (edit) => edit.span.start >= head.start && edit.span.end <= head.end && !edit.text.includes('\n'),
  )
  if (!isInside) return []
  const more = all.reduce((sum, edit) => sum + edit.text.length - (edit.span.end - edit.span.start), 0)
  if (more > FARTHEST)
    return [insertion(head.end, reading.escape + reading.eol + text.slice(indents[0]!.start, indents[0]!.end))]
  const free = indents.filter(({ start, end }) => !edits.some(({ span }) => span.start <= end && span.end >= start))
  return more === 0 ? [] : free.map((indent) => shifted(indent, more))
}

/** Makes the blanks in front of a line more, or less: the words behind them keep their place to each other. */
export function shifted({ start, end }: Span, more: number): Edit {
  if (more > 0) return insertion(start, ' '.repeat(more))
  return deletion({ start, end: Math.min(end, start - more) })
}
