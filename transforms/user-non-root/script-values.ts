// The values that a script gives to its own variables, where it does so once and for all.

import type { Command, ShellText } from '../../src/dockerfile/model/shell.ts'

/** Commands that give variables values which are not written there. */
const SETTING = new Set(['read', 'unset', 'eval', '.', 'source', 'getopts', 'mapfile', 'readarray', 'let', 'printf'])

/** By name; `undefined` where the value is not known. A file of `mktemp` lies in /tmp. */
export function valuesIn({ commands, leaks, text }: ShellText): ReadonlyMap<string, string | undefined> {
  const values = new Map<string, string | undefined>()
  const temporary = commands.filter(isTemporary).map(({ start, end }) => `$(${text.slice(start, end)})`)
  for (const command of commands) {
    for (const { name, value, start, end } of command.assigned) {
      // In front of a command it is that one's alone.
      if (command.words.length > 0 && command.name !== 'export') continue
      const said = text.slice(start + name.length + 1, end).replaceAll('"', '')
      values.set(name, values.has(name) ? undefined : temporary.includes(said) ? '/tmp/mktemp' : value)
    }
  }
  for (const name of values.keys()) if (commands.some((one) => mayChange(one, name))) values.set(name, undefined)
  // `for NAME in …`, in a function, too.
  for (const { kind, what } of leaks) if (kind === 'variable' && isLoop(text, what)) values.set(what, undefined)
  for (const name of values.keys()) if (isLoop(text, name)) values.set(name, undefined)
  return values
}

function isLoop(text: string, name: string): boolean {
  return text.includes(`for ${name} `) || text.includes(`for ${name}\n`) || text.includes(`select ${name} `)
}

/** What is sourced or evaluated may set any; the others set what they name. */
function mayChange({ name = '', words }: Command, variable: string): boolean {
  if (!SETTING.has(name)) return false
  return (
    name === '.' ||
    name === 'source' ||
    name === 'eval' ||
    words.some(({ value, text }) => (value ?? text) === variable)
  )
}

/** `mktemp -d`, without a folder of its own: `-p DIR`, a pattern. */
function isTemporary({ name, words }: Command): boolean {
  return name === 'mktemp' && words.slice(1).every(({ value = '' }) => ['-d', '-u', '-q'].includes(value))
}
