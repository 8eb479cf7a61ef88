// Which packages of a JavaScript project run scripts when they are installed, and whether these may look at the project.
//
// Sources: docs.npmjs.com (scripts), pnpm.io (settings: builds), bun.sh (lifecycle, the text of bun.lock).

import { HOOKING, KEEPS_TO_ITSELF, LOOKERS } from '../../knowledge/packages/install-scripts.ts'
import { type JsonObject, objectAt } from './json.ts'
import type { Tool } from './node-tools.ts'
import { above, join, Obstacle, type Project } from './project.ts'

/** A project, as its package manager sees it. */
export interface NodeProject {
  readonly tool: Tool
  readonly project: Project
  readonly folder: string
  /** Packages that nothing is known of are taken to look at nothing of the project. */
  readonly trusting: boolean
}

/**
 * Where the lock file does not say which packages run scripts, the tool's own rules may.
 *
 * @throws Obstacle where one may look at the project
 */
export function checkScripts(at: NodeProject, lock: string, manifests: readonly JsonObject[]): void {
  const text = lock.endsWith('.lockb') ? undefined : at.project.text(lock)
  const allowed = allowedScripts(at, manifests[0] ?? {}, text ?? '')
  if (allowed !== undefined) {
    const doubtful = allowed.find((name) => !keepsToItself(at, name))
    if (doubtful !== undefined)
      throw new Obstacle(`the package ${doubtful} runs a script when it is installed, which may look at the sources`)
    return
  }
  if (!at.trusting) throw new Obstacle(`${lock} does not say which packages run scripts, which may look at the sources`)
  refuseLookers(at, manifests)
  const looker = lookersIn(at).find((name) => namesPackage(text ?? '', name))
  if (looker !== undefined) throw lookingAt(looker)
}

export function keepsToItself(at: NodeProject, name: string): boolean {
  return KEEPS_TO_ITSELF.has(name) || (at.trusting && !lookersIn(at).includes(name))
}

/** Packages that look at this project: those that put hooks into its repository do nothing where none is copied. */
function lookersIn({ project, folder }: NodeProject): readonly string[] {
  const isRepository = [folder, ...above(folder)].some((one) => project.entry(join(one, '.git')) !== undefined)
  return isRepository ? LOOKERS : LOOKERS.filter((name) => !HOOKING.has(name))
}

const ASKING = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']

/**
 * Packages that manifests ask for, or that a lock file lists in their way.
 *
 * @throws Obstacle where one looks at the project
 */
export function refuseLookers(at: NodeProject, manifests: readonly JsonObject[]): void {
  const names = manifests.flatMap((json) => ASKING.flatMap((key) => Object.keys(objectAt(json, key))))
  const looker = lookersIn(at).find((name) => names.includes(name))
  if (looker !== undefined) throw lookingAt(looker)
}

function lookingAt(name: string): Obstacle {
  return new Obstacle(`the package ${name} looks at the project when it is installed`)
}

/** The packages that may run scripts; `undefined`: any. */
function allowedScripts(
  { tool, project, folder }: NodeProject,
  json: JsonObject,
  lock: string,
): readonly string[] | undefined {
  if (tool === 'bun') return stringsOf(json.trustedDependencies)
  if (tool !== 'pnpm') return undefined
  const major = /^pnpm@(\d+)\./.exec(typeof json.packageManager === 'string' ? json.packageManager : '')?.[1]
  if (major !== undefined && Number(major) >= 10) {
    const file = join(folder, 'pnpm-workspace.yaml')
    if (project.isFile(file) && /[Bb]uild|Scripts/.test(project.text(file))) return undefined
    const pnpm = objectAt(json, 'pnpm')
    if (pnpm.dangerouslyAllowAllBuilds !== undefined || pnpm.onlyBuiltDependenciesFile !== undefined) return undefined
    return pnpm.onlyBuiltDependencies === undefined ? [] : stringsOf(pnpm.onlyBuiltDependencies)
  }
  if (!/^lockfileVersion: '?[56]\./m.test(lock)) return undefined
  // Up to pnpm 8 the lock file marks them.
  return lock.split(/\n {2}(?=\S)/).flatMap((entry) => {
    if (!entry.includes('requiresBuild: true')) return []
    return [/^'?\/(@?[^@\s]+(?:\/[^@\s/]+)?)[@/]\d/.exec(entry)?.[1] ?? 'of that kind']
  })
}

/** Whether a lock file of yarn, pnpm or bun has a package: `"husky@^9.0.0"`, `/husky@9.0.0`, `husky@npm:^9`, `["husky@9.0.0"`. */
function namesPackage(lock: string, name: string): boolean {
  return [`\n${name}@`, `\n"${name}@`, `\n  ${name}@`, `\n  '${name}@`, `/${name}@`, `/${name}/`, `["${name}@`].some(
    (start) => lock.includes(start),
  )
}

function stringsOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined
}
