// What builds and containers said of a rewrite, as data: what was kept, what was dropped and why, and what it brought.

import type { Safety } from '../transform/transform.ts'

/** A change that was tried. */
export interface TriedChange {
  readonly transform: string
  readonly safety: Safety
  /** What its transform does not know: without a build it would have left this alone. */
  readonly dared?: string
  /** One-based lines of the text as it was read. */
  readonly lines: readonly number[]
}

export interface DroppedChange extends TriedChange {
  readonly reason: string
  /** The last lines of the builder, or of the container. */
  readonly output: string
}

/** A layer of an image. */
export interface TriedLayer {
  /** The instruction that made it, as the image tells it; of a base image too. */
  readonly instruction: string
  readonly bytes: number
  /** Bytes of it that a later layer deletes or writes again. */
  readonly wastedBytes: number
  /** Of the image before: the transforms that were kept and change the instruction. */
  readonly changedBy?: readonly string[]
}

/** What an image costs, and how it starts. */
export interface TriedImage {
  readonly bytes: number
  readonly layers: readonly TriedLayer[]
  readonly wastedBytes: number
  /** The user, as the image names it; `root` where it names none. */
  readonly user: string
  /** The program that is process 1. */
  readonly process: string
  /** Milliseconds of a build after one source file changed. */
  readonly rebuildMilliseconds?: number
}

export interface Tried {
  /**
   * `proved`: what was kept holds up. `unproved`: nothing does, or there is nothing to compare with. `stopped`: something
   * ended it that has nothing to do with the rewrite.
   */
  readonly status: 'proved' | 'unproved' | 'stopped'
  /** Why nothing could be proved, or what that rests on which was. */
  readonly reason: string
  /** What the builder says of itself. */
  readonly engine: string
  /** How many builds it took to decide. */
  readonly builds: number
  readonly kept: readonly TriedChange[]
  readonly dropped: readonly DroppedChange[]
  /** Why what the image does could not be compared, where that is so. */
  readonly doubt?: string
  readonly before?: TriedImage
  readonly after?: TriedImage
}
