// One commit a transform: what a reviewer of a large change wants to read, and can take back one by one.

import { rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { UserError } from '../cli/options.ts'
import { git, statusOf } from '../files/git.ts'
import { relativePath, repositoryOf } from '../files/place.ts'
import { read } from '../files/read.ts'
import { write } from '../files/write.ts'
import { counted } from '../report/counted.ts'
import type { SettingsByFile } from '../rewrite/file-settings.ts'
import type { Result } from '../rewrite/result.ts'
import type { ContextTransform } from '../transform/context-transform.ts'
import { inOrder } from '../transform/order.ts'
import type { About, Transform } from '../transform/transform.ts'
import { type RunOptions, run } from './run.ts'

export interface Committed {
  readonly transform: About
  readonly files: number
}

export interface CommitOptions extends Omit<RunOptions, 'write' | 'onFound' | 'review' | 'reviewIgnoreFile'> {
  /** Every transform that may run somewhere. */
  readonly all: readonly Transform[]
  /** The same of those that change ignore files; they come last. */
  readonly allOfContexts?: readonly ContextTransform[]
  /** Told of every file of the first, whole run, before anything is written. */
  readonly onResult?: (result: Result) => void
  readonly onCommit?: (committed: Committed) => void
}

/** As many as a file is rewritten in. */
const MOST_ROUNDS = 10

/**
 * Runs each transform by itself over the files that it changes, writes them, and commits them in the repository that
 * they stand in. What cannot be committed is put back.
 *
 * @throws UserError for a file outside of any repository, on a tree that is not clean, and when git does not commit
 */
export async function commitEach(options: CommitOptions): Promise<void> {
  const { all, allOfContexts = [], signal } = options
  const files = await look(options)
  // What one transform makes may be another's business: rounds, as in the rewrite of one file.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let commits = 0
    for (const transform of inOrder(all)) {
      const paths = [...(files.get(transform.name) ?? [])]
      if (paths.length > 0) commits += await commitOne(transform, { ...options, paths })
      if (signal?.aborted) return
    }
    if (commits === 0) break
  }
  for (const transform of inOrder(allOfContexts)) {
    if (files.has(transform.name)) await commitOne(transform, options)
    if (signal?.aborted) return
  }
}

/** The files that each transform changes; refuses where they could not be committed. */
async function look(options: CommitOptions): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { folder } = options
  const files = new Map<string, Set<string>>()
  const tops = new Set<string>()
  for await (const result of run({ ...options, write: false })) {
    options.onResult?.(result)
    if (result.status !== 'changed') continue
    tops.add(repositoryFor(resolve(folder, result.path), result.path))
    for (const { transform } of result.steps) files.set(transform, (files.get(transform) ?? new Set()).add(result.path))
  }
  for (const top of tops) await refuseDirty(top, folder)
  return files
}

/** The top of the repository that a file stands in. */
function repositoryFor(file: string, path: string): string {
  const top = repositoryOf(dirname(file))
  if (top === undefined) throw new UserError(`--commit: ${path}: not a git repository`)
  return top
}

async function refuseDirty(top: string, folder: string): Promise<void> {
  const status = await statusOf(top)
  if (status.reason !== undefined) throw new UserError(`--commit: ${status.reason}`)
  const lines = status.out.split('\n').filter((line) => line !== '')
  if (lines.length === 0) return
  const [first = ''] = lines
  const rest = lines.length > 1 ? ` and ${lines.length - 1} more` : ''
  const where = relativePath(folder, top)
  const which = where === '.' || where.startsWith('..') ? '' : ` of ${where}`
  throw new UserError(
    `--commit: the working tree${which} is not clean (${first.slice(3)}${rest}); commit or stash that first, so that no commit takes it along`,
  )
}

/** A file that was written. */
interface Written {
  /** Absolute. */
  readonly file: string
  readonly path: string
  /** `undefined`: there was none. */
  readonly before: string | undefined
  readonly after: string
}

/** Writes and commits what one transform changes, and says how many commits that made. */
async function commitOne(transform: Transform | ContextTransform, options: CommitOptions): Promise<number> {
  const { folder, signal } = options
  const written: Written[] = []
  try {
    for await (const result of run({ ...narrow(options, transform), write: true })) {
      if (result.status === 'failed') throw new UserError(`--commit: ${result.path}: ${result.reason}`)
      if (result.status !== 'changed') continue
      const { path, before, after, created } = result
      written.push({ file: resolve(folder, path), path, before: created === true ? undefined : before, after })
    }
  } catch (error) {
    await putBack(transform, written, error)
  }
  // A part of what a transform changes is no commit.
  if (signal?.aborted) await putBack(transform, written)
  else return commitIn(transform, written, options)
  return 0
}

function byRepository(written: readonly Written[]): ReadonlyMap<string, readonly Written[]> {
  const groups = new Map<string, Written[]>()
  for (const one of written) {
    const top = repositoryFor(one.file, one.path)
    groups.set(top, [...(groups.get(top) ?? []), one])
  }
  return groups
}

/** One commit in each repository. */
async function commitIn(transform: About, written: readonly Written[], { onCommit }: CommitOptions): Promise<number> {
  const groups = byRepository(written)
  let left = written
  for (const [top, group] of groups) {
    try {
      await commit(top, transform, group)
    } catch (error) {
      await putBack(transform, left, error)
    }
    left = left.filter((one) => !group.includes(one))
    onCommit?.({ transform, files: group.length })
  }
  return groups.size
}

/**
 * Makes the files, and git's index, what they were.
 *
 * @param error what made it necessary, which is then thrown with what became of the files
 */
async function putBack(transform: About, written: readonly Written[], error?: unknown): Promise<void> {
  const lost: string[] = []
  for (const { file, path, before, after } of written) {
    const reason = before === undefined ? await removed(file, after) : await write(file, after, before)
    if (reason !== undefined) lost.push(`${path}: ${reason}`)
  }
  for (const [top, group] of byRepository(written)) {
    const reset = await inParts(top, ['reset', '--quiet'], group)
    if (reset !== undefined) lost.push(reset)
  }
  if (error === undefined && lost.length === 0) return
  if (error !== undefined && !(error instanceof UserError)) throw error
  const what =
    written.length === 0
      ? ''
      : lost.length === 0
        ? `; what ${transform.name} changed was put back`
        : `; of what ${transform.name} changed not all was put back: ${lost.join('; ')}`
  throw new UserError(`${error?.message ?? '--commit: it was stopped'}${what}`)
}

/** Takes a file away that was written anew; why not, where that cannot be done. */
async function removed(file: string, text: string): Promise<string | undefined> {
  const now = await read(file)
  if (!('text' in now)) return now.reason
  if (now.text !== text) return 'it changed since it was written; it was left alone'
  await rm(file, { force: true })
  return undefined
}

/** A run of one transform alone, wherever it would run. */
function narrow(options: CommitOptions, { name }: About): Omit<RunOptions, 'write'> {
  const { all: _, allOfContexts: __, onResult: ___, onCommit: ____, settings, ...rest } = options
  const chosen = <T extends Some>(some: T): T => ({
    ...some,
    transforms: some.transforms.filter((one) => one.name === name),
    contextTransforms: (some.contextTransforms ?? []).filter((one) => one.name === name),
    hidden: [],
  })
  return {
    ...chosen(rest),
    ...(settings === undefined
      ? {}
      : { settings: async (files: readonly string[]) => settingsWith(await settings(files), chosen) }),
  }
}

type Some = Pick<RunOptions, 'transforms' | 'contextTransforms'>

function settingsWith(settings: SettingsByFile, chosen: <T extends Some>(some: T) => T): SettingsByFile {
  return {
    leavesOut: (path, folder) => settings.leavesOut(path, folder),
    of: (file) => chosen(settings.of(file)),
  }
}

async function commit(top: string, transform: About, group: readonly Written[]): Promise<void> {
  // As the user would: their hooks, filters and signing run.
  const added = await inParts(top, ['add'], group)
  if (added !== undefined) throw new UserError(`--commit: ${added}`)
  const made = await git(top, ['commit', '--quiet', '--message', messageOf(transform, group.length)])
  if (made.reason !== undefined) throw new UserError(`--commit: git commit: ${made.reason}`)
}

/** Asks git for something with many files, and says why it was not done: there may be more than a command line holds. */
async function inParts(top: string, words: readonly string[], group: readonly Written[]): Promise<string | undefined> {
  for (let at = 0; at < group.length; at += 500) {
    const files = group.slice(at, at + 500).map(({ file }) => file)
    const answer = await git(top, [...words, '--', ...files])
    if (answer.reason !== undefined) return `git ${words[0]}: ${answer.reason}`
  }
  return undefined
}

/** A conventional commit's message: type, what it does, why. */
function messageOf({ name, summary, why, safety }: About, files: number): string {
  const promise = safety === 'safe' ? 'Same image but for caches, indexes and logs.' : 'Unsafe: the image may change.'
  return `build: ${lowered(summary)}\n\n${why.trim()}\n\n${promise}\nMade by dockershift's ${name} in ${counted(files, 'file')}.\n`
}

/** The first letter small, unless the word is one that is written in capitals. */
function lowered(text: string): string {
  return /^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}
