// Writes every keyword in the case that most of the file has.

import { caseOf, writtenKeyword } from '../src/dockerfile/edit/keyword.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { REWRITTEN_TRIGGERS } from '../src/transform/declared/triggers.ts'
import type { Transform } from '../src/transform/transform.ts'

export default {
  name: 'instruction-casing',
  summary: 'Write all keywords in the case that most of the file has',
  phase: 'syntax',
  safety: 'safe',
  aims: ['lint', 'style'],
  recommended: true,
  why: `Builders read keywords in any case. A reader does not: \`run\` between two \`RUN\`s looks like something else, and
BuildKit's check warns about it. Which case is the file's own choice: the one that most instructions have wins, upper case
when they are even.`,
  leavesAlone: [
    'a file whose keywords are all in one case, whichever that is',
    '`AS` in FROM, and what stands behind HEALTHCHECK: they are no instructions',
    'keywords in heredocs and scripts',
  ],
  rules: ['buildkit/ConsistentInstructionCasing'],
  references: ['https://docs.docker.com/reference/build-checks/consistent-instruction-casing/'],
  changes: [REWRITTEN_TRIGGERS],
  apply(dockerfile, context) {
    const upper = isUpper(dockerfile)
    return dockerfile.edit(
      dockerfile.instructions
        .flatMap((instruction) => [instruction, ...(instruction.trigger === undefined ? [] : [instruction.trigger])])
        .flatMap((instruction) => {
          const written = writtenKeyword(dockerfile, instruction)
          const wanted = upper ? instruction.keyword : instruction.keyword.toLowerCase()
          if (written === wanted) return []
          if (written !== undefined) return [[{ span: instruction.keywordSpan, text: wanted }]]
          context.decline(instruction.span, `a line continuation cuts the keyword ${instruction.keyword}`)
          return []
        }),
    )
  },
} satisfies Transform

/** Counted as BuildKit does: from the first FROM on, keywords of mixed case not at all. */
function isUpper(dockerfile: Dockerfile): boolean {
  let balance = 0
  for (const instruction of dockerfile.instructions) {
    if (dockerfile.stageOf(instruction) === undefined) continue
    const kind = caseOf(writtenKeyword(dockerfile, instruction) ?? 'Cut')
    if (kind === 'upper') balance++
    else if (kind === 'lower') balance--
  }
  return balance >= 0
}
