// What is said where a command does not come to its end.

import { visible, visibleLines } from '../../report/visible.ts'
import { UserError } from '../options.ts'
import { type Host, WRONG } from './process.ts'

/** The user's mistakes, a line each; anything else is a bug of ours. */
export function complain(error: unknown, args: readonly string[], { stderr }: Host): number {
  if (error instanceof UserError) {
    for (const line of error.lines) stderr.write(`dockershift: ${visible(line)}\n`)
    return WRONG
  }
  const message = visible(error instanceof Error ? error.message : String(error))
  if (args.includes('--debug'))
    stderr.write(`dockershift: a bug of ours: ${error instanceof Error ? visibleLines(error.stack ?? '') : message}\n`)
  else stderr.write(`dockershift: a bug of ours: ${message}; please report it with what --debug shows\n`)
  return WRONG
}
