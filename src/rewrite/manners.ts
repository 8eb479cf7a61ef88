// How each of many files is rewritten, where that is not the same for all.

import type { RewriteOptions } from './rewrite.ts'

/** How one file is rewritten: what takes the place of a run's own options. */
export type Manner = Omit<RewriteOptions, 'generated' | 'files'>

export interface Manners {
  /** @param file absolute and without links */
  of(file: string): Manner
  /** Whether a file, or a folder, is left out. */
  leavesOut(path: string, folder: boolean): boolean
}
