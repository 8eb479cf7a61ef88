// Which sources of a project an image has or is made from, as far as there are not too many to look at.

import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { nameOf } from '../../src/dockerfile/model/paths.ts'
import { covers, names, sourcesOf } from '../../src/dockerfile/model/sources.ts'
import type { BuildContext } from '../../src/files/build-context.ts'

/** So many sources are looked at. */
const MOST_SOURCES = 2_000

/**
 * The paths of copied files of the author's own whose names are asked for.
 *
 * @returns `undefined` where there are too many to look at
 */
export function copiedSources(
  dockerfile: Dockerfile,
  files: BuildContext,
  isWanted: (name: string) => boolean,
): readonly string[] | undefined {
  const sources = sourcesOf(dockerfile)
  return few(
    ownSources(files, isWanted)?.filter((path) =>
      sources.some((source) => covers(source, path) || names(source, path)),
    ),
  )
}

/** The same of the whole build context: a program that was built before the image is copied without its sources. */
export function sourcesAround(files: BuildContext, isWanted: (name: string) => boolean): readonly string[] | undefined {
  return few(ownSources(files, isWanted))
}

function ownSources(files: BuildContext, isWanted: (name: string) => boolean): readonly string[] | undefined {
  return files
    .below('')
    ?.filter(({ path, kind }) => kind === 'file' && isOwn(path) && isWanted(nameOf(path)))
    .map(({ path }) => path)
}

function few(paths: readonly string[] | undefined): readonly string[] | undefined {
  return paths === undefined || paths.length > MOST_SOURCES ? undefined : paths
}

/** Other people's packages are known by the manifests. */
function isOwn(path: string): boolean {
  return !path.split('/').some((part) => ['node_modules', 'vendor', '.git', '.venv', 'venv'].includes(part))
}
