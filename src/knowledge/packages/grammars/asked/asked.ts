// What a program tells of its own options.

import type { OptionNames } from '../../../../dockerfile/read/arguments.ts'

export interface Asked {
  readonly version: string
  /** Those that it takes everywhere. */
  readonly options: OptionNames
  /** Those of each verb; a string is another name of a verb. */
  readonly verbs: Readonly<Record<string, OptionNames | string>>
}
