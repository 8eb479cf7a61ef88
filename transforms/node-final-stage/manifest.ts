// What package.json and its lock file say of a Node.js program: its scripts, and the packages that it needs where it runs.

import { isObject, readObject } from '../../src/analysis/project/json.ts'
import type { Reason } from '../../src/dockerfile/model/refusal.ts'

/** A package.json. */
export interface Manifest {
  readonly scripts: Readonly<Record<string, string>>
  /** Members that change where things are found, such as `workspaces`. */
  readonly members: ReadonlySet<string>
}

/** A package of the lock file. */
interface Locked {
  readonly dev: boolean
  /** It may be missing after an install. */
  readonly optional: boolean
  readonly hasInstallScript: boolean
  readonly link: boolean
}

/** By path below the folder of the lock file: `node_modules/express`. */
export type Lock = ReadonlyMap<string, Locked>

export function readManifest(text: string): Manifest | undefined {
  const value = readObject(text)
  if (value === undefined) return undefined
  const scripts = Object.entries(isObject(value.scripts) ? value.scripts : {})
  return {
    scripts: Object.fromEntries(scripts.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    members: new Set(Object.keys(value)),
  }
}

/** A package-lock.json of npm 7 or later. */
export function readLock(text: string): Lock | undefined {
  const packages = readObject(text)?.packages
  if (!isObject(packages)) return undefined
  const lock = new Map<string, Locked>()
  for (const [path, entry] of Object.entries(packages)) {
    if (!isObject(entry)) return undefined
    if (path === '') continue
    lock.set(path, {
      dev: entry.dev === true,
      optional: entry.optional === true || entry.devOptional === true || entry.peer === true,
      hasInstallScript: entry.hasInstallScript === true,
      link: entry.link === true || !path.startsWith('node_modules/'),
    })
  }
  return lock
}

/** What stays when the packages for development are gone. */
export interface Production {
  readonly empty: boolean
}

/** Why the packages that a program needs cannot be told from a lock file. */
export function productionOf(lock: Lock): Production | Reason {
  const all = [...lock].filter(([, { dev }]) => !dev)
  const link = all.find(([, one]) => one.link)
  if (link !== undefined)
    return { reason: `${nameOf(link[0])} is a folder of the build context, not a package: split the stages by hand` }
  const script = all.find(([, { hasInstallScript }]) => hasInstallScript)
  if (script !== undefined)
    return {
      reason: `${nameOf(script[0])} runs a script while it is installed, which may leave files elsewhere: split the stages by hand`,
    }
  if (all.length > 0 && all.every(([, { optional }]) => optional))
    return { reason: 'whether any package is left without those for development cannot be told' }
  return { empty: all.length === 0 }
}

/** Packages that start programs of the system. */
const CALLERS = new Set(['simple-git', 'execa', 'cross-spawn', 'shelljs', 'zx', 'gm', 'nodegit'])

/** A package that may start a program which is installed for the build. */
export function callerIn(lock: Lock): string | undefined {
  const caller = [...lock].find(([path, { dev }]) => !dev && CALLERS.has(nameOf(path)))
  return caller === undefined ? undefined : nameOf(caller[0])
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + (path.includes('node_modules/') ? 'node_modules/'.length : 0))
}
