// Which commands change the shell that runs them, and so whatever would run behind them in the same shell.

import type { ParsedScript } from './shell-tree.ts'

/** What a script changes in the shell that runs it, and so for whatever would run behind it in the same shell. */
export type LeakKind =
  | 'directory'
  | 'variable'
  | 'option'
  | 'mask'
  | 'trap'
  | 'function'
  | 'exit'
  | 'exec'
  | 'source'
  | 'background'
  | 'other'

const LEAKING: Readonly<Record<string, LeakKind>> = {
  cd: 'directory',
  pushd: 'directory',
  popd: 'directory',
  export: 'variable',
  declare: 'variable',
  local: 'variable',
  readonly: 'variable',
  typeset: 'variable',
  unset: 'variable',
  read: 'variable',
  getopts: 'variable',
  let: 'variable',
  mapfile: 'variable',
  readarray: 'variable',
  shift: 'variable',
  set: 'option',
  shopt: 'option',
  setopt: 'option',
  emulate: 'option',
  umask: 'mask',
  ulimit: 'mask',
  trap: 'trap',
  alias: 'function',
  unalias: 'function',
  enable: 'function',
  hash: 'other',
  wait: 'other',
  builtin: 'other',
  eval: 'source',
  source: 'source',
  '.': 'source',
  exit: 'exit',
  return: 'exit',
  break: 'exit',
  continue: 'exit',
  exec: 'exec',
}

/** POSIX: what is assigned in front of one of these holds from then on; bash does so in its POSIX mode alone. */
const KEEPS_ASSIGNMENTS = new Set(
  ': . break continue eval exec exit export readonly return set shift times trap unset'.split(' '),
)

export function keepsAssignments(name: string | undefined): boolean {
  return name !== undefined && KEEPS_ASSIGNMENTS.has(name)
}

/** What a builtin of this name changes; `undefined` for any other command. */
export function leakOf(name: string): LeakKind | undefined {
  return Object.hasOwn(LEAKING, name) ? LEAKING[name] : undefined
}

/**
 * The first command that leads what runs behind it to another folder: also inside `( )` or `bash -c`, where the script
 * around it stays in its own.
 */
export function firstMove<C extends { readonly name: string | undefined }>(commands: readonly C[]): C | undefined {
  return commands.find(({ name }) => name !== undefined && leakOf(name) === 'directory')
}

/** Whether a script's first statement is `set` with `-e` in it, which holds for all that comes behind. */
export function startsErrexit({ commands: [statement] }: ParsedScript): boolean {
  const first = statement?.command
  // In the background it is another shell's.
  if (first?.type !== 'Command' || statement?.background === true || first.name?.text !== 'set') return false
  const words = first.suffix.flatMap((word) => (word.type === 'Word' ? [word.text] : []))
  // What follows `--` are words, and no options.
  const options = words.includes('--') ? words.slice(0, words.indexOf('--')) : words
  return options.some((text) => text.startsWith('-') && text.includes('e'))
}
