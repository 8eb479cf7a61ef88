// What git would not see: the rules of every .gitignore from the repository's top down, and --ignore.

import { lstatSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { GitPatterns, type Remark } from './gitignore.ts'
import { isInside, isRepository, relativePath, repositoryOf } from './place.ts'

/** Bytes; a larger file holds no rules that anybody wrote. */
const LARGEST = 10_000_000

/** So many folders are remembered with what is said of them: a walk asks for those of one path again and again. */
const MOST_KEPT = 10_000

/** A file of rules, and the folder that its paths start from. */
interface RuleFile {
  readonly folder: string
  readonly file: string
  readonly patterns: GitPatterns
}

/** Something about a file of rules that the user should hear of. */
export interface RuleRemark extends Remark {
  /** Absolute. */
  readonly file: string
}

/** The rules in force in one folder. Immutable: a folder below makes its own. */
export class Rules {
  private readonly folders = new Map<string, boolean>()

  private constructor(
    private readonly top: string,
    /** The deepest first: its rules count before those above. */
    private readonly files: readonly RuleFile[],
  ) {}

  /** The rules in force in `folder`, its own among them. A folder that is ignored itself starts with none from above. */
  static of(folder: string): Rules {
    const top = repositoryOf(folder) ?? folder
    let rules = Rules.at(top)
    const below: string[] = []
    for (let at = folder; at !== top; at = dirname(at)) below.unshift(at)
    if (below.length > 0 && rules.ignores(folder, true)) return Rules.at(folder)
    for (const at of below) {
      rules = rules.enter(at)
      if (at !== folder && rules.ignores(folder, true)) return Rules.at(folder)
    }
    return rules
  }

  private static at(top: string): Rules {
    const files = [join(top, '.gitignore'), join(top, '.git', 'info', 'exclude')]
    return new Rules(
      top,
      files.flatMap((file) => ruleFile(top, file) ?? []),
    )
  }

  /** The rules in force in a folder right below. */
  enter(
    folder: string,
    has: { readonly gitignore: boolean; readonly git: boolean } = { gitignore: true, git: true },
  ): Rules {
    // A repository inside the repository has its own rules only.
    if (has.git && isRepository(folder)) return Rules.at(folder)
    const own = has.gitignore ? ruleFile(folder, join(folder, '.gitignore')) : undefined
    return own === undefined ? this : new Rules(this.top, [own, ...this.files])
  }

  /** They ignore nothing, whatever is asked. */
  get empty(): boolean {
    return this.files.length === 0
  }

  /** What was passed over, as far as it is known by now. */
  get remarks(): readonly RuleRemark[] {
    return this.files.flatMap(({ file, patterns }) => patterns.remarks.map((remark) => ({ ...remark, file })))
  }

  ignores(path: string, folder: boolean): boolean {
    if (this.empty || path === this.top || !isInside(this.top, path)) return false
    return this.ignoresFolder(dirname(path)) || this.judge(path, folder)
  }

  /** What lies in an ignored folder is ignored, whatever is said of it. */
  private ignoresFolder(folder: string): boolean {
    if (folder === this.top) return false
    let ignored = this.folders.get(folder)
    if (ignored === undefined) {
      ignored = this.ignoresFolder(dirname(folder)) || this.judge(folder, true)
      if (this.folders.size >= MOST_KEPT) this.folders.clear()
      this.folders.set(folder, ignored)
    }
    return ignored
  }

  private judge(path: string, isFolder: boolean): boolean {
    for (const { folder, patterns } of this.files) {
      const start = folder.endsWith('/') ? folder : `${folder}/`
      if (!path.startsWith(start)) continue
      const verdict = patterns.judge(path.slice(start.length), isFolder)
      if (verdict !== undefined) return verdict === 'ignored'
    }
    return false
  }
}

/**
 * Says which paths the user leaves out; `globs` are read like the lines of a .gitignore in `folder`.
 *
 * @param tell is told, once, what was passed over
 */
export function leftOut(
  folder: string,
  globs: readonly string[],
  tell: (reason: string) => void = () => {},
): (path: string, folder: boolean) => boolean {
  if (globs.length === 0) return () => false
  const patterns = new GitPatterns(globs.map((glob) => glob.replace(/^\.\//, '/')).join('\n'))
  let told = 0
  return (path, isFolder) => {
    if (path === folder) return false
    const names = relativePath(folder, path).split('/')
    // Above the folder there is nothing to say of.
    const first = names.filter((name) => name === '..').length
    const ignored = names.some(
      (_, i) =>
        i >= first && patterns.judge(names.slice(0, i + 1).join('/'), i + 1 < names.length || isFolder) === 'ignored',
    )
    while (told < patterns.remarks.length) tell(patterns.remarks[told++]!.reason)
    return ignored
  }
}

/** Git follows no link here either, and what is no file may never end. `undefined` where there are no rules. */
function ruleFile(folder: string, file: string): RuleFile | undefined {
  const text = textOf(file)
  if (text === undefined) return undefined
  const patterns = new GitPatterns(text)
  return patterns.empty && patterns.remarks.length === 0 ? undefined : { folder, file, patterns }
}

function textOf(file: string): string | undefined {
  // An unreadable rule file is no rule file: git does the same, with a warning.
  try {
    const stats = lstatSync(file, { throwIfNoEntry: false })
    return stats?.isFile() === true && stats.size <= LARGEST ? readFileSync(file, 'utf8') : undefined
  } catch {
    return undefined
  }
}
