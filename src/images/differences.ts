// In what two images differ, as plain data.

import type { ImageConfiguration, ImageFile } from './contents.ts'

export type ImageDifference = FileDifference | ConfigurationDifference

/** A path at which the images differ. `before` is absent when the file came, `after` when it went. */
export interface FileDifference {
  readonly kind: 'file'
  readonly path: string
  readonly change: 'removed' | 'added' | 'changed'
  /** In what the two differ; empty unless `change` is `changed`. */
  readonly aspects: readonly FileAspect[]
  readonly before?: ImageFile | undefined
  readonly after?: ImageFile | undefined
}

export const ASPECTS = ['type', 'mode', 'owner', 'content', 'target', 'device', 'attributes'] as const

export type FileAspect = (typeof ASPECTS)[number]

export interface ConfigurationDifference {
  readonly kind: 'configuration'
  readonly field: keyof ImageConfiguration
  readonly before: unknown
  readonly after: unknown
}

/** A difference that nobody notices, and the name of the entry of the list that says so. */
export interface DisposableDifference extends FileDifference {
  readonly name: string
}
