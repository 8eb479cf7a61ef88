// Which files are looked at, and in which build context.

import { existsSync, statSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { isInside, repositoryOf } from '../../files/place.ts'
import type { RunEnd } from '../../report/reporter.ts'
import type { RunOptions } from '../../run/run.ts'
import type { Options } from '../option-table.ts'
import { readShard, UserError } from '../options.ts'

/** Which files are looked at, and in words, where that is not all of them. */
export async function searchFor(
  { paths, changed, staged, shard }: Options,
  folder: string,
): Promise<Pick<RunOptions, 'paths' | 'among' | 'shard'> & Pick<RunEnd, 'only'>> {
  const part = shard === undefined ? undefined : readShard(shard)
  const inPart = part === undefined ? undefined : `in part ${part.index} of ${part.count}`
  if (changed === undefined && !staged) return { paths: paths.length > 0 ? paths : ['.'], shard: part, only: inPart }
  const git = await import('../../files/git.ts')
  const all = [...paths]
  let ref = changed === '' ? undefined : changed
  // `--changed services`: what is no revision, but is there, is a path.
  if (ref !== undefined && (await git.resolved(folder, ref)) === undefined && existsSync(resolve(folder, ref))) {
    all.unshift(ref)
    ref = undefined
  }
  const among = new Set<string>()
  // A path in a submodule, or in another repository, is that one's business.
  for (const top of new Set(all.length > 0 ? all.map((path) => placeOf(path, folder)) : [folder])) {
    const found = staged ? await git.staged(top) : await git.changedSince(top, ref)
    if (found.reason !== undefined) throw new UserError(`--${staged ? 'staged' : 'changed'}: ${found.reason}`)
    for (const file of found.files) among.add(file)
  }
  const only = staged ? 'staged for the next commit' : `changed since ${ref ?? 'the last commit'}`
  return {
    paths: all.length > 0 ? all : ['.'],
    among,
    shard: part,
    only: inPart === undefined ? only : `${only} ${inPart}`,
  }
}

/** Whether paths, as they stand on the command line, hold all that lies below a folder, absolute. */
export function covering(
  { paths, ignore }: Pick<Options, 'paths' | 'ignore'>,
  cwd: string,
): (folder: string) => boolean {
  // What is left out by hand may be what a configuration speaks of.
  if (ignore.length > 0) return () => false
  const tops = (paths.length > 0 ? paths : ['.']).map((path) => resolve(cwd, path))
  return (folder) => tops.some((top) => isInside(top, folder))
}

/** The top of the repository that a path leads into; the folder itself for a glob, and where there is none. */
function placeOf(path: string, folder: string): string {
  const place = resolve(folder, path)
  try {
    return repositoryOf(statSync(place).isDirectory() ? place : dirname(place)) ?? folder
  } catch {
    // Discovery says what is wrong with it.
    return folder
  }
}

/** @throws UserError for a build context that is no folder */
export async function folderOf(context: string | undefined, cwd: string): Promise<string | undefined> {
  if (context === undefined) return undefined
  const folder = resolve(cwd, context)
  if ((await stat(folder).catch(() => undefined))?.isDirectory() === true) return folder
  throw new UserError(`--context ${context}: there is no such folder; give the one that the build takes`)
}
