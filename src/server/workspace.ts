// The folders that somebody has open: what holds for each file in them, and what is known of their builds.

import { realpathSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { contextTransforms, transforms } from '../../transforms/index.ts'
import { Contexts } from '../builds/contexts.ts'
import { type Configurations, configure } from '../config/configurations.ts'
import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import { isInside, repositoryOf } from '../files/place.ts'
import type { FileSettings, SettingsByFile } from '../rewrite/file-settings.ts'
import type { RewriteOptions } from '../rewrite/rewrite.ts'
import type { Transform } from '../transform/transform.ts'

/** How a file is rewritten, and what has to be known of its surroundings first. */
export interface Rules {
  /** With what finds its build context and its builder. */
  readonly options: FileSettings & RewriteOptions
  /** `undefined` for a file by itself, outside of what is open and of any repository: nobody wants all around it searched. */
  readonly contexts: Contexts | undefined
  /** Absolute and without links. */
  readonly file: string
  /** A configuration leaves it out. */
  readonly isLeftOut: boolean
}

interface Root {
  readonly configurations: Promise<Configurations>
  readonly contexts: Contexts | undefined
  readonly settings: Map<string, SettingsByFile>
}

/** Nothing is asked for on a command line; configurations decide. */
const NOTHING_ASKED = {
  transform: [],
  exclude: [],
  unsafe: false,
  for: [],
  builder: undefined,
  set: [],
  config: undefined,
  'no-config': false,
}

/** Knows what it has looked at: whoever hears of a change in a folder makes a new one. Runs no code of a repository. */
export class Workspace {
  readonly transforms: readonly Transform[] = transforms
  private readonly roots = new Map<string, Root>()
  private readonly rules = new Map<string, Promise<Rules>>()

  /**
   * @param folders absolute
   * @param warn is told what a configuration says that was passed over
   */
  constructor(
    private readonly folders: readonly string[],
    private readonly warn: (line: string) => void,
  ) {}

  /**
   * What holds for a file, which need not be there yet.
   *
   * @param path absolute
   * @throws UserError for a mistake in a configuration
   */
  rulesFor(path: string): Promise<Rules> {
    const file = withoutLinks(path)
    const known = this.rules.get(file)
    if (known !== undefined) return known
    const rules = this.readRules(file)
    this.rules.set(file, rules)
    // A mistake may be mended before anybody tells of it.
    rules.catch(() => this.rules.delete(file))
    return rules
  }

  private async readRules(file: string): Promise<Rules> {
    const root = this.rootOf(file)
    const settings = await (await root.configurations).settings([file])
    root.settings.set(file, settings)
    const one = settings.of(file)
    const { contexts } = root
    const found =
      contexts === undefined
        ? {}
        : {
            findFiles: (dockerfile: Dockerfile) => contexts.find(file, dockerfile, one.builder),
            findBuilder: () => contexts.buildersOf(file),
          }
    const options = { ...one, ...found }
    return { options, contexts, file, isLeftOut: settings.leavesOut(file, false) !== undefined }
  }

  /** The folder that somebody opened, else the repository of the file, else its own folder. */
  private rootOf(file: string): Root {
    const open = this.folders.map(withoutLinks).filter((folder) => isInside(folder, file))
    const own = nearestFolder(dirname(file))
    const around = open.sort((a, b) => b.length - a.length)[0] ?? repositoryOf(own)
    const folder = around ?? own
    let root = this.roots.get(folder)
    if (root === undefined) {
      const settings = new Map<string, SettingsByFile>()
      const contextOf = (one: string): string | undefined => settings.get(one)?.contextOf?.(one)
      root = {
        settings,
        configurations: configure(NOTHING_ASKED, [...transforms, ...contextTransforms], folder, this.warn, false),
        contexts: around === undefined ? undefined : new Contexts({ folder, contextOf }),
      }
      this.roots.set(folder, root)
    }
    return root
  }
}

/** The folder itself, or the first one above that is there. */
function nearestFolder(folder: string): string {
  return isFolder(folder) ? folder : nearestFolder(dirname(folder))
}

/** A path without links, as far as it is there. */
export function withoutLinks(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const above = dirname(path)
    return above === path ? path : join(withoutLinks(above), basename(path))
  }
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
