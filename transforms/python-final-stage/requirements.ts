// Which packages pip is asked for: by name, and by the lists that the build context has.

import type { CopiedFile } from '../../src/analysis/filesystem/copied.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { parentOf, resolve } from '../../src/dockerfile/model/paths.ts'
import type { Refusal } from '../../src/dockerfile/model/refusal.ts'
import { spanOf } from '../../src/dockerfile/model/script.ts'
import { optionsGiven, unknownOption } from '../../src/knowledge/packages/managers.ts'
import type { PipCall } from './steps.ts'

export interface Requirements {
  /** As written, without versions and extras. */
  readonly names: ReadonlySet<string>
  /** The lists, by their paths in the image. */
  readonly lists: ReadonlySet<string>
}

/** The text of a file at its path in the image. */
export type ReadAt = (path: string) => string | undefined

const ELSEWHERE = ['--user', '--target', '--prefix', '--root', '--python', '--src'] as const

/**
 * @param copied what stands in the image where pip runs, by its path
 */
export function requirementsOf(
  dockerfile: Dockerfile,
  calls: readonly PipCall[],
  copied: ReadonlyMap<string, CopiedFile>,
  read: ReadAt,
): Requirements | Refusal {
  const found = { names: new Set<string>(), lists: new Set<string>() }
  for (const { call, instruction, script } of calls) {
    const at = spanOf(script, call.command)
    const refuse = (reason: string): Refusal => ({ at, reason })
    if (call.expands || unknownOption(call) !== undefined || call.options.some(({ value }) => value === undefined))
      return refuse('what pip installs here cannot be told: write it out')
    const elsewhere = ELSEWHERE.find((name) => optionsGiven(call, undefined, name).length > 0)
    if (elsewhere !== undefined || optionsGiven(call, 't', '--target').length > 0)
      return refuse(`${elsewhere ?? '--target'} puts packages elsewhere than into a virtual environment`)
    if (optionsGiven(call, 'e', '--editable').length > 0)
      return refuse('an editable install points to sources, which are to stay where they are: split the stages by hand')
    if (call.command.assignments.some((name) => /^PIP_|^PYTHON/.test(name)))
      return refuse('a variable in front of pip may send packages elsewhere: split the stages by hand')
    for (const { value, text } of call.operands) {
      const name = nameIn(value ?? text)
      if (name === undefined)
        return refuse(`${text} is built from sources that the final stage may need too: split the stages by hand`)
      found.names.add(name)
    }
    const folder = dockerfile.settings(instruction).workdir ?? '/'
    for (const { value } of optionsGiven(call, 'r', '--requirement')) {
      const path = resolve(folder, value ?? '')
      const reason =
        path === undefined ? `where ${value} lies cannot be told` : readList(path, folder, copied, read, found)
      if (reason !== undefined) return refuse(reason)
    }
  }
  return found
}

/** `Flask[async]==3.0.3`, `name @ git+https://…`: nothing of this machine. */
function nameIn(text: string): string | undefined {
  return /^([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*(?:$|[=<>!~;]|@\s*(?:git\+)?https?:|\s--)/.exec(text.trim())?.[1]
}

const HARMLESS =
  /^(?:--(?:index-url|extra-index-url|trusted-host|pre|prefer-binary|require-hashes|no-binary|only-binary)|-i)(?:[\s=]|$)/

function readList(
  path: string,
  folder: string,
  copied: ReadonlyMap<string, CopiedFile>,
  read: ReadAt,
  found: { readonly names: Set<string>; readonly lists: Set<string> },
): string | undefined {
  if (found.lists.has(path)) return undefined
  const text = copied.has(path) ? read(path) : undefined
  if (text === undefined) return `${path}, which pip reads, is not among what is copied from the build context`
  found.lists.add(path)
  for (const line of text.replace(/\\\r?\n/g, ' ').split(/\r?\n/)) {
    const plain = line.replace(/(?:^|\s)#.*$/, '').trim()
    if (plain === '' || HARMLESS.test(plain)) continue
    const other = /^(?:-r|-c|--requirement|--constraint)(?:\s*=\s*|\s*)(\S+)$/.exec(plain)?.[1]
    const inner = other === undefined ? undefined : resolve(parentOf(path), other)
    const name = nameIn(plain)
    if (inner !== undefined) {
      const reason = readList(inner, folder, copied, read, found)
      if (reason !== undefined) return reason
    } else if (name === undefined) {
      return `${path} asks for ${plain}, which is no package by its name`
    } else {
      found.names.add(name)
    }
  }
  return undefined
}
