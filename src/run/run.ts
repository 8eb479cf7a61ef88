// The flow: find the files, read each, rewrite it, write it if asked to, and say how it went.

import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { PUBLIC_IMAGES } from '../analysis/images/images.ts'
import type { Builders } from '../analysis/writable-syntax.ts'
import { Contexts, type FoundPlace, type OnLong } from '../builds/contexts.ts'
import type { Visited } from '../builds/subjects.ts'
import { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { FoundContext } from '../files/build-context.ts'
import { type Aside, discover, type Found } from '../files/discover.ts'
import { relativePath } from '../files/place.ts'
import { create, write } from '../files/write.ts'
import { rewriteContext } from '../rewrite/context.ts'
import type { SettingsByFile } from '../rewrite/file-settings.ts'
import { isNoDockerfile, type Result, type Rewritten } from '../rewrite/result.ts'
import type { RewriteOptions } from '../rewrite/rewrite.ts'
import type { ContextTransform } from '../transform/context-transform.ts'
import { outcomeOf, outcomes, type Rewriting } from './rewriter.ts'

export { runOver } from './rewriter.ts'

export interface RunOptions extends Omit<RewriteOptions, 'generated' | 'files' | 'findFiles' | 'findBuilder'> {
  /** Absolute; `paths` and `ignore` are read, and results name their files, relative to it. */
  readonly folder: string
  /** Files, folders and globs. */
  readonly paths: readonly string[]
  /** What to leave out, in the language of .gitignore. */
  readonly ignore?: readonly string[]
  /** Only these files, absolute and without links. */
  readonly among?: ReadonlySet<string> | undefined
  /** Only this part of the files. */
  readonly shard?: Shard | undefined
  /** The build context of all files, absolute; without it each file's own is looked for. */
  readonly context?: string | undefined
  /** Absolute and without links: no build context outside of these is looked into, nor is an ignore file there written. */
  readonly fence?: readonly string[] | undefined
  /** The transforms that change ignore files; they come last. */
  readonly contextTransforms?: readonly ContextTransform[]
  /** Write the files; without it nothing is touched. */
  readonly write?: boolean
  /** Decides, before anything is written, what of a change is made. */
  readonly review?: (result: Rewritten, options: RewriteOptions) => Promise<Result>
  /** The same for an ignore file, whose change is made as a whole or not at all. */
  readonly reviewIgnoreFile?: (result: Rewritten) => Promise<Result>
  /**
   * Asked once all files are found and before the first of them is read: how each is rewritten, where that is not the
   * same for all. Files that are left out here give no result.
   */
  readonly settings?: (files: readonly string[]) => Promise<SettingsByFile>
  /**
   * Reads and rewrites the files elsewhere; asked once the settings are known, and closed with the run. `undefined`: here.
   *
   * @param here how it is done here
   */
  readonly elsewhere?:
    | ((here: Rewriting, settings: SettingsByFile | undefined, contexts: Contexts) => Rewriting)
    | undefined
  /** Stops the run before the next file. */
  readonly signal?: AbortSignal
  /** See there; finding the files is long too. */
  readonly onLong?: OnLong
  /** Told of each file and folder that is not named itself and left out, where the search comes upon it, and by what. */
  readonly onLeftOut?: (by: string, isFolder: boolean, path: string) => void
  /** Told how many results there will be, before the first of them. */
  readonly onFound?: (count: number) => void
}

/** One of several equal parts: each file is in one of them, whatever order the parts run in. */
export interface Shard {
  /** From one to `count`. */
  readonly index: number
  readonly count: number
}

/**
 * Runs the transforms over files.
 *
 * @returns one result a file, in the order of `paths` and below a folder in the order of names; never throws for what
 * one file holds or what the file system says of it
 */
export async function* run(options: RunOptions): AsyncGenerator<Result> {
  const { folder, paths, ignore = [], onLong = () => {}, onLeftOut = () => {} } = options
  const found: (Found | Aside)[] = []
  onLong(true)
  const onIgnored = (isFolder: boolean, path: string): void => onLeftOut('--ignore', isFolder, path)
  for await (const one of discover({ folder, paths, ignore, onLeftOut: onIgnored })) {
    if (options.signal?.aborted) return
    found.push(one)
  }
  onLong(false)
  const place = (one: Found | Aside): string => one.file ?? resolve(folder, one.path)
  const settings = await options.settings?.(found.map(place))
  const wanted = (one: Found | Aside): boolean =>
    options.among === undefined || (one.file !== undefined && options.among.has(one.file))
  const kept = (one: Found | Aside): readonly (Found | Aside)[] => {
    if (isTrouble(one)) return [one]
    if (!wanted(one)) return []
    const by = settings?.leavesOut(place(one), isFolder(one))
    if (by === undefined) return [one]
    // Who names a file hears of it; of what a search comes upon it is enough to say how many.
    if (one.file !== undefined && one.named) return [{ path: one.path, kind: 'ignored', reason: `left out by ${by}` }]
    onLeftOut(by, isFolder(one), place(one))
    return []
  }
  const wantedOnes = found
    .flatMap(kept)
    .filter((_, i) => options.shard === undefined || i % options.shard.count === options.shard.index - 1)
  const all = wantedOnes.map((one) =>
    wantedOnes.length === 1 && one.file !== undefined ? { ...one, alone: true } : one,
  )
  options.onFound?.(all.length)
  const contexts = await contextsFor(options, settings)
  const rulesOf = (file: string): RunOptions => ({ ...options, ...settings?.of(file) })
  const isKept = options.elsewhere !== undefined
  const here: Rewriting = {
    batch: 1,
    atOnce: 1,
    rewrite: (files) =>
      Promise.all(files.map((found) => outcomeOf(found, rulesOf(found.file), contexts, { onLong, isKept }))),
    close: async () => {},
  }
  const rewriting = options.elsewhere?.(here, settings, contexts) ?? here
  try {
    yield* results(all, options, { rewriting, rulesOf, contexts })
  } finally {
    await rewriting.close()
  }
}

async function* results(
  all: readonly (Found | Aside)[],
  options: RunOptions,
  { rewriting, rulesOf, contexts }: { rewriting: Rewriting; rulesOf(file: string): RunOptions; contexts: Contexts },
): AsyncGenerator<Result> {
  const visited: Visited[] = []
  const onContexts = new Set<ContextTransform>()
  const rewritten = outcomes(
    all.filter((one) => one.file !== undefined),
    rewriting,
  )
  for (const next of all) {
    if (options.signal?.aborted) return
    if (next.file === undefined) {
      yield setAside(next)
      continue
    }
    const outcome = await rewritten.next()
    if (outcome.done === true) return
    const rules = rulesOf(next.file)
    const { contextTransforms = [] } = rules
    const result = await made(next.file, outcome.value.result, rules, contexts)
    if (contextTransforms.length === 0 || !('after' in result)) yield result
    else {
      const dockerfile = new Dockerfile(next.path, result.after)
      visited.push({ file: next.file, dockerfile, images: rules.images ?? PUBLIC_IMAGES })
      for (const transform of contextTransforms) onContexts.add(transform)
      yield withContextNotes(result, await contexts.settled(next.file, dockerfile), rules)
    }
  }
  if (visited.length > 0) yield* ignoreFiles(visited, { ...options, contextTransforms: [...onContexts] }, contexts)
}

/** The result when what is taken of a change is written, if that was asked for. */
async function made(file: string, proposed: Result, options: RunOptions, contexts: Contexts): Promise<Result> {
  let result = proposed
  if (result.status === 'changed' && options.review !== undefined) {
    const findFiles = (dockerfile: Dockerfile): FoundContext => contexts.find(file, dockerfile, options.builder)
    const findBuilder = (): Builders | undefined => contexts.buildersOf(file)
    result = await options.review(result, { ...options, findFiles, findBuilder })
    // The contexts that it asked may have said that something takes long.
    options.onLong?.(false)
  }
  if (!options.write || result.status !== 'changed') return result
  const { path, before, after } = result
  const reason = await write(file, before, after)
  return reason === undefined ? result : { status: 'failed', path, reason }
}

/** Says at a Dockerfile that no ignore file could be looked at for it. */
function withContextNotes(result: Rewritten, place: FoundPlace, { contextTransforms = [] }: RunOptions): Rewritten {
  const reason = place.folder === undefined ? place.reason : place.doubt
  if (reason === undefined) return result
  const notes = contextTransforms.map(({ name }) => ({ transform: name, line: 1, reason }))
  return { ...result, notes: [...result.notes, ...notes] }
}

/** The results of the ignore files, behind those of the Dockerfiles that they count for. */
async function* ignoreFiles(
  visited: readonly Visited[],
  options: RunOptions,
  contexts: Contexts,
): AsyncGenerator<Result> {
  const { write: writes, signal, reviewIgnoreFile: review, onLong = () => {} } = options
  const proposals = ignoreProposals(visited, options, contexts)
  for (;;) {
    // Measuring a build context takes as long as it is large.
    onLong(true)
    const next = await proposals.next()
    onLong(false)
    if (next.done === true || signal?.aborted) return
    const { ignoreFile, created, proposed } = next.value
    const result = proposed.status === 'changed' ? ((await review?.(proposed)) ?? proposed) : proposed
    // What was refused is not to be told of as a file that was looked at: there may be none.
    if (result !== proposed && result.status === 'unchanged' && result.notes.length === 0) continue
    if (!writes || result.status !== 'changed') yield result
    else {
      const { path, before, after } = result
      const reason = await (created ? create(ignoreFile, after) : write(ignoreFile, before, after))
      yield reason === undefined ? result : { status: 'failed', path, reason }
    }
  }
}

interface IgnoreProposal {
  /** Absolute. */
  readonly ignoreFile: string
  readonly created: boolean
  readonly proposed: Rewritten
}

/** What would be made of each ignore file, or why nothing is. */
async function* ignoreProposals(
  visited: readonly Visited[],
  { folder, contextTransforms = [] }: RunOptions,
  contexts: Contexts,
): AsyncGenerator<IgnoreProposal> {
  const { subjectsOf } = await import('../builds/subjects.ts')
  const top = await realpath(folder)
  const left = (ignoreFile: string, reason: string): IgnoreProposal => {
    const notes = contextTransforms.map(({ name }) => ({ transform: name, line: 1, reason }))
    const nothing = { before: '', after: '', steps: [], discarded: [], hidden: [] }
    return {
      ignoreFile,
      created: false,
      proposed: { status: 'unchanged', path: relativePath(top, ignoreFile), notes, ...nothing },
    }
  }
  for await (const shared of subjectsOf(visited, contexts, top)) {
    if ('reason' in shared) {
      yield left(shared.path, shared.reason)
      continue
    }
    const { ignoreFile, created, subject } = shared
    const proposed = rewriteContext(relativePath(top, ignoreFile), subject, contextTransforms, created)
    if (contexts.pending) {
      await contexts.look()
      yield left(ignoreFile, 'its patterns are too many or too long to be matched')
    } else if (proposed !== undefined) yield { ignoreFile, created, proposed }
  }
}

async function contextsFor(
  { folder, context, fence, signal, onLong }: RunOptions,
  settings: SettingsByFile | undefined,
): Promise<Contexts> {
  const real = await realpath(folder)
  return new Contexts({
    folder: real,
    context: context === undefined ? undefined : await realpath(context),
    contextOf: (file) => settings?.contextOf?.(file),
    fence,
    signal,
    onLong,
  })
}

/** Something that the user must hear of, whatever is left out. */
function isTrouble(one: Found | Aside): boolean {
  return one.file === undefined && one.kind === 'unreadable'
}

function isFolder(one: Found | Aside): boolean {
  return one.file === undefined && isNoDockerfile(one.kind)
}

function setAside({ path, kind, reason, line }: Aside): Result {
  return kind === 'unreadable'
    ? { status: 'failed', path, reason }
    : { status: 'skipped', path, kind, reason, ...(line === undefined ? {} : { line }) }
}
