// The text as it was read, which a Dockerfile was edited from: where a place of the edited text stood in it, and quotes of it.

import type { Dockerfile } from './dockerfile.ts'
import type { Edit, Span } from './span.ts'

/** Where an offset of an edited text stood in the text as it was read, or where the edit over it began. */
export function authoredOffset(dockerfile: Dockerfile, offset: number): number {
  let at = offset
  for (let step: Dockerfile | undefined = dockerfile; step?.before !== undefined; step = step.before) {
    let shift = 0
    for (const { span, text } of step.edits) {
      if (at < span.start + shift) break
      if (at < span.start + shift + text.length) {
        at = span.start + shift
        break
      }
      shift += text.length - (span.end - span.start)
    }
    at -= shift
  }
  return at
}

/** The one-based line where a place stood in the text as it was read. */
export function authoredLine(dockerfile: Dockerfile, offset: number): number {
  let read = dockerfile
  while (read.before !== undefined) read = read.before
  return read.text.slice(0, authoredOffset(dockerfile, offset)).split('\n').length
}

const MOST_QUOTED = 80

/** What stands at a place, for a note: as its author wrote it, on one line, and cut where it is long. */
export function quoted(dockerfile: Dockerfile, { start, end }: Span): string {
  let read = dockerfile
  while (read.before !== undefined) read = read.before
  const own = read.text.slice(authoredOffset(dockerfile, start), authoredOffset(dockerfile, end))
  const text = own === '' ? dockerfile.text.slice(start, end) : own
  const line = text
    .replace(/[\\`][ \t]*\r?\n/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (line.length <= MOST_QUOTED) return line
  return `${line.slice(0, line.lastIndexOf(' ', MOST_QUOTED) + 1 || MOST_QUOTED).trimEnd()} …`
}

/** The edits of a step, each time with the text that they were made in; a transform may edit what it made. */
export function revisions(
  before: Dockerfile,
  after: Dockerfile,
): readonly { readonly dockerfile: Dockerfile; readonly edits: readonly Edit[] }[] {
  const found: { dockerfile: Dockerfile; edits: readonly Edit[] }[] = []
  for (let step = after; step !== before && step.before !== undefined; step = step.before)
    found.unshift({ dockerfile: step.before, edits: step.edits })
  return found
}
