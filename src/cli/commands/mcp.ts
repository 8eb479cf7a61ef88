// dockershift mcp

import { outputTo } from '../../report/output.ts'
import { readTable, UserError } from '../options.ts'
import { MCP_OPTIONS } from '../server-options.ts'
import type { Home } from './asked.ts'
import { DONE, type Host, print } from './process.ts'

/** Serves an agent over standard input and output. */
export async function mcp(rest: readonly string[], host: Host, home: Home): Promise<number> {
  const { help, paths } = readTable(MCP_OPTIONS, rest)
  if (help === true) return print(outputTo(host.stdout), mcpHelp())
  if (Array.isArray(paths) && paths.length > 0)
    throw new UserError(`mcp takes no path: the client says which folders may be used (${paths.join(' ')})`)
  const { serve } = await import('../../server/mcp.ts')
  const { stdin, stdout, env } = host
  await serve({ stdin, stdout, env, cwd: () => host.cwd(), read: (name) => home.read(name) })
  return DONE
}

function mcpHelp(): string {
  return `Usage: dockershift mcp

A server of the Model Context Protocol over standard input and output, for an agent to start. Its tools list and
explain transforms, plan and apply changes, and verify them by building. Paths stay inside of the roots that the
client gives, or of the folder that it is started in.
`
}
