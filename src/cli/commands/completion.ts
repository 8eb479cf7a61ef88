// dockershift completion, and what its script asks for.

import { basename } from 'node:path'
import { DONE, print } from './process.ts'

/** Prints the script for a shell, which yargs writes. */
export async function completion(rest: readonly string[]): Promise<number> {
  const [{ completionHelp, shellNamed }, { outputTo }] = await Promise.all([
    import('../completion.ts'),
    import('../../report/output.ts'),
  ])
  if (rest.includes('--help') || rest.includes('-h')) return print(outputTo(process.stdout), completionHelp())
  // yargs looks here for the shell.
  process.env.SHELL = shellNamed(rest[0] ?? basename(process.env.SHELL ?? 'bash'))
  delete process.env.ZSH_NAME
  const { default: yargs } = await import('yargs')
  yargs([]).scriptName('dockershift').showCompletionScript()
  return DONE
}

/** Answers the script: one possibility a line. */
export async function complete(words: readonly string[]): Promise<number> {
  const [{ completions }, { contextTransforms, transforms }, { outputTo }] = await Promise.all([
    import('../completion.ts'),
    import('../../../transforms/index.ts'),
    import('../../report/output.ts'),
  ])
  const lines = completions(words, [...transforms, ...contextTransforms]).map((one) => `${one}\n`)
  return print(outputTo(process.stdout), lines.join(''))
}
