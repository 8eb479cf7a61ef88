// Which lines copy what is kept: folders where most of a folder is, files one by one elsewhere, links, bare folders and crowds of folders by way of a frame.

import type { ImageFile } from '../images/contents.ts'
import { isLeftover, isProgramFolder, isShared } from './standing.ts'
import { folderOf, foldersAbove, isWithin, nameOf, type Tree } from './tree.ts'
import type { Reason } from './widen.ts'

/** One COPY: a folder with all that is in it, or files of one folder. */
export interface Copy {
  readonly folder: string
  /** Files of the folder; the whole folder without them. */
  readonly files?: readonly string[]
  readonly reason: Reason
}

/** What COPY cannot do file by file: links as links, folders without what is in them, and more folders than there may be lines. */
export interface Frame {
  readonly links: readonly string[]
  readonly folders: readonly FrameFolder[]
  /** Folders with all that is in them. */
  readonly wholes: readonly string[]
}

export interface FrameFolder {
  readonly path: string
  /** What differs from a folder that COPY makes by itself: `755`, root's. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
}

export interface Copies {
  readonly copies: readonly Copy[]
  readonly frame: Frame
}

/** Each is a layer, and an engine takes 127 of them. */
const MOST_COPIES = 40

/** Where links and bare folders need lines of their own, too: more than that is refused, for the base and other instructions make layers as well. */
export const MOST_LINES = 100

/** A folder of which no more is missing goes as a whole: a part of it, and bytes. */
const MOST_MISSING = 0.1
const MOST_MISSING_BYTES = 4 * 1024 * 1024

/** So many folders side by side are a crowd: packages of node_modules, of which others stay behind. */
const CROWD = 10

const USUAL_MODE = 0o755

/** Of equal reasons the first names a line. */
const ORDER: readonly Reason[] = ['application', 'touched', 'package', 'folder', 'library', 'system', 'asked']

interface Sum {
  bytes: number
  entries: number
  keptBytes: number
  keptEntries: number
  /** Something stays behind that a folder must not bring by the way: the history of a repository. */
  hasLeftover: boolean
  readonly reasons: Map<Reason, number>
}

/**
 * @param kept files, links and folders by path
 * @param dropped paths that must not come with a folder
 * @param hasFrame whether the image has what a frame is made with
 */
export function copiesOf(
  tree: Tree,
  kept: ReadonlyMap<string, Reason>,
  dropped: readonly string[] = [],
  hasFrame = true,
): Copies {
  const choosing = new Choosing(tree, kept, dropped, hasFrame)
  return choosing.choose()
}

/** The class does not leave this file. */
class Choosing {
  private readonly sums = new Map<string, Sum>()
  /** Folders that go as a whole for want of lines. */
  private readonly forced = new Set<string>()
  /** Folders whose own folders come by the frame for want of lines. */
  private readonly crowded = new Set<string>()
  private copies: Copy[] = []
  private links: string[] = []
  private folders: FrameFolder[] = []
  private wholes: string[] = []

  constructor(
    private readonly tree: Tree,
    private readonly kept: ReadonlyMap<string, Reason>,
    private readonly dropped: readonly string[],
    private readonly hasFrame: boolean,
  ) {
    for (const [path, file] of tree.files) this.count(path, file)
  }

  choose(): Copies {
    for (;;) {
      this.copies = []
      this.links = []
      this.folders = []
      this.wholes = []
      this.walk('')
      if (this.copies.length <= MOST_COPIES || !this.findLines()) break
    }
    return { copies: this.copies, frame: { links: this.links, folders: this.folders, wholes: this.wholes } }
  }

  /** Fewer lines the next time: a crowd takes the other way, or else a folder comes with what nobody needs. */
  private findLines(): boolean {
    const crowd = this.hasFrame ? this.crowd() : undefined
    if (crowd !== undefined) this.crowded.add(crowd)
    const cheapest = crowd === undefined ? this.cheapest() : undefined
    if (cheapest !== undefined) this.forced.add(cheapest)
    return crowd !== undefined || cheapest !== undefined
  }

  /** The folder with the most folders that go as a whole, each with a line of its own. */
  private crowd(): string | undefined {
    const counts = new Map<string, number>()
    for (const { folder, files } of this.copies) {
      const above = folderOf(folder)
      if (files === undefined && !isShared(above)) counts.set(above, (counts.get(above) ?? 0) + 1)
    }
    const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    return most !== undefined && most[1] >= CROWD ? most[0] : undefined
  }

  private count(path: string, { type, size }: ImageFile): void {
    if (type === 'directory') return
    const reason = this.kept.get(path)
    const isLeft = reason === undefined && isLeftover(path)
    for (const folder of foldersAbove(path)) {
      const sum = this.sums.get(folder) ?? noSum()
      this.sums.set(folder, sum)
      sum.bytes += size
      sum.entries++
      sum.hasLeftover ||= isLeft
      if (reason === undefined) continue
      sum.keptBytes += size
      sum.keptEntries++
      sum.reasons.set(reason, (sum.reasons.get(reason) ?? 0) + size + 1)
    }
  }

  private walk(folder: string): void {
    const files: string[] = []
    for (const path of this.tree.in(folder)) {
      const { type } = this.tree.files.get(path)!
      if (type === 'directory') this.walkInto(path)
      else if (!this.kept.has(path)) continue
      else if (type === 'symlink') this.links.push(path)
      else if (type === 'file') files.push(path)
    }
    if (files.length > 0) this.copies.push({ folder, files, reason: this.reasonOf(files) })
  }

  private walkInto(folder: string): void {
    const sum = this.sums.get(folder)
    if (sum !== undefined && sum.keptEntries > 0 && this.isWhole(folder, sum)) {
      if (this.crowded.has(folderOf(folder))) this.wholes.push(folder)
      else this.copies.push({ folder, reason: mostOf(sum.reasons) })
      return
    }
    const isPart = sum !== undefined && sum.keptEntries > 0
    const { mode, uid, gid } = this.tree.files.get(folder)!
    const isOdd = mode !== USUAL_MODE || uid !== 0 || gid !== 0
    if (this.kept.has(folder) ? !isPart || isOdd : isPart && isOdd) this.folders.push({ path: folder, mode, uid, gid })
    // Kept folders may lie below, with nothing in them.
    this.walk(folder)
  }

  private isWhole(folder: string, { bytes, entries, keptBytes, keptEntries, hasLeftover }: Sum): boolean {
    if (this.holdsDropped(folder)) return false
    if (keptEntries === entries) return true
    if (!this.mayBeWhole(folder)) return false
    const missing = bytes - keptBytes
    if (this.forced.has(folder)) return true
    return !hasLeftover && missing <= MOST_MISSING * bytes && missing <= MOST_MISSING_BYTES
  }

  private mayBeWhole(folder: string): boolean {
    return !isShared(folder) && !isProgramFolder(folder) && !this.holdsDropped(folder)
  }

  private holdsDropped(folder: string): boolean {
    return this.dropped.some((one) => isWithin(one, folder))
  }

  /** The folder that saves lines for the fewest bytes more. */
  private cheapest(): string | undefined {
    const lines = new Map<string, number>()
    for (const { folder, files } of this.copies)
      for (const above of files === undefined ? foldersAbove(folder) : [folder, ...foldersAbove(folder)])
        lines.set(above, (lines.get(above) ?? 0) + 1)
    const candidates = [...lines].flatMap(([folder, count]) => {
      const sum = this.sums.get(folder)
      if (count < 2 || sum === undefined || this.forced.has(folder) || !this.mayBeWhole(folder)) return []
      return [{ folder, price: (sum.bytes - sum.keptBytes) / (count - 1) }]
    })
    return candidates.sort((a, b) => a.price - b.price || (a.folder < b.folder ? -1 : 1))[0]?.folder
  }

  private reasonOf(files: readonly string[]): Reason {
    const reasons = new Map<Reason, number>()
    for (const path of files) {
      const reason = this.kept.get(path)!
      reasons.set(reason, (reasons.get(reason) ?? 0) + this.tree.files.get(path)!.size + 1)
    }
    return mostOf(reasons)
  }
}

function noSum(): Sum {
  return { bytes: 0, entries: 0, keptBytes: 0, keptEntries: 0, hasLeftover: false, reasons: new Map() }
}

function mostOf(reasons: ReadonlyMap<Reason, number>): Reason {
  const most = Math.max(...reasons.values())
  return ORDER.find((reason) => reasons.get(reason) === most) ?? 'touched'
}

/** Paths by the folders that they lie in. */
export function byFolder(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const path of paths) {
    const folder = folderOf(path)
    const names = found.get(folder)
    if (names === undefined) found.set(folder, [path])
    else names.push(path)
  }
  return found
}

/**
 * The same where the image has no shell to make a frame with: COPY follows a link to what it leads to, under the name of
 * the link. Of a folder that a link leads to come the files right in it; a folder comes where nothing is in it.
 */
export function withoutFrame(tree: Tree, { copies, frame }: Copies, kept: ReadonlyMap<string, Reason>): Copies {
  const files = new Map<string, { readonly names: string[]; readonly reason: Reason }>()
  const add = (folder: string, names: readonly string[], reason: Reason): void => {
    const known = files.get(folder)
    if (known === undefined) files.set(folder, { names: [...names], reason })
    else known.names.push(...names)
  }
  for (const one of copies) if (one.files !== undefined) add(one.folder, one.files, one.reason)
  for (const link of frame.links) {
    const place = tree.resolve(link)
    const reason = kept.get(link) ?? 'touched'
    if (place?.file?.type === 'file') add(folderOf(link), [link], reason)
    if (place?.file?.type !== 'directory') continue
    const names = tree.in(place.path).filter((path) => kept.has(path) && tree.files.get(path)?.type === 'file')
    if (names.length > 0)
      add(
        link,
        names.map((path) => `${link}/${nameOf(path)}`),
        reason,
      )
  }
  const bare = frame.folders.filter(({ path }) => tree.in(path).length === 0)
  return {
    copies: [
      ...copies.filter((one) => one.files === undefined),
      ...[...files].map(([folder, { names, reason }]) => ({ folder, files: names, reason })),
      ...bare.map(({ path }) => ({ folder: path, reason: kept.get(path) ?? 'system' })),
    ],
    frame: { links: [], folders: [], wholes: [] },
  }
}
