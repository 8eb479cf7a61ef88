// A folder on disk as a build context.

import { closeSync, lstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { BuildContext, Entry } from './build-context.ts'

export interface TreeOptions {
  /** In how many commits a path changed; without it there is no history. */
  readonly history?: (path: string) => number | undefined
}

/** Larger texts are not read: no manifest comes near. */
const LARGEST_TEXT = 4 * 1024 * 1024

/** More files than this are not listed. */
const MOST_FILES = 300_000

/** @param folder absolute; read when first asked for, and never outside of it */
export function openContext(folder: string, options: TreeOptions = {}): BuildContext {
  return new Tree(folder, options)
}

class Tree implements BuildContext {
  private readonly entries = new Map<string, Entry | undefined>()
  private readonly lists = new Map<string, readonly Entry[]>()

  constructor(
    private readonly folder: string,
    private readonly options: TreeOptions,
  ) {}

  entry(path: string): Entry | undefined {
    const clean = normal(path)
    if (clean === undefined) return undefined
    if (!this.entries.has(clean)) this.entries.set(clean, this.look(clean))
    return this.entries.get(clean)
  }

  private look(path: string): Entry | undefined {
    // A folder that is a link leads who knows where.
    const above = path.includes('/') ? this.entry(path.slice(0, path.lastIndexOf('/'))) : undefined
    if (path.includes('/') && above?.kind !== 'folder') return undefined
    const stats = lstatSync(join(this.folder, path), { throwIfNoEntry: false })
    if (stats === undefined) return undefined
    const mode = stats.mode & 0o7777
    if (stats.isDirectory()) return { path, kind: 'folder', size: 0, mode }
    if (stats.isFile()) return { path, kind: 'file', size: stats.size, mode }
    return stats.isSymbolicLink() ? { path, kind: 'link', size: stats.size, mode } : undefined
  }

  list(folder: string): readonly Entry[] {
    const clean = normal(folder)
    if (clean === undefined || this.entry(clean)?.kind !== 'folder') return []
    let list = this.lists.get(clean)
    if (list === undefined) {
      const names = readdirSync(join(this.folder, clean)).sort()
      list = names.flatMap((name) => this.entry(clean === '' ? name : `${clean}/${name}`) ?? [])
      this.lists.set(clean, list)
    }
    return list
  }

  below(folder: string): readonly Entry[] | undefined {
    const found: Entry[] = []
    const open = [folder]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const entry of this.list(next)) {
        if (entry.kind === 'folder') open.push(entry.path)
        else found.push(entry)
      }
      if (found.length > MOST_FILES) return undefined
    }
    return found.sort((a, b) => (a.path < b.path ? -1 : 1))
  }

  text(path: string): string | undefined {
    const entry = this.entry(path)
    if (entry?.kind !== 'file' || entry.size > LARGEST_TEXT) return undefined
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(this.folder, entry.path)))
    } catch {
      return undefined
    }
  }

  bytes(path: string, count: number): Uint8Array | undefined {
    const entry = this.entry(path)
    if (entry?.kind !== 'file') return undefined
    const file = openSync(join(this.folder, entry.path), 'r')
    try {
      const bytes = new Uint8Array(Math.min(count, entry.size))
      return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0))
    } finally {
      closeSync(file)
    }
  }

  changes(path: string): number | undefined {
    const clean = normal(path)
    return clean === undefined ? undefined : this.options.history?.(clean)
  }
}

/** A path without `/` and `.` at its ends; `undefined` where it leads out. */
function normal(path: string): string | undefined {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  return parts.includes('..') ? undefined : parts.join('/')
}
