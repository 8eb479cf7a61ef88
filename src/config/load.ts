// Loads code: transforms of one's own, and configurations that are code. Who calls this has been asked to.

import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { UserError } from '../cli/options.ts'
import { codeOf } from '../files/fault.ts'
import type { Transform } from '../transform/transform.ts'
import { adopted, flaws } from './contract.ts'
import { imported } from './importing.ts'

/** Whether -t means a file, and not a name. */
export function isFile(name: string): boolean {
  return /[\\/]/.test(name) || /\.[cm]?[jt]s$/.test(name)
}

/**
 * The transforms of a file or a package: its default export, one or a list.
 *
 * @param from the folder from which `name` is looked up
 * @param show a path as people read it
 * @throws UserError where there is none, or it is not what it should be
 */
export async function loadTransforms(
  name: string,
  from: string,
  show: (file: string) => string,
): Promise<readonly Transform[]> {
  const file = find(name, from)
  const shown = show(file)
  const value = await loadDefault(file, shown)
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (all.length === 0) throw new UserError(`${shown}: the default export is an empty list of transforms`)
  return all.map((one) => checked(one, shown))
}

/** @throws UserError which names every flaw */
export function checked(value: unknown, shown: string): Transform {
  const wrong = flaws(value)
  if (wrong.length > 0) throw new UserError(...wrong.map((flaw) => `${shown}: ${flaw}`))
  return adopted(value as Transform, shown)
}

function find(name: string, from: string): string {
  const file = resolve(from, name)
  if (/^(?:\.{0,2}[\\/]|[A-Za-z]:[\\/])/.test(name) || existsSync(file)) return file
  try {
    return createRequire(resolve(from, 'package.json')).resolve(name)
  } catch {
    throw new UserError(
      `${name}: there is no such file, and no package of that name is installed; a file begins with ./`,
    )
  }
}

/**
 * The default export of a module.
 *
 * @throws UserError where it cannot be loaded
 */
export async function loadDefault(file: string, shown: string): Promise<unknown> {
  try {
    const module = (await imported(file)) as { readonly default?: unknown }
    return module.default
  } catch (error) {
    throw new UserError(`${shown}: ${trouble(error, file)}`)
  }
}

function trouble(error: unknown, file: string): string {
  const message = error instanceof Error ? error.message : String(error)
  switch (codeOf(error)) {
    case 'ERR_UNKNOWN_FILE_EXTENSION':
      return 'this Node.js reads no TypeScript; use Node.js 22.18 or later, or write the file in JavaScript (.mjs)'
    case 'ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING':
      return 'Node.js reads no TypeScript in node_modules; the package must bring JavaScript'
    case 'ERR_MODULE_NOT_FOUND':
    case 'MODULE_NOT_FOUND':
      return existsSync(file)
        ? `it imports what is not there: ${message.split('\n', 1)[0]}`
        : 'there is no such file; check the path'
    default:
      return `it cannot be loaded: ${message.split('\n', 1)[0]}`
  }
}
