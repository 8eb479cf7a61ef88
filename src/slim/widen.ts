// From what was touched to what is kept: the packages, modules and folders that it belongs to, the libraries that programs need, and what a trace misses.

import type { ImageFile } from '../images/contents.ts'
import { Libraries, variable } from './libraries.ts'
import { neededModules, packageFolder } from './node-modules.ts'
import type { Owners, Package } from './owners.ts'
import type { SlimImage } from './read.ts'
import {
  ALWAYS,
  FOLDERS,
  isForOthers,
  isLeftover,
  isLibrary,
  isProgramFolder,
  isShared,
  LOADED_BY_NAME,
  wholeOf,
} from './standing.ts'
import type { Trace } from './trace.ts'
import { folderOf, foldersAbove, isWithin, nameOf, relativeToRoot, type Tree } from './tree.ts'

/** Why something is kept. */
export type Reason = 'asked' | 'application' | 'package' | 'folder' | 'library' | 'touched' | 'system'

export interface Kept {
  /** Files and links by path, with why; folders that have to be there, whatever is in them. */
  readonly paths: ReadonlyMap<string, Reason>
  /** Packages that were touched, by name. */
  readonly packages: readonly string[]
}

export interface WideningOptions {
  /** Paths to keep, and all below them. */
  readonly keep: readonly string[]
  /** Paths to leave out, and all below them. */
  readonly drop: readonly string[]
  readonly keepShell: boolean
  /** Only what was touched, with its libraries and what a trace misses. */
  readonly filesOnly: boolean
}

/** What is kept of an image. */
export function widened(image: SlimImage, owners: Owners, trace: Trace, options: WideningOptions): Kept {
  const keeping = new Keeping(image, owners, trace, options)
  keeping.keepAll()
  return {
    paths: new Map(
      [...keeping.paths].filter(
        // Names that break lines are no program's: they come with their folders, or not at all.
        ([path]) => !/\p{Cc}/u.test(path) && !options.drop.some((one) => isWithin(path, one)),
      ),
    ),
    packages: [...keeping.packages].map(({ name }) => name).sort(),
  }
}

/** The most that a listed folder may hold to be taken as one of parts that are loaded by its listing. */
const MOST_LISTED = 64 * 1024 * 1024

/** The class does not leave this file. */
class Keeping {
  readonly paths = new Map<string, Reason>()
  readonly packages = new Set<Package>()
  private readonly tree: Tree
  private readonly libraries: Libraries
  private readonly wholes = new Set<string>()
  /** Programs that were started, without links. */
  private readonly run: ReadonlySet<string>
  private readonly touched: ReadonlySet<string>
  private readonly needed = new Map<string, ReadonlySet<string> | undefined>()

  constructor(
    private readonly image: SlimImage,
    private readonly owners: Owners,
    private readonly trace: Trace,
    private readonly options: WideningOptions,
  ) {
    this.tree = image.tree
    this.libraries = new Libraries(image)
    const real = (paths: Iterable<string>): string[] =>
      [...paths].flatMap((path) => this.tree.resolve(path)?.path ?? [])
    this.run = new Set(real(trace.run))
    this.touched = new Set([...this.run, ...real(trace.read), ...real(trace.seen), ...real(trace.listed)])
  }

  keepAll(): void {
    const { keep, keepShell } = this.options
    for (const path of keep) this.keepBelow(path, 'asked')
    if (keepShell) this.keepShell()
    this.keepApplication()
    for (const path of [...this.trace.run, ...this.trace.read]) this.keepWithOwner(path)
    for (const path of this.trace.listed) this.keepListed(path)
    for (const path of this.trace.seen) this.keepSeen(path)
    this.keepSystem()
    this.keepFolders()
  }

  /** A path with the links that lead to it, and what a program needs to start. */
  private keep(path: string, reason: Reason): string | undefined {
    for (const link of this.tree.linksOn(path)) this.add(link, reason)
    const place = this.tree.resolve(path)
    if (place?.file === undefined) return place?.path
    if (this.add(place.path, reason)) this.keepNeeds(place.path, place.file, reason)
    return place.path
  }

  private add(path: string, reason: Reason): boolean {
    if (this.paths.has(path)) return false
    this.paths.set(path, reason)
    return true
  }

  private keepNeeds(path: string, file: ImageFile, reason: Reason): void {
    if (file.type !== 'file') return
    if (path.endsWith('.py')) this.keepCompiled(path, reason)
    for (const library of this.libraries.of(path, file)) {
      const real = this.keep(library, 'library')
      if (real !== undefined && !this.options.filesOnly) this.keepOwner(real)
    }
    const interpreter = this.image.interpreter(file)
    // Of a package's scripts that nobody started most are for who administers it: no shell is kept for them.
    const isPart = reason === 'package' || reason === 'folder'
    if (interpreter !== undefined && (!isPart || this.run.has(path))) this.keepInterpreter(interpreter)
  }

  /** What Python compiled of a module goes with it. */
  private keepCompiled(path: string, reason: Reason): void {
    const stem = nameOf(path).slice(0, -'.py'.length)
    for (const one of this.tree.in(`${folderOf(path)}/__pycache__`))
      if (nameOf(one).startsWith(`${stem}.`)) this.add(one, reason)
  }

  /** `#!/bin/sh -e`, `#!/usr/bin/env -S node --flag`. */
  private keepInterpreter(line: string): void {
    const [program = '', ...words] = line.split(/\s+/)
    this.keep(program, 'touched')
    if (nameOf(program) !== 'env') return
    const name = words.find((word) => !word.startsWith('-') && !word.includes('='))
    const found = name === undefined ? undefined : this.programNamed(name)
    if (found !== undefined) this.keep(found, 'touched')
  }

  private programNamed(name: string): string | undefined {
    return variable(this.image, 'PATH')
      .map((folder) => `${folder}/${name}`)
      .find((path) => this.tree.resolve(path)?.file?.type === 'file')
  }

  private keepShell(): void {
    this.keep('bin/sh', 'asked')
    for (const name of 'ls cat ps id env'.split(' ')) {
      const found = this.programNamed(name)
      if (found !== undefined) this.keep(found, 'asked')
    }
  }

  /** What was opened or started, and what it is a part of. */
  private keepWithOwner(path: string): void {
    const real = this.keep(path, 'touched')
    if (real === undefined || this.options.filesOnly || this.tree.isFolder(real)) return
    const name = this.tree.resolve(path)!
    for (const one of [...name.links, real]) this.keepOwner(one)
  }

  /** The package of a file, or else the folder that it is a part of. */
  private keepOwner(path: string): void {
    const owners = this.owners.of(path)
    for (const owner of owners) this.keepPackage(owner)
    const whole = wholeOf(path, this.tree)
    if (whole === undefined || (owners.length > 0 && !/\/(?:site|dist)-packages$/.test(whole.folder))) return
    const { folder, without } = whole
    this.keepWhole(folder, without)
  }

  /** All of a folder but what stays behind, and what is another package's: that goes by its package. */
  private keepWhole(folder: string, without: (path: string) => boolean): void {
    if (this.wholes.has(folder)) return
    this.wholes.add(folder)
    for (const one of this.contents(folder)) {
      const isOther = without(one) || isLeftover(one) || this.owners.of(one).length > 0
      if (this.touched.has(one) || !isOther) this.keep(one, 'folder')
    }
  }

  /** Of what every image has come libraries beside what was touched; of others all, but for programs where nobody started one. */
  private keepPackage(one: Package): void {
    if (this.packages.has(one)) return
    this.packages.add(one)
    const files = one.files.flatMap((path) => {
      const real = this.tree.resolve(path)
      if (real?.file === undefined) return []
      // A folder counts where it is empty, to be written into, or where the package has a link to it.
      const isMade = !this.tree.isFolder(real.path) || this.tree.in(real.path).length === 0
      return isMade || real.links.some((link) => nameOf(link) === nameOf(path)) ? [{ path, real: real.path }] : []
    })
    const isStarted = files.some(({ real }) => this.run.has(real))
    for (const { path, real } of files) {
      if (this.touched.has(real)) this.keep(path, 'package')
      else if (isForOthers(real) || isForOthers(path)) continue
      else if (isProgramFolder(folderOf(real)) && !isStarted) continue
      else if (one.isBasic && !isLibrary(real)) continue
      else this.keep(path, 'package')
    }
  }

  /** What somebody lists is loaded as it comes: plug-ins, modules, parts of a configuration. */
  private keepListed(path: string): void {
    const place = this.tree.resolve(path)
    if (place === undefined) return
    for (const link of place.links) this.add(link, 'touched')
    const { path: folder } = place
    if (folder === '' || !this.tree.isFolder(folder)) return
    this.add(folder, 'touched')
    // An interpreter lists each folder in which it looks for a module.
    const modules = wholeOf(`${folder}/module`, this.tree)
    if (modules !== undefined && modules.folder === folder && !this.options.filesOnly) {
      this.keepWhole(folder, modules.without)
      return
    }
    if (this.options.filesOnly || isShared(folder) || this.bytesBelow(folder) > MOST_LISTED) return
    for (const one of this.contents(folder)) if (!isLeftover(one) && !isForOthers(one)) this.keep(one, 'folder')
  }

  private bytesBelow(folder: string): number {
    let sum = 0
    for (const path of this.tree.below(folder)) sum += this.tree.files.get(path)!.size
    return sum
  }

  /** Whether it is there is all that was asked, for all that is known. */
  private keepSeen(path: string): void {
    this.keep(path, 'touched')
  }

  /** The folder that the program starts in, what the Dockerfile copied, and the volumes. */
  private keepApplication(): void {
    const { WorkingDir, Volumes } = this.image.configuration
    const workdir = relativeToRoot(WorkingDir)
    if (workdir !== '') this.add(this.tree.resolve(workdir)?.path ?? workdir, 'application')
    if (!this.options.filesOnly && workdir !== '' && !isShared(workdir)) this.keepOwn(workdir)
    for (const volume of Volumes) this.keepOwn(relativeToRoot(volume))
    if (this.options.filesOnly) return
    for (const path of this.image.copied) if (this.isApplication(path)) this.keep(path, 'application')
  }

  private keepOwn(folder: string): void {
    const place = this.tree.resolve(folder)
    if (place?.file === undefined) return
    for (const link of place.links) this.add(link, 'application')
    this.add(place.path, 'application')
    for (const one of this.contents(place.path)) if (this.isApplication(one)) this.keep(one, 'application')
  }

  /** All but what is there for those who work on it. */
  private isApplication(path: string): boolean {
    if (this.touched.has(path)) return true
    if (isLeftover(path)) return false
    const needed = this.modulesNeededAt(path)
    if (needed === undefined) return true
    // A link, of pnpm or in .bin, goes with the package that it leads to.
    const folder = packageFolder(this.tree.resolve(path)?.path ?? path)
    return folder === undefined || [folder, ...outerPackages(folder)].some((one) => needed.has(one))
  }

  private modulesNeededAt(path: string): ReadonlySet<string> | undefined {
    const [, outer] = /^((?:.*?\/)?node_modules)(?:\/|$)/.exec(path) ?? []
    if (outer === undefined) return undefined
    if (!this.needed.has(outer)) {
      const { text } = this.image
      this.needed.set(outer, neededModules(this.tree, text, outer, this.touched))
    }
    return this.needed.get(outer)
  }

  private keepSystem(): void {
    for (const path of ALWAYS.flatMap(({ paths }) => paths)) this.keepBelow(path, 'system')
    const isDynamic = [...this.paths.keys()].some((path) => /(?:^|\/)libc\.so\.6$/.test(path))
    if (!isDynamic) return
    for (const name of LOADED_BY_NAME) {
      const found = this.libraries.find(name)
      if (found !== undefined) this.keep(found, 'system')
    }
  }

  /** A path and all below it, wherever links lead. */
  private keepBelow(path: string, reason: Reason): void {
    const real = this.keep(path, reason)
    if (real === undefined || !this.tree.isFolder(real)) return
    for (const one of this.contents(real)) this.keep(one, reason)
  }

  /** What lies below a folder: folders with something in them come with that. */
  private *contents(folder: string): Generator<string> {
    for (const path of this.tree.below(folder))
      if (!this.tree.isFolder(path) || this.tree.in(path).length === 0) yield path
  }

  /** Folders that are there to be written into, and those that a program went through. */
  private keepFolders(): void {
    const home = variable(this.image, 'HOME')
    for (const path of [...FOLDERS, ...home, ...homeOf(this.image)]) this.keep(path, 'system')
    for (const path of this.trace.written) {
      for (const link of this.tree.linksOn(path)) this.add(link, 'touched')
      const above = [path, ...foldersAbove(path)].find((one) => this.tree.resolve(one)?.file !== undefined)
      if (above === undefined) continue
      const real = this.keep(above, 'touched')!
      if (!this.tree.isFolder(real)) this.keep(folderOf(real), 'touched')
    }
  }
}

/** Packages around a package: `a/node_modules/b` lies in `a`. */
function outerPackages(folder: string): readonly string[] {
  const found: string[] = []
  for (let at = folder.lastIndexOf('/node_modules/'); at > 0; at = folder.lastIndexOf('/node_modules/', at - 1)) {
    const outer = packageFolder(folder.slice(0, at))
    if (outer !== undefined) found.push(outer)
  }
  return found
}

/** The user's own folder, as the image's list of users has it. */
function homeOf({ configuration, text }: SlimImage): readonly string[] {
  const [user = ''] = configuration.User.split(':')
  const line = text('etc/passwd')
    .split('\n')
    .map((one) => one.split(':'))
    .find(([name, , uid]) => (user === '' ? uid === '0' : name === user || uid === user))
  return line?.[5] === undefined ? [] : [relativeToRoot(line[5])]
}
