// The files of an image as a tree: what lies in a folder, and where a path leads by way of links.

import type { ImageFile } from '../images/contents.ts'

/** Where a path leads. */
export interface Place {
  /** Without links, relative to the root; '' for the root. */
  readonly path: string
  readonly file: ImageFile | undefined
  /** The links on the way. */
  readonly links: readonly string[]
}

/** As the kernel counts them. */
const MOST_LINKS = 40

export class Tree {
  private readonly inside = new Map<string, string[]>()

  /** @param files by path relative to the root */
  constructor(readonly files: ReadonlyMap<string, ImageFile>) {
    for (const path of files.keys()) {
      const folder = folderOf(path)
      const names = this.inside.get(folder)
      if (names === undefined) this.inside.set(folder, [path])
      else names.push(path)
    }
  }

  /** What lies in a folder, and not below its folders. */
  in(folder: string): readonly string[] {
    return this.inside.get(folder) ?? []
  }

  isFolder(path: string): boolean {
    return path === '' || this.files.get(path)?.type === 'directory'
  }

  /** All that lies below a folder, folders in front of what is in them. */
  *below(folder: string): Generator<string> {
    for (const path of this.in(folder)) {
      yield path
      yield* this.below(path)
    }
  }

  /**
   * @param path absolute, or relative to the root
   * @returns `undefined` where it leads nowhere
   */
  resolve(path: string): Place | undefined {
    const found = this.walk(path)
    return found.isThere ? found : undefined
  }

  /** The links on the way of a path, also of one that leads nowhere, or to what an engine makes: `/dev/stdout`. */
  linksOn(path: string): readonly string[] {
    return this.walk(path).links
  }

  private walk(path: string): Place & { readonly isThere: boolean } {
    const links: string[] = []
    let ahead = partsOf(path)
    const at: string[] = []
    while (ahead.length > 0) {
      const [part, ...rest] = ahead as [string, ...string[]]
      ahead = rest
      if (part === '..') {
        at.pop()
        continue
      }
      const here = [...at, part].join('/')
      const file = this.files.get(here)
      if (file === undefined) return { path: here, file, links, isThere: false }
      if (file.type !== 'symlink') {
        at.push(part)
        continue
      }
      links.push(here)
      if (links.length > MOST_LINKS) return { path: here, file: undefined, links, isThere: false }
      ahead = [...partsOf(file.target), ...rest]
      if (file.target.startsWith('/')) at.length = 0
    }
    const found = at.join('/')
    return { path: found, file: this.files.get(found), links, isThere: true }
  }
}

/** Of a path relative to the root; '' where that is the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0))
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** Whether a path is a folder's, or below it. */
export function isWithin(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`)
}

/** The folders above a path, the nearest first, without the root. */
export function foldersAbove(path: string): readonly string[] {
  const found: string[] = []
  for (let at = folderOf(path); at !== ''; at = folderOf(at)) found.push(at)
  return found
}

/**
 * What a path names: the file itself, a link for one, and what that leads to; links above it are nothing of it.
 *
 * @param path absolute, or relative to the root
 * @returns nothing where there is no such path
 */
export function namedBy(tree: Tree, path: string): readonly string[] {
  const relative = relativeToRoot(path)
  const above = tree.resolve(folderOf(relative))?.path
  const own = above === undefined || above === '' ? nameOf(relative) : `${above}/${nameOf(relative)}`
  const real = tree.resolve(relative)?.path
  return [...new Set([...(tree.files.has(own) ? [own] : []), ...(real === undefined ? [] : [real])])]
}

/** A path of a container as the paths of images are written. */
export function relativeToRoot(path: string): string {
  const parts: string[] = []
  for (const part of partsOf(path)) {
    if (part === '..') parts.pop()
    else parts.push(part)
  }
  return parts.join('/')
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.')
}
