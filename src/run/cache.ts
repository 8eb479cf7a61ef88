// Remembers between runs which texts need no change, so that they are read and not rewritten.

import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Found } from '../files/discover.ts'
import { fault } from '../files/fault.ts'
import { read } from '../files/read.ts'
import type { Manners } from '../rewrite/manners.ts'
import type { Failed, Rewritten, Skipped } from '../rewrite/result.ts'
import { digestOf, type Outcome, type Rewriting } from './rewriter.ts'

/** A result without what the file itself says: its path and its text. */
type Kept = Omit<Rewritten, 'path' | 'before' | 'after'> | Omit<Skipped, 'path'> | Omit<Failed, 'path' | 'error'>

/** Of the file's form. */
const VERSION = 1

/** So many results are kept, those that were used last. */
const MOST = 200_000

/**
 * Results by the text and all that decides about it. Kept are those that change nothing, with their notes; what looked
 * at a build context, or ran code of others, is done again each time.
 */
export class Cache {
  hits = 0
  misses = 0
  private changed = false

  private constructor(
    /** Absolute. */
    readonly file: string,
    private readonly build: string,
    private readonly results: Map<string, Kept>,
  ) {}

  /**
   * Opens a cache. A file that is broken, or of another build, counts as none.
   *
   * @param build what rewrites: results of another one are not used
   */
  static async read(file: string, build: string): Promise<Cache> {
    return new Cache(file, build, await resultsIn(file, build))
  }

  /** A rewriter that is only asked for what is not remembered. */
  around(inner: Rewriting, manners: Manners): Rewriting {
    const keyOf = ({ file, named }: Found, digest: string): string | undefined => {
      const { key } = manners.of(file)
      return key === undefined || digest === '' ? undefined : digestOf(`${named}\0${key}\0${digest}`)
    }
    return {
      ...inner,
      rewrite: async (files) => {
        const known = await Promise.all(
          files.map(async (found): Promise<Outcome | undefined> => {
            const text = await read(found.file)
            if ('reason' in text) return undefined
            const digest = digestOf(text.text)
            return this.remembered(keyOf(found, digest), found.path, text.text, digest)
          }),
        )
        const rest = files.filter((_, i) => known[i] === undefined)
        const fresh = rest.length === 0 ? [] : await inner.rewrite(rest)
        this.hits += files.length - rest.length
        this.misses += rest.length
        for (const [i, outcome] of fresh.entries()) this.remember(keyOf(rest[i]!, outcome.digest), outcome)
        const next = fresh.values()
        return known.map((outcome) => outcome ?? next.next().value!)
      },
    }
  }

  private remembered(key: string | undefined, path: string, text: string, digest: string): Outcome | undefined {
    const kept = key === undefined ? undefined : this.results.get(key)
    if (key === undefined || kept === undefined) return undefined
    // Behind all that were not used since.
    this.results.delete(key)
    this.results.set(key, kept)
    const result = 'steps' in kept ? { ...kept, path, before: text, after: text } : { ...kept, path }
    return { result, pure: true, digest }
  }

  private remember(key: string | undefined, { result, pure }: Outcome): void {
    if (key === undefined || !pure || result.status === 'changed') return
    const kept: { path?: string; before?: string; after?: string } & Kept = { ...result }
    delete kept.path
    delete kept.before
    delete kept.after
    this.results.set(key, kept)
    this.changed = true
  }

  /** Writes the cache beside its place and moves it there. @returns why that could not be done */
  async save(): Promise<string | undefined> {
    if (!this.changed) return undefined
    const results = [...this.results].slice(-MOST)
    const beside = `${this.file}.${Date.now()}-${Math.random().toString(36).slice(2)}.tmp`
    try {
      await mkdir(dirname(this.file), { recursive: true })
      await writeFile(beside, JSON.stringify({ dockershiftCache: VERSION, build: this.build, results }))
      await rename(beside, this.file)
      return undefined
    } catch (error) {
      await rm(beside, { force: true }).catch(() => {})
      return fault(error)
    }
  }
}

async function resultsIn(file: string, build: string): Promise<Map<string, Kept>> {
  try {
    const value = JSON.parse(await readFile(file, 'utf8')) as unknown
    return isCache(value) && value.build === build ? new Map(value.results) : new Map()
  } catch {
    return new Map()
  }
}

interface CacheFile {
  readonly build: string
  readonly results: readonly (readonly [string, Kept])[]
}

function isCache(value: unknown): value is CacheFile {
  return (
    isRecord(value) &&
    value.dockershiftCache === VERSION &&
    Array.isArray(value.results) &&
    value.results.every(
      (entry: unknown) =>
        Array.isArray(entry) && entry.length === 2 && typeof entry[0] === 'string' && isKept(entry[1]),
    )
  )
}

function isKept(value: unknown): value is Kept {
  if (!isRecord(value)) return false
  const { status, reason } = value
  if (status === 'unchanged')
    return ['steps', 'notes', 'discarded', 'hidden'].every((member) => Array.isArray(value[member]))
  return (status === 'skipped' || status === 'failed') && typeof reason === 'string'
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
