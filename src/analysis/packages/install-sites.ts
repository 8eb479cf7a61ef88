// Where a Dockerfile installs packages of its distribution, what is there by then, and what is called behind it.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import type { Command } from '../../dockerfile/model/shell.ts'
import { lineage, type Stage, variable } from '../../dockerfile/model/stages.ts'
import { expand } from '../../dockerfile/read/variables.ts'
import { type Call, callOf, type Manager } from '../../knowledge/packages/managers.ts'
import { checksCertificates, removesPackages, type Use } from '../../knowledge/programs/deeds.ts'
import { isBehind, type PlacedUse, type Position, usesIn } from '../processes/program-uses.ts'

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
  const byManager = known.get(dockerfile) ?? new Map<Manager, readonly Install[]>()
  const installs = byManager.get(manager) ?? callsOf(dockerfile, manager, INSTALLING)
  known.set(dockerfile, byManager.set(manager, installs))
  return installs
}

const known = new WeakMap<Dockerfile, Map<Manager, readonly Install[]>>()

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
  private readonly sets = new Map<Install, Map<number, ReadonlySet<string>>>()
  private readonly removals: readonly Install[]
  private readonly uses: readonly PlacedUse[]
  /** Where each use stands, in the number of installs and removals in front of it. */
  private readonly ranks = new Map<Use, number>()
  private readonly behindInstalls = new Map<Install, readonly PlacedUse[]>()
  private readonly shown = new Map<(use: Use) => boolean, ReadonlySet<Use>>()
  private readonly fetched = new Map<Install, boolean>()

  constructor(
    private readonly dockerfile: Dockerfile,
    private readonly installs: readonly Install[],
    private readonly ofBase: (stage: Stage) => readonly string[],
  ) {
    const managers = new Set(installs.map(({ call }) => call.manager))
    this.removals = [...managers].flatMap((manager) => callsOf(dockerfile, manager, REMOVING))
    this.uses = usesIn(dockerfile)
  }

  /** How often it would be asked, if each install were asked about each use. */
  get questions(): number {
    return this.installs.length * this.uses.length
  }

  private rankOf(at: Position): number {
    let rank = 0
    for (const one of this.installs) if (isBehind(at, one.at)) rank++
    for (const one of this.removals) if (isBehind(at, one.at)) rank++
    return rank
  }

  /** @returns what came along with it up to now */
  add(install: Install, names: readonly string[]): readonly string[] {
    const before = this.more.get(install) ?? []
    this.more.set(install, names)
    if (before.length + names.length > 0) this.sets.clear()
    return before
  }

  /** When an install has run. */
  behind(own: Install): ReadonlySet<string> {
    return this.at(own.stage, own.at, this.rankOf(own.at), own, true)
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
  usesBehind(own: Install): readonly PlacedUse[] {
    let uses = this.behindInstalls.get(own)
    if (uses === undefined) {
      const built = new Set(this.dockerfile.stages.filter((stage) => isBuiltOn(stage, own.stage)))
      uses = this.uses.filter((use) => isBehind(use.at, own.at) && built.has(use.stage))
      this.behindInstalls.set(own, uses)
    }
    return uses
  }

  /** What is there at a use behind an install. */
  thereBy(use: PlacedUse, own: Install, sure: boolean): ReadonlySet<string> {
    const rank = this.ranks.get(use) ?? this.rankOf(use.at)
    this.ranks.set(use, rank)
    return this.at(use.stage, use.at, rank, own, sure)
  }

  /** Those of some uses that pass a test, which is made once for each use of the file. */
  showing(test: (use: Use) => boolean, among: readonly PlacedUse[]): readonly PlacedUse[] {
    let passing = this.shown.get(test)
    if (passing === undefined) {
      passing = new Set(this.uses.filter(test))
      this.shown.set(test, passing)
    }
    return passing.size === 0 ? NONE : among.filter((use) => passing.has(use))
  }

  private at(stage: Stage, at: Position, rank: number, own: Install, sure: boolean): ReadonlySet<string> {
    let sets = this.sets.get(own)
    if (sets === undefined) {
      sets = new Map()
      this.sets.set(own, sets)
    }
    const key = (stage.index * (this.installs.length + this.removals.length + 1) + rank) * 2 + (sure ? 1 : 0)
    const known = sets.get(key)
    if (known !== undefined) return known
    const before = this.installs.filter(
      (one) => one !== own && (!sure || one.call.command.certain) && isThere(one, stage, at, own),
    )
    const found = new Set([
      ...this.ofBase(lineage(stage).at(-1)!),
      ...this.ofBase(lineage(own.stage).at(-1)!),
      ...[own, ...before].flatMap((one) =>
        [...one.names, ...(this.more.get(one) ?? [])].filter((name) => !this.isGone(name, one, stage, at)),
      ),
      ...(this.fetchedBefore(own) ? ['ca-certificates'] : []),
    ])
    sets.set(key, found)
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
  private fetchedBefore(install: Install): boolean {
    const known = this.fetched.get(install) ?? this.hasFetched(install)
    this.fetched.set(install, known)
    return known
  }

  private hasFetched({ stage, at }: Install): boolean {
    const stages = lineage(stage)
    const before = this.uses.filter(
      (use) =>
        isBehind(at, use.at) &&
        stages.includes(use.stage) &&
        this.dockerfile.instructions[use.at.instruction]?.keyword === 'RUN',
    )
    return before.some((use) => use.decisive && checksCertificates(use)) && !before.some(removesPackages)
  }
}

const NONE: readonly PlacedUse[] = []

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
