// dockershift init

import { outputTo } from '../../report/output.ts'
import { type Host, print } from './process.ts'

/** Writes a configuration to begin with. */
export async function init(rest: readonly string[], { cwd, stdout }: Host): Promise<number> {
  const { initialize, initHelp, readInitOptions } = await import('../../config/init.ts')
  const out = outputTo(stdout)
  if (readInitOptions(rest).help) return print(out, initHelp())
  return print(out, `written: ${await initialize(cwd())}\n`)
}
