// Which refusals a reader hears of: those that stand in the end, for reasons that the author's text gives.
//
// A reason of the first look stays: what other transforms put in later is none, and what they mended is none any more. What
// only the final text is refused for counts where it speaks of the author's words, as of RUNs that were joined.

import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { Note } from './result.ts'

/** A refusal, in lines of the text as it was read. */
export interface Refused extends Note {
  /** The last of the lines that the refused place was made of: a RUN may have been joined out of several. */
  readonly lastLine: number
  /** There was nothing at the place: it was put in. */
  readonly isPut: boolean
}

/** What one transform refused. */
export interface Refusals {
  /** When it first saw the text. */
  readonly first: readonly Refused[]
  /** In the end. */
  readonly last: readonly Refused[]
  /** It changed something itself. */
  readonly acted: boolean
  /** In the text as it was read: looked for when a reason names what is not in it. */
  authored(): readonly Refused[]
}

/** The notes of a transform. */
export function notesOf(
  { first, last, acted, authored }: Refusals,
  isOurs: (reason: string) => boolean,
): readonly Note[] {
  const notes: Note[] = []
  for (const refused of standing(first, last, acted)) {
    const told = refused.isPut || isOurs(refused.reason) ? inAuthorsWords(refused, authored()) : refused
    if (told === undefined || notes.some(({ line, reason }) => line === told.line && reason === told.reason)) continue
    const { transform, line, reason } = told
    notes.push({ transform, line, reason })
  }
  return notes.sort((a, b) => a.line - b.line)
}

function standing(first: readonly Refused[], last: readonly Refused[], acted: boolean): readonly Refused[] {
  if (first === last) return first
  const isKnown = (refused: Refused): boolean => first.some((one) => isSame(one, refused))
  const changed = last.filter((refused) => !isKnown(refused))
  const kept = first.filter((one) => {
    const here = last.filter((refused) => covers(refused, one))
    if (here.some((refused) => namesLineOf(one.reason, refused) && refused.reason !== one.reason)) return false
    if (here.some(({ reason }) => reason === one.reason)) return true
    // The place has moved, or what was put in is the reason now.
    if (changed.some(({ reason }) => reason === one.reason)) return true
    return here.length > 0 && !here.some(isKnown)
  })
  const fresh = changed.filter(
    (refused) => !refused.isPut && !kept.some((one) => covers(refused, one) || one.reason === refused.reason),
  )
  const told = [...kept, ...fresh]
  // Refused in the end is only what was put in: one that never acted was refused before that, for the author's text.
  return told.length === 0 && !acted && changed.some(({ isPut }) => isPut) ? first : told
}

/**
 * What the author's text is refused for in its place: of what was put in the same, wherever it came from; else at the same
 * line the same kind of reason, or any.
 */
function inAuthorsWords({ line, reason, isPut }: Refused, authored: readonly Refused[]): Refused | undefined {
  if (isPut) return authored.find((refused) => refused.reason === reason)
  const here = authored.filter((refused) => refused.line === line)
  return here.find((refused) => kindOf(refused.reason) === kindOf(reason)) ?? here[0]
}

/** What stands in front of a colon is the kind, the rest of one file. */
function kindOf(reason: string): string {
  return reason.split(': ', 1)[0]!
}

/** `apt-get install in line 6`: whether that line has become a part of the refused place itself. */
function namesLineOf(reason: string, place: Refused): boolean {
  const [, named = ''] = / in line (\d+)$/.exec(reason) ?? []
  const line = Number.parseInt(named, 10)
  return place.line <= line && line <= place.lastLine
}

function isSame(a: Refused, b: Refused): boolean {
  return a.line === b.line && a.reason === b.reason
}

function covers({ line, lastLine }: Refused, one: Refused): boolean {
  return line <= one.line && one.line <= lastLine
}

/** Tells of reasons whether they name a path, a program or a package that edits have put in: the author's text lacks it. */
export function namesOurs(original: Dockerfile, after: Dockerfile): (reason: string) => boolean {
  let put: ReadonlySet<string> | undefined
  return (reason) => {
    put ??= namesPutIn(original, after)
    return put.size > 0 && namesIn(reason).some((name) => put!.has(name))
  }
}

function namesPutIn({ text: read }: Dockerfile, after: Dockerfile): ReadonlySet<string> {
  const put = new Set<string>()
  for (let step = after; step.before !== undefined; step = step.before)
    for (const { text } of step.edits) for (const name of namesIn(text)) if (!read.includes(name)) put.add(name)
  return put
}

function namesIn(text: string): readonly string[] {
  return text
    .split(/[\s"'`()[\]{},;:|&<>\\=]+/)
    .flatMap((word) => (word.startsWith('/') ? partsOf(word) : word))
    .filter((word) => /^[a-z/][\w./+-]{2,}$/.test(word))
}

/** A path, the folders around it, and its name. */
function partsOf(path: string): readonly string[] {
  const names = path.split('/')
  return [...names.map((_, i) => names.slice(0, i + 1).join('/')), names.at(-1)!]
}
