// Takes a member out of a RUN's `&&` list, or a whole instruction out of the file.

import type { Dockerfile } from '../model/dockerfile.ts'
import type { Instruction } from '../model/instruction.ts'
import { removeWord, type Script, spanOf, unbroken } from '../model/script.ts'
import type { Element, Word } from '../model/shell.ts'
import { deletion, type Edit, type Span } from '../model/span.ts'
import { commentsIn } from '../read/lines.ts'

/**
 * Takes each stretch of members that are not kept away, with the operators that tie it to what is. The members are those
 * of one list that is tied by `&&` alone; one of them at least is kept.
 *
 * @returns an edit for each stretch; none for one that has a comment inside
 */
export function removeElements(
  dockerfile: Dockerfile,
  script: Script,
  elements: readonly Element[],
  kept: readonly boolean[],
): readonly Edit[] {
  const edits: Edit[] = []
  for (let from = 0; from < elements.length; from++) {
    if (kept[from]) continue
    let to = from
    while (to + 1 < elements.length && !kept[to + 1]) to++
    const next = elements[to + 1]
    const previous = elements[from - 1]
    const { start, end } = spanOf(script, { start: elements[from]!.start, end: elements[to]!.end })
    const covered = (span: Span): string => dockerfile.text.slice(span.start, span.end)
    const withFront = previous === undefined ? [] : [{ start: spanOf(script, previous).end, end }]
    const withBack = next === undefined ? [] : [{ start, end: script.place(next.start) }]
    // The operator that goes too is the one on the same line, else the one in front, so that the lines behind stay.
    const isBroken = withBack.some((span) => covered(span).includes('\n'))
    const spans = isBroken ? [...withFront, ...withBack] : [...withBack, ...withFront]
    const span = spans.find((one) => !covered(one).includes('#'))
    if (span !== undefined) edits.push(deletion(span))
    from = to
  }
  return edits
}

/**
 * Takes members of any list of a script away, so that what is left fails and succeeds as before.
 *
 * @returns `undefined` where one of them has to stay: behind `||`, last behind `;` where a failure goes unnoticed, alone
 */
export function removeMembers(
  dockerfile: Dockerfile,
  script: Script,
  unwanted: ReadonlySet<Element>,
): readonly Edit[] | undefined {
  const edits: Edit[] = []
  let found = 0
  const isGone = (at: number): boolean => script.list[at]?.elements.every((element) => unwanted.has(element)) === true
  for (const [i, item] of script.list.entries()) {
    const kept = item.elements.map((element) => !unwanted.has(element))
    const gone = kept.filter((keeps) => !keeps).length
    if (gone === 0) continue
    found += gone
    if (item.background || item.operators.some((operator) => operator !== '&&')) return undefined
    if (kept.includes(true)) {
      const stretches = kept.filter((keeps, j) => !keeps && (j === 0 || kept[j - 1])).length
      const removals = removeElements(dockerfile, script, item.elements, kept)
      if (removals.length < stretches) return undefined
      edits.push(...removals)
      continue
    }
    if (isGone(i - 1)) continue
    let last = i
    while (isGone(last + 1)) last++
    const span = spanWithoutItems(script, i, last)
    if (span === undefined || dockerfile.text.slice(span.start, span.end).includes('#')) return undefined
    edits.push(deletion(span))
  }
  return found === unwanted.size ? edits : undefined
}

/** Items of the list with what ties them to their neighbours; `undefined` where their exit status is one that counts. */
function spanWithoutItems(script: Script, from: number, to: number): Span | undefined {
  const before = script.list[from - 1]
  const next = script.list[to + 1]
  if (before?.background === true) return undefined
  // `x; if [ $? -eq 0 ]`
  if (next !== undefined && script.text.includes('$?')) return undefined
  if (before === undefined)
    return next === undefined
      ? undefined
      : { start: spanOf(script, script.list[from]!).start, end: script.place(next.start) }
  // Under `set -e` too, a list of several commands may fail unnoticed, unless it is the last.
  if (next === undefined && (!stopsAtFailures(script) || before.elements.length > 1)) return undefined
  return { start: spanOf(script, before).end, end: spanOf(script, script.list[to]!).end }
}

function stopsAtFailures({ shell, list }: Script): boolean {
  const first = list[0]?.elements[0]?.command
  const sets =
    first?.name === 'set' && first.words.slice(1).some(({ text }) => /^-[a-z]*e/.test(text) && !text.startsWith('--'))
  return shell.errexit || sets
}

/** Takes a word away; where it stands alone on a line of a continuation, the line goes. `undefined` when a continuation runs through it. */
export function removeWordOrLine(dockerfile: Dockerfile, script: Script, word: Word): Edit | undefined {
  const { text } = dockerfile
  if (!unbroken(script, word)) return undefined
  const span = spanOf(script, word)
  const start = text.lastIndexOf('\n', span.start - 1) + 1
  if (start <= script.instruction.span.start || text.slice(start, span.start).trim() !== '')
    return removeWord(script, word)
  const end = lineEnd(text, span.end)
  const behind = text.slice(span.end, end).trim()
  if (behind === dockerfile.reading.escape) return deletion({ start, end })
  if (behind !== '' || span.end !== script.instruction.line.head.end) return removeWord(script, word)
  // The last line: the continuation in front of it goes too.
  const above = text.slice(0, start).trimEnd()
  if (!above.endsWith(dockerfile.reading.escape)) return undefined
  return deletion({ start: above.slice(0, -1).trimEnd().length, end: span.end })
}

/** The members of a script that is one `&&` list and nothing else; `undefined` for any other. */
export function onlyList(script: Script): readonly Element[] | undefined {
  const [only] = script.list
  if (script.list.length !== 1 || only === undefined || only.background) return undefined
  return only.operators.every((operator) => operator === '&&') ? only.elements : undefined
}

/** Takes an instruction away; `undefined` where a comment above may speak of it. */
export function withoutInstruction(dockerfile: Dockerfile, instruction: Instruction): readonly Edit[] | undefined {
  const start = dockerfile.instructions[instruction.index - 1]?.span.end ?? 0
  const comments = commentsIn(dockerfile.reading, { start, end: instruction.span.end })
  return comments.length > 0 ? undefined : [deletion(linesOf(dockerfile, instruction))]
}

/**
 * The lines of an instruction with their line end, so that nothing is left when they go: of two blank lines around it
 * one goes too. At the end of a file without a final newline it is the line end before that goes.
 */
export function linesOf({ text }: Dockerfile, { span }: Instruction): Span {
  let start = text.lastIndexOf('\n', span.start) + 1
  const newline = text.indexOf('\n', span.end)
  if (newline < 0) {
    while (start > 0 && (text[start - 1] === '\n' || text[start - 1] === '\r')) start--
    return { start, end: text.length }
  }
  let end = newline + 1
  const above = lineBefore(text, start)
  if (start === 0 || !isBlank(above) || !isBlank(lineAt(text, end))) return { start, end }
  if (end === text.length) start -= above.length
  else end = lineEnd(text, end)
  return { start, end }
}

function lineBefore(text: string, start: number): string {
  return start === 0 ? '' : text.slice(text.lastIndexOf('\n', start - 2) + 1, start)
}

function lineAt(text: string, start: number): string {
  return text.slice(start, lineEnd(text, start))
}

function lineEnd(text: string, start: number): number {
  const newline = text.indexOf('\n', start)
  return newline < 0 ? text.length : newline + 1
}

function isBlank(line: string): boolean {
  return line.trim() === ''
}

/** Takes away the blanks behind an instruction that is written anew: nobody reads them, and git complains about them. */
export function removeBlanksBehind({ text }: Dockerfile, { line: { head, dangling } }: Instruction): readonly Edit[] {
  let { end } = head
  while (text[end] === ' ' || text[end] === '\t') end++
  return dangling || end === head.end ? [] : [deletion({ start: head.end, end })]
}
