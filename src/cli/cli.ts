#!/usr/bin/env node
// From the command line to the exit code: which command it is.

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import pack from '../../package.json' with { type: 'json' }
import type { Example } from '../report/explain.ts'

/** Where the bundle lies: the build puts beside it what it needs. */
const home = new URL(import.meta.url)

const args = process.argv.slice(2)
// Everything else is loaded when it is needed: this answer comes at once.
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) process.stdout.write(`${pack.version}\n`)
else process.exitCode = await start().catch(complain)

async function start(): Promise<number> {
  const [name, ...rest] = args
  if (name === 'verify') return (await import('./commands/verify.ts')).verify(rest)
  if (name === 'completion') return (await import('./commands/completion.ts')).completion(rest)
  if (name === '--get-yargs-completions') return (await import('./commands/completion.ts')).complete(rest)
  if (name === 'merge-reports') return (await import('./commands/merge-reports.ts')).mergeReports(rest)
  return name === 'init' ? (await import('./commands/init.ts')).init(rest) : main()
}

async function main(): Promise<number> {
  const [{ refuseMisplaced }, { find, help, readOptions }, { outputTo }, { print, targetOn }, { configurationsFor }] =
    await Promise.all([
      import('./command-names.ts'),
      import('./options.ts'),
      import('../report/output.ts'),
      import('./commands/process.ts'),
      import('./commands/configurations.ts'),
    ])
  const options = readOptions(args)
  const out = outputTo(process.stdout)
  if (options.help) return print(out, help())
  if (options.version) return print(out, `${pack.version}\n`)
  refuseMisplaced(args, options.paths, existsSync)
  const configurations = await configurationsFor(options)
  const { transforms } = configurations
  if (options.list || options.explain !== undefined) {
    const { explain, list } = await import('../report/explain.ts')
    const target = await targetOn(process.stdout)
    if (options.explain === undefined) return print(out, list(transforms, target))
    const transform = find(options.explain, transforms)
    return print(out, explain(transform, await exampleOf(transform.name), target))
  }
  if (options.paths.includes('-')) {
    const { rewriteInput } = await import('./commands/rewrite-input.ts')
    return rewriteInput(options, configurations, out, home)
  }
  const { rewriteFiles } = await import('./commands/rewrite-files.ts')
  return rewriteFiles(options, configurations, out, home)
}

async function exampleOf(name: string): Promise<Example> {
  const examples = JSON.parse(await readFile(new URL('./examples.json', home), 'utf8')) as Record<string, Example>
  return examples[name] ?? { input: '', output: '' }
}

/** The user's mistakes, a line each; anything else is a bug of ours. */
async function complain(error: unknown): Promise<number> {
  const [{ UserError }, { visible }, { WRONG }] = await Promise.all([
    import('./options.ts'),
    import('../report/visible.ts'),
    import('./commands/process.ts'),
  ])
  if (error instanceof UserError) {
    for (const line of error.lines) process.stderr.write(`dockershift: ${visible(line)}\n`)
    return WRONG
  }
  const message = visible(error instanceof Error ? error.message : String(error))
  if (args.includes('--debug'))
    process.stderr.write(`dockershift: a bug of ours: ${error instanceof Error ? error.stack : message}\n`)
  else process.stderr.write(`dockershift: a bug of ours: ${message}; please report it with what --debug shows\n`)
  return WRONG
}
