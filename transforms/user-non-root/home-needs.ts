// Whether a program writes below its home folder, and whether a RUN has filled that of root for it.

import { originOf } from '../../src/analysis/filesystem/origins.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { nameOf, resolve } from '../../src/dockerfile/model/paths.ts'
import { lineage, type Stage, variable } from '../../src/dockerfile/model/stages.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import { callOf } from '../../src/knowledge/packages/managers.ts'
import { asksForHome, mayAskForHome } from '../../src/knowledge/programs/home-signs.ts'
import { programOf } from '../../src/knowledge/programs/inits.ts'
import { copiedSources } from './copied-sources.ts'

/** What asks for a home folder, and in which file; `undefined` for what cannot be seen. */
export interface Asking {
  readonly sign: string | undefined
}

/** What writes there of its own, and needs nothing that root has put into its: package managers a log of what they start, Streamlit who it is, Poetry and Pipenv caches. */
const WRITERS = new Set([
  'npm',
  'npx',
  'yarn',
  'yarnpkg',
  'pnpm',
  'bun',
  'bunx',
  'corepack',
  'streamlit',
  'uv',
  'uvx',
  'pipenv',
  'poetry',
  'voila',
  'prefect',
  'dagster',
])

/** Whether what an image starts asks for a home folder, or may; `undefined` where it surely does not. */
export function homeAskedFor(
  dockerfile: Dockerfile,
  stage: Stage,
  words: readonly string[],
  files: BuildContext | undefined,
): Asking | undefined {
  const last = stage.instructions.at(-1)
  if (last !== undefined && variable(dockerfile.settings(last).variables, 'HOME') !== undefined) return undefined
  const writer = words.map(programOf).find((word) => WRITERS.has(word))
  if (writer !== undefined) return { sign: writer }
  if (files === undefined || isUnseen(dockerfile, stage, words, files)) return { sign: undefined }
  const copied = copiedSources(dockerfile, files, mayAskForHome)
  if (copied === undefined) return { sign: undefined }
  for (const path of copied) {
    const sign = asksForHome(nameOf(path), files.text(path) ?? '')
    if (sign !== undefined) return { sign: `${path} (${sign})` }
  }
  return undefined
}

/** How files are called that say what a program does, or what it is made from. */
const TELLING = /\.(?:[cm]?[jt]s|py|rb|php|pl|sh|txt|toml|json)$/

/**
 * Whether the file that is started, or a manifest that a RUN installs from, is not in the build context though it is copied from
 * there, by all that is written: another one is built from.
 */
function isUnseen(dockerfile: Dockerfile, stage: Stage, words: readonly string[], files: BuildContext): boolean {
  const last = stage.instructions.at(-1)
  const isMissing = (workdir: string | null | undefined, word: string): boolean => {
    const path = TELLING.test(word) ? resolve(workdir, word) : undefined
    const origin = path === undefined ? undefined : originOf(dockerfile, stage, path, files)
    return origin?.from === 'context' ? files.text(origin.path) === undefined : origin?.from === 'nowhere'
  }
  // A program without a slash is looked for in PATH.
  if (
    last !== undefined &&
    words.some((word, i) => (i > 0 || word.includes('/')) && isMissing(dockerfile.settings(last).workdir, word))
  )
    return true
  return lineage(stage).some(({ instructions }) =>
    instructions.some((instruction) => {
      const { workdir } = dockerfile.settings(instruction)
      const commands = dockerfile.script(instruction)?.commands ?? []
      return commands.some(
        (command) =>
          callOf(command)?.verb === 'install' &&
          command.words.some(({ value }) => value !== undefined && isMissing(workdir, value)),
      )
    }),
  )
}
