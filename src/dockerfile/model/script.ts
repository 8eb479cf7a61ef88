// A RUN's shell text bound to its place in the file: what transforms look at, and how they edit it.

import { kept } from '../../kept.ts'
import { fileOffset, type LogicalLine } from '../read/lines.ts'
import type { Instruction } from './instruction.ts'
import type { Command, OwnShell, Range, Shell, ShellText, Word } from './shell.ts'
import { deletion, type Edit, insertion, type Span } from './span.ts'

export interface Script extends ShellText {
  readonly instruction: Instruction
  readonly shell: Shell
  /** Offset in the file of the script's character at `offset`. */
  readonly place: (offset: number) => number
}

/** What is asked of a script's commands alone. */
export type OfCommands = Pick<Script, 'commands'>

/**
 * A question about a script's commands, whose answer is kept beside them: a RUN that no edit touches hands its commands on to the next
 * text, so that it is asked once however many transforms want to know, and in however many rounds.
 */
export function keptWithCommands<Answer>(ask: (script: OfCommands) => Answer): (script: OfCommands) => Answer {
  const ofCommands = kept((commands: readonly Command[]) => ask({ commands }))
  return ({ commands }) => ofCommands(commands)
}

const SHELLS = new Set(['sh', 'bash', 'ash', 'dash', 'zsh', 'ksh'])

/** `/bin/sh -c`: what a RUN gets where no SHELL says otherwise. */
const DEFAULT_SHELL: Shell = { name: 'sh', errexit: false, login: false }

/** A shell of a base image that may be any, and may stop at an error. */
const UNSURE_SHELL: Shell = { name: 'sh', errexit: undefined, login: false }

/** Options by name that decide nothing of how a script is read: of them `errexit` alone says where it ends. */
const OPTIONS = new Set(['errexit', 'errtrace', 'nolog', 'nounset', 'pipefail', 'verbose', 'xtrace'])

/** The shell of a SHELL instruction's strings, or of a base image; `undefined` for powershell, cmd and whatever else is no sh. */
export function shellOf(strings: OwnShell): Shell | undefined {
  if (strings === undefined) return DEFAULT_SHELL
  if (strings === 'unsure') return UNSURE_SHELL
  const [program, ...options] = strings
  const name = program?.slice(program.lastIndexOf('/') + 1)
  if (name === undefined || !SHELLS.has(name) || options.length === 0) return undefined
  let errexit = false
  let login = false
  let takesCommand = false
  for (let i = 0; i < options.length; i++) {
    const option = options[i]!
    if (option === '--login') login = true
    else if (OPTIONS.has(option) && options[i - 1]?.endsWith('o')) errexit ||= option === 'errexit'
    else if (option.startsWith('-') && !option.startsWith('--')) {
      if (![...option.slice(1)].every((letter) => 'euxocliEv'.includes(letter))) return undefined
      errexit ||= option.includes('e')
      login ||= option.includes('l') || option.includes('i')
      takesCommand ||= option.includes('c')
    } else return undefined
  }
  return takesCommand ? { name: name as Shell['name'], errexit, login } : undefined
}

/** The text that the shell gets for an instruction in shell form, and where each of its characters stands. */
export interface ScriptText {
  readonly text: string
  readonly place: (offset: number) => number
}

/**
 * The shell text of a RUN. `RUN <<EOF` runs its body; `RUN command <<EOF` runs the line with the bodies behind it.
 *
 * @returns `undefined` for a body that is no shell script, or that the shell would get otherwise than it stands
 */
export function scriptText(instruction: Instruction, fileText: string): ScriptText | undefined {
  const { line, text, textStart } = instruction
  if (line.dangling || text === '') return undefined
  const [first] = line.heredocs
  if (first === undefined) return { text, place: (offset) => fileOffset(line, textStart + offset) }
  const openerOnly =
    line.heredocs.length === 1 && first.opener.start === textStart && first.opener.end === textStart + text.length
  if (openerOnly) {
    const body = fileText.slice(first.body.start, first.body.end)
    if (body.startsWith('#!') || first.chomp || body.includes('\r')) return undefined
    return { text: body, place: (offset) => first.body.start + offset }
  }
  const tail = fileText.slice(first.body.start, line.span.end)
  if (tail.includes('\r')) return undefined
  return {
    text: `${text}\n${tail}\n`,
    place: (offset) =>
      offset < text.length ? fileOffset(line, textStart + offset) : first.body.start + offset - text.length - 1,
  }
}

/** Why there is no `scriptText` of a RUN, as a clause. */
export function whyNoText({ line }: Instruction, fileText: string): string {
  const [first] = line.heredocs
  if (first === undefined) return 'nothing follows it'
  const body = fileText.slice(first.body.start, first.body.end)
  if (body.startsWith('#!')) return 'its heredoc names its own interpreter'
  return body.includes('\r') ? 'its heredoc has carriage returns' : 'its heredoc is written with <<-'
}

/** Whether a script is the body of a heredoc, and not the line of its RUN: `RUN <<EOF`. */
export function isHeredocBody({ instruction: { line }, place }: Pick<Script, 'instruction' | 'place'>): boolean {
  return line.heredocs.some(({ body }) => body.start <= place(0))
}

/** The place in the file of a range of the script; it covers the continuations and comments in between. */
export function spanOf(script: Script, range: Range): Span {
  const start = script.place(range.start)
  return { start, end: range.end > range.start ? script.place(range.end - 1) + 1 : start }
}

/** Puts `text` right behind a word or command. */
export function insertAfter(script: Script, range: Range, text: string): Edit {
  return insertion(script.place(range.end - 1) + 1, text)
}

/** Whether a range of the script stands on one physical line of the file, with nothing dropped inside. */
export function unbroken(script: Script, range: Range): boolean {
  const { start, end } = spanOf(script, range)
  return end - start === range.end - range.start
}

/** Replaces a word; `undefined` when a continuation runs through it. */
export function replace(script: Script, word: Word, text: string): Edit | undefined {
  return unbroken(script, word) ? { span: spanOf(script, word), text } : undefined
}

/**
 * Takes a word away together with the blanks before it, so that one space stays between its neighbours.
 * `undefined` when it does not stand on one line with the blank before it.
 */
export function removeWord(script: Script, word: Word): Edit | undefined {
  let start = word.start
  while (start > 0 && (script.text[start - 1] === ' ' || script.text[start - 1] === '\t')) start--
  const range = { start, end: word.end }
  return start < word.start && unbroken(script, range) ? deletion(spanOf(script, range)) : undefined
}

/** Whether the instruction's head stands on one physical line. */
export function isOneLine(line: LogicalLine): boolean {
  return line.pieces.length === 1 && line.comments.length === 0 && line.blanks.length === 0
}

/**
 * How many bytes Linux takes for one argument of a program, the zero behind it not counted (MAX_ARG_STRLEN, 32 pages): a
 * shell gets a script as one.
 */
export const LONGEST_ARGUMENT = 131_071

/** Scripts are made no longer than this: what comes into them later, such as an option, finds room. */
const LONGEST_SCRIPT = 120_000

/** Whether texts together are longer than a script should become. */
export function isTooLong(...texts: readonly string[]): boolean {
  // Most are so short that nobody need count: a code unit is three bytes at most.
  const units = texts.reduce((sum, { length }) => sum + length, 0)
  return units * 3 > LONGEST_SCRIPT && texts.reduce((sum, text) => sum + bytesOf(text), 0) > LONGEST_SCRIPT
}

/** In UTF-8. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}
