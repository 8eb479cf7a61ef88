// A folder on disk as a build context: what its ignore file leaves, read when it is asked for.

import {
  closeSync,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  type Stats,
} from 'node:fs'
import { join } from 'node:path'
import type { BuildContext, Entry } from './build-context.ts'
import { type Matched, Patterns } from './patterns.ts'

export interface TreeOptions {
  /** In how many commits a path changed; without it there is no history. */
  readonly history?: ((path: string) => number | undefined) | undefined
  /** Whether git leaves a path out; without it that is not known. */
  readonly untracked?: ((path: string, folder: boolean) => boolean) | undefined
  /** What the builder leaves out; without it the rules of a .dockerignore at the top, where there is one. */
  readonly patterns?: Patterns | undefined
  /** Stands in for the disk. */
  readonly disk?: Disk | undefined
}

/** All that is ever asked of the disk. */
export interface Disk {
  readonly list: (folder: string) => readonly Dirent[]
  readonly look: (path: string) => Stats | undefined
  /** The whole file, or its first bytes. */
  readonly read: (file: string, most?: number) => Uint8Array
}

const DISK: Disk = {
  list: (folder) => readdirSync(folder, { withFileTypes: true }),
  look: (path) => lstatSync(path, { throwIfNoEntry: false }),
  read: (file, most) => {
    if (most === undefined) return readFileSync(file)
    const handle = openSync(file, 'r')
    try {
      const bytes = new Uint8Array(Math.min(most, fstatSync(handle).size))
      return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, 0))
    } finally {
      closeSync(handle)
    }
  },
}

/** Larger texts are not read: no manifest comes near. */
const LARGEST_TEXT = 4 * 1024 * 1024

/** More files than this are not listed. */
const MOST_FILES = 300_000

/** The name of the ignore file at the top of a build context. */
export const IGNORE_FILE = '.dockerignore'

/** @param folder absolute; read when first asked for, and never outside of it */
export function openContext(folder: string, options: TreeOptions = {}): BuildContext {
  return new Tree(folder, options)
}

/** The rules of the ignore file at the top of a folder; `undefined` where a builder refuses them. */
export function patternsAt(folder: string, disk: Disk = DISK): Patterns | undefined {
  const file = join(folder, IGNORE_FILE)
  try {
    if (disk.look(file)?.isFile() !== true) return Patterns.none
    return Patterns.read(new TextDecoder().decode(disk.read(file)))
  } catch {
    return undefined
  }
}

/** A file, folder or link of the tree. Size and mode are looked up when they are asked for: most never are. */
class Node implements Entry {
  private stats: Stats | undefined | null = null

  constructor(
    readonly path: string,
    readonly kind: Entry['kind'],
    /** The patterns that match it, for what lies in it. */
    readonly matched: Matched | undefined,
    /** Left out itself, but something in it may have been taken back. */
    readonly hollow: boolean,
    private readonly look: (path: string) => Stats | undefined,
  ) {}

  get size(): number {
    return this.kind === 'folder' ? 0 : (this.known?.size ?? 0)
  }

  get mode(): number {
    return (this.known?.mode ?? 0) & 0o7777
  }

  private get known(): Stats | undefined {
    if (this.stats === null) this.stats = this.look(this.path)
    return this.stats
  }
}

const NOTHING: ReadonlyMap<string, Node> = new Map()

class Tree implements BuildContext {
  private readonly folders = new Map<string, ReadonlyMap<string, Node>>()
  private readonly top: Node
  private readonly disk: Disk
  private readonly patterns: Patterns

  constructor(
    private readonly folder: string,
    private readonly options: TreeOptions,
  ) {
    this.disk = options.disk ?? DISK
    this.patterns = options.patterns ?? patternsAt(folder, this.disk) ?? Patterns.none
    this.top = new Node('', 'folder', undefined, false, this.look)
  }

  private readonly look = (path: string): Stats | undefined => {
    try {
      return this.disk.look(join(this.folder, path))
    } catch {
      return undefined
    }
  }

  entry(path: string): Entry | undefined {
    const clean = normal(path)
    const node = clean === undefined ? undefined : this.node(clean)
    return node !== undefined && this.shows(node) ? node : undefined
  }

  /** What stands at a path, step by step from the top: a folder that is a link leads who knows where. */
  private node(path: string): Node | undefined {
    let at: Node | undefined = this.top
    if (path === '') return at
    for (const name of path.split('/')) {
      if (at?.kind !== 'folder') return undefined
      at = this.inside(at).get(name)
    }
    return at
  }

  /** A folder that was left out is there all the same when something in it was taken back. */
  private shows(node: Node): boolean {
    return !node.hollow || [...this.inside(node).values()].some((one) => this.shows(one))
  }

  private inside(folder: Node): ReadonlyMap<string, Node> {
    let nodes = this.folders.get(folder.path)
    if (nodes === undefined) {
      nodes = this.readFolder(folder)
      this.folders.set(folder.path, nodes)
    }
    return nodes
  }

  private readFolder({ path, matched }: Node): ReadonlyMap<string, Node> {
    let entries: readonly Dirent[]
    try {
      entries = this.disk.list(join(this.folder, path))
    } catch {
      return NOTHING
    }
    const sorted = entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))
    const nodes = new Map<string, Node>()
    for (const entry of sorted) {
      const node = this.read(path === '' ? entry.name : `${path}/${entry.name}`, kindOf(entry), matched)
      if (node !== undefined) nodes.set(entry.name, node)
    }
    return nodes
  }

  private read(path: string, kind: Entry['kind'] | undefined, above: Matched | undefined): Node | undefined {
    if (kind === undefined) return undefined
    if (this.patterns.all.length === 0) return new Node(path, kind, undefined, false, this.look)
    const { ignored, matched } = this.patterns.judge(path, above)
    if (ignored && (kind !== 'folder' || !this.patterns.walks(path))) return undefined
    return new Node(path, kind, kind === 'folder' ? matched : undefined, ignored, this.look)
  }

  list(folder: string): readonly Entry[] {
    const clean = normal(folder)
    const node = clean === undefined ? undefined : this.node(clean)
    if (node?.kind !== 'folder') return []
    return [...this.inside(node).values()].filter((one) => this.shows(one))
  }

  below(folder: string): readonly Entry[] | undefined {
    const clean = normal(folder)
    const node = clean === undefined ? undefined : this.node(clean)
    if (node?.kind !== 'folder') return []
    const found: Entry[] = []
    const open = [node]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const one of this.inside(next).values()) {
        if (one.kind === 'folder') open.push(one)
        else found.push(one)
      }
      if (found.length > MOST_FILES) return undefined
    }
    return found.sort((a, b) => (a.path < b.path ? -1 : 1))
  }

  text(path: string): string | undefined {
    const entry = this.entry(path)
    if (entry?.kind !== 'file' || entry.size > LARGEST_TEXT) return undefined
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(this.disk.read(join(this.folder, entry.path)))
    } catch {
      return undefined
    }
  }

  bytes(path: string, count: number): Uint8Array | undefined {
    const entry = this.entry(path)
    if (entry?.kind !== 'file') return undefined
    try {
      return this.disk.read(join(this.folder, entry.path), count)
    } catch {
      return undefined
    }
  }

  changes(path: string): number | undefined {
    const clean = normal(path)
    return clean === undefined ? undefined : this.options.history?.(clean)
  }

  ignores(folder: string): boolean {
    const clean = normal(folder)
    if (clean === undefined || this.patterns.all.length === 0) return false
    let above: Matched | undefined
    let ignored = false
    let path = ''
    for (const name of clean.split('/')) {
      path = path === '' ? name : `${path}/${name}`
      ;({ ignored, matched: above } = this.patterns.judge(path, above))
    }
    return ignored && !this.patterns.walks(clean)
  }

  untracked(path: string): boolean | undefined {
    const entry = this.entry(path)
    return entry === undefined ? undefined : this.options.untracked?.(entry.path, entry.kind === 'folder')
  }
}

/** Sockets, pipes and devices are nothing to COPY. */
function kindOf(entry: Dirent): Entry['kind'] | undefined {
  if (entry.isDirectory()) return 'folder'
  if (entry.isFile()) return 'file'
  return entry.isSymbolicLink() ? 'link' : undefined
}

/** A path without `/` and `.` at its ends; `undefined` where it leads out. */
function normal(path: string): string | undefined {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  return parts.includes('..') ? undefined : parts.join('/')
}
