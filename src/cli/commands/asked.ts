// What a rewriting command is given.

import type { Configurations } from '../../config/configurations.ts'
import type { Output } from '../../report/output.ts'
import type { Options } from '../option-table.ts'
import type { Host } from './process.ts'

/** What the build puts beside the bundle. */
export interface Home {
  /** @param name `examples.json`, for one */
  read(name: string): Promise<string>
  /** Tells one build from every other. */
  identity(): Promise<Uint8Array | string>
}

export interface Asked {
  readonly options: Options
  readonly configurations: Configurations
  readonly out: Output
  readonly home: Home
  readonly host: Host
}
