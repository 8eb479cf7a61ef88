// What a run over files tells: its report, the summary of a job, and on standard error what came of it.

import { appendFile } from 'node:fs/promises'
import { fault } from '../../files/fault.ts'
import { relativePath, repositoryOf } from '../../files/place.ts'
import { reporterFor } from '../../report/formats.ts'
import { type Output, outputFile, outputTo } from '../../report/output.ts'
import type { Progress } from '../../report/progress.ts'
import { isOutside, isOutsideRepository, type Reporter, type RunEnd, type Target } from '../../report/reporter.ts'
import { summary, troubles } from '../../report/summary.ts'
import { count, emptyTally, type Tally } from '../../report/tally.ts'
import { visible } from '../../report/visible.ts'
import type { Result } from '../../rewrite/result.ts'
import type { RunOptions } from '../../run/run.ts'
import type { Options } from '../option-table.ts'
import { reportFile } from '../options.ts'
import type { Asked } from './asked.ts'
import { type Host, targetOn } from './process.ts'
import { stackOf, targetFor } from './report.ts'

export interface Account {
  /** Standard error. */
  readonly errors: Output
  readonly tally: Tally
  /** Begins the report; a second time nothing happens. */
  open(): Promise<void>
  /** @param bar goes where something is printed on its screen */
  tell(result: Result, bar: Progress): Promise<void>
  close(end: RunEnd): Promise<void>
}

/** Where the report goes: to a file, or to where the output of the command goes. */
export async function reportOf({ options, out }: Asked, folder: string): Promise<Output> {
  if (options.output === undefined || options.output === '-') return out
  return await outputFile(options.output, folder)
}

/** Whoever has the files written reads the changes with git diff; here they come only where asked for. */
function formatOf({ format, write, interactive, output }: Options): Options['format'] {
  return format ?? ((write || interactive) && output === undefined ? undefined : 'diff')
}

export async function accountOf(
  asked: Asked,
  report: Output,
  folder: string,
  { shard }: Pick<RunOptions, 'shard'>,
): Promise<Account> {
  const { options, host } = asked
  const format = formatOf(options)
  const target = { ...(await targetIn(asked, report, folder)), shard }
  const reporter = format === undefined ? undefined : await reporterFor(format, target)
  const job = await jobSummary(format, target, host)
  const errors = outputTo(host.stderr)
  const tally = emptyTally()
  const away = await diffsElsewhere(folder, target)
  // Where the diff stands beside the summary it names the files.
  const namesThem = format !== 'diff' || (options.output !== undefined && options.output !== '-')
  const changed: string[] = []
  let opened = false
  const open = async (): Promise<void> => {
    if (!opened) await report.write(reporter?.opening ?? '')
    opened = true
  }
  return {
    errors,
    tally,
    open,
    tell: async (result, bar) => {
      count(tally, result)
      away.count(result)
      if (namesThem && result.status === 'changed') changed.push(result.path)
      const text = reporter?.result(result) ?? ''
      job?.reporter.result(result)
      const stack = options.debug ? stackOf(result) : ''
      if ((text !== '' && target.terminal) || stack !== '') bar.clear()
      await report.write(text)
      await errors.write(stack)
    },
    close: async (run) => {
      const end = { ...run, changed }
      await open()
      await report.write(reporter?.closing(tally, end) ?? '')
      await report.close()
      if (job !== undefined) await errors.write(await appended(job.file, job.reporter.closing(tally, end)))
      const file = report.trouble === undefined ? reportFile(options) : undefined
      await errors.write(await closingWords(options, tally, { ...end, report: file }, host))
      if (format === 'diff') await errors.write(away.words())
    },
  }
}

/** What the report is made for, in the folder that the user stands in. */
async function targetIn(
  { options, configurations, home, host }: Asked,
  { stream }: Output,
  folder: string,
): Promise<Target> {
  const top = repositoryOf(folder) ?? folder
  const prefix = relativePath(top, folder)
  return {
    ...(await targetFor(options, configurations, stream, home, host)),
    prefix: prefix === '.' ? '' : prefix,
    top,
  }
}

/** What standard error says at the end: nothing but troubles, where that is asked for. */
async function closingWords(options: Options, tally: Tally, end: RunEnd, host: Host): Promise<string> {
  const screen = await targetOn(host.stderr, host, options)
  if (options.quiet) return troubles(tally, screen)
  return formatOf(options) === 'summary' ? '' : summary(tally, end, screen)
}

interface DiffsElsewhere {
  count(result: Result): void
  /** What a reader of the diffs has to know of them. */
  words(): string
}

/** Counts the diffs that git apply does not take in this folder. */
async function diffsElsewhere(folder: string, target: Target): Promise<DiffsElsewhere> {
  let outside = 0
  let beyond = 0
  return {
    count: ({ status, path }) => {
      if (status !== 'changed') return
      if (isOutsideRepository(path, target)) beyond++
      else if (isOutside(path)) outside++
    },
    words: () => {
      const what = repositoryOf(folder) === undefined ? 'folder' : 'repository'
      return [
        outside > 0
          ? `Diffs for files outside of this folder: ${outside}. git apply passes over them here; apply them further up.\n`
          : '',
        beyond > 0
          ? `Diffs for files outside of this ${what}: ${beyond}. They bear the path from the root; --write writes them.\n`
          : '',
      ].join('')
    },
  }
}

interface JobSummary {
  /** The file that a step on GitHub appends its summary to. */
  readonly file: string
  readonly reporter: Reporter
}

async function jobSummary(format: Options['format'], target: Target, { env }: Host): Promise<JobSummary | undefined> {
  const file = env.GITHUB_STEP_SUMMARY ?? ''
  if (format !== 'github' || file === '') return undefined
  return { file, reporter: await reporterFor('markdown', { ...target, terminal: false }) }
}

/** What went wrong when `text` was put behind a file, as a line for people. */
async function appended(file: string, text: string): Promise<string> {
  try {
    await appendFile(file, text)
    return ''
  } catch (error) {
    return `warning the job summary was not written to ${visible(file)}: ${fault(error)}\n`
  }
}
