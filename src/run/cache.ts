// Remembers between runs which texts need no change, so that they are read and not rewritten.

import type { Builders } from '../analysis/writable-syntax.ts'
import type { Contexts } from '../builds/contexts.ts'
import { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { Found } from '../files/discover.ts'
import { readKept, used, writeKept } from '../files/kept.ts'
import { read } from '../files/read.ts'
import { isSeen, type Seen, tellsTheSame } from '../files/witness.ts'
import type { Builder } from '../knowledge/builders/builders.ts'
import { isRecord } from '../record.ts'
import type { SettingsByFile } from '../rewrite/file-settings.ts'
import type { Failed, Rewritten, Skipped } from '../rewrite/result.ts'
import { digestOf, type Outcome, type Rewriting } from './rewriter.ts'

/** A result without what the file itself says: its path and its text. */
type Kept = (Omit<Rewritten, 'path' | 'before' | 'after'> | Omit<Skipped, 'path'> | Omit<Failed, 'path' | 'error'>) & {
  /** What was seen of the build context: it has to tell the same again. */
  readonly seen?: Seen | undefined
  /** Who the repository said builds it, `null` for nobody: it has to say the same again. */
  readonly builders?: Builders | null
}

/** Of the file's form. */
const VERSION = 3

/** Where a result stands that holds wherever the text lies, and one that holds for this file alone. */
interface Keys {
  readonly anywhere: string
  readonly here: string
}

/** So many results are kept, those that were used last. */
const MOST = 200_000

/**
 * Results by the text and all that decides about it. Kept are those that change nothing, with their notes; where a build
 * context had its say, with what it was asked and told. What ran code of others is done again each time.
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
  around(inner: Rewriting, settings: SettingsByFile, contexts: Contexts): Rewriting {
    const keysOf = (found: Found, digest: string): Keys | undefined => {
      const { key } = settings.of(found.file)
      if (key === undefined || digest === '') return undefined
      const anywhere = digestOf(`${found.named} ${found.alone ?? false}\0${key}\0${digest}`)
      return { anywhere, here: digestOf(`${anywhere}\0${found.file}`) }
    }
    return {
      ...inner,
      rewrite: async (files) => {
        const known = await Promise.all(
          files.map(async (found): Promise<Outcome | undefined> => {
            const text = await read(found.file)
            if ('reason' in text) return undefined
            return this.remembered(keysOf(found, digestOf(text.text)), found, text.text, {
              contexts,
              builder: settings.of(found.file).builder,
            })
          }),
        )
        const rest = files.filter((_, i) => known[i] === undefined)
        const fresh = rest.length === 0 ? [] : await inner.rewrite(rest)
        this.hits += files.length - rest.length
        this.misses += rest.length
        for (const [i, outcome] of fresh.entries()) this.remember(keysOf(rest[i]!, outcome.digest), outcome)
        const next = fresh.values()
        return known.map((outcome) => outcome ?? next.next().value!)
      },
    }
  }

  private async remembered(
    keys: Keys | undefined,
    { path, file }: Found,
    text: string,
    { contexts, builder }: { readonly contexts: Contexts; readonly builder: Builder | undefined },
  ): Promise<Outcome | undefined> {
    if (keys === undefined) return undefined
    const key = this.results.has(keys.anywhere) ? keys.anywhere : keys.here
    const kept = this.results.get(key)
    if (kept === undefined) return undefined
    if (kept.seen !== undefined) {
      await contexts.lookAround(file)
      const same = tellsTheSame(contexts.find(file, new Dockerfile(path, text), builder), kept.seen)
      // What was matched in vain is for the rewriter to say.
      if (!same || contexts.pending) return undefined
    }
    if (kept.builders !== undefined) {
      await contexts.lookAround(file, true)
      if (!isSame(contexts.buildersOf(file), kept.builders)) return undefined
    }
    used(this.results, key)
    const { seen, builders, ...rest } = kept
    const result = 'steps' in rest ? { ...rest, path, before: text, after: text } : { ...rest, path }
    return { result, pure: true, seen, ...(builders === undefined ? {} : { builders }), digest: digestOf(text) }
  }

  private remember(keys: Keys | undefined, { result, pure, seen, builders }: Outcome): void {
    if (keys === undefined || !pure || result.status === 'changed') return
    const kept: { path?: string; before?: string; after?: string } & Kept = {
      ...result,
      ...(seen === undefined ? {} : { seen }),
      ...(builders === undefined ? {} : { builders }),
    }
    delete kept.path
    delete kept.before
    delete kept.after
    this.results.set(seen === undefined && builders === undefined ? keys.anywhere : keys.here, kept)
    this.changed = true
  }

  /** Writes the cache beside its place and moves it there. @returns why that could not be done */
  async save(): Promise<string | undefined> {
    if (!this.changed) return undefined
    return writeKept(this.file, {
      dockershiftCache: VERSION,
      build: this.build,
      results: [...this.results].slice(-MOST),
    })
  }
}

async function resultsIn(file: string, build: string): Promise<Map<string, Kept>> {
  const value = await readKept(file)
  return isCache(value) && value.build === build ? new Map(value.results) : new Map()
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

function isSame(one: Builders | undefined, other: Builders | null): boolean {
  return one?.builder === other?.builder && one?.builderPlace === other?.builderPlace
}

function isKept(value: unknown): value is Kept {
  if (!isRecord(value)) return false
  const { status, reason, seen, builders } = value
  if (seen !== undefined && !isSeen(seen)) return false
  if (builders !== undefined && builders !== null && !isRecord(builders)) return false
  if (status === 'unchanged')
    return ['steps', 'notes', 'discarded', 'hidden'].every((member) => Array.isArray(value[member]))
  return (status === 'skipped' || status === 'failed') && typeof reason === 'string'
}
