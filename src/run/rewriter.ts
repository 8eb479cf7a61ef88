// Reads a file and rewrites it: the part of a run that needs nothing but one file at a time, wherever it is done.

import { createHash } from 'node:crypto'
import type { Builders } from '../analysis/writable-syntax.ts'
import { answered } from '../builds/asking.ts'
import type { Contexts, OnLong } from '../builds/contexts.ts'
import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { Found } from '../files/discover.ts'
import { decode, type Read, read } from '../files/read.ts'
import { type Seen, Witness } from '../files/witness.ts'
import type { FileSettings } from '../rewrite/file-settings.ts'
import { lineAt } from '../rewrite/lines.ts'
import { opened } from '../rewrite/opened.ts'
import { GENERATED_FILE, generatedBy } from '../rewrite/refusal.ts'
import type { Result } from '../rewrite/result.ts'
import { needsOf, type RewriteOptions, rewrite } from '../rewrite/rewrite.ts'
import type { Need } from '../transform/transform.ts'

/** What became of one file, before anything is written. */
export interface Outcome {
  readonly result: Result
  /** Nothing but the text, the settings and what was seen of the build context decided: nothing went wrong on the way. */
  readonly pure: boolean
  /** What was seen of the build context, where a transform was given one and somebody is to remember the outcome. */
  readonly seen?: Seen | undefined
  /** Who builds it, where a transform was told; `null`: nothing in the repository says it. */
  readonly builders?: Builders | null
  /** The text that was read, as a digest; '' where there is none, or nobody remembers it. */
  readonly digest: string
}

/** Reads some files and rewrites them: an outcome each, in their order. Never rejects. */
export type Rewriter = (files: readonly Found[]) => Promise<readonly Outcome[]>

/** A rewriter, and how many files it takes. */
export interface Rewriting {
  readonly rewrite: Rewriter
  /** Files that it takes at a time. */
  readonly batch: number
  /** How many times it may be asked before it has answered: what is held in memory has an end. */
  readonly atOnce: number
  close(): Promise<void>
}

const NO_NEEDS: ReadonlySet<Need> = new Set()

/** Characters of a text over which transforms may take longer than somebody waits who has pressed Ctrl-C. */
const LONG = 10_000

/**
 * Rewrites one file, as its settings say.
 *
 * @param isKept somebody remembers the outcome: what was seen on the way is put down, which costs time
 */
export async function outcomeOf(
  { path, file, named, alone = false }: Found,
  settings: FileSettings,
  contexts: Contexts,
  { onLong = () => {}, isKept = false }: { readonly onLong?: OnLong | undefined; readonly isKept?: boolean } = {},
): Promise<Outcome> {
  const text = await read(file)
  let witness: Witness | undefined
  let builders: Builders | null | undefined
  // Of the code of others nothing is known.
  const isLong =
    ('text' in text && text.text.length > LONG) || settings.transforms.some(({ source }) => source !== undefined)
  if (isLong) onLong(true)
  const rules = {
    ...settings,
    // Whoever looks at one file wants to know why it is left alone.
    turnedOff: named || alone ? settings.turnedOff : undefined,
    generated: named,
    findFiles: (dockerfile: Dockerfile) => {
      const found = contexts.find(file, dockerfile, settings.builder)
      if (!isKept) return found
      witness = new Witness(found)
      return witness.found
    },
    findBuilder: () => {
      builders = contexts.buildersOf(file) ?? null
      return builders ?? undefined
    },
  }
  // The first file whose transforms need to know what builds it pays for looking through its repository.
  const needs = 'text' in text ? needsOf(path, text.text, rules) : NO_NEEDS
  if (needs.size > 0) await contexts.lookAround(file, needs.has('builder'))
  const result = await answered(contexts, () => {
    if (isLong) onLong(true)
    const made = rewritten(path, text, rules)
    return named ? withWarning(made, rules) : made
  })
  onLong(false)
  const seen = witness?.seen
  const pure = 'text' in text && !('error' in result) && (witness === undefined || seen !== undefined)
  return {
    result,
    pure,
    seen,
    ...(builders === undefined ? {} : { builders }),
    digest: isKept && 'text' in text ? digestOf(text.text) : '',
  }
}

export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

/** A change of a file that a program writes may be gone with its next run: who named it hears of that. */
function withWarning(result: Result, rules: RewriteOptions): Result {
  if (result.status !== 'changed') return result
  const { path, before, notes } = result
  const generated = generatedBy(opened(path, before, rules))
  if (generated === undefined) return result
  const reason = `${generated.reason}; it is rewritten because it was named`
  return { ...result, notes: [...notes, { transform: GENERATED_FILE, line: lineAt(before, generated.offset), reason }] }
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

/**
 * The outcomes of all files, one after another in their order, while the next ones are on their way.
 *
 * @param files in order
 */
export async function* outcomes(
  files: readonly Found[],
  { rewrite: rewriter, batch, atOnce }: Omit<Rewriting, 'close'>,
): AsyncGenerator<Outcome> {
  const ahead: Promise<readonly Outcome[]>[] = []
  for (let at = 0; at < files.length || ahead.length > 0; ) {
    for (; at < files.length && ahead.length < atOnce; at += batch) ahead.push(rewriter(files.slice(at, at + batch)))
    yield* await ahead.shift()!
  }
}
