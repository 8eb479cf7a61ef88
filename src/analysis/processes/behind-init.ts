// Whether a CMD is started by an init, which is PID 1 in its place.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { processOf } from '../../dockerfile/model/process.ts'
import { isInit } from '../../knowledge/programs/inits.ts'

/** Whether an init of the file is PID 1 in each image that is kept and that an instruction starts; never so for an ENTRYPOINT. */
export function isBehindInit({ stages }: Dockerfile, instruction: Instruction): boolean {
  const starts = stages
    .filter(({ ships }) => ships)
    .map(processOf)
    .filter(({ entrypoint, command }) => entrypoint === instruction || command === instruction)
  return (
    starts.length > 0 &&
    starts.every(({ entrypoint }) => entrypoint !== instruction && isInit(entrypoint?.strings?.[0] ?? ''))
  )
}
