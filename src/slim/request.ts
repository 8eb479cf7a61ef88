// What slim is asked, and how it ends where it cannot answer.

import type { SlimOptions } from './record.ts'

export interface SlimRequest {
  /** The Dockerfile's name, which decides about the ignore file that belongs to it. */
  readonly name: string
  /** As the user names it. */
  readonly path: string
  readonly text: string
  readonly ignore?: string | undefined
  /** The folder of the build context. */
  readonly context: string
  readonly buildArgs: readonly string[]
  /** Milliseconds that one build may take. */
  readonly timeoutMs: number
  readonly options: SlimOptions
  /** Seconds that a container without a probe has to keep running, where the options name none. */
  readonly seconds: number
  readonly patience: number
  /** `2026-08-01` */
  readonly date: string
  readonly signal?: AbortSignal | undefined
  readonly say: (what: string) => void
}

/** Nothing can be said, or written: why, and what builder or container said last. */
export class SlimEnded extends Error {
  /**
   * @param status `refused`: nothing is wrong with the file, and slim can do nothing here. `failing`: what came out does
   * not do what the original does. `stopped`: something ended it from outside.
   */
  constructor(
    readonly status: 'refused' | 'failing' | 'stopped',
    reason: string,
    readonly output = '',
  ) {
    super(reason)
  }
}
