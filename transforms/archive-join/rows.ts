// Which RUNs in a row are the way of one thing: it is downloaded or cloned, unpacked, built, and deleted again.

import { downloadedFile, extractsArchive, plainText } from '../../src/analysis/filesystem/downloads.ts'
import { leavesNothing, runKind } from '../../src/analysis/packages/run-kinds.ts'
import { hasPragma } from '../../src/analysis/pragmas.ts'
import { isPlain } from '../../src/dockerfile/edit/chain.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { nameOf } from '../../src/dockerfile/model/paths.ts'
import type { Script } from '../../src/dockerfile/model/script.ts'
import { areApart, commentsBetween } from '../../src/dockerfile/model/sections.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { lineage } from '../../src/dockerfile/model/stages.ts'
import { callOf } from '../../src/knowledge/packages/managers.ts'
import { isSmallStep } from '../../src/knowledge/programs/small-steps.ts'
import type { Run } from '../../src/transform/runs.ts'
import {
  bringsAgain,
  deletes,
  deletesOthers,
  foldersTakenApart,
  isAbout,
  namesOf,
  scriptSays,
  type Thing,
  thingsOf,
  unpacks,
} from './things.ts'

/** What a row ends with: what was brought is deleted there, or unpacked and set up. */
export type End = 'deletion' | 'use'

/** So many RUNs may stand between what brings a thing and what deletes it. */
const MOST_BETWEEN = 5

/** A reader follows no chain of more commands. */
const MOST_COMMANDS = 30

/** The rows of RUNs that belong into one, each of two at least. */
export function rowsIn(dockerfile: Dockerfile, all: readonly Run[], end: End): readonly (readonly Run[])[] {
  const rows: (readonly Run[])[] = []
  for (let at = 0; at < all.length; ) {
    const row = rowFrom(dockerfile, all, at, end)
    if (row.length > 1) rows.push(row)
    at += Math.max(1, row.length)
  }
  return rows
}

/** Why a RUN that unpacks or deletes what one above it in its stage brings is in no row with that. */
export function apartIn(
  dockerfile: Dockerfile,
  all: readonly Run[],
): readonly { readonly run: Run; readonly reason: string }[] {
  const rows = [...rowsIn(dockerfile, all, 'deletion'), ...rowsIn(dockerfile, all, 'use')]
  return all.flatMap((run, i) => {
    const things = thingsOf(run.script)
    if (things.length === 0) return []
    const later = all.slice(i + 1).filter(({ stage }) => stage === run.stage)
    const isOne = (next: Run): boolean => rows.some((row) => row.includes(run) && row.includes(next))
    const next = later.find((one) => goesOnWith(one.script, things) && !isOne(one))
    return next === undefined ? [] : [{ run: next, reason: whyApart(dockerfile, all, run, next) }]
  })
}

function goesOnWith(script: Script, things: readonly Thing[]): boolean {
  return deletes(script, things) || things.some(({ file }) => file !== undefined && unpacks(script, file))
}

function whyApart(dockerfile: Dockerfile, all: readonly Run[], first: Run, next: Run): string {
  const row = all.slice(all.indexOf(first), all.indexOf(next) + 1)
  const isRow = row.length === next.instruction.index - first.instruction.index + 1
  if (isRow && commandsIn(row) > MOST_COMMANDS) return `together they would have more than ${MOST_COMMANDS} commands`
  const above = row.slice(0, -1).map(({ script }) => script)
  if (isRow && deletesOthers(next.script, thingsOf(first.script), above)) return 'it deletes what other RUNs bring, too'
  if (!isRow || row.length > 2) return 'something else stands between the two'
  if (!isFlat(next.script)) return 'it is no plain chain of commands'
  if (!isFlat(first.script)) return 'that one is no plain chain of commands'
  if (hasPragma(dockerfile, first.instruction))
    return 'a tool reads the comment above that one, which has to stay there'
  if (bringsPackages(first.script)) return 'that one installs packages too, and keeps its cache entry'
  if (hasPragma(dockerfile, next.instruction)) return 'a tool reads the comment above it, which has to stay there'
  const files = thingsOf(first.script).flatMap(({ file }) => file ?? [])
  return uses(next.script, files)
    ? 'a comment between the two speaks of other RUNs, too'
    : 'this RUN does more than unpack, and the download keeps its cache entry'
}

function commandsIn(row: readonly Run[]): number {
  return row.reduce((sum, { script }) => sum + script.commands.length, 0)
}

function rowFrom(dockerfile: Dockerfile, all: readonly Run[], at: number, end: End): readonly Run[] {
  const own = thingsOf(all[at]!.script)
  if (own.length === 0) return []
  const [first, ...next] = rightBehind(dockerfile, all, at)
  const things = [...own, ...heldIn(dockerfile, [first!, ...next])]
  // A download of the same name has a row of its own.
  const again = next.findIndex(({ script }) => bringsAgain(script, things))
  const behind = again < 0 ? next : next.slice(0, again)
  const length = end === 'deletion' ? upToDeletion(first!, behind, things) : upToUse(dockerfile, first!, behind, things)
  const row = [first!, ...behind.slice(0, length)]
  return commandsIn(row) > MOST_COMMANDS ? [] : row
}

/** What an archive holds that the first RUN brings, called otherwise: the RUN right behind takes it apart, and none above names it. */
function heldIn(dockerfile: Dockerfile, row: readonly Run[]): readonly Thing[] {
  const archives = row[0]!.script.commands.flatMap((command) => downloadedFile(command) ?? [])
  const at = row.findIndex(({ script }) => archives.some((archive) => unpacks(script, archive)))
  const [unpacking, next] = at < 0 ? [] : [row[at], row[at + 1]]
  if (unpacking === undefined || next === undefined) return []
  const [a, b] = [unpacking.instruction, next.instruction]
  if (areApart(dockerfile, a, b) || hasCommentBetween(dockerfile, a, b)) return []
  const above = lineage(next.stage).flatMap(({ instructions }) => instructions.filter(({ index }) => index < b.index))
  return foldersTakenApart(next.script)
    .filter((name) => !above.some(({ text }) => text.includes(name)))
    .map((stem) => ({ file: undefined, stem }))
}

/** A RUN and those that stand right behind it and can be read as chains. */
function rightBehind(dockerfile: Dockerfile, all: readonly Run[], at: number): readonly Run[] {
  const [first, ...later] = all.slice(at, at + MOST_BETWEEN + 2)
  const isOdd = ({ instruction, script }: Run): boolean => hasPragma(dockerfile, instruction) || !isFlat(script)
  if (isOdd(first!)) return [first!]
  const end = later.findIndex((one, i) => one.instruction.index !== first!.instruction.index + i + 1 || isOdd(one))
  return [first!, ...(end < 0 ? later : later.slice(0, end))]
}

/** How many RUNs lead to the last one that deletes something of this, where all in front of it work on it or are small. */
function upToDeletion(first: Run, behind: readonly Run[], things: readonly Thing[]): number {
  const last = behind.findLastIndex(
    ({ script }, i) =>
      deletes(script, things) &&
      behind.slice(0, i).every((run) => worksOn(run.script, namesOf(script, things))) &&
      !deletesOthers(
        script,
        things,
        [first, ...behind.slice(0, i)].map((run) => run.script),
      ),
  )
  return last + 1
}

/**
 * How many RUNs lead to the one that unpacks this, or makes of the file what it is to be, and set up what came of it. Where it
 * is built there too and nothing is deleted, the download keeps its cache entry.
 */
function upToUse(dockerfile: Dockerfile, first: Run, behind: readonly Run[], things: readonly Thing[]): number {
  const files = things.flatMap(({ file }) => file ?? [])
  const at = behind.findIndex(({ script }) => uses(script, files))
  const stems = things.map(({ stem }) => stem)
  if (at >= 0 && deletesOthers(behind[at]!.script, things, [first.script])) return 0
  if (at < 0 || bringsPackages(first.script)) return 0
  if (!behind.slice(0, at).every(({ script }) => worksOn(script, stems))) return 0
  const row = [first, ...behind.slice(0, at + 1)]
  const length = at + 1 + setUpBehind(dockerfile, row, behind.slice(at + 1), stems)
  return crossesHeading(dockerfile, [first, ...behind.slice(0, length)]) ? 0 : length
}

function hasCommentBetween(dockerfile: Dockerfile, a: Instruction, b: Instruction): boolean {
  return commentsBetween(dockerfile, { start: a.span.end, end: b.span.start }).length > 0
}

/** Whether a heading inside of a row has others below it, or above it others that are left behind. */
function crossesHeading(dockerfile: Dockerfile, row: readonly Run[]): boolean {
  const { instructions } = dockerfile
  const [first, last] = [row[0]!.instruction, row.at(-1)!.instruction]
  const isClose = (a: Instruction | undefined, b: Instruction | undefined): boolean =>
    a?.keyword === 'RUN' && b?.keyword === 'RUN' && !areApart(dockerfile, a, b)
  const hasHeading = row.some(
    ({ instruction }, i) => i > 0 && hasCommentBetween(dockerfile, row[i - 1]!.instruction, instruction),
  )
  return hasHeading && (isClose(instructions[first.index - 1], first) || isClose(last, instructions[last.index + 1]))
}

/** How many small RUNs right below a row set up what it brought; none where one of them does something else. */
function setUpBehind(
  dockerfile: Dockerfile,
  row: readonly Run[],
  later: readonly Run[],
  stems: readonly string[],
): number {
  const below = [row.at(-1)!, ...later]
  const end = later.findIndex(
    ({ instruction, script }, i) =>
      runKind(script)?.kind !== 'small' || areApart(dockerfile, below[i]!.instruction, instruction),
  )
  const steps = end < 0 ? later : later.slice(0, end)
  const paths = row.flatMap(({ script }) => pathsIn(script))
  const isOfRow = (command: Command): boolean =>
    isAbout(command, stems) || command.words.some(({ text }) => paths.includes(text))
  return steps.every(({ script }) => script.commands.every(isOfRow)) ? steps.length : 0
}

/** Folders that many things lie in. */
const SHARED = new Set('bin sbin lib lib64 local opt tmp src share include etc usr home root var srv app'.split(' '))

/** The paths that a script names, but for folders that it shares with others. */
function pathsIn({ commands }: Script): readonly string[] {
  const words = commands.flatMap((command) => command.words.slice(1).map(({ text }) => text))
  return words.filter((text) => text.includes('/') && !SHARED.has(nameOf(text.replace(/\/+$/, ''))))
}

/** Whether a script unpacks a file, or works on it, and all else that it does is small. */
function uses(script: Script, files: readonly string[]): boolean {
  const others = script.commands.filter((command) => !files.some((file) => extractsArchive(command, file)))
  if (others.length < script.commands.length) return others.every(isSmall)
  const isOnIt = ({ words }: Command): boolean => words.slice(1).some((word) => files.includes(plainText(word)))
  return runKind(script)?.kind === 'small' && leavesNothing(script) === undefined && script.commands.every(isOnIt)
}

function isSmall({ name, words }: Command): boolean {
  const args = words.slice(1).map(({ value }) => value)
  return name === 'cd' || (name !== undefined && isSmallStep(name, args))
}

function worksOn(script: Script, names: readonly string[]): boolean {
  return runKind(script)?.kind === 'small' || names.some((name) => scriptSays(script, name))
}

/** Commands and pipelines, alone or in parentheses: nobody reads an `if` in the middle of a chain. */
function isFlat({ list, text }: Script): boolean {
  return list.flatMap(({ elements }) => elements).every((element) => isPlain(element) || text[element.start] === '(')
}

/** Packages have a cache entry of their own, which is worth more than a layer less. */
function bringsPackages({ commands }: Script): boolean {
  return commands.some((command) => callOf(command) !== undefined)
}
