// Whether what works in one folder of a copied tree may look at what lies outside of it.

import { join } from '../../src/analysis/project/project.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { nameOf } from '../../src/dockerfile/model/paths.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import { isReadFromBelow } from '../../src/knowledge/project-roots.ts'

/** A folder of a tree that COPY takes. */
export interface Part {
  /** The tree, from the top of the build context. */
  readonly tree: string
  /** Where the tree stands in the image, absolute. */
  readonly destination: string
  /** The folder, from the tree's top. */
  readonly part: string
}

/** What says that the part may lead out of itself; `undefined` where nothing does. */
export function leadsOut(
  dockerfile: Dockerfile,
  run: Instruction,
  part: Part,
  files: BuildContext,
): string | undefined {
  return namedByVariable(dockerfile, run, part, files) ?? namedInFiles(part, files) ?? readAbove(part, files)
}

/** A variable that names the whole tree, or Go's own search path, which needs no `..` to lead out of the part. */
function namedByVariable(
  dockerfile: Dockerfile,
  run: Instruction,
  { tree, destination, part }: Part,
  files: BuildContext,
): string | undefined {
  const top = join(tree, part)
  for (let at = dockerfile.settings(run).variables; at !== undefined; at = at.before)
    if (at.value?.replaceAll(`${destination}/${part}`, '').includes(destination) === true)
      return `${at.name} names ${destination}, and may lead out of ${top}`
  if (!/\/src\/[^/]+/.test(destination) || files.entry(`${top}/go.mod`)?.kind === 'file') return undefined
  const go = files.below(top)?.find(({ path }) => path.endsWith('.go'))
  return go === undefined ? undefined : `${go.path} may import packages outside of ${top}`
}

/** Ways out of a folder that say no `..`. */
const CLIMBS = /\bparent\.parent\b|\bparents\[|\bpardir\b|dirname\([^)]*dirname\(|\brootProject\b|__dirname\)\)/

/** So many files, and so many bytes of each, are looked through for paths that lead out. */
const MOST_FILES = 2000
const MOST_BYTES = 1_000_000

/** A link, or a text that names what lies outside of the part. */
function namedInFiles({ tree, destination, part }: Part, files: BuildContext): string | undefined {
  const top = join(tree, part)
  if (files.entry(top)?.kind !== 'folder') return `${top} is no folder of the build context`
  const below = files.below(top)
  if (below === undefined || below.length > MOST_FILES) return `${top} has too many files to look through`
  for (const { path, kind, size } of below) {
    if (kind === 'link') return `${path} is a link, and may lead out of ${top}`
    const text = size > MOST_BYTES ? undefined : files.text(path)
    if (text === undefined) continue
    const depth = path.slice(top.length + 1).split('/').length - 1
    const climbs = [...text.matchAll(/(?:\.\.[/\\])+/g)].some(([dots]) => dots.length / 3 > depth)
    if (climbs || CLIMBS.test(text) || text.includes(`${destination}/`) || /["'\s=]\.\.["'\s]/.test(text))
      return `${path} leads out of ${top}`
  }
  return undefined
}

/** A file above the part that tools look for from below. */
function readAbove({ tree, part }: Part, files: BuildContext): string | undefined {
  const parts = part.split('/')
  for (let length = 0; length < parts.length; length++) {
    const folder = join(tree, parts.slice(0, length).join('/'))
    const read = files.list(folder).find(({ path }) => isReadFromBelow(nameOf(path)))
    if (read !== undefined) return `tools that work in ${join(tree, part)} may read ${read.path} above it`
  }
  return undefined
}
