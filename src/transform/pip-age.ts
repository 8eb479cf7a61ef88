// How old the pip of a call is: one before 19.1 installs what comes as source in another way where it keeps no cache.

import { isMountedOver, type PipCall, pipSteps } from '../analysis/packages/pip-environments.ts'
import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../dockerfile/model/instruction.ts'
import type { Command } from '../dockerfile/model/shell.ts'
import { fixedValue, lineage, type Stage, variable } from '../dockerfile/model/stages.ts'
import { expand } from '../dockerfile/read/variables.ts'
import type { Image } from '../knowledge/images/image.ts'
import { bringsNewPip, reachesNewPip } from '../knowledge/images/pip-releases.ts'
import { type Call, hasOption } from '../knowledge/packages/managers.ts'
import { asksForNewPip, mayAskForOldPip, OPTIONS_OF_OLD_PIP } from '../knowledge/packages/pip-requirement.ts'
import { mentionedBefore, type Run, someBefore } from './runs.ts'

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
function isUpgraded(dockerfile: Dockerfile, { stage, instruction }: Run, { command }: Call): boolean {
  let base: Upgrades | undefined
  for (const one of lineage(stage).toReversed()) base = upgradesIn(dockerfile, one, base)
  return base!.calls.has(placeOf(instruction, command))
}

interface Upgrades {
  /** The calls whose pip was upgraded in front of them. */
  readonly calls: ReadonlySet<string>
  /** The pips that are upgraded at the end of the stage. */
  readonly atEnd: ReadonlySet<string>
}

const known = new WeakMap<Stage, Upgrades>()

function upgradesIn(dockerfile: Dockerfile, stage: Stage, base: Upgrades | undefined): Upgrades {
  let found = known.get(stage)
  if (found !== undefined) return found
  const calls = new Set<string>()
  let now = new Set(base?.atEnd)
  for (const step of pipSteps(dockerfile, stage)) {
    if (step.kind === 'other pip' || step.kind === 'emptied') now = new Set()
    if (step.kind !== 'call' || step.place === undefined || step.user === undefined) continue
    const pip = [step.user, step.place, step.program].join('\n')
    if (now.has(pip)) calls.add(placeOf(step.instruction, step.call.command))
    else if (upgradesPip(dockerfile, step)) now.add(pip)
  }
  found = { calls, atEnd: now }
  known.set(stage, found)
  return found
}

/** RUNs of one text share what was read of them. */
function placeOf({ index }: Instruction, { start }: Command): string {
  return `${index} ${start}`
}

/** Options by which an install of pip is none of the pip that is called, or may be of an older one. */
const ELSEWHERE = ['--target', '--prefix', '--root', '--download', '--no-index', '--constraint', '--dry-run']

function upgradesPip(dockerfile: Dockerfile, { call, instruction }: PipCall): boolean {
  const { certain, decisive } = call.command
  if (call.manager !== 'pip' || call.verb !== 'install' || !certain || !decisive || isMountedOver(instruction))
    return false
  if (hasOption(call, 't', ...ELSEWHERE) || hasOption(call, 'd') || hasOption(call, 'c')) return false
  const { variables } = dockerfile.settings(instruction)
  const isSet = (option: string): boolean =>
    variable(variables, `PIP_${option.slice(2).toUpperCase().replaceAll('-', '_')}`) !== undefined
  if (ELSEWHERE.some(isSet) || call.command.assigned.some(({ name }) => name.startsWith('PIP_'))) return false
  // What holds for some Pythons alone may not for this one.
  const asked = call.operands.flatMap(({ value = '' }) => (value.includes(';') ? [] : [value]))
  return asked.some(asksForNewPip) || (asked.includes('pip') && hasOption(call, 'U', '--upgrade'))
}

/** What in a file brings a pip below 19.1: a pin, or the package of Python 2, where that is in front of the image's own. */
export function pinOf(dockerfile: Dockerfile, run: Run, { origin }: Image, calls: readonly Call[]): string | undefined {
  const old = calls.find((call) => hasOption(call, undefined, ...OPTIONS_OF_OLD_PIP))
  if (old !== undefined) return 'a call with options of an old pip'
  const asks = (instruction: Instruction): boolean => textsOf(dockerfile, instruction).some(mayAskForOldPip)
  if (someBefore(dockerfile, run, 'may ask for an old pip', asks)) return 'a pin of pip'
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
