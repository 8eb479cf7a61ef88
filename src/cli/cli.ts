#!/usr/bin/env node
// The process's end of the command line: its arguments, its streams, its exit code. Nothing below asks for `process`.

import pack from '../../package.json' with { type: 'json' }

const args = process.argv.slice(2)
// Everything else is loaded when it is needed: this answer comes at once.
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) process.stdout.write(`${pack.version}\n`)
else process.exitCode = await (await import('./main.ts')).main(args, process)
