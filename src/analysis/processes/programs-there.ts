// Whether a program that a script calls is known to be there by then: the image has it, a step before installed it, put it there, or
// called it and did not fail.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { nameOf } from '../../dockerfile/model/paths.ts'
import type { Command } from '../../dockerfile/model/shell.ts'
import { lineage, type Stage } from '../../dockerfile/model/stages.ts'
import { wrappersOf } from '../../dockerfile/read/wrappers.ts'
import { programsOf } from '../../knowledge/images/packages.ts'
import { oldestRelease } from '../../knowledge/images/releases.ts'
import { FOLDERS_OF_PROGRAMS } from '../../knowledge/images/system-folders.ts'
import { broughtBy } from '../../knowledge/packages/archive.ts'
import { debianPackages } from '../../knowledge/packages/debian.ts'
import { callOf } from '../../knowledge/packages/managers.ts'
import { isStandard } from '../../knowledge/programs/standard.ts'
import type { Images } from '../images/images.ts'
import { type Install, installsIn } from '../packages/install-sites.ts'
import { namesInstalledBy } from '../packages/installed-names.ts'

/** Where a command stands. */
export interface CommandPlace {
  readonly instruction: Instruction
  readonly stage: Stage
  readonly command: Command
}

/** The program of a command, or one that it is run through, which is not known to be there. */
export function programNotKnown(dockerfile: Dockerfile, images: Images, place: CommandPlace): string | undefined {
  const { words, wrapper } = place.command
  const called = words[0]?.value
  const through = wrappersOf(wrapper).map(({ name }) => name)
  const programs = called === undefined || isOwn(called) ? through : [...through, nameOf(called)]
  // In front of where the file first speaks of a program there is no need to look.
  const { called: known, named } = mentionedIn(dockerfile)
  return programs.find(
    (program) =>
      !isOfImage(dockerfile, images, place, program) &&
      !isProved(commandsBefore(dockerfile, place, known.get(program)), program) &&
      !isPutThere(dockerfile, place, program, named.get(program)),
  )
}

/** What a file says of programs, with the index of the first instruction that does. */
interface Mentioned {
  /** Programs that are called, and what is installed. */
  readonly called: ReadonlyMap<string, number>
  /** Ends of paths. */
  readonly named: ReadonlyMap<string, number>
}

const mentioned = new WeakMap<Dockerfile, Mentioned>()

function mentionedIn(dockerfile: Dockerfile): Mentioned {
  let all = mentioned.get(dockerfile)
  if (all === undefined) {
    const called = new Map<string, number>()
    const named = new Map<string, number>()
    const put = (where: Map<string, number>, name: string, { index }: Instruction): void => {
      if (!where.has(name)) where.set(name, index)
    }
    for (const one of dockerfile.instructions) {
      const script = one.trigger === undefined ? dockerfile.script(one) : undefined
      for (const command of script?.commands ?? []) {
        for (const name of [command.name ?? '', ...namesInstalledBy(command)])
          for (const program of [name, ...(BROUGHT[name] ?? [])]) put(called, program, one)
      }
      for (const text of [one.text, dockerfile.script(one)?.text ?? ''])
        for (const word of text.split(BETWEEN_PATHS)) put(named, nameOf(word), one)
    }
    all = { called, named }
    mentioned.set(dockerfile, all)
  }
  return all
}

const BETWEEN_PATHS = /[\s"',]+/

/** Where packages have their programs; what lies elsewhere the author put there. */
const FOLDERS = FOLDERS_OF_PROGRAMS.filter((folder) => !folder.startsWith('/usr/local/'))

function isOwn(path: string): boolean {
  return path.includes('/') && !FOLDERS.includes(path.slice(0, path.lastIndexOf('/')))
}

/** The commands in front of one, from an instruction on. */
function commandsBefore(
  dockerfile: Dockerfile,
  { instruction, stage, command }: CommandPlace,
  from = Number.POSITIVE_INFINITY,
): readonly Command[] {
  return stepsUpTo(instruction, stage, from).flatMap((one) =>
    one.trigger !== undefined
      ? []
      : (dockerfile.script(one)?.commands ?? []).filter(({ end }) => one !== instruction || end <= command.start),
  )
}

/** The instructions of a stage and of those it is built on, from one on up to another. */
function stepsUpTo(last: Instruction, stage: Stage, from: number): readonly Instruction[] {
  return lineage(stage).flatMap(({ instructions }) => {
    const [{ index: first } = last] = instructions
    return instructions.slice(Math.max(0, from - first), Math.max(0, last.index + 1 - first))
  })
}

/** Whether commands have installed a program, or called it and did not fail, and did not remove it again. */
function isProved(before: readonly Command[], program: string): boolean {
  const isThere = (command: Command): boolean =>
    command.certain &&
    ((command.decisive && command.name === program) || namesInstalledBy(command).some((name) => brings(name, program)))
  const removal = before.findLastIndex((command) => removes(command, program))
  return before.slice(removal + 1).some(isThere)
}

const REMOVING = new Set(['autoremove', 'del', 'erase', 'purge', 'remove', 'rm', 'uninstall'])

function removes(command: Command, program: string): boolean {
  const call = callOf(command)
  if (call === undefined || !REMOVING.has(call.verb)) return false
  return call.operands.some(({ value }) => value === undefined || brings(value, program))
}

/** Programs by the names of what brings them, where it has another name. */
const BROUGHT: Readonly<Record<string, readonly string[]>> = {
  awscli: ['aws'],
  'bind-tools': ['dig', 'host', 'nslookup'],
  nodejs: ['node', 'npm'],
  'perl-Digest-SHA': ['shasum'],
  xz: ['xz', 'xzcat'],
}

function brings(name: string, program: string): boolean {
  return name === program || (BROUGHT[name] ?? []).includes(program)
}

function isOfImage(
  dockerfile: Dockerfile,
  images: Images,
  { instruction, stage, command }: CommandPlace,
  program: string,
): boolean {
  const image = images.image(stage)
  const { distro, official, packages } = image
  if (isStandard(program, distro)) return true
  if (official !== undefined && programsOf(official)?.includes(program) === true) return true
  if (packages.includes(program)) return true
  if (distro?.family !== 'debian' && distro?.family !== 'ubuntu') return false
  const { archives } = debianPackages(distro, oldestRelease(image))
  if (archives.some((archive) => archive.bringing(program).size === 0)) return false
  const before = (one: Install): boolean =>
    lineage(stage).includes(one.stage) &&
    one.call.command.certain &&
    (one.at.instruction < instruction.index ||
      (one.at.instruction === instruction.index && one.at.offset < command.start))
  const gone = commandsBefore(dockerfile, { instruction, stage, command }, 0).filter((one) =>
    REMOVING.has(callOf(one)?.verb ?? ''),
  )
  const there = [
    ...packages,
    ...installsIn(dockerfile, 'apt')
      .filter(before)
      .flatMap(({ names }) => names),
  ].filter((name) => !gone.some((one) => removes(one, name)))
  return archives.every((archive) => {
    const brought = broughtBy(archive, there)
    return [...archive.bringing(program)].some((name) => brought.has(name))
  })
}

/** Whether an instruction before names a file of that name: `COPY --from=tools /bin/jq /usr/local/bin/jq`, `curl -o /usr/bin/yq`. */
function isPutThere(
  dockerfile: Dockerfile,
  { instruction, stage, command }: CommandPlace,
  program: string,
  from = Number.POSITIVE_INFINITY,
): boolean {
  const path = `bin/${program}`
  return stepsUpTo(instruction, stage, from).some((one) => {
    const text = one === instruction ? (dockerfile.script(one)?.text.slice(0, command.start) ?? '') : one.text
    return text
      .split(BETWEEN_PATHS)
      .some((word) => word.endsWith(path) || (one.keyword === 'COPY' && nameOf(word) === program))
  })
}
