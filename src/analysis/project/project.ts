// The folder that a package manager installs for, as the build context shows it and as COPY puts it into the image.

import { resolve } from '../../dockerfile/model/paths.ts'
import type { Reason } from '../../dockerfile/model/refusal.ts'
import type { Command } from '../../dockerfile/model/shell.ts'
import type { BuildContext, Entry } from '../../files/build-context.ts'
import { type JsonObject, readObject } from './json.ts'

/**
 * What an install reads and writes of a project; paths run from the folder that COPY takes.
 *
 * `copies`: files and folders that must be there before it runs. `writes`: what it leaves among the project's files.
 */
export interface Install {
  readonly copies: readonly string[]
  readonly writes: readonly string[]
}

/** An install in two steps: changed like this it may come before the sources, and behind them, as it is, it does the rest. */
export interface Step extends Install {
  /** Words that come behind the command. */
  readonly added: readonly string[]
  /** Options that go. */
  readonly dropped: readonly string[]
  /** Another command of the same tool, which takes the place of all its words. */
  readonly instead?: readonly string[]
}

/** Why an install cannot run before the sources are there. */
export interface Blocked extends Reason {
  /** What takes its reason away. */
  readonly step?: Step
}

/** `undefined`: no install of a project. */
export type Verdict = Install | Blocked | undefined

/** Ends a walk through the files of a project: something there needs the sources, or is not understood. `installOf` answers with it. */
export class Obstacle extends Error {}

/** A project in the build context. Paths are its own, and lead no further up than the folder that COPY takes. */
export class Project {
  /**
   * @param files the build context; without it nothing is there
   * @param source the folder of the build context that COPY takes; `''` is the top
   * @param destination where COPY puts it in the image, absolute
   * @param workdir where the install runs, absolute
   * @param standing files that stand there before the COPY does: where they lie below the destination, and in the build context
   */
  constructor(
    private readonly files: BuildContext | undefined,
    private readonly source: string,
    private readonly destination: string,
    private readonly workdir: string,
    private readonly standing: ReadonlyMap<string, string> = new Map(),
  ) {}

  /** The working folder below the folder that COPY takes, `''` for that folder itself; `undefined` outside of it. */
  get folder(): string | undefined {
    return this.locate('.')
  }

  /** Where a path of a command line lies below the folder that COPY takes; `undefined` outside of it. */
  locate(path: string): string | undefined {
    const absolute = resolve(this.workdir, path)
    if (absolute === undefined) return undefined
    if (absolute === this.destination) return ''
    const top = this.destination === '/' ? '/' : `${this.destination}/`
    return absolute.startsWith(top) ? absolute.slice(top.length) : undefined
  }

  /** Whether the project lies in a folder of the image. */
  isBelow(folder: string): boolean {
    return `${this.destination}/`.startsWith(folder.endsWith('/') ? folder : `${folder}/`)
  }

  /** Whether a path that begins in a folder of the project leads out of it: to what the image has anyway. */
  isOutside(folder: string, path: string): boolean {
    const top = this.destination === '/' ? '' : this.destination
    const absolute = resolve('/', path.startsWith('/') ? path : `${top}/${join(folder, path)}`)
    return absolute !== undefined && this.locate(absolute) === undefined
  }

  /** Where a path lies that begins in a folder of the project; `undefined` outside of what is copied. */
  locateFrom(folder: string, path: string): string | undefined {
    const top = this.destination === '/' ? '' : this.destination
    return path.startsWith('/') ? this.locate(path) : this.locate(`${top}/${join(folder, path)}`)
  }

  /** Whether the ignore file leaves a folder out, be it there or not. */
  ignores(folder: string): boolean {
    return this.files?.ignores(join(this.source, folder)) === true
  }

  /** What the builder sees at a path below the folder that COPY takes. */
  entry(path: string): Entry | undefined {
    return this.files?.entry(this.sourceOf(path))
  }

  /** Whether a file stands there before the COPY does, which brings no other one. */
  stands(path: string): boolean {
    return this.standing.has(path) && this.files?.entry(join(this.source, path)) === undefined
  }

  /** Where a path lies in the build context. */
  private sourceOf(path: string): string {
    return this.stands(path) ? this.standing.get(path)! : join(this.source, path)
  }

  isFile(path: string): boolean {
    return this.entry(path)?.kind === 'file'
  }

  /** The names in a folder. */
  names(folder: string): readonly string[] {
    return (this.files?.list(join(this.source, folder)) ?? []).map(({ path }) => path.slice(path.lastIndexOf('/') + 1))
  }

  /** Every path below a folder that is no folder itself. */
  below(folder: string): readonly string[] | undefined {
    const top = this.source === '' ? '' : `${this.source}/`
    return this.files?.below(join(this.source, folder))?.map(({ path }) => path.slice(top.length))
  }

  /** @throws Obstacle when the file is not there, or cannot be read */
  text(path: string): string {
    if (!this.isFile(path)) throw new Obstacle(`${join(this.source, path)} is not in the build context`)
    const text = this.files?.text(this.sourceOf(path))
    if (text === undefined) throw new Obstacle(`${path} cannot be read`)
    return text.startsWith('\uFEFF') ? text.slice(1) : text
  }

  /** @throws Obstacle when the file is not there, or holds no JSON object */
  json(path: string): JsonObject {
    const value = readObject(this.text(path))
    if (value === undefined) throw new Obstacle(`${path} is not read as JSON`)
    return value
  }

  /** Those of the paths that are files; a link or a folder in a file's place is not understood. */
  existing(...paths: readonly string[]): readonly string[] {
    return paths.filter((path) => {
      const kind = this.entry(path)?.kind
      if (kind !== undefined && kind !== 'file') throw new Obstacle(`${path} is a ${kind}`)
      return kind === 'file'
    })
  }

  /** Files that tell version managers, such as asdf and pyenv, which version of a tool runs here. */
  versionFiles(): readonly string[] {
    const { folder } = this
    if (folder === undefined) return []
    return [folder, ...above(folder)]
      .flatMap((one) => VERSION_FILES.map((name) => join(one, name)))
      .filter((path) => this.isFile(path))
  }

  /** The first word of a text that is a path of the project, from its own folder; `known` ones do not count. */
  mention(text: string, known: readonly string[] = []): string | undefined {
    for (const word of text.split(/[^\w./@~+-]+/)) {
      const path = word.startsWith('/') ? this.locate(word) : this.locate(word.replace(/^(?:~\/|\.\/)+/, ''))
      if (word === '' || path === undefined || path === this.folder || path === '' || known.includes(path)) continue
      if (this.entry(path) !== undefined) return path
    }
    return undefined
  }
}

const VERSION_FILES = [
  '.tool-versions',
  '.mise.toml',
  'mise.toml',
  '.node-version',
  '.nvmrc',
  '.python-version',
  '.ruby-version',
  '.java-version',
  '.sdkmanrc',
]

/** Two paths from the same top, without an empty part. */
export function join(folder: string, path: string): string {
  if (folder === '' || path === '') return folder + path
  return `${folder}/${path}`
}

/** The folders above a path, the nearest first, down to `''`. */
export function above(path: string): readonly string[] {
  if (path === '') return []
  const slash = path.lastIndexOf('/')
  const parent = slash < 0 ? '' : path.slice(0, slash)
  return [parent, ...above(parent)]
}

/** The options of a command line that say nothing about files of the project, and how they are written. */
export interface Grammar {
  /** Options that stand alone. */
  readonly flags: ReadonlySet<string>
  /** Options whose value is the next word, or stands behind `=`. */
  readonly valued?: ReadonlySet<string>
}

export interface CommandLine {
  /** What is given of each option, `''` for one that stands alone. */
  readonly options: ReadonlyMap<string, readonly string[]>
  readonly operands: readonly string[]
}

/**
 * Cuts the words behind `from`.
 *
 * @throws Obstacle for an option that the grammar does not have, and for a word that is no literal
 */
export function cut({ words, name }: Command, from: number, { flags, valued = new Set() }: Grammar): CommandLine {
  const options = new Map<string, string[]>()
  const operands: string[] = []
  const rest = words.slice(from)
  for (let at = 0; at < rest.length; at++) {
    const { value, text, glob } = rest[at]!
    if (value === undefined || glob) throw new Obstacle(`${text} may name files of the project`)
    if (!value.startsWith('-') || value === '-') {
      operands.push(value)
      continue
    }
    const equals = value.indexOf('=')
    const option = equals < 0 ? value : value.slice(0, equals)
    let given = equals < 0 ? '' : value.slice(equals + 1)
    if (valued.has(option)) {
      if (equals < 0) {
        const next = rest[++at]
        if (next?.value === undefined) throw new Obstacle(`${next?.text ?? option} may name files of the project`)
        given = next.value
      }
    } else if (!flags.has(value) && !flags.has(option)) {
      throw new Obstacle(`what ${name} ${option} reads of the project is not known`)
    }
    options.set(option, [...(options.get(option) ?? []), given])
  }
  return { options, operands }
}

/** A set of words that are set apart by blanks. */
export function set(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')))
}
