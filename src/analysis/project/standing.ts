// Which files stand in the folder of the sources before these are copied: manifests that an earlier COPY brings.

import { copyOfFiles } from '../../dockerfile/model/copy.ts'
import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { nameOf, resolve } from '../../dockerfile/model/paths.ts'
import { mayReach } from '../filesystem/copies.ts'
import type { FolderCopy } from '../filesystem/folder-copies.ts'
import { folderAt, pathAt } from '../filesystem/paths.ts'
import type { BuildInputs } from '../images/images.ts'
import { isApart, leavesNothing } from './installs-apart.ts'
import { Project } from './project.ts'

/**
 * The files of the build context that stand below the destination of a COPY when it runs: where they lie from there on, and in
 * the build context.
 */
export function standingBelow(
  dockerfile: Dockerfile,
  copy: FolderCopy,
  inputs: BuildInputs,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const earlier = copy.stage.instructions.filter(({ index }) => index < copy.instruction.index)
  const top = copy.path === '/' ? '/' : `${copy.path}/`
  for (const [i, instruction] of earlier.entries()) {
    for (const [path, source] of filesOf(dockerfile, instruction, copy.path, inputs)) {
      if (!path.startsWith(top)) continue
      const isKept = !earlier.slice(i + 1).some((one) => mayChange(dockerfile, copy, one, path, inputs))
      if (isKept) found.set(path.slice(top.length), source)
    }
  }
  return found
}

/** Where a COPY of files puts each of them. @param folder a path that is a folder, as something is copied into it later */
function filesOf(
  dockerfile: Dockerfile,
  instruction: Instruction,
  folder: string,
  inputs: BuildInputs,
): readonly (readonly [path: string, source: string])[] {
  const copy = instruction.keyword === 'COPY' ? copyOfFiles(instruction) : undefined
  if (copy === undefined || copy.from !== undefined) return []
  if (instruction.flags.some(({ name }) => !['chown', 'chmod', 'link'].includes(name))) return []
  const target = pathAt(dockerfile, instruction, copy.destination, inputs)
  if (target === undefined) return []
  const isFolder =
    copy.intoFolder || target === folder || target === resolve(folderAt(dockerfile, instruction, inputs), '.')
  return copy.sources.flatMap((source) => {
    if (/[$*?[\]'"\\]/.test(source) || inputs.files?.entry(source)?.kind !== 'file') return []
    return [[isFolder ? resolve(target, nameOf(source))! : target, source] as const]
  })
}

/** Whether an instruction may change what an earlier one has put at a path. */
export function mayChange(
  dockerfile: Dockerfile,
  copy: FolderCopy,
  instruction: Instruction,
  path: string,
  inputs: BuildInputs,
): boolean {
  if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD')
    return mayReach(dockerfile, copyOfFiles(instruction), path, inputs)
  if (instruction.keyword !== 'RUN') return false
  const workdir = folderAt(dockerfile, instruction, inputs)
  const script = dockerfile.script(instruction)
  if (workdir === undefined || script === undefined) return true
  if (leavesNothing(script)) return false
  const project = new Project(inputs.files, copy.folder, copy.path, workdir)
  return !script.commands.every((command) => isApart(command, project))
}
