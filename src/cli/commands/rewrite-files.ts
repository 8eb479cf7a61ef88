// dockershift over files: reports each, writes it if asked to, and closes with a summary on standard error.

import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Configurations } from '../../config/configurations.ts'
import { relativePath } from '../../files/place.ts'
import { counted } from '../../report/counted.ts'
import { LeftOut } from '../../report/left-out.ts'
import type { Output } from '../../report/output.ts'
import { noProgress, type Progress, progress } from '../../report/progress.ts'
import { stats } from '../../report/stats.ts'
import type { Tally } from '../../report/tally.ts'
import { visible } from '../../report/visible.ts'
import { Clock } from '../../rewrite/clock.ts'
import type { SettingsByFile } from '../../rewrite/file-settings.ts'
import { type RunOptions, run } from '../../run/run.ts'
import type { AnyTransform } from '../../transform/context-transform.ts'
import { alike, namesFor } from '../../transform/rules.ts'
import type { Options } from '../option-table.ts'
import { command, UserError } from '../options.ts'
import { accountOf, reportOf } from './account.ts'
import type { Asked } from './asked.ts'
import { cacheFor, savedCache } from './cache.ts'
import { type Host, type Stopper, stoppedBy, stopping, targetOn } from './process.ts'
import { exitCode } from './report.ts'
import { covering, folderOf, searchFor } from './search.ts'

/** Reports each file, writes it if asked to, and closes with a summary on standard error. */
export function rewriteFiles(asked: Asked): Promise<number> {
  return stopping(asked.host, (stop) => rewritten(asked, stop))
}

async function rewritten(asked: Asked, stop: Stopper): Promise<number> {
  const { options, configurations, home, host } = asked
  const start = performance.now()
  const clock = options.stats ? new Clock(() => performance.now()) : undefined
  const folder = host.cwd()
  const report = await reportOf(asked, folder)
  const search = await searchFor(options, folder)
  const account = await accountOf(asked, report, folder, search)
  const interview = options.interactive ? await reviewer(host, stop, asked) : undefined
  const bar = interview?.progress ?? (await progressBar(host, options.quiet || options.prove))
  const prover = options.prove ? await (await import('./prove.ts')).proverFor(asked, stop) : undefined
  const wanted = {
    ...search,
    folder,
    ignore: options.ignore,
    transforms: [],
    settings: async (files: readonly string[]) => {
      const settings = options.online
        ? await (await import('./online.ts')).settingsOnline(files, configurations, host, stop.signal)
        : await configurations.settings(files, covering(options, await realpath(folder)))
      if (prover !== undefined) prover.settings = settings
      // Nothing is reported where a configuration is wrong.
      await account.open()
      return clock === undefined ? settings : timed(settings, clock)
    },
    context: await folderOf(options.context, folder),
    builder: options.builder,
    signal: stop.signal,
  }
  const cache = options.cache && !options.prove ? await cacheFor(options, home, host) : undefined
  const elsewhere: RunOptions['elsewhere'] =
    cache && ((here, settings, contexts) => (settings === undefined ? here : cache.around(here, settings, contexts)))
  const written = options.write || options.interactive
  // One commit a transform is written behind the report: that looks at all files first.
  const write = written && !options.commit
  const { onLong } = stop
  const reviews = interview?.reviews ?? prover?.run
  const leftOut = new LeftOut(await realpath(folder), options.ignore)
  const { told: onLeftOut } = leftOut
  const runs = { ...wanted, onLong, write, elsewhere, ...reviews, onFound: bar.expect, onLeftOut }
  try {
    for await (const result of run(runs)) {
      prover?.seen(result)
      await account.tell(result, bar)
      bar.step(result.path)
      // The reader of the report has gone; what was asked for beside it is still done.
      if (report.gone && !written && !options.check) break
    }
  } finally {
    await account.errors.write((await prover?.close()) ?? '')
  }
  bar.clear()
  const { errors, tally } = account
  const coversAll = search.among === undefined && covering({ ...options, ignore: [] }, folder)(folder)
  if (coversAll) for (const slip of leftOut.slips) await errors.write(`warning ${visible(slip)}\n`)
  if (cache !== undefined) await errors.write(await savedCache(cache, options))
  if (options.commit && tally.changed > 0 && !stop.signal.aborted) await commits(wanted, configurations, errors)
  await account.close({
    complete: !stop.signal.aborted && !report.gone,
    written,
    only: search.only,
    named: options.transform,
    leftOut: leftOut.lines,
    unmeasured: unmeasured(options, configurations.transforms),
    ...(interview === undefined ? {} : { refused: await interview.refused() }),
    alike: stillAlike(options, configurations.transforms, tally),
    toWrite: command(options, '--write'),
    toShowHidden: command(options, '--unsafe'),
  })
  if (clock !== undefined) host.stderr.write(stats(clock.spent, performance.now() - start))
  if (stop.signal.aborted && stop.signal.reason !== 'quit') return stoppedBy(stop.signal)
  return exitCode(options, tally, report, host)
}

/** Recommended unsafe transforms of build contexts: what they would do takes too long to be asked for nothing. */
function unmeasured(options: Options, all: readonly AnyTransform[]): readonly string[] {
  if (options.unsafe || options.prove || options.transform.length > 0 || options.for.length > 0) return []
  const left = options.exclude.flatMap((name) => namesFor(name, all))
  return all
    .filter((one) => 'applyToContext' in one && one.safety === 'unsafe' && one.recommended && !left.includes(one.name))
    .map(({ name }) => name)
}

/** Who leaves one of several transforms out that answer the same rule learns, once, which of the others changed something. */
function stillAlike(options: Options, all: readonly AnyTransform[], { changes }: Tally): readonly string[] {
  return all
    .filter(({ name }) => options.exclude.includes(name))
    .flatMap((left) =>
      alike(left, all).flatMap(({ rule, transforms }) => {
        const names = transforms.map(({ name }) => name).filter((name) => changes.has(name))
        if (names.length === 0) return []
        const exclude = options.exclude.map((name) => (name === left.name ? rule : name))
        const others = names.join(' and ')
        return [
          `${left.name} is left out, and ${others} ${names.length > 1 ? 'do' : 'does'} the same (${rule}). To leave out all that do: ${command({ ...options, exclude })}`,
        ]
      }),
    )
}

/** The same settings, whose transforms are timed. */
function timed(settings: SettingsByFile, clock: Clock): SettingsByFile {
  return {
    of: (file) => clock.over(settings.of(file)),
    contextOf: (file) => settings.contextOf?.(file),
    leavesOut: (path, folder) => settings.leavesOut(path, folder),
  }
}

interface Reviewer {
  readonly reviews: Pick<RunOptions, 'review' | 'reviewIgnoreFile'>
  /** Knows which file of how many it is. */
  readonly progress: Progress
  /** What was refused, a line each; transforms that are not wanted any more are turned off first. */
  refused(): Promise<readonly string[]>
}

/** Asks for each change, in the terminal. */
async function reviewer(
  host: Host,
  stop: Stopper,
  { options, configurations: { transforms } }: Asked,
): Promise<Reviewer> {
  const { Interview } = await import('../interactive.ts')
  if (!host.stdin.isTTY || !host.stderr.isTTY)
    throw new UserError('--interactive asks in a terminal, and there is none; see --write and --check for scripts')
  const { askInTerminal } = await import('../prompt.ts')
  const target = await targetOn(host.stderr, host, options)
  let [done, total] = [0, 0]
  const where = ({ isFirst }: { readonly isFirst: boolean }): string =>
    isFirst && total > 1 && done < total ? ` (file ${done + 1} of ${total})` : ''
  const interview = new Interview((asked) => askInTerminal(asked, target, host, where(asked)))
  const ended = <T>(result: T): T => {
    if (interview.quit) stop.abort('quit')
    return result
  }
  return {
    progress: {
      ...noProgress,
      expect: (count) => {
        total = count
      },
      step: () => {
        done++
      },
    },
    reviews: {
      review: async (result, settings) => {
        const taken = await interview.about(result.path, result.before, settings)
        return ended({ ...result, ...taken, status: taken.after === result.before ? 'unchanged' : 'changed' })
      },
      reviewIgnoreFile: async (result) => ended(await interview.aboutWhole(result, transforms)),
    },
    refused: async () => {
      const { refused, comments } = interview.refusals
      return [
        ...Object.entries(refused).map(([name, n]) => `${name}: ${counted(n, 'change')}`),
        ...Object.entries(comments).map(([name, n]) => `${name}: ${counted(n, 'ignore comment')} written`),
        ...(interview.off.length === 0 ? [] : [await turnedOff(interview.off, options, host)]),
      ]
    },
  }
}

async function turnedOff(names: readonly string[], options: Options, host: Host): Promise<string> {
  const all = names.join(', ')
  if (options['no-config']) return `${all}: off in this run alone, as --no-config reads no configuration`
  const [{ turnOff }, { realpath }] = await Promise.all([
    import('../../config/turn-off.ts'),
    import('node:fs/promises'),
  ])
  const folder = await realpath(host.cwd())
  const given = options.config === undefined ? undefined : resolve(folder, options.config)
  const { file, reason } = await turnOff(folder, names, given)
  const shown = visible(relativePath(folder, file))
  return reason === undefined
    ? `${all}: off from now on, by ${shown}`
    : `${all}: off in this run; ${shown} was not changed: ${reason}. Say there: "${names[0]}": "off"`
}

/** One commit a transform. */
async function commits(
  wanted: Omit<RunOptions, 'write'>,
  { transforms }: Configurations,
  errors: Output,
): Promise<void> {
  const { commitEach } = await import('../../run/commit.ts')
  const lines: string[] = []
  await commitEach({
    ...wanted,
    all: transforms.filter((transform) => 'apply' in transform),
    allOfContexts: transforms.filter((transform) => 'applyToContext' in transform),
    onCommit: ({ transform, files }) => lines.push(`committed ${transform.name}: ${counted(files, 'file')}\n`),
  }).finally(() => errors.write(lines.join('')))
}

async function progressBar({ stderr }: Host, quiet: boolean): Promise<Progress> {
  if (!stderr.isTTY || quiet) return noProgress
  return progress({
    columns: () => stderr.columns || 80,
    write: (text) => stderr.write(text),
    now: () => performance.now(),
  })
}
