// The build context of each Dockerfile: found out from what builds it, when somebody asks.

import { lstatSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PUBLIC_IMAGES } from '../analysis/images/images.ts'
import { type BuildNeed, buildNeeds } from '../analysis/project/build-needs.ts'
import type { Builders } from '../analysis/writable-syntax.ts'
import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import { sourcesOf } from '../dockerfile/model/sources.ts'
import type { BuildContext, FoundContext, KnownContext } from '../files/build-context.ts'
import { Patterns } from '../files/dockerignore.ts'
import { historyOf } from '../files/history.ts'
import { kindOfFolder } from '../files/names.ts'
import { isInside, relativePath, Trees } from '../files/place.ts'
import { LARGEST } from '../files/read.ts'
import { type DiskContext, Ground, IGNORE_FILE, openContext } from '../files/tree.ts'
import { type Builder, includes } from '../knowledge/builders/builders.ts'
import type { Build } from './build.ts'
import { buildersOf } from './builders.ts'
import { type Decision, decide } from './deciding.ts'
import type { Question } from './fitting.ts'
import type { Findings } from './search.ts'
import { withServices } from './services.ts'

export interface ContextOptions {
  /** Absolute and without links: where a file belongs that stands in no repository. */
  readonly folder: string
  /** Absolute and without links: the build context of all files, whatever else is said. */
  readonly context?: string | undefined
  /** The same for one file, where a configuration names it. */
  readonly contextOf?: ((file: string) => string | undefined) | undefined
  /** Absolute and without links: where each of these leads out of all of them, no build context is told. */
  readonly fence?: readonly string[] | undefined
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

export type FoundPlace = (Place & Decision) | NoPlace

export interface NoPlace {
  readonly folder: undefined
  readonly reason: string
  /** It is known, and outside of what may be used. */
  readonly isFenced?: true
}

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

  /**
   * Looks through the repository of a file, where nobody has yet: then `find` and `buildersOf` know what builds it.
   *
   * @param always where all files have one context, too
   */
  async lookAround(file: string, always = false): Promise<void> {
    if ((this.options.context !== undefined && !always) || this.findings.has(this.rootOf(file))) return
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
   * @param builder the one that is named for the file
   * @returns no files and no matter why, where `pending` is set by this very question
   */
  find(file: string, dockerfile: Dockerfile, builder: Builder = 'current'): FoundContext {
    const place = this.place(file, dockerfile)
    if (place.folder === undefined) return { files: undefined, reason: place.reason }
    if (isFile(join(place.folder, PODMAN_IGNORE_FILE)) && includes(builder, 'podman'))
      return {
        files: undefined,
        reason: `podman and other builders read different ignore files here: ${PODMAN_IGNORE_FILE}`,
      }
    const files = this.tooLong.has(place.ignoreFile) ? undefined : this.open(place)
    if (this.tooLong.has(place.ignoreFile)) return { files: undefined, reason: this.tooManyPatterns(file, place) }
    return files === undefined
      ? { files, reason: `the builder refuses the patterns of ${relativePath(this.rootOf(file), place.ignoreFile)}` }
      : {
          files: withServices(files, this.findings.get(this.rootOf(file))?.byFile.get(file)),
          ...this.assumptionOf(file, place),
        }
  }

  private assumptionOf(file: string, { folder, doubt }: Decision): Pick<KnownContext, 'assumed'> {
    if (doubt === undefined) return {}
    return {
      assumed: { folder: folder === dirname(file) ? 'its own folder' : nameIn(this.rootOf(file), folder), doubt },
    }
  }

  /** Who builds a file, where its repository names a builder that does not read what today's read; not known before `look`. */
  buildersOf(file: string): Builders | undefined {
    const findings = this.findingsFor(file)
    return findings === undefined ? undefined : buildersOf(file, findings.builds)
  }

  /** Where a Dockerfile is built. */
  place(file: string, dockerfile: Dockerfile): FoundPlace {
    const known = this.places.get(file)
    if (known !== undefined) return known
    const found = this.fenced(this.findPlace(file, dockerfile), file)
    if (!this.pending) this.places.set(file, found)
    return found
  }

  private fenced(place: FoundPlace, file: string): FoundPlace {
    const { fence } = this.options
    if (place.folder === undefined || fence === undefined || isWithin(fence, place.folder)) return place
    const folder = nameIn(this.rootOf(file), place.folder)
    return {
      folder: undefined,
      reason: `it is built from ${folder}, outside of the folders that may be used`,
      isFenced: true,
    }
  }

  /**
   * Why the ignore file of a Dockerfile's place is neither read nor written: it lies, or a link leads from it, outside of what may
   * be used; without a fence, of the Dockerfile's repository and the context that the user says. `undefined`: it does not.
   */
  whyOutside(file: string, { folder, ignoreFile, basis }: Place & Decision): string | undefined {
    const told = basis === 'told' ? [this.trees.of(folder)] : []
    const within = this.options.fence ?? [this.rootOf(file), ...told]
    const found = lstatSync(ignoreFile, { throwIfNoEntry: false })
    if (isWithin(within, found === undefined ? dirname(ignoreFile) : ignoreFile)) return undefined
    return isWithin(within, dirname(ignoreFile))
      ? 'a link leads from it out of the tree'
      : 'it lies outside of the tree'
  }

  private findPlace(file: string, dockerfile: Dockerfile): FoundPlace {
    const said = this.options.context ?? this.options.contextOf?.(file)
    if (said !== undefined) return placed(file, { folder: said, basis: 'told', evidence: 'said by the user' })
    const root = this.rootOf(file)
    const findings = this.findings.get(root)
    if (findings === undefined) {
      this.wanted.add(root)
      return { folder: undefined, reason: 'nobody has looked for it yet' }
    }
    const decided = decide({
      file,
      named: findings.byFile.get(file) ?? [],
      open: findings.open,
      complete: findings.known.complete,
      question: this.questionOf(file, dockerfile, root, findings.known),
    })
    const own = placeOf(file, dirname(file))
    if (decided.folder !== undefined) return placed(file, decided)
    return this.tooLong.has(own.ignoreFile) ? { folder: undefined, reason: this.tooManyPatterns(file, own) } : decided
  }

  /** What may be asked of the folders around a Dockerfile. */
  private questionOf(file: string, dockerfile: Dockerfile, root: string, { untracked }: Findings): Question {
    const own = dirname(file)
    const sources = sourcesOf(dockerfile)
    let needs: readonly BuildNeed[] | undefined
    return {
      own,
      root,
      // Nobody asks for them of a file that takes nothing, or whose build a line of the repository names.
      get needs() {
        needs ??= buildNeeds(dockerfile, PUBLIC_IMAGES)
        return needs
      },
      takes: sources.length > 0,
      takesAll: sources.some(({ path }) => path === ''),
      isOpen: sources.some(({ path }) => path === undefined),
      look: (folder) => this.open(placeOf(file, folder)),
      names: (folder) => [...this.groundOf(folder).inside('').keys()],
      inside: (folder) => foldersIn(folder, own),
      isMade: (path) => untracked(join(own, path), false),
      hasOwnRules: isFile(join(own, IGNORE_FILE)),
    }
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
      ground: this.groundOf(folder),
      history: repository === undefined ? undefined : (path) => countOf(repository, inRepository(path), this.busy),
      untracked:
        findings === undefined ? undefined : (path, isFolder) => findings.untracked(join(folder, path), isFolder),
    })
    this.ask(ignoreFile, files)
    return files
  }

  private groundOf(folder: string): Ground {
    return kept(this.grounds, folder, () => new Ground(folder, undefined, this.busy))
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

function placed(file: string, decision: Decision): FoundPlace {
  return { ...placeOf(file, decision.folder), ...decision }
}

/** So many folders beside the way up are looked into. */
const MOST_BESIDE = 200

/** The folders in one, but for that which leads to a Dockerfile's own. */
function* foldersIn(folder: string, own: string): Generator<BuildContext> {
  const all = new Ground(folder).inside('')
  let left = MOST_BESIDE
  for (const [name, { kind }] of all) {
    if (kind !== 'folder' || kindOfFolder(name) !== 'open' || isInside(join(folder, name), own)) continue
    if (left-- === 0) return
    yield openContext(join(folder, name))
  }
}

/** A folder as people call it. */
function nameIn(root: string, folder: string): string {
  return folder === root ? 'the top of the repository' : relativePath(root, folder)
}

/** The Dockerfile's own ignore file counts before the one at the top of the context; they are not added up. */
function placeOf(file: string, folder: string): Place {
  const own = `${file}.dockerignore`
  return { folder, ignoreFile: isFile(own) ? own : join(folder, IGNORE_FILE) }
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

/** Whether a path leads into one of these folders, links followed; one that leads nowhere leads out. */
function isWithin(folders: readonly string[], path: string): boolean {
  const place = real(path)
  return place !== undefined && folders.some((folder) => isInside(folder, place))
}

function real(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}

const isFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() === true
