// Wheels that one call of pip builds and another one takes from the cache, when what they were built with is gone.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { parentOf } from '../../dockerfile/model/paths.ts'
import { lineage, type Stage } from '../../dockerfile/model/stages.ts'
import { callOf, hasOption } from '../../knowledge/packages/managers.ts'

const REMOVING = new Set(['remove', 'purge', 'autoremove', 'autopurge', 'del', 'erase'])
const OF_SYSTEM = new Set<string>(['apt', 'apk', 'dnf', 'zypper'])
/** Options by which pip installs what is there already once more, or elsewhere. */
const ANEW = ['--target', '--prefix', '--root', '--user', '--ignore-installed', '--force-reinstall']

/** A call of pip, and the environment that it is for, as far as that is written there. */
interface Install {
  readonly instruction: Instruction
  readonly folder: string
  readonly isAnew: boolean
}

/**
 * The RUNs with calls of pip between which packages are removed, a compiler maybe, where a RUN is one of them: the later ones may
 * live on wheels that the earlier ones built, where they install into another environment. The RUN alone where both stand in it;
 * none where nothing is removed between two, or what is installed stays so.
 */
export function sharersOfWheels(
  dockerfile: Dockerfile,
  stage: Stage,
  instruction: Instruction,
): readonly Instruction[] {
  const events = eventsIn(dockerfile, stage)
  const entersAny = ENTERED.some((word) => dockerfile.text.includes(word))
  const sharers = new Set<Instruction>()
  for (const [i, earlier] of events.entries()) {
    const gap = events.indexOf(undefined, i)
    if (earlier === undefined || gap < 0) continue
    for (const later of events.slice(gap)) {
      if (later === undefined || (earlier.instruction !== instruction && later.instruction !== instruction)) continue
      const isElsewhere = entersAny || earlier.isAnew || later.isAnew || earlier.folder !== later.folder
      if (isElsewhere) for (const one of [earlier, later]) sharers.add(one.instruction)
    }
  }
  return [...sharers]
}

/** How a file says that it makes or enters an environment. */
const ENTERED = [
  '/activate',
  'source activate',
  'conda activate',
  '-m venv',
  '-m virtualenv',
  'RUN virtualenv',
  '&& virtualenv',
]

/** The calls of pip in a stage, in what it is built on and in what is built on it, in order; `undefined` where packages are removed. */
function eventsIn(dockerfile: Dockerfile, stage: Stage): readonly (Install | undefined)[] {
  const heirs = new Set(lineage(stage))
  for (const one of dockerfile.stages) if (one.base.stage !== undefined && heirs.has(one.base.stage)) heirs.add(one)
  const all = [...heirs].flatMap(({ instructions }) => instructions).toSorted((a, b) => a.index - b.index)
  return all.flatMap((instruction): readonly (Install | undefined)[] =>
    (dockerfile.script(instruction)?.commands ?? []).flatMap((command) => {
      const call = callOf(command)
      if (call?.manager === 'pip' && (call.verb === 'install' || call.verb === 'wheel')) {
        const [program] = command.words
        const folder = parentOf(program?.text ?? '')
        return [
          {
            instruction,
            folder,
            isAnew: call.verb === 'wheel' || hasOption(call, 't', ...ANEW) || hasOption(call, 'I'),
          },
        ]
      }
      return call !== undefined && OF_SYSTEM.has(call.manager) && REMOVING.has(call.verb) ? [undefined] : []
    }),
  )
}
