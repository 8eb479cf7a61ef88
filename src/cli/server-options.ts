// The options of the commands that serve an editor or an agent.

import type { Option } from './option-table.ts'

/** Editors name the way to talk, and there is one; some name their own process, which the server asks for itself. */
export const LSP_OPTIONS: readonly Option[] = [
  { name: 'stdio', kind: 'flag', help: 'talk over standard input and output, as it does anyway' },
  { name: 'clientProcessId', kind: 'one', value: 'PID', help: 'end when this process does' },
  { name: 'help', short: 'h', kind: 'flag', help: 'print this help' },
]

export const MCP_OPTIONS: readonly Option[] = [{ name: 'help', short: 'h', kind: 'flag', help: 'print this help' }]
