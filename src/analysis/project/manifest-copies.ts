// The COPYs that bring manifests in front of the sources: one for each folder that has some.

import { copyHead, copyOf } from '../../dockerfile/model/copy.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { nameOf, resolve } from '../../dockerfile/model/paths.ts'
import { destinationFolder, type FolderCopy } from '../filesystem/folder-copies.ts'
import { folderAt } from '../filesystem/paths.ts'
import type { Building } from './early-installs.ts'
import { join, type Project } from './project.ts'
import { mayChange } from './standing.ts'

/** What is copied together: the files of one folder, or a folder alone. */
export interface Group {
  readonly folder: string
  /** Below the folder that the sources' COPY takes. */
  readonly paths: readonly string[]
}

export function groupsOf(paths: readonly string[], project: Project): readonly Group[] {
  const groups = new Map<string, string[]>()
  for (const path of paths) {
    if (project.stands(path)) continue
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

/** The instructions, without what is there already. */
export function manifestCopies(building: Building, copy: FolderCopy, groups: readonly Group[]): readonly string[] {
  const head = copyHead(building.dockerfile, copy.instruction)
  const target = destinationFolder(copy)
  return groups.flatMap(({ folder, paths }) => {
    const missing = paths.filter((path) => !isThere(building, copy, path))
    if (missing.length === 0) return []
    const sources = missing.map((path) => join(copy.folder, path)).join(' ')
    return [`${head}${sources} ${target}${folder === '' ? '' : `${folder}/`}`]
  })
}

/** Whether an instruction in front puts a file where the new COPY would, and nothing behind that may change it. */
function isThere(building: Building, copy: FolderCopy, path: string): boolean {
  const { instruction: sources, stage, path: top } = copy
  if (sources.flags.length > 0) return false
  const here = join(top === '/' ? '' : top, path)
  for (const instruction of stage.instructions.filter(({ index }) => index < sources.index).toReversed()) {
    if (puts(building, instruction, join(copy.folder, path), here)) return true
    if (mayChange(building.dockerfile, copy, instruction, here, building.inputs)) return false
  }
  return false
}

/** Whether a COPY puts a file of the build context at a path of the image, with no flag that changes it. */
function puts({ dockerfile, inputs }: Building, instruction: Instruction, file: string, path: string): boolean {
  const { sources = [], destination = '' } = copyOf(instruction) ?? {}
  const source = sources.find((word) => word.replace(/^(?:\.\/)+/, '') === file)
  const place = resolve(folderAt(dockerfile, instruction, inputs), destination)
  if (instruction.keyword !== 'COPY' || instruction.flags.length > 0 || source === undefined || place === undefined)
    return false
  return place === path || resolve(place, nameOf(source)) === path
}
