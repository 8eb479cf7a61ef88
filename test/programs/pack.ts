// Packs the program for this machine, once, before any test starts it.

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

export function setup(): void {
  execFileSync(process.execPath, [join(import.meta.dirname, '../../scripts/binary.mjs')], { stdio: 'inherit' })
}
