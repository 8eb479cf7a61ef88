// What a COPY may put where.
//
// Source of the rules, tried with real builds: moby/buildkit, solver/llbsolver/file and tonistiigi/fsutil/copy. `--chown` and
// `--chmod` reach the folders too that COPY has to make on the way; a folder that is there already stays as it is.

import type { Copy } from '../../dockerfile/model/copy.ts'
import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import { isWithin, nameOf } from '../../dockerfile/model/paths.ts'
import type { BuildContext } from '../../files/build-context.ts'
import { isPlainFile } from '../../knowledge/file-names.ts'
import type { BuildInputs, Images } from '../images/images.ts'
import { pathAt } from './paths.ts'

/** Where a COPY puts what it takes; `undefined` when it is not known. */
export function destinationOf(
  dockerfile: Dockerfile,
  { instruction, destination }: Copy,
  images: Images,
): string | undefined {
  return pathAt(dockerfile, instruction, destination, images)
}

/** Whether a source is one file, for sure: by the build context, or by a name that says what it is. */
export function isFile(copy: Copy, source: string, files: BuildContext | undefined): boolean {
  if (/[$*?[\]{}"'`\\]/.test(source) || source.endsWith('/')) return false
  const entry = copy.from === undefined ? files?.entry(source) : undefined
  return entry === undefined ? isFileByName(source) : entry.kind === 'file'
}

/** `conf.d` and `settings.dist` may as well be folders. */
const FOLDERS_TOO = ['.d', '.dist', '.default', '.example', '.sample', '.target']

/** Whether a name says that it is a file's. */
export function isFileByName(path: string): boolean {
  const name = nameOf(path)
  return isPlainFile(name) && !FOLDERS_TOO.some((ending) => name.endsWith(ending))
}

/** Whether a COPY may put something at a path or below it. */
export function mayReach(dockerfile: Dockerfile, copy: Copy | undefined, path: string, inputs: BuildInputs): boolean {
  const destination = copy === undefined ? undefined : destinationOf(dockerfile, copy, inputs)
  if (copy === undefined || destination === undefined) return true
  if (isWithin(destination, path)) return true
  if (!isWithin(path, destination)) return false
  // From here on `path` lies below the destination: only what a source holds there may reach it.
  const rest = path.slice(destination === '/' ? 1 : destination.length + 1)
  const { files } = inputs
  return copy.sources.some((source) => {
    if (isFile(copy, source, files)) return nameOf(source) === rest.split('/')[0]
    const known = copy.instruction.keyword === 'COPY' && copy.from === undefined
    if (!known || /[$*?[\]{}"'`\\]/.test(source) || files?.entry(source)?.kind !== 'folder') return true
    return files.entry(`${source}/${rest.split('/')[0]}`) !== undefined
  })
}
