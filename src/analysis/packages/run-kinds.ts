// What kind of work a RUN does, which decides whether it may share a layer, and so a cache entry, with its neighbour.

import type { Script } from '../../dockerfile/model/script.ts'
import type { Command } from '../../dockerfile/model/shell.ts'
import { type Call, callOf } from '../../knowledge/packages/managers.ts'
import { emptiesCaches } from './cleanups.ts'

/**
 * `small`: takes no time and no network. `packages`: installs from the system's package manager. Anything else, be it
 * a build, a download or the dependencies of a project, is `undefined`: its cache entry is worth a layer.
 */
export type Work =
  | { readonly kind: 'small' }
  /** `mixed`: small steps are among the installs. */
  | { readonly kind: 'packages'; readonly manager: string; readonly mixed: boolean }

/** Programs that only touch the file system or the user database. */
const SMALL = new Set([
  'mkdir',
  'rmdir',
  'rm',
  'mv',
  'cp',
  'ln',
  'touch',
  'chmod',
  'chown',
  'chgrp',
  'install',
  'echo',
  'printf',
  'cat',
  'tee',
  'sed',
  'true',
  ':',
  'test',
  '[',
  'useradd',
  'usermod',
  'groupadd',
  'groupmod',
  'adduser',
  'addgroup',
  'passwd',
  'chpasswd',
  'update-locale',
  'localedef',
  'debconf-set-selections',
  'ldconfig',
  'update-ca-certificates',
  'mkfifo',
  'truncate',
  'dpkg-divert',
])

const SYSTEM = new Set(['apt', 'dnf', 'zypper', 'apk'])

/** Programs beside the package manager itself that prepare what it installs from. */
const PREPARING: Readonly<Record<string, string>> = {
  'add-apt-repository': 'apt',
  'apt-key': 'apt',
  'apt-mark': 'apt',
  dpkg: 'apt',
  'yum-config-manager': 'dnf',
  rpm: 'dnf',
}

/** The work that a script does; `undefined` for whatever deserves a layer of its own. */
export function kindOf(script: Script): Work | undefined {
  let manager: string | undefined
  let mixed = false
  for (const command of script.commands) {
    const work = workOf(command)
    if (work === undefined) return undefined
    mixed ||= work.kind === 'small' && !emptiesCaches(command)
    if (work.kind === 'small') continue
    if (manager !== undefined && manager !== work.manager) return undefined
    manager = work.manager
  }
  // `echo "-- step 3 --"` tells whoever watches the build, and does nothing.
  if (script.commands.every(({ name, redirects, piped }) => name === 'echo' && redirects.length === 0 && !piped))
    return undefined
  return manager === undefined ? { kind: 'small' } : { kind: 'packages', manager, mixed }
}

/** Why a script that is neither small nor installs packages keeps its layer. */
export function ownLayer({ commands, leaks }: Script): string {
  const [leak] = leaks.filter(({ kind }) => kind !== 'option')
  if (leak !== undefined) return `${leak.what} reaches into what follows`
  const all = commands.filter((command) => workOf(command) === undefined)
  const odd = all.find(({ top, name }) => top && name !== 'cd') ?? all.find(({ top }) => top)
  if (odd === undefined && all.length > 0) return 'a pipeline, a subshell, a condition or a loop keeps its layer'
  if (odd === undefined)
    return commands.every(({ name }) => name === 'echo') ? 'one of them only says something' : 'two package managers'
  if (odd.name === 'cd') return 'cd leads one of them to another folder'
  const call = callOf(odd)
  const what = call === undefined ? (odd.name ?? 'an unknown program') : `${call.tool} ${call.verb}`
  return `${what} may take long, or change for reasons of its own, and keeps its cache entry`
}

function workOf(command: Command): Work | undefined {
  const { name } = command
  // A bare assignment.
  if (command.words.length === 0) return { kind: 'small' }
  if (name === undefined) return undefined
  if (name === 'set' || SMALL.has(name) || isOneSetting(command)) return { kind: 'small' }
  if (Object.hasOwn(PREPARING, name)) return { kind: 'packages', manager: PREPARING[name]!, mixed: false }
  const call = callOf(command)
  return call !== undefined && SYSTEM.has(call.manager) && !isProjectSpecific(call)
    ? { kind: 'packages', manager: call.manager, mixed: false }
    : undefined
}

/** One locale, one setting: all of them take minutes. */
function isOneSetting({ name, words }: Command): boolean {
  if (name === 'locale-gen') return words.length === 2
  return name === 'dpkg-reconfigure' && words.at(-1)?.value === 'tzdata'
}

/** Packages of a path or an address belong to a project, and change with it. */
function isProjectSpecific(call: Call): boolean {
  return call.operands.some(({ text }) => text.includes('/') || text.endsWith('.deb') || text.endsWith('.rpm'))
}

/** Whether two neighbours may share a layer without a cache entry worth having getting lost. */
export function mayShareLayer(first: Work, second: Work): boolean {
  return first.kind === 'small' || second.kind === 'small' || first.manager === second.manager
}
