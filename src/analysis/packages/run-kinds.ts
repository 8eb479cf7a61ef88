// What kind of work a RUN does, and which kinds may share a layer, and so a cache entry, at all.

import { nameOf } from '../../dockerfile/model/paths.ts'
import { keptWithCommands, type OfCommands, type Script } from '../../dockerfile/model/script.ts'
import { type Command, isComment } from '../../dockerfile/model/shell.ts'
import { leakOf } from '../../dockerfile/read/leaks.ts'
import { startsDaemon } from '../../dockerfile/read/outlasting.ts'
import { type Call, callOf } from '../../knowledge/packages/managers.ts'
import { isSmallStep, onlyShows } from '../../knowledge/programs/small-steps.ts'
import { emptiesCaches } from './cleanups.ts'

/**
 * `small`: takes no time and no network. `packages`: installs from the system's package manager. Anything else, be it
 * a build, a download or the dependencies of a project, is `undefined`: its cache entry is worth a layer.
 */
export type Work =
  | { readonly kind: 'small' }
  /** `mixed`: small steps are among the installs. */
  | { readonly kind: 'packages'; readonly manager: string; readonly mixed: boolean }

const SYSTEM = new Set(['apt', 'dnf', 'zypper', 'apk'])

/** Programs beside the package manager itself that prepare what it installs from. */
const PREPARING: Readonly<Record<string, string>> = {
  'add-apt-repository': 'apt',
  'apt-add-repository': 'apt',
  'apt-key': 'apt',
  'apt-mark': 'apt',
  dpkg: 'apt',
  'yum-config-manager': 'dnf',
  rpm: 'dnf',
}

/** The work that a script does; `undefined` for whatever deserves a layer of its own. */
export const runKind = keptWithCommands(kindOf)

function kindOf(script: OfCommands): Work | undefined {
  let manager: string | undefined
  let mixed = false
  for (const command of plainCommands(script)) {
    const work = workOf(command)
    if (work === undefined) return undefined
    mixed ||= work.kind === 'small' && !emptiesCaches(command) && !isOfShell(command)
    if (work.kind === 'small') continue
    if (manager !== undefined && manager !== work.manager) return undefined
    manager = work.manager
  }
  return manager === undefined ? { kind: 'small' } : { kind: 'packages', manager, mixed }
}

/** The commands of a script without the shells that it starts, whose own commands stand behind them: `sh -c 'echo …'`. */
function plainCommands({ commands }: OfCommands): readonly Command[] {
  const shells = new Set(commands.flatMap(({ within }) => within ?? []))
  return shells.size === 0 ? commands : commands.filter((command) => !shells.has(command) || command.name === 'su')
}

/** Why a script that is neither small nor installs packages keeps its layer. */
export function ownLayer(script: Script): string {
  const all = plainCommands(script).filter((command) => workOf(command) === undefined)
  const known = all.filter(({ name }) => name !== undefined && name !== 'cd' && leakOf(name) === undefined)
  const odd = known.find(({ top }) => top) ?? known[0]
  const [leak] = script.leaks.filter(({ kind }) => kind !== 'option')
  if (odd === undefined && leak !== undefined) return `${leak.what} reaches into what follows`
  return whyApart(odd ?? all.find(({ name }) => name !== 'cd') ?? all[0])
}

function whyApart(odd: Command | undefined): string {
  if (odd === undefined) return 'two package managers'
  if (odd.name === 'cd') return 'cd leads one of them to another folder'
  if (odd.name !== undefined && leakOf(odd.name) !== undefined) return `${odd.name} changes the shell that it runs in`
  const call = callOf(odd)
  const what = call === undefined ? programOf(odd) : `${call.tool} ${call.verb}`
  if (odd.name !== undefined && UNPACKING.has(odd.name)) return `${what} takes its time, and keeps its cache entry`
  if (startsDaemon(odd)) return `${what} starts what ends with its RUN, and so belongs to the commands beside it`
  return `${what} may take long, or change for reasons of its own, and keeps its cache entry`
}

/** What they make of the same archive is the same, and takes time nevertheless. */
const UNPACKING = new Set(['tar', 'unzip', 'gunzip', 'bunzip2', 'unxz', '7z', 'cpio'])

/** As a reader would name it: `sdkmanager` for `$ANDROID_HOME/bin/sdkmanager`. */
function programOf({ name, words }: Command): string {
  const said = name ?? nameOf(words[0]?.text ?? '')
  return said !== '' && !/[^\w.+/-]/.test(said) ? said : 'an unknown program'
}

/**
 * Why nobody misses a script in another one: `echo "-- step 3 --"` tells whoever watches the build, and what `export` sets
 * ends with the RUN. `undefined` where it leaves something behind.
 */
export function leavesNothing(script: Script): string | undefined {
  const { commands } = script
  if (commands.some((command) => writes(command) || isWithinRedirection(script, command))) return undefined
  if (commands.every(isOfShell)) return 'what one of them sets ends with it'
  return commands.every((command) => isOfShell(command) || showsOnly(command))
    ? 'one of them only shows something'
    : undefined
}

function showsOnly({ name, words, piped }: Command): boolean {
  return name !== undefined && !piped && onlyShows(name, argumentsOf(words))
}

/** It changes the shell that runs it, and so nothing in the image. */
function isOfShell({ name, words }: Command): boolean {
  return words.length === 0 || (name !== undefined && SETTING.has(name))
}

const SETTING = new Set(['set', 'export', 'unset', 'readonly', 'cd'])

function writes({ redirects }: Command): boolean {
  return redirects.some(({ operator, target }) => operator.includes('>') && isFile(target?.text ?? ''))
}

/** `2>&1` and `>/dev/null` name none. */
function isFile(target: string): boolean {
  return !target.startsWith('/dev/') && !/^\d$/.test(target)
}

/** `{ echo a; echo b; } > file`, `echo a | tee file`: what is said goes somewhere. */
function isWithinRedirection({ text, list, commands }: Script, { start, end }: Command): boolean {
  const element = list.flatMap(({ elements }) => elements).find((one) => one.start <= start && end <= one.end)
  if (element === undefined || element.command !== undefined) return false
  const inside = commands.filter((one) => element.start <= one.start && one.end <= element.end)
  return (
    inside.some(({ piped }) => piped) ||
    text.slice(Math.max(...inside.map((one) => one.end)), element.end).includes('>')
  )
}

function argumentsOf(words: Command['words']): readonly (string | undefined)[] {
  return words.slice(1).map(({ value }) => value)
}

function workOf(command: Command): Work | undefined {
  if (isComment(command)) return { kind: 'small' }
  const { name, words } = command
  // A bare assignment.
  if (words.length === 0) return { kind: 'small' }
  if (name === undefined) return undefined
  if (name === 'set' || isSmallStep(name, argumentsOf(words))) return { kind: 'small' }
  if (Object.hasOwn(PREPARING, name)) return { kind: 'packages', manager: PREPARING[name]!, mixed: false }
  const call = callOf(command)
  return call !== undefined && SYSTEM.has(call.manager) && !isProjectSpecific(call)
    ? { kind: 'packages', manager: call.manager, mixed: false }
    : undefined
}

/** Packages of a path or an address belong to a project, and change with it. */
function isProjectSpecific(call: Call): boolean {
  if (ADDRESSED.has(call.verb)) return false
  const isOfPath = (text: string): boolean => text.includes('/') || text.endsWith('.deb') || text.endsWith('.rpm')
  return call.operands.some(({ text }) => isOfPath(text) && !isRepository(text))
}

/** `https://…/epel-release-latest-9.noarch.rpm`: a package that names a repository, and changes no more than that does. */
function isRepository(text: string): boolean {
  return text.endsWith('.rpm') && /-release[-_.]/.test(text.slice(text.lastIndexOf('/') + 1))
}

/** Verbs that are told where repositories are, and write that down. */
const ADDRESSED = new Set(['ar', 'addrepo', 'config-manager'])

/** Whether two neighbours may share a layer without a cache entry worth having getting lost. */
export function mayShareLayer(first: Work, second: Work): boolean {
  return first.kind === 'small' || second.kind === 'small' || first.manager === second.manager
}
