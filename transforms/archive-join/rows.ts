// Which RUNs in a row are the way of one thing: it is downloaded or cloned, unpacked, built, and deleted again.

import { ARCHIVE_ENDINGS, downloadedFile, extractsArchive } from '../../src/analysis/filesystem/downloads.ts'
import { runKind } from '../../src/analysis/packages/run-kinds.ts'
import { hasPragma } from '../../src/analysis/pragmas.ts'
import { isPlain } from '../../src/dockerfile/edit/chain.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Script } from '../../src/dockerfile/model/script.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { callOf } from '../../src/knowledge/packages/managers.ts'
import type { Run } from '../../src/transform/runs.ts'

/** What a RUN brings: a file, or a folder. */
interface Thing {
  /** The file as the download writes it; `undefined` for what comes unpacked. */
  readonly file: string | undefined
  /** What it is called: the archive without its ending, and so the folder that most of them hold. */
  readonly stem: string
}

/** What a row ends with: what was brought is deleted there, or unpacked. */
export type End = 'deletion' | 'unpacking'

/** So many RUNs may stand between what brings a thing and what deletes it. */
const MOST_BETWEEN = 5

/** A reader follows no chain of more commands. */
const MOST_COMMANDS = 30

/** A word that is shorter names too much. */
const SHORTEST = 3

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
  const rows = [...rowsIn(dockerfile, all, 'deletion'), ...rowsIn(dockerfile, all, 'unpacking')]
  return all.flatMap((run, i) => {
    const things = thingsOf(run.script)
    if (things.length === 0) return []
    const later = all.slice(i + 1).filter(({ stage }) => stage === run.stage)
    const next = later.find(({ script }) => goesOnWith(script, things))
    const isOne = next !== undefined && rows.some((row) => row.includes(run) && row.includes(next))
    return next === undefined || isOne ? [] : [{ run: next, reason: whyApart(all, run, next) }]
  })
}

function goesOnWith(script: Script, things: readonly Thing[]): boolean {
  return deletes(script, things) || things.some(({ file }) => file !== undefined && unpacks(script, file))
}

function whyApart(all: readonly Run[], first: Run, next: Run): string {
  const row = all.slice(all.indexOf(first), all.indexOf(next) + 1)
  const isRow = row.length === next.instruction.index - first.instruction.index + 1
  if (isRow && commandsIn(row) > MOST_COMMANDS) return `together they would have more than ${MOST_COMMANDS} commands`
  if (!isRow || row.length > 2) return 'something else stands between the two'
  if (!isFlat(next.script)) return 'it is no plain chain of commands'
  return bringsPackages(first.script)
    ? 'that one installs packages too, and keeps its cache entry'
    : 'another tool reads the comment above it'
}

function commandsIn(row: readonly Run[]): number {
  return row.reduce((sum, { script }) => sum + script.commands.length, 0)
}

function rowFrom(dockerfile: Dockerfile, all: readonly Run[], at: number, wanted: End): readonly Run[] {
  const first = all[at]!
  const things = thingsOf(first.script)
  if (things.length === 0 || (wanted === 'unpacking' && bringsPackages(first.script))) return []
  let end = at
  for (let next = at + 1; next < all.length && next <= at + MOST_BETWEEN + 1; next++) {
    const { instruction, script } = all[next]!
    if (instruction.index !== all[next - 1]!.instruction.index + 1 || hasPragma(dockerfile, instruction)) break
    if (!isFlat(script)) break
    if (!things.some(({ stem }) => names(script, stem)) && runKind(script)?.kind !== 'small') break
    const isEnd =
      wanted === 'deletion'
        ? deletes(script, things)
        : things.some(({ file }) => file !== undefined && unpacks(script, file))
    if (!isEnd) continue
    end = next
    if (wanted === 'unpacking') break
  }
  const row = all.slice(at, end + 1)
  return commandsIn(row) > MOST_COMMANDS ? [] : row
}

/** Commands and pipelines, alone or in parentheses: nobody reads an `if` in the middle of a chain. */
function isFlat({ list, text }: Script): boolean {
  return list.flatMap(({ elements }) => elements).every((element) => isPlain(element) || text[element.start] === '(')
}

/** What a script brings and leaves to those behind it. */
function thingsOf(script: Script): readonly Thing[] {
  return script.commands.flatMap((command, i) => {
    const thing = thingOf(command)
    const isGone = thing === undefined || deletes({ ...script, commands: script.commands.slice(i + 1) }, [thing])
    return isGone ? [] : [thing]
  })
}

function thingOf(command: Command): Thing | undefined {
  const file = downloadedFile(command)
  const stem = stemOf(file ?? archiveInPipe(command) ?? folderOfClone(command) ?? '')
  return stem.length < SHORTEST ? undefined : { file, stem }
}

/** `curl … | tar xz`: the last part of the address. */
function archiveInPipe({ name, words }: Command): string | undefined {
  if (name !== 'curl' && name !== 'wget') return undefined
  const addresses = words.slice(1).flatMap(({ value }) => (value?.includes('://') === true ? value : []))
  const [address] = addresses
  return addresses.length === 1 && ARCHIVE_ENDINGS.some((ending) => address!.endsWith(ending)) ? address : undefined
}

function stemOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const ending = ARCHIVE_ENDINGS.filter((one) => name.endsWith(one)).sort((a, b) => b.length - a.length)[0] ?? ''
  return name.slice(0, name.length - ending.length)
}

/** The folder that `git clone` makes, where only the repository says what it is called, or the last word. */
function folderOfClone({ name, words }: Command): string | undefined {
  if (name !== 'git' || words[1]?.value !== 'clone') return undefined
  const last = words.at(-1)?.value
  if (last === undefined || last.startsWith('-') || words.length < 3) return undefined
  const folder = last.slice(last.replace(/\/+$/, '').lastIndexOf('/') + 1).replace(/\/+$/, '')
  return folder.endsWith('.git') ? folder.slice(0, -'.git'.length) : folder
}

function names({ commands }: Script, stem: string): boolean {
  return commands.some(({ words }) => words.some(({ text }) => saysName(text, stem)))
}

/** Whether a word holds a name, and not a longer one that it is a part of. */
function saysName(word: string, name: string): boolean {
  const [first = '', ...more] = word.split(name)
  return more.some((behind, i) => !/[\w-]$/.test(more[i - 1] ?? first) && !/^[\w-]/.test(behind))
}

function unpacks({ commands }: Script, archive: string): boolean {
  return commands.some((command) => extractsArchive(command, archive))
}

/** Whether a script deletes what was brought, for whoever comes behind it. */
function deletes({ commands }: Script, things: readonly Thing[]): boolean {
  return commands.some(
    ({ name, words, certain }) =>
      name === 'rm' && certain && words.slice(1).some(({ text }) => things.some(({ stem }) => saysName(text, stem))),
  )
}

/** Packages have a cache entry of their own, which is worth more than a layer less. */
function bringsPackages({ commands }: Script): boolean {
  return commands.some((command) => callOf(command) !== undefined)
}
