// What a run keeps for later ones, in a file of its own: written whole or not at all, and no trouble where it is broken.

import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fault } from './fault.ts'

/** What a file keeps, as JSON; `undefined` where there is none, or it is broken. */
export async function readKept(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown
  } catch {
    return undefined
  }
}

/** Writes beside the place and moves it there. @returns why that could not be done */
export async function writeKept(file: string, value: unknown): Promise<string | undefined> {
  const beside = `${file}.${Date.now()}-${Math.random().toString(36).slice(2)}.tmp`
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(beside, JSON.stringify(value))
    await rename(beside, file)
    return undefined
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {})
    return fault(error)
  }
}

/** What is known under a key, moved behind all that was not used since: what was used longest ago goes first. */
export function used<Value>(known: Map<string, Value>, key: string): Value | undefined {
  const value = known.get(key)
  if (value === undefined) return undefined
  known.delete(key)
  known.set(key, value)
  return value
}
