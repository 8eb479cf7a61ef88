// Who made which line: follows each edit of a rewrite from the text as it was read to the one that came of it.

import type { Edit } from '../dockerfile/model/span.ts'
import type { Revision, Rewritten } from '../rewrite/result.ts'
import { wordsOf } from './diff.ts'

/** Names of transforms by one-based line, in the order in which they first ran. Lines that nobody touched are absent. */
export interface Authors {
  /** Of the text as it was read: of which something went, or at which something came. */
  readonly before: ReadonlyMap<number, readonly string[]>
  /** Of the text that came of it. */
  readonly after: ReadonlyMap<number, readonly string[]>
}

/** The authors of each line that changed, as far as the history of the rewrite tells. */
export function authorsOf({ before, history = [] }: Pick<Rewritten, 'before' | 'history'>): Authors {
  const names = [...new Set(history.flatMap(({ transform }) => transform ?? []))]
  const ledger = new Ledger(before)
  for (const revision of history) ledger.revise(revision, names)
  const named = (marks: ReadonlyMap<number, ReadonlySet<number>>): ReadonlyMap<number, readonly string[]> =>
    new Map([...marks].map(([line, set]) => [line, [...set].sort((a, b) => a - b).map((i) => names[i]!)]))
  return { before: named(ledger.touched), after: named(ledger.lines()) }
}

/** By character of the text that came of edits: its one-based line in the text as it was read, or 0 where an edit brought it. */
export function originsOf({ before, history = [] }: Pick<Rewritten, 'before' | 'history'>): readonly number[] {
  const ledger = new Ledger(before)
  for (const revision of history) ledger.revise({ ...revision, transform: undefined }, [])
  return ledger.origins
}

const NOBODY = -1

/** The text as it is by now, and of each character where it comes from. */
class Ledger {
  /** By line of the text as it was read, from one. */
  readonly touched = new Map<number, Set<number>>()
  private text: string
  /** By character: its line in the text as it was read, or 0 where an edit brought it. */
  private origin: number[]
  /** By character: sets of authors, as places in `sets`. */
  private by: number[]
  private readonly sets: (readonly number[])[] = []
  private readonly known = new Map<string, number>()

  constructor(text: string) {
    this.text = text
    this.origin = []
    let line = 1
    for (let i = 0; i < text.length; i++) {
      this.origin.push(line)
      if (text[i] === '\n') line++
    }
    this.by = this.origin.map(() => NOBODY)
  }

  get origins(): readonly number[] {
    return this.origin
  }

  revise({ transform, edits, undone = [] }: Revision, names: readonly string[]): void {
    const author = transform === undefined ? undefined : names.indexOf(transform)
    const [origin, by] = [[] as number[], [] as number[]]
    const keep = (from: number, to: number): void => {
      for (let i = from; i < to; i++) {
        origin.push(this.origin[i]!)
        by.push(this.by[i]!)
      }
    }
    const all = edits.map((edit) => narrowed(this.text, edit))
    const small = all.flat()
    // Of what is taken back nobody is the author.
    const isLeft = all.flatMap((one, place) => one.map(() => !undone.includes(place)))
    // Before anybody signs.
    const moved = small.map(({ text: added }) => this.movedIn(added, edits))
    if (author !== undefined) for (const [n, edit] of small.entries()) if (isLeft[n]) this.sign(edit, author, moved[n]!)
    const own = author === undefined ? NOBODY : this.setOf([author])
    let at = 0
    let text = ''
    for (const [n, { span, text: added }] of small.entries()) {
      keep(at, span.start)
      text += this.text.slice(at, span.start) + added
      for (let i = 0; i < added.length; i++) {
        origin.push(0)
        by.push(moved[n]![i] ?? (isLeft[n] ? own : NOBODY))
      }
      at = span.end
    }
    keep(at, this.text.length)
    this.text = text + this.text.slice(at)
    this.origin = origin
    this.by = by
  }

  /** By character of a text: whose it is where its line is only moved, as edits take it away here and put it down there. */
  private movedIn(added: string, edits: readonly Edit[]): readonly number[] {
    const by: number[] = []
    let at = firstWhole(added)
    for (const line of at < added.length ? added.slice(at).split(/(?<=\n)/) : []) {
      const text = line.trim()
      // What only chains lines is nobody's.
      const from = /\w/.test(text) ? this.removedAt(text, edits) : -1
      const blanks = line.length - line.trimStart().length
      if (from >= 0) for (let i = 0; i < line.length; i++) by[at + i] = this.by[from + Math.max(0, i - blanks)]!
      at += line.length
    }
    return by
  }

  /** Where a text stands that edits take away, to the end of its line; -1 where none does. */
  private removedAt(text: string, edits: readonly Edit[]): number {
    for (const { span } of edits) {
      let at = span.start
      for (const line of this.text.slice(span.start, span.end).split(/(?<=\n)/)) {
        // In front of it may stand what chains it: `&& rm -rf /var/lib/apt/lists/*`.
        const whole = line.trimEnd()
        if (whole === text || whole.endsWith(` ${text}`)) return at + whole.length - text.length
        at += line.length
      }
    }
    return -1
  }

  /** By line of the text as it is by now. */
  lines(): ReadonlyMap<number, ReadonlySet<number>> {
    const lines = new Map<number, Set<number>>()
    let line = 1
    for (let i = 0; i < this.text.length; i++) {
      for (const author of this.sets[this.by[i]!] ?? []) mark(lines, line, author)
      if (this.text[i] === '\n') line++
    }
    return lines
  }

  /** Puts a name to the lines that an edit touches, in the text as it was read and in this one. */
  private sign({ span: { start, end }, text }: Edit, author: number, moved: readonly number[]): void {
    for (let i = start; i < end; i++) if (this.origin[i] !== 0) mark(this.touched, this.origin[i]!, author)
    // What stands behind a line that was only moved goes on with that line.
    const endsMoved = text !== '' && moved[text.length - 1] !== undefined
    for (const neighbour of this.beside(start, end, text)) {
      if (endsMoved && neighbour === end) continue
      if (this.origin[neighbour] !== 0) mark(this.touched, this.origin[neighbour]!, author)
      this.by[neighbour] = this.setOf([...(this.sets[this.by[neighbour]!] ?? []), author])
    }
  }

  /** The characters beside an edit whose lines it makes anew: whole lines that come or go change no other one. */
  private beside(start: number, end: number, text: string): readonly number[] {
    const isEnd = (character: string | undefined): boolean => character === undefined || character === '\n'
    const [front, behind] = [this.text[start - 1], this.text[end]]
    const endsAlike = isEnd(this.text[end - 1]) && isEnd(text.at(-1) ?? front)
    return [...(isEnd(front) ? [] : [start - 1]), ...(behind === undefined || endsAlike ? [] : [end])]
  }

  private setOf(authors: readonly number[]): number {
    const all = [...new Set(authors)].sort((a, b) => a - b)
    const key = all.join()
    let place = this.known.get(key)
    if (place === undefined) {
      place = this.sets.push(all) - 1
      this.known.set(key, place)
    }
    return place
  }
}

/** Where the first line begins that is of a text alone, and not of what stands in front of it; its end where there is none. */
function firstWhole(text: string): number {
  const end = text.indexOf('\n')
  return end < 0 || text.slice(end).trim() === '' ? text.length : end + 1
}

function mark(lines: Map<number, Set<number>>, line: number, author: number): void {
  const known = lines.get(line)
  if (known === undefined) lines.set(line, new Set([author]))
  else known.add(author)
}

/** An edit without what stays the same in it. */
function narrowed(before: string, { span, text }: Edit): readonly Edit[] {
  const removed = before.slice(span.start, span.end)
  const words = removed.includes('\n') && text.includes('\n') ? wordsOf(removed, text) : undefined
  const edits = words === undefined ? [{ span, text }] : differing(span.start, words)
  return edits.flatMap((edit) => slid(before, trimmed(before, edit)) ?? [])
}

/** What differs, piece by piece. */
function differing(start: number, { before, after }: NonNullable<ReturnType<typeof wordsOf>>): readonly Edit[] {
  const edits: Edit[] = []
  let [i, j, at] = [0, 0, start]
  while (i < before.length || j < after.length) {
    const from = at
    let text = ''
    for (; before[i]?.shared === false; i++) at += before[i]!.text.length
    for (; after[j]?.shared === false; j++) text += after[j]!.text
    if (at > from || text !== '') edits.push({ span: { start: from, end: at }, text })
    if (i < before.length) at += before[i++]!.text.length
    if (j < after.length) j++
  }
  return edits
}

function trimmed(before: string, { span: { start, end }, text }: Edit): Edit {
  let head = 0
  while (start + head < end && head < text.length && before[start + head] === text[head]) head++
  let tail = 0
  while (end - tail > start + head && text.length - tail > head && before[end - tail - 1] === text.at(-tail - 1)) tail++
  return { span: { start: start + head, end: end - tail }, text: text.slice(head, text.length - tail) }
}

/**
 * Lines that come or go whole, whichever of their ends the edit took: `\nB` behind A is `B\n` below A, and so is `B\n  `
 * behind the blanks of the next line.
 *
 * @returns `undefined` for an edit of nothing
 */
function slid(before: string, edit: Edit): Edit | undefined {
  const { span, text } = edit
  if (span.start === span.end && text === '') return undefined
  if (span.start < span.end && text !== '') return edit
  return slidOn(before, edit) ?? slidBack(before, edit) ?? edit
}

/** The same edit, at the next line's beginning. */
function slidOn(before: string, { span, text }: Edit): Edit | undefined {
  let [{ start, end }, added] = [span, text]
  for (;;) {
    if (start === 0 || before[start - 1] === '\n') return { span: { start, end }, text: added }
    const next = before[end]
    if (next === undefined || next !== (added === '' ? before[start] : added[0])) return undefined
    if (added !== '') added = added.slice(1) + next
    start++
    end++
  }
}

/** The same edit, at its line's beginning. */
function slidBack(before: string, { span, text }: Edit): Edit | undefined {
  let [{ start, end }, added] = [span, text]
  for (;;) {
    if (start === 0 || before[start - 1] === '\n') return { span: { start, end }, text: added }
    const last = before[start - 1]!
    if (last !== (added === '' ? before[end - 1] : added.at(-1))) return undefined
    if (added !== '') added = last + added.slice(0, -1)
    start--
    end--
  }
}
