// A small build context that was dropped onto the page: its files as the builder would see them. They stay in the page.

import type { BuildContext, Entry, Told } from '../../src/files/build-context.ts'
import { type Matched, Patterns } from '../../src/files/dockerignore.ts'
import { isComposeFile, isReadme } from '../../src/files/names.ts'

/** A folder with more files, or more bytes, is not small. */
const MOST_FILES = 3000
const MOST_BYTES = 30_000_000

/** A file of the folder, as the browser hands it over. */
export interface Dropped {
  /** From the top of the folder, with slashes. */
  readonly path: string
  readonly file: File
}

/** What became of a folder: a build context, or why there is none, in words. */
export type Loaded = { readonly context: BuildContext; readonly files: number } | { readonly reason: string }

export async function loaded(dropped: readonly Dropped[]): Promise<Loaded> {
  const bytes = dropped.reduce((sum, { file }) => sum + file.size, 0)
  if (dropped.length > MOST_FILES || bytes > MOST_BYTES)
    return {
      reason: `It has ${dropped.length} files and ${Math.round(bytes / 1e6)} MB; a folder of ${MOST_FILES} files and ${MOST_BYTES / 1e6} MB fits.`,
    }
  const contents = new Map<string, Uint8Array>()
  for (const { path, file } of dropped) contents.set(path, new Uint8Array(await file.arrayBuffer()))
  const ignore = contents.get('.dockerignore')
  const text = ignore === undefined ? '' : new TextDecoder().decode(ignore)
  const patterns = Patterns.areTooMany(text) ? undefined : Patterns.read(text)
  if (patterns === undefined) return { reason: 'A builder would refuse its .dockerignore.' }
  return { context: new MemoryContext(contents, patterns), files: contents.size }
}

class MemoryContext implements BuildContext {
  private readonly entries = new Map<string, Entry>([['', { path: '', kind: 'folder', size: 0, mode: 0o755 }]])
  private readonly children = new Map<string, Entry[]>()
  private readonly verdicts = new Map<string, { readonly ignored: boolean; readonly matched: Matched }>()

  constructor(
    private readonly contents: ReadonlyMap<string, Uint8Array>,
    private readonly patterns: Patterns,
  ) {
    for (const [path, { length }] of [...contents].sort(([a], [b]) => (a < b ? -1 : 1)))
      if (!this.judge(path).ignored) this.add({ path, kind: 'file', size: length, mode: 0o644 })
  }

  entry(path: string): Entry | undefined {
    return this.entries.get(cleaned(path))
  }

  list(folder: string): readonly Entry[] {
    return this.children.get(cleaned(folder)) ?? []
  }

  below(folder: string): readonly Entry[] {
    const top = cleaned(folder)
    return [...this.entries.values()].filter(
      ({ path, kind }) => kind !== 'folder' && (top === '' || path.startsWith(`${top}/`)),
    )
  }

  text(path: string): string | undefined {
    const bytes = this.entry(path)?.kind === 'file' ? this.contents.get(cleaned(path)) : undefined
    if (bytes === undefined) return undefined
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      return undefined
    }
  }

  bytes(path: string, count: number): Uint8Array | undefined {
    return this.entry(path)?.kind === 'file' ? this.contents.get(cleaned(path))?.slice(0, count) : undefined
  }

  told(): readonly Told[] {
    return [...this.contents].flatMap(([path, bytes]) => {
      const kind = isComposeFile(path) ? 'compose' : isReadme(path) ? 'readme' : undefined
      return kind === undefined ? [] : [{ path, kind, text: new TextDecoder().decode(bytes) }]
    })
  }

  services(): readonly [] {
    return []
  }

  changes(): undefined {
    return undefined
  }

  ignores(folder: string): boolean {
    const path = cleaned(folder)
    return path !== '' && this.judge(path).ignored && !this.patterns.walks(path)
  }

  untracked(): undefined {
    return undefined
  }

  private judge(path: string): { readonly ignored: boolean; readonly matched: Matched } {
    const known = this.verdicts.get(path)
    if (known !== undefined) return known
    const above = path.includes('/') ? this.judge(folderOf(path)).matched : undefined
    const verdict = this.patterns.judge(path, above)
    this.verdicts.set(path, verdict)
    return verdict
  }

  private add(entry: Entry): void {
    if (this.entries.has(entry.path)) return
    this.entries.set(entry.path, entry)
    const folder = folderOf(entry.path)
    this.children.set(folder, [...(this.children.get(folder) ?? []), entry])
    this.add({ path: folder, kind: 'folder', size: 0, mode: 0o755 })
  }
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
}

/** From the top, without slashes around it; what leads out of it leads nowhere. */
function cleaned(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  return parts.includes('..') ? '..' : parts.join('/')
}

/** The files of a folder that was chosen with an input. */
export function chosenFiles(list: FileList): readonly Dropped[] {
  // The folder's own name stands in front.
  return [...list].map((file) => ({ path: file.webkitRelativePath.split('/').slice(1).join('/'), file }))
}

/** The files of a folder that was dropped. Asked for at once: behind a wait the browser forgets what was dropped. */
export async function droppedFiles(items: DataTransferItemList): Promise<readonly Dropped[]> {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  const [first] = entries
  const top =
    entries.length === 1 && first?.isDirectory === true ? await entriesOf(first as FileSystemDirectoryEntry) : entries
  const found: Dropped[] = []
  for (const entry of top) await collect(entry, '', found)
  return found
}

async function collect(entry: FileSystemEntry, folder: string, found: Dropped[]): Promise<void> {
  // What is too many is refused; it need not be counted to the end.
  if (found.length > MOST_FILES) return
  const path = folder + entry.name
  if (entry.isDirectory)
    for (const one of await entriesOf(entry as FileSystemDirectoryEntry)) await collect(one, `${path}/`, found)
  else {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    found.push({ path, file })
  }
}

/** A reader gives a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return all
    all.push(...some)
  }
}
