// Which paths an agent may name: those inside the folders that its client gives.

import { lstatSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { UserError } from '../cli/options.ts'
import { isInside } from '../files/place.ts'
import { withoutLinks } from './workspace.ts'

/** A path inside of a folder. */
export interface Allowed {
  /** Absolute and without links. */
  readonly root: string
  /** From there. */
  readonly path: string
  /** All the folders that may be used, the same way. */
  readonly fence: readonly string[]
}

/**
 * Finds the folder that a path is inside of.
 *
 * @param path absolute, or from one of the folders
 * @param roots absolute
 * @throws UserError for a path that leads out of all of them, by whatever way, and for one that is not there
 */
export function allowed(path: string, roots: readonly string[]): Allowed {
  const folders = roots.map(withoutLinks)
  for (const root of folders) {
    const file = withoutLinks(resolve(root, path))
    if (isInside(root, file) && isThere(file)) return { root, path: relative(root, file) || '.', fence: folders }
  }
  const inside = folders.some((root) => isInside(root, withoutLinks(resolve(root, path))))
  const where =
    folders.length === 0 ? 'the client gives no folder' : `the folders that may be used are ${folders.join(', ')}`
  throw new UserError(inside ? `${path}: there is no such file or folder` : `${path}: it is outside; ${where}`)
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}
