// Keeps DEBIAN_FRONTEND out of the image: an ARG serves the build as well.

import { swapKeyword } from '../src/dockerfile/edit/keyword.ts'
import { removeBlanksBehind } from '../src/dockerfile/edit/removal.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../src/dockerfile/model/instruction.ts'
import { between, oldPair, type Pair, pairs } from '../src/dockerfile/model/pairs.ts'
import { deletion, type Fix, insertion, type Span } from '../src/dockerfile/model/span.ts'
import { assignments, variable } from '../src/dockerfile/model/stages.ts'
import { fileOffset } from '../src/dockerfile/read/lines.ts'
import { mentions, type Transform } from '../src/transform/transform.ts'

const NAME = 'DEBIAN_FRONTEND'

export default {
  name: 'debian-frontend-arg',
  summary: 'Set DEBIAN_FRONTEND by ARG instead of ENV',
  phase: 'flags',
  safety: 'unsafe',
  aims: ['style'],
  recommended: false,
  mayAct: mentions('debian_frontend'),
  why: `\`ENV ${NAME}=noninteractive\` stays in the image, and makes whoever installs a package in a container wonder why nothing is
asked. An ARG is set while the image is built, and gone afterwards.

Unsafe, because scripts that install packages in containers may count on it.`,
  leavesAlone: [
    `a stage that sets \`${NAME}\` more than once, or is built on one that sets it: an ENV wins over an ARG`,
    'a stage that others are built on: not every builder hands an ARG on to them',
    'a value other than `noninteractive`',
    'ENV inside ONBUILD',
    'an ENV with comments in it',
  ],
  rules: [],
  references: ['https://docs.docker.com/reference/dockerfile/#env'],
  changes: [
    {
      field: 'Env',
      name: NAME,
      becomes: 'gone',
      isMeant: (_, after) => !after.Env.some((variable) => variable.startsWith(`${NAME}=`)),
    },
  ],
  apply(dockerfile, context) {
    return dockerfile.edit(
      dockerfile.stages.flatMap((stage) => {
        const [first, ...more] = stage.instructions.filter((instruction) => sets(dockerfile, instruction))
        if (first?.keyword !== 'ENV') return []
        const reason =
          more.length > 0 || variable(dockerfile.settings(first).variables, NAME) !== undefined
            ? 'it is set more than once'
            : dockerfile.stages.some(({ base }) => base.stage === stage)
              ? 'another stage is built on this one'
              : first.line.comments.length > 0
                ? 'comments stand in it'
                : undefined
        const fix = fixOf(dockerfile, first)
        if (fix === undefined) return []
        if (reason === undefined) return [fix]
        context.decline(first.span, `${NAME} stays in ENV: ${reason}`)
        return []
      }),
    )
  },
} satisfies Transform

/** An ENV or ARG that names it. */
function sets({ reading }: Dockerfile, instruction: Instruction): boolean {
  if (instruction.keyword !== 'ENV' && instruction.keyword !== 'ARG') return false
  return assignments(instruction, reading.escape).some(({ name }) => name === NAME)
}

const VALUES = ['noninteractive', '"noninteractive"', "'noninteractive'"]

function fixOf(dockerfile: Dockerfile, instruction: Instruction): Fix | undefined {
  const { reading } = dockerfile
  const keyword = swapKeyword(dockerfile, instruction, 'ARG')
  if (keyword === undefined) return undefined
  const old = oldPair(instruction, reading.escape)
  if (old !== undefined) {
    if (old.name !== NAME || !VALUES.includes(old.value)) return undefined
    const equals = { span: between(instruction, NAME.length, old.valueStart), text: '=' }
    return [keyword, equals, ...removeBlanksBehind(dockerfile, instruction)]
  }
  const all = pairs(instruction, reading.escape)
  const at = all.findIndex(({ name }) => name === NAME)
  const pair = all[at]
  if (pair?.raw === undefined || !VALUES.includes(pair.raw)) return undefined
  if (all.length === 1) return [keyword]
  // ENV A=b DEBIAN_FRONTEND=noninteractive   becomes   ARG DEBIAN_FRONTEND=noninteractive, and ENV A=b below it.
  const line = `${keyword.text} ${NAME}=${pair.raw}${reading.eol}${indentOf(dockerfile, instruction)}`
  return [insertion(instruction.span.start, line), deletion(withSpace(instruction, all, at))]
}

/** A pair with the white space between it and the one before; for the first, between it and the next. */
function withSpace(instruction: Instruction, all: readonly Pair[], at: number): Span {
  const { line, textStart } = instruction
  const { start, end } = all[at]!
  const before = all[at - 1]
  if (before !== undefined)
    return { ...between(instruction, before.end, start), end: fileOffset(line, textStart + end - 1) + 1 }
  return { ...between(instruction, end, all[at + 1]!.start), start: fileOffset(line, textStart + start) }
}

function indentOf({ text }: Dockerfile, { span }: Instruction): string {
  return text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start).replace(/\S/g, '')
}
