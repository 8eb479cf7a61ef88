// What the image of a stage starts, as words, and where the last of them stand.

import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { onlyCommand, processOf, startScript } from '../../src/dockerfile/model/process.ts'
import { type Stage, variable } from '../../src/dockerfile/model/stages.ts'
import { expand } from '../../src/dockerfile/read/variables.ts'

/** The words that the image starts, and where the last of them stand. */
export interface Start {
  readonly words: readonly string[] | undefined
  readonly at: Instruction
}

/** `undefined` where the stage says nothing of it. */
export function startOf(dockerfile: Dockerfile, stage: Stage): Start | undefined {
  const { entrypoint, command } = processOf(stage)
  const at = command ?? entrypoint
  if (at === undefined || !stage.instructions.includes(at)) return undefined
  const parts = [entrypoint, command].flatMap((instruction) => instruction ?? [])
  const whole = parts.every(({ strings }) => strings !== undefined)
  if (whole) return { at, words: parts.flatMap(({ strings }) => strings ?? []) }
  return { at, words: parts.length === 1 ? madeWayFor(dockerfile, at) : undefined }
}

/** `exec gunicorn -b :$PORT app`: what a shell makes way for, with what the file sets put in. */
function madeWayFor(dockerfile: Dockerfile, at: Instruction): readonly string[] | undefined {
  const script = startScript(dockerfile, at)
  const command = script === undefined ? undefined : onlyCommand(script)
  if (command === undefined || command.assignments.length > 0 || command.redirects.length > 0) return undefined
  const [exec, ...words] = command.words
  if (exec?.value !== 'exec' || words[0]?.text.startsWith('-') === true || command.wrapper.length > 0) return undefined
  const { variables } = dockerfile.settings(at)
  return words.map(({ value, text }) => value ?? expand(text, '\\', (name) => variable(variables, name)?.value) ?? text)
}
