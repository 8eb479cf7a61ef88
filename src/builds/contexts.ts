// The build context of each Dockerfile: found out from what builds it, when somebody asks.

import { lstatSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import { type Source, sourcesOf } from '../dockerfile/model/sources.ts'
import type { BuildContext, FoundContext } from '../files/build-context.ts'
import { historyOf } from '../files/history.ts'
import { Patterns } from '../files/patterns.ts'
import { isInside, relativePath, Trees } from '../files/place.ts'
import { LARGEST } from '../files/read.ts'
import { type DiskContext, Ground, IGNORE_FILE, openContext } from '../files/tree.ts'
import { type Builder, includes } from '../knowledge/builders/builders.ts'
import type { Build } from './build.ts'
import type { Findings } from './search.ts'

export interface ContextOptions {
  /** Absolute and without links: where a file belongs that stands in no repository. */
  readonly folder: string
  /** Absolute and without links: the build context of all files, whatever else is said. */
  readonly context?: string | undefined
  readonly builder?: Builder | undefined
  /** How many steps the patterns of an ignore file may take; as many as `Patterns` says where it is not said. */
  readonly steps?: number | undefined
  /** Ends looking through repositories. */
  readonly signal?: AbortSignal | undefined
  readonly onLong?: OnLong | undefined
}

/**
 * Told before something that may keep the process busy for long, and when it is over: whoever listens for signals does
 * not hear them meanwhile.
 */
export type OnLong = (isLong: boolean) => void

/** Where a Dockerfile is built. */
export interface Place {
  /** Absolute. */
  readonly folder: string
  /** Absolute: the ignore file that counts, whether it is there or not. */
  readonly ignoreFile: string
}

export type FoundPlace = Place | { readonly folder: undefined; readonly reason: string }

/** Counts before .dockerignore for podman and buildah, and for nobody else. */
const PODMAN_IGNORE_FILE = '.containerignore'

/** So many contexts are kept: files of one folder come one after another. */
const MOST_KEPT = 16

/** What a map has under a key, made where it has nothing; the oldest makes room. */
function kept<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key)
  if (known !== undefined || map.has(key)) return known as T
  const oldest = map.keys().next()
  if (map.size >= MOST_KEPT && oldest.done !== true) map.delete(oldest.value)
  const made = make()
  map.set(key, made)
  return made
}

export class Contexts {
  private readonly findings = new Map<string, Indexed>()
  private readonly wanted = new Set<string>()
  private readonly places = new Map<string, FoundPlace>()
  private readonly trees: Trees
  private readonly opened = new Map<string, DiskContext | undefined>()
  /** Ignore files whose patterns are more than is matched. */
  private readonly tooLong = new Set<string>()
  /** What was opened since `look`, by its ignore file. */
  private asked: (readonly [ignoreFile: string, files: DiskContext])[] = []
  private readonly grounds = new Map<string, Ground>()

  constructor(private readonly options: ContextOptions) {
    this.trees = new Trees(options.folder)
  }

  private readonly busy = (): void => this.options.onLong?.(true)

  /** Whether somebody asked for a context that can only be told after `look`, or was told what is not true. */
  get pending(): boolean {
    return this.wanted.size > 0 || this.asked.some(([, { isSpent }]) => isSpent)
  }

  /** Looks through the repository of a file, where nobody has yet: then `find` knows what builds it. */
  async lookAround(file: string): Promise<void> {
    if (this.options.context !== undefined || this.findings.has(this.rootOf(file))) return
    this.wanted.add(this.rootOf(file))
    await this.look()
  }

  /** Looks through the repositories of the files that were asked for; each of them once. */
  async look(): Promise<void> {
    const { search } = await import('./search.ts')
    for (const root of this.wanted) this.findings.set(root, indexed(await search(root, this.options)))
    this.wanted.clear()
    this.places.clear()
    for (const [ignoreFile, { isSpent }] of this.asked) if (isSpent) this.tooLong.add(ignoreFile)
    this.asked = []
  }

  /**
   * The build context of a Dockerfile.
   *
   * @param file absolute and without links
   * @returns no files and no matter why, where `pending` is set by this very question
   */
  find(file: string, dockerfile: Dockerfile): FoundContext {
    const place = this.place(file, dockerfile)
    if (place.folder === undefined) return { files: undefined, reason: place.reason }
    if (isFile(join(place.folder, PODMAN_IGNORE_FILE)) && includes(this.options.builder ?? 'current', 'podman'))
      return {
        files: undefined,
        reason: `podman and other builders read different ignore files here: ${PODMAN_IGNORE_FILE}`,
      }
    const files = this.tooLong.has(place.ignoreFile) ? undefined : this.open(place)
    if (this.tooLong.has(place.ignoreFile)) return { files: undefined, reason: this.tooManyPatterns(file, place) }
    return files === undefined
      ? { files, reason: `the builder refuses the patterns of ${relativePath(this.rootOf(file), place.ignoreFile)}` }
      : { files }
  }

  /** Where a Dockerfile is built. */
  place(file: string, dockerfile: Dockerfile): FoundPlace {
    const known = this.places.get(file)
    if (known !== undefined) return known
    const found = this.findPlace(file, dockerfile)
    if (!this.pending) this.places.set(file, found)
    return found
  }

  private findPlace(file: string, dockerfile: Dockerfile): FoundPlace {
    const { context } = this.options
    if (context !== undefined) return placeOf(file, context)
    const root = this.rootOf(file)
    const findings = this.findings.get(root)
    if (findings === undefined) {
      this.wanted.add(root)
      return unknown('nobody has looked for it yet')
    }
    if (!findings.known.complete)
      return unknown('the repository is too large to look for what builds it; --context names it')
    const builds = findings.byFile.get(file) ?? []
    const [first] = builds
    const found = first === undefined ? this.assumed(file, dockerfile, root, findings) : agreed(first, builds, root)
    return typeof found === 'string' ? placeOf(file, found) : found
  }

  /** Where a Dockerfile is built, after looking for it where nobody has yet. */
  async settled(file: string, dockerfile: Dockerfile): Promise<FoundPlace> {
    this.place(file, dockerfile)
    if (this.pending) await this.look()
    return this.place(file, dockerfile)
  }

  /** Where a Dockerfile would be built, if it were built from this folder. */
  placeIn(file: string, folder: string): Place {
    return placeOf(file, folder)
  }

  /** What is known of the repository that a file stands in; `undefined` before `look`. */
  findingsFor(file: string): Findings | undefined {
    return this.findings.get(this.rootOf(file))?.known
  }

  /** The context at a place; `undefined` when the builder refuses its ignore file. */
  open({ folder, ignoreFile }: Place): BuildContext | undefined {
    const files = kept(this.opened, `${folder}\0${ignoreFile}`, () =>
      this.openWith({ folder, ignoreFile }, textOf(ignoreFile)),
    )
    if (files !== undefined) this.ask(ignoreFile, files)
    return files
  }

  private tooManyPatterns(file: string, { ignoreFile }: Place): string {
    return `the patterns of ${relativePath(this.rootOf(file), ignoreFile)} are too many or too long to be matched`
  }

  /** Why there is no context where `open` gives none. */
  whyClosed({ ignoreFile }: Place): string {
    return this.tooLong.has(ignoreFile)
      ? 'its patterns are too many or too long to be matched'
      : 'the builder refuses its patterns'
  }

  private ask(ignoreFile: string, files: DiskContext): void {
    if (this.asked.at(-1)?.[1] === files) return
    this.asked = [...this.asked.slice(-2 * MOST_KEPT), [ignoreFile, files]]
  }

  /** The context at a place as an ignore file of this text would leave it. */
  openWith({ folder, ignoreFile }: Place, text: string): DiskContext | undefined {
    if (text === TOO_LARGE || Patterns.areTooMany(text)) this.tooLong.add(ignoreFile)
    const patterns = this.tooLong.has(ignoreFile) ? undefined : Patterns.read(text, this.options.steps)
    if (patterns === undefined) return undefined
    const repository = this.trees.repositoryOf(folder)
    const findings = this.findings.get(repository ?? '')?.known
    const inRepository = (path: string): string =>
      relativePath(repository ?? '', join(folder, path)).replace(/^\.$/, '')
    const files = openContext(folder, {
      patterns,
      ground: kept(this.grounds, folder, () => new Ground(folder, undefined, this.busy)),
      history: repository === undefined ? undefined : (path) => countOf(repository, inRepository(path), this.busy),
      untracked:
        findings === undefined ? undefined : (path, isFolder) => findings.untracked(join(folder, path), isFolder),
    })
    this.ask(ignoreFile, files)
    return files
  }

  /**
   * Nothing is known to build the file: then its own folder is the context, where nothing else can be. What it copies
   * must be there, and in no folder above.
   */
  private assumed(file: string, dockerfile: Dockerfile, root: string, { open: builds }: Indexed): string | FoundPlace {
    const own = dirname(file)
    const open = builds.find((build) => (build.context ?? '') !== own)
    if (open !== undefined) return unknown(`${open.where} may build it: a variable names what is built there`)
    const sources = sourcesOf(dockerfile)
    const doubtful = sources.find(({ path }) => path === undefined)
    if (doubtful !== undefined)
      return unknown('nothing says from which folder it is built, and a variable names what it copies')
    const folders = [own]
    for (let at = own; at !== root && isInside(root, at) && dirname(at) !== at; ) {
      at = dirname(at)
      folders.push(at)
    }
    const [fits, ...others] = folders.filter((folder) => this.holds(placeOf(file, folder), sources))
    if (this.tooLong.has(placeOf(file, own).ignoreFile)) return unknown(this.tooManyPatterns(file, placeOf(file, own)))
    if (fits !== own) return unknown('nothing says from which folder it is built, and its own lacks what it copies')
    if (others.length > 0 && !hasOwnRules(own))
      return unknown(
        'nothing says from which folder it is built: what it copies is in more than one; --context names it',
      )
    return own
  }

  private holds(place: Place, sources: readonly Source[]): boolean {
    const files = this.open(place)
    return files !== undefined && sources.every(({ path, glob }) => path !== undefined && has(files, path, glob))
  }

  private rootOf(file: string): string {
    return this.trees.of(dirname(file))
  }
}

/** What is known of a repository, its builds by what they build. A run over thousands of folders keeps one for each. */
interface Indexed {
  readonly known: Findings
  readonly byFile: ReadonlyMap<string, readonly Build[]>
  /** Builds that may be of any Dockerfile, and not of one in their own context. */
  readonly open: readonly Build[]
}

const NO_BUILDS: Omit<Indexed, 'known'> = { byFile: new Map(), open: [] }

function indexed(known: Findings): Indexed {
  if (known.builds.length === 0) return { known, byFile: NO_BUILDS.byFile, open: NO_BUILDS.open }
  const byFile = new Map<string, Build[]>()
  const open: Build[] = []
  for (const build of known.builds) {
    if (build.file === undefined) {
      if (!build.inside) open.push(build)
      continue
    }
    const builds = byFile.get(build.file)
    if (builds === undefined) byFile.set(build.file, [build])
    else builds.push(build)
  }
  return { known, byFile, open }
}

function unknown(reason: string): FoundPlace {
  return { folder: undefined, reason }
}

/** The one context of all builds of a file. */
function agreed(first: Build, builds: readonly Build[], root: string): string | FoundPlace {
  const open = builds.find(({ context }) => context === undefined)
  if (open !== undefined) return unknown(`${open.where} builds it from a place that is not known`)
  const { context } = first
  const other = builds.find((build) => build.context !== context)
  if (context === undefined) return unknown(`${first.where} builds it from a place that is not known`)
  if (other?.context === undefined) return context
  const told = (build: Build): string => `${relativePath(root, build.context!)} (${build.where})`
  return unknown(`it is built from several folders: ${told(first)} and ${told(other)}`)
}

/** The Dockerfile's own ignore file counts before the one at the top of the context; they are not added up. */
function placeOf(file: string, folder: string): Place {
  const own = `${file}.dockerignore`
  return { folder, ignoreFile: isFile(own) ? own : join(folder, IGNORE_FILE) }
}

/** An ignore file beside the Dockerfile: somebody meant this folder to be the build context. */
function hasOwnRules(folder: string): boolean {
  return isFile(join(folder, IGNORE_FILE))
}

function has(files: BuildContext, path: string, glob: boolean): boolean {
  if (!glob) return files.entry(path) !== undefined
  const parts = path.split('/')
  const first = parts.findIndex((part) => /[*?[]/.test(part))
  const folder = parts.slice(0, first).join('/')
  const pattern = Patterns.read(path)
  const list = files.list(folder)
  if (first < parts.length - 1) return list.some(({ kind }) => kind === 'folder')
  return list.some((entry) => pattern?.judge(entry.path, undefined).ignored === true)
}

function countOf(repository: string, path: string, busy: () => void): number | undefined {
  const history = historyOf(repository, busy)
  return history === undefined ? undefined : (history.get(path) ?? 0)
}

/** Stands for a text that is not read. */
const TOO_LARGE = '\0'

function textOf(file: string): string {
  try {
    if (!isFile(file)) return ''
    return lstatSync(file).size > LARGEST ? TOO_LARGE : readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true
}
