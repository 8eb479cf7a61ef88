// Runs a script that needs an engine: it ends with 2 where there is none, and leaves no temporary files.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Environment } from '../../../src/engine/process.ts'
import { readyEngine } from './ready.ts'

/** Does what a script is for; what it gives is the script's exit code. */
export async function withEngine(deed: (env: Environment) => Promise<number>): Promise<void> {
  // Without this an interrupt would end the process at once, and leave its temporary files.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
  const engine = await readyEngine()
  if (typeof engine === 'string') {
    process.stderr.write(`${engine}\n`)
    process.exitCode = 2
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'dockershift-images-'))
  process.env.TMPDIR = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))
  try {
    process.exitCode = await deed(engine.env)
  } finally {
    await engine.stop()
  }
}
