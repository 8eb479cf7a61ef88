// What a rewriting command is given.

import type { Configurations } from '../../config/configurations.ts'
import type { Output } from '../../report/output.ts'
import type { Options } from '../options.ts'
import type { Host } from './process.ts'

export interface Asked {
  readonly options: Options
  readonly configurations: Configurations
  readonly out: Output
  /** Where the bundle lies. */
  readonly home: URL
  readonly host: Host
}
