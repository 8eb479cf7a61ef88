// What a case says: two Dockerfiles, and in what the images that are built from them may differ.

import type { EngineName } from '../../src/engine/engine.ts'
import type { ConfigurationDifference, FileDifference } from '../../src/images/differences.ts'
import type { Service } from './answers.ts'
import type { ContainerCheck } from './container.ts'
import type { Rewriting } from './rewrite.ts'

/**
 * A case is a folder of `cases/`: this in `case.ts`, the Dockerfile in `before.Dockerfile`, the build context, where there
 * is one, in `context/`.
 */
export interface ImageCase {
  /** What the case shows, as a sentence. */
  readonly shows: string
  /** What makes the second Dockerfile of the first: by default the transform that the folder is named after. */
  readonly after?: After
  /** In what the images differ: each of these occurs, and no other. Caches, indexes and logs do not count. */
  readonly differences?: readonly ExpectedDifference[]
  /** The one that does not build, and what its build says. By default both build. */
  readonly fails?: { readonly side: 'before' | 'after'; readonly says: RegExp }
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
  /** `ignore` where two runs of the same step are to be compared: by default a step that both have is run once. */
  readonly cache?: 'ignore'
}

/** Several cases of one folder, by names of their own. */
export type Variants = Readonly<Record<string, ImageCase>>

/** Where the Dockerfile of the second build comes from. */
export type After =
  | Rewriting
  /** `after.Dockerfile`: what a careless rewrite would make, to show what comes of it. */
  | 'by hand'
  /** The same Dockerfile again. */
  | 'the same'
  | ((text: string) => string)

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
