// dockershift without a command of its own: lists, explains, or rewrites files or what comes through standard input.

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import pack from '../../../package.json' with { type: 'json' }
import type { Example } from '../../report/explain.ts'
import { outputTo } from '../../report/output.ts'
import { refuseMisplaced } from '../command-names.ts'
import { find, help, readOptions } from '../options.ts'
import { type Host, print, targetOn } from './process.ts'

/** @param home where the bundle lies */
export async function rewrite(args: readonly string[], host: Host, home: URL): Promise<number> {
  const options = readOptions(args)
  const out = outputTo(host.stdout)
  if (options.help) return print(out, help())
  if (options.version) return print(out, `${pack.version}\n`)
  refuseMisplaced(args, options.paths, (path) => existsSync(resolve(host.cwd(), path)))
  // What comes from here on needs the transforms, and loading them takes most of the time.
  const { configurationsFor } = await import('./configurations.ts')
  const unsafe = options.unsafe || options.prove
  const configurations = await configurationsFor({ ...options, unsafe }, host)
  const { transforms } = configurations
  if (options.list || options.explain !== undefined) {
    const { explain, list } = await import('../../report/explain.ts')
    const target = await targetOn(host.stdout, host)
    if (options.explain === undefined) return print(out, list(transforms, target))
    const transform = find(options.explain, transforms)
    return print(out, explain(transform, await exampleOf(transform.name, home), target))
  }
  const asked = { options, configurations, out, home, host }
  if (options.paths.includes('-')) return (await import('./rewrite-input.ts')).rewriteInput(asked)
  return (await import('./rewrite-files.ts')).rewriteFiles(asked)
}

async function exampleOf(name: string, home: URL): Promise<Example> {
  const examples = JSON.parse(await readFile(new URL('./examples.json', home), 'utf8')) as Record<string, Example>
  return examples[name] ?? { input: '', output: '' }
}
