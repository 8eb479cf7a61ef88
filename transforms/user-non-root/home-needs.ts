// Whether a program writes below its home folder, and whether a RUN has filled that of root for it.

import { originOf } from '../../src/analysis/filesystem/origins.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { nameOf, resolve } from '../../src/dockerfile/model/paths.ts'
import { lineage, type Stage, variable } from '../../src/dockerfile/model/stages.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import type { Image } from '../../src/knowledge/images/image.ts'
import { programsOf } from '../../src/knowledge/images/packages.ts'
import { callOf } from '../../src/knowledge/packages/managers.ts'
import { asksForHome, downloadsIntoHome, ELSEWHERE, mayAskForHome } from '../../src/knowledge/programs/home-signs.ts'
import { programOf } from '../../src/knowledge/programs/inits.ts'
import { copiedSources } from './copied-sources.ts'

/** What asks for a home folder, and in which file; `undefined` for what cannot be seen. */
export interface Asking {
  readonly sign: string | undefined
}

/** What writes there of its own, and needs nothing that root has put into its: package managers a log of what they start, Streamlit who it is. */
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

/** Tools that keep environments in the home of whoever installs, and the settings that lead them elsewhere. */
const ENVIRONMENTS: Readonly<Record<string, readonly string[]>> = {
  pipenv: ['PIPENV_VENV_IN_PROJECT', 'WORKON_HOME', '--system'],
  poetry: [
    'POETRY_VIRTUALENVS_IN_PROJECT',
    'POETRY_VIRTUALENVS_CREATE',
    'POETRY_VIRTUALENVS_PATH',
    'virtualenvs.in-project',
    '--local',
  ],
}

/** Why the Python, or the environment, that is started lies in the home of root. */
export function environmentOfRoot(
  dockerfile: Dockerfile,
  stage: Stage,
  words: readonly string[],
  { official, text = '' }: Image,
): string | undefined {
  const tool = words.map(programOf).find((word) => Object.hasOwn(ENVIRONMENTS, word))
  if (tool !== undefined && !ENVIRONMENTS[tool]!.some((sign) => dockerfile.text.includes(sign)))
    return `what ${tool} starts may lie in the home of root, or its settings do: ${ENVIRONMENTS[tool]![0]} leads it into the project`
  const brings = lineage(stage).some(({ instructions }) =>
    instructions.some((one) =>
      dockerfile
        .script(one)
        ?.commands.some(
          ({ name, words: said }) =>
            programOf(name ?? '') === 'uv' && ['sync', 'venv', 'python'].includes(said[1]?.value ?? ''),
        ),
    ),
  )
  const hasPython =
    text.includes('python') || (official !== undefined && programsOf(official)?.includes('python3') === true)
  return brings && !hasPython && !/UV_PYTHON|python3/.test(dockerfile.text)
    ? 'uv brings a Python of its own into the home of root: UV_PYTHON_INSTALL_DIR leads it elsewhere'
    : undefined
}

/** Settings by which puppeteer looks elsewhere than in the home of whoever installed it. */
const OF_PUPPETEER = [
  'PUPPETEER_CACHE_DIR',
  'PUPPETEER_EXECUTABLE_PATH',
  'PUPPETEER_SKIP_DOWNLOAD',
  'PUPPETEER_SKIP_CHROMIUM_DOWNLOAD',
  'executablePath',
]

/** Why a browser that an install of npm downloads lies in the home of root: from version 19 on puppeteer keeps it there. */
function browserOfRoot(dockerfile: Dockerfile, files: BuildContext | undefined): string | undefined {
  if (files === undefined || OF_PUPPETEER.some((sign) => dockerfile.text.includes(sign))) return undefined
  const manifests = copiedSources(dockerfile, files, (name) => name === 'package.json') ?? []
  const asking = manifests.find((path) =>
    /"puppeteer"\s*:\s*"[^"\d]*(?:19|[2-9]\d|latest|\*)/.test(files.text(path) ?? ''),
  )
  const isSet = files
    .list('')
    .some(({ path }) => nameOf(path).startsWith('.puppeteerrc') || nameOf(path).startsWith('puppeteer.config'))
  return asking === undefined || isSet
    ? undefined
    : `puppeteer of ${asking} keeps its browser in the home of root, where nobody else may read it: PUPPETEER_CACHE_DIR can lead it elsewhere`
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

/** Why a RUN has put something below the home of root that the process wants to find in its own. */
export function filledHome(dockerfile: Dockerfile, stage: Stage, files: BuildContext | undefined): string | undefined {
  const browser = browserOfRoot(dockerfile, files)
  if (browser !== undefined) return browser
  for (const { instructions } of lineage(stage)) {
    for (const instruction of instructions) {
      if (instruction.keyword !== 'RUN') continue
      const { variables, workdir } = dockerfile.settings(instruction)
      if (ELSEWHERE.some((name) => variable(variables, name) !== undefined)) continue
      const sign = downloadsIntoHome(instruction.text)
      if (sign !== undefined) return told(sign)
      for (const { name = '', words } of dockerfile.script(instruction)?.commands ?? []) {
        const script = programOf(name).startsWith('python')
          ? words.find(({ value }) => value?.endsWith('.py'))
          : undefined
        const path = script?.value === undefined ? undefined : resolve(workdir, script.value)
        const origin = path === undefined ? undefined : originOf(dockerfile, stage, path, files)
        const called = origin?.from === 'context' ? downloadsIntoHome(files?.text(origin.path) ?? '') : undefined
        if (called !== undefined) return `${script!.text}: ${told(called)}`
      }
    }
  }
  return undefined
}

function told(sign: string): string {
  return `${sign} downloads into the home of root while the image is built, where nobody else may read it: a variable such as HF_HOME can lead it elsewhere`
}
