// The flow: find the files, read each, rewrite it, write it if asked to, and say how it went.

import { resolve } from 'node:path'
import { type Aside, discover, type Found } from './files/discover.ts'
import { decode, type Read, read } from './files/read.ts'
import { write } from './files/write.ts'
import type { Manners } from './rewrite/manners.ts'
import type { Result, Rewritten } from './rewrite/result.ts'
import { type RewriteOptions, rewrite } from './rewrite/rewrite.ts'

export interface RunOptions extends Omit<RewriteOptions, 'generated'> {
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
  /** Write the files; without it nothing is touched. */
  readonly write?: boolean
  /** Decides, before anything is written, what of a change is made. */
  readonly review?: (result: Rewritten, options: RewriteOptions) => Promise<Rewritten>
  /**
   * Asked once all files are found and before the first of them is read: how each is rewritten, where that is not the
   * same for all. Files that are left out here give no result.
   */
  readonly manners?: (files: readonly string[]) => Promise<Manners>
  /** Stops the run before the next file. */
  readonly signal?: AbortSignal
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
  const found: (Found | Aside)[] = []
  for await (const one of discover({ folder: options.folder, paths: options.paths, ignore: options.ignore ?? [] })) {
    if (options.signal?.aborted) return
    found.push(one)
  }
  const place = (one: Found | Aside): string => one.file ?? resolve(options.folder, one.path)
  const manners = await options.manners?.(found.map(place))
  const wanted = (one: Found | Aside): boolean =>
    options.among === undefined || (one.file !== undefined && options.among.has(one.file))
  const all = found
    .filter((one) => isTrouble(one) || (wanted(one) && manners?.leavesOut(place(one), isFolder(one)) !== true))
    .filter((_, i) => options.shard === undefined || i % options.shard.count === options.shard.index - 1)
  options.onFound?.(all.length)
  for (const next of all) {
    if (options.signal?.aborted) return
    yield next.file === undefined ? setAside(next) : await one(next, { ...options, ...manners?.of(next.file) })
  }
}

/** Something that the user must hear of, whatever is left out. */
function isTrouble(one: Found | Aside): boolean {
  return one.file === undefined && one.kind === 'unreadable'
}

function isFolder(one: Found | Aside): boolean {
  return one.file === undefined && one.kind === 'vendored'
}

function setAside({ path, kind, reason }: Aside): Result {
  return kind === 'unreadable' ? { status: 'failed', path, reason } : { status: 'skipped', path, kind, reason }
}

async function one({ path, file, named }: Found, options: RunOptions): Promise<Result> {
  const rules = { ...options, generated: named }
  const made = rewritten(path, await read(file), rules)
  const result = made.status === 'changed' && options.review !== undefined ? await options.review(made, rules) : made
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
