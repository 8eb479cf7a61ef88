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
  const isWritten = target?.value !== undefined && target.value !== '-' && !target.text.startsWith('~')
  return isSure && isWritten ? resolve(folder, target.value!) : undefined
}

/** Stands for the folder that a script starts in where that is not known: it is one and the same. */
export const START = '/(start)'

/**
 * Where a word of a command leads, with variables as they are written: the same text stands for the same file.
 *
 * @returns `undefined` where the folder is not known, or the path leads up from it
 */
export function placeIn(folder: string | undefined, path: string): string | undefined {
  if (/^[~$]/.test(path) || (folder === undefined && !path.startsWith('/'))) return undefined
  const parts: string[] = []
  for (const part of (path.startsWith('/') ? path : `${folder}/${path}`).split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if ([START.slice(1), undefined].includes(parts.pop())) return undefined
  }
  return path === '' || parts.length === 0 ? undefined : `/${parts.join('/')}`
}
