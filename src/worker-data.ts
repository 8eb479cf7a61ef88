// What a worker thread is told when it starts: names and data, as nothing else can be handed over.

import type { Asked } from './config/configurations.ts'

export interface WorkerData {
  readonly asked: Asked
  /** The folder that the user stands in. */
  readonly cwd: string
  /** Absolute and without links: the folder of the run. */
  readonly folder: string
  /** Absolute and without links: the build context of all files. */
  readonly context: string | undefined
  /** Transforms were left unloaded, so that names which are not known may be theirs. */
  readonly isOpen: boolean
}
