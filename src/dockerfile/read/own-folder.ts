// Whether a script takes away the folder that it works in: a builder makes that anew for each RUN, and programs do not start in one that is gone.

import type { Dockerfile } from '../model/dockerfile.ts'
import { isWithin, resolve } from '../model/paths.ts'
import type { Script } from '../model/script.ts'
import type { Command, Word } from '../model/shell.ts'
import { fixedValue } from '../model/stages.ts'
import { expand } from './variables.ts'

/**
 * Whether the folder that a script starts or ends in may be gone behind it, or another one.
 *
 * @param isSure what is not known counts for nothing
 */
export function mayLoseFolder(dockerfile: Dockerfile, script: Script, isSure = false): boolean {
  const { workdir, variables } = dockerfile.settings(script.instruction)
  const taken = script.commands.flatMap((command) => takenBy(command, workdir ?? ''))
  const moves = script.leaks.some(({ kind }) => kind === 'directory')
  if (taken.length > 0 && moves && !isSure) return true
  const valueOf = ({ value, text }: Word): string | undefined =>
    value ?? expand(text.replaceAll('"', ''), dockerfile.reading.escape, (name) => fixedValue(variables, name))
  return taken.some((word) => isOwn(word) || mayBe(valueOf(word), workdir, isSure))
}

/** What any shell says of the folder that it is in. */
function isOwn({ text }: Word): boolean {
  return ['$PWD', '${PWD}', '$(pwd)', '`pwd`'].includes(text.replaceAll('"', '').replace(/\/$/, ''))
}

/** Deleting so much is usual, and nobody works there. */
const LISTS = '/var/lib/apt/lists'

/** The folders that a command deletes or moves. */
function takenBy({ name, words }: Command, workdir: string): readonly Word[] {
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
      return has((text) => text === '-delete' || text === 'rm') && !sparesFolders(words, workdir)
        ? operands.slice(0, 1)
        : []
    default:
      return []
  }
}

/** Whether a search takes no folder that one works in: files alone, or what is called unlike it and those that it lies in. */
function sparesFolders(words: readonly Word[], workdir: string): boolean {
  if (words.some(({ text }) => text === '-o' || text === '-or' || text === ',')) return false
  const said = (options: readonly string[]): readonly string[] =>
    words.flatMap(({ value }, i) =>
      i > 0 && options.includes(words[i - 1]!.text) && value !== undefined ? [value] : [],
    )
  return (
    said(['-type']).some((kinds) => !kinds.includes('d')) ||
    said(['-name', '-iname']).some((pattern) => !workdir.split('/').some((part) => mayBeCalled(part, pattern)))
  )
}

/** Whether a name may match a pattern, by the letters in front of its first sign and behind its last. */
function mayBeCalled(name: string, pattern: string): boolean {
  const [own, asked] = [name.toLowerCase(), pattern.toLowerCase()]
  const [first, last] = [asked.search(SIGNS), asked.search(LAST_SIGN)]
  return first < 0 ? own === asked : own.startsWith(asked.slice(0, first)) && own.endsWith(asked.slice(last + 1))
}

const SIGNS = /[*?[\]]/
const LAST_SIGN = /[*?[\]](?=[^*?[\]]*$)/

/** @param workdir `null` where a variable decides, `undefined` where nothing says it */
function mayBe(path: string | undefined, workdir: string | null | undefined, isSure: boolean): boolean {
  if (path === undefined || /[$`]/.test(path)) return !isSure
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
