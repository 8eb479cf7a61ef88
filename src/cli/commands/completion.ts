// dockershift completion, and what its script asks for.

import { basename } from 'node:path'
import { contextTransforms, transforms } from '../../../transforms/index.ts'
import { outputTo } from '../../report/output.ts'
import { type Host, print } from './process.ts'

/** Prints the script for a shell, which yargs writes. */
export async function completion(rest: readonly string[], { stdout, env }: Host): Promise<number> {
  const { completionHelp, completionScript, shellNamed } = await import('../completion.ts')
  const out = outputTo(stdout)
  if (rest.includes('--help') || rest.includes('-h')) return print(out, completionHelp())
  return print(out, await completionScript(shellNamed(rest[0] ?? basename(env.SHELL ?? 'bash'))))
}

/** Answers the script: one possibility a line. */
export async function complete(words: readonly string[], { stdout }: Host): Promise<number> {
  const { completions } = await import('../completion.ts')
  const lines = completions(words, [...transforms, ...contextTransforms]).map((one) => `${one}\n`)
  return print(outputTo(stdout), lines.join(''))
}
