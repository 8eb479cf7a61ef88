// Commands that nobody needs once no index is kept: `apk update`, and `rm` of a cache that is empty.

import { isSilentRedirect, removeMembers, removeWordOrLine } from '../../src/dockerfile/edit/removal.ts'
import { copyOf } from '../../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { flag, type Instruction } from '../../src/dockerfile/model/instruction.ts'
import type { Reason } from '../../src/dockerfile/model/refusal.ts'
import type { Command, Element, Word } from '../../src/dockerfile/model/shell.ts'
import type { Edit } from '../../src/dockerfile/model/span.ts'
import { lineage } from '../../src/dockerfile/model/stages.ts'
import { type Call, hasOption } from '../../src/knowledge/packages/managers.ts'
import type { Run } from '../../src/transform/runs.ts'
import { apkCallOf } from './calls.ts'
import { codeOf } from './readers.ts'

const CACHE = '/var/cache/apk'

/** What goes, and how. */
export interface Removal {
  readonly edits: readonly Edit[]
  readonly commands: readonly Command[]
}

/** Takes calls of `apk update` away; or why one of them has to stay. */
export function removalOfUpdates(
  dockerfile: Dockerfile,
  run: Run,
  updates: readonly Call[],
  clearing: boolean,
): Removal | Reason {
  const own = ownUseOf(updates)
  if (own !== undefined) return { reason: own }
  const commands = updates.map(({ command }) => command)
  const elements = commands.map((command) => elementOf(run, command))
  if (elements.includes(undefined)) return { reason: 'apk update stands under a condition, or in a pipeline' }
  const clears = clearing ? clearsOf(run) : { elements: [], words: [] }
  const gone = elements.flatMap((element) => element ?? [])
  const all = removeMembers(dockerfile, run.script, new Set([...gone, ...clears.elements]))
  const words = wordsWithout(dockerfile, run, clears.words)
  if (all !== undefined)
    return {
      edits: [...all, ...words],
      commands: [...commands, ...clears.elements.flatMap(({ command }) => command ?? [])],
    }
  const alone = removeMembers(dockerfile, run.script, new Set(gone))
  return alone === undefined
    ? { reason: 'apk update cannot be taken out: a comment stands beside it, or its failure counts' }
    : { edits: alone, commands }
}

/** What calls of `apk update` do beside fetching the index that others need. */
export function ownUseOf(updates: readonly Call[]): string | undefined {
  if (updates.some((call) => hasOption(call, 'X', '--repository')))
    return 'apk update fetches the index of a repository that is named there'
  return updates.every(({ command }) => command.redirects.every(isSilentRedirect))
    ? undefined
    : 'what apk update prints is kept'
}

/** Takes the `rm` of a cache away that is empty. */
export function removalOfClears(dockerfile: Dockerfile, run: Run): Removal {
  const { elements, words } = clearsOf(run)
  const edits = elements.length === 0 ? [] : removeMembers(dockerfile, run.script, new Set(elements))
  return {
    edits: [...(edits ?? []), ...wordsWithout(dockerfile, run, words)],
    commands: edits === undefined ? [] : elements.flatMap(({ command }) => command ?? []),
  }
}

/** Whether nothing is in the cache but what calls of apk in this file put there. */
export function isCacheOurs(dockerfile: Dockerfile, run: Run): boolean {
  return stepsUpTo(run).every((instruction) => {
    const script = dockerfile.script(instruction)
    if (script === undefined) return !instruction.text.includes(CACHE)
    return script.commands.every((command) => EMPTY.has(command.name ?? '') || !mentionsCache(command))
  })
}

/** Whether a script of the build context may fill the cache in a RUN; what is downloaded and built calls no apk. */
export function mayBeFilled(dockerfile: Dockerfile, run: Run): boolean {
  const isUnknown = run.script.commands.some(
    (command) => apkCallOf(command) === undefined && codeOf(dockerfile, run.script, command) !== undefined,
  )
  return isUnknown && stepsUpTo(run).some((one) => copyOf(one) !== undefined && flag(one, 'from') === undefined)
}

/** The instructions of a stage and of those that it is built on, up to a RUN. */
function stepsUpTo({ stage, instruction }: Run): readonly Instruction[] {
  return lineage(stage)
    .flatMap(({ instructions }) => instructions)
    .filter(({ index }) => index <= instruction.index)
}

/** Programs that put no file into a folder that they name. */
const EMPTY = new Set(['rm', 'mkdir'])

function mentionsCache({ words, redirects }: Command): boolean {
  return [...words, ...redirects.flatMap(({ target }) => target ?? [])].some(({ text }) => text.includes(CACHE))
}

/** The members of a list that only clear the cache; of those that delete more, the words that name it. */
function clearsOf(run: Run): { readonly elements: readonly Element[]; readonly words: readonly Word[] } {
  const elements: Element[] = []
  const words: Word[] = []
  for (const command of run.script.commands) {
    if (command.name !== 'rm' || command.redirects.length > 0) continue
    const targets = command.words.slice(1).filter(({ text }) => !text.startsWith('-'))
    const own = targets.filter(({ text }) => text === CACHE || text.startsWith(`${CACHE}/`))
    const element = elementOf(run, command)
    if (own.length < targets.length) words.push(...own)
    else if (element !== undefined && own.length > 0) elements.push(element)
  }
  return { elements, words }
}

function wordsWithout(dockerfile: Dockerfile, { script }: Run, words: readonly Word[]): readonly Edit[] {
  return words.flatMap((word) => removeWordOrLine(dockerfile, script, word) ?? [])
}

function elementOf({ script }: Run, command: Command): Element | undefined {
  return script.list.flatMap(({ elements }) => elements).find((element) => element.command === command)
}
