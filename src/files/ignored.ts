// What git would not see: the rules of every .gitignore from the repository's top down, and --ignore.

import { lstat, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { isInside, isRepository, repositoryOf, way } from './place.ts'

/** After so many answers the rules forget them: they are kept by path, and a walk asks for each path once. */
const MOST_ANSWERS = 10_000

/** Bytes; a larger file holds no rules that anybody wrote. */
const LARGEST = 10_000_000

/**
 * The rules in force in one folder. Immutable: a folder below makes its own.
 *
 * All rules from the top down stand in one list, those of a folder below rewritten as if they stood at the top: the
 * last rule that matches decides, as in git.
 */
export class Rules {
  private readonly top: string
  /** Most folders have no rules at all; a list that is empty would keep every path that it is asked for. */
  private list: Ignore | undefined
  private answers = 0

  private constructor(top: string, list: Ignore | undefined) {
    this.top = top
    this.list = list
  }

  /** The rules in force in `folder`, its own among them. A folder that is ignored itself starts with none from above. */
  static async of(folder: string): Promise<Rules> {
    const top = repositoryOf(folder) ?? folder
    let rules = await Rules.at(top)
    const below: string[] = []
    for (let at = folder; at !== top; at = dirname(at)) below.unshift(at)
    if (below.length > 0 && rules.ignores(folder, true)) return Rules.at(folder)
    for (const at of below) {
      rules = await rules.enter(at)
      if (at !== folder && rules.ignores(folder, true)) return Rules.at(folder)
    }
    return rules
  }

  private static async at(top: string): Promise<Rules> {
    const exclude = await textOf(join(top, '.git', 'info', 'exclude'))
    const own = await textOf(join(top, '.gitignore'))
    const list =
      exclude === undefined && own === undefined
        ? undefined
        : empty()
            .add(exclude ?? '')
            .add(own ?? '')
    return new Rules(top, list)
  }

  /** The rules in force in a folder right below. */
  async enter(
    folder: string,
    has: { readonly gitignore: boolean; readonly git: boolean } = { gitignore: true, git: true },
  ): Promise<Rules> {
    // A repository inside the repository has its own rules only.
    if (has.git && isRepository(folder)) return Rules.at(folder)
    const text = has.gitignore ? await textOf(join(folder, '.gitignore')) : undefined
    if (text === undefined) return this
    return new Rules(
      this.top,
      empty()
        .add(this.list ?? '')
        .add(lowered(text, way(this.top, folder))),
    )
  }

  /** They ignore nothing, whatever is asked. */
  get empty(): boolean {
    return this.list === undefined
  }

  ignores(path: string, folder: boolean): boolean {
    if (this.list === undefined || path === this.top || !isInside(this.top, path)) return false
    if (++this.answers > MOST_ANSWERS) {
      this.list = empty().add(this.list)
      this.answers = 0
    }
    return this.list.ignores(way(this.top, path) + (folder ? '/' : ''))
  }
}

/** Says which paths the user leaves out; `globs` are read like the lines of a .gitignore in `folder`. */
export function leftOut(folder: string, globs: readonly string[]): (path: string, folder: boolean) => boolean {
  if (globs.length === 0) return () => false
  const rules = ignore({ ignorecase: false, allowRelativePaths: true }).add(
    globs.map((glob) => glob.replace(/^\.\//, '/')),
  )
  return (path, isFolder) => path !== folder && rules.ignores(way(folder, path) + (isFolder ? '/' : ''))
}

function empty(): Ignore {
  return ignore({ ignorecase: false })
}

/** The lines of a .gitignore in `folder`, as they would stand in one at the top. */
function lowered(text: string, folder: string): string[] {
  const prefix = `/${folder.replace(/[\\*?[\]]/g, '\\$&')}/`
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line) => {
      if (line.trim() === '' || line.startsWith('#')) return []
      const negated = line.startsWith('!') ? '!' : ''
      // A backslash keeps # and ! from their meaning at the start; where the line goes they have none.
      const pattern = line.slice(negated.length).replace(/^\\([#!])/, '$1')
      const anchored = pattern.trimEnd().replace(/\/$/, '').includes('/')
      return [negated + prefix + (anchored ? pattern.replace(/^\//, '') : `**/${pattern}`)]
    })
}

/** Git follows no link here either, and what is no file may never end. */
async function textOf(file: string): Promise<string | undefined> {
  // An unreadable rule file is no rule file: git does the same, with a warning.
  const stats = await lstat(file).catch(() => undefined)
  if (stats?.isFile() !== true || stats.size > LARGEST) return undefined
  return readFile(file, 'utf8').catch(() => undefined)
}
