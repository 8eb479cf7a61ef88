// Reads YAML as far as builds are described in it.

import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments, type YAMLMap } from 'yaml'
import { literal, type Value } from './build.ts'

export { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node, visit, type YAMLMap } from 'yaml'

/** A file's documents, and how its places are called. */
export interface Yaml {
  readonly tops: readonly YAMLMap[]
  readonly lineOf: (node: unknown) => number
  readonly documents: readonly Document[]
}

/** `undefined` for a text that is no YAML. */
export function readYaml(text: string): Yaml | undefined {
  if (isTooDeep(text)) return undefined
  const lines = new LineCounter()
  const documents = parseAllDocuments(text, { lineCounter: lines, logLevel: 'silent', uniqueKeys: false, merge: true })
  if (!Array.isArray(documents)) return undefined
  // Aliases are left as they are: a file of them may be made to burst.
  const tops = documents.flatMap(({ contents, errors }) => (errors.length === 0 && isMap(contents) ? [contents] : []))
  return {
    tops,
    lineOf: (node) => lines.linePos((node as Node | undefined)?.range?.[0] ?? 0).line,
    documents,
  }
}

/** Nobody nests brackets so deep, and reading them costs the square of their depth. */
const DEEPEST = 1_000

function isTooDeep(text: string): boolean {
  let depth = 0
  for (const character of text) {
    if (character === '[' || character === '{') depth++
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1)
    if (depth > DEEPEST) return true
  }
  return false
}

/** The value of a key as it stands there: an alias is one, and what merge keys bring is not looked at. */
export function get(map: unknown, key: string): unknown {
  if (!isMap(map)) return undefined
  return map.get(key, true) ?? undefined
}

/** A text, or `null` for whatever else is there. */
export function text(node: unknown): Value | undefined {
  if (node === undefined) return undefined
  return isScalar(node) ? literal(node.value) : null
}

export function items(node: unknown): readonly unknown[] {
  return isSeq(node) ? node.items : []
}

export function entries(node: unknown): readonly (readonly [string, unknown])[] {
  if (!isMap(node)) return []
  return node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', value] as const)
}
