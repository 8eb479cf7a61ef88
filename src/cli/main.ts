// From the command line to the exit code: which command it is. It can be called in a process that does other things.

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import pack from '../../package.json' with { type: 'json' }
import type { Example } from '../report/explain.ts'
import type { Host } from './commands/process.ts'

/** Where the bundle lies: the build puts beside it what it needs. */
const home = new URL(import.meta.url)

/**
 * Runs the command line.
 *
 * @param args without the program's own name
 * @param host the process that it runs in
 * @returns the exit code
 */
export function main(args: readonly string[], host: Host): Promise<number> {
  return start(args, host).catch((error: unknown) => complain(error, args, host))
}

async function start(args: readonly string[], host: Host): Promise<number> {
  const [name, ...rest] = args
  if (name === 'verify') return (await import('./commands/verify.ts')).verify(rest, host)
  if (name === 'completion') return (await import('./commands/completion.ts')).completion(rest, host)
  if (name === '--get-yargs-completions') return (await import('./commands/completion.ts')).complete(rest, host)
  if (name === 'merge-reports') return (await import('./commands/merge-reports.ts')).mergeReports(rest, host)
  return name === 'init' ? (await import('./commands/init.ts')).init(rest, host) : rewrite(args, host)
}

async function rewrite(args: readonly string[], host: Host): Promise<number> {
  const [{ refuseMisplaced }, { find, help, readOptions }, { outputTo }, { print, targetOn }, { configurationsFor }] =
    await Promise.all([
      import('./command-names.ts'),
      import('./options.ts'),
      import('../report/output.ts'),
      import('./commands/process.ts'),
      import('./commands/configurations.ts'),
    ])
  const options = readOptions(args)
  const out = outputTo(host.stdout)
  if (options.help) return print(out, help())
  if (options.version) return print(out, `${pack.version}\n`)
  refuseMisplaced(args, options.paths, (path) => existsSync(resolve(host.cwd(), path)))
  const configurations = await configurationsFor(options, host)
  const { transforms } = configurations
  if (options.list || options.explain !== undefined) {
    const { explain, list } = await import('../report/explain.ts')
    const target = await targetOn(host.stdout, host)
    if (options.explain === undefined) return print(out, list(transforms, target))
    const transform = find(options.explain, transforms)
    return print(out, explain(transform, await exampleOf(transform.name), target))
  }
  const asked = { options, configurations, out, home, host }
  if (options.paths.includes('-')) return (await import('./commands/rewrite-input.ts')).rewriteInput(asked)
  return (await import('./commands/rewrite-files.ts')).rewriteFiles(asked)
}

async function exampleOf(name: string): Promise<Example> {
  const examples = JSON.parse(await readFile(new URL('./examples.json', home), 'utf8')) as Record<string, Example>
  return examples[name] ?? { input: '', output: '' }
}

/** The user's mistakes, a line each; anything else is a bug of ours. */
async function complain(error: unknown, args: readonly string[], { stderr }: Host): Promise<number> {
  const [{ UserError }, { visible }, { WRONG }] = await Promise.all([
    import('./options.ts'),
    import('../report/visible.ts'),
    import('./commands/process.ts'),
  ])
  if (error instanceof UserError) {
    for (const line of error.lines) stderr.write(`dockershift: ${visible(line)}\n`)
    return WRONG
  }
  const message = visible(error instanceof Error ? error.message : String(error))
  if (args.includes('--debug'))
    stderr.write(`dockershift: a bug of ours: ${error instanceof Error ? error.stack : message}\n`)
  else stderr.write(`dockershift: a bug of ours: ${message}; please report it with what --debug shows\n`)
  return WRONG
}
