#!/usr/bin/env node
// From the command line to the exit code: the only file that touches the process, its streams and colours.

import { existsSync } from 'node:fs'
import { appendFile, readFile, realpath, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Writable } from 'node:stream'
import pack from '../package.json' with { type: 'json' }
import type { Cache } from './cache.ts'
import type { Asked, Configurations } from './config/configurations.ts'
import type { Options } from './options.ts'
import type { Example } from './report/explain.ts'
import type { Output } from './report/output.ts'
import type { Progress } from './report/progress.ts'
import type { RunEnd, Target } from './report/reporter.ts'
import type { Tally } from './report/tally.ts'
import type { Result } from './rewrite/result.ts'
import type { RunOptions } from './run.ts'

const DONE = 0
const WOULD_CHANGE = 1
const WRONG = 2
/** What a shell expects of a program that a signal stopped. */
const STOPPED = { SIGINT: 130, SIGTERM: 143 } as const

const args = process.argv.slice(2)
// Everything else is loaded when it is needed: this answer comes at once.
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) process.stdout.write(`${pack.version}\n`)
else process.exitCode = await start().catch(complain)

function start(): Promise<number> {
  if (args[0] === 'verify') return verify(args.slice(1))
  if (args[0] === 'completion') return completion(args.slice(1))
  if (args[0] === '--get-yargs-completions') return complete(args.slice(1))
  if (args[0] === 'merge-reports') return mergeReports(args.slice(1))
  return args[0] === 'init' ? init(args.slice(1)) : main()
}

async function main(): Promise<number> {
  const [{ find, help, readOptions }, { outputTo }] = await Promise.all([
    import('./options.ts'),
    import('./report/output.ts'),
  ])
  const options = readOptions(args)
  const out = outputTo(process.stdout)
  if (options.help) return print(out, help())
  if (options.version) return print(out, `${pack.version}\n`)
  const configurations = await configurationsFor(options)
  const { transforms } = configurations
  if (options.list || options.explain !== undefined) {
    const { explain, list } = await import('./report/explain.ts')
    const target = await targetOn(process.stdout)
    if (options.explain === undefined) return print(out, list(transforms, target))
    const transform = find(options.explain, transforms)
    return print(out, explain(transform, await exampleOf(transform.name), target))
  }
  return options.paths.includes('-')
    ? rewriteInput(options, configurations, out)
    : rewriteFiles(options, configurations, out)
}

async function configurationsFor(asked: Asked): Promise<Configurations> {
  const [{ configure }, { contextTransforms, transforms }, { visible }] = await Promise.all([
    import('./config/configurations.ts'),
    import('../transforms/index.ts'),
    import('./report/visible.ts'),
  ])
  const warn = (line: string): void => void process.stderr.write(`warning ${visible(line)}\n`)
  return configure(asked, [...transforms, ...contextTransforms], process.cwd(), warn)
}

/** Writes a configuration to begin with. */
async function init(rest: readonly string[]): Promise<number> {
  const [{ initialize, initHelp, readInitOptions }, { outputTo }] = await Promise.all([
    import('./config/init.ts'),
    import('./report/output.ts'),
  ])
  const out = outputTo(process.stdout)
  if (readInitOptions(rest).help) return print(out, initHelp())
  return print(out, `written: ${await initialize(process.cwd())}\n`)
}

/** Prints the script for a shell, which yargs writes. */
async function completion(rest: readonly string[]): Promise<number> {
  const [{ completionHelp, shellNamed }, { outputTo }] = await Promise.all([
    import('./completion.ts'),
    import('./report/output.ts'),
  ])
  if (rest.includes('--help') || rest.includes('-h')) return print(outputTo(process.stdout), completionHelp())
  // yargs looks here for the shell.
  process.env.SHELL = shellNamed(rest[0] ?? basename(process.env.SHELL ?? 'bash'))
  delete process.env.ZSH_NAME
  const { default: yargs } = await import('yargs')
  yargs([]).scriptName('dockershift').showCompletionScript()
  return DONE
}

/** Answers the script: one possibility a line. */
async function complete(words: readonly string[]): Promise<number> {
  const [{ completions }, { contextTransforms, transforms }, { outputTo }] = await Promise.all([
    import('./completion.ts'),
    import('../transforms/index.ts'),
    import('./report/output.ts'),
  ])
  const lines = completions(words, [...transforms, ...contextTransforms]).map((one) => `${one}\n`)
  return print(outputTo(process.stdout), lines.join(''))
}

/** Makes one report of those of all shards. */
async function mergeReports(rest: readonly string[]): Promise<number> {
  const [{ merged, mergeHelp, readMergeOptions }, { outputFile, outputTo }] = await Promise.all([
    import('./report/merge.ts'),
    import('./report/output.ts'),
  ])
  const { help, output, paths } = readMergeOptions(rest)
  const out = outputTo(process.stdout)
  if (help) return print(out, mergeHelp())
  const { fault } = await import('./files/fault.ts')
  const reports = await Promise.all(
    paths.map(async (name) => {
      const text = await readFile(name, 'utf8').catch(async (error: unknown) => {
        const { UserError } = await import('./options.ts')
        throw new UserError(`${name}: it cannot be read: ${fault(error)}`)
      })
      return { name, text }
    }),
  )
  // Read and merged before the file is opened: it may be one of them.
  const text = merged(reports)
  return print(output === undefined || output === '-' ? out : await outputFile(output), text)
}

/** Builds what would change before and after, and says whether the images are the same. */
async function verify(rest: readonly string[]): Promise<number> {
  const [{ readVerifyOptions, verifyFiles, verifyHelp }, { proofText }, { outputTo }, { located }, { visible }] =
    await Promise.all([
      import('./proof/command.ts'),
      import('./report/proofs.ts'),
      import('./report/output.ts'),
      import('./report/summary.ts'),
      import('./report/visible.ts'),
    ])
  const options = readVerifyOptions(rest)
  const out = outputTo(process.stdout)
  if (options.help) return print(out, verifyHelp())
  const stop = stopper()
  const say = (what: string): void => {
    if (process.stderr.isTTY) process.stderr.write(`${visible(what)}\n`)
  }
  const configurations = await configurationsFor({ ...options, builder: undefined })
  const verified = await verifyFiles(options, { folder: process.cwd(), configurations, signal: stop.signal, say })
  const { colors } = await targetOn(process.stdout)
  await out.write(proofText(options.format ?? 'summary', verified, colors))
  await out.close()
  for (const failed of verified.failed) process.stderr.write(`failed ${located(failed)}\n`)
  if (stop.signal.aborted) return STOPPED[stop.signal.reason as keyof typeof STOPPED]
  const statuses = new Set(verified.proofs.map(({ status }) => status))
  if (statuses.has('different') || statuses.has('broken')) return WOULD_CHANGE
  return verified.failed.length > 0 || statuses.has('stopped') || out.trouble !== undefined ? WRONG : DONE
}

/** Reports each file, writes it if asked to, and closes with a summary on standard error. */
async function rewriteFiles(options: Options, configurations: Configurations, out: Output): Promise<number> {
  const [
    { run },
    { command },
    { repositoryOf, way },
    { outputFile, outputTo },
    { reporterFor },
    { isOutside },
    { summary, troubles },
    { count, emptyTally },
  ] = await Promise.all([
    import('./run.ts'),
    import('./options.ts'),
    import('./files/place.ts'),
    import('./report/output.ts'),
    import('./report/formats.ts'),
    import('./report/reporter.ts'),
    import('./report/summary.ts'),
    import('./report/tally.ts'),
  ])
  const folder = process.cwd()
  const prefix = way((await repositoryOf(folder)) ?? folder, folder)
  const report = options.output === undefined || options.output === '-' ? out : await outputFile(options.output)
  // Whoever has the files written reads the changes with git diff; here they come only where asked for.
  const writes = options.write || options.interactive
  const format = options.format ?? (writes && options.output === undefined ? undefined : 'diff')
  const search = await searchFor(options, folder)
  const target = {
    ...(await targetFor(options, configurations, report.stream)),
    prefix: prefix === '.' ? '' : prefix,
    shard: search.shard,
  }
  const reporter = format === undefined ? undefined : await reporterFor(format, target)
  const summaryFile = jobSummary(format)
  const inSummary =
    summaryFile === undefined ? undefined : await reporterFor('markdown', { ...target, terminal: false })
  const errors = outputTo(process.stderr)
  const bar = await progressBar({ quiet: options.quiet || options.interactive })
  const stop = stopper()
  const tally = emptyTally()
  let outside = 0

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
    manners: async (files: readonly string[]) => {
      const manners = await configurations.manners(files)
      // Nothing is reported where a configuration is wrong.
      await open()
      return manners
    },
    context: await folderOf(options.context),
    builder: options.builder ?? 'any',
    signal: stop.signal,
  }
  const cache = options.cache ? await cacheFor(options, folder) : undefined
  const elsewhere: RunOptions['elsewhere'] = (here, manners) =>
    cache === undefined || manners === undefined ? here : cache.around(here, manners)
  const review = options.interactive ? await reviewer(await targetOn(process.stderr), stop) : undefined
  const written = options.write || options.interactive
  // One commit a transform is written behind the report: that looks at all files first.
  const write = written && !options.commit
  for await (const result of run({
    ...wanted,
    write,
    elsewhere,
    ...(review === undefined ? {} : { review }),
    onFound: bar.expect,
  })) {
    count(tally, result)
    if (result.status === 'changed' && isOutside(result.path)) outside++
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
    toWrite: command(options, '--write'),
    toShowHidden: command(options, '--unsafe'),
  }
  await open()
  await report.write(reporter?.closing(tally, end) ?? '')
  await report.close()
  if (summaryFile !== undefined && inSummary !== undefined)
    await errors.write(await appended(summaryFile, inSummary.closing(tally, end)))
  const screen = await targetOn(process.stderr)
  if (options.quiet) await errors.write(troubles(tally, screen))
  else if (format !== 'summary') await errors.write(summary(tally, end, screen))
  if (format === 'diff' && outside > 0) {
    await errors.write(
      `Diffs for files outside of this folder: ${outside}. git apply passes over them here; apply them further up.\n`,
    )
  }
  if (stop.signal.aborted && stop.signal.reason !== 'quit') return STOPPED[stop.signal.reason as keyof typeof STOPPED]
  return exitCode(options, tally, report)
}

async function cacheFor(options: Options, folder: string): Promise<Cache> {
  const [{ Cache }, { createHash }, { homedir }] = await Promise.all([
    import('./cache.ts'),
    import('node:crypto'),
    import('node:os'),
  ])
  const digest = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex').slice(0, 16)
  // The bundle names its parts by what is in them: another build is another version.
  const build = `${pack.version} ${digest(await readFile(new URL(import.meta.url)))}`
  const given = options['cache-location']
  if (given !== undefined) return Cache.read(resolve(given), build)
  const modules = join(folder, 'node_modules')
  if (existsSync(modules)) return Cache.read(join(modules, '.cache/dockershift/results.json'), build)
  const caches = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
  return Cache.read(join(caches, 'dockershift', `${digest(folder)}.json`), build)
}

/** What there is to say of the cache at the end. */
async function savedCache(cache: Cache, { debug }: Options): Promise<string> {
  const { visible } = await import('./report/visible.ts')
  const trouble = await cache.save()
  const used = debug ? `cache: ${cache.hits} remembered, ${cache.misses} rewritten: ${visible(cache.file)}\n` : ''
  return trouble === undefined
    ? used
    : `${used}warning the cache was not written to ${visible(cache.file)}: ${trouble}\n`
}

/** What went wrong when `text` was put behind a file, as a line for people. */
async function appended(file: string, text: string): Promise<string> {
  const [{ fault }, { visible }] = await Promise.all([import('./files/fault.ts'), import('./report/visible.ts')])
  try {
    await appendFile(file, text)
    return ''
  } catch (error) {
    return `warning the job summary was not written to ${visible(file)}: ${fault(error)}\n`
  }
}

/** Which files are looked at, and in words, where that is not all of them. */
async function searchFor(
  { paths, changed, staged, shard }: Options,
  folder: string,
): Promise<Pick<RunOptions, 'paths' | 'among' | 'shard'> & Pick<RunEnd, 'only'>> {
  const { readShard, UserError } = await import('./options.ts')
  const part = shard === undefined ? undefined : readShard(shard)
  const inPart = part === undefined ? undefined : `in part ${part.index} of ${part.count}`
  if (changed === undefined && !staged) return { paths: paths.length > 0 ? paths : ['.'], shard: part, only: inPart }
  const git = await import('./files/git.ts')
  const all = [...paths]
  let ref = changed === '' ? undefined : changed
  // `--changed services`: what is no revision, but is there, is a path.
  if (ref !== undefined && (await git.resolved(folder, ref)) === undefined && existsSync(ref)) {
    all.unshift(ref)
    ref = undefined
  }
  const among = staged ? await git.staged(folder) : await git.changedSince(folder, ref)
  if (among.reason !== undefined) throw new UserError(`--${staged ? 'staged' : 'changed'}: ${among.reason}`)
  const only = staged ? 'staged for the next commit' : `changed since ${ref ?? 'the last commit'}`
  return {
    paths: all.length > 0 ? all : ['.'],
    among: among.files,
    shard: part,
    only: inPart === undefined ? only : `${only} ${inPart}`,
  }
}

/** Asks for each change, in the terminal. */
async function reviewer(target: Target, stop: AbortController): Promise<NonNullable<RunOptions['review']>> {
  const [{ Interview }, { UserError }] = await Promise.all([import('./interactive.ts'), import('./options.ts')])
  if (!process.stdin.isTTY || !process.stderr.isTTY)
    throw new UserError('--interactive asks in a terminal, and there is none; see --write and --check for scripts')
  const { askInTerminal } = await import('./prompt.ts')
  const interview = new Interview((asked) => askInTerminal(asked, target, process.stderr))
  return async (result, options) => {
    const after = await interview.about(result.path, result.before, options)
    if (interview.quit) stop.abort('quit')
    return { ...result, after, status: after === result.before ? 'unchanged' : 'changed' }
  }
}

/** One commit a transform. */
async function commits(
  wanted: Omit<RunOptions, 'write'>,
  { transforms }: Configurations,
  errors: Output,
): Promise<void> {
  const [{ commitEach }, { counted }] = await Promise.all([import('./commit.ts'), import('./report/counted.ts')])
  const lines: string[] = []
  await commitEach({
    ...wanted,
    all: transforms.filter((transform) => 'apply' in transform),
    onCommit: ({ transform, files }) => lines.push(`committed ${transform.name}: ${counted(files, 'file')}\n`),
  }).finally(() => errors.write(lines.join('')))
}

/** Standard input to standard output: what is not rewritten comes out as it went in. */
async function rewriteInput(options: Options, configurations: Configurations, out: Output): Promise<number> {
  const [{ runOver }, { outputFile }, { reporterFor }, { located, troubles }, { count, emptyTally }] =
    await Promise.all([
      import('./run.ts'),
      import('./report/output.ts'),
      import('./report/formats.ts'),
      import('./report/summary.ts'),
      import('./report/tally.ts'),
    ])
  // It stands for a Dockerfile in the folder that the user stands in.
  const file = join(await realpath(process.cwd()), 'Dockerfile')
  const manners = await configurations.manners([file])
  const bytes = await input()
  const context = await folderOf(options.context)
  const files = context === undefined ? undefined : (await import('./files/tree.ts')).openContext(context)
  const result = runOver('-', bytes, { ...manners.of(file), files, generated: true })
  const tally = emptyTally()
  count(tally, result)

  const report = options.output === undefined || options.output === '-' ? out : await outputFile(options.output)
  if (options.format === undefined) await report.write(result.status === 'changed' ? result.after : bytes)
  else {
    const reporter = await reporterFor(options.format, await targetFor(options, configurations, report.stream))
    await report.write(
      reporter.opening + reporter.result(result) + reporter.closing(tally, { complete: true, written: false }),
    )
  }
  await report.close()
  process.stderr.write(troubles(tally, await targetOn(process.stderr)) + (options.debug ? stackOf(result) : ''))
  if (result.status === 'skipped' && !options.quiet) process.stderr.write(`skipped ${located(result)}\n`)
  return exitCode(options, tally, report)
}

/** @throws UserError for a build context that is no folder */
async function folderOf(context: string | undefined): Promise<string | undefined> {
  if (context === undefined) return undefined
  const folder = resolve(context)
  if ((await stat(folder).catch(() => undefined))?.isDirectory() === true) return folder
  const { UserError } = await import('./options.ts')
  throw new UserError(`--context ${context}: there is no such folder; give the one that the build takes`)
}

async function input(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  } catch (error) {
    const [{ fault }, { UserError }] = await Promise.all([import('./files/fault.ts'), import('./options.ts')])
    throw new UserError(`standard input cannot be read: ${fault(error)}`)
  }
  return Buffer.concat(chunks)
}

function exitCode({ check, output }: Options, tally: Tally, report: Output): number {
  if (report.trouble !== undefined)
    process.stderr.write(
      `dockershift: the report could not be written to ${output ?? 'standard output'}: ${report.trouble}\n`,
    )
  if (report.trouble !== undefined || tally.failed.length > 0) return WRONG
  return check && tally.changed > 0 ? WOULD_CHANGE : DONE
}

async function print(out: Output, text: string): Promise<number> {
  await out.write(text)
  await out.close()
  return out.trouble === undefined ? DONE : WRONG
}

async function exampleOf(name: string): Promise<Example> {
  // The build puts them beside the bundle.
  const examples = JSON.parse(await readFile(new URL('./examples.json', import.meta.url), 'utf8')) as Record<
    string,
    Example
  >
  return examples[name] ?? { input: '', output: '' }
}

async function targetOn(stream: Writable & { readonly isTTY?: boolean }): Promise<Target> {
  const { default: picocolors } = await import('picocolors')
  const terminal = stream.isTTY === true
  const plain = (process.env.NO_COLOR ?? '') !== '' || process.env.TERM === 'dumb'
  return {
    terminal,
    colors: picocolors.createColors(terminal && !plain),
    prefix: '',
    version: pack.version,
    transforms: [],
  }
}

/** The same for a report of results, which may need more than colours. */
async function targetFor(
  { format, proofs }: Options,
  { transforms }: Configurations,
  stream: Writable,
): Promise<Target> {
  const read = (file: string): Promise<string> => readFile(new URL(file, import.meta.url), 'utf8')
  const page =
    format === 'html' ? { script: await read('./report.js'), style: await read('./report-style.css') } : undefined
  return {
    ...(await targetOn(stream)),
    transforms,
    page,
    proofs: proofs === undefined ? undefined : await proofsFrom(proofs),
  }
}

/** What verify found, as Markdown. */
async function proofsFrom(file: string): Promise<string> {
  const [{ proofText, readProofs }, { fault }, { UserError }, { colors }] = await Promise.all([
    import('./report/proofs.ts'),
    import('./files/fault.ts'),
    import('./options.ts'),
    targetOn(process.stdout),
  ])
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UserError(`--proofs ${file}: it cannot be read: ${fault(error)}`)
  })
  return proofText('markdown', readProofs(text, file), colors)
}

/** The file that a step on GitHub appends its summary to. */
function jobSummary(format: string | undefined): string | undefined {
  const file = process.env.GITHUB_STEP_SUMMARY ?? ''
  return format === 'github' && file !== '' ? file : undefined
}

async function progressBar({ quiet }: Pick<Options, 'quiet'>): Promise<Progress> {
  const { noProgress, progress } = await import('./report/progress.ts')
  const { stderr } = process
  if (!stderr.isTTY || quiet) return noProgress
  return progress({
    columns: () => stderr.columns || 80,
    write: (text) => stderr.write(text),
    now: () => performance.now(),
  })
}

/** Stops before the next file at the first signal; a second one ends the process as ever. */
function stopper(): AbortController {
  const stop = new AbortController()
  for (const signal of Object.keys(STOPPED) as (keyof typeof STOPPED)[]) process.once(signal, () => stop.abort(signal))
  return stop
}

function stackOf(result: Result): string {
  return result.status === 'failed' && result.error instanceof Error ? `${result.error.stack}\n` : ''
}

/** The user's mistakes, a line each; anything else is a bug of ours. */
async function complain(error: unknown): Promise<number> {
  const [{ UserError }, { visible }] = await Promise.all([import('./options.ts'), import('./report/visible.ts')])
  if (error instanceof UserError) {
    for (const line of error.lines) process.stderr.write(`dockershift: ${visible(line)}\n`)
    return WRONG
  }
  const message = visible(error instanceof Error ? error.message : String(error))
  if (args.includes('--debug'))
    process.stderr.write(`dockershift: a bug of ours: ${error instanceof Error ? error.stack : message}\n`)
  else process.stderr.write(`dockershift: a bug of ours: ${message}; please report it with what --debug shows\n`)
  return WRONG
}
