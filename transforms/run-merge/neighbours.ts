// Whether the work of neighbouring RUNs belongs into one layer, and what keeps it apart.

import { endInSame, onlyCleans, onlyEmpties } from '../../src/analysis/packages/cleanups.ts'
import { leavesNothing, mayShareLayer, ownLayer, runKind, type Work } from '../../src/analysis/packages/run-kinds.ts'
import type { Script } from '../../src/dockerfile/model/script.ts'
import type { Command, Element, Range } from '../../src/dockerfile/model/shell.ts'
import { callOf } from '../../src/knowledge/packages/managers.ts'
import { apartFromPackages, makesAnew, wouldBeOneList } from './behind-packages.ts'
import { areRelated } from './related.ts'

/**
 * What keeps the work of a RUN apart from that of the RUNs in front of it.
 *
 * @param group at least one script
 * @param below the scripts of the RUNs right below; `undefined` where its packages go into the list in front
 */
export function workApart(
  group: readonly Script[],
  next: Script,
  below: readonly Script[] | undefined,
): string | undefined {
  const [works, work] = [group.map(runKind), runKind(next)]
  const [idle] = [...group, next].flatMap((script) => leavesNothing(script) ?? [])
  if (idle !== undefined) return idle
  const odd = works.indexOf(undefined)
  if (odd >= 0 && onlyRemovesFiles(next)) return REMOVAL_APART
  if (onlyEmpties(next) && (odd >= 0 || work === undefined)) return CLEANUP_APART
  if (odd >= 0) return ownLayer(group[odd]!)
  // Nothing comes behind it yet that a cd of its own could reach into.
  if (work === undefined) return ownLayer({ ...next, leaks: [] })
  if (breaksCache(next)) return 'it is there to break the cache from here on'
  if (!works.every((other) => mayShareLayer(other!, work))) return 'two package managers'
  if (group.every(onlyRemoves) || (onlyRemoves(next) && !group.some(bringsPackages)))
    return 'a removal belongs to the RUN that installs what it removes'
  if (onlyCleans(next) ? !isCleanupOf(group, next, work) : group.every(onlyCleans))
    return onlyRemovesFiles(next) ? REMOVAL_APART : CLEANUP_APART
  if (updates(next) && !installs(next) && !upgrades(next)) return 'an update belongs to the install behind it'
  const hasInstalls = group.some(bringsPackages)
  if (hasInstalls && prepares(next)) return 'keys and repositories belong to what is installed from them'
  if (below !== undefined && wouldBeOneList(group, next, below))
    return 'a reader would put their packages into one list, of which apt may make something else than of two'
  if (updates(next) && (hasInstalls || group.some(updates))) return 'each of them goes by package lists of its own'
  const twice = group.some(
    (script, i) => leavesClean(script) && leavesClean(next) && !endInSame(script, group[i + 1] ?? next),
  )
  if (twice) return 'each of them cleans up behind itself'
  return makesAnew(group.at(-1)!, next) ? 'it makes anew what the RUN before removes last' : undefined
}

const REMOVAL_APART = 'a removal belongs to the RUN that makes what it removes'

const CLEANUP_APART = 'a cleanup belongs to the RUN that makes what it cleans'

function onlyRemovesFiles({ commands }: Script): boolean {
  return commands.every(({ name }) => name === 'rm')
}

/**
 * Why a reader would not see RUNs together: they have nothing to do with each other, and are no trifles side by side.
 *
 * @param above the scripts of the RUNs right above the group, which stay apart from it
 * @param below those of the RUNs right below
 */
export function strangers(
  group: readonly Script[],
  next: Script,
  above: readonly Script[],
  below: readonly Script[],
): string | undefined {
  const last = group.at(-1)!
  const kept = apartFromPackages(group, next, below)
  if (kept !== undefined) return kept
  if (onlyCleans(next) || goesOn(group, next) || (prepares(last) && prepares(next))) return undefined
  if ([...group, next].some(hasPackages))
    return 'a small step stays apart from packages where nothing shows that it needs them'
  if (group.some(prepares) !== prepares(next)) return 'keys and repositories belong to what is installed from them'
  if (programsOf(last) === programsOf(next)) return undefined
  const made = above.filter((script) => runKind(script) === undefined)
  const goesBack = (script: Script): boolean => made.some((maker) => areRelated(maker, script))
  if (goesBack(last) && !goesBack(next)) return 'the RUN before goes on with what stands above it'
  return [last, next].every(isShort) ? undefined : 'they have nothing in common, and one of them is long'
}

function programsOf({ commands }: Script): string {
  return [...new Set(commands.map(({ name }) => name))].join(' ')
}

/** One command, or two, that a reader takes in at a glance; a pipeline is one. */
function isShort({ list, commands }: Script): boolean {
  const members = list.flatMap(({ elements }) => elements)
  const inside = (one: Range): number =>
    commands.filter(({ start, end }) => one.start <= start && end <= one.end).length
  const weight = (element: Element): number => (element.kind === 'compound' ? inside(element) : 1)
  return members.reduce((sum, element) => sum + weight(element), 0) <= 2
}

function hasPackages(script: Script): boolean {
  return runKind(script)?.kind === 'packages'
}

/** `RUN echo "cache bust 3" && ...`: whoever changes it wants what comes behind it to be done anew, and that alone. */
function breaksCache({ text }: Script): boolean {
  const said = text.toLowerCase()
  return ['cachebust', 'cache_bust', 'cache-bust', 'cache bust'].some((words) => said.includes(words))
}

/** Whether a RUN goes on with the work of those in front of it, so that it stands apart for the looks of it alone. */
export function goesOn(group: readonly Script[], next: Script): boolean {
  const work = runKind(next)
  return group.some(
    (script) =>
      (work?.kind === 'packages' && (isOf(script, work) || prepares(script) || answers(script))) ||
      areRelated(script, next),
  )
}

/** Whether a RUN names what those in front of it name, so that a comment above them speaks of it too. */
export function areOfOneThing(group: readonly Script[], next: Script): boolean {
  return group.some((script) => areRelated(script, next))
}

function bringsPackages(script: Script): boolean {
  return installs(script) || upgrades(script)
}

/** Whether a cleanup is that of packages that the group has, or of files that it names. */
function isCleanupOf(group: readonly Script[], next: Script, work: Work): boolean {
  return group.some((script) => isOf(script, work) || (work.kind === 'small' && areRelated(script, next)))
}

/** Packages here, small steps there. */
export function areOfTwoKinds(a: Script, b: Script): boolean {
  const [first, second] = [runKind(a), runKind(b)]
  return first?.kind !== second?.kind || [first, second].some((work) => work?.kind === 'packages' && work.mixed)
}

/** Whether a script, too, has to do with packages of the same manager. */
function isOf(script: Script, work: Work): boolean {
  return work.kind === 'packages' && runKind(script)?.kind === 'packages' && !onlyCleans(script)
}

function installs({ commands }: Script): boolean {
  return commands.some((command) => ['install', 'add', 'in'].includes(callOf(command)?.verb ?? ''))
}

/** Packages come with these too; apt's `update` brings none. */
function upgrades({ commands }: Script): boolean {
  return commands.some((command) => {
    const call = callOf(command)
    return UPGRADING.has(call?.verb ?? '') || (call?.manager === 'dnf' && call.verb === 'update')
  })
}

const UPGRADING = new Set(['upgrade', 'dist-upgrade', 'full-upgrade', 'groupinstall', 'localinstall'])

/** Keys and repositories belong to what is installed from them, not to what was installed before. */
function prepares({ commands }: Script): boolean {
  return commands.some(isPreparing)
}

function isPreparing(command: Command): boolean {
  const { name = '', words, redirects } = command
  if (PREPARING.has(name)) return true
  const call = callOf(command)
  if (call?.verb === 'module') return call.operands[0]?.value === 'enable'
  if (call !== undefined) return PREPARING_VERBS.has(call.verb)
  const named = [...(INDIFFERENT.has(name) ? [] : words), ...redirects.flatMap(({ target }) => target ?? [])]
  return named.some(({ text }) => SOURCES.some((path) => text.includes(path)))
}

/** What a package would ask when it is installed. */
function answers({ commands }: Script): boolean {
  return commands.some(({ name }) => name === 'debconf-set-selections')
}

const PREPARING = new Set(['apt-key', 'add-apt-repository', 'apt-add-repository', 'yum-config-manager', 'rpm'])

/** `dnf config-manager --set-enabled crb`, `zypper addrepo`. */
const PREPARING_VERBS = new Set(['config-manager', 'copr', 'addrepo', 'ar'])

/** Where package managers read from where to install. */
const SOURCES = ['/etc/apt/', '/usr/share/keyrings', '/etc/yum', '/etc/dnf', '/etc/zypp', '/etc/apk/']

/** Programs that add nothing to a file. */
const INDIFFERENT = new Set(['rm', 'cat', 'grep', 'ls', 'chmod', 'chown', 'test', '['])

const REMOVING = new Set(['remove', 'purge', 'autoremove', 'erase', 'del'])

/** A RUN that only removes packages belongs to the one that installed them, not to what follows. */
function onlyRemoves({ commands }: Script): boolean {
  const calls = commands.flatMap((command) => callOf(command) ?? [])
  return calls.length > 0 && calls.length === commands.length && calls.every(({ verb }) => REMOVING.has(verb))
}

/** Two updates in one RUN would be one too many: the second brings what changed in between. */
function updates({ commands }: Script): boolean {
  return commands.some((command) => {
    const call = callOf(command)
    return call?.manager === 'apt' && call.verb === 'update'
  })
}

/** A RUN that removes what it fetched is complete. */
function leavesClean({ commands }: Script): boolean {
  return commands.some(({ name, words }) => {
    const [, verb] = words
    return (name === 'rm' && words.some(({ text }) => text.startsWith('/var/'))) || verb?.value === 'clean'
  })
}
