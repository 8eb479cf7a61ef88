// Puts a command behind a RUN's script, or one RUN's script behind another's, in the author's own chaining style.
//
// The laws of the shell that it keeps, each tried in dash, bash, busybox ash and mksh:
//   `a; b` is over with b's status: only `&& x` behind it keeps a failure of b.
//   Under `set -e` a command that is not the last of an `&&` list may fail unnoticed, and everything inside it too.

import type { Dockerfile } from './dockerfile.ts'
import type { Instruction } from './instruction.ts'
import { commentsIn } from './lines.ts'
import { isOneLine, type Script } from './script.ts'
import type { Element, Range } from './shell.ts'
import { type Fix, insertion, type Span } from './span.ts'
import { variable } from './stages.ts'

type Operator = '&&' | ';'

/** A RUN that stays on one line may grow to so many columns. */
const WIDEST = 100

const DEFAULT_INDENT = '    '

/**
 * Puts commands at the end of a script, so that they run when the script was successful so far, and a failure of the
 * script stays one.
 *
 * @returns `undefined` where that cannot be done for sure
 */
export function append(dockerfile: Dockerfile, script: Script, ...commands: readonly string[]): Fix | undefined {
  const operator = operatorBehind(script)
  const last = script.list.at(-1)
  if (operator === undefined || last === undefined || commands.length === 0) return undefined
  const end = script.place(last.end - 1) + 1
  const before = glue(dockerfile, script, operator, commands.join('    ').length)
  return [insertion(end, commands.map((command) => before + command).join(''))]
}

/**
 * Puts a command that never fails, and prints nothing, at the front of a script. What it changes in the shell holds for
 * the whole script.
 */
export function prepend(dockerfile: Dockerfile, script: Script, command: string): Fix | undefined {
  const [first] = script.list
  if (first === undefined || script.heredoc) return undefined
  const operator = script.list.length === 1 && !first.background ? '&&' : ';'
  const own = script.instruction.line.heredocs.length === 0 ? ownGlue(dockerfile, script, operator) : undefined
  return [insertion(script.place(first.start), command + (own ?? (operator === ';' ? '; ' : ' && ')))]
}

/** What may stand behind the script's last item without changing what a failure in it does. */
function operatorBehind(script: Script): Operator | undefined {
  const last = script.list.at(-1)
  if (last === undefined || script.heredoc || last.background) return undefined
  const lastCommand = last.elements.at(-1)?.command
  if (lastCommand?.name !== undefined && ['exit', 'exec', 'return'].includes(lastCommand.name)) return undefined
  const errexit = errexitOf(script)
  if (errexit === undefined) return undefined
  if (!errexit) return '&&'
  // A function called in an `&&` list would no longer stop at its first failure.
  if (script.list.some((item) => item.elements.some(({ kind }) => kind === 'function'))) return undefined
  if (last.elements.some((element) => !isPlain(element))) return undefined
  const alone = last.elements.length === 1 && !last.elements[0]!.negated
  return alone && script.list.length > 1 ? ';' : '&&'
}

function isPlain({ kind }: Element): boolean {
  return kind === 'simple' || kind === 'pipeline'
}

/** Whether the script runs under `set -e`; `undefined` when that changes on the way. */
function errexitOf(script: Script): boolean | undefined {
  const sets = script.commands.filter(({ name, words }) => name === 'set' && words.length > 1)
  if (sets.length === 0) return script.shell.errexit
  const first = script.list[0]?.elements[0]?.command
  const [only] = sets
  if (sets.length > 1 || only !== first) return undefined
  const options = only?.words.slice(1) ?? []
  if (options.some(({ value }) => value === undefined || value.startsWith('+') || value === '--')) return undefined
  return script.shell.errexit || options.some(({ value }) => isErrexit(value!))
}

function isErrexit(option: string): boolean {
  return option === 'errexit' || (option.startsWith('-') && !option.startsWith('--') && option.includes('e'))
}

/** The text between the script's end and what follows it, in the way its own members follow each other. */
function glue(dockerfile: Dockerfile, script: Script, operator: Operator, length: number): string {
  const { line } = script.instruction
  const own = ownGlue(dockerfile, script, operator)
  const inline = operator === ';' ? '; ' : ' && '
  if (script.comment !== undefined) return inline
  // In the body of a heredoc a line end separates.
  if (line.heredocs.length > 0) return operator === ';' ? `\n${lineStart(script)}` : inline
  if (own !== undefined) return own
  const width = line.head.end - dockerfile.text.lastIndexOf('\n', line.head.start) + inline.length + length
  if (isOneLine(line) && width <= WIDEST) return inline
  return brokenGlue(dockerfile, operator)
}

/** The blanks in front of the last line of a script of several lines. */
function lineStart({ text, list }: Script): string {
  const start = text.lastIndexOf('\n', list.at(-1)!.start) + 1
  let end = start
  while (text[end] === ' ' || text[end] === '\t') end++
  return text.slice(start, end)
}

function brokenGlue(dockerfile: Dockerfile, operator: Operator): string {
  const { escape, eol } = dockerfile.reading
  return `${operator === ';' ? ';' : ' &&'} ${escape}${eol}${indentation(dockerfile)}`
}

/** What stands between the last two members that are on different lines, when nothing but an operator does. */
function ownGlue(dockerfile: Dockerfile, script: Script, operator: Operator): string | undefined {
  const members: Range[] = script.list.flatMap((item): readonly Range[] => item.elements)
  for (let i = members.length - 1; i > 0; i--) {
    const from = script.place(members[i - 1]!.end - 1) + 1
    const between = withoutRemarks(dockerfile.text.slice(from, script.place(members[i]!.start)))
    const swapped = asGlue(between, operator)
    if (swapped !== undefined) return swapped
  }
  return undefined
}

/** The text between two members without comment lines, blank lines, and blanks behind a continuation character. */
function withoutRemarks(between: string): string {
  const [first = '', ...rest] = between.split('\n')
  const lines = rest.filter(
    (line, i) => i === rest.length - 1 || !(line.trim() === '' || line.trimStart().startsWith('#')),
  )
  return [oneBlank(first), ...lines]
    .map((line, i) => (i < lines.length ? line.trimEnd() + (line.endsWith('\r') ? '\r' : '') : line))
    .join('\n')
}

/** Columns that the author aligned by hand are his; what is added is not aligned with them. */
function oneBlank(text: string): string {
  let result = ''
  for (const character of text) {
    const blank = character === ' ' || character === '\t'
    if (!blank) result += character
    else if (!result.endsWith(' ')) result += ' '
  }
  return result
}

/** `between` with its operator swapped for the one wanted; `undefined` when it is not one operator and one line break. */
function asGlue(between: string, operator: Operator): string | undefined {
  if (between.split('\n').length !== 2 || between.includes('#')) return undefined
  for (const [sign, other] of [
    ['&&', ';'],
    ['||', ''],
    [';', '&&'],
  ] as const) {
    const at = between.indexOf(sign)
    if (at < 0) continue
    if (sign === operator) return between
    if (sign === '||' || other !== operator) return undefined
    // `a; \` becomes `a && \`; ` \⏎ && ` becomes `; \⏎    `.
    if (sign === ';') return `${between.slice(0, at)} &&${between.slice(at + 1)}`
    return undefined
  }
  return undefined
}

/** A tab, or the narrowest indentation of a continued line, where most have one of at most four blanks. */
function readIndentation({ reading, text }: Dockerfile): string {
  let tabs = 0
  let narrowest = Number.POSITIVE_INFINITY
  let lines = 0
  for (const { pieces } of reading.lines) {
    for (const { at } of pieces.slice(1)) {
      lines++
      if (text[at] === '\t') tabs++
      let end = at
      while (text[end] === ' ') end++
      if (end > at) narrowest = Math.min(narrowest, end - at)
    }
  }
  if (tabs * 2 > lines) return '\t'
  return narrowest > 1 && narrowest <= DEFAULT_INDENT.length ? ' '.repeat(narrowest) : DEFAULT_INDENT
}

const indentations = new WeakMap<Dockerfile, string>()

/** One step of the file's own indentation. */
function indentation(dockerfile: Dockerfile): string {
  let indent = indentations.get(dockerfile)
  if (indent === undefined) {
    indent = readIndentation(dockerfile)
    indentations.set(dockerfile, indent)
  }
  return indent
}

/** Two RUNs that may become one, and how. */
export interface Join {
  readonly first: Script
  readonly second: Script
  readonly fix: Fix
}

/**
 * Makes one RUN of two neighbours, where the second finds the same shell, files and environment as in one of its own.
 *
 * @param options.group RUNs in front of `a` that it is joined to in the same edit: their chaining style is kept
 * @param options.acrossSections a comment behind a blank line does not keep them apart
 * @returns the join, or why the two must stay apart
 */
export function join(
  dockerfile: Dockerfile,
  a: Instruction,
  b: Instruction,
  { group = [], acrossSections = false }: { group?: readonly Script[]; acrossSections?: boolean } = {},
): Join | string {
  const reason = separate(dockerfile, a, b) ?? commentBetween(dockerfile, a, b, acrossSections)
  if (reason !== undefined) return reason
  const first = dockerfile.script(a)
  const second = dockerfile.script(b)
  if (first === undefined || second === undefined) return 'one of them is not read as shell'
  const how = operatorBetween(first, second)
  if (typeof how === 'string') return how
  return { first, second, fix: joinFix(dockerfile, [...group, first], second, how) }
}

/**
 * Joins every pair of neighbours that `wanted` takes, several in a row into one.
 *
 * @param wanted is told of the scripts in front of `a` too that `a` itself joins
 * @param refused is told of the pairs that are wanted but must stay apart, and why
 */
export function joinNeighbours(
  dockerfile: Dockerfile,
  instructions: readonly Instruction[],
  wanted: (a: Instruction, b: Instruction, group: readonly Script[]) => boolean,
  refused: (a: Instruction, b: Instruction, reason: string) => void,
  { acrossSections = false }: { acrossSections?: boolean } = {},
): Dockerfile {
  const fixes: Fix[] = []
  let group: Script[] = []
  for (const [i, a] of instructions.entries()) {
    const b = instructions[i + 1]
    const joined =
      b?.index === a.index + 1 && wanted(a, b, group) ? join(dockerfile, a, b, { group, acrossSections }) : undefined
    if (joined === undefined || typeof joined === 'string') {
      group = []
      if (joined !== undefined) refused(a, b!, joined)
    } else {
      group.push(joined.first)
      fixes.push(joined.fix)
    }
  }
  return dockerfile.edit(fixes)
}

/**
 * Comments between two RUNs that would look lost inside one: they say why the two stand apart.
 *
 * @param acrossSections a comment behind a blank line does not count
 */
export function commentBetween(
  dockerfile: Dockerfile,
  a: Instruction,
  b: Instruction,
  acrossSections = false,
): string | undefined {
  const between = commentsBetween(dockerfile, { start: a.span.end, end: b.span.start })
  const [first] = between
  if (first === undefined) return undefined
  const newlines = dockerfile.text.slice(a.span.end, dockerfile.text.indexOf(first, a.span.end)).split('\n').length - 1
  if (newlines > 1 && !acrossSections) return 'a comment opens a section between them'
  return between.length > MOST_COMMENTS || !between.every(isProse) ? 'a comment stands between them' : undefined
}

/**
 * Whether a comment stands right above `a` and a blank line between `a` and `b`: then the comment speaks of `a` alone,
 * and `b` would be a stranger under it.
 */
export function isHeaded(dockerfile: Dockerfile, a: Instruction, b: Instruction, head: Instruction = a): boolean {
  const between = dockerfile.text.slice(a.span.end, b.span.start)
  if (between.split('\n').length <= 2) return false
  const before = dockerfile.instructions[head.index - 1]?.span.end ?? 0
  const above = commentsIn(dockerfile.reading, { start: before, end: head.span.start }).at(-1)
  if (above === undefined) return false
  return dockerfile.text.slice(above.end, head.span.start).split('\n').length === 2
}

/**
 * Whether a blank line between two instructions means something: it does where the author sets others right below each
 * other.
 */
export function isParagraph(dockerfile: Dockerfile, a: Instruction, b: Instruction): boolean {
  return areApart(dockerfile, a, b) && setsParagraphs(dockerfile)
}

const paragraphs = new WeakMap<Dockerfile, boolean>()

/** Two RUNs right below each other are no evidence: merged, they would be none any more. */
function setsParagraphs(dockerfile: Dockerfile): boolean {
  let known = paragraphs.get(dockerfile)
  if (known === undefined) {
    const { instructions } = dockerfile
    known = instructions.some((to, i) => {
      const from = instructions[i - 1]
      return from !== undefined && (from.keyword !== 'RUN' || to.keyword !== 'RUN') && !areApart(dockerfile, from, to)
    })
    paragraphs.set(dockerfile, known)
  }
  return known
}

function areApart(dockerfile: Dockerfile, from: Instruction, to: Instruction): boolean {
  return dockerfile.text.slice(from.span.end, to.span.start).split('\n').length > 2
}

const MOST_COMMENTS = 2

/** A plain remark, which may stand inside a RUN: no banner, no code that was commented out, nothing that a tool reads. */
function isProse(comment: string): boolean {
  const text = comment.slice(1).trim()
  const letter = text.charAt(0).toLowerCase() !== text.charAt(0).toUpperCase()
  const [word = ''] = text.split(/\s/, 1)
  return (
    letter &&
    !comment.startsWith('##') &&
    word !== word.toUpperCase() &&
    !'=:$&|;\\'.split('').some((sign) => text.includes(sign))
  )
}

/** What keeps two RUNs apart whatever their scripts do. */
function separate(dockerfile: Dockerfile, a: Instruction, b: Instruction): string | undefined {
  if (b.index !== a.index + 1) return 'something stands between them'
  if (a.keyword !== 'RUN' || b.keyword !== 'RUN') return 'not two RUNs'
  if (a.line.heredocs.length > 0 || b.line.heredocs.length > 0) return 'a heredoc'
  const flags = (run: Instruction): string =>
    JSON.stringify(run.flags.map(({ name, value }) => `${name}=${value ?? ''}`).toSorted())
  if (flags(a) !== flags(b)) return 'their flags differ'
  if (a.flags.some(({ value }) => value?.includes('tmpfs') === true || value?.includes('rw') === true)) {
    return 'a mount whose content is dropped between them'
  }
  const { variables } = dockerfile.settings(a)
  if (variable(variables, 'BASH_ENV') !== undefined || variable(variables, 'ENV') !== undefined) {
    return 'each shell reads the file that BASH_ENV names'
  }
  return undefined
}

/** Paths that the builder mounts anew for each RUN: what is written there is gone for the next one. */
const FRESH = ['/etc/hosts', '/etc/resolv.conf', '/etc/hostname', '/dev/shm', '/proc/', '/sys/']

/** The operator that puts `second` behind `first`, and where `second` then starts; or why there is none. */
function operatorBetween(first: Script, second: Script): { operator: Operator; from: number } | string {
  if (first.shell.login || second.shell.login) return 'a login shell reads its profile anew each time'
  if (first.comment !== undefined || second.comment !== undefined)
    return 'a trailing comment would swallow what follows'
  if (first.list.length === 0 || second.list.length === 0) return 'an empty script'
  if (FRESH.some((path) => first.text.includes(path))) return 'it writes what the builder mounts anew for each RUN'
  const leaks = first.leaks.filter(({ kind }) => kind !== 'option')
  if (leaks.length > 0) return `${leaks[0]!.what} reaches into what follows`
  if (!endsAtItsEnd(first)) return 'it ends in a separator'
  if (changesOwnGroups(first)) return 'a user gets new groups only in a new process'
  if (replacesShell(first)) return 'it puts another shell in place, which runs the next RUN'
  if (sharedProgramMoved(first, second)) return 'the shell would remember where a program was'
  const prelude = setPrelude(first)
  const preludeBehind = setPrelude(second)
  if (prelude !== undefined || preludeBehind !== undefined || first.shell.errexit) {
    return underErrexit(first, second, prelude, preludeBehind)
  }
  if (hasOption(first) || hasOption(second)) return 'set reaches into what follows'
  // Behind `&&` only one `&&` list is still the same list.
  const [only] = second.list
  if (second.list.length > 1 || only!.operators.includes('||') || only!.background) {
    return 'what follows is more than one && list'
  }
  if (second.leaks.some(({ kind }) => kind === 'exit')) return 'what follows may exit early'
  return { operator: '&&', from: 0 }
}

function hasOption(script: Script): boolean {
  return script.leaks.some(({ kind }) => kind === 'option')
}

/** `set -eux;` in front of both: one of them serves both, when the first script's last item fails by itself. */
function underErrexit(
  first: Script,
  second: Script,
  prelude: string | undefined,
  preludeBehind: string | undefined,
): { operator: Operator; from: number } | string {
  if (prelude !== preludeBehind) return 'they run under different shell options'
  if (errexitOf(first) !== true || errexitOf(second) !== true) return 'set reaches into what follows'
  const last = first.list.at(-1)!
  if (last.elements.length > 1 || last.elements[0]!.negated || !isPlain(last.elements[0]!)) {
    return 'under set -e its last command may fail unnoticed'
  }
  const next = second.list[prelude === undefined ? 0 : 1]
  return next === undefined ? 'an empty script' : { operator: ';', from: next.start }
}

/** The text of a first item that is nothing but `set` with options. */
function setPrelude(script: Script): string | undefined {
  const [first] = script.list
  const command = first?.elements.length === 1 ? first.elements[0]!.command : undefined
  return command?.name === 'set' && script.list.length > 1 ? script.text.slice(command.start, command.end) : undefined
}

function endsAtItsEnd(script: Script): boolean {
  return script.list.at(-1)!.end === script.text.length
}

const GROUPS = new Set(['usermod', 'gpasswd', 'adduser', 'addgroup', 'groupmod'])

/** Root has no use for groups; whoever needs sudo to change his own does. */
function changesOwnGroups({ commands }: Script): boolean {
  return commands.some(({ name, wrapper }) => name !== undefined && GROUPS.has(name) && wrapper.length > 0)
}

/** `ln -sf /bin/bash /bin/sh`: the next RUN gets the new shell, the rest of this one does not. */
function replacesShell({ commands, shell }: Script): boolean {
  const path = `bin/${shell.name}`
  return commands.some(
    ({ name, words, redirects }) =>
      words.slice(1).some(({ text }) => text.endsWith(path) || text.endsWith(`${path}"`) || text === 'dash') ||
      redirects.some(({ target }) => target?.text.endsWith(path) === true) ||
      name === 'chsh',
  )
}

/** A shell remembers where it found a program: one that the first script ran and then puts elsewhere. */
function sharedProgramMoved(first: Script, second: Script): boolean {
  const names = new Set(second.commands.map(({ name }) => name))
  return first.commands.some(
    ({ name }) =>
      name !== undefined &&
      names.has(name) &&
      first.commands.some(({ words }) => words.slice(1).some(({ text }) => text.endsWith(`bin/${name}`))),
  )
}

function joinFix(
  dockerfile: Dockerfile,
  group: readonly Script[],
  second: Script,
  { operator, from }: { operator: Operator; from: number },
): Fix {
  const first = group.at(-1)!
  const start = repeatedTail(dockerfile, first, second) ?? first.instruction.line.head.end
  const end = second.place(from)
  let style: string | undefined
  for (const script of [...group, second]) style ??= ownGlue(dockerfile, script, operator)
  style ??= brokenGlue(dockerfile, operator)
  const newline = style.indexOf('\n') + 1
  const behind = style.slice(newline)
  const indent = behind.slice(0, behind.length - behind.trimStart().length)
  const kept = commentsBetween(dockerfile, { start, end }, second.instruction.line.comments).map(
    (comment) => `${indent}${comment}${dockerfile.reading.eol}`,
  )
  return [{ span: { start, end }, text: style.slice(0, newline) + kept.join('') + behind }]
}

/** Cleanups that do the same again for all that came before. */
const CLEANUPS = [' clean all', ' clean -a', ' clean --all']

/** Whether joining the two drops the first one's cleanup, because the second ends in the same. */
export function sharesCleanup(dockerfile: Dockerfile, first: Script, second: Script): boolean {
  return repeatedTail(dockerfile, first, second) !== undefined
}

/** Where the first script ends when the cleanup at its end stands at the end of the second too; else `undefined`. */
function repeatedTail(dockerfile: Dockerfile, first: Script, second: Script): number | undefined {
  const [tail, before] = (first.list.at(-1)?.elements ?? []).toReversed()
  const other = second.list.at(-1)?.elements.at(-1)
  if (tail === undefined || before === undefined || other === undefined) return undefined
  const text = first.text.slice(tail.start, tail.end)
  if (!CLEANUPS.some((cleanup) => text.endsWith(cleanup)) || text !== second.text.slice(other.start, other.end))
    return undefined
  const start = first.place(before.end - 1) + 1
  // Whatever else stands in between may change where packages come from, and then the old metadata must go.
  const tool = tail.command?.name
  if (second.commands.some(({ name }) => name !== tool)) return undefined
  const dropped = dockerfile.text.slice(start, first.instruction.line.head.end)
  return dropped.includes('#') || dropped.includes('||') ? undefined : start
}

/** The comments between two RUNs, and those of the second one's head that lie in the span. */
function commentsBetween({ reading, text }: Dockerfile, span: Span, own: readonly Span[] = []): readonly string[] {
  const inside = own.filter(({ start, end }) => start >= span.start && end <= span.end)
  return [...commentsIn(reading, span), ...inside].map(({ start, end }) => text.slice(start, end).trimEnd())
}

/** Whether both scripts break their lines on the same side of the operator, as far as they break any. */
export function sameStyle(dockerfile: Dockerfile, first: Script, second: Script): boolean {
  const [a, b] = [first, second].map((script) => ownGlue(dockerfile, script, '&&'))
  return a === undefined || b === undefined || a.trimStart().startsWith('&&') === b.trimStart().startsWith('&&')
}
