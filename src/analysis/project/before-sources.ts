// Manifests in front of the sources: what speaks against it, and what then stands where the COPY of the sources stood.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import { behindBlanks, headStart, indentOf } from '../../dockerfile/model/paragraph.ts'
import { nameOf } from '../../dockerfile/model/paths.ts'
import { deletion, type Edit } from '../../dockerfile/model/span.ts'
import { isOfSystem, isSetApart } from '../../knowledge/images/system-folders.ts'
import { type FolderCopy, inItsPlace, isEverything, oddFlag, ownerObjection } from '../filesystem/folder-copies.ts'
import { folderAt } from '../filesystem/paths.ts'
import type { Building, EarlyInstalls } from './early-installs.ts'
import { namedByVariable } from './install-variables.ts'
import { groupsOf } from './manifest-copies.ts'
import { join, type Project } from './project.ts'

/** A source of another name may be a file; without a build context that is not known. */
export function isFolder({ sources: [source = ''], folder }: FolderCopy, building: Building): boolean {
  if (source.split('/').includes('..')) return false
  if (isEverything(source) && !isFlat(building)) return false
  return folder === '' || building.inputs.files?.entry(folder)?.kind === 'folder'
}

/** What a tool knows by its name: from a folder it would lie over that of the project, or be read in its place. */
const READ =
  /^\.|^(?:node_modules|vendor|venv|env)$|\.(?:json|toml|lock|mod|sum|work|xml|txt|cfg|gradle|props|targets|\w+proj|slnx?)$|file$/i

/** Whether `COPY * ./`, which copies what is in each folder and not the folder, brings the project's own files, and nothing over them. */
function isFlat({ inputs: { files } }: Building): boolean {
  const top = files?.list('') ?? []
  const names = new Set(top.map(({ path }) => path))
  const inside = top.flatMap(({ path, kind }) => (kind === 'folder' ? (files?.list(path) ?? []) : []))
  return inside.map(({ path }) => nameOf(path)).every((name) => !names.has(name) && !READ.test(name))
}

/** So many bytes may be in the image twice: manifests are small, archives beside them need not be. */
const MOST_BYTES = 1_000_000

/** So many COPYs a monorepo may get. */
const MOST_FOLDERS = 24

/** Whether more is copied than manifests: else nothing is gained. */
export function gains({ copies }: EarlyInstalls, project: Project): boolean {
  return !project.names('').every((name) => copies.includes(name))
}

/**
 * What speaks against it all, now that it is known what is needed.
 *
 * @param isLeftOut whether a folder that is not here will be left out of the build context where it is
 */
export function objection(
  building: Building,
  copy: FolderCopy,
  { copies, writes, script }: EarlyInstalls,
  project: Project,
  isLeftOut: (path: string) => boolean = () => false,
): string | undefined {
  const moved = isEverything(copy.sources[0] ?? '') ? movedByPattern([...copies, ...writes], project) : undefined
  if (moved !== undefined)
    return `COPY ${copy.sources[0]} takes what is in a folder out of it, and ${moved} lies elsewhere in the image`
  const odd = oddFlag(copy)
  if (odd !== undefined) return `--${odd} may leave out what the install needs`
  if (isOfSystem(copy.path) && !isSetApart(copy.path, project.names('')))
    return `the sources go to ${copy.path}, where an install may write too`
  const owner = ownerObjection(copy, folderAt(building.dockerfile, copy.instruction, building.inputs))
  if (owner !== undefined) return owner
  const covered = writes.find((path) => project.entry(path) !== undefined)
  if (covered !== undefined)
    return `${join(copy.folder, covered)} is in the build context, and would lie over what is installed; an ignore file keeps it out`
  const exposed = writes.find(
    (path) => path.endsWith('node_modules') && !project.ignores(path) && !isLeftOut(join(copy.folder, path)),
  )
  if (exposed !== undefined)
    return `${join(copy.folder, exposed)} of another machine would lie over what is installed; an ignore file keeps it out`
  if (copies.length === 0) return 'nothing is to be copied first'
  const strange = copies.find((path) => !/^[\w.@/+-]+$/.test(path))
  if (strange !== undefined) return `the name ${strange} is not one to write into a COPY`
  const bytes = copies.reduce((sum, path) => sum + sizeOf(project, path), 0)
  if (copy.stage.ships && bytes > MOST_BYTES)
    return `the packages in the build context would be in the image twice, ${Math.round(bytes / 1e6)} MB`
  const groups = groupsOf(copies, project).length
  if (groups > MOST_FOLDERS) return `it would take ${groups} COPYs, one for each folder with a manifest`
  const named = namedByVariable(building.dockerfile, copy.stage, script.instruction, project, copies)
  return named === undefined
    ? undefined
    : `${named.variable} leads to ${join(copy.folder, named.path)}, which the install may need`
}

/** What is no file right at the top: `COPY * ./` puts it elsewhere than it lies in the build context. */
function movedByPattern(paths: readonly string[], project: Project): string | undefined {
  return paths.find((path) => path.includes('/') || project.entry(path)?.kind === 'folder')
}

function sizeOf(project: Project, path: string): number {
  const entry = project.entry(path)
  if (entry?.kind !== 'folder') return entry?.size ?? 0
  return (project.below(path) ?? []).reduce((sum, one) => sum + (project.entry(one)?.size ?? 0), 0)
}

/** What takes the place of the COPY: the manifests, or nothing where they are there already. */
export function inFront(dockerfile: Dockerfile, copy: FolderCopy, start: number, copies: readonly string[]): Edit {
  const { text, reading } = dockerfile
  const indent = indentOf(dockerfile, copy.instruction)
  if (copies.length > 0) return inItsPlace(dockerfile, copy, start, copies.join(`${reading.eol}${indent}`))
  const end = behindBlanks(text, copy.instruction.span.end)
  const lineEnd = /^\r?\n/.exec(text.slice(end))?.[0].length ?? 0
  return deletion({ start: start - indent.length, end: end + lineEnd })
}

/** Where the COPY begins with the comments right above it, unless they speak of the install. */
export function movedFrom(dockerfile: Dockerfile, { instruction }: FolderCopy): number {
  const start = headStart(dockerfile, instruction)
  const said = dockerfile.text.slice(start, instruction.span.start)
  return /install|depend|package|requirement|manifest/i.test(said) ? instruction.span.start : start
}
