// Counts what `ignore` and --ignore leave out of a search, so that a run over a folder says that there is more.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { leftOut } from '../files/ignored.ts'
import { counted } from './counted.ts'

/** Files and folders that a search came upon and left out, by what left them out. */
export class LeftOut {
  private readonly counts = new Map<string, { files: number; folders: number }>()

  /** Lines of --ignore that nothing was found for yet. */
  private idle: readonly { readonly glob: string; readonly holds: ReturnType<typeof leftOut> }[]

  constructor(
    private readonly folder: string,
    ignore: readonly string[],
  ) {
    this.idle = ignore.map((glob) => ({ glob, holds: leftOut(folder, [glob]) }))
  }

  readonly told = (by: string, isFolder: boolean, path: string): void => {
    this.idle = this.idle.filter(({ holds }) => !holds(path, isFolder))
    const known = this.counts.get(by) ?? { files: 0, folders: 0 }
    known[isFolder ? 'folders' : 'files']++
    this.counts.set(by, known)
  }

  /** What --ignore names that is not there: what is may be a folder that no search enters. */
  get slips(): readonly string[] {
    return this.idle
      .filter(({ glob }) => !glob.startsWith('!') && (/[*?[]/.test(glob) || !existsSync(join(this.folder, glob))))
      .map(({ glob }) => `--ignore: no Dockerfile here is at ${glob}`)
  }

  /** A line for each configuration, and for the command line. */
  get lines(): readonly string[] {
    return [...this.counts].map(([by, { files, folders }]) => {
      const parts = [
        ...(files > 0 ? [counted(files, 'file')] : []),
        ...(folders > 0 ? [counted(folders, 'folder')] : []),
      ]
      return `${parts.join(' and ')} left out by ${by}`
    })
  }
}
