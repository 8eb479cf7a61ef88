// What changed in a file, place by place, and which transforms are behind each line of it.

import type { Rewritten, Step } from '../rewrite/result.ts'
import { authorsOf } from './authors.ts'
import { cutBetween, type Hunk, hunksOf, type Line } from './diff.ts'

/** What of a rewrite tells whose lines are whose. */
export type Changed = Pick<Rewritten, 'before' | 'after' | 'steps' | 'history'>

/** A line of a diff, and the transforms that it comes or goes by, in the order in which they ran; none for one that stays. */
export interface OwnedLine extends Line {
  readonly by: readonly string[]
}

export type OwnedHunk = Hunk<OwnedLine>

/** Lines next to each other that go, and what comes in their place. */
export interface Change {
  /** One-based, in the text as it was read: the first line that goes, or the one in front of which the new ones come. */
  readonly line: number
  /** With their line ends. */
  readonly removed: readonly string[]
  readonly added: readonly string[]
  readonly lines: readonly OwnedLine[]
  /** In the order in which they ran. */
  readonly transforms: readonly string[]
}

/** What one transform edits in one line. */
export interface Place {
  readonly transform: string
  /** One-based, in the text as it was read. */
  readonly line: number
  /** The change that it is a part of; `undefined` where nothing is left of the edit in the end. */
  readonly change: Change | undefined
  /** The transform has no place in the change before this one. */
  readonly isFirstOfTransform: boolean
}

/** The hunks of a rewrite, each of their lines with the transforms behind it. */
export function ownedHunks(changed: Changed): readonly OwnedHunk[] {
  const { before, after, steps } = changed
  const authors = authorsOf(changed)
  const order = [...new Set(steps.map(({ transform }) => transform))]
  const sorted = (names: Iterable<string>): readonly string[] => {
    const found = new Set(names)
    return order.filter((name) => found.has(name))
  }
  return hunksOf(before, after).map((hunk) => {
    const lines: OwnedLine[] = []
    const groups = groupsIn(hunk)
    // A line that an edit moved past others stays in a diff that moves the others past it: they are moved by the same.
    const movers = groups.map(({ lines: group }) =>
      group[0]!.sign === ' ' ? group.flatMap(({ number }) => authors.after.get(number) ?? []) : [],
    )
    for (const [at, { line, lines: group }] of groups.entries()) {
      if (group[0]!.sign === ' ') {
        lines.push(...group.map((one) => ({ ...one, by: [] })))
        continue
      }
      const isOneSided = new Set(group.map(({ sign }) => sign)).size === 1
      const beside = isOneSided ? [...(movers[at - 1] ?? []), ...(movers[at + 1] ?? [])] : []
      const known = group.map(({ sign, number }) => [
        ...((sign === '-' ? authors.before : authors.after).get(number) ?? []),
        ...beside,
      ])
      const removed = group.filter(({ sign }) => sign === '-').length
      for (const [i, { sign, text }] of group.entries()) {
        const own = known[i]!.length > 0 ? known[i]! : nearestOf(known, i)
        lines.push({ sign, text, by: sorted(own.length > 0 ? own : behind(line, line + removed, steps)) })
      }
    }
    return { ...hunk, lines }
  })
}

/** The hunks of a diff: those whose transforms are others are cut apart where lines between them stay. */
export function hunksApart(changed: Changed): readonly OwnedHunk[] {
  const same = (a: readonly OwnedLine[], b: readonly OwnedLine[]): boolean => namesIn(a).join() === namesIn(b).join()
  return ownedHunks(changed).flatMap((hunk) => cutBetween(hunk, (a, b) => !same(a, b)))
}

/** What differs between two texts, place by place, whoever is behind it. */
export function differencesOf(before: string, after: string): readonly Pick<Change, 'line' | 'removed' | 'added'>[] {
  return hunksOf(before, after).flatMap((hunk) =>
    groupsIn(hunk).flatMap(({ line, lines }) =>
      lines[0]!.sign === ' ' ? [] : [{ line, removed: textsOf(lines, '-'), added: textsOf(lines, '+') }],
    ),
  )
}

function textsOf(lines: readonly Line[], wanted: Line['sign']): readonly string[] {
  return lines.flatMap(({ sign, text }) => (sign === wanted ? [text] : []))
}

export function changesOf(changed: Changed): readonly Change[] {
  const order = [...new Set(changed.steps.map(({ transform }) => transform))]
  return ownedHunks(changed).flatMap((hunk) =>
    groupsIn(hunk).flatMap(({ line, lines }) => {
      if (lines[0]!.sign === ' ') return []
      const names = new Set(namesIn(lines))
      const transforms = order.filter((name) => names.has(name))
      return [{ line, removed: textsOf(lines, '-'), added: textsOf(lines, '+'), lines, transforms }]
    }),
  )
}

/**
 * Changes of which none stands without the others, in groups: those that share a transform which somewhere only adds or only
 * takes away, as one that moves lines does, or makes a user in one place and names it in another.
 */
export function changesTogether(changes: readonly Change[]): readonly (readonly Change[])[] {
  const isOneSided = ({ removed, added }: Change): boolean => removed.length === 0 || added.length === 0
  const binding = new Set(changes.filter(isOneSided).flatMap(({ transforms }) => transforms))
  let groups: (readonly Change[])[] = []
  for (const change of changes) {
    const bound = change.transforms.filter((name) => binding.has(name))
    const isBound = (group: readonly Change[]): boolean =>
      group.some(({ transforms }) => transforms.some((name) => bound.includes(name)))
    const own = groups.filter(isBound)
    groups = [...groups.filter((group) => !own.includes(group)), [...own.flat(), change]]
  }
  return groups.map((group) => group.toSorted((a, b) => a.line - b.line)).toSorted((a, b) => a[0]!.line - b[0]!.line)
}

/** Each transform in each line in which it edits, in the order of the lines: what machines annotate. */
export function placesOf(changed: Changed): readonly Place[] {
  const changes = new Map<string, Change[]>()
  for (const change of changesOf(changed)) for (const name of change.transforms) grouped(changes, name).push(change)
  const pairs = new Map<string, { readonly transform: string; readonly line: number }>()
  for (const { transform, lines } of changed.steps)
    for (const line of lines) pairs.set(`${line} ${transform}`, { transform, line })
  const seen = new Set<string>()
  const isNew = (key: string): boolean => !seen.has(key) && seen.add(key).has(key)
  return [...pairs.values()]
    .sort((a, b) => a.line - b.line)
    .map(({ transform, line }) => {
      const change = nearestChange(changes.get(transform) ?? [], line)
      return {
        transform,
        line,
        change,
        isFirstOfTransform: change !== undefined && isNew(`${change.line} ${transform}`),
      }
    })
}

function grouped(changes: Map<string, Change[]>, name: string): Change[] {
  const known = changes.get(name)
  if (known !== undefined) return known
  const own: Change[] = []
  changes.set(name, own)
  return own
}

/** The names of the transforms behind lines, in the order in which they come up. */
export function namesIn(lines: readonly OwnedLine[]): readonly string[] {
  return [...new Set(lines.flatMap(({ by }) => by))]
}

/**
 * What the head of a hunk says: the transforms behind it and, where not all of its lines are of the same ones, which
 * lines are whose: `apk-no-cache -9 +9, run-merge -9-11 +9-11`. What stands behind `-` are lines of the old text, and behind
 * `+` lines of the new one.
 */
export function headingOf({ lines, oldStart, newStart }: OwnedHunk): string {
  const names = namesIn(lines)
  const changed = lines.filter(({ sign }) => sign !== ' ')
  if (changed.every(({ by }) => by.length === names.length)) return names.join(', ')
  const numbered: { readonly line: OwnedLine; readonly number: number }[] = []
  let [old, now] = [oldStart, newStart]
  for (const line of lines) {
    numbered.push({ line, number: line.sign === '-' ? old : now })
    if (line.sign !== '+') old++
    if (line.sign !== '-') now++
  }
  const numbers = (name: string, wanted: Line['sign']): readonly string[] => {
    const own = numbered.filter(({ line: { sign, by } }) => sign === wanted && by.includes(name))
    return ranges(own.map(({ number }) => number)).map((range) => wanted + range)
  }
  return names.map((name) => [name, ...numbers(name, '-'), ...numbers(name, '+')].join(' ')).join(', ')
}

/** `9-11` and `15` */
function ranges(numbers: readonly number[]): readonly string[] {
  const found: { from: number; to: number }[] = []
  for (const number of numbers) {
    const last = found.at(-1)
    if (last?.to === number - 1) last.to = number
    else found.push({ from: number, to: number })
  }
  return found.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`))
}

/** Lines next to each other that all stay, or all go or come. */
interface Group<L extends Line> {
  /** One-based, in the old text: that of the first line, or the one in front of which the lines come. */
  readonly line: number
  /** Each with its number in the text that has it. */
  readonly lines: readonly (L & { readonly number: number })[]
}

function groupsIn<L extends Line>(hunk: Hunk<L>): readonly Group<L>[] {
  const { oldStart, oldCount, newStart, newCount } = hunk
  // Without a line of a text a hunk is named by the line in front.
  let old = oldCount === 0 ? oldStart + 1 : oldStart
  let now = newCount === 0 ? newStart + 1 : newStart
  const groups: { line: number; lines: (L & { readonly number: number })[] }[] = []
  let stays: boolean | undefined
  for (const line of hunk.lines) {
    if (stays !== (line.sign === ' ')) groups.push({ line: old, lines: [] })
    stays = line.sign === ' '
    groups.at(-1)!.lines.push({ ...line, number: line.sign === '-' ? old : now })
    if (line.sign !== '+') old++
    if (line.sign !== '-') now++
  }
  return groups
}

/** What is known of the line nearest to the one at `place`: of equal lines a diff may take another one than the edit did. */
function nearestOf(known: readonly (readonly string[])[], place: number): readonly string[] {
  for (let far = 1; far < known.length; far++)
    for (const names of [known[place - far], known[place + far]]) if ((names ?? []).length > 0) return names!
  return []
}

/** The change nearest to a line, of those in the order of the text. */
function nearestChange(changes: readonly Change[], line: number): Change | undefined {
  let [low, high] = [0, changes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const { line: first, removed } = changes[middle]!
    if (first + removed.length < line) low = middle + 1
    else high = middle
  }
  const far = ({ line: first, removed }: Change): number => Math.max(first - 1 - line, line - first - removed.length, 0)
  const [front, behind] = [changes[low - 1], changes[low]]
  if (front === undefined || behind === undefined) return front ?? behind
  return far(front) < far(behind) ? front : behind
}

/** Who edited the lines from `start` up to `end`, or next to them: an edit may begin at the end of the line in front. */
function behind(start: number, end: number, steps: readonly Step[]): readonly string[] {
  const far = ({ lines }: Step): number =>
    Math.min(...lines.map((line) => Math.max(start - 1 - line, line - end, 0)), Number.MAX_SAFE_INTEGER)
  const least = Math.min(...steps.map(far))
  return [...new Set(steps.filter((step) => far(step) === least).map(({ transform }) => transform))]
}
