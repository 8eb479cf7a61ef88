// Puts one more package into a stage: into an installation that is there, or by a RUN of its own, the distribution's way.

import { archivedRelease } from '../../analysis/images/archived-release.ts'
import type { Images } from '../../analysis/images/images.ts'
import { baseUser, userInForce } from '../../analysis/images/user-in-force.ts'
import { insertAbove, insertBelow } from '../../dockerfile/edit/insert.ts'
import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import type { Reason } from '../../dockerfile/model/refusal.ts'
import { type Script, shellOf, unbroken } from '../../dockerfile/model/script.ts'
import type { Word } from '../../dockerfile/model/shell.ts'
import { type Edit, insertion } from '../../dockerfile/model/span.ts'
import { type Stage, variable } from '../../dockerfile/model/stages.ts'
import { isRoot } from '../../dockerfile/model/user.ts'
import { type Call, callOf, hasOption, type Manager, unknownOption } from '../../knowledge/packages/managers.ts'
import { mayHoldOptions } from '../runs.ts'

/**
 * The edit that installs a package in a stage, in front of an instruction that needs it.
 *
 * @param before without it nothing in the stage needs it
 * @param quiet the package asks questions: apt gets an answer for all of them
 * @returns why it cannot be installed there, where it cannot
 */
export function install(
  dockerfile: Dockerfile,
  stage: Stage,
  name: string,
  {
    manager,
    before,
    quiet = false,
  }: { manager: 'apt' | 'apk' | 'dnf'; before?: Instruction | undefined; quiet?: boolean },
  images: Images,
): Edit | Reason {
  const lists = stage.instructions.flatMap((instruction) =>
    (before !== undefined && instruction.index >= before.index) ||
    (quiet && manager === 'apt' && !asksNothing(dockerfile, instruction))
      ? []
      : listsIn(dockerfile, instruction, manager),
  )
  const list = lists.find(({ call }) => call.operands.every(isPlain)) ?? lists[0]
  if (list !== undefined) return addTo(dockerfile, list.script, list.call, name)
  const release = manager === 'apt' ? archivedRelease(stage, images) : undefined
  const shown = firstCaller(dockerfile, stage, manager, before)
  return release === undefined
    ? insertRun(dockerfile, stage, before, commandsOf(manager, name, quiet), images, shown)
    : { reason: `the packages of ${release} are in an archive alone: a newer base image has them where apt looks` }
}

function asksNothing(dockerfile: Dockerfile, instruction: Instruction): boolean {
  return variable(dockerfile.settings(instruction).variables, 'DEBIAN_FRONTEND')?.value === 'noninteractive'
}

/**
 * The edit that puts a RUN of root's into a stage, in front of an instruction that needs what it makes.
 *
 * @param lines the script; the builder's continuation goes between them
 * @param behind a RUN that it must not stand above
 * @returns why that cannot be, where it cannot
 */
export function insertRun(
  dockerfile: Dockerfile,
  stage: Stage,
  before: Instruction | undefined,
  lines: readonly string[],
  images: Images,
  behind?: Instruction,
): Edit | Reason {
  const neighbour = placeFor(stage, before, behind)
  const { escape, eol } = dockerfile.reading
  const added = { keyword: 'RUN', rest: lines.join(` ${escape}${eol}    `) }
  if (!takesScripts(dockerfile, neighbour ?? stage.instructions.at(-1)))
    return { reason: 'its SHELL is none that the commands are written for' }
  if (neighbour === undefined) {
    const last = stage.instructions.at(-1) ?? stage.from
    const user =
      stage.instructions.length === 0
        ? baseUser(dockerfile, stage, images)
        : userInForce(dockerfile, last, stage, images)
    return user === 'root' ? insertBelow(dockerfile, last, added) : { reason: NOT_ROOT }
  }
  if (!isRootAt(dockerfile, neighbour, images)) return { reason: NOT_ROOT }
  return insertAbove(dockerfile, neighbour, added, true)
}

/** The first RUN of a stage that calls a manager: what stands in front of it may be what lets the manager work. */
function firstCaller(
  dockerfile: Dockerfile,
  { instructions }: Stage,
  manager: Manager,
  before: Instruction | undefined,
): Instruction | undefined {
  return instructions.find(
    (instruction) =>
      instruction.keyword === 'RUN' &&
      (before === undefined || instruction.index < before.index) &&
      dockerfile.script(instruction)?.commands.some((command) => callOf(command)?.manager === manager),
  )
}

const NOT_ROOT = 'it is not known whether a RUN is root here, and may install'

/** Whether a RUN in the place of an instruction, or behind a SHELL, is read by sh or one of its kind. */
export function takesScripts(dockerfile: Dockerfile, instruction: Instruction | undefined): boolean {
  if (dockerfile.reading.escape === '`') return false
  if (instruction === undefined) return true
  const { keyword, strings = [] } = instruction
  return shellOf(keyword === 'SHELL' ? strings : dockerfile.shell(instruction)) !== undefined
}

/** Whether an instruction runs as root, as far as the file and the base image say. */
function isRootAt(dockerfile: Dockerfile, instruction: Instruction, images: Images): boolean {
  const user = userInForce(dockerfile, instruction, dockerfile.stageOf(instruction), images)
  return user !== undefined && isRoot(user)
}

interface List {
  readonly call: Call
  readonly script: Script
}

/** Installations that one more package may join. */
function listsIn(dockerfile: Dockerfile, instruction: Instruction, manager: Manager): readonly List[] {
  if (instruction.keyword !== 'RUN' || instruction.line.heredocs.length > 0) return []
  const script = dockerfile.script(instruction)
  if (script === undefined) return []
  const calls = script.commands.flatMap((command) => callOf(command) ?? []).filter((call) => call.manager === manager)
  const removed = new Set(calls.filter(({ verb }) => REMOVING.has(verb)).flatMap(({ operands }) => textsOf(operands)))
  return calls
    .filter((call) => isFitting(call) && !textsOf(call.operands).every((text) => removed.has(text)))
    .map((call) => ({ call, script }))
}

const REMOVING = new Set(['autoremove', 'del', 'erase', 'purge', 'remove'])

function textsOf(operands: readonly Word[]): readonly string[] {
  return operands.map(({ text }) => text)
}

function isFitting(call: Call): boolean {
  const { command, operands, verb } = call
  if ((verb !== 'install' && verb !== 'add') || !command.certain || !command.decisive) return false
  // Packages that leave again together, that go into another root, or that come from elsewhere.
  if (unknownOption(call) !== undefined || hasOption(call, 't', ...ELSEWHERE)) return false
  if (call.manager === 'apk' && hasOption(call, 'X')) return false
  // Files need no lists.
  return operands.some((operand) => operand.value === undefined || isPlain(operand)) && !mayHoldOptions(call)
}

const ELSEWHERE = [
  ...['--virtual', '--target-release', '--default-release', '--root', '--installroot', '--repository', '--repo'],
  ...['--download-only', '--downloadonly'],
]

/** A package's name, and no file. */
function isPlain({ value, glob }: Word): boolean {
  return (
    value !== undefined &&
    !glob &&
    !value.includes('/') &&
    !['.deb', '.rpm', '.apk'].some((ending) => value.endsWith(ending))
  )
}

/** Into a list in the order of the alphabet where it belongs, else behind the last package; on a line where others are. */
function addTo({ text, reading }: Dockerfile, script: Script, { operands }: Call, name: string): Edit {
  const sorted = operands.length > 1 && operands.every(({ text: own }, i) => i === 0 || operands[i - 1]!.text <= own)
  const next = sorted ? operands.find(({ text: own }) => own > name) : undefined
  const neighbour = next ?? operands.at(-1)!
  const start = script.place(neighbour.start)
  const lead = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const separator = lead.trim() === '' && unbroken(script, neighbour) ? ` ${reading.escape}${reading.eol}${lead}` : ' '
  return next === undefined
    ? insertion(script.place(neighbour.end - 1) + 1, separator + name)
    : insertion(start, name + separator)
}

/** What a RUN that installs something stands in front of. */
const LATER = new Set(['COPY', 'ADD', 'USER', 'ENTRYPOINT', 'CMD'])

/** In front of the first COPY, so that its layer outlives changes of the sources, and of a USER that may not install. */
function placeFor(
  stage: Stage,
  before: Instruction | undefined,
  behind: Instruction | undefined,
): Instruction | undefined {
  const rest = stage.instructions.filter(({ index }) => behind === undefined || index > behind.index)
  const first = behind === undefined ? rest.find(({ keyword }) => LATER.has(keyword)) : rest[0]
  return first !== undefined && (before === undefined || first.index < before.index) ? first : before
}

function commandsOf(manager: 'apt' | 'apk' | 'dnf', name: string, quiet: boolean): readonly string[] {
  switch (manager) {
    case 'apk':
      return [`apk add --no-cache ${name}`]
    case 'dnf':
      return [`dnf install -y ${name} && dnf clean all`]
    case 'apt':
      return [
        'apt-get update',
        `&& ${quiet ? 'DEBIAN_FRONTEND=noninteractive ' : ''}apt-get install -y --no-install-recommends ${name}`,
        '&& rm -rf /var/lib/apt/lists/*',
      ]
  }
}
