// The scripts that a script gives to another shell: `bash -c '…'`. Their commands count among its own.

import type { Assignment, Command, Interpreter, Range, Redirect, Shell, ShellText, Word } from '../model/shell.ts'
import { type Grammar, readArguments } from './arguments.ts'
import { readShell } from './read-shell.ts'

const SHELLS: readonly string[] = ['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh'] satisfies readonly Shell['name'][]

/** What is known of a shell by its name; `undefined` where it may be any. */
type Known = (name: Shell['name']) => Interpreter | undefined

const OPTIONS: Grammar = {
  source: 'sh(1p), bash(1), dash(1), ksh(1): those that change neither what is read nor whether it runs',
  rules: { clusters: true, abbreviates: 'never', permutes: false },
  options: { nothing: '-c -e -i -l -u -x --login --noprofile --norc --posix', value: '-o -O' },
}

/**
 * Puts the commands of inner scripts behind the command of the shell that runs them, each with its place. They are
 * members of no list of the outer script.
 */
export function withInnerScripts(script: ShellText, known: Known): ShellText {
  const inner = script.commands.flatMap((command) => commandsWithin(command, known))
  if (inner.length === 0) return script
  return { ...script, commands: [...script.commands, ...inner].toSorted((a, b) => a.start - b.start) }
}

function commandsWithin(shell: Command, known: Known): readonly Command[] {
  const text = innerText(shell)
  if (text === undefined) return []
  const read = readShell(text.text, text.errexit, known(shell.name as Shell['name']))
  if (read === undefined || read.heredoc) return []
  const fed = shell.piped || shell.redirects.some(({ operator }) => operator.startsWith('<'))
  return withInnerScripts(read, known).commands.map((command) => ({
    ...moved(command, text.start),
    top: false,
    certain: command.certain && shell.certain,
    decisive: command.decisive && shell.decisive,
    piped: command.piped || fed,
    within: command.within === undefined ? shell : { ...moved(command.within, text.start), within: shell },
  }))
}

/** Whether a command is a shell that reads its script from a heredoc, where nobody looks for commands. */
export function readsHeredoc({ name, words, redirects }: Command): boolean {
  if (name === undefined || !SHELLS.includes(name)) return false
  const { given, operands } = readArguments(words.slice(1), OPTIONS)
  const isFed = redirects.some(({ operator }) => operator.startsWith('<<') && operator !== '<<<')
  return isFed && operands.length === 0 && !given.some(({ names }) => names.includes('-c'))
}

interface InnerText {
  readonly text: string
  /** Where it starts in the outer script. */
  readonly start: number
  readonly errexit: boolean
}

/** The text behind `-c`, where it reaches the inner shell as it stands. */
function innerText({ name, words }: Command): InnerText | undefined {
  if (name === undefined || !SHELLS.includes(name)) return undefined
  const { given, operands } = readArguments(words.slice(1), OPTIONS)
  const has = (option: string): boolean => given.some(({ names }) => names.includes(option))
  const [word] = operands
  if (word === undefined || !has('-c') || given.some(({ takes }) => takes === undefined)) return undefined
  const quote = word.text[0]!
  const isQuoted = (quote === "'" || quote === '"') && word.text.length > 1 && word.text.endsWith(quote)
  const text = isQuoted ? word.text.slice(1, -1) : word.text
  if (text.includes(quote) && isQuoted) return undefined
  const special =
    quote === "'" && isQuoted ? [] : isQuoted ? ['\\', '`', '$('] : ['\\', '`', '$', '"', "'", '*', '?', '[', '{', '~']
  if (special.some((sign) => text.includes(sign))) return undefined
  return { text, start: word.start + (isQuoted ? 1 : 0), errexit: has('-e') }
}

/** The same command at its place in the outer script. */
function moved(command: Command, by: number): Command {
  const at = <R extends Range>(range: R): R => ({ ...range, start: range.start + by, end: range.end + by })
  return {
    ...at(command),
    words: command.words.map((word): Word => at(word)),
    wrapper: command.wrapper.map((word): Word => at(word)),
    assigned: command.assigned.map((one): Assignment => at(one)),
    redirects: command.redirects.map(
      (one): Redirect => ({ ...at(one), target: one.target === undefined ? undefined : at(one.target) }),
    ),
  }
}
