// Which installs behind a COPY of the sources may come before it, and what of the sources each of them needs.

import { copyOf } from '../../dockerfile/model/copy.ts'
import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { mounted, mountsOf } from '../../dockerfile/model/mounts.ts'
import { isWithin, resolve } from '../../dockerfile/model/paths.ts'
import type { Script } from '../../dockerfile/model/script.ts'
import type { Command, Element } from '../../dockerfile/model/shell.ts'
import type { Span } from '../../dockerfile/model/span.ts'
import { type Stage, variable } from '../../dockerfile/model/stages.ts'
import type { BuildContext } from '../../files/build-context.ts'
import { type Image, tagOf } from '../../knowledge/images/image.ts'
import { CACHES, type Cache } from '../../knowledge/packages/caches.ts'
import { type FolderCopy, passes } from '../filesystem/folder-copies.ts'
import { folderAt } from '../filesystem/paths.ts'
import type { BuildInputs } from '../images/images.ts'
import {
  hasPlainOutput,
  type Install,
  installOf,
  isApart,
  mayStep,
  Project,
  type Step,
  type Surroundings,
  stepOf,
  type Verdict,
} from './manifests.ts'

/** The build as far as an install has to do with it. */
export interface Building {
  readonly dockerfile: Dockerfile
  readonly inputs: BuildInputs
  decline(at: Span, reason: string): void
}

export const NO_CONTEXT = 'the build context is not known, so what the install needs is not either'

export interface EarlyInstalls {
  /** The last RUN that installs. */
  readonly script: Script
  /** How many members of its list come before the sources; `undefined` where it stays whole. */
  readonly members: number | undefined
  /** The members at its end that empty the caches of what is installed, and so go with it. */
  readonly cleanups: readonly Element[]
  /** What has to be there, below the folder that is copied. */
  readonly copies: readonly string[]
  /** What is written, likewise. */
  readonly writes: readonly string[]
}

/** The installs behind a COPY, up to the last that may come before it; `undefined` where none may. */
export function earlyInstalls(building: Building, copy: FolderCopy): EarlyInstalls | undefined {
  return new Walk(building, copy, 'whole').result()
}

/** The same where packages are taken to look at nothing of the project. */
export function likelyInstalls(building: Building, copy: FolderCopy): EarlyInstalls | undefined {
  return new Walk(building, copy, 'likely').result()
}

/** The install behind a COPY of which a first step may come before it. */
export interface EarlyStep extends EarlyInstalls {
  readonly command: Command
  readonly step: Step
}

/** The first install behind a COPY, where it may be made in two steps. */
export function earlyStep(building: Building, copy: FolderCopy): EarlyStep | undefined {
  const found = new Walk(building, copy, 'step').result()
  return found?.first === undefined ? undefined : { ...found, ...found.first }
}

/** The project that a COPY brings, as one who works in a folder of the image sees it. */
export function projectOf(files: BuildContext | undefined, { folder, path }: FolderCopy, workdir: string): Project {
  return new Project(files, folder, path, workdir)
}

const LED_BY_CD = 'cd leads the install to a folder; with a WORKDIR it could come before the sources'

const UNKNOWN: Surroundings = { go: undefined, variable: () => undefined }

/** Where the last install ends; `first`: the one that is to be made in two steps. */
interface End extends Pick<EarlyInstalls, 'script' | 'members' | 'cleanups'> {
  readonly first?: Pick<EarlyStep, 'command' | 'step'>
}

/** Where the way to the install ends, and why, where a reader would wonder. */
interface Halt {
  readonly reason: string | undefined
}

const SILENT: Halt = { reason: undefined }

// One COPY and what follows it; the class does not leave this file.
class Walk {
  private readonly copies = new Set<string>()
  private readonly writes = new Set<string>()
  private end: End | undefined
  /** Why it stays, once that is told. */
  private told = false

  constructor(
    private readonly building: Building,
    private readonly copy: FolderCopy,
    private readonly sought: 'whole' | 'likely' | 'step',
  ) {}

  result(): (EarlyInstalls & End) | undefined {
    this.walk()
    if (this.end === undefined || this.told) return undefined
    return { ...this.end, copies: [...this.copies], writes: [...this.writes] }
  }

  /** Goes from the COPY to the last install that may come before it. */
  private walk(): void {
    const { stage, instruction: copy } = this.copy
    let between: Instruction | undefined
    for (const instruction of stage.instructions.filter(({ index }) => index > copy.index)) {
      if (instruction.keyword !== 'RUN') {
        if (this.staysInFront(instruction)) continue
        if (instruction.keyword !== 'WORKDIR' || between !== undefined || this.end !== undefined) return
        between = instruction
        continue
      }
      const script = this.building.dockerfile.script(instruction)
      if (script === undefined) return
      const found = this.read(script)
      if (found !== undefined && 'reason' in found) {
        if (found.reason !== undefined) this.decline(instruction, found.reason)
        // An install further down says whether this RUN is in anybody's way.
        if (between !== undefined || this.end !== undefined || this.told) return
        between = instruction
        continue
      }
      if (found === undefined) continue
      if (between !== undefined) {
        this.end = undefined
        this.decline(
          between,
          between.keyword === 'WORKDIR'
            ? 'the COPY above is relative to another folder, and cannot go behind the install: name its destination whole'
            : 'it stands between the sources and the install, and may need them',
        )
        return
      }
      this.end = found
      if (found.members !== undefined || found.first !== undefined) return
    }
  }

  private folderAt(instruction: Instruction): string | undefined {
    const { dockerfile, inputs } = this.building
    return folderAt(dockerfile, instruction, inputs)
  }

  private decline({ span }: Instruction, reason: string): void {
    if (!this.told) this.building.decline(span, reason)
    this.told = true
  }

  /** An install stays behind the sources; nothing is said of one behind another that may come before them. */
  private halt(reason: string): Halt {
    if (this.end !== undefined) return SILENT
    return { reason: this.building.inputs.files === undefined ? NO_CONTEXT : reason }
  }

  /** Whether an instruction may stand between the manifests and the sources. */
  private staysInFront(instruction: Instruction): boolean {
    if (passes(this.copy, instruction)) return true
    const other = instruction.keyword === 'COPY' ? copyOf(instruction) : undefined
    if (other === undefined) return false
    const path = resolve(this.folderAt(instruction), other.destination)
    return path !== undefined && path !== '/' && !isWithin(path, this.copy.path) && !isWithin(this.copy.path, path)
  }

  /** `undefined`: the RUN may come before the sources, and installs nothing. */
  private read(script: Script): End | Halt | undefined {
    const { dockerfile, inputs } = this.building
    const workdir = this.folderAt(script.instruction)
    if (workdir === undefined) return SILENT
    const project = projectOf(inputs.files, this.copy, workdir)
    const known = surroundingsOf(dockerfile, inputs.image(this.copy.stage), script.instruction)
    const surroundings = { ...known, trusting: this.sought === 'likely' }
    const installs: Install[] = []
    for (const [i, item] of script.list.entries()) {
      for (const [j, element] of item.elements.entries()) {
        const { command } = element
        if (command !== undefined && !element.negated && isApart(command, project)) continue
        const look = this.sought === 'step' ? stepOf : installOf
        const verdict = command === undefined ? undefined : look(command, project, surroundings)
        if (verdict !== undefined && installs.length === 0 && this.installsEarlier(command!.name!)) return SILENT
        const objection = verdict === undefined ? undefined : objectionTo(script, element, this.copy.path)
        if (this.sought === 'step') return this.readStep(script, element, [i, j], verdict, objection, project)
        if (verdict !== undefined && objection === undefined && !('reason' in verdict)) {
          installs.push(verdict)
          continue
        }
        if (installs.length > 0) return this.split(script, i === 0 ? j : -1, installs, project)
        if (verdict === undefined) return haltAtFolder(element, script, project)
        return this.halt(objection ?? ('reason' in verdict ? verdict.reason : ''))
      }
    }
    if (installs.length === 0) return undefined
    if (script.list.some(({ operators, background }) => background || operators.includes('||')))
      return this.halt('the script is more than an && chain')
    this.take(installs, project)
    return { script, members: undefined, cleanups: [] }
  }

  /** The first member of a script that is not apart from the project: an install in two steps, or nothing of ours. */
  private readStep(
    script: Script,
    element: Element,
    [item, member]: readonly [number, number],
    verdict: Verdict,
    objection: string | undefined,
    project: Project,
  ): End | Halt {
    const { command } = element
    if (command === undefined || verdict === undefined || !('reason' in verdict) || !mayStep(command))
      return this.haltInFront(script, element)
    const { step } = verdict
    const cleanups = trailing(script, project)
    const members = isFirst(script, item, member) ? undefined : member
    const reason =
      objection ??
      (step === undefined ? verdict.reason : undefined) ??
      (members === undefined
        ? deletionObjection(script, item, member, cleanups, this.copy.stage)
        : cutObjection(script, item === 0 ? member : -1, cleanups, this.copy.stage))
    if (reason !== undefined || step === undefined) return this.halt(reason ?? verdict.reason)
    this.take([step], project)
    return { script, members, cleanups, first: { command, step } }
  }

  /** What stands in front of an install in the same RUN would have to come before the sources too. */
  private haltInFront(script: Script, { command, end }: Element): Halt {
    if (!script.commands.some((one) => one.start > end && mayStep(one))) return SILENT
    return this.halt(
      command?.name === 'cd' ? LED_BY_CD : 'what stands in front of the install in its RUN may need the sources',
    )
  }

  /** Whether a program installs in front of the COPY already. */
  private installsEarlier(program: string): boolean {
    const { stage, instruction: copy, path } = this.copy
    const project = projectOf(undefined, { ...this.copy, folder: '' }, path)
    return stage.instructions.some(
      (one) =>
        one.index < copy.index &&
        this.building.dockerfile
          .script(one)
          ?.commands.some((command) => command.name === program && installOf(command, project, UNKNOWN) !== undefined),
    )
  }

  private take(installs: readonly Install[], project: Project): void {
    // An image that nobody knows may bring a version manager.
    const { workdir, configured } = this.building.inputs.image(this.copy.stage)
    if (workdir === undefined && !configured) for (const path of project.versionFiles()) this.copies.add(path)
    for (const { copies, writes } of installs) {
      for (const path of copies) this.copies.add(path)
      for (const path of writes) this.writes.add(path)
    }
  }

  /** Where a RUN can be cut in front of its member `at`: between two of one `&&` list that share nothing. */
  private split(script: Script, at: number, installs: readonly Install[], project: Project): End | Halt {
    const cleanups = cleanupsOf(script, at)
    const reason = cutObjection(script, at, cleanups, this.copy.stage)
    if (reason !== undefined) return this.halt(reason)
    this.take(installs, project)
    return { script, members: at, cleanups }
  }
}

/** `cd web && npm ci`: the install is there, and a WORKDIR would make it plain. */
function haltAtFolder({ command }: Element, script: Script, project: Project): Halt {
  if (command?.name !== 'cd') return SILENT
  const installs = script.commands.some(
    (one) => one.start > command.end && installOf(one, project, UNKNOWN) !== undefined,
  )
  return installs ? { reason: LED_BY_CD } : SILENT
}

/** Whether all that stands in front of a member only sets the shell. */
function isFirst({ list }: Script, item: number, member: number): boolean {
  return list
    .slice(0, item + 1)
    .every(({ elements }, i) =>
      elements.slice(0, i === item ? member : undefined).every(({ command }) => command?.name === 'set'),
    )
}

/** Members at the end that delete nothing of the project, or empty a cache: both steps want them. */
function trailing({ list }: Script, project: Project): readonly Element[] {
  const [only] = list
  const elements = list.length === 1 ? (only?.elements ?? []) : []
  const isCleanup = ({ command, negated }: Element): boolean =>
    !negated &&
    command !== undefined &&
    (cacheEmptiedBy(command) !== undefined || (command.name === 'rm' && isApart(command, project)))
  return elements.slice(elements.findLastIndex((element) => !isCleanup(element)) + 1)
}

/** Why a RUN is better whole, though nothing of it is cut off. */
function deletionObjection(
  { list }: Script,
  item: number,
  member: number,
  cleanups: readonly Element[],
  { ships }: Stage,
): string | undefined {
  const behind = list.slice(item).flatMap(({ elements }, i) => elements.slice(i === 0 ? member + 1 : 0))
  return ships && deletes(behind.filter((element) => !cleanups.includes(element))) ? DELETES : undefined
}

function surroundingsOf(dockerfile: Dockerfile, image: Image, instruction: Instruction): Surroundings {
  const { variables } = dockerfile.settings(instruction)
  return { go: goOf(image), variable: (name) => variable(variables, name)?.value }
}

/** The minor version of Go 1 in an official image; a tag without a version is a new one. */
function goOf(image: Image): number | undefined {
  const tag = tagOf(image, 'golang')
  if (tag === undefined) return undefined
  const version = /^1\.(\d+)/.exec(tag)?.[1]
  if (version !== undefined) return Number(version)
  return /^(?:1(?:-|$)|latest|alpine|bookworm|trixie|bullseye|$)/.test(tag) ? Number.POSITIVE_INFINITY : undefined
}

/** Variables of a command that no install reads for paths; most of Go's say for which machine a program is built. */
const HARMLESS =
  /^(?:NODE_ENV|CI|DEBIAN_FRONTEND|C?GO_ENABLED|GO(?:OS|ARCH|ARM|AMD64|PROXY|PRIVATE|SUMDB|NOSUMDB|NOPROXY|INSECURE|EXPERIMENT))$/

/** Variables of Go that name places, and what they may name: services, and no folder of the project as `file:///src/proxy`. */
const PLACES = new Set(['GOPROXY', 'GOSUMDB'])
const SERVICES = /^(?:(?:direct|off|https?:\/\/[^\s,|]+|[a-z\d]+(?:[.-][a-z\d]+)+(?:\+[\w+/=]+)*)(?:[,|\s]|$))*$/

function isHarmless(name: string, { assigned }: Command): boolean {
  if (!HARMLESS.test(name)) return false
  if (!PLACES.has(name)) return true
  const values = assigned.filter((one) => one.name === name).map(({ value }) => value)
  return values.length > 0 && values.every((value) => value !== undefined && SERVICES.test(value))
}

function objectionTo(script: Script, { command, negated }: Element, path: string): string | undefined {
  const { instruction } = script
  const isRelative = mountsOf(instruction).some(({ target }) => target !== undefined && !target.startsWith('/'))
  if (isRelative || mounted(instruction, path)) return 'a mount lies over the project'
  if (command === undefined || negated || !command.decisive) return 'a failure of the install is covered up'
  if (command.wrapper.length > 0) return `what ${command.wrapper[0]!.text} changes for the install is not known`
  const assigned = command.assignments.find((name) => !isHarmless(name, command))
  if (assigned !== undefined) return `what ${assigned} changes for the install is not known`
  if (!hasPlainOutput(command)) return 'the install writes to a file'
  if (script.heredoc || instruction.line.heredocs.length > 0) return 'the install stands in a heredoc'
  return undefined
}

/** Members at the end that empty a cache which nothing behind the cut fills. */
function cleanupsOf({ list }: Script, at: number): readonly Element[] {
  const behind = list[0]?.elements.slice(at) ?? []
  const first = behind.findLastIndex(({ command, negated }) => negated || cacheEmptiedBy(command) === undefined) + 1
  const cleanups = behind.slice(first)
  const isFilled = cleanups.some((cleanup) =>
    behind.some(({ command }) => command !== undefined && cacheEmptiedBy(cleanup.command)!.uses(command)),
  )
  return isFilled ? [] : cleanups
}

function cacheEmptiedBy(command: Command | undefined): Cache | undefined {
  return command === undefined ? undefined : CACHES.find((cache) => cache.empties(command))
}

function cutObjection(script: Script, at: number, cleanups: readonly Element[], { ships }: Stage): string | undefined {
  const [only, ...more] = script.list
  const front = only?.elements[at - 1]
  if (only === undefined || front === undefined || more.length > 0 || only.background || only.operators.includes('||'))
    return 'the script is more than an && chain, and cannot be cut behind the install'
  const { comments } = script.instruction.line
  if (script.comment !== undefined || comments.some(({ start }) => start < script.place(0)))
    return 'a comment stands where the script would be cut'
  if (script.leaks.some(({ start }) => start < front.end)) return 'what the script sets reaches over the install'
  return ships && deletes(only.elements.slice(at, only.elements.length - cleanups.length)) ? DELETES : undefined
}

const DELETES = 'the RUN deletes what it has installed, which saves space in one layer only'

const DELETING = ['rm', 'find', 'prune', 'purge', 'remove', 'autoremove', 'del', 'uninstall', 'clean', 'ci']

/** Commands that take away what the RUN has put there. */
function deletes(elements: readonly Element[]): boolean {
  return elements.some(({ command }) => {
    const words = command?.words.map(({ text }) => text)
    return words === undefined || DELETING.some((word) => words.includes(word))
  })
}
