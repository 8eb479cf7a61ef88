// Puts a command behind a RUN's script, or in front of it, in the author's own chaining style.
//
// The laws of the shell that it keeps, each tried in dash, bash, busybox ash and mksh:
//   `a; b` is over with b's status: only `&& x` behind it keeps a failure of b.
//   Under `set -e` a command that is not the last of an `&&` list may fail unnoticed, and everything inside it too.

import type { Dockerfile } from './dockerfile.ts'
import { isOneLine, type Script } from './script.ts'
import type { Element, Range } from './shell.ts'
import { type Fix, insertion } from './span.ts'

export type Operator = '&&' | ';'

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

export function isPlain({ kind }: Element): boolean {
  return kind === 'simple' || kind === 'pipeline'
}

/** Whether the script runs under `set -e`; `undefined` when that changes on the way. */
export function errexitOf(script: Script): boolean | undefined {
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

export function brokenGlue(dockerfile: Dockerfile, operator: Operator): string {
  const { escape, eol } = dockerfile.reading
  return `${operator === ';' ? ';' : ' &&'} ${escape}${eol}${indentation(dockerfile)}`
}

/** What stands between the last two members that are on different lines, when nothing but an operator does. */
export function ownGlue(dockerfile: Dockerfile, script: Script, operator: Operator): string | undefined {
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

/** Whether both scripts break their lines on the same side of the operator, as far as they break any. */
export function sameStyle(dockerfile: Dockerfile, first: Script, second: Script): boolean {
  const [a, b] = [first, second].map((script) => ownGlue(dockerfile, script, '&&'))
  return a === undefined || b === undefined || a.trimStart().startsWith('&&') === b.trimStart().startsWith('&&')
}
