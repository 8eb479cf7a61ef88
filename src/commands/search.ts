// Which files are looked at, and in which build context.

import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Options } from '../options.ts'
import type { RunEnd } from '../report/reporter.ts'
import type { RunOptions } from '../run.ts'

/** Which files are looked at, and in words, where that is not all of them. */
export async function searchFor(
  { paths, changed, staged, shard }: Options,
  folder: string,
): Promise<Pick<RunOptions, 'paths' | 'among' | 'shard'> & Pick<RunEnd, 'only'>> {
  const { readShard, UserError } = await import('../options.ts')
  const part = shard === undefined ? undefined : readShard(shard)
  const inPart = part === undefined ? undefined : `in part ${part.index} of ${part.count}`
  if (changed === undefined && !staged) return { paths: paths.length > 0 ? paths : ['.'], shard: part, only: inPart }
  const git = await import('../files/git.ts')
  const all = [...paths]
  let ref = changed === '' ? undefined : changed
  // `--changed services`: what is no revision, but is there, is a path.
  if (ref !== undefined && (await git.resolved(folder, ref)) === undefined && existsSync(ref)) {
    all.unshift(ref)
    ref = undefined
  }
  const among = staged ? await git.staged(folder) : await git.changedSince(folder, ref)
  if (among.reason !== undefined) throw new UserError(`--${staged ? 'staged' : 'changed'}: ${among.reason}`)
  const only = staged ? 'staged for the next commit' : `changed since ${ref ?? 'the last commit'}`
  return {
    paths: all.length > 0 ? all : ['.'],
    among: among.files,
    shard: part,
    only: inPart === undefined ? only : `${only} ${inPart}`,
  }
}

/** @throws UserError for a build context that is no folder */
export async function folderOf(context: string | undefined): Promise<string | undefined> {
  if (context === undefined) return undefined
  const folder = resolve(context)
  if ((await stat(folder).catch(() => undefined))?.isDirectory() === true) return folder
  const { UserError } = await import('../options.ts')
  throw new UserError(`--context ${context}: there is no such folder; give the one that the build takes`)
}
