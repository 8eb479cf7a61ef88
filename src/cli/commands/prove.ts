// What --prove does with each change: an engine builds it, and what holds up is taken.

import { readFile, realpath } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Contexts } from '../../builds/contexts.ts'
import { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import { untried } from '../../proof/bug.ts'
import type { TrialRequest } from '../../proof/trials.ts'
import { visible } from '../../report/visible.ts'
import type { SettingsByFile } from '../../rewrite/file-settings.ts'
import type { Result, Rewritten } from '../../rewrite/result.ts'
import type { RunOptions } from '../../run/run.ts'
import { WATCHED_SECONDS } from '../building-options.ts'
import { readTimeout } from '../options.ts'
import type { Asked } from './asked.ts'
import { proofMemoryFor, saved } from './cache.ts'
import type { Stopper } from './process.ts'
import { folderOf } from './search.ts'

/** So long a probe is tried again, and a port waited for. */
const PATIENCE_SECONDS = 60

export interface Prover {
  /** What a run is given for it. */
  readonly run: Pick<RunOptions, 'dares' | 'review' | 'reviewIgnoreFile'>
  /** Is told how each file is rewritten, before the first. */
  settings: SettingsByFile | undefined
  /** Is told every result: ignore files come behind the Dockerfiles that they count for. */
  seen(result: Result): void
  /** Removes what is left, and gives what there is to say at the end. */
  close(): Promise<string>
}

/** @throws UserError when no builder answers */
export async function proverFor({ options, home, host }: Asked, stop: Stopper): Promise<Prover> {
  const [{ attentive }, { engineFor }, { surroundings }, { tried }, { triedIgnoreFile }] = await Promise.all([
    import('../../engine/attentive.ts'),
    import('../../proof/command.ts'),
    import('../../proof/memory.ts'),
    import('../../proof/try.ts'),
    import('../../proof/try-ignore.ts'),
  ])
  const engine = attentive(await engineFor('--prove', options.engine, host.env), () => stop.onLong(false))
  const memory = options.cache ? await proofMemoryFor(options, home, host) : undefined
  const folder = await realpath(host.cwd())
  const context = await folderOf(options.context, folder)
  const contexts = new Contexts({
    folder,
    context: context === undefined ? undefined : await realpath(context),
    contextOf: (file) => prover.settings?.contextOf?.(file),
  })
  const dockerfiles: Rewritten[] = []
  const say = (what: string): void => {
    if (host.stderr.isTTY && !options.quiet) host.stderr.write(`${visible(what)}\n`)
  }
  const probe = {
    network: options.network,
    seconds: Number(options.seconds ?? WATCHED_SECONDS),
    patience: PATIENCE_SECONDS,
  }

  /** What a trial of a Dockerfile is given, whatever its text is. */
  async function requestFor(path: string, before: string): Promise<TrialRequest> {
    const file = resolve(host.cwd(), path)
    const real = await realpath(file)
    const place = await contexts.settled(real, new Dockerfile(path, before))
    const commands = options.probe.length > 0 ? options.probe : (prover.settings?.probesOf?.(real) ?? [])
    return {
      path,
      name: basename(file),
      before,
      ignore: await readFile(`${file}.dockerignore`, 'utf8').catch(() => undefined),
      // Where nothing says better, its own folder: the build shows whether that is right.
      context: place.folder ?? dirname(file),
      target: options.target,
      buildArgs: options['build-arg'],
      // Set by who makes several reports of one run: action.yml.
      run: host.env.DOCKERSHIFT_RUN || undefined,
      surroundings: surroundings(host.env, options['build-arg']),
      timeoutMs: readTimeout(options.timeout),
      rebuild: !options['no-rebuild'],
      signal: stop.signal,
      say: (what) => say(`${path}: ${what}`),
      probe: { ...probe, commands },
      memory,
    }
  }

  /** The Dockerfiles that an ignore file counts for, as they are by now. */
  async function builtWith(ignoreFile: string): Promise<readonly TrialRequest[]> {
    const file = await realpath(dirname(ignoreFile)).then((real) => join(real, basename(ignoreFile)))
    const all = await Promise.all(dockerfiles.map(({ path, after }) => requestFor(path, after)))
    return all.filter(({ path, context: from, ignore }) =>
      ignore === undefined ? file === join(from, '.dockerignore') : file === `${resolve(folder, path)}.dockerignore`,
    )
  }

  const prover: Prover = {
    settings: undefined,
    run: {
      dares: () => true,
      review: ({ path, before }, rewriting) =>
        costingOne(path, async () => tried(engine, path, rewriting, await requestFor(path, before))),
      reviewIgnoreFile: (result) =>
        costingOne(result.path, async () =>
          triedIgnoreFile(engine, result, await builtWith(resolve(host.cwd(), result.path))),
        ),
    },
    seen: (result) => {
      if ('after' in result && !/\.(?:docker|container)ignore$/.test(result.path)) dockerfiles.push(result)
    },
    close: async () => {
      await engine.close()
      return memory === undefined ? '' : saved(memory)
    },
  }
  return prover
}

/** What comes of a file; what goes wrong on the way costs that file its rewrite, and no other. */
export async function costingOne(path: string, work: () => Promise<Rewritten>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    return { status: 'failed', path, ...untried(error) }
  }
}
