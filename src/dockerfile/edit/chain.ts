// Puts a command behind a RUN's script, or in front of it, in the author's own chaining style.
//
// The laws of the shell that it keeps, each tried in dash, bash, busybox ash and mksh:
//   `a; b` is over with b's status: only `&& x` behind it keeps a failure of b.
//   Under `set -e` a command that is not the last of an `&&` list may fail unnoticed, and everything inside it too.

import type { Dockerfile } from '../model/dockerfile.ts'
import { missingOperator } from '../model/missing-operator.ts'
import type { Reason } from '../model/refusal.ts'
import { isOneLine, isTooLong, type Script } from '../model/script.ts'
import type { Element } from '../model/shell.ts'
import { type Edit, type Fix, insertion } from '../model/span.ts'
import { lineStart } from '../read/blanks.ts'
import { brokenUp, membersOf } from './members.ts'
import { type Ending, placeholderAtEnd } from './placeholders.ts'
import { behindOperands } from './rm-operands.ts'
import { breaksOf, type ChainStyle, columnBehind, lineBreak, type Operator, placeBehind, styleOf } from './style.ts'

const TOO_LONG = 'with more in it the script would be longer than a shell takes'

/** A RUN that stays on one line may grow to so many columns. */
const WIDEST = 100

/** So many columns one may have that is to stay like others. */
const WIDEST_ALIKE = 120

/**
 * Puts commands at the end of a script, so that they run when the script was successful so far, and a failure of the
 * script stays one. In front of a closing `true` or `:` they go with the operator that it has: behind `a; true` a failure of
 * `a` hides as it did, and hides no more than that, and the commands run behind it all the same.
 *
 * @returns why that cannot be done for sure, where it cannot
 */
export function append(dockerfile: Dockerfile, script: Script, ...commands: readonly string[]): Fix | Reason {
  const operator = operatorBehind(script) ?? (isPureList(script) ? '&&' : undefined)
  const last = script.list.at(-1)
  if (operator === undefined || last === undefined || commands.length === 0)
    return { reason: 'nothing can be put behind this script without changing what a failure does' }
  if (isTooLong(script.text, ...commands)) return { reason: TOO_LONG }
  const forgotten = missingOperator(dockerfile, script)
  if (forgotten !== undefined) return { reason: operatorMissing(forgotten) }
  const inOne = commands.length === 1 ? behindOperands(dockerfile, script, commands[0]!, WIDEST) : undefined
  if (inOne !== undefined) return inOne
  const ending = placeholderAtEnd(script)
  if (ending !== undefined) return inFront(dockerfile, script, ending, commands)
  const end = script.place(last.end - 1) + 1
  const column = end - lineStart(dockerfile.text, end)
  const inline = inlineBehind(dockerfile, script, operator, commands.join(' && ').length)
  const span = placeBehind(dockerfile.text, end)
  if (inline !== undefined) return [{ span, text: commands.map((command) => inline + command).join('') }]
  const style = styleOf(dockerfile, [script], operator)
  return [{ span, text: onLines(dockerfile, style, operator, ['', ...commands], column) }]
}

/** Commands in front of the placeholder that a script ends in. */
function inFront(
  dockerfile: Dockerfile,
  script: Script,
  { element, operator }: Ending,
  commands: readonly string[],
): Fix {
  const start = script.place(element.start)
  const column = start - lineStart(dockerfile.text, start)
  const style = styleOf(dockerfile, [script], operator)
  const inline = operator === ';' ? '; ' : ' && '
  const text = isOneLine(script.instruction.line)
    ? commands.map((command) => command + inline).join('')
    : onLines(dockerfile, style, operator, [...commands, ''], column)
  return [insertion(start, text)]
}

/**
 * Puts a command that never fails, and prints nothing, at the front of a script. What it changes in the shell holds for
 * the whole script.
 */
export function prepend(dockerfile: Dockerfile, script: Script, command: string): Fix | undefined {
  const [first] = script.list
  if (first === undefined || script.heredoc || isTooLong(script.text, command)) return undefined
  const operator = script.list.length === 1 && !first.background ? '&&' : ';'
  const start = script.place(first.start)
  const style = styleOf(dockerfile, [script], operator)
  const column = start - lineStart(dockerfile.text, start)
  const text =
    breaksOf(dockerfile, script).length === 0
      ? command + (operator === ';' ? '; ' : ' && ')
      : onLines(dockerfile, style, operator, [command, ''], column)
  return [insertion(start, text)]
}

/** Puts commands that stop the script when they fail in front of an `&&` list, and others behind it, each on its own line. */
export function surround(
  dockerfile: Dockerfile,
  script: Script,
  front: readonly string[],
  back: readonly string[],
): Fix | Reason {
  const [first] = script.list
  if (first === undefined || operatorBehind(script) !== '&&')
    return { reason: 'nothing can be put around this script without changing what a failure does' }
  if (isTooLong(script.text, ...front, ...back)) return { reason: TOO_LONG }
  const style = styleOf(dockerfile, [script], '&&')
  const onOwn = (offset: number, commands: readonly string[]): string =>
    onLines(dockerfile, style, '&&', commands, offset - lineStart(dockerfile.text, offset))
  const end = script.place(first.end - 1) + 1
  const behind: readonly Edit[] =
    back.length === 0 ? [] : [{ span: placeBehind(dockerfile.text, end), text: onOwn(end, ['', ...back]) }]
  const inside = brokenUp(dockerfile, script, membersOf(script), () => style)
  const start = script.place(first.start)
  return [insertion(start, onOwn(start, [...front, ''])), ...inside, ...behind]
}

/** Commands behind one of the members of an `&&` list, as its own would stand there. */
export function behindMember(
  dockerfile: Dockerfile,
  script: Script,
  members: number,
  commands: readonly string[],
): string {
  const { end } = script.list[0]!.elements[members - 1]!
  const offset = script.place(end - 1) + 1
  const style = styleOf(dockerfile, [script], '&&')
  return breaksOf(dockerfile, script).length === 0
    ? commands.map((command) => ` && ${command}`).join('')
    : onLines(dockerfile, style, '&&', ['', ...commands], offset - lineStart(dockerfile.text, offset))
}

/** Commands one a line; an empty one stands for what is there already. */
export function onLines(
  dockerfile: Dockerfile,
  style: ChainStyle,
  operator: Operator,
  commands: readonly string[],
  column: number,
): string {
  const [first = '', ...rest] = commands
  let text = first
  let at = column + first.length
  for (const command of rest) {
    text += lineBreak(dockerfile, style, operator, at) + command
    at = columnBehind(style, operator) + command.length
  }
  return text
}

/** What may stand behind the script's last item without changing what a failure in it does. */
export function operatorBehind(script: Script): Operator | undefined {
  const last = script.list.at(-1)
  if (last === undefined || script.heredoc || last.background) return undefined
  const lastCommand = last.elements.at(-1)?.command
  if (lastCommand?.name !== undefined && ['exit', 'exec', 'return'].includes(lastCommand.name)) return undefined
  const errexit = errexitOf(script)
  if (errexit === undefined) return script.shell.errexit === undefined && isPureList(script) ? '&&' : undefined
  if (!errexit) return '&&'
  // A function called in an `&&` list would no longer stop at its first failure.
  if (script.list.some((item) => item.elements.some(({ kind }) => kind === 'function'))) return undefined
  // What stands inside a compound command that is not the last of its list goes on after a failure as it is.
  if (!isPlain(last.elements.at(-1)!)) return undefined
  const alone = last.elements.length === 1 && !last.elements[0]!.negated
  return alone && script.list.length > 1 ? ';' : '&&'
}

/**
 * `a && set -ex && b`: whether a script is one list of plain commands in which each failure ends all, so that it does not matter
 * whether `set -e` would do so too.
 */
export function isPureList({ list, heredoc, commands }: Script): boolean {
  const [only] = list
  if (only === undefined || list.length > 1 || only.background || heredoc) return false
  const ends = commands.some(
    ({ name }) => name !== undefined && ['exit', 'exec', 'return', 'trap', '.', 'source', 'eval'].includes(name),
  )
  return !ends && only.operators.every((operator) => operator === '&&') && only.elements.every(isPlain)
}

export function isPlain({ kind }: Element): boolean {
  return kind === 'simple' || kind === 'pipeline'
}

/** Whether the script runs under `set -e`; `undefined` when that changes on the way. */
export function errexitOf(script: Script): boolean | undefined {
  const sets = script.commands.filter(
    ({ name, words, within }) => name === 'set' && words.length > 1 && within === undefined,
  )
  if (sets.length === 0) return script.shell.errexit
  const first = script.list[0]?.elements[0]?.command
  const [only] = sets
  // In the background it is another shell's, and behind sudo a program's.
  const isOwn = only?.wrapper.every(({ text }) => text === 'command' || text === 'builtin')
  if (sets.length > 1 || only !== first || script.list[0]!.background || !isOwn) return undefined
  const options = only?.words.slice(1) ?? []
  if (options.some(({ value }) => value === undefined || value.startsWith('+') || value === '--')) return undefined
  return options.some(({ value }) => isErrexit(value!)) || script.shell.errexit
}

function isErrexit(option: string): boolean {
  return option === 'errexit' || (option.startsWith('-') && !option.startsWith('--') && option.includes('e'))
}

/** What keeps commands away from a script whose last line is no command, though its author thinks so. */
export function operatorMissing(call: string): string {
  return `an operator seems to be missing in front of ${call}, which is an argument as it stands`
}

/**
 * What ties commands to a script on one line; `undefined` where they get a line of their own.
 *
 * @param width how many columns the commands take
 */
function inlineBehind(dockerfile: Dockerfile, script: Script, operator: Operator, width: number): string | undefined {
  const { line } = script.instruction
  const inline = operator === ';' ? '; ' : ' && '
  if (script.comment !== undefined) return inline
  // In the body of a heredoc a line end separates.
  if (line.heredocs.length > 0) return operator === ';' ? `\n${bodyIndent(script)}` : inline
  // `a; b && c` is read twice.
  const isMixed = operator === '&&' && script.list.length > 1 && script.list.at(-1)!.elements.length === 1
  if (!isOneLine(line) || isMixed) return undefined
  return mostHaveRoom(dockerfile, script, width + inline.length) ? inline : undefined
}

/**
 * Whether most RUNs of one line that call what a script calls may grow by so many columns: what was written alike is to stay
 * alike.
 */
function mostHaveRoom(dockerfile: Dockerfile, script: Script, width: number): boolean {
  const end = script.place(script.list.at(-1)!.end - 1) + 1
  if (end - lineStart(dockerfile.text, end) + width > WIDEST_ALIKE) return false
  const columns = oneLiners(dockerfile).get(programsOf(script)) ?? []
  return columns.filter((column) => column + width <= WIDEST).length * 2 >= columns.length
}

const known = new WeakMap<Dockerfile, ReadonlyMap<string, readonly number[]>>()

/** How wide the RUNs of one line are, by the programs that each calls. */
function oneLiners(dockerfile: Dockerfile): ReadonlyMap<string, readonly number[]> {
  let widths = known.get(dockerfile)
  if (widths === undefined) {
    const found = new Map<string, number[]>()
    for (const instruction of dockerfile.instructions) {
      const script = isOneLine(instruction.line) ? dockerfile.script(instruction) : undefined
      if (script === undefined || script.list.length === 0) continue
      const end = script.place(script.list.at(-1)!.end - 1) + 1
      const width = end - lineStart(dockerfile.text, end)
      const programs = programsOf(script)
      const same = found.get(programs)
      if (same === undefined) found.set(programs, [width])
      else same.push(width)
    }
    widths = found
    known.set(dockerfile, widths)
  }
  return widths
}

function programsOf({ commands }: Script): string {
  return commands.map(({ name = '' }) => name).join(' ')
}

/** The blanks in front of the last line of a script of several lines. */
function bodyIndent({ text, list }: Script): string {
  const start = text.lastIndexOf('\n', list.at(-1)!.start) + 1
  let end = start
  while (text[end] === ' ' || text[end] === '\t') end++
  return text.slice(start, end)
}
