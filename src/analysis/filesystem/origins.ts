// Where a file of the image comes from: which COPY or ADD put it there, and which file of the build context it is.

import { type Copy, copyOf } from '../../dockerfile/model/copy.ts'
import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { resolve } from '../../dockerfile/model/paths.ts'
import { lineage, type Stage } from '../../dockerfile/model/stages.ts'
import type { BuildContext } from '../../files/build-context.ts'

export type Origin =
  /** A file of the build context, by its path there. */
  | { readonly from: 'context'; readonly path: string }
  /** A COPY names it, and its content is not in the build context: another stage, an image, a heredoc, an address. */
  | { readonly from: 'elsewhere'; readonly instruction: Instruction }
  /** It lies under a folder that is copied, and whether it comes from there cannot be seen. */
  | { readonly from: 'perhaps'; readonly instruction: Instruction }
  /** No COPY can have put it there: the base image brings it, or a RUN makes it. */
  | { readonly from: 'nowhere' }

/**
 * The origin of the file at an absolute path of a stage's image.
 *
 * @param files the build context; without it a file below a folder that is copied may come from there or not
 * @param start the folder that the base image starts in, where that is known
 */
export function originOf(
  dockerfile: Dockerfile,
  stage: Stage,
  path: string,
  files: BuildContext | undefined,
  start?: string,
): Origin {
  for (const instruction of lineage(stage).flatMap(({ instructions }) => instructions.toReversed())) {
    const copy = copyOf(instruction)
    const origin = copy === undefined ? undefined : originIn(dockerfile, copy, path, files, start)
    if (origin !== undefined) return origin
  }
  return { from: 'nowhere' }
}

/** The origin of a file as far as one COPY or ADD decides it; `undefined` where it has nothing to do with the file. */
function originIn(
  dockerfile: Dockerfile,
  { instruction, from, sources, destination }: Copy,
  path: string,
  files: BuildContext | undefined,
  start: string | undefined,
): Origin | undefined {
  const { workdir = start } = dockerfile.settings(instruction)
  const target = resolve(workdir, destination)
  if (target === undefined) return { from: 'perhaps', instruction }
  const outside = from !== undefined
  if (target === path) {
    const [only] = sources
    if (outside || only === undefined || sources.length > 1 || !isPlain(only)) return { from: 'elsewhere', instruction }
    return { from: 'context', path: only }
  }
  const folder = target === '/' ? '/' : `${target}/`
  if (!path.startsWith(folder)) return undefined
  const inside = path.slice(folder.length)
  for (const source of sources) {
    const base = source.slice(source.lastIndexOf('/') + 1)
    if (base === inside && isPlain(source)) {
      if (outside) return { from: 'elsewhere', instruction }
      // A folder of that name has its content copied, not itself.
      if (files === undefined || files.entry(source)?.kind === 'file') return { from: 'context', path: source }
    }
    if (outside || files === undefined || !isPlain(source)) {
      if (mayHold(source, base)) return { from: 'perhaps', instruction }
      continue
    }
    const below = `${source}/${inside}`
    if (files.entry(below) !== undefined) return { from: 'context', path: below }
  }
  return undefined
}

/** Neither a pattern nor a variable nor an address nor a heredoc. */
function isPlain(source: string): boolean {
  return !['*', '?', '[', '$', '://', '<<', 'git@'].some((sign) => source.includes(sign))
}

/** Whether a source may be a folder, or a pattern that stands for several files: a name with an ending is a file. */
function mayHold(source: string, base: string): boolean {
  return !isPlain(source) || source.endsWith('/') || base === '' || base.startsWith('.') || !base.includes('.')
}
