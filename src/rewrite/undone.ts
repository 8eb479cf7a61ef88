// Of which edits nothing is left in the end: what they put into the text, a later transform took out again.

import type { Edit } from '../dockerfile/model/span.ts'
import type { Revision } from './result.ts'

/** An edit, and what became of it. */
interface Made {
  readonly edit: Edit
  /** It takes away what the author wrote, or what is left of others. */
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
  const words = wordsOf(edit.text)
  const put = new Set([...inPlace].flatMap(wordsOf))
  return (
    words.length > 0 &&
    !left.has(made) &&
    [...over].every((other) => other !== undefined && undone.has(other)) &&
    !words.every((word) => put.has(word))
  )
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
