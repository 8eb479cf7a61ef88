// Where things stand: the repository that a folder is in, paths as people read them, one path inside another.

import { readFileSync, type Stats, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'

/**
 * The top of the git repository that `folder` stands in.
 *
 * @param folder absolute
 * @returns `undefined` outside of any repository
 */
export function repositoryOf(folder: string): string | undefined {
  if (isRepository(folder)) return folder
  const above = dirname(folder)
  return above === folder ? undefined : repositoryOf(above)
}

/** Whether `.git` in `folder` is a repository's: a folder with a HEAD, or the file of a worktree or a submodule. */
export function isRepository(folder: string): boolean {
  const git = join(folder, '.git')
  const kind = found(git)
  return kind !== undefined && (kind.isFile() || found(join(git, 'HEAD')) !== undefined)
}

/** What a repository is to the one around it: a submodule, a worktree, or neither; by where its `.git` leads. */
export function kindOfRepository(folder: string): 'submodule' | 'worktree' | 'repository' {
  try {
    const way = readFileSync(join(folder, '.git'), 'utf8')
    return way.includes('/modules/') ? 'submodule' : way.includes('/worktrees/') ? 'worktree' : 'repository'
  } catch {
    return 'repository'
  }
}

/** What is at a path, links followed; `undefined` also for what cannot be looked at. */
function found(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

/** So many folders are remembered: files of one folder, and of its neighbours, come one after another. */
const MOST_KEPT = 1_000

/** How far what belongs to a folder may reach: each folder is looked at once while its neighbours are asked for. */
export class Trees {
  private readonly tops = new Map<string, string | undefined>()

  /** @param cwd the folder that the user stands in, absolute and without links */
  constructor(private readonly cwd: string) {}

  /** The repository that a folder stands in, else the folder that the user stands in, else the folder itself. */
  of(folder: string): string {
    return this.repositoryOf(folder) ?? (isInside(this.cwd, folder) ? this.cwd : folder)
  }

  /** As the function of this name. */
  repositoryOf(folder: string): string | undefined {
    if (this.tops.has(folder)) return this.tops.get(folder)
    const above = dirname(folder)
    const top = isRepository(folder) ? folder : above === folder ? undefined : this.repositoryOf(above)
    if (this.tops.size >= MOST_KEPT) this.tops.clear()
    this.tops.set(folder, top)
    return top
  }
}

/** Whether `path` is `folder` or stands below it; both absolute and without links. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

/** `path` from `folder`, with slashes; '.' for the folder itself. */
export function relativePath(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/') || '.'
}
