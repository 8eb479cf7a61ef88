// What a shell script is made of: commands, words, redirections, each with its place in the text.

import type { LeakKind } from '../read/leaks.ts'

/** A shell whose way of reading is known. */
export type Interpreter = 'bash' | 'ash' | 'dash'

/** Half-open range of offsets into the script's text, which is not the file's: see `Script.place`. */
export interface Range {
  readonly start: number
  readonly end: number
}

export interface Word extends Range {
  /** As written. */
  readonly text: string
  /** Without quotes; `undefined` when the word holds an expansion. */
  readonly value: string | undefined
  /** Holds an unquoted `*`, `?` or `[…]`; `value` then is the pattern. */
  readonly glob: boolean
}

/** `NAME=value` */
export interface Assignment extends Range {
  readonly name: string
  /** Without quotes, '' behind a bare `NAME=`; `undefined` when it may hold an expansion. */
  readonly value: string | undefined
}

export interface Redirect extends Range {
  readonly operator: string
  readonly target: Word | undefined
}

/** A simple command. */
export interface Command extends Range {
  /** The program behind `sudo`, `env` and the like, without its `bin` folder; `undefined` when it is no literal. */
  readonly name: string | undefined
  /** From the program on; empty for a bare assignment. */
  readonly words: readonly Word[]
  /** What stands before the program: `sudo -E`, `env A=b`, `nice`. */
  readonly wrapper: readonly Word[]
  /** Names assigned in front: `A=b command`. */
  readonly assignments: readonly string[]
  /** Each `NAME=value` with its place: those in front, those that `env` or `sudo` is given, those of an `export`. */
  readonly assigned: readonly Assignment[]
  readonly redirects: readonly Redirect[]
  /**
   * Runs in every run of the script that succeeds, in each shell that may read it: not under if, for, case, `||`,
   * `$( )`, in a function or behind `&`.
   */
  readonly certain: boolean
  /** Fails the script when it fails: nothing behind it covers up its exit status. */
  readonly decisive: boolean
  /** Stands in the script's own list of commands, not inside a compound command, a pipeline or a substitution. */
  readonly top: boolean
  /** Stands behind a `|`, and so reads what the command before it writes. */
  readonly piped: boolean
  /** The command that runs the script it stands in: `bash -c '…'`. */
  readonly within?: Command
}

/** One member of an `&&` / `||` list. */
export interface Element extends Range {
  /** Set when the element is one simple command. */
  readonly command: Command | undefined
  readonly kind: 'simple' | 'pipeline' | 'compound' | 'function'
  readonly negated: boolean
}

/** One `;`-separated member of the script: an `&&` / `||` list of one element or more. */
export interface Item extends Range {
  readonly elements: readonly Element[]
  readonly operators: readonly ('&&' | '||')[]
  readonly background: boolean
}

/** A change of the shell itself that a script makes. */
export interface Leak extends Range {
  readonly kind: LeakKind
  /** What a reader would recognise: the command's name, or the variable's. */
  readonly what: string
}

export interface ShellText {
  readonly text: string
  readonly list: readonly Item[]
  readonly commands: readonly Command[]
  readonly leaks: readonly Leak[]
  /** Where a trailing `# comment` starts, which swallows what would be put behind it. */
  readonly comment: number | undefined
  /** Holds a heredoc, so the text is more than one line. */
  readonly heredoc: boolean
  /** The shell that it was read as; `undefined` where it may be any. */
  readonly interpreter: Interpreter | undefined
  /** What is in it that not all shells read alike: `&>`, `$'…'`. */
  readonly disputed: readonly string[]
}

/** The shell that runs a script, as SHELL names it. */
export interface Shell {
  readonly name: 'sh' | 'bash' | 'ash' | 'dash' | 'zsh' | 'ksh'
  /** Started with `-e`; `undefined` where that is not known. */
  readonly errexit: boolean | undefined
  /** Started as a login or interactive shell, which reads profile files each time. */
  readonly login: boolean
}

/**
 * The words of the SHELL that an image has for what is built on it; `'unsure'` where it may be any shell, which may stop at an error;
 * `undefined` where it is the builder's own.
 */
export type OwnShell = readonly string[] | 'unsure' | undefined

/** The cleanup at the end of a script, behind which another script is put. */
export interface Tail {
  readonly elements: readonly Element[]
  /** The other script ends in the same, which does for both; else it goes to the end of that one. */
  readonly repeated: boolean
}

/** `` `# a comment` ``: whether all that a command consists of is a substitution with nothing to run in it. */
export function isComment({ words, redirects }: Command): boolean {
  const [word, ...more] = words
  if (word === undefined || more.length > 0 || redirects.length > 0) return false
  const inside = word.text.startsWith('`') && word.text.endsWith('`') ? word.text.slice(1, -1) : undefined
  return inside?.trimStart().startsWith('#') === true && !inside.includes('`') && !inside.includes('\n')
}
