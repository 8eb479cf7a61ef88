// Takes a member out of a RUN's `&&` list, or a whole instruction out of the file.

import type { Dockerfile } from '../model/dockerfile.ts'
import type { Instruction } from '../model/instruction.ts'
import { isHeredocBody, removeWord, type Script, spanOf, unbroken } from '../model/script.ts'
import type { Command, Element, Redirect, Word } from '../model/shell.ts'
import { deletion, type Edit, type Span } from '../model/span.ts'
import { blanksAt } from '../read/blanks.ts'
import { commentsIn } from '../read/lines.ts'
import { wrappersOf } from '../read/wrappers.ts'
import { errexitOf, isPlain } from './chain.ts'

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
    const isLast = elements[to] === script.list.at(-1)?.elements.at(-1)
    const withFront =
      previous === undefined
        ? []
        : [{ start: spanOf(script, previous).end, end: isLast ? behindLastSign(dockerfile, end) : end }]
    const withBack = next === undefined ? [] : [{ start, end: script.place(next.start) }]
    // The operator that goes too is the one on the same line, else the one in front, so that the lines behind stay.
    const isBroken = withBack.some((span) => covered(span).includes('\n'))
    const lines =
      previous === undefined || next === undefined ? [] : ownLines(dockerfile, script, previous, { start, end }, next)
    const spans = isBroken ? [...lines, ...withFront, ...withBack] : [...withBack, ...withFront]
    const span = spans.find((one) => !covered(one).includes('#'))
    if (span !== undefined) edits.push(deletion(span))
    from = to
  }
  return edits
}

/** A `;` behind the last member, which ties it to nothing. */
function behindLastSign({ text }: Dockerfile, end: number): number {
  const sign = end + blanksAt(text, end).length
  const behind = sign + 1 + blanksAt(text, sign + 1).length
  return text[sign] === ';' && [undefined, '\r', '\n'].includes(text[behind]) ? behind : end
}

/** The lines that a member fills, where the operators end the lines: whatever else stands on the lines around them stays. */
function ownLines(
  { text }: Dockerfile,
  script: Script,
  previous: Element,
  { start, end }: Span,
  next: Element,
): Span[] {
  const from = spanOf(script, previous).end
  const [before, behind] = [text.slice(from, start), text.slice(end, script.place(next.start))]
  const endsLine = (between: string): boolean => {
    const [ended = '', rest, ...more] = between.split('\n')
    return more.length === 0 && rest?.trim() === '' && ended.includes('&&')
  }
  return endsLine(before) && endsLine(behind)
    ? [{ start: from + before.indexOf('\n'), end: end + behind.indexOf('\n') }]
    : []
}

/**
 * Takes members of any list of a script away, so that what is left fails and succeeds as before.
 *
 * @returns `undefined` where one of them has to stay: behind `||`, last where a failure in front of it goes unnoticed, alone
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
      // Under `set -e` what comes to be the last member of a list is the one whose failure counts.
      if (kept.at(-1) === false && i < script.list.length - 1 && errexitOf(script) !== false) return undefined
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
  if (next === undefined && !(errexitOf(script) === true && isNoticed(before.elements))) return undefined
  return { start: spanOf(script, before).end, end: spanOf(script, script.list[to]!).end }
}

/** Whether `set -e` stops at every failure of a list: several commands, `!` and a compound command may fail unnoticed. */
function isNoticed([alone, ...more]: readonly Element[]): boolean {
  return alone !== undefined && more.length === 0 && !alone.negated && isPlain(alone)
}

/**
 * Takes commands away that only do what nobody needs: as members of a script's lists, or the whole RUN where nothing but
 * `set` stands beside them.
 *
 * @returns `undefined` where one of them has to stay
 */
export function withoutCommands(
  dockerfile: Dockerfile,
  script: Script,
  commands: ReadonlySet<Command>,
): readonly Edit[] | undefined {
  const { instruction, list } = script
  if (instruction.line.heredocs.length > 0 || ![...commands].every(isSilent)) return undefined
  const elements = list.flatMap((item) => item.elements)
  const gone = elements.filter(({ command, negated }) => command !== undefined && !negated && commands.has(command))
  if (gone.length < commands.size) return undefined
  // `((A++))` is an element without a command, and may fail all the same.
  const isAll = elements.every((element) => gone.includes(element) || setsOptionsOnly(script, element))
  return isAll ? withoutInstruction(dockerfile, instruction) : removeMembers(dockerfile, script, new Set(gone))
}

/** Whether all that an element does is to set options that its shell surely knows: dash ends over `-o pipefail`. */
function setsOptionsOnly({ interpreter }: Script, { command }: Element): boolean {
  if (command?.name !== 'set') return false
  const isNamed = command.words.slice(1).some(({ value }) => value === undefined || value.includes('o'))
  return !isNamed || interpreter === 'bash' || interpreter === 'ash'
}

/** Whether nobody reads what a command prints, and what it is run through writes nothing. */
function isSilent(command: Command): boolean {
  return (
    !command.piped &&
    command.redirects.every(isSilentRedirect) &&
    wrappersOf(command.wrapper).every(({ name }) => SILENT.has(name))
  )
}

/** Programs that run another one and write nothing themselves, as `time -o` and `nohup` may. */
const SILENT = new Set(['sudo', 'doas', 'env', 'command', 'nice', 'ionice', 'stdbuf', 'timeout', 'eatmydata'])

/** `> /dev/null`, `2>&1` */
export function isSilentRedirect({ operator, target }: Redirect): boolean {
  return target?.value === '/dev/null' || operator.endsWith('&')
}

/**
 * Takes a word away; where it stands alone on a line of a continuation, the line goes; where it leaves nothing but the program
 * there, or its options, what the next line begins with takes its place. `undefined` when a continuation runs through it.
 */
export function removeWordOrLine(dockerfile: Dockerfile, script: Script, word: Word): Edit | undefined {
  const { text } = dockerfile
  if (!unbroken(script, word)) return undefined
  const pulled = withNextPulledUp(dockerfile, script, word)
  if (pulled !== undefined) return pulled
  const span = spanOf(script, word)
  const start = text.lastIndexOf('\n', span.start - 1) + 1
  // In the body of a heredoc it is the shell that joins lines.
  const isBody = isHeredocBody(script)
  const joins = isBody ? '\\' : dockerfile.reading.escape
  if (start <= script.instruction.span.start || text.slice(start, span.start).trim() !== '')
    return removeWord(script, word)
  const end = lineEnd(text, span.end)
  const behind = text.slice(span.end, end).trim()
  if (behind === joins) return deletion({ start, end })
  if (!isBody && behind.startsWith('#')) return withCommentPulledUp(text, start, span.end, joins)
  if (behind !== '') return deletion({ start: span.start, end: end - text.slice(span.end, end).trimStart().length })
  if (!isBody && span.end !== script.instruction.line.head.end) return removeWord(script, word)
  // The last line: the continuation in front of it goes too.
  const above = text.slice(0, start).trimEnd()
  if (!above.endsWith(joins)) return undefined
  return deletion({ start: above.slice(0, -1).trimEnd().length, end: span.end })
}

/**
 * A comment of the shell's that came to stand alone on its line would be one of the file's, and the continuation above it would
 * lead on to the next instruction: it goes up behind what is there.
 */
function withCommentPulledUp(text: string, start: number, end: number, joins: string): Edit | undefined {
  const above = text.slice(0, start).trimEnd()
  const line = above.slice(above.lastIndexOf('\n') + 1).trimStart()
  if (!above.endsWith(joins) || line.startsWith('#')) return undefined
  return { span: { start: above.slice(0, -1).trimEnd().length, end: text.indexOf('#', end) }, text: ' ' }
}

/** `rm -rf /a \\`, `apk --update \\`: the word goes, and the next line comes up to the options or the program. */
function withNextPulledUp(dockerfile: Dockerfile, script: Script, word: Word): Edit | undefined {
  const { words = [] } = script.commands.find((command) => command.words.includes(word)) ?? {}
  const at = words.indexOf(word)
  const [before, next] = [words[at - 1], words[at + 1]]
  if (before === undefined || next === undefined) return undefined
  const isHead = at === 1 || (before.text.startsWith('-') && !word.text.startsWith('-'))
  if (!isHead || !unbroken(script, { start: before.start, end: word.end })) return undefined
  const span = { start: script.place(word.start), end: script.place(next.start) }
  const covered = dockerfile.text.slice(span.start, span.end)
  return covered.includes('\n') && !covered.includes('#') ? deletion(span) : undefined
}

/** The members of a script that is one `&&` list and nothing else; `undefined` for any other. */
export function onlyList(script: Script): readonly Element[] | undefined {
  const [only] = script.list
  if (script.list.length !== 1 || only === undefined || only.background) return undefined
  return only.operators.every((operator) => operator === '&&') ? only.elements : undefined
}

/** Takes an instruction away; `undefined` where a comment above may speak of it. */
function withoutInstruction(dockerfile: Dockerfile, instruction: Instruction): readonly Edit[] | undefined {
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
