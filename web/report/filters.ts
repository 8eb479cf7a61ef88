// Which files a reader wants to see.

import { aimsOf, namesBehind, reasonKind, statusOf } from '../../src/report/glance.ts'
import type { PageFile } from '../../src/report/page.ts'
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
    (aim === '' || aimsOf(file, transforms).includes(aim)) &&
    (reason === '' || file.notes.some((note) => reasonKind(note) === reason)) &&
    (hidden === '' || (file.hidden ?? []).includes(hidden))
  )
}

/** The transforms that change a file, or else leave something in it alone. */
export function namesIn(file: PageFile): readonly string[] {
  return file.hunks.length > 0 ? namesBehind(file) : file.notes.map(({ transform }) => transform)
}

export function folderOf(path: string): string {
  const [top = '', ...rest] = path.split('/')
  return rest.length === 0 ? './' : `${top}/`
}
