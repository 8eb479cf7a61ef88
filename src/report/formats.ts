// Every report format by its name.

import type { Format } from '../options.ts'
import { diffs } from './diffs.ts'
import { json } from './json.ts'
import type { Reporter, Target } from './reporter.ts'
import { summaryOnly } from './summary.ts'

export const reporters: Readonly<Record<Format, (target: Target) => Reporter>> = {
  diff: diffs,
  json,
  summary: summaryOnly,
}
