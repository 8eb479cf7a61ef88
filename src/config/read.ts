// Reads a configuration that is data: JSON with comments, and where in the file each of its values stands.

import { readFileSync, statSync } from 'node:fs'
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { fault } from '../files/fault.ts'
import { LARGEST_CONFIG, type Place } from './find.ts'

/** The way to a value: keys and numbers. */
export type Path = readonly (string | number)[]

/** Something in a configuration that is wrong. */
export interface Mistake {
  readonly path: Path
  /** It is the key that is wrong, not its value. */
  readonly isKey?: boolean
  /** Where no path leads: a place in the text. */
  readonly offset?: number
  readonly reason: string
}

/** A configuration as it was read: nothing is known of its value yet. */
export interface Source {
  readonly value: unknown
  /** What stands in front of every path, where people read it. */
  readonly prefix: Path
  readonly mistakes: readonly Mistake[]
  /** `LINE:COLUMN` of a mistake, one-based; `undefined` in code. */
  at(mistake: Mistake): string | undefined
}

/** Nobody nests deeper; a stack has an end. */
const DEEPEST = 50

/** Reads a file. Never throws for what it holds or what the file system says. */
export function readData({ file, kind }: Place): Source {
  const prefix = kind === 'package' ? ['dockershift'] : []
  try {
    const { size } = statSync(file)
    if (size > LARGEST_CONFIG) return broken(`it has ${size} bytes, and a configuration at most ${LARGEST_CONFIG}`)
    return parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''), prefix, kind === 'package')
  } catch (error) {
    return broken(`it cannot be read: ${fault(error)}`)
  }
}

function broken(reason: string): Source {
  return { value: undefined, prefix: [], mistakes: [{ path: [], reason }], at: () => undefined }
}

/** Reads a text; `strict`: without comments. */
export function parse(text: string, prefix: Path = [], strict = false): Source {
  const errors: ParseError[] = []
  let root: Node | undefined
  try {
    root = parseTree(text, errors, { allowTrailingComma: !strict, disallowComments: strict })
  } catch (error) {
    if (error instanceof RangeError) return broken('it is nested too deeply')
    throw error
  }
  const mistakes: Mistake[] = errors
    .slice(0, 1)
    .map(({ error, offset }) => ({ path: [], offset, reason: WORDS[printParseErrorCode(error)] ?? 'it is no JSON' }))
  const top = root === undefined ? undefined : prefix.length === 0 ? root : findNodeAtLocation(root, [...prefix])
  if (root !== undefined && top === undefined) mistakes.push({ path: [], reason: 'there is nothing under this key' })
  const value = mistakes.length > 0 || top === undefined ? undefined : valueOf(top, [], mistakes)
  return {
    value,
    prefix,
    mistakes,
    at: ({ path, isKey, offset }) => {
      const node = root === undefined ? undefined : findNodeAtLocation(root, [...prefix, ...path])
      const key = isKey === true ? node?.parent?.children?.[0] : undefined
      return position(text, offset ?? (key ?? node)?.offset ?? 0)
    },
  }
}

const WORDS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is no JSON: names and texts stand in double quotes',
  InvalidNumberFormat: 'this is no number',
  PropertyNameExpected: 'a key in double quotes is missing here',
  ValueExpected: 'a value is missing here',
  ColonExpected: 'a colon is missing here',
  CommaExpected: 'a comma is missing in front of this',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  EndOfFileExpected: 'there is more behind the end of the configuration',
  InvalidCommentToken: 'this file takes no comments',
  UnexpectedEndOfComment: 'this comment has no end',
  UnexpectedEndOfString: 'this text has no closing quote',
  InvalidCharacter: 'a control character stands in this text',
  InvalidEscapeCharacter: 'this text holds an escape that JSON does not know',
}

/** The value of a node. Its objects inherit from nothing: a key named `__proto__` is a key like any other. */
function valueOf(node: Node, path: Path, mistakes: Mistake[]): unknown {
  if (path.length > DEEPEST) {
    mistakes.push({ path: path.slice(0, 1), reason: 'it is nested too deeply' })
    return undefined
  }
  if (node.type === 'array') return (node.children ?? []).map((child, i) => valueOf(child, [...path, i], mistakes))
  if (node.type !== 'object') return node.value as unknown
  const object = Object.create(null) as Record<string, unknown>
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? []
    if (key === undefined || value === undefined) continue
    const name = String(key.value)
    if (name in object) mistakes.push({ path: [...path, name], offset: key.offset, reason: 'this key is given twice' })
    object[name] = valueOf(value, [...path, name], mistakes)
  }
  return object
}

function position(text: string, offset: number): string {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return `${line}:${offset - (before.lastIndexOf('\n') + 1) + 1}`
}

/** A way as people read it: `transforms.run-merge[1].when`. */
export function shownPath(path: Path): string {
  return path
    .map((step, i) => {
      if (typeof step === 'number') return `[${step}]`
      if (!/^[$\w-]+$/.test(step)) return `[${JSON.stringify(step)}]`
      return i === 0 ? step : `.${step}`
    })
    .join('')
}
