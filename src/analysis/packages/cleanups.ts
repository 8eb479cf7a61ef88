// Which commands only clean up behind a package manager, and whether such a cleanup may wait for the RUN behind.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import { isIn, isWithin, resolve } from '../../dockerfile/model/paths.ts'
import type { Reason } from '../../dockerfile/model/refusal.ts'
import type { Script } from '../../dockerfile/model/script.ts'
import type { Command, Element, Tail } from '../../dockerfile/model/shell.ts'
import { type Call, callOf, type Manager } from '../../knowledge/packages/managers.ts'
import { againstRunning, toolOf } from './runs-again.ts'

/** Where package managers and downloads leave what nobody needs, and which of them fill it. */
export const LEFTOVERS: readonly (readonly [string, readonly Manager[]])[] = [
  ['/var/lib/apt/lists', ['apt']],
  ['/var/cache/apt', ['apt']],
  ['/var/cache/apk', ['apk']],
  ['/var/cache/yum', ['dnf']],
  ['/var/cache/dnf', ['dnf']],
  ['/var/cache/libdnf5', ['dnf']],
  ['/var/cache/tdnf', ['dnf']],
  ['/var/cache/zypp', ['zypper']],
  ['/root/.cache/pip', ['pip']],
  ['~/.cache/pip', ['pip']],
  ['/root/.npm', ['npm']],
  ['~/.npm', ['npm']],
  // GEM_HOME of the official images of Ruby.
  ['/usr/local/bundle/cache', ['bundle', 'gem']],
]

/** Verbs that empty a cache. */
const EMPTYING: Partial<Record<Manager, ReadonlySet<string>>> = {
  apt: new Set(['clean', 'autoclean', 'distclean', 'dist-clean']),
  dnf: new Set(['clean']),
  zypper: new Set(['clean', 'cc']),
  conda: new Set(['clean']),
}

/** Verbs that take away what was installed. */
const REMOVING: Partial<Record<Manager, ReadonlySet<string>>> = {
  apt: new Set(['autoremove', 'purge', 'remove', 'autopurge']),
  dnf: new Set(['remove', 'erase', 'autoremove']),
  zypper: new Set(['remove', 'rm']),
  apk: new Set(['del']),
}

/** Whether a call empties a cache, or takes packages away. */
export function isCleaning({ manager, verb }: Call): boolean {
  return EMPTYING[manager]?.has(verb) === true || REMOVING[manager]?.has(verb) === true
}

/** Whether a command empties caches or takes packages away, and does nothing else. */
export function cleansUp(command: Command): boolean {
  const call = callOf(command)
  return call === undefined ? emptied(command) !== undefined : isCleaning(call) && command.redirects.length === 0
}

/** Whether a script cleans up, and does nothing else. */
export function onlyCleans({ commands }: Script): boolean {
  // `[[ -f a ]]` is no command.
  return commands.length > 0 && commands.every(cleansUp)
}

/** Whether a script empties caches, and does nothing else. */
export function onlyEmpties({ commands }: Script): boolean {
  return commands.length > 0 && commands.every(emptiesCaches)
}

/**
 * A script without the cleanups that stand in front of what fills a cache: behind them it is full again. Of what runs under a condition
 * or in a function nobody knows when.
 */
export function withoutEarlyCleanups(
  { instruction, commands, text }: Script,
  filling: Command,
  isCleanup: (command: Command) => boolean,
): Pick<Script, 'instruction' | 'commands' | 'text'> {
  const early = commands.filter((command) => command.top && command.end <= filling.start && isCleanup(command))
  return {
    instruction,
    commands: commands.filter((command) => !early.includes(command)),
    text: early.reduce(
      (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
      text,
    ),
  }
}

/** Whether a command empties caches of package managers, folders of temporary files or documentation, and does nothing else. */
export function emptiesCaches(command: Command): boolean {
  return emptied(command) !== undefined
}

/** The managers whose caches a command empties; `undefined` for a command that does anything else. */
function emptied(command: Command): readonly Manager[] | undefined {
  const call = callOf(command)
  if (command.redirects.length > 0) return undefined
  if (call !== undefined) return EMPTYING[call.manager]?.has(call.verb) === true ? [call.manager] : undefined
  if (command.name !== 'rm') return undefined
  const managers = targetsOf(command).map(
    ({ text }) =>
      LEFTOVERS.find(([folder]) => text.startsWith(folder))?.[1] ??
      (isIn(text, [...TEMPORARY, ...FOR_READERS]) ? [] : undefined),
  )
  return managers.includes(undefined) ? undefined : managers.flatMap((some) => some ?? [])
}

function targetsOf({ words }: Command): Command['words'] {
  return words.slice(1).filter(({ text }) => !text.startsWith('-'))
}

const TEMPORARY = ['/tmp', '/var/tmp']

/** What packages bring for people to read. */
const FOR_READERS = ['/usr/share/doc', '/usr/share/man', '/usr/share/info', '/usr/share/locale', '/usr/share/lintian']

function isTemporary(path: string): boolean {
  return isIn(path, TEMPORARY)
}

/** The members at the end of a script that empty caches of package managers; none where it does nothing else. */
function cleanupOf({ list }: Script): readonly Element[] {
  const members = list.flatMap(({ elements }) => elements)
  const managers = members.map(({ command }) => (command === undefined ? undefined : emptied(command)))
  const last = managers.lastIndexOf(undefined)
  return last < 0 || managers.slice(last + 1).every((some) => some?.length === 0) ? [] : members.slice(last + 1)
}

/** `apt-get clean && apt-get autoremove`: a cleanup that ends in a removal, which is no cleanup that can wait. */
function endsInBoth({ list }: Script): boolean {
  const commands = list.flatMap(({ elements }) => elements).map(({ command }) => command)
  const last = commands.findLastIndex((command) => command === undefined || !cleansUp(command))
  return commands.slice(last + 1).some((command) => command !== undefined && isOfManager(command))
}

function isOfManager(command: Command): boolean {
  return (emptied(command)?.length ?? 0) > 0
}

/** Cleanups that do the same again for all that came before. */
const OVER_ALL = [' clean all', ' clean -a', ' clean --all']

/**
 * The cleanup that a script ends in, where work is to be put behind it: cleanup comes last.
 *
 * @returns `undefined` where there is none to move; or why it cannot wait
 */
export function tailOf(dockerfile: Dockerfile, first: Script, second: Script): Tail | Reason | undefined {
  const race = againstRace(first, second)
  if (race !== undefined) return race
  const elements = cleanupOf(first)
  if (elements.length === 0) return endsInBoth(first) && !onlyCleans(second) ? LEFT_BEHIND : undefined
  const repeated = repeatedIn(first, second)
  if (repeated !== undefined) return repeated
  if (onlyCleans(second)) return undefined
  const commands = elements.flatMap(({ command }) => command ?? [])
  return commands.every((command) => mayWait(dockerfile, command, second)) ? { elements, repeated: false } : LEFT_BEHIND
}

/**
 * gpg leaves a daemon behind, which takes its sockets away while their folder is deleted: that fails now and then. Between two RUNs it
 * ends. https://github.com/nginx/docker-nginx/issues/269
 */
export function againstRace(first: Script, second: Script): Reason | undefined {
  const starts = first.commands.some(({ name }) => name === 'gpg' || name === 'gpg2')
  const deletes = second.commands.some(
    ({ name, words }) => name === 'rm' && words.some(({ text }) => text.toLowerCase().includes('gnupg')),
  )
  return starts && deletes ? { reason: 'the agent that gpg leaves may still work in the folder' } : undefined
}

const LEFT_BEHIND: Reason = { reason: 'its cleanup would be left in the middle' }

/** The cleanup at the end of a script that a second one ends in too, so that it does for both. */
export function repeatedIn(first: Script, second: Script): Tail | undefined {
  const [last] = first.list.at(-1)?.elements.slice(-1) ?? []
  return last !== undefined && endInSame(first, second) ? { elements: [last], repeated: true } : undefined
}

/** Whether two scripts end in the same cleanup, and all of the second is of the same tool: one cleanup does for both. */
export function endInSame(first: Script, second: Script): boolean {
  const [tail, before] = (first.list.at(-1)?.elements ?? []).toReversed()
  const other = second.list.at(-1)?.elements.at(-1)
  if (tail === undefined || before === undefined || other === undefined) return false
  const text = first.text.slice(tail.start, tail.end)
  if (!OVER_ALL.some((cleanup) => text.endsWith(cleanup)) || text !== second.text.slice(other.start, other.end))
    return false
  // Whatever else stands in between may change where packages come from, and then the old metadata must go.
  return second.commands.every(({ name }) => name === tail.command?.name)
}

/** Whether a cleanup may run behind a script as well as in front of it. */
function mayWait(dockerfile: Dockerfile, cleanup: Command, script: Script): boolean {
  const tool = toolOf(cleanup)
  if (tool !== undefined && againstRunning(tool, script.commands) !== undefined) return false
  const calls = script.commands.flatMap((command) => callOf(command) ?? [])
  const fetching = calls.filter(({ manager, verb }) => REMOVING[manager]?.has(verb) !== true)
  if (!fetching.every((call) => fetchesSame(call, cleanup))) return false
  // Whatever else stands in between may change where packages come from, and then the old metadata must go.
  if (fetching.length > 0) return script.commands.every(({ name }) => name === fetching[0]!.tool)
  return script.commands.every(
    (command) => callOf(command) !== undefined || !reaches(dockerfile, script, command, cleanup),
  )
}

/** Whether a call gets the same with the cache still there: apt would not fetch the lists anew, the others do. */
function fetchesSame({ manager }: Call, cleanup: Command): boolean {
  if (manager === 'apt') return ['clean', 'autoclean'].includes(callOf(cleanup)?.verb ?? '')
  return emptied(cleanup)?.includes(manager) === true
}

/** Whether a command may have to do with what a cleanup deletes. */
function reaches(dockerfile: Dockerfile, { instruction }: Script, command: Command, cleanup: Command): boolean {
  const folders = targetsOf(cleanup).map(({ text }) => folderOf(text))
  const { workdir } = dockerfile.settings(instruction)
  if (typeof workdir === 'string' && folders.some((folder) => isWithin(workdir, folder))) return true
  const open = folders.some((folder) => isTemporary(folder))
  const named = [...command.words.slice(1), ...command.redirects.flatMap(({ target }) => target ?? [])]
  return named.some(({ text, value }) => {
    if (value === undefined) return open || folders.some((folder) => text.includes(folder))
    const path = resolve(workdir, value)
    if (path === undefined && open && value.includes('/') && !value.startsWith('/')) return true
    return path === undefined
      ? folders.some((folder) => value.includes(folder))
      : folders.some((folder) => isWithin(path, folder) || (path !== '/' && isWithin(folder, path)))
  })
}

/** The folder that a pattern looks into. */
function folderOf(path: string): string {
  const [plain = ''] = path.split(/[*?[]/, 1)
  const trimmed = plain.length < path.length ? plain.slice(0, plain.lastIndexOf('/')) : plain
  return trimmed.endsWith('/') ? trimmed.slice(0, -1) : trimmed
}
