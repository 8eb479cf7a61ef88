// Columns in which an author has set the words of an instruction: blanks make room for what is put in front of them.

import type { Dockerfile } from './dockerfile.ts'
import { deletion, type Edit, type Fix } from './span.ts'

/**
 * An edit among the words of an instruction, such as of a COPY, that makes its line longer; and as many blanks less behind
 * it, where two or more set something into a column and enough of them are there.
 */
export function keepingColumns({ text }: Dockerfile, edit: Edit): Fix {
  const more = edit.text.length - (edit.span.end - edit.span.start)
  const lineEnd = text.indexOf('\n', edit.span.end)
  const rest = text.slice(edit.span.end, lineEnd < 0 ? undefined : lineEnd)
  const gap = /(?<= |^) +(?=\S)/.exec(rest)
  if (more <= 0 || gap === null || /["'[]/.test(rest.slice(0, gap.index))) return [edit]
  // A flag brings a blank of its own, right in front of the gap.
  const start = edit.span.end + gap.index
  const room = gap.index === 0 ? gap[0].length - 1 : gap[0].length
  return room < more ? [edit] : [edit, deletion({ start, end: start + more })]
}
