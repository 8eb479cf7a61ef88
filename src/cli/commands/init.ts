// dockershift init

import { outputTo } from '../../report/output.ts'
import { type Host, print } from './process.ts'

/** Writes a configuration to begin with. @param home where the bundle lies: the schema lies beside it */
export async function init(rest: readonly string[], { cwd, stdout }: Host, home: URL): Promise<number> {
  const { initialize, initHelp, readInitOptions } = await import('../../config/init.ts')
  const out = outputTo(stdout)
  const { help, schema } = readInitOptions(rest)
  if (help) return print(out, initHelp(stdout.columns))
  const written = await initialize(cwd(), new URL('../schema/config.json', home), schema)
  return print(out, written.map((file) => `written: ${file}\n`).join(''))
}
