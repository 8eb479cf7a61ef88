// What a report is made for, and what comes of it: the exit code, and the stack of a bug.

import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Writable } from 'node:stream'
import type { Configurations } from '../../config/configurations.ts'
import type { Output } from '../../report/output.ts'
import type { Target } from '../../report/reporter.ts'
import type { Tally } from '../../report/tally.ts'
import { type Growth, grownFiles, readGrowth } from '../../report/tried.ts'
import { visible, visibleLines } from '../../report/visible.ts'
import type { Result } from '../../rewrite/result.ts'
import type { Options } from '../option-table.ts'
import { UserError } from '../options.ts'
import type { Home } from './asked.ts'
import { DONE, type Host, targetOn, WOULD_CHANGE, WRONG } from './process.ts'

/** The same for a report of results, which may need more than colours. */
export async function targetFor(
  { format, proofs, color, 'max-growth': growth }: Options,
  { transforms }: Configurations,
  stream: Writable,
  home: Home,
  host: Host,
): Promise<Target> {
  const page =
    format === 'html' ? { script: await home.read('report.js'), style: await home.read('report-style.css') } : undefined
  return {
    ...(await targetOn(stream, host, { color, forced: format === 'summary' })),
    transforms,
    page,
    ...(proofs === undefined ? {} : await proofsFrom(proofs, host)),
    growth: growth === undefined ? undefined : growthOf(growth),
  }
}

/** What verify found, as Markdown and for the HTML report. */
async function proofsFrom(file: string, host: Host): Promise<Pick<Target, 'proofs' | 'pageProofs'>> {
  const [{ proofText, readProofs, verdict }, { pageProofs }, { fault }, { colors }] = await Promise.all([
    import('../../report/proofs.ts'),
    import('../../report/page-proofs.ts'),
    import('../../files/fault.ts'),
    targetOn(host.stdout, host),
  ])
  const text = await readFile(resolve(host.cwd(), file), 'utf8').catch((error: unknown) => {
    throw new UserError(`--proofs ${file}: it cannot be read: ${fault(error)}`)
  })
  const found = readProofs(text, file)
  return { proofs: proofText('markdown', found, colors), pageProofs: pageProofs(found.proofs, verdict) }
}

/** @throws UserError for what is no size */
function growthOf(text: string): Growth {
  const growth = readGrowth(text)
  if (growth !== undefined) return growth
  throw new UserError(
    `--max-growth: ${text} is no size; it takes a part of the image, such as 5%, or bytes, such as 20MB`,
  )
}

export function exitCode(
  { check, output, 'max-growth': growth }: Options,
  tally: Tally,
  report: Output,
  { stderr }: Pick<Host, 'stderr'>,
): number {
  if (report.trouble !== undefined)
    stderr.write(`dockershift: the report could not be written to ${output ?? 'standard output'}: ${report.trouble}\n`)
  // A build that was not finished has decided nothing.
  const stopped = tally.tried.some(({ tried }) => tried.status === 'stopped')
  if (report.trouble !== undefined || tally.failed.length > 0 || stopped) return WRONG
  if (growth !== undefined) {
    const grown = grownFiles(tally.tried, growthOf(growth))
    for (const { path } of grown)
      stderr.write(`dockershift: the image of ${visible(path)} grows by more than --max-growth ${growth}\n`)
    if (grown.length > 0) return WOULD_CHANGE
  }
  return check && tally.changed > 0 ? WOULD_CHANGE : DONE
}

export function stackOf(result: Result): string {
  return result.status === 'failed' && result.error instanceof Error
    ? `${visibleLines(result.error.stack ?? '')}\n`
    : ''
}
