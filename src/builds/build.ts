// A build that some file of the repository describes: which Dockerfile, from which build context.

import { existsSync, lstatSync, realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ServiceSaid } from '../files/build-context.ts'

/** A value as a file gives it; `null` where a variable or an address stands in its place. */
export type Value = string | null

/** A builder that does not read what today's read, and that a file names. */
export type OldBuilder = 'classic' | 'kaniko'

/** What a file says of a build. */
export interface Declared {
  readonly builder?: OldBuilder | undefined
  /** The build context. */
  readonly context: Value
  /** The Dockerfile; `undefined` where the builder takes the usual one in the context. */
  readonly file: Value | undefined
  /** What the Dockerfile's path starts from. */
  readonly fileFrom: 'context' | 'folder' | 'folder, else context'
  /** Both are named by variables, and the Dockerfile lies in the context for all that. */
  readonly inside?: boolean
  /** What the Dockerfile is called, where variables name it: `*` stands for each of them. */
  readonly like?: string | undefined
  /** A variable may hold flags, and the Dockerfile's name among them. */
  readonly unclear?: boolean
  /** Who runs what is built. */
  readonly service?: ServiceSaid
  /** One-based. */
  readonly line: number
  /** Absolute: where paths start; of several the one in which the Dockerfile is there. */
  readonly folders: readonly string[]
}

/** A call that builds what compose files say. */
export interface ComposeCall {
  /** Those that it names; none: the usual ones. */
  readonly composeFiles: readonly string[]
  readonly builder: OldBuilder
  /** One-based. */
  readonly line: number
  /** Absolute: where paths start. */
  readonly folders: readonly string[]
}

/** What a file says of builds. */
export type Said = Declared | ComposeCall

/** A build of a known Dockerfile, or one that may be a build of any. */
export interface Build {
  readonly builder?: OldBuilder | undefined
  /** Absolute and without links; `undefined` where a variable names it. */
  readonly file: string | undefined
  /** Absolute and without links; `undefined` where it is not known. */
  readonly context: string | undefined
  readonly inside: boolean
  /** What the Dockerfile is called as far as that is known, where `file` is not; `*` stands for the rest. */
  readonly like?: string | undefined
  /** The place that says so: `compose.yaml:12`. */
  readonly where: string
  /** Who runs what is built. */
  readonly service?: ServiceSaid | undefined
}

const USUAL = ['Dockerfile', 'Containerfile'] as const

/** The builds that a declaration stands for: none when what it names is not there. */
export function buildsOf(declared: Declared, where: string): readonly Build[] {
  const { context, file, fileFrom, folders, inside = false, like, unclear = false } = declared
  if (context === null || isRemote(context)) {
    if (typeof file !== 'string' || fileFrom === 'context')
      return [{ file: undefined, context: undefined, inside: inside || file === undefined, like, where }]
    return distinct(folders.flatMap((folder) => fileAt(resolve(folder, file)) ?? [])).map((found) => ({
      file: found,
      context: undefined,
      inside: false,
      where,
    }))
  }
  const found: Build[] = []
  for (const folder of folders) {
    const top = resolve(folder, context)
    if (!isFolder(top)) continue
    const real = realpathSync(top)
    // Flags in a variable are hardly ever the Dockerfile's name.
    const usual = file === null && unclear ? USUAL.map((name) => fileAt(join(top, name))).find(Boolean) : undefined
    if (usual !== undefined) found.push({ file: usual, context: real, inside: false, where })
    else if (file === null) found.push({ file: undefined, context: real, inside: false, like, where })
    else {
      const names = file === undefined ? USUAL : [file]
      const froms =
        file === undefined || fileFrom === 'context' ? [top] : fileFrom === 'folder' ? [folder] : [folder, top]
      const paths = froms.flatMap((from) => names.map((name) => resolve(from, name)))
      const dockerfile = paths.map(fileAt).find((one) => one !== undefined)
      if (dockerfile !== undefined) found.push({ file: dockerfile, context: real, inside: false, where })
    }
  }
  return found
}

/** An address of a repository or an archive, or standard input: nothing of this tree. */
function isRemote(context: string): boolean {
  return context === '-' || /^(?:[a-z][a-z0-9+.-]*:|git@|github\.com\/)/i.test(context) || context.includes('.git#')
}

function fileAt(path: string): string | undefined {
  try {
    const real = realpathSync(path)
    return lstatSync(real).isFile() ? real : undefined
  } catch {
    return undefined
  }
}

function isFolder(path: string): boolean {
  return existsSync(join(path, '.')) && lstatSync(realpathSync(path)).isDirectory()
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)]
}

/** A value of a configuration file: a literal, or not known where it holds a variable of whichever language. */
export function literal(value: unknown): Value | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string' || value.trim() === '') return null
  return /[$]|\{\{|<%|%\(/.test(value) ? null : value
}
