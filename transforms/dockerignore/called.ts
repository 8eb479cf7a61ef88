// What a Dockerfile's RUNs call, and what its instructions say.

import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { nameOf } from '../../src/dockerfile/model/paths.ts'

/** A command of a RUN: the program's name, and the words behind it. */
export interface Called {
  readonly instruction: Instruction
  readonly program: string
  readonly words: readonly string[]
}

/** The commands of a Dockerfile's RUNs, in shell form or not. */
export function calledIn(dockerfile: Dockerfile): readonly Called[] {
  return dockerfile.instructions.flatMap((instruction): readonly Called[] => {
    if (instruction.keyword !== 'RUN') return []
    const { strings } = instruction
    if (strings !== undefined) return [{ instruction, program: nameOf(strings[0] ?? ''), words: strings.slice(1) }]
    const commands = dockerfile.script(instruction)?.commands ?? []
    return commands.map(({ name = '', words }) => ({
      instruction,
      program: nameOf(name),
      words: words.slice(1).map(({ value, text }) => value ?? text),
    }))
  })
}

/** Whether a text says a name: as a whole, not as a part of a longer one. */
export function says(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1] ?? ' '
    const behind = text[at + name.length] ?? ' '
    if (!/[\w.)\]-]/.test(before) && !/[\w-]/.test(behind)) return true
  }
  return false
}
