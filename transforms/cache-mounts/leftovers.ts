// What a script does to empty a package manager's cache, and how that is taken away.

import { isPlainProgram } from '../../src/analysis/images/drop-in.ts'
import { removeMembers, removeWordOrLine } from '../../src/dockerfile/edit/removal.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { isWithin } from '../../src/dockerfile/model/paths.ts'
import type { Reason } from '../../src/dockerfile/model/refusal.ts'
import type { Script } from '../../src/dockerfile/model/script.ts'
import type { Command, Element, Word } from '../../src/dockerfile/model/shell.ts'
import type { Edit } from '../../src/dockerfile/model/span.ts'
import type { Cache } from '../../src/knowledge/packages/cache.ts'
import { callOf } from '../../src/knowledge/packages/managers.ts'
import { deletesMountPoint, operandsOf, type Place, pathOf } from './deletions.ts'

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

/** Why a cache is left alone whose cleanup has to stay. */
export const IN_THE_WAY = 'what empties its cache cannot be taken out of the RUN'

/** The commands and words that empty the cache; or why they cannot be taken away. */
export function leftoversOf(cache: Cache, place: Place, folders: readonly string[]): Leftovers | Reason {
  const elements: Element[] = []
  const words: Word[] = []
  for (const command of place.script.commands) {
    if (cache.uses(command)) words.push(...command.words.filter(({ value }) => isUnwanted(cache, value)))
    if (cache.shrinks?.(command) === true)
      return { reason: `${place.script.text.slice(command.start, command.end)} would delete what the mount keeps` }
    if (cache.empties(command)) {
      const element = memberOf(place.script, command)
      if (element === undefined) return { reason: IN_THE_WAY }
      elements.push(element)
    }
    const deleted = operandsOf(command).filter((word) => deletesFrom(pathOf(place, word), folders))
    if (deletesMountPoint(place, command, folders, deleted))
      return {
        reason: `${command.name} may delete the folder of its cache, or one around it, which a mount keeps in place`,
      }
    const filler = deleted.some((word) => isAround(pathOf(place, word), folders))
      ? place.script.commands.find((one) => !cache.uses(one) && !fillsNothing(one))
      : undefined
    if (filler !== undefined)
      return {
        reason: `the folder around its cache is deleted, and ${filler.name ?? 'a command'} may keep something there too`,
      }
    words.push(...deleted)
  }
  return { elements, words }
}

/** Programs that fetch, unpack, or change the system, and keep nothing in the `.cache` folder of their user. */
const KEEPS_NOTHING = new Set(
  [
    'curl wget git unzip dpkg rpm gpg apt-key add-apt-repository dpkg-reconfigure locale-gen update-alternatives',
    'useradd adduser usermod groupadd addgroup chpasswd passwd',
  ].flatMap((line) => line.split(' ')),
)

function fillsNothing(command: Command): boolean {
  const { name = 'set' } = command
  const manager = callOf(command)?.manager
  if (manager !== undefined) return ['apt', 'apk', 'dnf', 'zypper'].includes(manager)
  return isPlainProgram(name) || KEEPS_NOTHING.has(name)
}

function isUnwanted({ unwanted }: Cache, value: string | undefined): boolean {
  return value !== undefined && unwanted.includes(value)
}

function memberOf({ list }: Script, command: Command): Element | undefined {
  return list.flatMap(({ elements }) => elements).find((element) => element.command === command)
}

/** What lies in a folder of the cache, or the `.cache` folder right around it. */
function deletesFrom(found: ReturnType<typeof pathOf>, folders: readonly string[]): boolean {
  return isAround(found, folders) || folders.some((folder) => found !== undefined && isWithin(found.path, folder))
}

/** The `.cache` folder that one of these lies in. */
function isAround(found: ReturnType<typeof pathOf>, folders: readonly string[]): boolean {
  if (found === undefined || !found.isWhole || !found.path.endsWith('/.cache')) return false
  return folders.some((folder) => isWithin(folder, found.path))
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
