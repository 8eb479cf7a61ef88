// Finds the Dockerfiles that paths, folders and globs of the user lead to, each once, in a fixed order.

import { type Dirent, existsSync, readdirSync } from 'node:fs'
import { lstat, open, realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { codeOf, fault } from './fault.ts'
import { matchesOf } from './globs.ts'
import { leftOut, Rules } from './ignored.ts'
import { beginsLikeDockerfile, kindOfExtension, kindOfFolder, kindOfName, type NameKind } from './names.ts'
import { isInside, isRepository, kindOfRepository, relativePath, Trees } from './place.ts'

export interface Search {
  /** Absolute; paths are read and shown relative to it. */
  readonly folder: string
  /** Files, folders and globs, with slashes. */
  readonly paths: readonly string[]
  /** Left out, in the language of .gitignore. */
  readonly ignore: readonly string[]
  /** Told of each file and folder that `ignore` leaves out, where the search comes upon it. */
  readonly onLeftOut?: ((isFolder: boolean, path: string) => void) | undefined
}

/** A file to read. */
export interface Found {
  /** As people read it: from the user's folder, with slashes. */
  readonly path: string
  /** Absolute and without links. */
  readonly file: string
  /** The user named this very file. */
  readonly named: boolean
  /** It is the only one of the run. */
  readonly alone?: boolean
}

/** Something that is not read, and why. */
export interface Aside {
  readonly path: string
  readonly file?: undefined
  readonly kind: 'template' | 'link' | 'vendored' | 'repository' | 'name' | 'rules' | 'ignored' | 'unreadable'
  readonly reason: string
  /** One-based, in a file of rules. */
  readonly line?: number
}

/**
 * Finds the Dockerfiles: for each of `paths` in turn, below a folder in the order of names.
 *
 * A named file is found whatever its name. Below folders the name decides, every .gitignore counts, folders of other
 * people's code are not entered, nor are repositories inside of a repository, and a symbolic link counts only when it
 * leads to a file of the same tree.
 */
export async function* discover(search: Search): AsyncGenerator<Found | Aside> {
  const folder = await realpath(search.folder)
  yield* new Finder(folder, leftOut(folder, search.ignore), search.onLeftOut).all(search.paths)
}

/** Folders after which whoever else waits has a turn; each is listed at once, as waiting for it takes longer than reading it. */
const MOST_AT_ONCE = 100

/** How a file was come upon. */
interface Way {
  readonly named: boolean
  /** Through a path that began at the root. */
  readonly absolute: boolean
  /** Neither a folder nor a pipe nor a device. */
  readonly regular: boolean
  readonly kind?: NameKind
}

/** What a walk has still to look at; the folder that it began in has no entry. */
interface Ahead {
  readonly path: string
  /** Those of the folder that it lies in. */
  readonly rules: Rules
  readonly entry: Dirent | undefined
}

interface Folder {
  readonly rules: Rules
  readonly below: readonly Ahead[]
}

class Finder {
  /** Files found so far: two paths of the user, or a link, may lead to the same. */
  private readonly seen = new Set<string>()
  private readonly rules = new Map<string, Rules | undefined>()
  private readonly trees: Trees
  /** What was said of files of rules. */
  private readonly told = new Set<string>()

  constructor(
    private readonly folder: string,
    private readonly leftOut: (path: string, folder: boolean) => boolean,
    private readonly onLeftOut: (isFolder: boolean, path: string) => void = () => {},
  ) {
    this.trees = new Trees(folder)
  }

  async *all(paths: readonly string[]): AsyncGenerator<Found | Aside> {
    for (const path of paths) yield* this.named(path)
  }

  /** What a path of the user leads to. */
  private async *named(path: string): AsyncGenerator<Found | Aside> {
    const file = resolve(this.folder, path)
    let real: string
    try {
      await lstat(file)
      real = await realpath(file)
    } catch (error) {
      const missing = codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR'
      // A path that exists is a path, even with a bracket in its name.
      if (missing && /[*?{[]|[!+@]\(/.test(path)) yield* this.globbed(path)
      else {
        const reason = missing && isBroken(path) ? BROKEN_NAME : `${fault(error)}; check the path`
        yield { path: this.shown(file, isAbsolute(path)), kind: 'unreadable', reason }
      }
      return
    }
    if (real !== file) {
      const tree = await this.treeOf(file)
      if (!isInside(tree, real)) {
        yield {
          path,
          kind: 'link',
          reason: `a link out of the tree, to ${real}; name that path itself to have it rewritten`,
        }
        return
      }
    }
    try {
      const stats = await lstat(real)
      if (this.leftOut(real, stats.isDirectory())) {
        if (stats.isDirectory()) this.onLeftOut(true, real)
        else if (!this.seen.has(real))
          yield { path: this.shown(real, isAbsolute(path)), kind: 'ignored', reason: 'left out by --ignore' }
        this.seen.add(real)
        return
      }
      if (stats.isDirectory()) yield* this.walk(real, isAbsolute(path))
      else yield* this.file(real, { named: true, absolute: isAbsolute(path), regular: stats.isFile() })
    } catch (error) {
      yield { path, kind: 'unreadable', reason: fault(error) }
    }
  }

  /** How far a link may lead that the user named: its repository, else the user's folder, else the folder it stands in. */
  private treeOf(link: string): Promise<string> {
    return realpath(this.trees.of(dirname(link)))
  }

  /** What a glob matches, as far as a walk from its fixed part would come there. */
  private async *globbed(glob: string): AsyncGenerator<Found | Aside> {
    const { paths, top, namesFiles } = await matchesOf(glob, this.folder)
    let any = false
    for (const match of paths) {
      const name = basename(match)
      const kind = namesFiles ? kindOfExtension(name) : kindOfName(name)
      const stats = await lstat(match).catch(() => undefined)
      if (kind === 'other' || stats === undefined || stats.isDirectory()) continue
      any = true
      if (this.isHidden(match, top) || this.isLeftOut(match, false)) continue
      if (stats.isSymbolicLink()) yield* this.link(match, top)
      else yield* this.file(match, { named: false, absolute: isAbsolute(glob), regular: stats.isFile(), kind })
    }
    if (!any) {
      yield {
        path: glob,
        kind: 'unreadable',
        reason: 'no file matches this glob; check it, and quote it so that the shell leaves it alone',
      }
    }
  }

  /** Whether `ignore` leaves out what would be looked at else, which is counted. */
  private isLeftOut(path: string, isFolder: boolean): boolean {
    const is = this.leftOut(path, isFolder)
    if (is) this.onLeftOut(isFolder, path)
    return is
  }

  /** Whether a walk from `top` would not come to `file`. */
  private isHidden(file: string, top: string): boolean {
    const rules = this.rulesIn(dirname(file), top)
    return rules === undefined || rules.ignores(file, false)
  }

  /** The rules in a folder that a walk from `top` comes to; `undefined` where it does not come. */
  private rulesIn(folder: string, top: string): Rules | undefined {
    const key = `${top}\0${folder}`
    let rules = this.rules.get(key)
    if (rules === undefined && !this.rules.has(key)) {
      rules = folder === top || !isInside(top, folder) ? Rules.of(folder) : this.rulesBelow(folder, top)
      this.rules.set(key, rules)
    }
    return rules
  }

  private rulesBelow(folder: string, top: string): Rules | undefined {
    const above = this.rulesIn(dirname(folder), top)
    if (above === undefined || kindOfFolder(basename(folder)) !== 'open' || above.ignores(folder, true))
      return undefined
    return this.isForeign(folder, top) ? undefined : above.enter(folder)
  }

  /** Whether a folder below `top` is the top of another repository than `top` stands in. */
  private isForeign(folder: string, top: string): boolean {
    return isRepository(folder) && this.trees.repositoryOf(top) !== undefined
  }

  /** The Dockerfiles below a folder. */
  private async *walk(root: string, absolute: boolean): AsyncGenerator<Found | Aside> {
    // Deepest last: a stack of what is still to do, so that a deep tree costs no deep chain of generators.
    const met = new Set<Rules>()
    let folders = 0
    const todo: Ahead[] = [{ path: root, rules: Rules.of(root), entry: undefined }]
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      const { path, entry, rules } = next
      const isFolder = entry === undefined || entry.isDirectory()
      if (entry !== undefined && (rules.ignores(path, isFolder) || this.isLeftOut(path, isFolder))) continue
      if (!isFolder) {
        if (entry.isSymbolicLink()) yield* this.link(path, root)
        else yield* this.file(path, { named: false, absolute, regular: entry.isFile(), kind: kindOfName(entry.name) })
        continue
      }
      if (++folders % MOST_AT_ONCE === 0) await setImmediate()
      const folder = this.enter(next, root, absolute)
      if ('kind' in folder) {
        yield folder
        continue
      }
      if (!folder.rules.empty) met.add(folder.rules)
      todo.push(...folder.below)
    }
    for (const rules of met) yield* this.remarksOn(rules, absolute)
  }

  /** What is to be looked at in a folder, the first last; or why nothing is. */
  private enter({ path, rules, entry }: Ahead, root: string, absolute: boolean): Folder | Aside {
    const notEntered = (kind: 'vendored' | 'repository', what: string): Aside => ({
      path: this.shown(path, absolute),
      kind,
      reason: `${what}, not entered; name it to have it rewritten`,
    })
    if (entry !== undefined && kindOfFolder(entry.name) === 'vendored')
      return notEntered('vendored', "a folder of other people's code")
    let entries: Dirent[]
    try {
      entries = readdirSync(path, { withFileTypes: true })
    } catch (error) {
      return this.unread(path, absolute, error)
    }
    const has = (name: string): boolean => entries.some((one) => one.name === name)
    if (entry !== undefined && has('.git') && this.isForeign(path, root)) {
      const kind = kindOfRepository(path)
      return notEntered('repository', kind === 'repository' ? 'a repository of its own' : `a ${kind}`)
    }
    const own = entry === undefined ? rules : rules.enter(path, { gitignore: has('.gitignore'), git: has('.git') })
    entries.sort((a, b) => (a.name < b.name ? 1 : -1))
    const wanted = entries.filter((one) =>
      one.isDirectory() ? kindOfFolder(one.name) !== 'closed' : kindOfName(one.name) !== 'other',
    )
    return { rules: own, below: wanted.map((one) => ({ path: join(path, one.name), rules: own, entry: one })) }
  }

  /** What was passed over in files of rules, each once. */
  private *remarksOn({ remarks }: Rules, absolute: boolean): Generator<Aside> {
    for (const { file, line, reason } of remarks) {
      const key = `${line} ${file}`
      if (!this.told.has(key)) yield { path: this.shown(file, absolute), kind: 'rules', line, reason }
      this.told.add(key)
    }
  }

  /** A folder that cannot be read: one whose name we cannot even say is nobody's mistake. */
  private unread(folder: string, absolute: boolean, error: unknown): Aside {
    const path = this.shown(folder, absolute)
    return isBroken(basename(folder))
      ? { path, kind: 'name', reason: BROKEN_NAME }
      : { path, kind: 'unreadable', reason: `the folder cannot be read: ${fault(error)}` }
  }

  /** A link named like a Dockerfile: its target counts, once, when it is a file of the same tree. */
  private async *link(link: string, root: string): AsyncGenerator<Found | Aside> {
    const path = this.shown(link, false)
    try {
      const target = await realpath(link)
      const stats = await lstat(target)
      if (stats.isDirectory()) return
      const between = relativePath(root, dirname(target)).split('/')
      if (!isInside(root, target)) {
        yield {
          path,
          kind: 'link',
          reason: `a link out of the tree, to ${target}; name that path itself to have it rewritten`,
        }
      } else if (between.some((name) => kindOfFolder(name) !== 'open')) {
        yield {
          path,
          kind: 'link',
          reason: `a link into a folder of other people's code, to ${this.shown(target, false)}; name that path itself to have it rewritten`,
        }
      } else if (this.trees.repositoryOf(dirname(target)) !== this.trees.repositoryOf(root)) {
        yield {
          path,
          kind: 'link',
          reason: `a link into another repository, to ${this.shown(target, false)}; name that path itself to have it rewritten`,
        }
      } else if (!this.leftOut(target, false) && !this.isHidden(target, root)) {
        yield* this.file(target, { named: false, absolute: false, regular: stats.isFile() })
      }
    } catch (error) {
      const missing = codeOf(error) === 'ENOENT'
      yield {
        path,
        kind: 'unreadable',
        reason: missing ? 'a link that leads nowhere; mend it or remove it' : fault(error),
      }
    }
  }

  private async *file(file: string, how: Way): AsyncGenerator<Found | Aside> {
    if (this.seen.has(file)) return
    const path = this.shown(file, how.absolute)
    if (!how.regular) {
      // Reading a pipe or a device might never end.
      const reason = 'not a regular file; to rewrite what comes through a pipe, give - as the path'
      if (how.named) yield { path, kind: 'unreadable', reason }
      return
    }
    this.seen.add(file)
    // Such a name is not the one on the disk.
    if (!how.named && isBroken(basename(file)) && !existsSync(file)) {
      yield { path, kind: 'name', reason: BROKEN_NAME }
      return
    }
    if (how.kind === 'template')
      yield { path, kind: 'template', reason: 'a template by its name, not a Dockerfile yet' }
    else if (how.kind !== 'code' || (await looksRight(file))) yield { path, file, named: how.named }
  }

  /** A path as people read it: from the user's folder; one outside of it as they gave it. */
  private shown(file: string, absolute: boolean): string {
    return absolute && !isInside(this.folder, file) ? file : relativePath(this.folder, file)
  }
}

/** Node.js reads a byte that belongs to no character as this sign, and then finds nothing of that name. */
function isBroken(name: string): boolean {
  return name.includes('\uFFFD')
}

const BROKEN_NAME = 'its name is not UTF-8, and such names are not supported; give it another to have it rewritten'

/** Whether a file named like source code is a Dockerfile for that language. What cannot be read is let through: reading says why. */
async function looksRight(file: string): Promise<boolean> {
  try {
    const handle = await open(file)
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
      return beginsLikeDockerfile(buffer.toString('utf8', 0, bytesRead))
    } finally {
      await handle.close()
    }
  } catch {
    return true
  }
}
