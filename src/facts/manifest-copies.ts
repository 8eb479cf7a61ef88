// The COPYs that bring manifests in front of the sources: one for each folder that has some.

import { copyHead, copyOf } from '../dockerfile/copy.ts'
import type { Dockerfile } from '../dockerfile/dockerfile.ts'
import type { Instruction } from '../dockerfile/instruction.ts'
import { nameOf, resolve } from '../dockerfile/paths.ts'
import { destinationFolder, type FolderCopy } from './folder-copies.ts'
import { join, type Project } from './project.ts'

/** What is copied together: the files of one folder, or a folder alone. */
export interface Group {
  readonly folder: string
  /** Below the folder that the sources' COPY takes. */
  readonly paths: readonly string[]
}

export function groupsOf(paths: readonly string[], project: Project): readonly Group[] {
  const groups = new Map<string, string[]>()
  for (const path of paths) {
    const isFolder = project.entry(path)?.kind === 'folder'
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    const key = isFolder ? `${path}/` : folder
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [path])
    else group.push(path)
  }
  return [...groups]
    .map(([key, all]) => ({ folder: key.replace(/\/$/, ''), paths: all }))
    .sort((a, b) => (a.folder < b.folder ? -1 : 1))
}

/**
 * The instructions, without what is there already.
 *
 * @param folderAt the folder that an instruction runs in
 */
export function manifestCopies(
  dockerfile: Dockerfile,
  copy: FolderCopy,
  groups: readonly Group[],
  folderAt: (instruction: Instruction) => string | undefined,
): readonly string[] {
  const head = copyHead(dockerfile, copy.instruction)
  const target = destinationFolder(copy)
  return groups.flatMap(({ folder, paths }) => {
    const missing = paths.filter((path) => !isThere(copy, path, folderAt))
    if (missing.length === 0) return []
    const sources = missing.map((path) => join(copy.folder, path)).join(' ')
    return [`${head}${sources} ${target}${folder === '' ? '' : `${folder}/`}`]
  })
}

/** Whether an instruction in front puts a file where the new COPY would. */
function isThere(
  { instruction: copy, stage, folder, path: top }: FolderCopy,
  path: string,
  folderAt: (instruction: Instruction) => string | undefined,
): boolean {
  const here = join(top === '/' ? '' : top, path)
  return stage.instructions.some((instruction) => {
    if (instruction.index >= copy.index || instruction.keyword !== 'COPY') return false
    if (instruction.flags.length > 0 || copy.flags.length > 0) return false
    const { sources = [], destination = '' } = copyOf(instruction) ?? {}
    const source = sources.find((word) => word.replace(/^(?:\.\/)+/, '') === join(folder, path))
    const place = resolve(folderAt(instruction), destination)
    if (source === undefined || place === undefined) return false
    return place === here || resolve(place, nameOf(source)) === here
  })
}
