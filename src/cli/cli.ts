#!/usr/bin/env node
// The process's end of the command line: its arguments, its streams, its exit code. Nothing below asks for `process`.

import module from 'node:module'
import { setFlagsFromString } from 'node:v8'
import pack from '../../package.json' with { type: 'json' }

const args = process.argv.slice(2)
// Everything else is loaded when it is needed: this answer comes at once.
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) process.stdout.write(`${pack.version}\n`)
else {
  // Node.js from 22.8 on keeps what V8 made of the code, so that the next start need not make it again.
  if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function') module.enableCompileCache()
  // As soon as Node.js 20 does by itself, it optimizes thousands of functions that a run of seconds hardly calls any more: a third of
  // all its processor time. Later versions have a compiler between that is quick enough.
  if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=1000000')
  process.exitCode = await (await import('./main.ts')).main(args, process)
}
