// dockershift lsp

import { outputTo } from '../../report/output.ts'
import { readTable, UserError } from '../options.ts'
import { LSP_OPTIONS } from '../server-options.ts'
import { type Host, print } from './process.ts'

/** Serves an editor over standard input and output. */
export async function lsp(rest: readonly string[], { stdin, stdout }: Host): Promise<number> {
  const { help, paths } = readTable(LSP_OPTIONS, rest)
  if (help === true) return print(outputTo(stdout), lspHelp())
  if (Array.isArray(paths) && paths.length > 0)
    throw new UserError(`lsp takes no path: an editor says which folders are open (${paths.join(' ')})`)
  const { serve } = await import('../../server/lsp.ts')
  return serve(stdin, stdout)
}

function lspHelp(): string {
  return `Usage: dockershift lsp

A language server over standard input and output, for an editor to start: it shows what would change while a
Dockerfile is written, and makes one change or all safe ones on request. editors/ has the settings for each editor.
`
}
