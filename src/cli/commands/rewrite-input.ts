// dockershift - : standard input to standard output.

import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { fault } from '../../files/fault.ts'
import { readStream, TOO_LARGE } from '../../files/read.ts'
import { reporterFor } from '../../report/formats.ts'
import { outputFile } from '../../report/output.ts'
import { located, troubles } from '../../report/summary.ts'
import { count, emptyTally } from '../../report/tally.ts'
import type { Result } from '../../rewrite/result.ts'
import { runOver } from '../../run/run.ts'
import { UserError } from '../options.ts'
import type { Asked } from './asked.ts'
import { type Host, targetOn } from './process.ts'
import { exitCode, stackOf, targetFor } from './report.ts'
import { folderOf } from './search.ts'

/** Standard input to standard output: what is not rewritten comes out as it went in, but for what is not even read. */
export async function rewriteInput({ options, configurations, out, home, host }: Asked): Promise<number> {
  // It stands for a Dockerfile in the folder that the user stands in.
  const file = join(await realpath(host.cwd()), 'Dockerfile')
  const settings = await configurations.settings([file])
  const bytes = await input(host)
  if (bytes === undefined && options.format === undefined) {
    // Nothing could come out as it went in: not even a file is opened for it.
    throw new UserError(`standard input has ${TOO_LARGE}`)
  }
  const context = await folderOf(options.context, host.cwd())
  const files = context === undefined ? undefined : (await import('../../files/tree.ts')).openContext(context)
  let result: Result =
    bytes === undefined
      ? { status: 'failed', path: '-', reason: `it has ${TOO_LARGE}` }
      : runOver('-', bytes, { ...settings.of(file), files, generated: true })
  if (files?.isSpent === true && bytes !== undefined)
    result = runOver('-', bytes, { ...settings.of(file), generated: true })
  const tally = emptyTally()
  count(tally, result)

  const report =
    options.output === undefined || options.output === '-' ? out : await outputFile(options.output, host.cwd())
  if (options.format === undefined) await report.write(result.status === 'changed' ? result.after : bytes!)
  else {
    const reporter = await reporterFor(
      options.format,
      await targetFor(options, configurations, report.stream, home, host),
    )
    await report.write(
      reporter.opening + reporter.result(result) + reporter.closing(tally, { complete: true, written: false }),
    )
  }
  await report.close()
  host.stderr.write(
    troubles(tally, await targetOn(host.stderr, host, options)) + (options.debug ? stackOf(result) : ''),
  )
  if (result.status === 'skipped' && !options.quiet) host.stderr.write(`skipped ${located(result)}\n`)
  return exitCode(options, tally, report, host)
}

async function input({ stdin }: Host): Promise<Uint8Array | undefined> {
  try {
    return await readStream(stdin)
  } catch (error) {
    throw new UserError(`standard input cannot be read: ${fault(error)}`)
  }
}
