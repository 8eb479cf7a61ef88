// Who builds a Dockerfile, where the repository's own files name a builder that does not read what today's read.

import type { Builders } from '../analysis/writable-syntax.ts'
import { isInside } from '../files/place.ts'
import type { Build } from './build.ts'
import { mayBeCalled } from './fitting.ts'

/**
 * The builder of a file; `undefined` where today's build it, as far as is known. Builds whose Dockerfile a variable names
 * count for files that no other build names.
 *
 * @param file absolute and without links
 */
export function buildersOf(file: string, builds: readonly Build[]): Builders | undefined {
  const own = builds.filter((build) => build.file === file)
  const open = own.length > 0 ? [] : builds.filter((build) => build.file === undefined && mayBuild(build, file))
  const old = [...own, ...open].filter(({ builder }) => builder !== undefined)
  const [first] = old
  if (first?.builder === undefined) return undefined
  const builder = old.every((one) => one.builder === first.builder) ? first.builder : 'any'
  return { builder, builderPlace: first.where }
}

/** Whether a build that names no file may be one of this. */
function mayBuild({ context, inside, like }: Build, file: string): boolean {
  return mayBeCalled(file, like) && (context === undefined || !inside || isInside(context, file))
}
