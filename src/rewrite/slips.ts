// Slips of the pen in our own comments: such a comment does nothing, or not all that is meant, and its author has to hear of it.

import type { Ignore } from '../analysis/ignore-comments.ts'
import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { Span } from '../dockerfile/model/span.ts'
import { nearest } from '../nearest.ts'
import { ruleNamed } from '../transform/rules.ts'
import type { About } from '../transform/transform.ts'
import { ignoresOf } from './ignores.ts'
import { lineAt } from './lines.ts'
import type { Note } from './result.ts'

/** Stands in front of these notes in place of a transform. */
export const SLIP = 'ignore'

/** What stands in a comment that begins with our name, and means to keep something away; `off-by-one` does not. */
const MEANT = /^#\s*dockershift\b[\s:=-]*(?:ignore|disabled?|skip|off)(?![a-z]|-(?!li|ne|fi)[a-z])/i

/** The word behind our name, and what it is set equal to: `ingore=run-merge`. */
const SET = /^#\s*dockershift\b[\s:=-]*([a-z-]+)\s*=/i

/** @param misnamed what is wrong with the name of a transform; `undefined` where it is one */
export function slipsIn(dockerfile: Dockerfile, misnamed: (name: string) => string | undefined): readonly Note[] {
  const { text, reading } = dockerfile
  if (!/dockershift/i.test(text)) return []
  const { said } = ignoresOf(dockerfile)
  const note = (offset: number, reason: string): Note => ({ transform: SLIP, line: lineAt(text, offset), reason })
  const isMeant = ({ start, end }: Span): boolean => {
    const comment = text.slice(start, end)
    const [, word] = SET.exec(comment) ?? []
    return (
      MEANT.test(comment) ||
      (word !== undefined && nearest(word.toLowerCase(), ['ignore', 'ignore-file']) !== undefined)
    )
  }
  const unread = reading.comments.filter(
    (one) => isMeant(one) && !said.some(({ comment }) => comment.start === one.start),
  )
  const inside = reading.lines.flatMap(({ comments }) => comments).filter(isMeant)
  const notes = [
    ...said.flatMap((ignore) => wrongNames(ignore, misnamed).map((reason) => note(ignore.comment.start, reason))),
    ...unread.map((one) => note(one.start, reasonOf(dockerfile, one, misnamed))),
    ...inside.map(({ start }) => note(start, 'inside an instruction this comment keeps nothing away: write it above')),
  ]
  return notes.sort((a, b) => a.line - b.line)
}

/** What is wrong with names of a comment: words behind one that is known are an explanation, unless they look like a name. */
function wrongNames({ own, names }: Ignore, misnamed: (name: string) => string | undefined): readonly string[] {
  // The name of a rule stands for transforms that do what it asks for.
  const all = own ? names.filter((name) => name !== '*' && !name.includes('/')) : []
  const wrong = all.flatMap((name) => {
    const reason = misnamed(name)
    return reason === undefined ? [] : [{ name, reason }]
  })
  const isExplained = wrong.length < names.length
  return (isExplained ? wrong.filter(({ name }) => LOOKS_LIKE_A_NAME.test(name)) : wrong.slice(0, 1)).map(
    ({ reason }) => reason,
  )
}

const LOOKS_LIKE_A_NAME = /^[a-z]+(?:-[a-z]+)+$/

function reasonOf(
  { instructions, text }: Dockerfile,
  { start, end }: Span,
  misnamed: (name: string) => string | undefined,
): string {
  if (!instructions.some(({ span }) => span.start > start))
    return 'this comment keeps nothing away: no instruction stands below it'
  const meant = text.slice(start, end).match(/[a-z]+(?:-[a-z]+)+/g) ?? []
  const names = meant.filter((name) => misnamed(name) === undefined)
  return `this comment is not understood: all that it does is set apart what stands around it; write # dockershift ignore=${names.join() || 'NAME'}`
}

/** What is wrong with the name of a transform, if these are all there are. */
export function misnamed(name: string, all: readonly About[]): string | undefined {
  const names = all.map((transform) => transform.name)
  if (names.includes(name)) return undefined
  if (name.toLowerCase() === 'all') return `no transform is called ${name}; to keep all away: # dockershift ignore`
  const meant = nearest(name, names)
  return (
    ruleNamed(name, all) ?? `no transform is called ${name}${meant === undefined ? '' : `; did you mean ${meant}?`}`
  )
}
