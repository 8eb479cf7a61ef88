// A copy of a build context in which one source file can be changed, to see what a rebuild then costs.

import { appendFile, chmod, cp, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { copyOf } from '../dockerfile/model/copy.ts'
import { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import { codeOf } from '../files/fault.ts'

export interface TouchedContext {
  readonly folder: string
  /** Relative to the context. */
  readonly file: string
  /** Adds an empty line to the file, and says whether that was possible. */
  touch(): Promise<boolean>
  remove(): Promise<void>
}

/** A larger context is not copied: the figure is not worth the disk. */
const MOST_BYTES = 512 * 1024 * 1024
const MOST_FILES = 50_000

/** Folders that no build reads its sources from. */
const ASIDE = new Set(['.git', 'node_modules', '.venv', 'vendor', 'target', 'dist', 'build'])

/** Sources that bear one empty line more at their end. */
const SOURCES = new Set([
  'c',
  'cc',
  'cpp',
  'cs',
  'css',
  'ex',
  'go',
  'h',
  'html',
  'java',
  'js',
  'jsx',
  'kt',
  'mjs',
  'php',
  'pl',
  'py',
  'rb',
  'rs',
  'scala',
  'sh',
  'ts',
  'tsx',
  'vue',
])

/** Files that say what to install: a change in them is meant to install again. */
const MANIFESTS = new Set(['requirements.txt', 'constraints.txt', 'CMakeLists.txt', 'setup.py', 'build.gradle.kts'])

/**
 * Copies the context, when the Dockerfile copies anything of it and a source file is found there.
 *
 * @returns `undefined` when there is nothing to touch, too much to copy, or the file system refuses: a pipe or a folder that
 * nobody may read lies in the context, or there is no room
 */
export async function copyContext(context: string, text: string): Promise<TouchedContext | undefined> {
  if (!copiesContext(text)) return undefined
  return unlessRefused(async () => {
    const found = await look(context)
    return found?.source === undefined ? undefined : copied(context, found.source)
  })
}

/** What comes of it; `undefined` where the file system refuses. */
async function unlessRefused<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (codeOf(error) !== undefined) return undefined
    throw error
  }
}

async function copied(context: string, source: string): Promise<TouchedContext> {
  const folder = await mkdtemp(join(tmpdir(), 'dockershift-verify-'))
  const remove = (): Promise<void> => discard(folder)
  try {
    await cp(context, folder, { recursive: true, verbatimSymlinks: true })
  } catch (error) {
    await remove()
    throw error
  }
  const file = relative(context, source)
  const append = async (): Promise<boolean> => {
    await appendFile(join(folder, file), '\n')
    return true
  }
  return { folder, file, touch: async () => (await unlessRefused(append)) ?? false, remove }
}

/** Folders that may not be written to are copied as such, and have to be made writable before they can go. */
async function discard(folder: string): Promise<void> {
  const gone = await unlessRefused(async () => {
    await rm(folder, { recursive: true, force: true })
    return true
  })
  if (gone === true) return
  await unlessRefused(async () => {
    const folders = [folder]
    for (let next = folders.shift(); next !== undefined; next = folders.shift()) {
      await chmod(next, 0o700)
      for (const entry of await readdir(next, { withFileTypes: true }))
        if (entry.isDirectory()) folders.push(join(next, entry.name))
    }
    await rm(folder, { recursive: true, force: true })
  })
}

function copiesContext(text: string): boolean {
  const copies = new Dockerfile('Dockerfile', text).instructions.flatMap((instruction) => copyOf(instruction) ?? [])
  return copies.some(({ from }) => from === undefined)
}

/** The first source file by name, nearest to the root; `undefined` when the context is too large. */
async function look(context: string): Promise<{ source: string | undefined } | undefined> {
  let bytes = 0
  let files = 0
  let source: string | undefined
  const folders = [context]
  for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
    const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) folders.push(path)
      if (!entry.isFile()) continue
      bytes += (await stat(path)).size
      if (++files > MOST_FILES || bytes > MOST_BYTES) return undefined
      if (source === undefined && isSource(entry.name) && !isAside(context, path)) source = path
    }
  }
  return { source }
}

function isSource(name: string): boolean {
  return !MANIFESTS.has(name) && !name.startsWith('.') && SOURCES.has(name.slice(name.lastIndexOf('.') + 1))
}

function isAside(context: string, path: string): boolean {
  return relative(context, path)
    .split('/')
    .some((part) => ASIDE.has(part))
}
