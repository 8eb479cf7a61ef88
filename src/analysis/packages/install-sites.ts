// Where a Dockerfile installs packages of its distribution, what is there by then, and what is called behind it.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import type { Command } from '../../dockerfile/model/shell.ts'
import { lineage, type Stage, variable } from '../../dockerfile/model/stages.ts'
import { expand } from '../../dockerfile/read/variables.ts'
import type { LaterUse } from '../../knowledge/packages/lacking.ts'
import { type Call, callOf, type Manager } from '../../knowledge/packages/managers.ts'
import { checksCertificates, removesPackages } from '../../knowledge/programs/deeds.ts'
import { isBehind, type Position, usesIn } from '../processes/program-uses.ts'

export interface Install {
  readonly call: Call
  readonly instruction: Instruction
  readonly stage: Stage
  readonly at: Position
  /** Without version and architecture; those in variables too, where their value is known. */
  readonly names: readonly string[]
}

/** The installs of a manager, in their order. */
export function installsIn(dockerfile: Dockerfile, manager: Manager): readonly Install[] {
  return callsOf(dockerfile, manager, INSTALLING)
}

function callsOf(dockerfile: Dockerfile, manager: Manager, verbs: ReadonlySet<string>): readonly Install[] {
  return dockerfile.instructions.flatMap((instruction) => {
    const stage = dockerfile.stageOf(instruction)
    const commands = dockerfile.script(instruction)?.commands ?? []
    if (stage === undefined) return []
    return commands.flatMap((command) => {
      const call = callOf(command)
      // Without a name it mends what is there.
      if (call?.manager !== manager || !verbs.has(call.verb) || call.operands.length === 0) return []
      const at = { instruction: instruction.index, offset: command.start }
      return [{ call, instruction, stage, at, names: namesOf(dockerfile, instruction, commands, call) }]
    })
  })
}

const INSTALLING = new Set(['install', 'in'])
const REMOVING = new Set(['autoremove', 'erase', 'purge', 'remove', 'rm'])

function namesOf(
  dockerfile: Dockerfile,
  instruction: Instruction,
  commands: readonly Command[],
  { operands }: Call,
): readonly string[] {
  const { variables } = dockerfile.settings(instruction)
  const assigned = (name: string): string | undefined =>
    commands.flatMap((command) => command.assigned).find((one) => one.name === name)?.value ??
    variable(variables, name)?.value
  return operands
    .flatMap(({ value, text }) => (value ?? expand(text, '\\', assigned) ?? text).split(/\s+/))
    .map((word) => word.split(/[=:/]/, 1)[0]!)
}

/** What is there at places of a Dockerfile, as far as its base images and its installs tell. */
export class Stock {
  /** What came along with an install beside the packages that it names. */
  private readonly more = new Map<Install, readonly string[]>()
  private sets = new Map<string, ReadonlySet<string>>()
  private readonly removals: readonly Install[]

  constructor(
    private readonly dockerfile: Dockerfile,
    private readonly installs: readonly Install[],
    private readonly ofBase: (stage: Stage) => readonly string[],
  ) {
    const managers = new Set(installs.map(({ call }) => call.manager))
    this.removals = [...managers].flatMap((manager) => callsOf(dockerfile, manager, REMOVING))
  }

  add(install: Install, names: readonly string[]): void {
    this.more.set(install, names)
    this.sets = new Map()
  }

  /** When an install has run. */
  behind(own: Install): ReadonlySet<string> {
    return this.at(own.stage, own.at, own, true)
  }

  /** What is there for certain when an install begins, by its name: of that it brings nothing. */
  inFrontOf(own: Install): ReadonlySet<string> {
    const { stage, at } = own
    const isEarlier = (one: Install): boolean =>
      one !== own && one.call.command.certain && isBehind(at, one.at) && lineage(stage).includes(one.stage)
    return new Set([
      ...this.ofBase(lineage(stage).at(-1)!),
      ...this.installs
        .filter(isEarlier)
        .flatMap((one) =>
          [...one.names, ...(this.more.get(one) ?? [])].filter((name) => !this.isGone(name, one, stage, at)),
        ),
    ])
  }

  /** What is called behind an install, in its stage and in those that are, or may be, built on it. */
  usesBehind(own: Install): readonly LaterUse[] {
    return usesIn(this.dockerfile)
      .filter((use) => isBehind(use.at, own.at) && isBuiltOn(use.stage, own.stage))
      .map((use) => ({
        ...use,
        there: this.at(use.stage, use.at, own, true),
        perhaps: this.at(use.stage, use.at, own, false),
      }))
  }

  private at(stage: Stage, at: Position, own: Install, sure: boolean): ReadonlySet<string> {
    const before = this.installs.filter(
      (one) => one !== own && (!sure || one.call.command.certain) && isThere(one, stage, at, own),
    )
    const removals = this.removals.filter((one) => isBehind(at, one.at)).length
    const key = [stage.index, own.at.instruction, own.at.offset, sure, before.length, removals].join(' ')
    const known = this.sets.get(key)
    if (known !== undefined) return known
    const found = new Set([
      ...this.ofBase(lineage(stage).at(-1)!),
      ...this.ofBase(lineage(own.stage).at(-1)!),
      ...[own, ...before].flatMap((one) =>
        [...one.names, ...(this.more.get(one) ?? [])].filter((name) => !this.isGone(name, one, stage, at)),
      ),
      ...(this.fetchedBefore(own) ? ['ca-certificates'] : []),
    ])
    this.sets.set(key, found)
    return found
  }

  /** Whether it is removed again, by its name, between an install and a place of a stage. */
  private isGone(name: string, install: Install, there: Stage, place: Position): boolean {
    return this.removals.some(
      ({ names, stage, at }) =>
        names.includes(name) &&
        isBehind(at, install.at) &&
        isBehind(place, at) &&
        (lineage(there).includes(stage) || lineage(install.stage).includes(stage)),
    )
  }

  /**
   * Whether something was fetched over https in front of an install: then certificates are there, whoever brought them; unless they
   * went again with packages that were removed.
   */
  private fetchedBefore({ stage, at }: Install): boolean {
    const stages = lineage(stage)
    const before = usesIn(this.dockerfile).filter(
      (use) =>
        isBehind(at, use.at) &&
        stages.includes(use.stage) &&
        this.dockerfile.instructions[use.at.instruction]?.keyword === 'RUN',
    )
    return before.some((use) => use.decisive && checksCertificates(use)) && !before.some(removesPackages)
  }
}

/** Whether an install stands in front of a place of a stage, in it or in those that it is built on. */
function isThere({ stage, at }: Install, there: Stage, place: Position, own: Install): boolean {
  if (!isBehind(place, at)) return false
  return lineage(there).includes(stage) || lineage(own.stage).includes(stage)
}

function isBuiltOn(stage: Stage, other: Stage): boolean {
  if (lineage(stage).includes(other)) return true
  // A base that an ARG names may be this stage.
  const { base } = lineage(stage).at(-1)!
  return stage.index > other.index && (base.assumed || (base.stage === undefined && base.image === undefined))
}
