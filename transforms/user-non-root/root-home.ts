// Whether the home of root holds what a program needs: an environment of Python, a browser, a model that a RUN downloaded.

import { packagesOf } from '../../src/analysis/filesystem/build-steps.ts'
import { originOf } from '../../src/analysis/filesystem/origins.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { isWithin, nameOf, resolve } from '../../src/dockerfile/model/paths.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { lineage, type Stage, variable } from '../../src/dockerfile/model/stages.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import type { Image } from '../../src/knowledge/images/image.ts'
import { programsOf } from '../../src/knowledge/images/packages.ts'
import { downloadsIntoHome, ELSEWHERE } from '../../src/knowledge/programs/home-signs.ts'
import { programOf } from '../../src/knowledge/programs/inits.ts'
import { copiedSources } from './copied-sources.ts'

const NO = new Set(['0', 'false', 'no', 'off', ''])

/**
 * What keeps the environments of a tool out of the home of whoever installs, where it starts a program later: variables that say
 * yes, a variable that says no, variables that name a folder, and the words of a call.
 *
 * Sources: pipenv's page on its environment variables; poetry's page on its configuration, whose settings without `--local` lie in the
 * home of whoever made them, while an environment in the project is found without any.
 */
interface Elsewhere {
  readonly yes: readonly string[]
  readonly no: readonly string[]
  readonly folder: readonly string[]
  isSaidBy(words: readonly string[]): boolean
}

const ENVIRONMENTS: Readonly<Record<string, Elsewhere>> = {
  pipenv: {
    yes: ['PIPENV_VENV_IN_PROJECT', 'PIPENV_IGNORE_VIRTUALENVS', 'PIPENV_ACTIVE'],
    no: [],
    folder: ['WORKON_HOME', 'VIRTUAL_ENV'],
    isSaidBy: ([verb, ...options]) => ['install', 'sync'].includes(verb ?? '') && options.includes('--system'),
  },
  poetry: {
    yes: ['POETRY_VIRTUALENVS_IN_PROJECT'],
    no: ['POETRY_VIRTUALENVS_CREATE'],
    folder: ['POETRY_VIRTUALENVS_PATH', 'VIRTUAL_ENV'],
    isSaidBy: ([verb, ...words]) =>
      verb === 'config' && (words.includes('--local') || words.join(' ').includes('virtualenvs.in-project true')),
  },
}

/** The commands of a stage and of those that it is built on. */
function commandsOf(dockerfile: Dockerfile, stage: Stage): readonly Command[] {
  return lineage(stage).flatMap(({ instructions }) =>
    instructions.flatMap((one) => dockerfile.script(one)?.commands ?? []),
  )
}

function argsOf({ words }: Command): readonly string[] {
  return words.slice(1).map(({ value, text }) => value ?? text)
}

/** The value that a variable has at the end of a stage; '' where that is not known, `undefined` where it is not set. */
function settingOf(dockerfile: Dockerfile, stage: Stage, name: string): string | undefined {
  const last = stage.instructions.at(-1)
  const found = last === undefined ? undefined : variable(dockerfile.settings(last).variables, name)
  return found === undefined ? undefined : (found.value ?? '')
}

/** Why the Python, or the environment, that is started lies in the home of root. */
export function environmentOfRoot(
  dockerfile: Dockerfile,
  stage: Stage,
  words: readonly string[],
  image: Image,
  files: BuildContext | undefined,
): string | undefined {
  const tool = words.map(programOf).find((word) => Object.hasOwn(ENVIRONMENTS, word))
  if (tool !== undefined && !isElsewhere(dockerfile, stage, tool, files))
    return `what ${tool} starts may lie in the home of root, or its settings do: ${ENVIRONMENTS[tool]!.yes[0]} leads it into the project`
  return bringsPython(dockerfile, stage) && !hasPython(dockerfile, stage, image)
    ? 'uv brings a Python of its own into the home of root: UV_PYTHON_INSTALL_DIR leads it elsewhere'
    : undefined
}

function isElsewhere(dockerfile: Dockerfile, stage: Stage, tool: string, files: BuildContext | undefined): boolean {
  const { yes, no, folder, isSaidBy } = ENVIRONMENTS[tool]!
  const valueOf = (name: string): string | undefined => settingOf(dockerfile, stage, name)?.toLowerCase()
  const isYes = (name: string): boolean => !NO.has(valueOf(name) ?? '')
  const isNo = (name: string): boolean => valueOf(name) !== undefined && NO.has(valueOf(name)!)
  if (yes.some(isYes) || no.some(isNo) || folder.some((name) => isOutsideHome(settingOf(dockerfile, stage, name))))
    return true
  if (tool === 'poetry' && /^\s*in-project\s*=\s*true|^\s*create\s*=\s*false/m.test(files?.text('poetry.toml') ?? ''))
    return true
  return commandsOf(dockerfile, stage).some(
    (command) => programOf(command.name ?? '') === tool && isSaidBy(argsOf(command)),
  )
}

function isOutsideHome(folder: string | undefined): boolean {
  return folder?.startsWith('/') === true && !isWithin(folder, '/root')
}

/** uv's calls that look for a Python, and download one where they find none. */
const LOOKING = new Set(['sync', 'venv', 'run', 'python'])

function bringsPython(dockerfile: Dockerfile, stage: Stage): boolean {
  return commandsOf(dockerfile, stage).some((command) => {
    const args = argsOf(command)
    const named = args[args.findIndex((one) => one === '-p' || one === '--python') + 1]
    return (
      programOf(command.name ?? '') === 'uv' &&
      LOOKING.has(args.find((one) => !one.startsWith('-')) ?? '') &&
      !args.some((one) => one === '--no-managed-python' || one === '--system') &&
      !(named?.startsWith('/') === true && isOutsideHome(named))
    )
  })
}

/** Whether uv finds a Python of the image's, or is told to put its own elsewhere. */
function hasPython(dockerfile: Dockerfile, stage: Stage, { official, text = '' }: Image): boolean {
  const valueOf = (name: string): string | undefined => settingOf(dockerfile, stage, name)
  if (isOutsideHome(valueOf('UV_PYTHON_INSTALL_DIR')) || isOutsideHome(valueOf('UV_PYTHON'))) return true
  if (valueOf('UV_PYTHON_PREFERENCE') === 'only-system' || valueOf('UV_NO_MANAGED_PYTHON') !== undefined) return true
  if (['never', 'manual', 'false', '0'].includes(valueOf('UV_PYTHON_DOWNLOADS') ?? '')) return true
  if (text.includes('python') || (official !== undefined && programsOf(official)?.includes('python3') === true))
    return true
  return commandsOf(dockerfile, stage).some((command) =>
    packagesOf(command)?.some(({ name = '' }) => /^python3?(?:[.\d]+|-full|-minimal|-dev|-venv|-pip)?$/.test(name)),
  )
}

/** Settings by which puppeteer looks elsewhere than in the home of whoever installed it, or downloads nothing. */
const OF_PUPPETEER = [
  'PUPPETEER_CACHE_DIR',
  'PUPPETEER_EXECUTABLE_PATH',
  'PUPPETEER_SKIP_DOWNLOAD',
  'PUPPETEER_SKIP_CHROMIUM_DOWNLOAD',
]

/** Files by which a project says the same, as puppeteer's page on its configuration names them. */
const SETTINGS_OF_PUPPETEER = ['.puppeteerrc', 'puppeteer.config']

/** Why a browser that an install of npm downloads lies in the home of root: from version 19 on puppeteer keeps it there. */
function browserOfRoot(dockerfile: Dockerfile, stage: Stage, files: BuildContext | undefined): string | undefined {
  if (files === undefined) return undefined
  const commands = commandsOf(dockerfile, stage)
  const isSet =
    OF_PUPPETEER.some((name) => settingOf(dockerfile, stage, name) !== undefined) ||
    commands.some(({ assigned }) => assigned.some(({ name }) => OF_PUPPETEER.includes(name))) ||
    files.list('').some(({ path }) => SETTINGS_OF_PUPPETEER.some((name) => nameOf(path).startsWith(name)))
  if (isSet) return undefined
  const manifests = copiedSources(dockerfile, files, (name) => name === 'package.json') ?? []
  const asking = manifests.find((path) => bringsBrowser(files.text(path) ?? ''))
  return asking === undefined
    ? undefined
    : `puppeteer of ${asking} keeps its browser in the home of root, where nobody else may read it: PUPPETEER_CACHE_DIR can lead it elsewhere`
}

function bringsBrowser(manifest: string): boolean {
  const [, range = ''] = /"puppeteer"\s*:\s*"([^"]*)"/.exec(manifest) ?? []
  const major = /\d+/.exec(range)?.[0]
  return range !== '' && (major === undefined || Number(major) >= 19)
}

/** Why a RUN has put something below the home of root that the process wants to find in its own. */
export function filledHome(dockerfile: Dockerfile, stage: Stage, files: BuildContext | undefined): string | undefined {
  const browser = browserOfRoot(dockerfile, stage, files)
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
