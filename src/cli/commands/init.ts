// dockershift init

import { outputTo } from '../../report/output.ts'
import type { Home } from './asked.ts'
import { type Host, print } from './process.ts'

/** Writes a configuration to begin with. */
export async function init(rest: readonly string[], { cwd, stdout }: Host, home: Home): Promise<number> {
  const { initialize, initHelp, readInitOptions } = await import('../../config/init.ts')
  const out = outputTo(stdout)
  const { help, schema } = readInitOptions(rest)
  if (help) return print(out, initHelp(stdout.columns))
  const written = await initialize(cwd(), () => home.read('../schema/config.json'), schema)
  return print(out, written.map((file) => `written: ${file}\n`).join(''))
}
