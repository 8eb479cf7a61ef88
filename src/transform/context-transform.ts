// The second contract: a transform of a build context, which changes its ignore file instead of a Dockerfile.

import type { BuildInputs } from '../analysis/images/images.ts'
import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { BuildContext } from '../files/build-context.ts'
import type { About, Transform } from './transform.ts'

/** Runs once for each ignore file, after the Dockerfiles: it sees them as the other transforms leave them. */
export interface ContextTransform extends About {
  /** @returns `undefined` when there is nothing to do */
  applyToContext(subject: Subject, decline: (reason: string) => void): Proposal | undefined
}

/** A transform of either contract. */
export type AnyTransform = Transform | ContextTransform

/** A build context with one ignore file, and whoever is built from it with that file. */
export interface Subject extends BuildInputs {
  /** The files as the builder sees them now. */
  readonly files: BuildContext
  /** The ignore file's text; '' where there is none. */
  readonly text: string
  /** Every Dockerfile that is built with this ignore file, or may be. */
  readonly dockerfiles: readonly Dockerfile[]
  /** The files as the builder would see them by another text; `undefined` where it would refuse that. */
  with(text: string): BuildContext | undefined
}

export interface Proposal {
  /** The new text of the ignore file. */
  readonly text: string
  /** What is gained, in words. */
  readonly effect: string
}
