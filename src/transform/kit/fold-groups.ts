// Folds changes of mode or owner that a reader sees together: all of them, or none.

import { mayReach } from '../../analysis/filesystem/copies.ts'
import { pathOf } from '../../analysis/filesystem/paths.ts'
import type { BuildInputs } from '../../analysis/images/images.ts'
import { type Copy, copyOf, copyOfFiles } from '../../dockerfile/model/copy.ts'
import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import type { Refusal } from '../../dockerfile/model/refusal.ts'
import type { Word } from '../../dockerfile/model/shell.ts'
import type { Fix, Span } from '../../dockerfile/model/span.ts'
import { areTogether } from '../../dockerfile/model/together.ts'
import { type Change, changesIn, isHarmless, type ShellRun } from './folding.ts'
import { againstFolding, copyAbove, folderAbove } from './unfolded.ts'

export type Decline = (at: Span, reason: string) => void

/** What takes a change over: the edits, and the paths for which nothing is left to be done. */
export interface Fold {
  readonly fix: Fix
  readonly done: readonly string[]
}

/** How the calls of some programs are folded. */
export interface Folding<Run extends ShellRun> {
  readonly programs: readonly string[]
  readonly context: BuildInputs & { readonly decline: Decline; readonly aside: Decline }
  runs(dockerfile: Dockerfile): readonly Run[]
  /** @param decline told why not, of a group as its author wrote it */
  foldOf(dockerfile: Dockerfile, run: Run, change: Change, decline: Decline): Fold | undefined
  /** Why a change of one file is not folded that a COPY of its folder brings. */
  readonly ofFolder?: string
  /** Why a change of what a COPY above brings is not folded, where `foldOf` gave nothing and no reason. */
  whyNot?(dockerfile: Dockerfile, run: Run, change: Change, copy: Copy): string | undefined
}

/**
 * Folds all changes of a group, or none: half of them would look unfinished. From the last group to the first, as what
 * stands in front of a group keeps its place.
 */
export function foldGroups<Run extends ShellRun>(dockerfile: Dockerfile, folding: Folding<Run>): Dockerfile {
  return groupsIn(dockerfile, folding).reduceRight((now, group) => foldGroup(now, group, folding), dockerfile)
}

/** RUNs that call the programs, in a paragraph, with no more than copies and small steps between them. */
function groupsIn<Run extends ShellRun>(
  dockerfile: Dockerfile,
  { programs, runs }: Folding<Run>,
): readonly (readonly Instruction[])[] {
  const groups: Instruction[][] = []
  for (const { instruction, script, onbuild } of runs(dockerfile)) {
    if (onbuild || !script.commands.some(({ name = '' }) => programs.includes(name))) continue
    const last = groups.at(-1)
    if (last !== undefined && areOneGroup(dockerfile, last.at(-1)!, instruction)) last.push(instruction)
    else groups.push([instruction])
  }
  return groups
}

/** A RUN between them that does more sets them apart, be they in one paragraph. */
function areOneGroup(dockerfile: Dockerfile, a: Instruction, b: Instruction): boolean {
  const between = dockerfile.instructions.slice(a.index + 1, b.index + 1)
  return (
    areTogether(dockerfile, a, b) &&
    between.every((one) => one.keyword !== 'RUN' || dockerfile.script(one)?.commands.every(isHarmless) === true)
  )
}

function foldGroup<Run extends ShellRun>(
  before: Dockerfile,
  group: readonly Instruction[],
  folding: Folding<Run>,
): Dockerfile {
  const first = group[0]!.index
  const behind = before.instructions.length - group.at(-1)!.index
  const done = new Set<string>()
  let now = before
  let said = false
  const decline: Decline = (at, reason) => {
    said = true
    folding.context.decline(at, reason)
  }
  for (;;) {
    // RUNs go, and what stands behind the group moves up.
    const end = now.instructions.length - behind
    const runs = folding.runs(now).filter(({ instruction: { index } }) => index >= first && index <= end)
    const fold = firstFold(now, runs, folding, now === before ? decline : () => {})
    const next = fold === undefined ? now : now.edit([fold.fix])
    if (next === now) break
    for (const path of fold?.done ?? []) done.add(path)
    now = next
  }
  if (now === before) {
    const reasons = said ? [] : whyNone(before, group, folding)
    for (const { at, reason } of reasons) folding.context.decline(at, reason)
    if (!said && reasons.length === 0) for (const { span } of group) folding.context.aside(span, NONE_BRINGS)
    return before
  }
  const left = leftIn(before, group, folding, done)
  if (left === undefined) return now
  const { at, program, word } = left
  if (!said)
    folding.context.decline(
      at,
      `COPY cannot do every ${program} that stands together here, not this of ${word.text}: all stay`,
    )
  return before
}

const NONE_BRINGS =
  'no COPY right above is known to bring what it changes; of what ADD brings copy-instead-of-add makes a COPY first'

/** Why nothing of a group is done, of each change whose files a COPY above brings. */
function whyNone<Run extends ShellRun>(
  dockerfile: Dockerfile,
  group: readonly Instruction[],
  { programs, context, runs, whyNot, ofFolder }: Folding<Run>,
): readonly Refusal[] {
  const own = runs(dockerfile).filter(({ instruction }) => group.includes(instruction))
  return own.flatMap((run) =>
    run.script.commands.flatMap((command) => {
      const { name = '' } = command
      if (!programs.includes(name)) return []
      const brought = copyAbove(dockerfile, run, command, context)
      if (brought === undefined) {
        const folder = ofFolder === undefined ? undefined : folderAbove(dockerfile, run, command, context)
        const reason = `COPY cannot do this ${name}: ${folder} is a folder: ${ofFolder}`
        return folder === undefined ? [] : [{ at: run.instruction.span, reason }]
      }
      const change = changesIn(dockerfile, run, programs, context).find((one) => one.command === command)
      const reason =
        againstFolding(dockerfile, run, command, brought) ?? (change && whyNot?.(dockerfile, run, change, brought.copy))
      return reason === undefined
        ? []
        : [{ at: run.instruction.span, reason: `COPY cannot do this ${name}: ${reason}` }]
    }),
  )
}

function firstFold<Run extends ShellRun>(
  dockerfile: Dockerfile,
  runs: readonly Run[],
  { programs, context, foldOf }: Folding<Run>,
  decline: Decline,
): Fold | undefined {
  for (const run of runs)
    for (const change of changesIn(dockerfile, run, programs, context)) {
      const fold = foldOf(dockerfile, run, change, decline)
      if (fold !== undefined) return fold
    }
  return undefined
}

/** The first change of a group whose files a COPY or ADD may have brought, and which was not taken over. */
function leftIn<Run extends ShellRun>(
  dockerfile: Dockerfile,
  group: readonly Instruction[],
  { programs, context }: Folding<Run>,
  done: ReadonlySet<string>,
): { readonly at: Span; readonly program: string; readonly word: Word } | undefined {
  for (const instruction of group)
    for (const { name = '', words } of dockerfile.script(instruction)?.commands ?? []) {
      if (!programs.includes(name)) continue
      const [, ...targets] = words.slice(1).filter(({ text }) => !text.startsWith('-'))
      const word = targets.find((target) => {
        const path = pathOf(dockerfile, instruction, target, context)
        return path === undefined
          ? hasCopies(dockerfile, instruction)
          : !done.has(path) && isCopied(dockerfile, instruction, path, context)
      })
      if (word !== undefined) return { at: instruction.span, program: name, word }
    }
  return undefined
}

function copiesBefore(dockerfile: Dockerfile, run: Instruction): readonly Instruction[] {
  const stage = dockerfile.stageOf(run)
  return stage?.instructions.filter((one) => one.index < run.index && copyOf(one) !== undefined) ?? []
}

function hasCopies(dockerfile: Dockerfile, run: Instruction): boolean {
  return copiesBefore(dockerfile, run).length > 0
}

function isCopied(dockerfile: Dockerfile, run: Instruction, path: string, context: BuildInputs): boolean {
  return copiesBefore(dockerfile, run).some((copy) => mayReach(dockerfile, copyOfFiles(copy), path, context))
}
