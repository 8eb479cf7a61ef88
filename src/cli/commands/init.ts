// dockershift init

import { type Host, print } from './process.ts'

/** Writes a configuration to begin with. */
export async function init(rest: readonly string[], { cwd, stdout }: Host): Promise<number> {
  const [{ initialize, initHelp, readInitOptions }, { outputTo }] = await Promise.all([
    import('../../config/init.ts'),
    import('../../report/output.ts'),
  ])
  const out = outputTo(stdout)
  if (readInitOptions(rest).help) return print(out, initHelp())
  return print(out, `written: ${await initialize(cwd())}\n`)
}
