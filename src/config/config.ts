// What a configuration may say. The schema in schema.ts says the same to editors and to the check.

import type { Aim, Builder, Transform } from '../transform/transform.ts'

/** `on` runs a transform, an unsafe one too; `off` never does. */
export type Switch = 'on' | 'off'

/** Options alone leave it to the rest whether the transform runs. */
export type Setting = Switch | readonly [Switch] | readonly [Switch, SettingOptions] | SettingOptions

export type SettingOptions = Readonly<Record<string, unknown>>

/** Transforms by name. */
export type Settings = Readonly<Record<string, Setting>>

/** A file or a package of one's own transforms, or, in a configuration that is code, such a transform itself. */
export type OwnTransform = string | Transform

/** What is known of an image of one's own. What is not said stays unknown. */
export interface BaseConfig {
  /** The public image that it is built on: what is known of that one is known of it, but for what is said here. */
  readonly from?: string
  /** Name and version: `debian 12`, `ubuntu jammy`, `alpine 3.20`. */
  readonly distro?: string
  /** The user in force where the image starts. */
  readonly user?: string
  readonly workdir?: string
  /** Empty where the image has none. */
  readonly entrypoint?: readonly string[]
  /** Empty where it is the builder's own. */
  readonly shell?: readonly string[]
  /** Those beside root that it has to work as, by name. */
  readonly users?: Readonly<Record<string, UserConfig>>
  /** Packages of its distribution that it has. */
  readonly packages?: readonly string[]
}

export interface UserConfig {
  readonly id: number
  /** The number of its group; that of the user where it is not said. */
  readonly group?: number
  /** Its home folder. */
  readonly home?: string
}

/** What may be said for all files, and again for some. */
export interface Part {
  /** Settings by name; or a list of one's own transforms and of such settings. */
  readonly transforms?: Settings | readonly (OwnTransform | Settings)[]
  /** Run the recommended unsafe transforms too. */
  readonly unsafe?: boolean
  /** Run those with one of these aims, unsafe ones too, and no others but those that are on. */
  readonly for?: readonly Aim[]
  readonly builder?: Builder
  readonly bases?: Readonly<Record<string, BaseConfig>>
  readonly mirrors?: Readonly<Record<string, string>>
}

export interface Override extends Omit<Part, 'transforms'> {
  /** Lines as in .gitignore, from the configuration's folder. */
  readonly files: readonly string[]
  readonly transforms?: Settings
}

export interface Config extends Part {
  readonly $schema?: string
  /** Nothing further up counts. */
  readonly root?: boolean
  /** Lines as in .gitignore, from the configuration's folder. */
  readonly ignore?: readonly string[]
  /**
   * Build contexts by Dockerfile: lines as in .gitignore, and for each a folder, from the configuration's; `own` is the
   * folder of each Dockerfile. A later one wins.
   */
  readonly context?: Readonly<Record<string, string>>
  /**
   * What has to succeed in a container, for --prove, by Dockerfile: lines as in .gitignore, and for each a command or
   * several. A later one wins.
   */
  readonly probe?: Readonly<Record<string, string | readonly string[]>>
  readonly overrides?: readonly Override[]
}

/** A configuration with its types checked where it is written. */
export function defineConfig(config: Config): Config {
  return config
}

/** The names of a configuration's file, those that are data first. */
export const DATA_FILES = ['dockershift.config.json', 'dockershift.config.jsonc'] as const
export const CODE_FILES = ['dockershift.config.ts', 'dockershift.config.js', 'dockershift.config.mjs'] as const
