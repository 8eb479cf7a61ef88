// Slips of the pen in our own comments: such a comment does nothing, and its author has to hear of it.

import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { Span } from '../dockerfile/model/span.ts'
import { nearest } from '../nearest.ts'
import { ignoresOf } from './ignores.ts'
import { lineAt } from './lines.ts'
import type { Note } from './result.ts'

/** Stands in front of these notes in place of a transform. */
export const SLIP = 'ignore'

/** What stands in a comment that begins with our name, and means to keep something away. */
const MEANT = /^#\s*dockershift\b[\s:=-]*(?:ignore|disabled?|skip|off)(?![a-z])/i

/** @param misnamed what is wrong with the name of a transform; `undefined` where it is one */
export function slipsIn(dockerfile: Dockerfile, misnamed: (name: string) => string | undefined): readonly Note[] {
  if (!/dockershift/i.test(dockerfile.text)) return []
  const { said } = ignoresOf(dockerfile)
  const note = (offset: number, reason: string): Note => ({
    transform: SLIP,
    line: lineAt(dockerfile.text, offset),
    reason,
  })
  const names = said
    .filter(({ own }) => own)
    .flatMap((ignore) => ignore.names.filter((name) => name !== '*').map((name) => ({ ignore, wrong: misnamed(name) })))
  const wrong = names.flatMap(({ ignore, wrong }) => (wrong === undefined ? [] : [note(ignore.comment.start, wrong)]))
  const unread = dockerfile.reading.comments.filter(
    ({ start, end }) =>
      MEANT.test(dockerfile.text.slice(start, end)) && !said.some(({ comment }) => comment.start === start),
  )
  const notes = unread.map(({ start, end }) => note(start, reasonOf(dockerfile, { start, end }, misnamed)))
  return [...wrong, ...notes].sort((a, b) => a.line - b.line)
}

function reasonOf(
  { instructions, text }: Dockerfile,
  { start, end }: Span,
  misnamed: (name: string) => string | undefined,
): string {
  if (!instructions.some(({ span }) => span.start > start))
    return 'this comment keeps nothing away: no instruction stands below it'
  const meant = text.slice(start, end).match(/[a-z]+(?:-[a-z]+)+/g) ?? []
  const names = meant.filter((name) => misnamed(name) === undefined)
  return `this comment is not understood, and keeps nothing away: write # dockershift ignore=${names.join() || 'NAME'}`
}

/** What is wrong with the name of a transform, if these are all there are. */
export function misnamed(name: string, names: readonly string[]): string | undefined {
  if (names.includes(name)) return undefined
  const meant = nearest(name, names)
  return `no transform is called ${name}${meant === undefined ? '' : `; did you mean ${meant}?`}`
}
