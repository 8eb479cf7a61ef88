// Puts one more package into a stage: into an installation that is there, or by a RUN of its own, the distribution's way.

import { archivedRelease } from '../../analysis/images/archived-release.ts'
import type { Images } from '../../analysis/images/images.ts'
import { insertAbove, insertBelow } from '../../dockerfile/edit/insert.ts'
import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { type Script, shellOf, unbroken } from '../../dockerfile/model/script.ts'
import { type Edit, insertion } from '../../dockerfile/model/span.ts'
import { type Stage, variable } from '../../dockerfile/model/stages.ts'
import { isRoot } from '../../dockerfile/model/user.ts'
import { type Call, callOf, hasOption, type Manager, unknownOption } from '../../knowledge/packages/managers.ts'

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
): Edit | string {
  for (const instruction of stage.instructions) {
    if (before !== undefined && instruction.index >= before.index) break
    if (quiet && manager === 'apt' && !asksNothing(dockerfile, instruction)) continue
    const call = fittingCall(dockerfile, instruction, manager)
    if (call !== undefined) return addTo(dockerfile, call.script, call.call, name)
  }
  const release = manager === 'apt' ? archivedRelease(stage, images) : undefined
  return release === undefined
    ? insertRun(dockerfile, stage, before, commandsOf(manager, name, quiet), images)
    : `the packages of ${release} are in an archive alone: a newer base image has them where apt looks`
}

function asksNothing(dockerfile: Dockerfile, instruction: Instruction): boolean {
  return variable(dockerfile.settings(instruction).variables, 'DEBIAN_FRONTEND')?.value === 'noninteractive'
}

/**
 * The edit that puts a RUN of root's into a stage, in front of an instruction that needs what it makes.
 *
 * @param lines the script; the builder's continuation goes between them
 * @returns why that cannot be, where it cannot
 */
export function insertRun(
  dockerfile: Dockerfile,
  stage: Stage,
  before: Instruction | undefined,
  lines: readonly string[],
  images: Images,
): Edit | string {
  const neighbour = placeFor(stage, before)
  const { escape, eol } = dockerfile.reading
  const added = { keyword: 'RUN', rest: lines.join(` ${escape}${eol}    `) }
  if (!takesScripts(dockerfile, neighbour ?? stage.instructions.at(-1)))
    return 'its SHELL is none that the commands are written for'
  if (neighbour === undefined) {
    const last = stage.instructions.at(-1) ?? stage.from
    const { user = images.image(stage).user } = stage.instructions.length === 0 ? {} : dockerfile.settings(last)
    return user === 'root' ? insertBelow(dockerfile, last, added) : NOT_ROOT
  }
  if (!isRootAt(dockerfile, neighbour, images)) return NOT_ROOT
  return insertAbove(dockerfile, neighbour, added)
}

const NOT_ROOT = 'it is not known whether a RUN is root here, and may install'

/** Whether a RUN in the place of an instruction, or behind a SHELL, is read by sh or one of its kind. */
export function takesScripts(dockerfile: Dockerfile, instruction: Instruction | undefined): boolean {
  if (dockerfile.reading.escape === '`') return false
  if (instruction === undefined) return true
  const { keyword, strings = [] } = instruction
  return shellOf(keyword === 'SHELL' ? strings : dockerfile.settings(instruction).shell) !== undefined
}

/** Whether an instruction runs as root, as far as the file and the base image say. */
function isRootAt(dockerfile: Dockerfile, instruction: Instruction, images: Images): boolean {
  const { user = images.image(dockerfile.stageOf(instruction)).user } = dockerfile.settings(instruction)
  return user !== undefined && isRoot(user)
}

/** An installation that one more package may join. */
function fittingCall(
  dockerfile: Dockerfile,
  instruction: Instruction,
  manager: Manager,
): { readonly call: Call; readonly script: Script } | undefined {
  if (instruction.keyword !== 'RUN' || instruction.line.heredocs.length > 0) return undefined
  const script = dockerfile.script(instruction)
  const command = script?.commands.find((candidate) => isFitting(callOf(candidate), manager))
  const call = command === undefined ? undefined : callOf(command)
  return script === undefined || call === undefined ? undefined : { call, script }
}

function isFitting(call: Call | undefined, manager: Manager): boolean {
  if (call?.manager !== manager || (call.verb !== 'install' && call.verb !== 'add')) return false
  const { command, operands } = call
  if (!command.certain || !command.decisive || operands.length === 0) return false
  // Packages that leave again together, that go into another root, or that come from elsewhere.
  if (unknownOption(call) !== undefined || hasOption(call, 't', ...ELSEWHERE)) return false
  if (call.manager === 'apk' && hasOption(call, 'X')) return false
  return operands.every(({ value, glob }) => value !== undefined && !glob && isName(value))
}

const ELSEWHERE = [
  ...['--virtual', '--target-release', '--default-release', '--root', '--installroot', '--repository', '--repo'],
  ...['--download-only', '--downloadonly'],
]

function isName(value: string): boolean {
  return !value.includes('/') && !value.includes('@') && !['.deb', '.rpm', '.apk'].some((end) => value.endsWith(end))
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
function placeFor(stage: Stage, before: Instruction | undefined): Instruction | undefined {
  const first = stage.instructions.find(({ keyword }) => LATER.has(keyword))
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
