// What a script does to empty a package manager's cache, and how that is taken away.

import { removeMembers, removeWordOrLine } from '../../src/dockerfile/edit/removal.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { isWithin } from '../../src/dockerfile/model/paths.ts'
import type { Script } from '../../src/dockerfile/model/script.ts'
import type { Command, Element, Word } from '../../src/dockerfile/model/shell.ts'
import type { Edit } from '../../src/dockerfile/model/span.ts'
import type { Cache } from '../../src/knowledge/packages/caches.ts'

/** What empties a cache, and goes. */
export interface Leftovers {
  readonly elements: readonly Element[]
  readonly words: readonly Word[]
}

/** A text with the home folder in place of what the shell puts there. */
export function atHome(text: string, home: string): string {
  return text.replaceAll('${HOME}', home).replaceAll('$HOME', home).replaceAll('~/', `${home}/`).replaceAll('"', '')
}

/** Whether a command does nothing but delete. */
export function isCleanup(cache: Cache, command: Command): boolean {
  return command.name === 'rm' || cache.empties(command)
}

/** The commands and words that empty the cache; `undefined` where one of them deletes more than that. */
export function leftoversOf(
  cache: Cache,
  script: Script,
  folders: readonly string[],
  home: string,
): Leftovers | undefined {
  const elements: Element[] = []
  const words: Word[] = []
  for (const command of script.commands) {
    if (cache.uses(command)) words.push(...command.words.filter(({ value }) => isUnwanted(cache, value)))
    if (cache.empties(command)) {
      const element = memberOf(script, command)
      if (element === undefined) return undefined
      elements.push(element)
    }
    const deleted = operandsOf(command).filter((word) => deletesFrom(atHome(word.text, home), folders))
    if (operandsOf(command).some((word) => !deleted.includes(word) && deletesAround(atHome(word.text, home), folders)))
      return undefined
    words.push(...deleted)
  }
  return { elements, words }
}

function isUnwanted({ unwanted }: Cache, value: string | undefined): boolean {
  return value !== undefined && unwanted.includes(value)
}

/** What rm deletes. */
function operandsOf({ name, words }: Command): readonly Word[] {
  return name === 'rm' ? words.slice(1).filter(({ text }) => !text.startsWith('-')) : []
}

function memberOf({ list }: Script, command: Command): Element | undefined {
  return list.flatMap(({ elements }) => elements).find((element) => element.command === command)
}

/** A path in a folder of the cache, or the `.cache` folder that lies right around it. */
function deletesFrom(path: string, folders: readonly string[]): boolean {
  const plain = path.replace(/\/\*?$/, '')
  return folders.some((folder) => isWithin(plain, folder) || (plain.endsWith('/.cache') && isWithin(folder, plain)))
}

/** A folder that the mount lies in: it could not be deleted any more. */
function deletesAround(path: string, folders: readonly string[]): boolean {
  const plain = path.replace(/\/\**$/, '').replace(/\/\*[^/]*$/, '')
  return path.includes('$') ? false : folders.some((folder) => plain !== '' && isWithin(folder, plain))
}

/** Takes words and commands away, and each rm with all that it was to delete; `undefined` where one has to stay. */
export function removalsOf(
  dockerfile: Dockerfile,
  script: Script,
  leftovers: readonly Leftovers[],
): readonly Edit[] | undefined {
  const words = new Set(leftovers.flatMap((one) => one.words))
  const gone = new Set(leftovers.flatMap(({ elements }) => elements))
  for (const command of script.commands) {
    const operands = operandsOf(command)
    if (operands.length === 0 || !operands.every((word) => words.has(word))) continue
    const element = memberOf(script, command)
    if (element === undefined) return undefined
    gone.add(element)
    for (const word of operands) words.delete(word)
  }
  const edits = removeMembers(dockerfile, script, gone)
  const wordEdits = [...words].map((word) => removeWordOrLine(dockerfile, script, word))
  return edits === undefined || wordEdits.includes(undefined)
    ? undefined
    : [...edits, ...wordEdits.flatMap((edit) => edit ?? [])]
}
