// How old the pip of a call is: one before 19.1 installs what comes as source in another way where it keeps no cache.

import { environmentOf, type PipCall, pipSteps } from '../analysis/packages/pip-environments.ts'
import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../dockerfile/model/instruction.ts'
import { fixedValue, lineage, type Stage } from '../dockerfile/model/stages.ts'
import { expand } from '../dockerfile/read/variables.ts'
import type { Image } from '../knowledge/images/image.ts'
import { bringsNewPip, reachesNewPip } from '../knowledge/images/pip-releases.ts'
import { type Call, hasOption } from '../knowledge/packages/managers.ts'
import { asksForNewPip, mayAskForOldPip, OPTIONS_OF_OLD_PIP } from '../knowledge/packages/pip-requirement.ts'
import { mentionedBefore, type Run } from './runs.ts'

/**
 * Before 6.0 pip has no such flag. Before 19.1 it builds no wheels without a cache, so that what comes as source is
 * installed in another way, and other files are there.
 */
export function isNewPip(dockerfile: Dockerfile, run: Run, call: Call, image: Image): boolean {
  return (
    bringsNewPip(image) === true || ((reachesNewPip(image) || saysNewPython(call)) && isUpgraded(dockerfile, run, call))
  )
}

/** `python3.6 -m pip`, `pip3.11`: the name tells a Python of 3.4 or newer. */
function saysNewPython({ command }: Call): boolean {
  return /(?:python|pip)3\.(?:[4-9]|\d\d)$/.test(command.words[0]?.value ?? '')
}

/** Whether the pip of a call has been upgraded for sure: it is 19.1 at least, of whichever Python that is still met. */
function isUpgraded(dockerfile: Dockerfile, { stage }: Run, call: Call): boolean {
  const own = environmentOf(dockerfile, stage, call)
  if (own?.place === undefined) return false
  const key = keyOf(own)
  return lineage(stage).some((one) => {
    const first = upgradesIn(dockerfile, one).get(key)
    return first !== undefined && isBefore(first, call, own)
  })
}

function isBefore({ instruction, call }: PipCall, later: Call, { instruction: own }: PipCall): boolean {
  return instruction === own ? call.command.start < later.command.start : instruction.index < own.index
}

const upgrades = new WeakMap<Stage, ReadonlyMap<string, PipCall>>()

/** The first upgrade of each pip in a stage; none where the stage takes a pip away again. */
function upgradesIn(dockerfile: Dockerfile, stage: Stage): ReadonlyMap<string, PipCall> {
  let found = upgrades.get(stage)
  if (found === undefined) {
    const steps = pipSteps(dockerfile, stage).filter((step) => step !== undefined)
    const isGone = steps.some(
      ({ call }) => call.verb === 'uninstall' && call.operands.some(({ value }) => value === 'pip'),
    )
    const own = steps.filter(({ call, place }) => place !== undefined && call.command.certain && upgradesPip(call))
    found = new Map(isGone ? [] : own.toReversed().map((step) => [keyOf(step), step]))
    upgrades.set(stage, found)
  }
  return found
}

function keyOf({ user, place, program }: PipCall): string {
  return [user, place, program].join('\n')
}

/** Options by which an install of pip is none of the pip that is called, or may be of an older one. */
const ELSEWHERE = ['--target', '--prefix', '--root', '--download', '--no-index', '--constraint', '--dry-run']

function upgradesPip(call: Call): boolean {
  if (call.verb !== 'install' || hasOption(call, 't', ...ELSEWHERE) || hasOption(call, 'd') || hasOption(call, 'c'))
    return false
  const named = call.operands.some(({ value }) => value === 'pip')
  return call.operands.some(({ value }) => asksForNewPip(value ?? '')) || (named && hasOption(call, 'U', '--upgrade'))
}

/** What in a file brings a pip below 19.1: a pin, or the package of Python 2, where that is in front of the image's own. */
export function pinOf(dockerfile: Dockerfile, run: Run, { origin }: Image, calls: readonly Call[]): string | undefined {
  const old = calls.find((call) => hasOption(call, undefined, ...OPTIONS_OF_OLD_PIP))
  if (old !== undefined) return 'a call with options of an old pip'
  if (upTo(run).some((instruction) => textsOf(dockerfile, instruction).some(mayAskForOldPip))) return 'a pin of pip'
  // The images of Python have theirs in /usr/local/bin, which PATH names first.
  const isImages = origin.repository === 'python' && origin.registry === undefined
  if (isImages && calls.every(({ command }) => command.words[0]!.text === 'pip')) return undefined
  return mentionedBefore(dockerfile, run, 'python-pip') ? 'python-pip' : undefined
}

/** The words of a script, with what is the same in every build put in; of what is no script all that it says. */
function textsOf(dockerfile: Dockerfile, instruction: Instruction): readonly string[] {
  const script = dockerfile.script(instruction)
  if (script === undefined) return [instruction.text]
  const { variables } = dockerfile.settings(instruction)
  return script.commands
    .flatMap(({ words }) => words)
    .map(
      ({ value, text }) =>
        value ??
        expand(text, dockerfile.reading.escape, (name) => fixedValue(variables, name)) ??
        text.replaceAll('"', ''),
    )
}

/** The instructions up to a RUN, in its stage and in those that it is built on. */
export function upTo({ stage, instruction }: Run): readonly Instruction[] {
  return lineage(stage)
    .flatMap(({ instructions }) => instructions)
    .filter(({ index }) => index <= instruction.index)
}
