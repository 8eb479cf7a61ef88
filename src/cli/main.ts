// From the command line to the exit code: which command it is. It can be called in a process that does other things.

import type { Host } from './commands/process.ts'
import { home } from './home.ts'

/**
 * Runs the command line.
 *
 * @param args without the program's own name
 * @param host the process that it runs in
 * @returns the exit code
 */
export function main(args: readonly string[], host: Host): Promise<number> {
  return start(args, host).catch(async (error: unknown) =>
    (await import('./commands/complain.ts')).complain(error, args, host),
  )
}

async function start(args: readonly string[], host: Host): Promise<number> {
  const [name, ...rest] = args
  if (name === 'verify') return (await import('./commands/verify.ts')).verify(rest, host)
  if (name === 'slim') return (await import('./commands/slim.ts')).slim(rest, host)
  if (name === 'images') return (await import('./commands/images.ts')).images(rest, host)
  if (name === 'completion') return (await import('./commands/completion.ts')).completion(rest, host)
  if (name === '--get-yargs-completions') return (await import('./commands/completion.ts')).complete(rest, host)
  if (name === 'merge-reports') return (await import('./commands/merge-reports.ts')).mergeReports(rest, host)
  if (name === 'lsp') return (await import('./commands/lsp.ts')).lsp(rest, host)
  if (name === 'mcp') return (await import('./commands/mcp.ts')).mcp(rest, host, home)
  return name === 'init'
    ? (await import('./commands/init.ts')).init(rest, host, home)
    : (await import('./commands/rewrite.ts')).rewrite(args, host, home)
}
