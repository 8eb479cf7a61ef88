// The contract of an image builder: what is asked of it, what it answers, and that it leaves nothing behind.

import { randomBytes } from 'node:crypto'
import type { Containers } from './containers.ts'
import type { EngineName } from './names.ts'

export { type EngineName, engineNames } from './names.ts'

/** A builder of images at hand. */
export interface Engine {
  readonly name: EngineName
  /** What it says of itself, for reports. */
  readonly version: string
  /**
   * Builds an image under a name of its own that nobody else uses. Never throws for a build that fails. Whatever a
   * failed, late or interrupted build has left is removed before it answers.
   */
  build(request: BuildRequest): Promise<BuildOutcome>
  /**
   * The image as an archive that `readImage` reads.
   *
   * @throws Error when the engine cannot give it
   */
  save(image: string, signal?: AbortSignal): AsyncIterable<Uint8Array>
  /** Removes an image that `build` has made; one that is gone already is no error. */
  remove(image: string): Promise<void>
  /** For looking at what an image does; a builder alone has none. */
  readonly containers?: Containers | undefined
  /** What a name of an image stands for by now, as a digest; `undefined` where that cannot be told. */
  digestOf?(name: string): Promise<string | undefined>
  /** Removes every image that `build` has made and that is still there, and every container. */
  close(): Promise<void>
}

export interface BuildRequest {
  readonly dockerfile: BuildFile
  /** The folder of the build context. */
  readonly context: string
  readonly target?: string | undefined
  /** As `--build-arg` takes them: `NAME=value`, or `NAME` for the value of the environment. */
  readonly buildArgs?: readonly string[] | undefined
  /** Further contexts by name, as `--build-context` takes them. */
  readonly buildContexts?: Readonly<Record<string, string>> | undefined
  /** Whether results of earlier builds may be used. A comparison of times or of images wants none of them. */
  readonly cache: 'use' | 'ignore'
  readonly timeoutMs?: number | undefined
  readonly signal?: AbortSignal | undefined
}

/** A Dockerfile that need not exist on disk. */
export interface BuildFile {
  readonly text: string
  /** Its file name, which decides about the ignore file that belongs to it. */
  readonly name: string
  /** The text of `<name>.dockerignore`, where there is one; the context's own `.dockerignore` counts otherwise. */
  readonly ignore?: string | undefined
}

export type BuildOutcome = BuiltImage | FailedBuild

export interface BuiltImage {
  readonly status: 'built'
  readonly image: string
  readonly milliseconds: number
  /** What the builder said, standard error included. */
  readonly output: string
  /**
   * What the names of images stood for that the builder asked registries about, as digests by name and tag. Left out by builders that
   * keep what they have fetched under its name, and of images that an engine has already: there a name stays what it is.
   */
  readonly bases?: Readonly<Record<string, string>>
}

export interface FailedBuild {
  readonly status: 'failed'
  /** `build` when the builder said no; the others when something ended it that has nothing to do with the file. */
  readonly because: 'build' | 'timeout' | 'interrupted' | 'no-space' | 'no-engine'
  readonly milliseconds: number
  readonly output: string
}

/** A name under which no image exists, and which says whose it is. */
export function throwAwayName(): string {
  return `dockershift-verify-${randomBytes(8).toString('hex')}`
}
