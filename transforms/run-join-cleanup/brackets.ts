// Packages that one RUN installs and a later one takes away, with the RUNs in between that need them, and what those copy.

import { pathAt } from '../../src/analysis/filesystem/paths.ts'
import { cleansUp, isCleaning } from '../../src/analysis/packages/cleanups.ts'
import { hasPragma } from '../../src/analysis/pragmas.ts'
import { copyOf, isRemote } from '../../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { flag, type Instruction } from '../../src/dockerfile/model/instruction.ts'
import { linesStart } from '../../src/dockerfile/model/paragraph.ts'
import type { Reason } from '../../src/dockerfile/model/refusal.ts'
import type { Command, Word } from '../../src/dockerfile/model/shell.ts'
import { deletion, type Fix, insertion } from '../../src/dockerfile/model/span.ts'
import { lineage } from '../../src/dockerfile/model/stages.ts'
import { isRoot } from '../../src/dockerfile/model/user.ts'
import { isOfNoPackage } from '../../src/knowledge/images/system-folders.ts'
import { type Call, callOf, type Manager } from '../../src/knowledge/packages/managers.ts'
import type { Run } from '../../src/transform/runs.ts'
import type { Context } from '../../src/transform/transform.ts'

/** What opens with an installation and closes with its removal. */
export interface Bracket {
  /** From the RUN that installs to the one that removes. */
  readonly runs: readonly Run[]
  /** What stands behind the first RUN and in front of the second: WORKDIR and COPY, which can come before both. */
  readonly moved: readonly Instruction[]
}

/**
 * The bracket that the RUN at a place closes; why its RUNs stay apart; or `undefined` where it closes none, or only what stands right
 * above.
 */
export function bracketOf(
  dockerfile: Dockerfile,
  all: readonly Run[],
  at: number,
  context: Context,
): Bracket | Reason | undefined {
  const removal = all[at]!
  const removed = callsOf(removal).filter((call) => isCleaning(call) && call.verb !== 'clean')
  if (removed.length === 0) return undefined
  const near = all.slice(Math.max(0, at + 1 - MOST_RUNS), at)
  const opening = near.findLast((run) => run.stage === removal.stage && opens(run, removed))
  if (opening === undefined) return installsFar(all, at + 1 - MOST_RUNS, removed) ? { reason: TOO_LONG } : undefined
  if (opening.instruction.index === removal.instruction.index - 1) return undefined
  const between = dockerfile.instructions.slice(opening.instruction.index + 1, removal.instruction.index)
  const firstRun = between.findIndex(({ keyword }) => keyword === 'RUN')
  const moved = firstRun < 0 ? between : between.slice(0, firstRun)
  const rest = firstRun < 0 ? [] : between.slice(firstRun)
  const other = [
    ...moved.filter(({ keyword }) => !MOVABLE.has(keyword)),
    ...rest.filter(({ keyword }) => keyword !== 'RUN'),
  ]
  if (other.length > 0) return { reason: `${other[0]!.keyword} stands between the RUN that installs and this one` }
  const runs = [opening, ...near.filter(({ instruction }) => rest.includes(instruction)), removal]
  if (runs.length !== rest.length + 2) return { reason: 'a RUN in between is not read as shell' }
  if (runs.some((run) => hasPragma(dockerfile, run.instruction)))
    return { reason: 'a tool reads the comment of a RUN in between' }
  if (runs.flatMap(({ script }) => script.commands).length > MOST_COMMANDS) return { reason: TOO_LONG }
  const reason = moved.length === 0 ? undefined : againstMoving(dockerfile, opening, moved, context)
  return reason === undefined ? { runs, moved } : { reason }
}

const TOO_LONG = 'nobody reads a chain that long'

/** By manager and package the first RUN that installs it. */
const installers = new WeakMap<readonly Run[], ReadonlyMap<string, number>>()

/** Whether a RUN in front of a place installs what calls remove. */
function installsFar(all: readonly Run[], before: number, removed: readonly Call[]): boolean {
  let known = installers.get(all)
  if (known === undefined) {
    const found = new Map<string, number>()
    for (const [i, run] of all.entries())
      for (const call of callsOf(run)) {
        if (isCleaning(call)) continue
        const names = [...virtualOf(call), ...call.operands.flatMap(({ value }) => value ?? [])]
        for (const name of names) if (!found.has(keyOf(call, name))) found.set(keyOf(call, name), i)
      }
    known = found
    installers.set(all, known)
  }
  return removed.some((call) =>
    call.operands.some(({ value = '' }) => (known.get(keyOf(call, value)) ?? Number.POSITIVE_INFINITY) < before),
  )
}

function keyOf({ manager }: Call, name: string): string {
  return `${manager} ${name}`
}

const MOVABLE = new Set(['WORKDIR', 'COPY', 'ADD'])

/** In one RUN nobody reads more. */
const MOST_COMMANDS = 30

/** Where more RUNs need what is installed, each change in one of them would install it again. */
const MOST_RUNS = 8

/** Managers whose packages are removed by the names that they were installed by; of pip and npm nothing is left in between. */
const OF_SYSTEM: readonly Manager[] = ['apk', 'apt', 'dnf', 'zypper']

/** Whether a RUN installs what others remove, by the same name: that of a virtual package too. */
function opens({ script }: Run, removed: readonly Call[]): boolean {
  const names = new Set(removed.flatMap(({ operands }) => operands.flatMap(({ value }) => value ?? [])))
  return script.commands.some((command) => {
    const call = command.certain ? callOf(command) : undefined
    if (call === undefined || isCleaning(call) || !removed.some(({ manager }) => manager === call.manager)) return false
    // Where most of it stays, it is no bracket: a later change would install all of it again.
    const [virtual, packages] = [virtualOf(call), call.operands.flatMap(({ value }) => value ?? [])]
    const gone = packages.filter((name) => names.has(name)).length
    return virtual.some((name) => names.has(name)) || (gone > 0 && gone * 2 >= packages.length)
  })
}

function callsOf({ script }: Run): readonly Call[] {
  const calls = script.commands.flatMap((command) => callOf(command) ?? [])
  return calls.filter(({ manager }) => OF_SYSTEM.includes(manager))
}

/** The name by which all that a call of apk installs may be taken away. */
function virtualOf({ manager, given }: Call): readonly string[] {
  const named = given.filter(({ names }) => names.includes('-t') || names.includes('--virtual'))
  return manager === 'apk' ? named.flatMap(({ value }) => value ?? []) : []
}

/** Why WORKDIR and COPY cannot come before what installs: it may read what they bring, or write where they do. */
function againstMoving(
  dockerfile: Dockerfile,
  opening: Run,
  moved: readonly Instruction[],
  context: Context,
): string | undefined {
  if (!opening.script.commands.every(isPlainInstallation))
    return 'what is copied in between would come before more than an installation'
  for (const instruction of moved) {
    const copy = copyOf(instruction)
    if (instruction.line.heredocs.length > 0) return `${instruction.keyword} in between writes what stands in the file`
    const target = instruction.keyword === 'WORKDIR' ? instruction.text : copy?.destination
    const path = target === undefined ? undefined : pathAt(dockerfile, instruction, target, context)
    if (path === undefined) return `where ${instruction.keyword} in between writes is not known`
    if (!isOfNoPackage(path))
      return `${instruction.keyword} in between writes to ${path}, where an installation may write too`
    const above = lineage(opening.stage).flatMap(({ instructions }) => instructions)
    const settings = above.filter(({ keyword }) => keyword === 'ENV' || keyword === 'ARG')
    if (instruction.keyword !== 'WORKDIR' && settings.some(({ text }) => text.includes(path)))
      return `a variable leads to ${path}, and an installation would find there what is copied`
    if (copy?.sources.some(isRemote) === true) return 'ADD in between downloads'
    const owner = flag(instruction, 'chown')?.split(':') ?? []
    if (owner.some((name) => !isRoot(name) && !/^\d+$/.test(name)))
      return 'its owner may be one that the installation makes'
  }
  return undefined
}

/** Whether a command installs packages by their names from where the image says, or cleans up behind that; wherever it runs. */
function isPlainInstallation(command: Command): boolean {
  if (command.name === 'set' || cleansUp(command)) return true
  const call = callOf(command)
  if (call === undefined || call.expands || command.redirects.length > 0) return false
  if (INSTALLING[call.manager]?.includes(call.verb) !== true) return false
  const isNamed = ({ value }: Word): boolean =>
    value !== undefined && !value.includes('/') && !ARCHIVES.some((ending) => value.endsWith(ending))
  return (
    call.operands.every(isNamed) &&
    call.given.every(({ value, names }) => value === undefined || isPlainValue(names, value))
  )
}

const INSTALLING: Partial<Record<Manager, readonly string[]>> = {
  apk: ['add', 'update', 'upgrade'],
  apt: ['install', 'update', 'upgrade'],
  dnf: ['install', 'update', 'upgrade', 'makecache'],
  zypper: ['install', 'in', 'refresh', 'ref', 'update', 'up'],
}

const ARCHIVES = ['.apk', '.deb', '.rpm']

/** Values that are no paths: a name, and settings of apt and dnf that lead nowhere. */
function isPlainValue(names: readonly string[], value: string): boolean {
  if (names.includes('-t') || names.includes('--virtual')) return true
  const isSetting = names.includes('-o') || names.includes('--option') || names.includes('--setopt')
  return isSetting && /^(?:Dpkg::|APT::|Acquire::|install_weak_deps|tsflags)/.test(value) && !value.includes('/')
}

/** Puts what stands in between in front of what installs. */
export function movedInFront(dockerfile: Dockerfile, { runs: [opening], moved }: Bracket): Fix {
  const [first, last] = [moved[0]!, moved.at(-1)!]
  const start = linesStart(dockerfile, first)
  const lineEnd = dockerfile.text.indexOf('\n', last.span.end - 1) + 1
  const end = lineEnd === 0 ? dockerfile.text.length : lineEnd
  const place = linesStart(dockerfile, opening!.instruction)
  return [insertion(place, dockerfile.text.slice(start, end)), deletion({ start, end })]
}
