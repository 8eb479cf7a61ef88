// Of which edits nothing is left in the end: what they put into the text, a later transform took out again.

import type { Edit } from '../dockerfile/model/span.ts'
import { lineAt } from './lines.ts'
import type { Revision, Rewritten, Step } from './result.ts'

/** Of a revision: its step, and where each of its edits begins in the text as it was read. */
export interface Origin {
  readonly step: Step
  readonly places: readonly number[]
}

/** What of a step is told by where its edits begin in the text as it was read. */
export function whereOf(text: string, places: readonly number[]): Pick<Step, 'line' | 'edits' | 'lines'> {
  const inOrder = [...places].sort((a, b) => a - b)
  const lines = [...new Set(inOrder.map((place) => lineAt(text, place)))]
  return { line: lines[0] ?? 1, edits: places.length, lines }
}

/** The steps of a rewrite and its history, without what a later step took back. */
export function withoutUndone(
  before: string,
  run: { readonly steps: readonly Step[]; readonly history: readonly Revision[]; readonly origins: readonly Origin[] },
): Required<Pick<Rewritten, 'steps' | 'history'>> {
  const { steps, origins } = run
  const history = withUndone(before, run.history)
  if (history.every(({ undone }) => undone === undefined)) return { steps, history }
  const left = new Map<Step, number[]>(steps.map((step) => [step, []]))
  for (const [i, { undone = [] }] of history.entries()) {
    const { step, places } = origins[i]!
    left.get(step)!.push(...places.filter((_, place) => !undone.includes(place)))
  }
  const done = steps.flatMap((step) => {
    const places = left.get(step)!
    return places.length === 0 ? [] : [{ ...step, ...whereOf(before, places) }]
  })
  return { steps: done, history }
}

/** An edit, and what became of it. */
interface Made {
  readonly edit: Edit
  /** Whose text it takes away; `undefined` is the author's. */
  readonly over: Set<Made | undefined>
  /** What the revisions bring that take something of it away. */
  readonly inPlace: Set<string>
}

/** A stretch of the text as it is by now; `by` is `undefined` where it was read. */
interface Piece {
  readonly text: string
  readonly by: Made | undefined
}

/**
 * The revisions, each with the edits that a later one took back. What is put down again elsewhere, as by one that sorts,
 * counts as left.
 *
 * @param before the text as it was read
 */
export function withUndone(before: string, history: readonly Revision[]): readonly Revision[] {
  if (history.length < 2) return history
  let pieces: readonly Piece[] = [{ text: before, by: undefined }]
  const all = history.map(({ edits }) => {
    const made = edits.map((edit): Made => ({ edit, over: new Set(), inPlace: new Set() }))
    pieces = revised(pieces, made)
    return made
  })
  const left = new Set(pieces.flatMap(({ by, text }) => (text.trim() === '' ? [] : (by ?? []))))
  const undone = new Set<Made>()
  for (const one of all.flat()) if (isUndone(one, left, undone)) undone.add(one)
  // What only took such ones away again has done nothing either.
  for (const one of all.flat())
    if (one.edit.text.trim() === '' && one.over.size > 0 && [...one.over].every((other) => other && undone.has(other)))
      undone.add(one)
  return history.map((revision, i) => {
    const places = all[i]!.flatMap((one, place) => (undone.has(one) ? [place] : []))
    return places.length === 0 ? revision : { ...revision, undone: places }
  })
}

function isUndone(made: Made, left: ReadonlySet<Made>, undone: ReadonlySet<Made>): boolean {
  const { edit, over, inPlace } = made
  if (left.has(made) || ![...over].every((other) => other !== undefined && undone.has(other))) return false
  const words = wordsOf(edit.text)
  const put = new Set([...inPlace].flatMap(wordsOf))
  return words.some((word) => !put.has(word))
}

/** The words of a text, without what chains it to others. */
function wordsOf(text: string): readonly string[] {
  return text.split(/[\s&;\\]+/).filter((word) => word !== '')
}

/** The pieces of the text that a revision makes. */
function revised(pieces: readonly Piece[], made: readonly Made[]): readonly Piece[] {
  const inPlace = made.map(({ edit }) => edit.text).join('\n')
  const found: Piece[] = []
  let [at, place] = [0, 0]
  let rest = pieces[0]
  /** Goes on to an offset, and hands over what it passes. */
  const upTo = (offset: number, pass: (piece: Piece) => void): void => {
    while (at < offset && rest !== undefined) {
      const text = rest.text.slice(0, offset - at)
      pass({ text, by: rest.by })
      at += text.length
      rest = text.length < rest.text.length ? { text: rest.text.slice(text.length), by: rest.by } : pieces[++place]
    }
  }
  for (const one of made) {
    const { span, text } = one.edit
    upTo(span.start, (piece) => found.push(piece))
    upTo(span.end, (piece) => {
      if (piece.text.trim() === '') return
      one.over.add(piece.by)
      piece.by?.inPlace.add(inPlace)
    })
    if (text !== '') found.push({ text, by: one })
  }
  upTo(Number.POSITIVE_INFINITY, (piece) => found.push(piece))
  return found
}
