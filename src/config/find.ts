// Finds configurations: from a file's folder upwards, and no higher than its repository.

import { lstatSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fault } from '../files/fault.ts'
import { isInside, Trees } from '../files/place.ts'
import { CODE_FILES, DATA_FILES } from './config.ts'

/** A larger file is no configuration. */
export const LARGEST_CONFIG = 1_000_000

/** A file that holds a configuration. */
export interface Place {
  readonly folder: string
  readonly file: string
  /** `package`: under the key `dockershift` of a package.json. */
  readonly kind: 'data' | 'code' | 'package'
}

/** Something about a file that the user should know. */
export interface Remark {
  readonly file: string
  readonly reason: string
}

export class Finder {
  /** Files that were passed over. */
  readonly remarks: Remark[] = []
  private readonly chains = new Map<string, readonly Place[]>()
  private readonly trees: Trees

  /** @param cwd the folder that the user stands in, absolute and without links */
  constructor(cwd: string) {
    this.trees = new Trees(cwd)
  }

  /**
   * The configurations that hold in a folder, the nearest first. In a repository they are looked for up to its top;
   * outside of any, up to the folder that the user stands in.
   *
   * @param folder absolute and without links
   */
  above(folder: string): readonly Place[] {
    let chain = this.chains.get(folder)
    if (chain === undefined) {
      chain = this.climb(folder)
      this.chains.set(folder, chain)
    }
    return chain
  }

  private climb(folder: string): readonly Place[] {
    const tree = this.trees.of(folder)
    const own = this.look(folder, tree)
    if (folder === tree) return own
    const above = this.above(dirname(folder))
    return own.length === 0 ? above : [...own, ...above]
  }

  /** The configuration in a folder; several, where there is one too many. */
  private look(folder: string, tree: string): readonly Place[] {
    const named = (names: readonly string[], kind: Place['kind']): readonly Place[] =>
      names.map((name) => ({ folder, file: join(folder, name), kind }))
    const candidates = [
      ...named(DATA_FILES, 'data'),
      ...named(CODE_FILES, 'code'),
      ...named(['package.json'], 'package'),
    ]
    return candidates.filter(
      (place) => this.isReadable(place, tree) && (place.kind !== 'package' || this.hasKey(place.file)),
    )
  }

  /** Whether there is a file, and not a link that leads out of the tree. */
  private isReadable({ file, kind }: Place, tree: string): boolean {
    const found = kindAt(file)
    if (found !== 'link') return found === 'file'
    let target: string
    try {
      target = realpathSync(file)
    } catch (error) {
      this.remarks.push({ file, reason: `a link that leads nowhere: ${fault(error)}; it was not read` })
      return false
    }
    if (isInside(tree, target)) return kindAt(target) === 'file'
    // A package.json is the business of others, and may well hold nothing for us.
    if (kind !== 'package') this.remarks.push({ file, reason: `a link out of the tree, to ${target}; it was not read` })
    return false
  }

  private hasKey(file: string): boolean {
    let text: string
    try {
      if (lstatSync(file).size > LARGEST_CONFIG) return false
      text = readFileSync(file, 'utf8')
    } catch {
      return false
    }
    if (!text.includes('"dockershift"')) return false
    try {
      const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
      return typeof value === 'object' && value !== null && Object.hasOwn(value, 'dockershift')
    } catch {
      this.remarks.push({ file, reason: 'it is no JSON; whether it holds a configuration cannot be told' })
      return false
    }
  }
}

function kindAt(path: string): 'file' | 'link' | 'other' | undefined {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false })
    if (stats === undefined) return undefined
    if (stats.isFile()) return 'file'
    return stats.isSymbolicLink() ? 'link' : 'other'
  } catch {
    return undefined
  }
}
