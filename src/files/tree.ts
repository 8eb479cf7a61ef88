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
import type { BuildContext, Entry, Service, Told } from './build-context.ts'
import { type Matched, Patterns } from './dockerignore.ts'
import { isComposeFile, isReadme } from './names.ts'

export interface TreeOptions {
  /** In how many commits a path changed; without it there is no history. */
  readonly history?: ((path: string) => number | undefined) | undefined
  /** Whether git leaves a path out; without it that is not known. */
  readonly untracked?: ((path: string, folder: boolean) => boolean) | undefined
  /** What the builder leaves out; without it the rules of a .dockerignore at the top, where there is one. */
  readonly patterns?: Patterns | undefined
  /** The folder itself, where another context of the same folder has asked the disk already. */
  readonly ground?: Ground | undefined
  /** The services that run what is built from it; without it none is known. */
  readonly services?: readonly Service[] | undefined
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

/** Looking at more takes as long as somebody notices. */
const MANY = 1_000

/** More files than this are not listed. */
const MOST_FILES = 300_000

/** The name of the ignore file at the top of a build context. */
export const IGNORE_FILE = '.dockerignore'

/** A build context on disk. */
export interface DiskContext extends BuildContext {
  /** The patterns of its ignore file took too long to match: what it said since is not true. */
  readonly isSpent: boolean
}

/** @param folder absolute; read when first asked for, and never outside of it */
export function openContext(folder: string, options: TreeOptions = {}): DiskContext {
  return new Tree(folder, options)
}

/** The rules of the ignore file at the top of a folder; `undefined` where a builder refuses them. */
function patternsAt(folder: string, disk: Disk = DISK): Patterns | undefined {
  const file = join(folder, IGNORE_FILE)
  try {
    const stats = disk.look(file)
    if (stats?.isFile() !== true) return Patterns.none
    const text = stats.size > LARGEST_TEXT ? '' : new TextDecoder().decode(disk.read(file))
    return Patterns.areTooMany(text) ? undefined : Patterns.read(text)
  } catch {
    return undefined
  }
}

/** A file, folder or link on disk. Size and mode are looked up when they are asked for: most never are. */
class Item implements Entry {
  private looked: Pick<Stats, 'size' | 'mode'> | undefined

  constructor(
    readonly path: string,
    readonly kind: Entry['kind'],
    private readonly ground: Ground,
  ) {}

  get size(): number {
    return this.kind === 'folder' ? 0 : this.look().size
  }

  get mode(): number {
    return this.look().mode & 0o7777
  }

  private look(): Pick<Stats, 'size' | 'mode'> {
    // Two numbers are kept: the whole answer is ten times as large.
    if (this.looked === undefined) {
      const { size = 0, mode = 0 } = this.ground.look(this.path) ?? {}
      this.looked = { size, mode }
    }
    return this.looked
  }
}

type Items = ReadonlyMap<string, Item>

const NOTHING: Items = new Map()

/** A folder on disk, without the rules of any ignore file: build contexts that differ in these alone ask it once. */
export class Ground {
  private readonly folders = new Map<string, Items>()
  private listedSoFar = 0

  /** @param onMany told each time that one more folder is listed of a context with many files */
  constructor(
    readonly folder: string,
    private readonly disk: Disk = DISK,
    private readonly onMany: () => void = () => {},
  ) {}

  /** What stands directly in a folder, in the order of names. */
  inside(path: string): Items {
    let items = this.folders.get(path)
    if (items === undefined) {
      if (this.listedSoFar > MANY) this.onMany()
      items = this.listed(path)
      this.listedSoFar += items.size
      this.folders.set(path, items)
    }
    return items
  }

  private listed(path: string): Items {
    let entries: readonly Dirent[]
    try {
      entries = this.disk.list(this.absolute(path))
    } catch {
      return NOTHING
    }
    const items = new Map<string, Item>()
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const kind = kindOf(entry)
      if (kind !== undefined)
        items.set(entry.name, new Item(path === '' ? entry.name : `${path}/${entry.name}`, kind, this))
    }
    return items
  }

  look(path: string): Stats | undefined {
    try {
      return this.disk.look(this.absolute(path))
    } catch {
      return undefined
    }
  }

  read(path: string, most?: number): Uint8Array {
    return this.disk.read(this.absolute(path), most)
  }

  /** Without the care of `join`, which such a path does not need, and which costs more than the disk. */
  private absolute(path: string): string {
    return path === '' ? this.folder : `${this.folder}/${path}`
  }
}

/** What an ignore file says of a folder. */
interface Judged {
  /** The patterns that match it, for what lies in it. */
  readonly matched: Matched | undefined
  /** Left out itself, but something in it may have been taken back. */
  readonly hollow: boolean
}

class Tree implements DiskContext {
  private readonly folders = new Map<string, Items>()
  private readonly judged = new Map<string, Judged>()
  private readonly top: Item
  private readonly ground: Ground
  private readonly patterns: Patterns
  private all: readonly Entry[] | undefined | null = null

  constructor(
    folder: string,
    private readonly options: TreeOptions,
  ) {
    this.ground = options.ground ?? new Ground(folder, options.disk)
    this.patterns = options.patterns ?? patternsAt(folder, options.disk) ?? Patterns.none
    this.top = new Item('', 'folder', this.ground)
  }

  get isSpent(): boolean {
    return this.patterns.isSpent
  }

  entry(path: string): Entry | undefined {
    const clean = normal(path)
    const item = clean === undefined ? undefined : this.item(clean)
    return item !== undefined && this.shows(item) ? item : undefined
  }

  /** What stands at a path, step by step from the top: a folder that is a link leads who knows where. */
  private item(path: string): Item | undefined {
    let at: Item | undefined = this.top
    if (path === '') return at
    for (const name of path.split('/')) {
      if (at?.kind !== 'folder') return undefined
      at = this.inside(at).get(name)
    }
    return at
  }

  /** A folder that was left out is there all the same when something in it was taken back. */
  private shows(item: Item): boolean {
    if (item.kind !== 'folder' || this.judged.get(item.path)?.hollow !== true) return true
    return [...this.inside(item).values()].some((one) => this.shows(one))
  }

  private inside(folder: Item): Items {
    // Without patterns nothing is left out.
    if (this.patterns.all.length === 0) return this.ground.inside(folder.path)
    let items = this.folders.get(folder.path)
    if (items === undefined) {
      items = this.left(folder)
      this.folders.set(folder.path, items)
    }
    return items
  }

  private left(folder: Item): Items {
    const above = this.judged.get(folder.path)?.matched
    const items = new Map<string, Item>()
    for (const [name, item] of this.ground.inside(folder.path)) {
      const { ignored, matched } = this.patterns.judge(item.path, above)
      if (item.kind === 'folder') {
        if (ignored && !this.patterns.walks(item.path)) continue
        this.judged.set(item.path, { matched, hollow: ignored })
      } else if (ignored) continue
      items.set(name, item)
    }
    return items
  }

  list(folder: string): readonly Entry[] {
    const clean = normal(folder)
    const item = clean === undefined ? undefined : this.item(clean)
    if (item?.kind !== 'folder') return []
    return [...this.inside(item).values()].filter((one) => this.shows(one))
  }

  below(folder: string): readonly Entry[] | undefined {
    const clean = normal(folder)
    if (clean !== '') return clean === undefined ? [] : this.gathered(this.item(clean))
    // Asked for again and again.
    if (this.all === null) this.all = this.gathered(this.top)
    return this.all
  }

  private gathered(item: Item | undefined): readonly Entry[] | undefined {
    if (item?.kind !== 'folder') return []
    const found: Entry[] = []
    const open = [item]
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
    return this.textOf(this.entry(path))
  }

  told(): readonly Told[] {
    return [...this.ground.inside('').values()].flatMap((item) => {
      const kind = isComposeFile(item.path) ? 'compose' : isReadme(item.path) ? 'readme' : undefined
      const text = kind === undefined ? undefined : this.textOf(item)
      return kind === undefined || text === undefined ? [] : [{ path: item.path, kind, text }]
    })
  }

  services(): readonly Service[] {
    return this.options.services ?? []
  }

  private textOf(entry: Entry | undefined): string | undefined {
    if (entry?.kind !== 'file' || entry.size > LARGEST_TEXT) return undefined
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(this.ground.read(entry.path))
    } catch {
      return undefined
    }
  }

  bytes(path: string, count: number): Uint8Array | undefined {
    const entry = this.entry(path)
    if (entry?.kind !== 'file') return undefined
    try {
      return this.ground.read(entry.path, count)
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
    const kind = this.entry(path)?.kind ?? 'folder'
    const clean = normal(path)
    return clean === undefined ? undefined : this.options.untracked?.(clean, kind === 'folder')
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
