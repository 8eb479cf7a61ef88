// What is known of the age of the npm that a RUN calls.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import { type Instruction, saidIn } from '../../dockerfile/model/instruction.ts'
import { lineage, type Stage, variable } from '../../dockerfile/model/stages.ts'
import type { Npm } from '../../knowledge/images/npm-releases.ts'
import { callOf } from '../../knowledge/packages/managers.ts'
import type { Images } from '../images/images.ts'
import { unknownCode } from '../processes/unknown-code.ts'

/** The npm of a RUN, by its image and by what the steps up to it say. */
export function npmAt(dockerfile: Dockerfile, instruction: Instruction, stage: Stage, images: Images): Npm {
  const steps = lineage(stage)
    .flatMap(({ instructions }) => instructions)
    .filter(({ index }) => index <= instruction.index)
  const texts = steps.map((one) =>
    [...one.flags.map(({ name, value }) => `${name}=${value}`), saidIn(one, dockerfile.text)].join(' '),
  )
  const { variables } = dockerfile.settings(instruction)
  return {
    image: images.image(stage),
    texts,
    lookup: (name) => variable(variables, name)?.value,
    mayBeOther: () => mayBeOther(dockerfile, steps),
  }
}

const SYSTEM = new Set(['apt', 'apk', 'dnf', 'zypper'])

/** Whether code that the file does not show may have put npm in place, and no package of the system did. */
function mayBeOther(dockerfile: Dockerfile, steps: readonly Instruction[]): boolean {
  let isOpen = false
  for (const script of steps.flatMap((step) => dockerfile.script(step) ?? [])) {
    for (const command of script.commands) {
      const call = callOf(command)
      if (call !== undefined && SYSTEM.has(call.manager) && call.operands.some(({ value }) => value === 'npm'))
        return false
      isOpen ||= unknownCode(dockerfile, script, command) !== undefined
    }
  }
  return isOpen
}
