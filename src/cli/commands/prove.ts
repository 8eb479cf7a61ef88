// What --prove does with each change: an engine builds it, and what holds up is taken.

import { readFile, realpath } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { Contexts } from '../../builds/contexts.ts'
import { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import { visible } from '../../report/visible.ts'
import type { SettingsByFile } from '../../rewrite/file-settings.ts'
import type { Rewritten } from '../../rewrite/result.ts'
import type { RewriteOptions } from '../../rewrite/rewrite.ts'
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
  /** Removes what is left, and gives what there is to say at the end. */
  close(): Promise<string>
}

/** @throws UserError when no builder answers */
export async function proverFor({ options, home, host }: Asked, stop: Stopper): Promise<Prover> {
  const [{ engineFor }, { tried }] = await Promise.all([import('../../proof/command.ts'), import('../../proof/try.ts')])
  const engine = await engineFor('--prove', options.engine, host.env)
  const memory = options.cache ? await proofMemoryFor(options, home, host) : undefined
  const folder = await realpath(host.cwd())
  const context = await folderOf(options.context, folder)
  const contexts = new Contexts({
    folder,
    context: context === undefined ? undefined : await realpath(context),
    contextOf: (file) => prover.settings?.contextOf?.(file),
  })
  const say = (what: string): void => {
    if (host.stderr.isTTY && !options.quiet) host.stderr.write(`${visible(what)}\n`)
  }
  const probe = {
    network: options.network,
    seconds: Number(options.seconds ?? WATCHED_SECONDS),
    patience: PATIENCE_SECONDS,
  }

  async function review({ path, before }: Rewritten, rewriting: RewriteOptions): Promise<Rewritten> {
    const file = resolve(host.cwd(), path)
    const real = await realpath(file)
    const place = await contexts.settled(real, new Dockerfile(path, before))
    const commands = options.probe.length > 0 ? options.probe : (prover.settings?.probesOf?.(real) ?? [])
    return tried(engine, path, rewriting, {
      path,
      name: basename(file),
      before,
      ignore: await readFile(`${file}.dockerignore`, 'utf8').catch(() => undefined),
      // Where nothing says better, its own folder: the build shows whether that is right.
      context: place.folder ?? dirname(file),
      target: options.target,
      buildArgs: options['build-arg'],
      timeoutMs: readTimeout(options.timeout),
      rebuild: !options['no-rebuild'],
      signal: stop.signal,
      say: (what) => say(`${path}: ${what}`),
      probe: { ...probe, commands },
      memory,
    })
  }

  const prover: Prover = {
    settings: undefined,
    run: { dares: () => true, review, reviewIgnoreFile: async (result) => unproved(result) },
    close: async () => {
      await engine.close()
      return memory === undefined ? '' : saved(memory)
    },
  }
  return prover
}

/** Ignore files are shared by what many Dockerfiles build: no build of one of them proves the change. */
function unproved(result: Rewritten): Rewritten {
  const reason = 'not proved: it counts for all that is built from its folder; run it without --prove'
  const notes = result.steps.map(({ transform }) => ({ transform, line: 1, reason }))
  return { ...result, status: 'unchanged', after: result.before, steps: [], notes: [...result.notes, ...notes] }
}
