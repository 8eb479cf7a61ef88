// The flow: find the files, read each, rewrite it, write it if asked to, and say how it went.

import { realpath } from 'node:fs/promises'
import { Contexts, type FoundPlace } from './builds/contexts.ts'
import type { Visited } from './builds/subjects.ts'
import type { ContextTransform } from './context-transform.ts'
import { Dockerfile } from './dockerfile/dockerfile.ts'
import { type Aside, discover, type Found } from './files/discover.ts'
import { way } from './files/place.ts'
import { decode, type Read, read } from './files/read.ts'
import { create, write } from './files/write.ts'
import { rewriteContext } from './rewrite/context.ts'
import type { Result, Rewritten } from './rewrite/result.ts'
import { type RewriteOptions, rewrite } from './rewrite/rewrite.ts'

export interface RunOptions extends Omit<RewriteOptions, 'generated' | 'files' | 'findFiles'> {
  /** Absolute; `paths` and `ignore` are read, and results name their files, relative to it. */
  readonly folder: string
  /** Files, folders and globs. */
  readonly paths: readonly string[]
  /** What to leave out, in the language of .gitignore. */
  readonly ignore?: readonly string[]
  /** The build context of all files, absolute; without it each file's own is looked for. */
  readonly context?: string | undefined
  /** The transforms that change ignore files; they come last. */
  readonly contextTransforms?: readonly ContextTransform[]
  /** Write the files; without it nothing is touched. */
  readonly write?: boolean
  /** Stops the run before the next file. */
  readonly signal?: AbortSignal
  /** Told how many results there will be, before the first of them. */
  readonly onFound?: (count: number) => void
}

/**
 * Runs the transforms over files.
 *
 * @returns one result a file, in the order of `paths` and below a folder in the order of names; never throws for what
 * one file holds or what the file system says of it
 */
export async function* run(options: RunOptions): AsyncGenerator<Result> {
  const all: (Found | Aside)[] = []
  for await (const found of discover({ folder: options.folder, paths: options.paths, ignore: options.ignore ?? [] })) {
    if (options.signal?.aborted) return
    all.push(found)
  }
  options.onFound?.(all.length)
  const contexts = await contextsFor(options)
  const visited: Visited[] | undefined = (options.contextTransforms ?? []).length > 0 ? [] : undefined
  for (const found of all) {
    if (options.signal?.aborted) return
    if (found.file === undefined) yield setAside(found)
    else {
      const result = await one(found, options, contexts)
      if (visited === undefined || !('after' in result)) yield result
      else {
        const dockerfile = new Dockerfile(found.path, result.after)
        visited.push({ file: found.file, dockerfile })
        yield withContextNotes(result, await contexts.settled(found.file, dockerfile), options)
      }
    }
  }
  if (visited !== undefined) yield* ignoreFiles(visited, options, contexts)
}

/** Says at a Dockerfile that no ignore file could be looked at for it. */
function withContextNotes(result: Rewritten, place: FoundPlace, { contextTransforms = [] }: RunOptions): Rewritten {
  if (place.folder !== undefined) return result
  const notes = contextTransforms.map(({ name }) => ({ transform: name, line: 1, reason: place.reason }))
  return { ...result, notes: [...result.notes, ...notes] }
}

/** The results of the ignore files, behind those of the Dockerfiles that they count for. */
async function* ignoreFiles(
  visited: readonly Visited[],
  { folder, contextTransforms = [], write: writes, signal }: RunOptions,
  contexts: Contexts,
): AsyncGenerator<Result> {
  const { subjectsOf } = await import('./builds/subjects.ts')
  const top = await realpath(folder)
  for await (const shared of subjectsOf(visited, contexts)) {
    if (signal?.aborted) return
    if ('reason' in shared) {
      const path = way(top, shared.path)
      const notes = contextTransforms.map(({ name }) => ({ transform: name, line: 1, reason: shared.reason }))
      yield { status: 'unchanged', path, before: '', after: '', steps: [], notes, discarded: [], hidden: [] }
      continue
    }
    const { ignoreFile, created, subject } = shared
    const result = rewriteContext(way(top, ignoreFile), subject, contextTransforms, created)
    if (result === undefined) continue
    if (!writes || result.status !== 'changed') yield result
    else {
      const { path, before, after } = result
      const reason = await (created ? create(ignoreFile, after) : write(ignoreFile, before, after))
      yield reason === undefined ? result : { status: 'failed', path, reason }
    }
  }
}

async function contextsFor({ folder, context, builder }: RunOptions): Promise<Contexts> {
  const real = await realpath(folder)
  return new Contexts({ folder: real, context: context === undefined ? undefined : await realpath(context), builder })
}

function setAside({ path, kind, reason }: Aside): Result {
  return kind === 'unreadable' ? { status: 'failed', path, reason } : { status: 'skipped', path, kind, reason }
}

async function one({ path, file, named }: Found, options: RunOptions, contexts: Contexts): Promise<Result> {
  const text = await read(file)
  const rewrite = (): Result =>
    rewritten(path, text, {
      ...options,
      generated: named,
      findFiles: (dockerfile) => contexts.find(file, dockerfile),
    })
  let result = rewrite()
  if (contexts.pending) {
    // The first file whose transforms ask for a context pays for looking through its repository; most runs never do.
    await contexts.look()
    result = rewrite()
  }
  if (!options.write || result.status !== 'changed') return result
  const reason = await write(file, result.before, result.after)
  return reason === undefined ? result : { status: 'failed', path, reason }
}

/** Runs the transforms over the bytes of one file, which comes from elsewhere. */
export function runOver(path: string, bytes: Uint8Array, options: RewriteOptions): Result {
  return rewritten(path, decode(bytes), options)
}

/** The one place where a bug of ours ends: it costs one file its rewrite, and no other. */
function rewritten(path: string, text: Read, options: RewriteOptions): Result {
  if ('reason' in text) return { status: 'failed', path, ...text }
  try {
    return rewrite(path, text.text, options)
  } catch (error) {
    const reason = `a bug of dockershift: ${error instanceof Error ? error.message : String(error)}; please report it with this file`
    return { status: 'failed', path, reason, error }
  }
}
