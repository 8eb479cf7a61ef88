// dockershift over files: reports each, writes it if asked to, and closes with a summary on standard error.

import { appendFile } from 'node:fs/promises'
import type { Configurations } from '../../config/configurations.ts'
import type { Output } from '../../report/output.ts'
import type { Progress } from '../../report/progress.ts'
import type { RunEnd } from '../../report/reporter.ts'
import type { RunOptions } from '../../run/run.ts'
import type { Asked } from './asked.ts'
import { cacheFor, savedCache } from './cache.ts'
import { type Host, type Stopper, stoppedBy, stopper, targetOn } from './process.ts'
import { exitCode, stackOf, targetFor } from './report.ts'
import { folderOf, searchFor } from './search.ts'

/** Reports each file, writes it if asked to, and closes with a summary on standard error. */
export async function rewriteFiles({ options, configurations, out, home, host }: Asked): Promise<number> {
  const [
    { run },
    { command },
    { repositoryOf, relativePath },
    { outputFile, outputTo },
    { reporterFor },
    { isOutside, isOutsideRepository },
    { summary, troubles },
    { count, emptyTally },
  ] = await Promise.all([
    import('../../run/run.ts'),
    import('../options.ts'),
    import('../../files/place.ts'),
    import('../../report/output.ts'),
    import('../../report/formats.ts'),
    import('../../report/reporter.ts'),
    import('../../report/summary.ts'),
    import('../../report/tally.ts'),
  ])
  const folder = host.cwd()
  const top = repositoryOf(folder) ?? folder
  const prefix = relativePath(top, folder)
  const report = options.output === undefined || options.output === '-' ? out : await outputFile(options.output, folder)
  // Whoever has the files written reads the changes with git diff; here they come only where asked for.
  const writes = options.write || options.interactive
  const format = options.format ?? (writes && options.output === undefined ? undefined : 'diff')
  const search = await searchFor(options, folder)
  const target = {
    ...(await targetFor(options, configurations, report.stream, home, host)),
    prefix: prefix === '.' ? '' : prefix,
    top,
    shard: search.shard,
  }
  const reporter = format === undefined ? undefined : await reporterFor(format, target)
  const summaryFile = jobSummary(format, host)
  const inSummary =
    summaryFile === undefined ? undefined : await reporterFor('markdown', { ...target, terminal: false })
  const errors = outputTo(host.stderr)
  const bar = await progressBar(host, options.quiet || options.interactive)
  const stop = stopper(host)
  const tally = emptyTally()
  let outside = 0
  let beyond = 0

  let opened = false
  const open = async (): Promise<void> => {
    if (!opened) await report.write(reporter?.opening ?? '')
    opened = true
  }
  const wanted = {
    ...search,
    folder,
    ignore: options.ignore,
    transforms: [],
    settings: async (files: readonly string[]) => {
      const settings = await configurations.settings(files)
      // Nothing is reported where a configuration is wrong.
      await open()
      return settings
    },
    context: await folderOf(options.context, folder),
    builder: options.builder,
    signal: stop.signal,
  }
  const cache = options.cache ? await cacheFor(options, home, host) : undefined
  const elsewhere: RunOptions['elsewhere'] = (here, settings, contexts) =>
    cache === undefined || settings === undefined ? here : cache.around(here, settings, contexts)
  const review = options.interactive ? await reviewer(host, stop, configurations) : {}
  const written = options.write || options.interactive
  // One commit a transform is written behind the report: that looks at all files first.
  const write = written && !options.commit
  for await (const result of run({
    ...wanted,
    onLong: stop.onLong,
    write,
    elsewhere,
    ...review,
    onFound: bar.expect,
  })) {
    count(tally, result)
    if (result.status === 'changed' && isOutsideRepository(result.path, target)) beyond++
    else if (result.status === 'changed' && isOutside(result.path)) outside++
    const text = reporter?.result(result) ?? ''
    inSummary?.result(result)
    const stack = options.debug ? stackOf(result) : ''
    if ((text !== '' && target.terminal) || stack !== '') bar.clear()
    await report.write(text)
    await errors.write(stack)
    bar.step(result.path)
    // The reader of the report has gone; what was asked for beside it is still done.
    if (report.gone && !written && !options.check) break
  }
  bar.clear()
  if (cache !== undefined) await errors.write(await savedCache(cache, options))
  if (options.commit && tally.changed > 0 && !stop.signal.aborted) await commits(wanted, configurations, errors)

  const end: RunEnd = {
    complete: !stop.signal.aborted && !report.gone,
    written,
    only: search.only,
    named: options.transform,
    toWrite: command(options, '--write'),
    toShowHidden: command(options, '--unsafe'),
  }
  await open()
  await report.write(reporter?.closing(tally, end) ?? '')
  await report.close()
  if (summaryFile !== undefined && inSummary !== undefined)
    await errors.write(await appended(summaryFile, inSummary.closing(tally, end)))
  const screen = await targetOn(host.stderr, host)
  if (options.quiet) await errors.write(troubles(tally, screen))
  else if (format !== 'summary') await errors.write(summary(tally, end, screen))
  if (format === 'diff' && outside > 0) {
    await errors.write(
      `Diffs for files outside of this folder: ${outside}. git apply passes over them here; apply them further up.\n`,
    )
  }
  if (format === 'diff' && beyond > 0) {
    const what = repositoryOf(folder) === undefined ? 'folder' : 'repository'
    await errors.write(
      `Diffs for files outside of this ${what}: ${beyond}. They bear the path from the root; --write writes them.\n`,
    )
  }
  if (stop.signal.aborted && stop.signal.reason !== 'quit') return stoppedBy(stop.signal)
  return exitCode(options, tally, report, host)
}

/** Asks for each change, in the terminal. */
async function reviewer(
  host: Host,
  stop: Stopper,
  { transforms }: Configurations,
): Promise<Pick<RunOptions, 'review' | 'reviewIgnoreFile'>> {
  const [{ Interview }, { UserError }] = await Promise.all([import('../interactive.ts'), import('../options.ts')])
  if (!host.stdin.isTTY || !host.stderr.isTTY)
    throw new UserError('--interactive asks in a terminal, and there is none; see --write and --check for scripts')
  const { askInTerminal } = await import('../prompt.ts')
  const target = await targetOn(host.stderr, host)
  const interview = new Interview((asked) => askInTerminal(asked, target, host))
  const ended = <T>(result: T): T => {
    if (interview.quit) stop.abort('quit')
    return result
  }
  return {
    review: async (result, options) => {
      const taken = await interview.about(result.path, result.before, options)
      return ended({ ...result, ...taken, status: taken.after === result.before ? 'unchanged' : 'changed' })
    },
    reviewIgnoreFile: async (result) => ended(await interview.aboutWhole(result, transforms)),
  }
}

/** One commit a transform. */
async function commits(
  wanted: Omit<RunOptions, 'write'>,
  { transforms }: Configurations,
  errors: Output,
): Promise<void> {
  const [{ commitEach }, { counted }] = await Promise.all([
    import('../../run/commit.ts'),
    import('../../report/counted.ts'),
  ])
  const lines: string[] = []
  await commitEach({
    ...wanted,
    all: transforms.filter((transform) => 'apply' in transform),
    allOfContexts: transforms.filter((transform) => 'applyToContext' in transform),
    onCommit: ({ transform, files }) => lines.push(`committed ${transform.name}: ${counted(files, 'file')}\n`),
  }).finally(() => errors.write(lines.join('')))
}

/** The file that a step on GitHub appends its summary to. */
function jobSummary(format: string | undefined, { env }: Host): string | undefined {
  const file = env.GITHUB_STEP_SUMMARY ?? ''
  return format === 'github' && file !== '' ? file : undefined
}

/** What went wrong when `text` was put behind a file, as a line for people. */
async function appended(file: string, text: string): Promise<string> {
  const [{ fault }, { visible }] = await Promise.all([
    import('../../files/fault.ts'),
    import('../../report/visible.ts'),
  ])
  try {
    await appendFile(file, text)
    return ''
  } catch (error) {
    return `warning the job summary was not written to ${visible(file)}: ${fault(error)}\n`
  }
}

async function progressBar({ stderr }: Host, quiet: boolean): Promise<Progress> {
  const { noProgress, progress } = await import('../../report/progress.ts')
  if (!stderr.isTTY || quiet) return noProgress
  return progress({
    columns: () => stderr.columns || 80,
    write: (text) => stderr.write(text),
    now: () => performance.now(),
  })
}
