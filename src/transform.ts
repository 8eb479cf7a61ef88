// The contract of a transform, and what it gets from outside.

import type { Dockerfile } from './dockerfile/dockerfile.ts'
import type { Span } from './dockerfile/span.ts'
import type { Stage } from './dockerfile/stages.ts'
import type { Distro } from './facts/distros.ts'

/** In the order in which they run. */
export const PHASES = [
  'syntax',
  'commands',
  'joins',
  'flags',
  'cleanup',
  'copies',
  'layers',
  'runtime',
  'stages',
  'mounts',
  'context',
] as const

export type Phase = (typeof PHASES)[number]

/**
 * `safe`: the same files but for package-manager caches, indexes and logs; the same configuration; for every build
 * that works today. `unsafe`: some build may see a difference.
 */
export type Safety = 'safe' | 'unsafe'

/** Which builders must take what is emitted; `any`: all of them, the classic builder and kaniko among them. */
export type Builder = 'any' | 'buildkit' | 'podman' | 'kaniko'

export interface Transform {
  /** Kebab-case; the file, the fixture folder and the docs page bear it too. */
  readonly name: string
  /** One line, imperative, no full stop. */
  readonly summary: string
  readonly phase: Phase
  readonly safety: Safety
  /** Markdown, one to three short paragraphs. */
  readonly why: string
  /** What it sees and does not touch; each line has a `keeps-` fixture. */
  readonly leavesAlone: readonly string[]
  /** The same concern elsewhere, such as `hadolint/DL3009`. */
  readonly rules: readonly string[]
  readonly references: readonly string[]
  /** @returns a new Dockerfile, or the one given when there is nothing to do */
  apply(dockerfile: Dockerfile, context: Context): Dockerfile
}

export interface Context {
  /** Says why something was left alone where a reader would wonder. */
  decline(at: Span, reason: string): void
  /** The distribution that a stage runs on; `undefined` when it is not known. */
  distro(stage: Stage | undefined): Distro | undefined
  readonly builder: Builder
}
