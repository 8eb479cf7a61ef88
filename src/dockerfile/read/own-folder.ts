// Whether a script takes away the folder that it works in: a builder makes that anew for each RUN, and programs do not start in one that is gone.

import { isWithin, resolve } from '../model/paths.ts'
import type { Command, Word } from '../model/shell.ts'
import type { LeakKind } from './leaks.ts'

export interface Working {
  readonly commands: readonly Command[]
  readonly leaks: readonly { readonly kind: LeakKind }[]
}

/**
 * Whether the folder that a script starts or ends in may be gone behind it, or another one.
 *
 * @param workdir `null` where a variable decides, `undefined` where nothing says it
 * @param isSure what is not known counts for nothing
 */
export function mayLoseFolder(
  { commands, leaks }: Working,
  workdir: string | null | undefined,
  isSure = false,
): boolean {
  const taken = commands.flatMap(takenBy)
  const moves = leaks.some(({ kind }) => kind === 'directory')
  if (taken.length > 0 && moves && !isSure) return true
  return taken.some((word) => mayBe(word, workdir, isSure))
}

/** Deleting so much is usual, and nobody works there. */
const LISTS = '/var/lib/apt/lists'

/** The folders that a command deletes or moves. */
function takenBy({ name, words }: Command): readonly Word[] {
  const operands = words.slice(1).filter(({ text }) => !text.startsWith('-') && !text.startsWith(LISTS))
  const has = (test: (text: string) => boolean): boolean => words.some(({ text }) => test(text))
  switch (name) {
    case 'rm':
      return has((text) => (/^-\w/.test(text) && /r/i.test(text)) || text === '--recursive') ? operands : []
    case 'rmdir':
      return operands
    case 'mv':
      return operands.slice(0, -1)
    case 'find':
      return has((text) => text === '-delete' || text === 'rm') ? operands.slice(0, 1) : []
    default:
      return []
  }
}

function mayBe({ value, text }: Word, workdir: string | null | undefined, isSure: boolean): boolean {
  if (['$PWD', '${PWD}', '$(pwd)', '`pwd`'].includes(text.replaceAll('"', '').replace(/\/$/, ''))) return true
  const path = value ?? (/[$`]/.test(text) ? undefined : text)
  if (path === undefined) return !isSure
  if (typeof workdir !== 'string') return workdir === null && !isSure
  const pattern = path.search(/[*?[{]/)
  if (pattern < 0) {
    const folder = resolve(workdir, path)
    return folder !== undefined && folder !== '/' && isWithin(workdir, folder)
  }
  // What stands in front of the first sign, to the letter: `/usr/src/a*` may be any folder whose name begins so.
  const literal = path.slice(0, pattern)
  if (literal === '' || literal === './') return !isSure
  const start = resolve(workdir, literal)
  const whole = literal.endsWith('/') && start !== '/' ? `${start}/` : (start ?? '')
  return whole !== '/' && workdir.startsWith(whole)
}
