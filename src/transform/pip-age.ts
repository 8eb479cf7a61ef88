// How old the pip of a call is: one before 19.1 installs what comes as source in another way where it keeps no cache.

import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../dockerfile/model/instruction.ts'
import type { Script } from '../dockerfile/model/script.ts'
import type { Command } from '../dockerfile/model/shell.ts'
import { assignments, fixedValue, lineage } from '../dockerfile/model/stages.ts'
import { leakOf } from '../dockerfile/read/leaks.ts'
import { expand } from '../dockerfile/read/variables.ts'
import type { Image } from '../knowledge/images/image.ts'
import { bringsNewPip, reachesNewPip } from '../knowledge/images/pip-releases.ts'
import { type Call, callOf, hasOption } from '../knowledge/packages/managers.ts'
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
function isUpgraded(dockerfile: Dockerfile, run: Run, { command }: Call): boolean {
  const { user } = dockerfile.settings(run.instruction)
  const upgrade = ({ commands }: Script, before: number): Command | undefined =>
    commands.find((earlier) => {
      const call = callOf(earlier)
      return (
        call?.manager === 'pip' &&
        earlier.certain &&
        earlier.start < before &&
        programOf(earlier) === programOf(command) &&
        upgradesPip(call)
      )
    })
  const own = upgrade(run.script, command.start)
  if (own !== undefined && own.within === command.within && !entersAnother(run.script, own.start, command.start))
    return true
  if (entersAnother(run.script, 0, command.start)) return false
  const before = lineage(run.stage).flatMap(({ instructions }) => instructions)
  // Another folder in front may hold another pip.
  const setsPath = (one: Instruction): boolean =>
    one.keyword === 'ENV' && assignments(one, dockerfile.reading.escape).some(({ name }) => name === 'PATH')
  const lastPath = before.findLast((one) => setsPath(one) && one.index < run.instruction.index)?.index ?? -1
  return before.some((instruction) => {
    const { keyword, index } = instruction
    if (keyword !== 'RUN' || index >= run.instruction.index) return false
    if (dockerfile.settings(instruction).user !== user || index < lastPath) return false
    const script = dockerfile.script(instruction)
    if (script === undefined || entersAnother(script, 0, Number.POSITIVE_INFINITY)) return false
    return upgrade(script, Number.POSITIVE_INFINITY) !== undefined
  })
}

/** Whether a script enters a virtual environment between two places, in a shell of its own too: that has a pip of its own. */
function entersAnother({ commands, leaks }: Script, from: number, to: number): boolean {
  if (leaks.some(({ what }) => what === 'PATH' || what === 'export')) return true
  return commands.some(
    ({ name, start }) =>
      from <= start &&
      start < to &&
      name !== undefined &&
      (name === 'conda' || leakOf(name) === 'source' || ENTERING.has(name)),
  )
}

const ENTERING = new Set(['activate', 'workon', 'pyenv', 'micromamba', 'mamba', 'su', 'runuser', 'chroot'])

/** `pip`, `pip3`, and `python3 -m pip` as the pip of that Python. */
function programOf({ words }: Command): string {
  const [program, option, module] = words.map(({ value, text }) => value ?? text)
  if (option !== '-m' || module !== 'pip') return program ?? ''
  return (program ?? '').replace('python', 'pip')
}

function upgradesPip(call: Call): boolean {
  if (call.verb !== 'install') return false
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
