// The outcome of a rewrite as data: all that reporters and the writer read.

import type { Edit } from '../dockerfile/model/span.ts'
import type { Safety } from '../transform/transform.ts'
import type { Tried } from './tried.ts'

/** One transform that changed the text, in one round. */
export interface Step {
  readonly transform: string
  readonly safety: Safety
  /** One-based line of the first edit, in the text as it was read. */
  readonly line: number
  /** How many edits were made. */
  readonly edits: number
  /** One-based lines of the text as it was read, in order, in which the edits begin. */
  readonly lines: readonly number[]
  /** What is gained, in words, where that was measured. */
  readonly effect?: string
}

/** Edits that were made at once, in the text that those in front had made. */
export interface Revision {
  /** `undefined`: a comment that the user asked for. */
  readonly transform: string | undefined
  /** In the order of the text. */
  readonly edits: readonly Edit[]
  /** The places among them of those of which a later revision leaves nothing: they bear no name. */
  readonly undone?: readonly number[]
}

/** Something that a transform saw and left alone. */
export interface Note {
  readonly transform: string
  /** One-based, in the text as it was read. */
  readonly line: number
  readonly reason: string
}

/** A step that verification did not believe: a bug of its transform; the text is as it was without that step. */
export interface Discarded {
  readonly transform: string
  readonly reason: string
  /** The file of a transform that is not ours. */
  readonly source?: string
}

interface Common {
  /** As the user names it. */
  readonly path: string
}

export interface Rewritten extends Common {
  readonly status: 'changed' | 'unchanged'
  /** There was no such file. */
  readonly created?: true
  readonly before: string
  readonly after: string
  readonly steps: readonly Step[]
  /** How `after` was made of `before`, edit by edit; absent where no transform of Dockerfiles did it. */
  readonly history?: readonly Revision[]
  readonly notes: readonly Note[]
  readonly discarded: readonly Discarded[]
  /** Unsafe transforms that would change the file and were not asked for. */
  readonly hidden: readonly string[]
  /** Where transforms acted for want of a reason against it alone, and what they would have said: a build decides. */
  readonly dared?: readonly Note[]
  /** What builds said of the rewrite. */
  readonly tried?: Tried
}

/** A file that we leave alone as a whole: a template, a generated file, a text that two readers read differently. */
export interface Skipped extends Common {
  readonly status: 'skipped'
  /** The kind of reason, for counting. */
  readonly kind: SkipKind
  readonly reason: string
  /** One-based; absent when the name or the place decided, not the text. */
  readonly line?: number
}

export type SkipKind =
  | 'template'
  | 'generated'
  | 'ambiguous'
  | 'frontend'
  | 'empty'
  | 'link'
  | 'vendored'
  | 'repository'
  | 'name'
  | 'rules'
  | 'ignored'

/** A folder that was not entered, or rules that say which are: no Dockerfile. */
export function isNoDockerfile(kind: SkipKind | 'unreadable'): boolean {
  return kind === 'vendored' || kind === 'repository' || kind === 'rules'
}

/** Why a file is left alone as a whole. */
export interface Refusal {
  /** `failed`: no builder reads it. */
  readonly kind: SkipKind | 'failed'
  readonly offset: number
  readonly reason: string
}

/** A file that could not be read, parsed or written. */
export interface Failed extends Common {
  readonly status: 'failed'
  readonly reason: string
  readonly line?: number
  /** What was thrown, when that was a bug of ours. */
  readonly error?: unknown
}

export type Result = Rewritten | Skipped | Failed
