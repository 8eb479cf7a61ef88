// Decides whether a step may be believed: reads the text before and after it, and names the first thing that is off.

import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../dockerfile/model/instruction.ts'
import { bytesOf, LONGEST_ARGUMENT } from '../dockerfile/model/script.ts'
import type { Span } from '../dockerfile/model/span.ts'
import { disagreementIn } from '../dockerfile/read/agreement.ts'
import type { Directive } from '../dockerfile/read/lines.ts'
import { kept } from '../kept.ts'
import { KEYWORDS } from '../knowledge/builders/keywords.ts'
import { isSameRepository, withoutDigest } from '../knowledge/images/names.ts'

/**
 * Compares `after` with the `before` that it was edited from.
 *
 * @returns `undefined` when the step may be believed, else the reason why not
 */
export function verify(before: Dockerfile, after: Dockerfile): string | undefined {
  const window = windowOf(before, after)
  return (
    frame(before, after) ??
    readable(after) ??
    instructions(before, after, window) ??
    untouched(before, after, window) ??
    stages(before, after) ??
    shells(before, after, window) ??
    comments(before, after)
  )
}

/** Line ends, byte order mark, final newline and parser directives. */
function frame(before: Dockerfile, after: Dockerfile): string | undefined {
  if (before.reading.bom !== after.reading.bom) return 'the byte order mark changed'
  if (before.text.endsWith('\n') !== after.text.endsWith('\n')) return 'the final newline changed'
  if (after.before !== before || after.edits.some(({ text }) => text.includes('\n'))) {
    const ends = lineEnds(before.text)
    const endsAfter = lineEnds(after.text)
    if ((!ends.lf && endsAfter.lf) || (!ends.crlf && endsAfter.crlf)) return 'a line end of another kind appeared'
  }
  const [old, now] = [before.reading.directives, after.reading.directives]
  const isKept = old.length === now.length && old.every((one, i) => isSameDirective(one, now[i]!))
  return isKept ? undefined : 'a parser directive changed'
}

/** The frontend may be named by a digest: it is of the same repository then, and gets the same to do. */
function isSameDirective(old: Directive, now: Directive): boolean {
  if (old.name !== now.name || old.value === now.value) return old.name === now.name
  const [[image = '', ...rest], [next = '', ...restNow]] = [old.value.split(/\s+/), now.value.split(/\s+/)]
  const isPinned = old.name === 'syntax' && withoutDigest(next).digest !== undefined
  return isPinned && isSameRepository(image, next) && rest.join(' ') === restNow.join(' ')
}

/** Directives are comments too, and looked at as directives. */
function isDirective({ reading }: Dockerfile, { start }: Span): boolean {
  return reading.directives.some(({ span }) => span.start === start)
}

function lineEnds(text: string): { lf: boolean; crlf: boolean } {
  let lf = false
  let crlf = false
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (text[at - 1] === '\r') crlf = true
    else lf = true
    if (lf && crlf) break
  }
  // A single line has no kind yet: whichever comes is right.
  return lf || crlf ? { lf, crlf } : { lf: true, crlf: true }
}

function readable(after: Dockerfile): string | undefined {
  return after.reading.problem?.reason
}

/** What the edits touched is read the same by two readers, and has no keyword that was not there. */
function instructions(before: Dockerfile, after: Dockerfile, { old, now }: Window): string | undefined {
  const known = new Set(old.map((instruction) => slice(before, instruction)))
  for (const instruction of now) {
    if (known.has(slice(after, instruction))) continue
    const difference = disagreementIn(after.text, after.reading, instruction.line)
    if (difference !== undefined) return difference.reason
    if (!KEYWORDS.has(instruction.keyword)) return `an unknown instruction appeared: ${instruction.keyword}`
    if (instruction.line.dangling) return 'a continuation leads nowhere'
    if (isTooLongForShell(instruction)) return 'a script became longer than a shell takes'
  }
  return undefined
}

/** What no edit touched is an instruction still, where it stands by now: a continuation that leads on would swallow it. */
function untouched(before: Dockerfile, after: Dockerfile, { old, now }: Window): string | undefined {
  if (after.before !== before) return undefined
  const places = new Map(now.map((instruction) => [instruction.span.start, instruction]))
  for (const instruction of old) {
    const { start, end } = instruction.span
    let shift = 0
    let isTouched = false
    for (const { span, text } of after.edits) {
      if (span.end <= start) shift += text.length - (span.end - span.start)
      else if (span.start < end) isTouched = true
    }
    const found = isTouched ? undefined : places.get(start + shift)
    // Something may have come right behind it.
    if (!isTouched && (found === undefined || !slice(after, found).startsWith(slice(before, instruction))))
      return `${instruction.keyword} is gone, though no edit lay there`
  }
  return undefined
}

function isTooLongForShell({ keyword, text, form }: Instruction): boolean {
  // A character is three bytes at most for each of its code units.
  const mayBe = keyword === 'RUN' && form === 'shell' && text.length * 3 > LONGEST_ARGUMENT
  return mayBe && bytesOf(text) > LONGEST_ARGUMENT
}

/** The instructions among which something changed: what is the same from the front and from the back was not touched. */
interface Window {
  readonly old: readonly Instruction[]
  readonly now: readonly Instruction[]
}

function windowOf(before: Dockerfile, after: Dockerfile): Window {
  const [old, now] = [before.instructions, after.instructions]
  const same = (a: Instruction | undefined, b: Instruction | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    // What ends in front of the first edit is not even read again.
    (a === b ||
      (a.span.end - a.span.start === b.span.end - b.span.start &&
        a.line.joined === b.line.joined &&
        slice(before, a) === slice(after, b)))
  let front = 0
  while (same(old[front], now[front])) front++
  let back = 0
  while (back < now.length - front && same(old[old.length - 1 - back], now[now.length - 1 - back])) back++
  return { old: old.slice(front, Math.max(front, old.length - back)), now: now.slice(front, now.length - back) }
}

function slice(dockerfile: Dockerfile, { span }: Instruction): string {
  return dockerfile.text.slice(span.start, span.end)
}

function stages(before: Dockerfile, after: Dockerfile): string | undefined {
  const froms = (dockerfile: Dockerfile): string[] => dockerfile.stages.map(({ from }) => slice(dockerfile, from))
  const old = froms(before)
  const now = froms(after)
  if (old.length === now.length && old.every((from, i) => from === now[i])) return undefined
  const edited = (after.edits ?? []).some(
    ({ span, text }) =>
      /^\s*FROM\s/im.test(text) ||
      before.stages.some(({ from }) => span.start <= from.span.end && span.end >= from.span.start),
  )
  return edited ? undefined : 'the stages changed, though no edit lay there'
}

/** Every script that parsed still does, and every heredoc is still one. */
function shells(before: Dockerfile, after: Dockerfile, window: Window): string | undefined {
  // Another SHELL, or another base image, speaks of all that comes behind it.
  const all = [...window.old, ...window.now].some(({ keyword }) => keyword === 'SHELL' || keyword === 'FROM')
  const { old, now } = all ? { old: before.instructions, now: after.instructions } : window
  if (unread(after, now) > unread(before, old)) return 'a RUN that parsed as shell no longer does'
  return heredocs(now) < heredocs(old) ? 'a heredoc is gone' : undefined
}

function unread(dockerfile: Dockerfile, instructions: readonly Instruction[]): number {
  return instructions.filter(
    (instruction) =>
      (instruction.trigger ?? instruction).keyword === 'RUN' && dockerfile.script(instruction) === undefined,
  ).length
}

function heredocs(instructions: readonly Instruction[]): number {
  return instructions.reduce((sum, { line }) => sum + line.heredocs.length, 0)
}

/** Every comment is still there, but for those that an edit says it removes. */
function comments(before: Dockerfile, after: Dockerfile): string | undefined {
  const plain = (one: Dockerfile): readonly Comment[] => commentsOf(one).filter((found) => !isDirective(one, found))
  const [old, now] = [plain(before), plain(after)]
  if (old.length === now.length && old.every(({ text }, i) => text === now[i]!.text)) return undefined
  const counts = new Map<string, number>()
  for (const text of [...now.map((comment) => comment.text), ...removed(before, after)])
    counts.set(text, (counts.get(text) ?? 0) + 1)
  for (const { text } of old) {
    const left = counts.get(text) ?? 0
    if (left === 0) return `a comment is gone: ${text}`
    counts.set(text, left - 1)
  }
  return undefined
}

/** The comments that edits on the way from `before` to `after` say they remove. */
function removed(before: Dockerfile, after: Dockerfile): readonly string[] {
  const texts: string[] = []
  for (let step = after; step !== before && step.before !== undefined; step = step.before) {
    const spans = step.edits.filter(({ removesComments }) => removesComments === true).map(({ span }) => span)
    if (spans.length === 0) continue
    for (const { text, start, end } of commentsOf(step.before))
      if (spans.some((span) => span.start <= start && end <= span.end)) texts.push(text)
  }
  return texts
}

interface Comment extends Span {
  readonly text: string
}

/** All comment lines: between instructions, inside continuations, and in the bodies of heredocs. What one step left the next one begins with. */
export const commentsOf = kept(readComments)

function readComments({ reading, text }: Dockerfile): readonly Comment[] {
  const inBodies = reading.lines.flatMap(({ heredocs }) => heredocs.flatMap(({ body }) => hashLines(text, body)))
  return [...reading.comments, ...reading.lines.flatMap((line) => line.comments), ...inBodies].map(
    ({ start, end }) => ({
      text: text.slice(start, end).trimEnd(),
      start,
      end,
    }),
  )
}

function hashLines(text: string, { start, end }: Span): readonly Span[] {
  const found: Span[] = []
  for (let at = start; at < end; ) {
    const newline = text.indexOf('\n', at)
    const lineEnd = newline < 0 || newline > end ? end : newline
    let first = at
    while (text[first] === ' ' || text[first] === '\t') first++
    if (text[first] === '#') found.push({ start: first, end: lineEnd })
    at = lineEnd + 1
  }
  return found
}
