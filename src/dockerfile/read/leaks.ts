// Which commands change the shell that runs them, and so whatever would run behind them in the same shell.

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
