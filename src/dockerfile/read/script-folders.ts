// In which folder each command of a script runs, as far as its `cd` say so.

import { resolve } from '../model/paths.ts'
import type { Script } from '../model/script.ts'
import type { Command } from '../model/shell.ts'
import { leakOf } from './leaks.ts'

/**
 * The folder of each command, in their order; `undefined` where a `cd` may not have been reached, may have failed without an
 * end to the script, or leads to what is not written there.
 *
 * @param workdir where the script starts
 */
export function foldersIn(
  { commands }: Pick<Script, 'commands'>,
  workdir: string | undefined,
): readonly (string | undefined)[] {
  let folder = workdir
  return commands.map((command) => {
    const own = command.within === undefined ? folder : undefined
    folder = folderBehind(command, folder)
    return own
  })
}

function folderBehind(
  { name, words, top, certain, decisive }: Command,
  folder: string | undefined,
): string | undefined {
  const kind = name === undefined ? 'source' : leakOf(name)
  // A script that is sourced may go elsewhere, and a program that a variable names may be such a one.
  if (kind === 'source') return words.length > 0 ? undefined : folder
  if (kind !== 'directory') return folder
  const [, target, ...more] = words
  const isSure = name === 'cd' && top && certain && decisive && more.length === 0
  return isSure && target?.value !== undefined && target.value !== '-' ? resolve(folder, target.value) : undefined
}

/**
 * Where a word of a command leads, with variables as they are written: the same text stands for the same file.
 *
 * @returns `undefined` where the folder is not known, or the path goes up, which a link may lead elsewhere
 */
export function placeIn(folder: string | undefined, path: string): string | undefined {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  if (parts.length === 0 || parts.includes('..') || /^[~$]/.test(path)) return undefined
  if (path.startsWith('/')) return `/${parts.join('/')}`
  return folder === undefined ? undefined : `${folder === '/' ? '' : folder}/${parts.join('/')}`
}
