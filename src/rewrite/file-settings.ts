// How each of many files is rewritten, where that is not the same for all.

import type { ContextTransform } from '../transform/context-transform.ts'
import type { RewriteOptions } from './rewrite.ts'

/** How one file is rewritten: what takes the place of a run's own options. */
export interface FileSettings extends Omit<RewriteOptions, 'generated' | 'files' | 'findFiles' | 'findBuilder'> {
  readonly contextTransforms?: readonly ContextTransform[]
  /**
   * All that decides, as text: two settings of one key rewrite alike. `undefined` where nobody can tell, as with code of
   * others.
   */
  readonly key?: string | undefined
}

/** How each file is rewritten. */
export interface SettingsByFile {
  /** @param file absolute and without links */
  of(file: string): FileSettings
  /** The build context that a configuration names for a Dockerfile, absolute and without links. */
  contextOf?(file: string): string | undefined
  /** The commands that a configuration wants to succeed in a container of what a Dockerfile builds. */
  probesOf?(file: string): readonly string[] | undefined
  /** By what a file, or a folder, is left out, in words; `undefined`: it is not. */
  leavesOut(path: string, folder: boolean): string | undefined
}
