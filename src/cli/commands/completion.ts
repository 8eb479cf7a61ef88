// dockershift completion, and what its script asks for.

import { basename } from 'node:path'
import { type Host, print } from './process.ts'

/** Prints the script for a shell, which yargs writes. */
export async function completion(rest: readonly string[], { stdout, env }: Host): Promise<number> {
  const [{ completionHelp, completionScript, shellNamed }, { outputTo }] = await Promise.all([
    import('../completion.ts'),
    import('../../report/output.ts'),
  ])
  const out = outputTo(stdout)
  if (rest.includes('--help') || rest.includes('-h')) return print(out, completionHelp())
  return print(out, await completionScript(shellNamed(rest[0] ?? basename(env.SHELL ?? 'bash'))))
}

/** Answers the script: one possibility a line. */
export async function complete(words: readonly string[], { stdout }: Host): Promise<number> {
  const [{ completions }, { contextTransforms, transforms }, { outputTo }] = await Promise.all([
    import('../completion.ts'),
    import('../../../transforms/index.ts'),
    import('../../report/output.ts'),
  ])
  const lines = completions(words, [...transforms, ...contextTransforms]).map((one) => `${one}\n`)
  return print(outputTo(stdout), lines.join(''))
}
