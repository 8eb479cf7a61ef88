// Whether dependencies that are not here will be left out of the build context by the ignore file that dockerignore writes.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import { nameOf } from '../../dockerfile/model/paths.ts'
import { covers, sourcesOf } from '../../dockerfile/model/sources.ts'
import type { BuildContext } from '../../files/build-context.ts'

/**
 * Whether one Dockerfile alone is built with these files, copies them once, and makes a folder again that git leaves out, or
 * that no ignore file speaks of yet.
 */
export function isLeftOutAlong(dockerfile: Dockerfile, files: BuildContext, path: string): boolean {
  const all = files.below('')
  if (all === undefined || files.entry(path) !== undefined) return false
  const names = all.map((one) => nameOf(one.path))
  const hasRules = names.some((name) => name.endsWith('.dockerignore'))
  if (files.untracked(path) !== true && hasRules) return false
  const others = names.filter(
    (name) => /^(?:.*[._-])?(?:dockerfile|containerfile)(?:[._-].*)?$/i.test(name) && !name.endsWith('ignore'),
  )
  if (others.length > 1) return false
  const sources = sourcesOf(dockerfile)
  return (
    sources.every((source) => source.path !== undefined) &&
    sources.filter((source) => covers(source, path)).length === 1
  )
}
