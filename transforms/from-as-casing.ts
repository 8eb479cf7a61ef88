// Writes AS in the case of its FROM.

import { caseOf, writtenKeyword } from '../src/dockerfile/edit/keyword.ts'
import { builderWords } from '../src/dockerfile/model/instruction.ts'
import { mentions, type Transform } from '../src/transform/transform.ts'

export default {
  name: 'from-as-casing',
  summary: 'Write AS in the case of its FROM',
  phase: 'syntax',
  safety: 'safe',
  aims: ['lint', 'style'],
  recommended: true,
  mayAct: mentions('as'),
  why: `\`FROM image as name\` is read like \`FROM image AS name\`. Two keywords of one instruction in two cases are harder to
read, and BuildKit's check warns about them.`,
  leavesAlone: ['a FROM in mixed case: which case is wanted it does not say', 'an `AS` in the case of its FROM'],
  rules: ['buildkit/FromAsCasing'],
  references: ['https://docs.docker.com/reference/build-checks/from-as-casing/'],
  apply(dockerfile, context) {
    return dockerfile.edit(
      dockerfile.stages.flatMap(({ from }) => {
        const [, as, name] = builderWords(from)
        const written = writtenKeyword(dockerfile, from)
        const kind = caseOf(written ?? 'Cut')
        if (as?.text.toUpperCase() !== 'AS' || name === undefined) return []
        if (kind === 'mixed') {
          const why = written === undefined ? 'a line continuation cuts FROM' : `${written} is in mixed case`
          context.decline(as.span, `${why}: it does not say in which case AS is wanted`)
          return []
        }
        const wanted = kind === 'upper' ? 'AS' : 'as'
        return as.text === wanted || as.span.end - as.span.start !== wanted.length
          ? []
          : [[{ span: as.span, text: wanted }]]
      }),
    )
  },
} satisfies Transform
