// Paths as an instruction means them: its WORKDIR and what ENV says put in.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { resolve } from '../../dockerfile/model/paths.ts'
import type { Word } from '../../dockerfile/model/shell.ts'
import { fixedValue } from '../../dockerfile/model/stages.ts'
import { expand } from '../../dockerfile/read/variables.ts'
import type { Images } from '../images/images.ts'

/** The folder that an instruction runs in; `undefined` when it is not known. */
export function folderAt(dockerfile: Dockerfile, instruction: Instruction, images: Images): string | undefined {
  const { workdir } = dockerfile.settings(instruction)
  const stage = dockerfile.stageOf(instruction)
  if (workdir === null || stage === undefined) return undefined
  return workdir ?? images.image(stage).workdir
}

/** A path as it is meant at an instruction, with what ENV says put in; `undefined` when it is not known. */
export function pathAt(
  dockerfile: Dockerfile,
  instruction: Instruction,
  path: string,
  images: Images,
): string | undefined {
  const { variables } = dockerfile.settings(instruction)
  const expanded = expand(path, dockerfile.reading.escape, (name) => fixedValue(variables, name))
  return expanded === undefined ? undefined : resolve(folderAt(dockerfile, instruction, images), expanded)
}

/** The path that a word of a script means; `undefined` when it is not known. */
export function pathOf(
  dockerfile: Dockerfile,
  instruction: Instruction,
  word: Word,
  images: Images,
): string | undefined {
  return word.glob ? undefined : pathAt(dockerfile, instruction, word.value ?? word.text, images)
}
