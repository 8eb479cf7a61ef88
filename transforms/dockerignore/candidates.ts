// What lies in a build context and hardly ever belongs to a build: repositories, what builds make again, keys.

import { nameOf } from '../../src/dockerfile/model/paths.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import {
  CACHE_TAG,
  ENVIRONMENT_NAMES,
  LEFT_FILES,
  LEFT_FOLDERS,
  LEFT_IF_UNTRACKED,
  type Maker,
  PYTHON_PROJECT,
  REMADE,
  REPOSITORIES,
  type Remade,
  VIRTUAL_ENVIRONMENT,
} from '../../src/knowledge/leftovers.ts'

/** Something that may be left out. */
export interface Candidate {
  /** From the top of the build context. */
  readonly path: string
  readonly name: string
  readonly kind: 'repository' | 'remade' | 'left' | 'virtual environment' | 'environment' | 'key'
  /** It is not here, but on its authors' machines: git leaves it out, and what it is made from is here. */
  readonly absent?: true
  readonly makers: readonly Maker[]
  /** Endings of the files beside it that say what it is made from. */
  readonly beside: readonly string[]
}

/** Everything that may be left out; what lies in it is not looked at. */
export function candidatesIn(files: BuildContext): readonly Candidate[] {
  const found: Candidate[] = []
  const open = ['']
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const entries = files.list(folder)
    for (const { path, kind } of entries) {
      const name = nameOf(path)
      const candidate =
        kind === 'folder' ? folderCandidate(path, name, files, entries) : fileCandidate(path, name, files)
      if (candidate !== undefined) found.push(candidate)
      else if (kind === 'folder') open.push(path)
    }
  }
  const order: readonly Candidate['kind'][] = [
    'repository',
    'remade',
    'virtual environment',
    'left',
    'environment',
    'key',
  ]
  return [...found, ...absentIn(files)].sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.path < b.path ? -1 : 1),
  )
}

function folderCandidate(
  path: string,
  name: string,
  files: BuildContext,
  beside: readonly { readonly path: string }[],
): Candidate | undefined {
  if (REPOSITORIES.includes(name)) return { path, name, kind: 'repository', makers: [], beside: [] }
  if (files.entry(`${path}/${VIRTUAL_ENVIRONMENT}`) !== undefined)
    return { path, name, kind: 'virtual environment', makers: [], beside: [] }
  if (LEFT_FOLDERS.has(name) || (LEFT_IF_UNTRACKED.has(name) && files.untracked(path) === true))
    return { path, name, kind: 'left', makers: [], beside: [] }
  const kinds = REMADE.filter(
    (one) => one.name === name && beside.some((entry) => one.beside.some((end) => entry.path.endsWith(end))),
  )
  if (kinds.length === 0) return undefined
  const untracked = files.untracked(path)
  const isOutput = untracked === true || files.entry(`${path}/${CACHE_TAG}`) !== undefined
  if (untracked === false || (!isOutput && kinds.every(({ ambiguous }) => ambiguous))) return undefined
  return remadeCandidate(path, name, kinds)
}

function remadeCandidate(path: string, name: string, kinds: readonly Remade[]): Candidate {
  const makers = kinds.flatMap((one) => one.makers)
  return { path, name, kind: 'remade', makers, beside: kinds.flatMap((one) => one.beside) }
}

/** Dependencies and output that a fresh checkout lacks, at the top, where the machines of its authors have them. */
function absentIn(files: BuildContext): readonly Candidate[] {
  const isAbsent = (name: string): boolean =>
    files.entry(name) === undefined && !files.ignores(name) && files.untracked(name) === true
  const isHere = (end: string): boolean => files.list('').some(({ path }) => path.endsWith(end))
  const kinds = REMADE.filter(({ name, beside }) => beside.some(isHere) && isAbsent(name))
  const remade = [...new Set(kinds.map(({ name }) => name))].map(
    (name): Candidate => ({
      ...remadeCandidate(
        name,
        name,
        kinds.filter((one) => one.name === name),
      ),
      absent: true,
    }),
  )
  const isPython = PYTHON_PROJECT.some((name) => files.entry(name)?.kind === 'file')
  const environments = ENVIRONMENT_NAMES.filter((name) => isPython && isAbsent(name)).map(
    (name): Candidate => ({ path: name, name, kind: 'virtual environment', makers: [], beside: [], absent: true }),
  )
  return [...remade, ...environments]
}

function fileCandidate(path: string, name: string, files: BuildContext): Candidate | undefined {
  // A worktree or a submodule has a file of this name.
  if (name === '.git' && !path.includes('/')) return { path, name, kind: 'repository', makers: [], beside: [] }
  if (LEFT_FILES.has(name)) return { path, name, kind: 'left', makers: [], beside: [] }
  if (/^\.env(?:\.local|\.\w+\.local)?$/.test(name) && files.untracked(path) === true)
    return { path, name, kind: 'environment', makers: [], beside: [] }
  const isKey = /^id_(?:rsa|dsa|ecdsa|ed25519)$|\.(?:pem|key)$/.test(name)
  return isKey && files.untracked(path) === true && isPrivate(files.bytes(path, 64))
    ? { path, name, kind: 'key', makers: [], beside: [] }
    : undefined
}

function isPrivate(bytes: Uint8Array | undefined): boolean {
  return bytes !== undefined && /^-----BEGIN [A-Z ]*PRIVATE KEY/.test(new TextDecoder().decode(bytes))
}
