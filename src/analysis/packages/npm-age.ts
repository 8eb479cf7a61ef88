// What is known of the age of the npm that a RUN calls.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import { type Instruction, saidIn } from '../../dockerfile/model/instruction.ts'
import { lineage, type Stage, variable } from '../../dockerfile/model/stages.ts'
import type { Npm } from '../../knowledge/images/npm-releases.ts'
import type { Images } from '../images/images.ts'

/** The npm of a RUN, by its image and by what the steps up to it say. */
export function npmAt(dockerfile: Dockerfile, instruction: Instruction, stage: Stage, images: Images): Npm {
  const texts = lineage(stage)
    .flatMap(({ instructions }) => instructions)
    .filter(({ index }) => index <= instruction.index)
    .map((one) => [...one.flags.map(({ name, value }) => `${name}=${value}`), saidIn(one, dockerfile.text)].join(' '))
  const { variables } = dockerfile.settings(instruction)
  return { image: images.image(stage), texts, lookup: (name) => variable(variables, name)?.value }
}
