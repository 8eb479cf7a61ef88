// Whether the home of root holds what a program needs: an environment of Python, a browser, a model that a RUN downloaded.

import { packagesOf } from '../../src/analysis/filesystem/build-steps.ts'
import { originOf } from '../../src/analysis/filesystem/origins.ts'
import { objectAt, readObject } from '../../src/analysis/project/json.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { isWithin, nameOf, resolve } from '../../src/dockerfile/model/paths.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { lineage, type Stage, variable } from '../../src/dockerfile/model/stages.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import { type Image, tagOf } from '../../src/knowledge/images/image.ts'
import { numbersOf } from '../../src/knowledge/images/names.ts'
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
  return bringsPython(dockerfile, stage, image, files)
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

/** The calls of uv that look for a Python, and may put one into the home of root: what each asks for by `--python`. */
function lookingCalls(dockerfile: Dockerfile, stage: Stage): readonly { readonly asked: string | undefined }[] {
  return commandsOf(dockerfile, stage).flatMap((command) => {
    const args = argsOf(command)
    const isLooking =
      programOf(command.name ?? '') === 'uv' &&
      LOOKING.has(args.find((one) => !one.startsWith('-')) ?? '') &&
      !args.some((one) => one === '--no-managed-python' || one === '--system')
    const at = args.findIndex((one) => one === '-p' || one === '--python')
    const joined = args.find((one) => one.startsWith('--python='))?.slice('--python='.length)
    return isLooking ? [{ asked: at < 0 ? joined : args[at + 1] }] : []
  })
}

/** Whether uv finds none that fits among those of the image, and nothing leads its own elsewhere. */
function bringsPython(dockerfile: Dockerfile, stage: Stage, image: Image, files: BuildContext | undefined): boolean {
  const calls = lookingCalls(dockerfile, stage)
  const valueOf = (name: string): string | undefined => settingOf(dockerfile, stage, name)
  if (calls.length === 0 || isOutsideHome(valueOf('UV_PYTHON_INSTALL_DIR'))) return false
  if (valueOf('UV_PYTHON_PREFERENCE') === 'only-system' || valueOf('UV_NO_MANAGED_PYTHON') !== undefined) return false
  if (['never', 'manual', 'false', '0'].includes(valueOf('UV_PYTHON_DOWNLOADS') ?? '')) return false
  const own = versionOf(image)
  const isThere = own !== undefined || hasPython(dockerfile, stage, image)
  return calls.some(({ asked = valueOf('UV_PYTHON') ?? files?.text('.python-version')?.trim() }) => {
    if (asked !== undefined && isOutsideHome(asked)) return false
    const wanted = asked !== undefined && /^\d/.test(asked) ? asked : leastOf(files)
    return !isThere || (wanted !== undefined && !isServed(own, wanted, asked === undefined))
  })
}

/** `3.12` of `python:3.12-slim`. */
function versionOf(image: Image): readonly number[] | undefined {
  const tag = tagOf(image, 'python')
  const numbers = tag === undefined ? [] : numbersOf(tag)
  return numbers.length < 2 ? undefined : numbers
}

/** The oldest Python that the project takes: `requires-python = ">=3.13"`. */
function leastOf(files: BuildContext | undefined): string | undefined {
  return /^requires-python\s*=\s*["'](?:>=|~=|==)\s*(\d+\.\d+)/m.exec(files?.text('pyproject.toml') ?? '')?.[1]
}

/** Whether a Python is the one that is asked for, or no older than it; of one whose version is not known nothing is sure. */
function isServed(own: readonly number[] | undefined, wanted: string, orNewer: boolean): boolean {
  const [major, minor] = wanted.split('.').map(Number)
  if (own === undefined) return false
  return own[0] === major && (minor === undefined || (orNewer ? own[1]! >= minor : own[1] === minor))
}

/** Whether the image, or a package that a RUN installs, has a Python. */
function hasPython(dockerfile: Dockerfile, stage: Stage, { official, text = '' }: Image): boolean {
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
  const installs = commands.filter(installsPackages)
  if (isSet || installs.length === 0) return undefined
  const isProduction = settingOf(dockerfile, stage, 'NODE_ENV') === 'production'
  const takesAll = installs.some(
    (command) => !isProduction && !argsOf(command).some((one) => WITHOUT_DEV.includes(one)),
  )
  const manifests = copiedSources(dockerfile, files, (name) => name === 'package.json') ?? []
  const asking = manifests.find((path) => bringsBrowser(files.text(path) ?? '', takesAll))
  return asking === undefined
    ? undefined
    : `puppeteer of ${asking} keeps its browser in the home of root, where nobody else may read it: PUPPETEER_CACHE_DIR can lead it elsewhere`
}

const WITHOUT_DEV = ['--omit=dev', '--production', '--only=production', '--prod', '-P']

/** An install of what a manifest says, which runs the scripts of packages. */
function installsPackages(command: Command): boolean {
  const [verb = ''] = argsOf(command)
  const isInstall = ['npm', 'yarn', 'pnpm', 'bun'].includes(programOf(command.name ?? ''))
  return isInstall && ['', 'install', 'i', 'ci', 'add'].includes(verb) && !argsOf(command).includes('--ignore-scripts')
}

/** Packages that download a browser by puppeteer. */
const WITH_BROWSER = ['puppeteer', '@mermaid-js/mermaid-cli']

function bringsBrowser(manifest: string, takesAll: boolean): boolean {
  const read = readObject(manifest) ?? {}
  const ranges = { ...(takesAll ? objectAt(read, 'devDependencies') : {}), ...objectAt(read, 'dependencies') }
  return WITH_BROWSER.some((name) => {
    const range = Object.hasOwn(ranges, name) ? String(ranges[name]) : undefined
    if (range === undefined || name !== 'puppeteer') return range !== undefined
    const major = /\d+/.exec(range)?.[0]
    // `>=18` is met by the newest.
    return major === undefined || range.includes('>') || Number(major) >= 19
  })
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
