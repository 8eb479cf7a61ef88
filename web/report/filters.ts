// Which files a reader wants to see.

import type { PageFile, PageNote } from '../../src/report/page.ts'
import type { Explained } from '../hunks.ts'

/** '' for what is not filtered by. */
export interface Filters {
  /** Part of a path, in lower case. */
  readonly search: string
  readonly transform: string
  readonly folder: string
  readonly safety: string
  readonly status: string
  readonly aim: string
  /** See `reasonKind`. */
  readonly reason: string
  /** An unsafe transform that was not run. */
  readonly hidden: string
}

export const EVERYTHING: Filters = {
  ...{ search: '', transform: '', folder: '', safety: '', status: '', aim: '', reason: '', hidden: '' },
}

export function fits(file: PageFile, filters: Filters, transforms: ReadonlyMap<string, Explained>): boolean {
  const { search, transform, folder, safety, status, aim, reason, hidden } = filters
  const names = namesIn(file)
  return (
    file.path.toLowerCase().includes(search) &&
    (transform === '' || names.includes(transform)) &&
    (folder === '' || folderOf(file.path) === folder) &&
    (safety === '' || names.some((name) => transforms.get(name)?.safety === safety)) &&
    (status === '' || statusOf(file) === status) &&
    (aim === '' || namesBehind(file).some((name) => transforms.get(name)?.aims.some((one) => one === aim) === true)) &&
    (reason === '' || file.notes.some((note) => reasonKind(note) === reason)) &&
    (hidden === '' || (file.hidden ?? []).includes(hidden))
  )
}

/** What became of a file, in a few words. */
export function statusOf({ status, notes }: PageFile): string {
  if (status === 'changed') return 'changes'
  if (status !== 'unchanged') return status
  return notes.length > 0 ? 'left alone, with a reason' : 'nothing but what is hidden'
}

/** The transform, and what its reasons begin with: they go on with what is one file's own. */
export function reasonKind({ transform, reason }: PageNote): string {
  return `${transform}: ${reason.split(': ', 1)[0]}`
}

/** The transforms that change a file. */
export function namesBehind({ hunks }: PageFile): readonly string[] {
  return [...new Set(hunks.flatMap(({ behind }) => behind))]
}

/** The transforms that change a file, or else leave something in it alone. */
export function namesIn(file: PageFile): readonly string[] {
  return file.hunks.length > 0 ? namesBehind(file) : file.notes.map(({ transform }) => transform)
}

export function folderOf(path: string): string {
  const [top = '', ...rest] = path.split('/')
  return rest.length === 0 ? './' : `${top}/`
}
