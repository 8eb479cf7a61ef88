// Wheels that one call of pip builds and another one takes from the cache, when what they were built with is gone.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { lineage, type Stage } from '../../dockerfile/model/stages.ts'
import { callOf } from '../../knowledge/packages/managers.ts'

const REMOVING = new Set(['remove', 'purge', 'autoremove', 'autopurge', 'del', 'erase'])
const OF_SYSTEM = new Set<string>(['apt', 'apk', 'dnf', 'zypper'])
const BUILDING = new Set(['install', 'wheel'])

/**
 * The RUNs with calls of pip between which packages are removed, a compiler maybe, where a RUN is one of them: the later ones may
 * live on wheels that the earlier ones built. The RUN alone where both stand in it; none where nothing is removed between two.
 */
export function sharersOfWheels(
  dockerfile: Dockerfile,
  stage: Stage,
  instruction: Instruction,
): readonly Instruction[] {
  const heirs = new Set(lineage(stage))
  for (const one of dockerfile.stages) if (one.base.stage !== undefined && heirs.has(one.base.stage)) heirs.add(one)
  const all = [...heirs].flatMap(({ instructions }) => instructions).toSorted((a, b) => a.index - b.index)
  // Each call of pip by its RUN, and a removal of packages by nothing.
  const events = all.flatMap((one): readonly (Instruction | undefined)[] =>
    (dockerfile.script(one)?.commands ?? []).flatMap((command) => {
      const call = callOf(command)
      if (call?.manager === 'pip' && BUILDING.has(call.verb)) return [one]
      return call !== undefined && OF_SYSTEM.has(call.manager) && REMOVING.has(call.verb) ? [undefined] : []
    }),
  )
  const first = events.indexOf(instruction)
  const last = events.lastIndexOf(instruction)
  const isCut = (from: number, to: number): boolean => events.slice(from, to).includes(undefined)
  const found = events.filter((one, i) => one !== undefined && (isCut(i, last) || isCut(first, i)))
  return [...new Set(found.length === 0 ? [] : [instruction, ...found.flatMap((one) => one ?? [])])]
}
