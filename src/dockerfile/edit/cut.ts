// Cuts a RUN in two between two members of its `&&` list.

import type { Dockerfile } from '../model/dockerfile.ts'
import { indentOf } from '../model/paragraph.ts'
import type { Script } from '../model/script.ts'
import type { Edit } from '../model/span.ts'

/**
 * The second RUN gets the first one's keyword and flags; comments between the two members stand above it.
 *
 * @param members how many stay in the first RUN
 * @param between what comes behind the first RUN, with the line end in front of it
 * @param gap what comes in front of the second RUN
 */
export function cutRun(dockerfile: Dockerfile, script: Script, members: number, between: string, gap: string): Edit {
  const { text, reading } = dockerfile
  const { instruction, list } = script
  const elements = list[0]!.elements
  const indent = indentOf(dockerfile, instruction)
  const start = script.place(elements[members - 1]!.end - 1) + 1
  const end = script.place(elements[members]!.start)
  const comments = instruction.line.comments
    .filter((comment) => comment.start > start && comment.end < end)
    .map((comment) => `${indent}${text.slice(comment.start, comment.end).trimEnd()}${reading.eol}`)
  const head = text.slice(instruction.span.start, script.place(0))
  return { span: { start, end }, text: `${between}${gap}${comments.join('')}${indent}${head}` }
}
