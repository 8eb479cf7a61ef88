// Loads a script with what V8 made of it at an earlier start: without that, most of a short run is reading code.

import {
  closeSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import module, { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'

interface Loaded<T> {
  readonly loaded: T
  /** Keeps what V8 made of the script for the next start, if that is new. It never fails. */
  keep(): void
}

type Environment = Readonly<Record<string, string | undefined>>

/** Days after which what nobody made anew is thrown away. */
const KEPT_DAYS = 30

/**
 * Loads a CommonJS script that begins with a comment of its digest. What was compiled lies in the user's cache folder: put there by
 * Node.js itself from 22.8 on.
 */
export function load<T>(file: URL, env: Environment): Loaded<T> {
  const path = fileURLToPath(file)
  const require = createRequire(file)
  const { enableCompileCache } = module as { readonly enableCompileCache?: (folder: string) => unknown }
  const isUnwanted = (env.NODE_DISABLE_COMPILE_CACHE ?? '') !== ''
  if (enableCompileCache !== undefined && !isUnwanted) letNodeKeep(enableCompileCache, env)
  if (enableCompileCache !== undefined || isUnwanted) return { loaded: require(path) as T, keep: () => undefined }

  const text = readFileSync(path, 'latin1')
  const [, digest = ''] = /^\/\*([0-9a-f]+)\*\//.exec(text) ?? []
  const kept = join(cacheFolder(env), 'code', `${digest}-${process.version}-${process.arch}`)
  const cachedData = readOwn(kept)
  const script = new vm.Script(text, {
    filename: path,
    ...(cachedData === undefined ? {} : { cachedData }),
  })
  const made = { exports: {} }
  const run = script.runInThisContext() as (...given: unknown[]) => void
  run(require, made, made.exports, path, (url: string) => import(url))
  return {
    loaded: made.exports as T,
    keep: () => {
      if (digest !== '' && (cachedData === undefined || script.cachedDataRejected === true))
        put(kept, script.createCachedData())
    },
  }
}

function cacheFolder(env: Environment): string {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'dockershift')
}

/**
 * Left to itself Node.js takes a folder among the temporary ones, which whoever comes first may make: it runs what lies there.
 * Where the user names a folder, it has taken that one already.
 */
function letNodeKeep(enable: (folder: string) => unknown, env: Environment): void {
  if ((env.NODE_COMPILE_CACHE ?? '') !== '') return
  const folder = join(cacheFolder(env), 'code-of-node')
  try {
    if (!isMadeOwn(folder)) return
    removeOld(folder, OF_NODE)
  } catch {
    // No place for it: each start takes as long as the first.
    return
  }
  enable(folder)
}

/** Makes a folder for this user, where there is none. @returns whether nobody else can write to it, or say what lies there */
function isMadeOwn(folder: string): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return isOwnFolder(folder)
}

/** It and the one that it lies in are folders of this user, and no links: what is kept lies two folders deep. */
function isOwnFolder(folder: string): boolean {
  return [folder, dirname(folder)].every((one) => {
    const found = lstatSync(one)
    return found.isDirectory() && isOwn(found)
  })
}

/** A file that nobody else could have written, as it will be run; `undefined` where there is none. */
function readOwn(file: string): Buffer | undefined {
  let descriptor: number | undefined
  try {
    if (!isOwnFolder(dirname(file))) return undefined
    descriptor = openSync(file, 'r')
    return isOwn(fstatSync(descriptor)) ? readFileSync(descriptor) : undefined
  } catch {
    return undefined
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

/** Windows has no such numbers; its folders of a user are that user's. */
function isOwn({ uid, mode }: { readonly uid: number; readonly mode: number }): boolean {
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0)
}

function put(file: string, content: Buffer): void {
  const beside = `${file}.${process.pid}.tmp`
  try {
    if (!isMadeOwn(dirname(file))) return
    removeOld(dirname(file), OURS)
    writeFileSync(beside, content, { mode: 0o600, flag: 'wx' })
    renameSync(beside, file)
  } catch {
    // A full disk, a home that nobody may write to: the next start takes as long as this one.
    removeIfThere(beside)
  }
}

function removeIfThere(file: string): void {
  try {
    rmSync(file)
  } catch {
    // Not there, or in no folder at all: force would leave the second to throw.
  }
}

/** What `put` writes, whole or not. */
const OURS = /^[0-9a-f]+-v\d+\.\d+\.\d+-\w+(?:\.\d+\.tmp)?$/

/** Folders of Node.js, one for each of its versions. */
const OF_NODE = /^v\d+\.\d+\.\d+-/

/** @param names what was put there, and may go again */
function removeOld(folder: string, names: RegExp): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name)
    if (names.test(name) && Date.now() - lstatSync(file).mtimeMs > KEPT_DAYS * 24 * 60 * 60 * 1000)
      rmSync(file, { force: true, recursive: true })
  }
}
