// Which environment each call of pip is for, and where packages of the system are removed between them.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { parentOf } from '../../dockerfile/model/paths.ts'
import type { Script } from '../../dockerfile/model/script.ts'
import type { Command } from '../../dockerfile/model/shell.ts'
import { assignments, type Stage } from '../../dockerfile/model/stages.ts'
import { leakOf } from '../../dockerfile/read/leaks.ts'
import { foldersIn } from '../../dockerfile/read/script-folders.ts'
import { type Call, callOf } from '../../knowledge/packages/managers.ts'

/** A call of pip, and what tells its environment; of two that are equal in all three it is surely the same. */
export interface PipCall {
  readonly instruction: Instruction
  readonly call: Call
  /** Who calls it: packages of a user, and the cache, lie in a home. */
  readonly user: string
  /** In which PATH, behind which activations; `undefined` where that is not known. */
  readonly place: string | undefined
  /** `pip3`, `/srv/venv/bin/pip`; `python3 -m pip` as the pip of that Python. */
  readonly program: string
}

/** The calls of pip in a stage in order; `undefined` where packages of the system are removed. */
export type PipSteps = readonly (PipCall | undefined)[]

const known = new WeakMap<Stage, PipSteps>()

export function pipSteps(dockerfile: Dockerfile, stage: Stage): PipSteps {
  let steps = known.get(stage)
  if (steps === undefined) {
    steps = stepsOf(dockerfile, stage)
    known.set(stage, steps)
  }
  return steps
}

const environments = new WeakMap<Call, PipCall>()

/** A call of pip in a stage with what tells its environment. */
export function environmentOf(dockerfile: Dockerfile, stage: Stage, call: Call): PipCall | undefined {
  pipSteps(dockerfile, stage)
  return environments.get(call)
}

const REMOVING = new Set(['remove', 'purge', 'autoremove', 'autopurge', 'del', 'erase'])
const OF_SYSTEM = new Set<string>(['apt', 'apk', 'dnf', 'zypper'])

function stepsOf(dockerfile: Dockerfile, stage: Stage): PipSteps {
  const steps: (PipCall | undefined)[] = []
  for (const instruction of stage.instructions) {
    const script = dockerfile.script(instruction)
    const calls = script?.commands.map((command) => callOf(command)) ?? []
    if (script === undefined || calls.every((call) => call === undefined)) continue
    const { user } = dockerfile.settings(instruction)
    const places = calls.some((call) => call?.manager === 'pip') ? placesIn(dockerfile, script) : []
    for (const [i, call] of calls.entries()) {
      if (call === undefined) continue
      if (call.manager === 'pip') {
        const own = {
          instruction,
          call,
          user: `${user ?? ''} ${raisedBy(call.command)}`,
          place: places[i],
          program: programOf(call.command),
        }
        environments.set(call, own)
        steps.push(own)
      } else if (OF_SYSTEM.has(call.manager) && REMOVING.has(call.verb)) steps.push(undefined)
    }
  }
  return steps
}

/** Programs that lead into another environment, or start a shell that may. */
const ENTERING = new Set(['activate', 'workon', 'conda', 'pyenv', 'micromamba', 'mamba', 'su', 'runuser', 'chroot'])

/** Variables by which a program is found, or where it looks for packages. */
const FINDING = new Set(['PATH', 'VIRTUAL_ENV', 'HOME', 'PYTHONHOME', 'PYTHONPATH', 'PYTHONUSERBASE', 'CONDA_PREFIX'])

/** The place of each command: the ENV that set PATH last, and what the script entered since. */
function placesIn(dockerfile: Dockerfile, script: Script): readonly (string | undefined)[] {
  const { instruction, commands } = script
  const folders = foldersIn(script, dockerfile.settings(instruction).workdir ?? undefined)
  let entered: string | undefined = `PATH of ${lastPath(dockerfile, instruction)}`
  return commands.map((command, i) => {
    const { name, words, assigned, top, within } = command
    const isSet = assigned.some((one) => FINDING.has(one.name))
    const isOwn = isSet && words.length > 0 && name !== 'export'
    const isEntry = name !== undefined && (leakOf(name) === 'source' || ENTERING.has(name))
    const place = isOwn || entered === undefined ? undefined : `${entered} in ${within?.start ?? ''}`
    if (isEntry || (isSet && !isOwn)) {
      const text = script.text.slice(command.start, command.end)
      // In a shell of its own it ends with that, and by a path of an unknown folder it may be any.
      const isKnown = top && within === undefined && (folders[i] !== undefined || text.includes(' /'))
      entered = isKnown && entered !== undefined ? `${entered}\n${folders[i] ?? ''} ${text}` : undefined
    }
    return place
  })
}

const paths = new WeakMap<Stage, readonly (readonly [index: number, ...unknown[]])[]>()

/** The index of the last ENV in front of an instruction that sets PATH or its like, in its stage or in those it is built on. */
function lastPath(dockerfile: Dockerfile, { index }: Instruction): number {
  for (let stage = dockerfile.stageOf(dockerfile.instructions[index]!); stage !== undefined; stage = stage.base.stage) {
    let own = paths.get(stage)
    if (own === undefined) {
      const isSetting = (one: Instruction): boolean =>
        one.keyword === 'ENV' && assignments(one, dockerfile.reading.escape).some(({ name }) => FINDING.has(name))
      own = stage.instructions.filter(isSetting).map((one) => [one.index] as const)
      paths.set(stage, own)
    }
    const last = own.findLast(([at]) => at < index)
    if (last !== undefined) return last[0]
  }
  return -1
}

/** `sudo`, or all that is said in front where another user may be named. */
function raisedBy({ wrapper }: Command): string {
  const texts = wrapper.map(({ text }) => text)
  const isRaised = texts.some((text) => ['sudo', 'doas', 'su-exec', 'gosu', 'setpriv', 'chroot'].includes(text))
  if (!isRaised) return ''
  return texts[0] === 'sudo' && texts.slice(1).every((text) => text === '-H' || text === '-E')
    ? 'sudo'
    : texts.join(' ')
}

/** `python3 -m pip` as `pip3`. */
function programOf({ words }: Command): string {
  const [program = '', option, module] = words.map(({ value, text }) => value ?? text)
  return option === '-m' && module === 'pip' ? program.replace('python', 'pip') : program
}

/** The folder that names the environment of a program: `/srv/venv/bin`. */
export function folderOf({ program }: PipCall): string {
  return program.includes('/') ? parentOf(program) : ''
}
