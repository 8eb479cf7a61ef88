// One commit a transform: what a reviewer of a large change wants to read, and can take back one by one.

import { resolve } from 'node:path'
import { ask, git, statusOf } from './files/git.ts'
import { UserError } from './options.ts'
import { counted } from './report/counted.ts'
import type { Manners } from './rewrite/manners.ts'
import type { Result } from './rewrite/result.ts'
import { inOrder } from './rewrite/rewrite.ts'
import { type RunOptions, run } from './run.ts'
import type { Transform } from './transform.ts'

export interface Committed {
  readonly transform: Transform
  readonly files: number
}

export interface CommitOptions extends Omit<RunOptions, 'write' | 'onFound' | 'review'> {
  /** Every transform that may run somewhere. */
  readonly all: readonly Transform[]
  /** Told of every file of the first, whole run, before anything is written. */
  readonly onResult?: (result: Result) => void
  readonly onCommit?: (committed: Committed) => void
}

/** As many as a file is rewritten in. */
const MOST_ROUNDS = 10

/**
 * Runs each transform by itself over the files that it changes, writes them, and commits them.
 *
 * @throws UserError outside of a repository, on a tree that is not clean, and when git does not commit
 */
export async function commitEach(options: CommitOptions): Promise<void> {
  const { folder, all, signal } = options
  await refuseDirty(folder)
  const files = new Map<string, Set<string>>()
  for await (const result of run({ ...options, write: false })) {
    options.onResult?.(result)
    if (result.status !== 'changed') continue
    for (const { transform } of result.steps) files.set(transform, (files.get(transform) ?? new Set()).add(result.path))
  }
  // What one transform makes may be another's business: rounds, as in the rewrite of one file.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let commits = 0
    for (const transform of inOrder(all)) {
      if (signal?.aborted) return
      const written = await writeAlone(transform, [...(files.get(transform.name) ?? [])], options)
      if (written.length === 0) continue
      await commit(folder, transform, written)
      commits++
      options.onCommit?.({ transform, files: written.length })
    }
    if (commits === 0) return
  }
}

async function refuseDirty(folder: string): Promise<void> {
  const status = await statusOf(folder)
  if (status.reason !== undefined) throw new UserError(`--commit: ${status.reason}`)
  const lines = status.out.split('\n').filter((line) => line !== '')
  if (lines.length === 0) return
  const [first = ''] = lines
  const rest = lines.length > 1 ? ` and ${lines.length - 1} more` : ''
  throw new UserError(
    `--commit: the working tree is not clean (${first.slice(3)}${rest}); commit or stash that first, so that no commit takes it along`,
  )
}

/** The files, as the run names them, that the transform changed. */
async function writeAlone(
  transform: Transform,
  paths: readonly string[],
  { folder, manners, onResult: _, ...options }: CommitOptions,
): Promise<readonly string[]> {
  if (paths.length === 0) return []
  const written: string[] = []
  const alone = {
    ...options,
    folder,
    paths,
    ...only(transform, options),
    // What holds for each file, but for all other transforms.
    ...(manners === undefined
      ? {}
      : { manners: async (files: readonly string[]) => narrowed(await manners(files), transform) }),
    write: true,
  }
  for await (const result of run(alone)) {
    if (result.status === 'changed') written.push(result.path)
    if (result.status === 'failed') throw new UserError(`--commit: ${result.path}: ${result.reason}`)
  }
  return written
}

function narrowed(manners: Manners, transform: Transform): Manners {
  return {
    leavesOut: (path, folder) => manners.leavesOut(path, folder),
    of: (file) => {
      const manner = manners.of(file)
      return { ...manner, ...only(transform, manner) }
    },
  }
}

/** That transform, where it is among those that run. */
function only(
  { name }: Transform,
  { transforms }: Pick<RunOptions, 'transforms'>,
): Pick<RunOptions, 'transforms' | 'hidden'> {
  return { transforms: transforms.filter((one) => one.name === name), hidden: [] }
}

/** In parts: there may be more paths than a command line holds. */
async function commit(folder: string, transform: Transform, paths: readonly string[]): Promise<void> {
  const absolute = paths.map((path) => resolve(folder, path))
  for (let at = 0; at < absolute.length; at += 500) {
    const added = await ask(folder, ['add', '--', ...absolute.slice(at, at + 500)])
    if (added.reason !== undefined) throw new UserError(`--commit: git add: ${added.reason}`)
  }
  // The user's own hooks and signing run, as in any commit of theirs.
  const made = await git(folder, ['commit', '--quiet', '--message', messageOf(transform, paths.length)])
  if (made.reason !== undefined)
    throw new UserError(
      `--commit: git commit: ${made.reason}; what ${transform.name} changed is staged, and not committed`,
    )
}

/** A conventional commit's message: type, what it does, why. */
function messageOf({ name, summary, why, safety }: Transform, files: number): string {
  const promise = safety === 'safe' ? 'Same image but for caches, indexes and logs.' : 'Unsafe: the image may change.'
  return `build: ${lowered(summary)}\n\n${why.trim()}\n\n${promise}\nMade by dockershift's ${name} in ${counted(files, 'file')}.\n`
}

/** The first letter small, unless the word is one that is written in capitals. */
function lowered(text: string): string {
  return /^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}
