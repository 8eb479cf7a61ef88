// What the HTML report hands to the script in it.

import type { Result } from '../rewrite/result.ts'
import type { Transform } from '../transform.ts'

/** A file as the page reads it. */
export interface PageFile {
  readonly path: string
  readonly status: Result['status']
  readonly hunks: readonly PageHunk[]
  readonly notes: readonly PageNote[]
  /** Why a file was skipped, or failed. */
  readonly reason?: string
}

export interface PageHunk {
  /** Names of transforms. */
  readonly behind: readonly string[]
  readonly rows: readonly PageRow[]
}

/** What stands side by side. A side that has no such line is absent. */
export interface PageRow {
  readonly before?: PageLine
  readonly after?: PageLine
}

export interface PageLine {
  /** One-based. */
  readonly number: number
  /** Pieces by turns: what both sides share, what only this one has. */
  readonly pieces: readonly string[]
  readonly changed: boolean
}

export interface PageNote {
  readonly transform: string
  readonly line: number
  readonly reason: string
}

/** What the page knows of the run as a whole. */
export interface PageRun {
  readonly version: string
  readonly headline: string
  readonly transforms: readonly Pick<Transform, 'name' | 'summary' | 'safety' | 'why' | 'phase' | 'references'>[]
  readonly hidden: readonly (readonly [name: string, files: number])[]
}
