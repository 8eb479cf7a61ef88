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

/**
 * A call, or what comes between two: packages of the system that are removed; a name that may stand for another pip from there on; an
 * environment from which packages may be gone.
 */
export type PipStep = PipCall | { readonly kind: 'removal' | 'other pip' | 'emptied' }

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
  if (instruction.keyword !== 'RUN') return bringsFiles(instruction) ? [{ kind: 'other pip' }] : []
  const script = dockerfile.script(instruction)
  if (script === undefined) return []
  const calls = script.commands.map((command) => callOf(command))
  const places = calls.some(isOfPip) ? placesIn(dockerfile, script) : []
  const { user } = dockerfile.settings(instruction)
  return script.commands.flatMap((command, i): readonly PipStep[] => {
    const call = calls[i]
    if (!isOfPip(call)) return eventsOf(command, call).map((kind) => ({ kind }))
    const own = { instruction, call, user: userOf(user, command), place: places[i], program: programOf(command) }
    return call.verb === 'uninstall' ? [{ kind: 'emptied' }] : [{ kind: 'call', ...own }]
  })
}

function isOfPip(call: Call | undefined): call is Call {
  return call?.manager === 'pip' || call?.manager === 'uv'
}

const REMOVING = new Set(['remove', 'purge', 'autoremove', 'autopurge', 'del', 'erase'])
const OF_SYSTEM = new Set<string>(['apt', 'apk', 'dnf', 'zypper'])
const OF_COMPILERS = /^\/usr\/(?:bin|lib|libexec|include)\/(?:gcc|g\+\+|cc|c\+\+|clang|llvm)/

/** Whether a command takes away packages of the system by which wheels are built, or compilers by their paths. */
function removes({ name, words }: Command, call: Call | undefined): boolean {
  const said = words.slice(1).map(({ text }) => text)
  const isRemoving =
    call !== undefined
      ? OF_SYSTEM.has(call.manager) && REMOVING.has(call.verb)
      : name === 'dpkg'
        ? said.some((one) => ['-r', '-P', '--remove', '--purge'].includes(one))
        : name === 'rpm' && said.some((one) => /^-\w*e|^--erase$/.test(one))
  const names = call === undefined ? said : call.operands.map(({ value, text }) => value ?? text)
  return (isRemoving && names.some(mayBuild)) || (name === 'rm' && said.some((one) => OF_COMPILERS.test(one)))
}

/**
 * What builds wheels: compilers and headers, tools of builds, of version control; and what a variable, a pattern or a virtual package
 * may stand for.
 */
const BUILDING =
  /-dev(?:el)?\b|headers|gcc|g\+\+|clang|llvm|build|make|ninja|meson|swig|rust|cargo|fortran|pkg-?conf|auto(?:conf|make)|libtool|bison|flex|git|mercurial|subversion|python|pypy|cython|musl|libc|binutils|java|jdk|[$*.`]/

function mayBuild(name: string): boolean {
  return BUILDING.test(name)
}

/** Programs that choose what the name of a Python stands for. */
const CHOOSING = new Set(['update-alternatives', 'alternatives', 'conda', 'mamba', 'micromamba', 'pyenv'])
/** Programs that put something in a place, or take it away. */
const PLACING = new Set(['rm', 'mv', 'cp', 'ln', 'install', 'unlink', 'rsync', 'tar', 'unzip'])

/** What comes of a command for the calls of pip behind it. */
function eventsOf(command: Command, call: Call | undefined): readonly Exclude<PipStep['kind'], 'call'>[] {
  const said = command.words.slice(1).map(({ text }) => text)
  const program = nameOf(command.name ?? '')
  if (removes(command, call)) return said.some(isPython) ? ['removal', 'other pip'] : ['removal']
  const isMaking =
    program === 'virtualenv' ||
    (program.startsWith('python') && said.some((one) => one === 'venv' || one === 'virtualenv')) ||
    (program === 'rm' && said.some((one) => OF_ENVIRONMENT.test(one)))
  if (isMaking) return ['emptied']
  const isOther =
    CHOOSING.has(program) ||
    (program.startsWith('python') && said.some((one) => one === 'ensurepip' || one.endsWith('get-pip.py'))) ||
    (PLACING.has(program) && said.some((one) => isProgramOfPython(one) || OF_ENVIRONMENT.test(one)))
  return isOther ? ['other pip'] : []
}

/** A package that brings a Python or its pip; `python3-dev` brings neither. */
function isPython(name: string): boolean {
  return /^(?:python|pypy)[\d.]*(?:-(?:minimal|pip|pip-whl))?$|^py\d?-pip$|^pip$/.test(name)
}

/** `/usr/bin/python3`, `/usr/local/lib/python3.6`, `/usr/local/bin/pip` */
function isProgramOfPython(text: string): boolean {
  return /(?:^|(?:bin|lib|lib64|-packages)\/)(?:python|pip)[\d.]*\/?$/.test(text)
}

/** `/srv/venv`, `~/.virtualenvs/x`, `/env/`; by a variable of such a name, too. */
const OF_ENVIRONMENT = /venv|virtualenv|VIRTUAL_ENV|(?:^|\/)env\/?$/i

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
