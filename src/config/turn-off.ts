// Turns transforms off in a configuration, as somebody would by hand: what else stands there stays.

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { applyEdits, modify, parse } from 'jsonc-parser'
import { fault } from '../files/fault.ts'
import { create, write } from '../files/write.ts'
import { Finder, type Place } from './find.ts'

/** What is written where there is no configuration yet. */
const NEW = 'dockershift.config.jsonc'

/** What became of it. */
export interface TurnedOff {
  /** The configuration, absolute. */
  readonly file: string
  /** Why nothing was written there. */
  readonly reason?: string
}

/**
 * Turns transforms off in the nearest configuration of a folder, or in a new one there.
 *
 * @param folder absolute and without links
 * @param given a configuration that was named instead, absolute
 */
export async function turnOff(folder: string, names: readonly string[], given?: string): Promise<TurnedOff> {
  const place = given === undefined ? new Finder(folder).above(folder)[0] : placeOf(given)
  const { file, kind } = place ?? placeOf(join(folder, NEW))
  if (kind === 'code') return { file, reason: 'it is code, which is yours to change' }
  try {
    const text = existsSync(file) ? await readFile(file, 'utf8') : undefined
    const way = kind === 'package' ? ['dockershift', 'transforms'] : ['transforms']
    const after = names.reduce((now, name) => without(now, way, name), text ?? '{}\n')
    const reason = await (text === undefined ? create(file, after) : write(file, text, after))
    return reason === undefined ? { file } : { file, reason }
  } catch (error) {
    return { file, reason: fault(error) }
  }
}

function placeOf(file: string): Pick<Place, 'file' | 'kind'> {
  return { file, kind: /\.jsonc?$/.test(file) ? 'data' : 'code' }
}

/** Transforms are an object by name, or a list in which such objects stand: the last one wins. */
function without(text: string, way: readonly string[], name: string): string {
  const value: unknown = way.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Readonly<Record<string, unknown>>)[key] : undefined),
    parse(text, [], { allowTrailingComma: true }),
  )
  const options = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' } }
  const edits = Array.isArray(value)
    ? modify(text, [...way, -1], { [name]: 'off' }, { ...options, isArrayInsertion: true })
    : modify(text, [...way, name], 'off', options)
  return applyEdits(text, edits)
}
