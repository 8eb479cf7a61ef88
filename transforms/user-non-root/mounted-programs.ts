// Whether an image has its program in it, or gets it mounted: then only manifests are copied.

import { copyOf, copyTarget } from '../../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { isIn, nameOf, resolve } from '../../src/dockerfile/model/paths.ts'
import type { Stage } from '../../src/dockerfile/model/stages.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import { isManifest } from './manifests.ts'

/** Whether an instruction copies something into folders, and nothing but manifests. */
function bringsManifestsAlone(dockerfile: Dockerfile, stage: Stage, folders: readonly string[]): boolean {
  const copies = stage.instructions.filter((instruction) => {
    const target = copyTarget(dockerfile, instruction)
    return target !== undefined && isIn(target, folders)
  })
  return (
    copies.length > 0 &&
    copies.every((instruction) => copyOf(instruction)?.sources.every((source) => isManifest(nameOf(source))) === true)
  )
}

/** Why what an image runs comes from outside of it. */
export function mountedProgram(
  dockerfile: Dockerfile,
  stage: Stage,
  folders: readonly string[],
  files: BuildContext | undefined,
): string | undefined {
  if (!bringsManifestsAlone(dockerfile, stage, folders)) return undefined
  const by = files === undefined ? undefined : composeMount(files, folders)
  return by === undefined
    ? 'only manifests are copied: what it runs comes from elsewhere, and may belong to somebody else'
    : `only manifests are copied: ${by} mounts the program, which belongs to whoever owns it on the host`
}

/** The compose file that mounts a folder of the host over one of these. */
function composeMount(files: BuildContext, folders: readonly string[]): string | undefined {
  return files.told().find(({ kind, text }) => kind === 'compose' && mounts(text, folders))?.path
}

/** `- ./src:/app`, or `source: ./src` with `target: /app`. */
function mounts(text: string, folders: readonly string[]): boolean {
  return text.split('\n').some((line) => {
    const [, short, long] =
      /^\s*-\s*["']?(?:\.{1,2}|\$\{?PWD\}?)[^:]*:(\/[^:"'\s]*)|^\s*target:\s*["']?(\/[^"'\s]*)/.exec(line) ?? []
    const target = (short ?? long)?.replace(/\/$/, '')
    return target !== undefined && folders.some((folder) => isIn(folder, [target]))
  })
}

/**
 * Why the folder that a process starts in is there for what is mounted: no step puts anything into it, and without a port it
 * serves nobody but whoever starts it.
 */
export function emptyWorkplace(dockerfile: Dockerfile, { instructions }: Stage): string | undefined {
  const set = instructions.find(({ keyword }) => keyword === 'WORKDIR')
  const last = instructions.at(-1)
  const workdir = set === undefined || last === undefined ? undefined : dockerfile.settings(last).workdir
  const folder = typeof workdir === 'string' ? resolve('/', workdir) : undefined
  if (folder === undefined || folder === '/') return undefined
  const fills = instructions.some((instruction) => {
    const target = copyTarget(dockerfile, instruction)
    if (target !== undefined) return isIn(target, [folder])
    if (instruction.keyword === 'EXPOSE' || instruction.keyword === 'VOLUME') return true
    if (instruction.keyword !== 'RUN') return false
    const { workdir } = dockerfile.settings(instruction)
    return (typeof workdir === 'string' && isIn(workdir, [folder])) || instruction.text.includes(`${folder}/`)
  })
  // The folder of the sources, in whichever stage.
  const isOfProject = dockerfile.instructions.some((instruction) => {
    const target = copyTarget(dockerfile, instruction)
    return target !== undefined && isIn(target, [folder])
  })
  return fills || isOfProject
    ? undefined
    : `${folder} is empty in the image: what is mounted there belongs to somebody else`
}
