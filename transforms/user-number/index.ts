// Names the user of an image by its number, where that is known.

import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { builderWords, type Instruction } from '../../src/dockerfile/model/instruction.ts'
import type { Edit } from '../../src/dockerfile/model/span.ts'
import { lineage, type Stage, variable } from '../../src/dockerfile/model/stages.ts'
import { isNumericUser, isRoot } from '../../src/dockerfile/model/user.ts'
import { expand } from '../../src/dockerfile/read/variables.ts'
import { type Context, mentions, type Transform } from '../../src/transform/transform.ts'
import { type AccountKind, accountNumber } from './account-numbers.ts'

export default {
  name: 'user-number',
  summary: 'Name the user of an image by its number',
  phase: 'runtime',
  safety: 'unsafe',
  aims: ['security', 'lint'],
  recommended: true,
  needs: ['build context'],
  mayAct: mentions('user'),
  why: `Where \`runAsNonRoot\` is set, Kubernetes starts no image whose user is a name: only the image could tell whether that is
root. The number is the one that the file itself gives the user, or that the base image is known to give it. Nothing changes inside:
engines look a number up in /etc/passwd too, and set HOME and the groups by it.

Unsafe, because whoever reads the image's configuration finds a number in the place of a name.`,
  leavesAlone: [
    'root, numbers, and a USER that another one follows in the image',
    'a user whose number the file does not say, or that is made under a condition or in another way than by useradd and adduser',
    'a user whom a RUN changes, who shares a number, or whose /etc/passwd comes from elsewhere',
    'a name with a group whose number is not known',
    'images to develop in, whose tools look the user up by name; Windows, ONBUILD, and stages whose layers reach no image',
  ],
  rules: ['hadolint/DL3066'],
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://docs.docker.com/reference/dockerfile/#user',
  ],
  changes: [
    {
      field: 'User',
      becomes: 'the number of that user',
      isMeant: (before, after) => !isRoot(before.User) && !isNumericUser(before.User) && isNumericUser(after.User),
    },
  ],
  apply(dockerfile, context) {
    const inForce = new Set(dockerfile.stages.filter(({ ships }) => ships).flatMap((stage) => userOf(stage) ?? []))
    const edits = [...inForce].flatMap((last): readonly Edit[] => {
      const stage = dockerfile.stageOf(last)!
      if (context.image(stage).distro?.family === 'windows') return []
      const number = numberOf(dockerfile, stage, last, context)
      if (number === undefined) return []
      if (typeof number !== 'string') {
        context.decline(last.span, number.reason)
        return []
      }
      // What says the same in the same stage goes with it.
      const same = stage.instructions.filter(
        (one) =>
          one.keyword === 'USER' && one.text === last.text && numberOf(dockerfile, stage, one, context) === number,
      )
      return same.map((one) => ({ span: builderWords(one)[0]!.span, text: number }))
    })
    return dockerfile.edit(edits.map((edit) => [edit]))
  },
} satisfies Transform

/** The USER in force in the image of a stage. */
function userOf(stage: Stage): Instruction | undefined {
  for (const { instructions } of lineage(stage)) {
    const last = instructions.findLast(({ keyword }) => keyword === 'USER')
    if (last !== undefined) return last
  }
  return undefined
}

/** The number that a USER may say; `undefined` where it is fine as it is. */
function numberOf(
  dockerfile: Dockerfile,
  stage: Stage,
  instruction: Instruction,
  context: Context,
): string | { readonly reason: string } | undefined {
  const [word, ...more] = builderWords(instruction)
  if (word === undefined || more.length > 0 || isRoot(word.text) || isNumericUser(word.text)) return undefined
  if (/["'\\]/.test(word.text)) return undefined
  if (context.image(stage).origin.repository.includes('devcontainers/'))
    return { reason: 'the tools that develop in this image look its user up by name' }
  const numbers: string[] = []
  for (const [i, part] of word.text.split(':').entries()) {
    if (isNumericUser(part)) {
      numbers.push(part)
      continue
    }
    const kind: AccountKind = i === 0 ? 'users' : 'groups'
    const found = accountNumber(dockerfile, stage, instruction, kind, part, context)
    const name = valueOf(dockerfile, instruction, part)
    // A variable that holds a number, or of which nobody knows what it holds.
    if (name === undefined ? 'reason' in found : isNumericUser(name)) return undefined
    if ('reason' in found) return found
    numbers.push(found.text)
  }
  const number = numbers.join(':')
  return number === word.text || numbers[0] === '0' ? undefined : number
}

/** A name as it is written, or what a variable holds; `undefined` where that is not known. */
function valueOf(dockerfile: Dockerfile, instruction: Instruction, part: string): string | undefined {
  if (!part.includes('$')) return part
  const { variables } = dockerfile.settings(instruction)
  return expand(part, dockerfile.reading.escape, (name) => variable(variables, name)?.value)
}
