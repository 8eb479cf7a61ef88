// Counts what `ignore` and --ignore leave out of a search, so that a run over a folder says that there is more.

import { counted } from './counted.ts'

/** Files and folders that a search came upon and left out, by what left them out. */
export class LeftOut {
  private readonly counts = new Map<string, { files: number; folders: number }>()

  readonly told = (by: string, isFolder: boolean): void => {
    const known = this.counts.get(by) ?? { files: 0, folders: 0 }
    known[isFolder ? 'folders' : 'files']++
    this.counts.set(by, known)
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
