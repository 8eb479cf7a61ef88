// Which installs behind a COPY of the sources may come before it, and what of the sources each of them needs.

import { copyOf } from '../../dockerfile/model/copy.ts'
import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { isWithin, resolve } from '../../dockerfile/model/paths.ts'
import type { Script } from '../../dockerfile/model/script.ts'
import type { Command, Element } from '../../dockerfile/model/shell.ts'
import type { Span } from '../../dockerfile/model/span.ts'
import { canBeNamedWhole, type FolderCopy, passes } from '../filesystem/folder-copies.ts'
import { folderAt } from '../filesystem/paths.ts'
import type { BuildInputs } from '../images/images.ts'
import { cleanupsOf, cutObjection, deletionObjection, isFirst, trailing } from './cut-installs.ts'
import { objectionTo, surroundingsOf } from './install-doubts.ts'
import { leavesNothing } from './installs-apart.ts'
import {
  type Install,
  installOf,
  isApart,
  isFetch,
  mayStep,
  Project,
  type Step,
  type Surroundings,
  stepOf,
  type Verdict,
} from './manifests.ts'
import { standingBelow } from './standing.ts'

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

/** The project that a COPY brings, with what stands there already, as one who works in a folder of the image sees it. */
export function projectAt({ dockerfile, inputs }: Building, copy: FolderCopy, workdir: string): Project {
  const { files } = inputs
  return new Project(files, copy.folder, copy.path, workdir, standingBelow(dockerfile, copy, inputs))
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
      if (leavesNothing(script)) continue
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
    if (instruction.keyword === 'WORKDIR') return canBeNamedWhole(this.copy)
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
    const project = projectAt(this.building, this.copy, workdir)
    const known = surroundingsOf(dockerfile, inputs.image(this.copy.stage), script.instruction)
    const surroundings = { ...known, trusting: this.sought === 'likely' }
    const installs: Install[] = []
    for (const [i, item] of script.list.entries()) {
      for (const [j, element] of item.elements.entries()) {
        const { command } = element
        if (command !== undefined && !element.negated && isApart(command, project, known.variable)) continue
        const look = this.sought === 'step' ? stepOf : installOf
        const verdict = command === undefined ? undefined : look(command, project, surroundings)
        if (verdict !== undefined && installs.length === 0 && this.installsEarlier(programOf(verdict, command!)))
          return SILENT
        const objection = verdict === undefined ? undefined : objectionTo(script, element, this.copy.path, project)
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
    if (
      command === undefined ||
      verdict === undefined ||
      !('reason' in verdict) ||
      !(mayStep(command) || verdict.step !== undefined)
    )
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
    const project = new Project(undefined, '', path, path)
    return stage.instructions.some(
      (one) =>
        one.index < copy.index &&
        this.building.dockerfile
          .script(one)
          ?.commands.some(
            (command) =>
              command.name === program && (isFetch(command) || installOf(command, project, UNKNOWN) !== undefined),
          ),
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

/** The program that installs; what make starts is called by its own name in a step of its own. */
function programOf(verdict: Verdict, { name }: Command): string {
  const step = verdict !== undefined && 'reason' in verdict ? verdict.step : undefined
  return step?.instead?.[0] ?? name!
}

/** `cd web && npm ci`: the install is there, and a WORKDIR would make it plain. */
function haltAtFolder({ command }: Element, script: Script, project: Project): Halt {
  if (command?.name !== 'cd') return SILENT
  const installs = script.commands.some(
    (one) => one.start > command.end && installOf(one, project, UNKNOWN) !== undefined,
  )
  return installs ? { reason: LED_BY_CD } : SILENT
}
