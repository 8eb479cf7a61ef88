// Where things stand: the repository that a folder is in, paths as people read them, one path inside another.

import { stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'

/**
 * The top of the git repository that `folder` stands in.
 *
 * @param folder absolute
 * @returns `undefined` outside of any repository
 */
export async function repositoryOf(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    if (await isRepository(at)) return at
    if (dirname(at) === at) return undefined
  }
}

/** Whether `.git` in `folder` is a repository's: a folder with a HEAD, or the file of a worktree or a submodule. */
export async function isRepository(folder: string): Promise<boolean> {
  const git = await stat(join(folder, '.git')).catch(() => undefined)
  if (git === undefined) return false
  if (git.isFile()) return true
  return (await stat(join(folder, '.git', 'HEAD')).catch(() => undefined)) !== undefined
}

/** Whether `path` is `folder` or stands below it; both absolute and without links. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

/** `path` from `folder`, with slashes; '.' for the folder itself. */
export function way(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/') || '.'
}
