// What lies in a build context and hardly ever belongs to a build: repositories, what builds make again, keys.

import { nameOf } from '../../src/dockerfile/model/paths.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import {
  CACHE_TAG,
  ENVIRONMENT_FILES,
  ENVIRONMENT_NAMES,
  LEFT_FILES,
  LEFT_FOLDERS,
  LEFT_IF_UNTRACKED,
  LEFT_WHERE,
  type Maker,
  PYTHON_PROJECT,
  REMADE,
  REPOSITORIES,
  type Remade,
  VIRTUAL_ENVIRONMENT,
} from '../../src/knowledge/leftovers.ts'
import { isInFolders } from './needs-git.ts'

/** Something that may be left out. */
export interface Candidate {
  /** From the top of the build context. */
  readonly path: string
  readonly name: string
  readonly kind: 'repository' | 'remade' | 'left' | 'virtual environment' | 'environment' | 'key'
  /** It is not here, but on its authors' machines: git leaves it out, and what it is made from is here. */
  readonly absent?: true
  /** Nothing here speaks of it: it goes along with others. */
  readonly unsaid?: true
  readonly makers: readonly Maker[]
  /** Endings of the files beside it that say what it is made from. */
  readonly beside: readonly string[]
}

/**
 * Everything that may be left out; what lies in it is not looked at.
 *
 * @param isNew whether there is no ignore file yet
 */
export function candidatesIn(files: BuildContext, isNew: boolean): readonly Candidate[] {
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
  return [...found, ...absentIn(files, isNew)].sort(
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

/** What a fresh checkout lacks, where the machines of its authors have it; there is at most one of each path. */
function absentIn(files: BuildContext, isNew: boolean): readonly Candidate[] {
  const found = new Map<string, Candidate>()
  const add = (candidate: Candidate): void => {
    if (!found.has(candidate.path)) found.set(candidate.path, candidate)
  }
  for (const { folder, names } of projectsIn(files)) {
    const inHere = (name: string): string => (folder === '' ? name : `${folder}/${name}`)
    const isHere = (ends: readonly string[]): boolean => names.some((name) => ends.some((end) => name.endsWith(end)))
    const isAbsent = (name: string, ambiguous: boolean): boolean => {
      const path = inHere(name)
      if (files.entry(path) !== undefined || files.ignores(path)) return false
      return (isNew && !ambiguous) || files.untracked(path) === true
    }
    const kinds = REMADE.filter(({ name, beside }) => isHere(beside) && isAbsent(name, name !== 'node_modules'))
    for (const { name } of kinds) {
      const ofName = kinds.filter((one) => one.name === name)
      add({ ...remadeCandidate(inHere(name), name, ofName), absent: true })
    }
    for (const { name, beside, ambiguous } of LEFT_WHERE)
      if (isHere(beside) && isAbsent(name, ambiguous)) add(absent(inHere(name), name, 'left'))
    if (isHere(PYTHON_PROJECT))
      for (const name of ENVIRONMENT_NAMES)
        if (isAbsent(name, name !== '.venv')) add(absent(inHere(name), name, 'virtual environment'))
  }
  for (const name of ENVIRONMENT_FILES) {
    const isThere = files.entry(name) !== undefined || files.ignores(name)
    if (isThere) continue
    if (files.untracked(name) === true) add(absent(name, name, 'environment'))
    else if (isNew && name === '.env') add({ ...absent(name, name, 'environment'), unsaid: true })
  }
  return [...found.values()]
}

function absent(path: string, name: string, kind: Candidate['kind']): Candidate {
  return { path, name, kind, makers: [], beside: [], absent: true }
}

/** Folders with the names of the files in them; what others wrote, and what lies too deep, is not looked at. */
function projectsIn(files: BuildContext): readonly { readonly folder: string; readonly names: readonly string[] }[] {
  const byFolder = new Map<string, string[]>([['', []]])
  for (const { path, kind } of files.below('') ?? files.list('')) {
    if (kind !== 'file' || isInFolders(path)) continue
    const slash = path.lastIndexOf('/')
    const folder = slash < 0 ? '' : path.slice(0, slash)
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), path.slice(slash + 1)])
  }
  return [...byFolder].map(([folder, names]) => ({ folder, names }))
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
