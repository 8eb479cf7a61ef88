// dockershift without a command of its own: lists, explains, or rewrites files or what comes through standard input.

import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import pack from '../../../package.json' with { type: 'json' }
import type { Example } from '../../report/explain.ts'
import { outputTo } from '../../report/output.ts'
import type { Target } from '../../report/reporter.ts'
import type { AnyTransform } from '../../transform/context-transform.ts'
import { answering, linterOf } from '../../transform/rules.ts'
import { refuseMisplaced } from '../command-names.ts'
import { help } from '../help.ts'
import type { Options } from '../option-table.ts'
import { command, find, readOptions, UserError } from '../options.ts'
import type { Home } from './asked.ts'
import { type Host, print, targetOn } from './process.ts'

export async function rewrite(args: readonly string[], host: Host, home: Home): Promise<number> {
  const options = readOptions(args)
  const out = outputTo(host.stdout)
  if (options.help) return print(out, help(host.stdout.columns))
  if (options.version) return print(out, `${pack.version}\n`)
  refuseMisplaced(args, options.paths, (path) => existsSync(resolve(host.cwd(), path)))
  // What comes from here on needs the transforms, and loading them takes most of the time.
  const { configurationsFor } = await import('./configurations.ts')
  const unsafe = options.unsafe || options.prove
  const configurations = await configurationsFor({ ...options, unsafe }, host)
  const { transforms } = configurations
  if (options.list || options.explain !== undefined) {
    const { explain } = options
    if (
      explain !== undefined &&
      !transforms.some(({ name }) => name === explain) &&
      existsSync(resolve(host.cwd(), explain))
    )
      throw new UserError(
        `--explain ${explain}: it takes a transform or a rule; why a file is left alone says ${command(options, explain)}`,
      )
    return print(out, await told(options, transforms, { home, target: await targetOn(host.stdout, host, options) }))
  }
  const asked = { options, configurations, out, home, host }
  if (options.paths.includes('-')) return (await import('./rewrite-input.ts')).rewriteInput(asked)
  if (options.watch)
    return (await import('./watch.ts')).watch(asked, () =>
      rewrite(
        args.filter((arg) => arg !== '--watch'),
        host,
        home,
      ),
    )
  return (await import('./rewrite-files.ts')).rewriteFiles(asked)
}

/** What --list and --explain print. */
async function told(
  { explain: name, for: aims }: Options,
  transforms: readonly AnyTransform[],
  { home, target }: { readonly home: Home; readonly target: Target },
): Promise<string> {
  const { explain, list } = await import('../../report/explain.ts')
  if (name === undefined) {
    const some = transforms.filter((transform) => transform.aims.some((aim) => aims.includes(aim)))
    return list(aims.length === 0 ? transforms : some, target)
  }
  const pages = await Promise.all(
    named(name, transforms).map(async (one) => explain(one, await exampleOf(one.name, home), target, transforms)),
  )
  return pages.join('\n')
}

/** The transform of a name, or those that answer a rule of another linter. */
function named(name: string, transforms: readonly AnyTransform[]): readonly AnyTransform[] {
  if (transforms.some((transform) => transform.name === name)) return [find(name, transforms)]
  const found = answering(name, transforms)
  const linter = linterOf(name)
  if (found.length === 0 && linter !== undefined)
    throw new UserError(`no transform answers ${name} of ${linter}; dockershift --list shows what there is`)
  return found.length > 0 ? found : [find(name, transforms)]
}

async function exampleOf(name: string, home: Home): Promise<Example> {
  const examples = JSON.parse(await home.read('examples.json')) as Record<string, Example>
  return examples[name] ?? { input: '', output: '' }
}
