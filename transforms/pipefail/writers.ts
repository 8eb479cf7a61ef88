// Programs that write into a pipeline, and of which it is not known that they are there.

import { programNotKnown } from '../../src/analysis/processes/programs-there.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Run } from '../../src/transform/runs.ts'
import type { Context } from '../../src/transform/transform.ts'
import { unseenWriters } from './pipes.ts'

/** A program that writes into a pipe and may be missing without anybody noticing. */
export function notKnown(
  dockerfile: Dockerfile,
  context: Context,
  { script, instruction, stage }: Omit<Run, 'onbuild'>,
): string | undefined {
  for (const command of unseenWriters(script)) {
    const program = programNotKnown(dockerfile, context, { instruction, stage, command })
    if (program !== undefined) return program
  }
  return undefined
}
