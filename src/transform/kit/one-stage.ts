// A Dockerfile of one stage that builds a program and starts it: what the transforms share that ship such a program in an image of its own.

import { type CopiedFile, copiedFiles } from '../../analysis/filesystem/copied.ts'
import {
  composeRefusal,
  otherImageRefusal,
  ownerRefusal,
  stageRefusal,
} from '../../analysis/processes/program-alone.ts'
import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Entry } from '../../dockerfile/model/entry.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { isWithin } from '../../dockerfile/model/paths.ts'
import type { Refusal } from '../../dockerfile/model/refusal.ts'
import type { Command } from '../../dockerfile/model/shell.ts'
import type { Stage } from '../../dockerfile/model/stages.ts'
import type { BuildContext } from '../../files/build-context.ts'
import { runs } from '../runs.ts'
import type { Context, OptionTable } from '../transform.ts'

// biome-ignore lint/complexity/noBannedTypes: a table without a line
export interface OneStage<Table extends OptionTable = {}> {
  readonly dockerfile: Dockerfile
  readonly stage: Stage
  readonly context: Context<Table>
}

/** The only stage of a file; `undefined` where there are several, or none. */
export function onlyStage<Table extends OptionTable>(
  dockerfile: Dockerfile,
  context: Context<Table>,
): OneStage<Table> | undefined {
  const [stage, other] = dockerfile.stages
  return stage === undefined || other !== undefined ? undefined : { dockerfile, stage, context }
}

/** The last RUN, behind which the program is there; `undefined` where no command builds one. */
export function lastOfBuild<Table extends OptionTable>(
  { dockerfile, stage, context }: OneStage<Table>,
  builds: (command: Command) => boolean,
): Instruction | undefined {
  const isBuilt = runs(dockerfile, context).some(({ script }) => script.commands.some(builds))
  return isBuilt ? stage.instructions.findLast(({ keyword }) => keyword === 'RUN') : undefined
}

/** Why no program may leave this stage for another image, whichever it is. */
export function againstLeaving<Table extends OptionTable>(
  { dockerfile, stage, context }: OneStage<Table>,
  last: Instruction,
): Refusal | undefined {
  const { files } = context
  return (
    stageRefusal(dockerfile, stage) ??
    otherImageRefusal(stage, context.image(stage)) ??
    ownerRefusal(stage.instructions, last) ??
    (files === undefined ? undefined : composeRefusal(stage, files))
  )
}

/** What a build finds of the build context. */
export interface Sources {
  readonly files: BuildContext
  /** By path in the image. */
  readonly copied: ReadonlyMap<string, CopiedFile>
}

/**
 * The files of the build context that stand in the image in front of an instruction.
 *
 * @param start the folder that the stage starts in
 */
export function sourcesBefore<Table extends OptionTable>(
  { dockerfile, stage, context: { files } }: OneStage<Table>,
  last: Instruction,
  start = '/',
): Sources | Refusal {
  if (files === undefined)
    return {
      at: stage.from.span,
      reason: 'the build context is not known, and with it what the program needs: name it with --context',
    }
  const before = stage.instructions.filter(({ index }) => index < last.index)
  const copied = copiedFiles(dockerfile, before, files, start)
  return 'reason' in copied ? copied : { files, copied }
}

/** What stands in a stage up to an instruction, and that itself. */
export function upTo(instructions: readonly Instruction[], last: Instruction): readonly Instruction[] {
  return instructions.filter(({ index }) => index <= last.index)
}

/** Instructions of a build stage that stand in the final one again, with the WORKDIRs that give them their folders. */
export function standingAgain(
  instructions: readonly Instruction[],
  last: Instruction,
  again: readonly Instruction[],
): readonly Instruction[] {
  return again.length === 0
    ? again
    : upTo(instructions, last).filter((one) => one.keyword === 'WORKDIR' || again.includes(one))
}

/** What is made in a volume behind its VOLUME some builders drop; a final stage would name it in front of what a RUN makes again. */
export function againstVolumes(
  instructions: readonly Instruction[],
  last: Instruction,
  made: readonly Instruction[],
): Refusal | undefined {
  const volume = upTo(instructions, last).find(({ keyword }) => keyword === 'VOLUME')
  return volume === undefined || made.length === 0
    ? undefined
    : { at: volume.span, reason: 'what a RUN makes in this volume has to stand in front of it: put VOLUME at the end' }
}

/** Where apt and apk read where packages come from, and whom they trust. Sources: apt.conf(5), sources.list(5), apk-repositories(5). */
const PACKAGE_SOURCES = ['/etc/apt', '/etc/apk', '/usr/share/keyrings', '/usr/lib/apk'] as const

/** Why what a stage installs may be of another release than its image: the project brings sources of packages. */
export function againstPackageSources(copied: ReadonlyMap<string, CopiedFile>): Refusal | undefined {
  const source = [...copied.values()].find(({ path }) => PACKAGE_SOURCES.some((folder) => isWithin(path, folder)))
  return source === undefined
    ? undefined
    : {
        at: source.copy.span,
        reason: `packages come from where ${source.path} says, which is not followed: split the stages by hand`,
      }
}

/** The start as a final stage has it, where the file has it in shell form. */
export function rewrittenStart({ instruction, rewritten }: Entry): ReadonlyMap<Instruction, string> {
  return new Map(rewritten === undefined ? [] : [[instruction, rewritten]])
}
