// What a case says: two Dockerfiles, and in what the images that are built from them may differ.

import type { EngineName } from '../../src/engine/engine.ts'
import type { ConfigurationDifference, FileDifference } from '../../src/images/compare.ts'
import type { Service } from './answers.ts'
import type { ContainerCheck } from './container.ts'
import type { RewriteOptions } from './rewrite.ts'

/**
 * A case is a folder of `cases/`: this in `case.ts`, the Dockerfile in `before.Dockerfile`, the build context, where
 * there is one, in `context/`.
 */
export interface ImageCase {
  /** What the case shows, as a sentence. */
  readonly shows: string
  readonly after: After
  readonly expects: Expectation
  readonly figures?: ExpectedFigures
  /** What a rebuild after a change in one file takes from the cache. */
  readonly rebuild?: ExpectedRebuild
  /** Commands whose output and exit code must be the same in both images. */
  readonly commands?: readonly (readonly string[])[]
  /** What containers of both images do when they are started as they are. */
  readonly container?: ContainerCheck
  /** What containers of both images answer over HTTP. */
  readonly service?: Service
  /** Archives to make: the name of a `.tar.gz` in the build context, and the folder of the context that goes into it. */
  readonly pack?: Readonly<Record<string, string>>
  /** Files to make in the build context, of so many bytes that no compression makes smaller. */
  readonly fill?: Readonly<Record<string, number>>
  /** An image whose `/srv` holds a folder for each host that the builds reach over HTTP; see `serve.ts`. */
  readonly serves?: string
  /** Docker's BuildKit unless said otherwise. */
  readonly builder?: Exclude<EngineName, 'docker'> | 'classic'
  /** `use` where nothing that is built depends on the day: what both Dockerfiles begin with is then built once. */
  readonly cache?: 'use' | 'ignore'
}

/** Where the Dockerfile of the second build comes from. */
export type After =
  /**
   * Our transforms make it of the first: those named, or all safe ones when none is. Until they exist,
   * `after.Dockerfile` stands in.
   */
  | ({ readonly by: 'transforms'; readonly names: readonly string[] } & Omit<RewriteOptions, 'transforms' | 'context'>)
  /** `after.Dockerfile`, written by hand: what a careless rewrite would make, to show what comes of it. */
  | { readonly by: 'hand' }
  /** The same Dockerfile again. */
  | { readonly by: 'nothing' }
  /** A function that takes the text of the first and gives that of the second. */
  | { readonly by: 'function'; readonly rewrite: (text: string) => string }

export type Expectation =
  /** Both build, and differ in caches, indexes and logs at most. */
  | { readonly images: 'same' }
  /** Both build; each of these differences occurs, and no other. */
  | { readonly images: 'different'; readonly differences: readonly ExpectedDifference[] }
  /** The first builds, the second does not: its output says so. */
  | { readonly images: 'before-only'; readonly says: RegExp }
  /** The second builds where the first does not. */
  | { readonly images: 'after-only'; readonly says: RegExp }

export type ExpectedDifference =
  | {
      readonly change: FileDifference['change']
      /** A pattern as `glob` of `src/images` reads it. */
      readonly paths: string
    }
  | { readonly field: ConfigurationDifference['field'] }

/** A rebuild of both Dockerfiles after one file of the build context got an empty line more. */
export interface ExpectedRebuild {
  /** The file, from the top of the build context. */
  readonly touch: string
  /** How a step begins that then comes from the cache in the second, and does not in the first: `RUN npm ci`. */
  readonly cached: string
  /** The time of the second rebuild, as a part of the first's. */
  readonly timeAtMost: number
}

/** What of the second image is how much of the first. The base image is left out of the bytes. */
export interface ExpectedFigures {
  /** The bytes above the base image, as a part of those before. */
  readonly bytesAtMost?: number
  readonly layersFewer?: number
  /** Wasted bytes above the base image's own, as a part of those before. */
  readonly wastedAtMost?: number
}
