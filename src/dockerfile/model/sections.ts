// What stands between two instructions: comments and blank lines, by which an author draws sections.

import { commentsIn } from '../read/lines.ts'
import type { Dockerfile } from './dockerfile.ts'
import type { Instruction } from './instruction.ts'
import type { Span } from './span.ts'

/**
 * Comments between two RUNs that would look lost inside one: they say why the two stand apart.
 *
 * @param acrossSections a comment behind a blank line does not count
 */
export function commentBetween(
  dockerfile: Dockerfile,
  a: Instruction,
  b: Instruction,
  acrossSections = false,
): string | undefined {
  const between = commentsBetween(dockerfile, { start: a.span.end, end: b.span.start })
  const [first] = between
  if (first === undefined) return undefined
  const newlines = dockerfile.text.slice(a.span.end, dockerfile.text.indexOf(first, a.span.end)).split('\n').length - 1
  if (newlines > 1 && !acrossSections) return 'a comment opens a section between them'
  return between.length > MOST_COMMENTS || !between.every(isProse) ? 'a comment stands between them' : undefined
}

/**
 * Whether a comment stands right above `a` and a blank line between `a` and `b`: then the comment speaks of `a` alone,
 * and `b` would be a stranger under it.
 */
export function isHeaded(dockerfile: Dockerfile, a: Instruction, b: Instruction, head: Instruction = a): boolean {
  const between = dockerfile.text.slice(a.span.end, b.span.start)
  if (between.split('\n').length <= 2) return false
  const before = dockerfile.instructions[head.index - 1]?.span.end ?? 0
  const above = commentsIn(dockerfile.reading, { start: before, end: head.span.start }).at(-1)
  if (above === undefined) return false
  return dockerfile.text.slice(above.end, head.span.start).split('\n').length === 2
}

/**
 * Whether a blank line between two instructions means something: it does where the author sets others right below each
 * other.
 */
export function isParagraph(dockerfile: Dockerfile, a: Instruction, b: Instruction): boolean {
  return areApart(dockerfile, a, b) && setsParagraphs(dockerfile)
}

const paragraphs = new WeakMap<Dockerfile, boolean>()

/** Two RUNs right below each other are no evidence: merged, they would be none any more. */
function setsParagraphs(dockerfile: Dockerfile): boolean {
  let known = paragraphs.get(dockerfile)
  if (known === undefined) {
    const { instructions } = dockerfile
    known = instructions.some((to, i) => {
      const from = instructions[i - 1]
      return from !== undefined && (from.keyword !== 'RUN' || to.keyword !== 'RUN') && !areApart(dockerfile, from, to)
    })
    paragraphs.set(dockerfile, known)
  }
  return known
}

/** Whether a blank line, or a comment, stands between two neighbours. */
export function areApart(dockerfile: Dockerfile, from: Instruction, to: Instruction): boolean {
  return dockerfile.text.slice(from.span.end, to.span.start).split('\n').length > 2
}

const MOST_COMMENTS = 2

/** A plain remark, which may stand inside a RUN: no banner, no code that was commented out, nothing that a tool reads. */
function isProse(comment: string): boolean {
  const text = comment.slice(1).trim()
  const letter = text.charAt(0).toLowerCase() !== text.charAt(0).toUpperCase()
  const [word = ''] = text.split(/\s/, 1)
  return (
    letter &&
    !comment.startsWith('##') &&
    word !== word.toUpperCase() &&
    !'=:$&|;\\'.split('').some((sign) => text.includes(sign))
  )
}

/** The comments between two RUNs, and those of the second one's head that lie in the span. */
export function commentsBetween(
  { reading, text }: Dockerfile,
  span: Span,
  own: readonly Span[] = [],
): readonly string[] {
  const inside = own.filter(({ start, end }) => start >= span.start && end <= span.end)
  return [...commentsIn(reading, span), ...inside].map(({ start, end }) => text.slice(start, end).trimEnd())
}
