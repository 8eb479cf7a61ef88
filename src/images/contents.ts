// What an image is made of, as plain data: files, configuration, layers.

/** A file of an image. Modification times are left out: no two builds agree on them. */
export interface ImageFile {
  readonly type: 'file' | 'symlink' | 'directory' | 'character-device' | 'block-device' | 'fifo'
  /** Permission bits with set-user-ID, set-group-ID and sticky bit. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** Bytes of content; 0 for what is no regular file. */
  readonly size: number
  /** SHA-256 of a regular file's content; empty for the rest. */
  readonly hash: string
  /**
   * SHA-256 of the content without what changes from day to day, for the few files that hold such a thing (see
   * `essence.ts`); it is compared in the place of `hash` and `size`.
   */
  readonly essence?: string | undefined
  /** Where a symbolic link points to, as written. */
  readonly target: string
  /** `major:minor` of a device. */
  readonly device?: string | undefined
  /** Extended attributes by name, values in hexadecimal; file capabilities are `security.capability`. */
  readonly attributes: Readonly<Record<string, string>>
}

/**
 * The part of an image's configuration that decides how it behaves, under the names of the OCI image specification.
 * Empty stands for absent: engines make no difference.
 */
export interface ImageConfiguration {
  readonly Env: readonly string[]
  readonly Cmd: readonly string[]
  readonly Entrypoint: readonly string[]
  readonly User: string
  readonly WorkingDir: string
  /** Ports as `80/tcp`. */
  readonly ExposedPorts: readonly string[]
  readonly Volumes: readonly string[]
  readonly Labels: Readonly<Record<string, string>>
  /** As docker's configuration has it: `Test`, `Interval` in nanoseconds, and so on. */
  readonly Healthcheck: unknown
  readonly StopSignal: string
  readonly Shell: readonly string[]
  readonly OnBuild: readonly string[]
  /** The deprecated author field that MAINTAINER sets; engines keep it beside the rest. */
  readonly Author: string
}

/** What a builder puts in front of a command in shell form, where no SHELL says another. */
export const DEFAULT_SHELL: readonly string[] = ['/bin/sh', '-c']

export function shellOf({ Shell }: ImageConfiguration): readonly string[] {
  return Shell.length > 0 ? Shell : DEFAULT_SHELL
}

/** Whether words are the shell and one command for it: what comes of a CMD without brackets, or of one that spells the same out. */
export function isShellForm(words: readonly string[], configuration: ImageConfiguration): boolean {
  const shell = shellOf(configuration)
  return words.length === shell.length + 1 && shell.every((one, i) => words[i] === one)
}

/** Everything of the configuration by name: the compiler sees to it that none is missing. */
export const CONFIGURATION_KINDS: Readonly<Record<keyof ImageConfiguration, 'ordered' | 'set'>> = {
  Env: 'set',
  Cmd: 'ordered',
  Entrypoint: 'ordered',
  User: 'ordered',
  WorkingDir: 'ordered',
  ExposedPorts: 'set',
  Volumes: 'set',
  Labels: 'ordered',
  Healthcheck: 'ordered',
  StopSignal: 'ordered',
  Shell: 'ordered',
  OnBuild: 'ordered',
  Author: 'ordered',
}

export const CONFIGURATION_FIELDS = Object.keys(CONFIGURATION_KINDS) as readonly (keyof ImageConfiguration)[]

/** One layer, with what it puts into the file system and what it takes away. */
export interface Layer {
  /** Bytes of the layer as an uncompressed tar. */
  readonly bytes: number
  readonly changes: readonly LayerChange[]
}

/** Paths are relative to the root, without a leading `/`. */
export type LayerChange =
  | { readonly kind: 'put'; readonly path: string; readonly file: ImageFile }
  | { readonly kind: 'link'; readonly path: string; readonly target: string }
  /** The path and all below it are gone. */
  | { readonly kind: 'remove'; readonly path: string }
  /** The directory stays, what earlier layers put into it is gone. */
  | { readonly kind: 'clear'; readonly path: string }

/** An image, flattened. */
export interface ImageContents {
  readonly configuration: ImageConfiguration
  /** Bytes of each layer as an uncompressed tar, in the order of the layers. */
  readonly layerBytes: readonly number[]
  /** Bytes of the files of each layer that a later one deletes or writes again. */
  readonly layerWaste: readonly number[]
  /** The instruction that made each layer, as the image tells it; '' where it does not. */
  readonly layerInstructions: readonly string[]
  /** The file system that a container sees, by path relative to the root. */
  readonly files: ReadonlyMap<string, ImageFile>
  /** Bytes of files that a later layer deletes or writes again: shipped, and seen by nobody. */
  readonly wastedBytes: number
}
