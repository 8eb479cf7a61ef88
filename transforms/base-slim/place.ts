// Where packages are installed and programs started.

import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import type { Script } from '../../src/dockerfile/model/script.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import type { Context } from '../../src/transform/transform.ts'

export interface Place {
  readonly dockerfile: Dockerfile
  readonly instruction: Instruction
  readonly context: Context
}

/** A command that installs, in its script. */
export interface Installing extends Place {
  readonly script: Script
  readonly command: Command
}

/** Whether a command runs in another folder than its RUN. */
export function isElsewhere({ script, command }: Installing): boolean {
  return (
    command.within !== undefined ||
    script.leaks.some(({ kind, start }) => kind === 'directory' && start < command.start) ||
    script.commands.some(({ name, top, start }) => name === 'cd' && !top && start < command.start)
  )
}
