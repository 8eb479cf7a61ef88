// Builds the command line once, before any test runs it.

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

export function setup(): void {
  execFileSync(process.execPath, [join(import.meta.dirname, '../scripts/build.mjs'), '--no-types'], {
    stdio: 'inherit',
  })
}
