// Which environment each call of pip is for, and what comes between two of them: packages that go, environments that are made anew.

import { copyOf } from '../../dockerfile/model/copy.ts'
import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { mountsOf } from '../../dockerfile/model/mounts.ts'
import { nameOf, parentOf } from '../../dockerfile/model/paths.ts'
import type { Script } from '../../dockerfile/model/script.ts'
import type { Command } from '../../dockerfile/model/shell.ts'
import { assignments, type Stage } from '../../dockerfile/model/stages.ts'
import { leakOf } from '../../dockerfile/read/leaks.ts'
import { foldersIn } from '../../dockerfile/read/script-folders.ts'
import { type Call, callOf } from '../../knowledge/packages/managers.ts'

/** A call of pip or uv, and what tells its environment; of two that are equal in all three it is surely the same. */
export interface PipCall {
  readonly kind: 'call'
  readonly instruction: Instruction
  readonly call: Call
  /** Whose packages, and whose cache: '' is the user that the base image starts with; `undefined` where it is not known. */
  readonly user: string | undefined
  /** In which PATH, behind which activations; `undefined` where that is not known. */
  readonly place: string | undefined
  /** `pip3`, `/srv/venv/bin/pip`; `python3 -m pip` as the pip of that Python. */
  readonly program: string
}

/** A call, or what comes between two: packages of the system that are removed, an environment or a Python that may be another one from there on. */
export type PipStep = PipCall | { readonly kind: 'removal' | 'renewal' }

const REMOVAL: PipStep = { kind: 'removal' }
const RENEWAL: PipStep = { kind: 'renewal' }

const known = new WeakMap<Stage, readonly PipStep[]>()

/** The steps of a stage, in order; none where it calls no pip. */
export function pipSteps(dockerfile: Dockerfile, stage: Stage): readonly PipStep[] {
  let steps = known.get(stage)
  if (steps === undefined) {
    steps = stage.instructions.flatMap((instruction) => stepsIn(dockerfile, instruction))
    known.set(stage, steps)
  }
  return steps
}

function stepsIn(dockerfile: Dockerfile, instruction: Instruction): readonly PipStep[] {
  if (instruction.keyword !== 'RUN') return bringsFiles(instruction) ? [RENEWAL] : []
  const script = dockerfile.script(instruction)
  if (script === undefined) return []
  const calls = script.commands.map((command) => callOf(command))
  const places = calls.some(isOfPip) ? placesIn(dockerfile, script) : []
  const { user } = dockerfile.settings(instruction)
  return script.commands.flatMap((command, i): readonly PipStep[] => {
    const call = calls[i]
    if (!isOfPip(call))
      return [...(removes(command, call) ? [REMOVAL] : []), ...(renews(command, call) ? [RENEWAL] : [])]
    const own = { instruction, call, user: userOf(user, command), place: places[i], program: programOf(command) }
    return call.verb === 'uninstall' ? [RENEWAL] : [{ kind: 'call', ...own }]
  })
}

function isOfPip(call: Call | undefined): call is Call {
  return call?.manager === 'pip' || call?.manager === 'uv'
}

const REMOVING = new Set(['remove', 'purge', 'autoremove', 'autopurge', 'del', 'erase'])
const OF_SYSTEM = new Set<string>(['apt', 'apk', 'dnf', 'zypper'])
const OF_COMPILERS = /^\/usr\/(?:local\/)?(?:bin|lib|libexec|include)\b/

/** Whether a command takes packages of the system away, or programs and libraries by their paths. */
function removes({ name, words }: Command, call: Call | undefined): boolean {
  if (call !== undefined) return OF_SYSTEM.has(call.manager) && REMOVING.has(call.verb)
  const said = words.slice(1).map(({ text }) => text)
  if (name === 'dpkg') return said.some((one) => ['-r', '-P', '--remove', '--purge'].includes(one))
  if (name === 'rpm') return said.some((one) => /^-\w*e|^--erase$/.test(one))
  return name === 'rm' && said.some((one) => OF_COMPILERS.test(one))
}

/** Programs that make environments, or choose what the name of a Python stands for. */
const MAKING = new Set(['virtualenv', 'update-alternatives', 'alternatives', 'conda', 'mamba', 'micromamba', 'pyenv'])
/** Programs that put something in a place, or take it away. */
const PLACING = new Set(['rm', 'mv', 'cp', 'ln', 'install', 'unlink', 'rsync', 'tar', 'unzip'])

/** Whether the Python or the environment of a call may be another one behind a command. */
function renews({ name = '', words }: Command, call: Call | undefined): boolean {
  const program = nameOf(name)
  const said = words.slice(1).map(({ text }) => text)
  if (MAKING.has(program)) return true
  if (call !== undefined && OF_SYSTEM.has(call.manager) && REMOVING.has(call.verb)) return said.some(isOfPython)
  if (program.startsWith('python'))
    return said.some((one) => ['venv', 'virtualenv', 'ensurepip'].includes(one) || one.endsWith('get-pip.py'))
  // What is removed or put by a variable may be any.
  return PLACING.has(program) && said.some((one) => isOfPython(one) || /venv|\benv\b|\/bin\/?$/.test(one))
}

function isOfPython(text: string): boolean {
  return text.includes('python') || text.includes('pip')
}

/** Folders that hold a system's own Python. */
const OF_PYTHON = /^\/(?:usr\/?(?:local\/?)?(?:bin|lib)?\/?|opt\/?)?$|venv|python|\bpip/

/** Whether a COPY brings programs of another stage or image over those that are there. */
function bringsFiles(instruction: Instruction): boolean {
  const copy = copyOf(instruction)
  return copy?.from !== undefined && (OF_PYTHON.test(copy.destination) || copy.sources.includes(copy.destination))
}

/** Whether what a RUN installs may stay out of its layer: something is mounted over a folder, and not for a cache. */
export function isMountedOver(instruction: Instruction): boolean {
  return mountsOf(instruction).some(({ type }) => type === 'tmpfs' || type === 'bind')
}

/** Programs that lead into another environment, or start a shell that may. */
const ENTERING = new Set(['activate', 'workon', 'conda', 'pyenv', 'micromamba', 'mamba', 'su', 'runuser', 'chroot'])

/** Variables by which a program is found, or where it looks for packages. */
const FINDING = new Set(['PATH', 'VIRTUAL_ENV', 'HOME', 'PYTHONHOME', 'PYTHONPATH', 'PYTHONUSERBASE', 'CONDA_PREFIX'])

/** Behind more activations than these the place is not known. */
const MOST_ENTRIES = 8

/** The place of each command: the ENV that set PATH last, and what the script entered since. */
function placesIn(dockerfile: Dockerfile, script: Script): readonly (string | undefined)[] {
  const { instruction, commands } = script
  const folders = foldersIn(script, dockerfile.settings(instruction).workdir ?? undefined)
  const path = `PATH of ${lastPath(dockerfile, instruction)}`
  let entered: readonly string[] | undefined = []
  return commands.map((command, i) => {
    const { name, words, assigned, top, within } = command
    const isSet = assigned.some((one) => FINDING.has(one.name))
    const isOwn = isSet && words.length > 0 && name !== 'export'
    const isEntry = name !== undefined && (leakOf(name) === 'source' || ENTERING.has(name))
    const inside = within === undefined ? '' : ` in ${instruction.index} at ${within.start}`
    const place = isOwn || entered === undefined ? undefined : [path, ...entered].join('\n') + inside
    if (isEntry || (isSet && !isOwn)) {
      const text = script.text.slice(command.start, command.end)
      // In a shell of its own it ends with that, and by a path of an unknown folder it may be any.
      const isKnown = top && within === undefined && (folders[i] !== undefined || text.includes(' /'))
      entered =
        isKnown && entered !== undefined && entered.length < MOST_ENTRIES
          ? [...entered, `${folders[i] ?? ''} ${text}`]
          : undefined
    }
    return place
  })
}

const paths = new WeakMap<Stage, readonly Instruction[]>()

/** The index of the last ENV in front of an instruction that sets PATH or its like, in its stage or in those it is built on. */
function lastPath(dockerfile: Dockerfile, instruction: Instruction): number {
  for (let stage = dockerfile.stageOf(instruction); stage !== undefined; stage = stage.base.stage) {
    let own = paths.get(stage)
    if (own === undefined) {
      own = stage.instructions.filter(
        (one) =>
          one.keyword === 'ENV' && assignments(one, dockerfile.reading.escape).some(({ name }) => FINDING.has(name)),
      )
      paths.set(stage, own)
    }
    const last = own.findLast(({ index }) => index < instruction.index)
    if (last !== undefined) return last.index
  }
  return -1
}

const STARTERS = new Set(['sudo', 'doas', 'su', 'runuser', 'su-exec', 'gosu', 'setpriv', 'chroot', 'setuidgid'])

/** The user of a command: that of its RUN, or root behind a plain `sudo`. */
function userOf(user: string | null | undefined, command: Command): string | undefined {
  const named = user?.split(':', 1)[0]
  let own = named === '0' ? 'root' : (named ?? '')
  for (let at: Command | undefined = command; at !== undefined; at = at.within) {
    const texts = [...at.wrapper, ...(at === command ? [] : at.words.slice(0, 1))].map(({ text }) => text)
    if (!texts.some((text) => STARTERS.has(nameOf(text)))) continue
    if (
      texts[0] !== 'sudo' ||
      texts.slice(1).some((text) => text.startsWith('-') && !['-H', '-E', '-n'].includes(text))
    )
      return undefined
    own = 'root'
  }
  return own
}

/** `python3 -m pip` as `pip3`. */
function programOf({ words }: Command): string {
  const [program = '', option, module] = words.map(({ value, text }) => value ?? text)
  return (option === '-m' && module === 'pip') || option === '-mpip' ? program.replace('python', 'pip') : program
}

/** The folder that names the environment of a program: `/srv/venv/bin`. */
export function folderOf({ program }: PipCall): string {
  return program.includes('/') ? parentOf(program) : ''
}
