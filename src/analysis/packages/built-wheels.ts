// Wheels that one call of pip builds and another one takes from the cache, when what they were built with is gone.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { lineage, type Stage } from '../../dockerfile/model/stages.ts'
import { hasOption } from '../../knowledge/packages/managers.ts'
import { folderOf, type PipCall, type PipStep, pipSteps } from './pip-environments.ts'

/** Options by which pip installs what is there already once more, or elsewhere. */
const ANEW = ['--target', '--prefix', '--root', '--user', '--ignore-installed', '--force-reinstall']

const known = new WeakMap<Stage, ReadonlyMap<Instruction, ReadonlySet<Instruction>>>()

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
  let sharing = known.get(stage)
  if (sharing === undefined) {
    sharing = sharingIn(dockerfile, stage)
    known.set(stage, sharing)
  }
  return [...(sharing.get(instruction) ?? [])]
}

/** So many calls of pip are compared with each other; of more all are taken to share. */
const MOST_CALLS = 200

function sharingIn(dockerfile: Dockerfile, stage: Stage): ReadonlyMap<Instruction, ReadonlySet<Instruction>> {
  const sharing = new Map<Instruction, Set<Instruction>>()
  const steps = [...lineage(stage).toReversed(), ...builtOn(dockerfile, stage)].flatMap((one) =>
    pipSteps(dockerfile, one),
  )
  const lastRemoval = steps.findLastIndex(({ kind }) => kind === 'removal')
  const share = (one: Instruction, other: Instruction): void => {
    const own = sharing.get(one) ?? new Set([one])
    sharing.set(one, own.add(other))
  }
  const installs = steps.flatMap((step, at) => (step.kind === 'call' && installsAny(step) ? [{ step, at }] : []))
  if (lastRemoval >= 0 && installs.length > MOST_CALLS) {
    for (const { step } of installs)
      for (const end of [installs[0]!, installs.at(-1)!]) share(step.instruction, end.step.instruction)
    return sharing
  }
  const next = (kind: PipStep['kind'], from: number): number => {
    const at = steps.findIndex((step, i) => i > from && step.kind === kind)
    return at < 0 ? steps.length : at
  }
  for (const { step: earlier, at } of installs) {
    if (at > lastRemoval) break
    const [removal, emptied] = [next('removal', at), next('emptied', at)]
    for (const { step, at: place } of installs) {
      if (place < removal || !(place > emptied ? isOneCache(earlier, step) : isElsewhere(earlier, step))) continue
      share(earlier.instruction, step.instruction)
      share(step.instruction, earlier.instruction)
    }
  }
  return sharing
}

/** The stages that are built on a stage, and those on them. */
function builtOn({ stages }: Dockerfile, stage: Stage): readonly Stage[] {
  const all = new Set([stage])
  for (const one of stages) if (one.base.stage !== undefined && all.has(one.base.stage)) all.add(one)
  return [...all].slice(1)
}

function installsAny({ call }: PipCall): boolean {
  return call.verb === 'install' || call.verb === 'wheel'
}

/** Whether two calls may take from one cache: as far as is known they are of one user. */
function isOneCache({ call: { manager }, user }: PipCall, later: PipCall): boolean {
  const isUnsure = [user, later.user].some((one) => one === undefined || one === '')
  return manager === later.call.manager && (isUnsure || user === later.user)
}

/** Whether two calls may install the same into two environments, or once more, out of one cache. */
function isElsewhere(earlier: PipCall, later: PipCall): boolean {
  if (!isOneCache(earlier, later)) return false
  const isSame = earlier.place !== undefined && earlier.place === later.place && folderOf(earlier) === folderOf(later)
  return !isSame || isAnew(earlier) || isAnew(later)
}

function isAnew({ call }: PipCall): boolean {
  return (
    call.verb === 'wheel' || hasOption(call, 't', ...ANEW) || hasOption(call, 'I') || hasOption(call, 'p', '--python')
  )
}
