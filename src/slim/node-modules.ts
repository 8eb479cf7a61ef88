// What of a folder node_modules the program in front of it needs: what its manifest names, and all that those name in turn.

import { isRecord } from '../record.ts'
import { folderOf, foldersAbove, isWithin, type Tree } from './tree.ts'

/** What a manifest may name that is needed at run time. */
const NEEDED = ['dependencies', 'optionalDependencies', 'peerDependencies'] as const

/** The folder of the package that a path lies in: `app/node_modules/@scope/name`. */
export function packageFolder(path: string): string | undefined {
  return /^(.*(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/@.][^/]*)(?:\/|$)/.exec(path)?.[1]
}

/**
 * The folders of the packages that are needed.
 *
 * @param folder a folder node_modules
 * @param touched paths that the program touched
 * @returns `undefined` where nobody says what is needed: no manifest, or one of a workspace
 */
export function neededModules(
  tree: Tree,
  text: (path: string) => string,
  folder: string,
  touched: Iterable<string>,
): ReadonlySet<string> | undefined {
  const project = folderOf(folder)
  const manifest = manifestAt(text, project)
  if (manifest === undefined || manifest.workspaces !== undefined) return undefined
  const needed = new Set<string>()
  const open: (readonly [name: string, from: string])[] = []
  const names = (of: Readonly<Record<string, unknown>>, from: string): void => {
    for (const kind of NEEDED) {
      const list: unknown = of[kind]
      if (isRecord(list)) for (const name of Object.keys(list)) open.push([name, from])
    }
  }
  const take = (found: string): void => {
    if (needed.has(found)) return
    needed.add(found)
    names(manifestAt(text, found) ?? {}, found)
  }
  names(manifest, project)
  for (const path of touched) {
    const found = isWithin(path, folder) ? packageFolder(path) : undefined
    if (found !== undefined && tree.isFolder(found)) take(found)
  }
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const found = installed(tree, next[0], next[1])
    if (found !== undefined) take(found)
  }
  return needed
}

/** Where Node.js finds a package: in the nearest folder node_modules on the way up that has it; links are followed. */
function installed(tree: Tree, name: string, from: string): string | undefined {
  for (const above of [from, ...foldersAbove(from), '']) {
    if (/(?:^|\/)node_modules$/.test(above)) continue
    const place = tree.resolve(`${above}/node_modules/${name}`)
    if (place?.file?.type === 'directory') return place.path
  }
  return undefined
}

function manifestAt(text: (path: string) => string, folder: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text(folder === '' ? 'package.json' : `${folder}/package.json`))
    return isRecord(value) ? value : undefined
  } catch {
    // None, or a broken one: npm would not read it either.
    return undefined
  }
}
