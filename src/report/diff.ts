// A unified diff that git apply and patch take; the one file that imports diff.

import { diffArrays, diffWordsWithSpace } from 'diff'

/** Beyond so many milliseconds a smaller diff is no longer looked for between two lines that both texts share. */
const TIMEOUT = 500

/** So many unchanged lines are shown around a change. */
const CONTEXT = 3

const NO_NEWLINE = '\\ No newline at end of file'

/** A line of a text, with its line end; whether it goes, comes or stays. */
export interface Line {
  readonly sign: ' ' | '-' | '+'
  readonly text: string
}

/** Changed lines with what surrounds them. */
export interface Hunk<L extends Line = Line> {
  /** One-based, in the text before; with no line of it, the line in front. */
  readonly oldStart: number
  readonly oldCount: number
  readonly newStart: number
  readonly newCount: number
  readonly lines: readonly L[]
}

/**
 * The unified diff between two texts, with git's header.
 *
 * @param path with slashes, relative to where the diff is applied
 * @param how `created`: there was no such file
 * @returns '' when the texts are the same
 */
export function unifiedDiff(
  path: string,
  before: string,
  after: string,
  { created = false }: { readonly created?: boolean | undefined } = {},
): string {
  return diffOfHunks(path, before === after ? [] : hunksOf(before, after), created)
}

/**
 * The unified diff of these hunks.
 *
 * @param heading what to write behind the head of a hunk, where git names the function: whoever applies it passes over it
 */
export function diffOfHunks<H extends Hunk>(
  path: string,
  hunks: readonly H[],
  created: boolean,
  heading?: (hunk: H) => string,
): string {
  if (hunks.length === 0) return ''
  const header = [
    `diff --git ${quote(`a/${path}`)} ${quote(`b/${path}`)}`,
    ...(created ? ['new file mode 100644', '--- /dev/null'] : [`--- ${name(`a/${path}`)}`]),
    `+++ ${name(`b/${path}`)}`,
  ]
  const body = hunks.flatMap((hunk) => {
    const title = heading?.(hunk) ?? ''
    const { oldStart, oldCount, newStart, newCount } = hunk
    const head = `@@ -${range(oldStart, oldCount)} +${range(newStart, newCount)} @@`
    return [title === '' ? head : `${head} ${title}`, ...hunk.lines.flatMap(written)]
  })
  return `${[...header, ...body].join('\n')}\n`
}

/** A piece of a text: whether the other text has it too. */
export interface Piece {
  readonly text: string
  readonly shared: boolean
}

/** So much of two texts must be shared for their words to be compared: else all would be marked. */
const LEAST_SHARED = 0.4

/** What of two texts differs, word by word; `undefined` where they have too little in common. */
export function wordsOf(
  before: string,
  after: string,
): { readonly before: readonly Piece[]; readonly after: readonly Piece[] } | undefined {
  const parts = diffWordsWithSpace(before, after, { timeout: TIMEOUT })
  const shared = parts?.reduce((sum, { added, removed, value }) => sum + (added || removed ? 0 : value.length), 0) ?? 0
  if (parts === undefined || shared < LEAST_SHARED * Math.max(before.length, after.length)) return undefined
  const pieces = (without: 'added' | 'removed'): readonly Piece[] =>
    parts.flatMap((part) => (part[without] ? [] : [{ text: part.value, shared: !part.added && !part.removed }]))
  return { before: pieces('added'), after: pieces('removed') }
}

/** What differs between two texts, in the way that a unified diff shows it. */
export function hunksOf(before: string, after: string): readonly Hunk[] {
  return grouped(compare(linesOf(before), linesOf(after)))
}

/**
 * Cuts a hunk in two where at least two lines between its changes stay, so that each part keeps one of them.
 *
 * patch takes a hunk that has fewer lines behind its changes than in front for the file's last one, and git one with
 * none: where a hunk is cut, no more lines stay in front of its changes than behind.
 *
 * @param apart whether two neighbouring changes are to stand apart; it is given the lines of both
 */
export function cutBetween<L extends Line>(
  hunk: Hunk<L>,
  apart: (a: readonly L[], b: readonly L[]) => boolean,
): readonly Hunk<L>[] {
  const { lines } = hunk
  const parts: { start: number; end: number }[] = []
  let start = 0
  let first = nextChange(lines, 0)
  let end = endOfChange(lines, first)
  for (let next = nextChange(lines, end); next < lines.length; next = nextChange(lines, end)) {
    const nextEnd = endOfChange(lines, next)
    const gap = next - end
    if (gap > 1 && apart(lines.slice(first, end), lines.slice(next, nextEnd))) {
      const behind = Math.ceil(gap / 2)
      const front = nextChange(lines, start) - start
      parts.push({ start: start + Math.max(0, front - behind), end: end + behind })
      start = end + behind
    }
    first = next
    end = nextEnd
  }
  return [...parts, { start, end: lines.length }].map((part) => partOf(hunk, part.start, part.end))
}

function endOfChange(lines: readonly Line[], first: number): number {
  let end = first
  while (end < lines.length && lines[end]!.sign !== ' ') end++
  return end
}

/** The lines of a hunk from `start` to `end`, as a hunk. */
function partOf<L extends Line>(
  { oldStart, newStart, oldCount, newCount, lines }: Hunk<L>,
  start: number,
  end: number,
): Hunk<L> {
  const olds = (some: readonly Line[]): number => some.filter(({ sign }) => sign !== '+').length
  const news = (some: readonly Line[]): number => some.filter(({ sign }) => sign !== '-').length
  const [front, own] = [lines.slice(0, start), lines.slice(start, end)]
  return {
    // The first and only part keeps its start: without a line it is the one in front.
    oldStart: start === 0 ? oldStart : oldStart + olds(front),
    oldCount: start === 0 && end === lines.length ? oldCount : olds(own),
    newStart: start === 0 ? newStart : newStart + news(front),
    newCount: start === 0 && end === lines.length ? newCount : news(own),
    lines: own,
  }
}

/** The line of `before` that a line of `after` is, or stands in the place of; both one-based. */
export function lineBefore(before: string, after: string, line: number): number {
  let shift = 0
  for (const { oldStart, oldCount, newStart, newCount, lines } of hunksOf(before, after)) {
    let old = oldCount === 0 ? oldStart + 1 : oldStart
    let now = newCount === 0 ? newStart + 1 : newStart
    if (line < now) break
    for (const { sign } of lines) {
      if (sign !== '-' && now === line) return old
      if (sign !== '+') old++
      if (sign !== '-') now++
    }
    shift = old - now
  }
  return line + shift
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/** What goes, comes and stays, in order. */
function compare(before: readonly string[], after: readonly string[]): Line[] {
  const lines: Line[] = []
  let a = 0
  let b = 0
  for (const [nextA, nextB] of [...shared(before, after), [before.length, after.length] as const]) {
    for (const line of between(before.slice(a, nextA), after.slice(b, nextB))) lines.push(line)
    if (nextA < before.length) lines.push({ sign: ' ', text: before[nextA]! })
    a = nextA + 1
    b = nextB + 1
  }
  return beside(lines)
}

/**
 * Of two equal lines the first goes, where a new one stands in front of them: so what takes the place of a line stands beside it.
 */
function beside(lines: readonly Line[]): Line[] {
  const all: Line[] = []
  for (const line of lines) {
    const [inFront, same] = [all.at(-2), all.at(-1)]
    const isTwin = line.sign === '-' && same?.sign === ' ' && same.text === line.text && inFront?.sign === '+'
    if (!isTwin) {
      all.push(line)
      continue
    }
    all.pop()
    const first = all.findLastIndex(({ sign }) => sign !== '+') + 1
    all.splice(first, 0, line)
    all.push(same)
  }
  return all
}

/**
 * Where lines stand that each text holds once, as far as they stand in the same order. Looking for differences only
 * between two of them keeps the time in proportion to the text, where a whole long text would take its square.
 */
function shared(before: readonly string[], after: readonly string[]): (readonly [a: number, b: number])[] {
  const placesAfter = singles(after)
  const pairs = [...singles(before)].flatMap(([line, a]) => {
    const b = placesAfter.get(line)
    return a === undefined || b === undefined ? [] : [{ a, b }]
  })
  // The longest rising sequence of `b`, by patience sorting: each pile's top, and what lay on the pile before it.
  const tops: number[] = []
  const below: (number | undefined)[] = []
  for (const [i, { b }] of pairs.entries()) {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tops[middle]!]!.b < b) low = middle + 1
      else high = middle
    }
    below.push(tops[low - 1])
    tops[low] = i
  }
  const chosen: (readonly [number, number])[] = []
  for (let i = tops.at(-1); i !== undefined; i = below[i]) chosen.push([pairs[i]!.a, pairs[i]!.b])
  return chosen.reverse()
}

/** The place of each line, in order; `undefined` for one that is there more than once. */
function singles(lines: readonly string[]): Map<string, number | undefined> {
  const places = new Map<string, number | undefined>()
  for (const [i, line] of lines.entries()) places.set(line, places.has(line) ? undefined : i)
  return places
}

function between(before: string[], after: string[]): Line[] {
  const found = before.length > 0 && after.length > 0 ? diffArrays(before, after, { timeout: TIMEOUT }) : undefined
  const changes = found ?? [
    { removed: true, added: false, value: before },
    { removed: false, added: true, value: after },
  ]
  return changes.flatMap(({ removed, added, value }) => {
    const sign = removed ? '-' : added ? '+' : ' '
    return value.map((text): Line => ({ sign, text }))
  })
}

/** The changed lines with what surrounds them, each group under its head. */
function grouped(lines: readonly Line[]): Hunk[] {
  const out: Hunk[] = []
  let old = 0
  let now = 0
  let at = 0
  for (let first = nextChange(lines, 0); first < lines.length; first = nextChange(lines, at)) {
    const start = Math.max(at, first - CONTEXT)
    // Up to here everything stays, so both texts go forward alike.
    old += start - at
    now += start - at
    const end = endOfGroup(lines, first)
    const group = lines.slice(start, end)
    const countOld = group.filter(({ sign }) => sign !== '+').length
    const countNow = group.filter(({ sign }) => sign !== '-').length
    out.push({
      oldStart: countOld === 0 ? old : old + 1,
      oldCount: countOld,
      newStart: countNow === 0 ? now : now + 1,
      newCount: countNow,
      lines: group,
    })
    old += countOld
    now += countNow
    at = end
  }
  return out
}

function nextChange(lines: readonly Line[], from: number): number {
  let at = from
  while (at < lines.length && lines[at]!.sign === ' ') at++
  return at
}

/** Where a group of changes ends that begins with the one at `first`: changes close together share their surroundings. */
function endOfGroup(lines: readonly Line[], first: number): number {
  let end = first
  for (;;) {
    end = endOfChange(lines, end)
    const next = nextChange(lines, end)
    if (next === lines.length || next - end > 2 * CONTEXT) return Math.min(lines.length, end + CONTEXT)
    end = next
  }
}

function written({ sign, text }: Line): string[] {
  return text.endsWith('\n') ? [sign + text.slice(0, -1)] : [sign + text, NO_NEWLINE]
}

function range(start: number, count: number): string {
  return count === 1 ? `${start}` : `${start},${count}`
}

/** Git quotes a name that holds a control character, a quote, a backslash or a byte beyond ASCII. */
function quote(path: string): string {
  let quoted = ''
  let needed = false
  for (const byte of new TextEncoder().encode(path)) {
    const character = String.fromCharCode(byte)
    if (byte === 0x22 || byte === 0x5c) {
      quoted += `\\${character}`
      needed = true
    } else if (byte < 0x20 || byte >= 0x7f) {
      quoted += `\\${byte.toString(8).padStart(3, '0')}`
      needed = true
    } else quoted += character
  }
  return needed ? `"${quoted}"` : path
}

/** A name with a space ends with a tab in the header lines, as git writes it: patch would cut it at the space. */
function name(path: string): string {
  const quoted = quote(path)
  return quoted === path && path.includes(' ') ? `${path}\t` : quoted
}
