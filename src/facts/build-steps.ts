// Commands of a build stage that leave nothing behind that a program could need where it runs.

import { resolve } from '../dockerfile/paths.ts'
import type { Command } from '../dockerfile/shell.ts'
import { callOf } from './managers.ts'

/** Commands that change nothing that stays. */
export const IDLE: ReadonlySet<string> = new Set([
  ...[
    'echo',
    'printf',
    'ls',
    'pwd',
    'true',
    ':',
    'cat',
    'set',
    'export',
    'test',
    '[',
    'env',
    'date',
    'uname',
    'whoami',
  ],
  ...['which', 'sleep', 'grep', 'stat', 'file', 'du', 'update-ca-certificates'],
])

/** Whether a command's output goes to a file. */
export function writesFile({ redirects }: Command): boolean {
  return redirects.some(
    ({ operator, target }) => operator.startsWith('>') && target?.value !== '/dev/null' && !operator.endsWith('&'),
  )
}

/** The packages that an apt or apk call installs, without versions; `undefined` for another command. */
export function packagesOf(
  command: Command,
): readonly { readonly name: string | undefined; readonly text: string }[] | undefined {
  const call = callOf(command)
  if (call === undefined || (call.manager !== 'apt' && call.manager !== 'apk')) return undefined
  if (call.verb !== 'add' && call.verb !== 'install') return []
  return call.operands.map(({ value, text }) => ({ name: value?.replace(/[=<>~@:].*$/, ''), text }))
}

/** The folder that a `cd` leads to; `undefined` when it cannot be told. */
export function folderBehind({ words, top, certain }: Command, folder: string): string | undefined {
  const target = words[1]?.value
  return top && certain && target !== undefined ? resolve(folder, target) : undefined
}
