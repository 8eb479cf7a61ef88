#!/usr/bin/env node
// The process's end of the command line: its arguments, its streams, its exit code. Nothing below asks for `process`.

import pack from '../../package.json' with { type: 'json' }
import { load } from './compiled.ts'
import { pluginAnswer, withoutPluginName } from './plugin.ts'

/** Milliseconds after which a run is one of many files: what is only of use there is not loaded before. */
const LONG = 500

const args = withoutPluginName(process.argv.slice(2), process.argv[1] ?? '')
const answer = pluginAnswer(args)
// Everything else is loaded when it is needed: these answers come at once.
if (answer !== undefined) process.stdout.write(answer)
else if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) process.stdout.write(`${pack.version}\n`)
else {
  const { loaded, keep } = load<typeof import('./main.ts')>(new URL('./main.cjs', import.meta.url), process.env)
  let isLong = false
  const later = setTimeout(async () => {
    isLong = true
    // V8 takes no code that was made under other flags.
    keep()
    await optimizeLess()
  }, LONG)
  process.exitCode = await loaded.main(args, process)
  clearTimeout(later)
  if (!isLong) keep()
}

/**
 * As soon as Node.js 20 does by itself, it optimizes thousands of functions that a run of seconds hardly calls any more: a third of
 * all its processor time. Later versions have a compiler between that is quick enough.
 */
async function optimizeLess(): Promise<void> {
  if (process.versions.node.startsWith('20.'))
    (await import('node:v8')).setFlagsFromString('--interrupt-budget=1000000')
}
