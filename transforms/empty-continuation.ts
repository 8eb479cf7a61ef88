// Deletes blank lines inside an instruction.

import { caseOf, writtenKeyword } from '../src/dockerfile/edit/keyword.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../src/dockerfile/model/instruction.ts'
import { deletion, type Span } from '../src/dockerfile/model/span.ts'
import { KEYWORDS } from '../src/knowledge/builders/keywords.ts'
import type { Transform } from '../src/transform/transform.ts'

export default {
  name: 'empty-continuation',
  summary: 'Delete blank lines inside an instruction',
  phase: 'syntax',
  safety: 'safe',
  aims: ['lint'],
  recommended: true,
  why: `Behind a line that ends in \`\\\`, builders skip blank lines and go on with the same instruction. A reader sees two. BuildKit
warns, and will make it an error.`,
  leavesAlone: [
    'a blank line with another instruction behind it: the `\\` above is a slip, and swallows that instruction today',
    'a `\\` with nothing but blank lines behind it',
    'blank lines in heredocs, and between instructions',
  ],
  rules: ['buildkit/NoEmptyContinuation'],
  references: ['https://docs.docker.com/reference/build-checks/no-empty-continuation/'],
  apply(dockerfile, context) {
    return dockerfile.edit(
      dockerfile.instructions.flatMap((instruction) => {
        const { blanks, dangling } = instruction.line
        const [first] = blanks
        if (dangling) context.decline(instruction.span, 'nothing stands behind its last line continuation')
        if (first === undefined || dangling) return []
        const swallowed = blanks
          .map((blank) => keywordBehind(dockerfile, instruction, blank))
          .find((word) => word !== undefined)
        if (swallowed !== undefined) {
          context.decline(
            first,
            `the line continuation above makes the ${swallowed} below a part of this ${instruction.keyword}`,
          )
          return []
        }
        return [blanks.map(deletion)]
      }),
    )
  },
} satisfies Transform

/** The keyword that the line behind a blank one starts with, in the case that the file gives its keywords. */
function keywordBehind(dockerfile: Dockerfile, instruction: Instruction, blank: Span): string | undefined {
  const next = instruction.line.pieces.find(({ at }) => at >= blank.end)
  if (next === undefined) return undefined
  const [word = ''] = dockerfile.text
    .slice(next.at, next.at + next.length)
    .trimStart()
    .split(/\s/, 1)
  const lower = caseOf(writtenKeyword(dockerfile, instruction) ?? '') === 'lower'
  return KEYWORDS.has(lower ? word.toUpperCase() : word) ? word : undefined
}
