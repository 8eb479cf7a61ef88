// Which steps of a stage speak against a user of its own, who owns some of its folders.

import { copyOf, copyTarget } from '../../src/dockerfile/model/copy.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { flag, type Instruction } from '../../src/dockerfile/model/instruction.ts'
import { saysName } from '../../src/dockerfile/model/names-in-text.ts'
import { isIn, mentions, nameOf, resolve } from '../../src/dockerfile/model/paths.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { lineage, type Stage, variable } from '../../src/dockerfile/model/stages.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import { IN_HOME_OF_ROOT } from '../../src/knowledge/images/made-users.ts'
import { programOf } from '../../src/knowledge/programs/inits.ts'
import { kept, madeBy, withVariables } from './made-folders.ts'

/**
 * Why a stage's steps want everything to be root's, or its process to be root.
 *
 * @param folders absolute paths of the folders that the user is to own
 */
export function stepOfRoot(
  dockerfile: Dockerfile,
  stage: Stage,
  folders: readonly string[],
  files: BuildContext | undefined,
): string | undefined {
  return (
    foundAnywhere(dockerfile, stage) ??
    madeInside(dockerfile, stage, folders) ??
    makesItself(dockerfile, stage, folders) ??
    buildsFrom(dockerfile, stage, folders, files)
  )
}

/** What must find the folders made: the classic builder drops changes behind a VOLUME. */
const INTO_FOLDERS = new Set(['WORKDIR', 'COPY', 'ADD', 'VOLUME', 'CMD', 'ENTRYPOINT'])

/** The first instruction of a stage that must find the folders of the user made. */
export function firstInto(
  dockerfile: Dockerfile,
  { instructions }: Stage,
  folders: readonly string[],
): Instruction | undefined {
  return instructions.find((instruction) => {
    if (!INTO_FOLDERS.has(instruction.keyword)) return false
    const path =
      instruction.keyword === 'WORKDIR'
        ? resolve(dockerfile.settings(instruction).workdir, instruction.text)
        : copyTarget(dockerfile, instruction)
    // A volume, a start, and what a variable names.
    return path === undefined || path.includes('$') || folders.length === 0 || isIn(path, folders)
  })
}

/** Whether what an instruction copies belongs to the user, as one of the folders does that it is copied into. */
export function ownsCopy(dockerfile: Dockerfile, instruction: Instruction, folders: readonly string[]): boolean {
  const path = copyTarget(dockerfile, instruction)
  if (path === undefined || flag(instruction, 'chown') !== undefined) return false
  return isIn(path, folders)
}

/** What pip alone reads. */
const REQUIREMENTS = /^requirements[\w.-]*\.(?:txt|in)$/

/** Whether the process only reads or runs what an instruction copies: its own program out of another stage, and what pip reads. */
export function isReadAlone(
  dockerfile: Dockerfile,
  instruction: Instruction,
  { words: [program = ''] = [], at }: { readonly words: readonly string[] | undefined; readonly at: Instruction },
): boolean {
  const copy = copyOf(instruction)
  if (copy === undefined) return false
  if (copy.sources.every((source) => REQUIREMENTS.test(nameOf(source)))) return true
  const [source = ''] = copy.sources
  const { workdir } = dockerfile.settings(at)
  const started = program.includes('/') ? resolve(workdir, program) : undefined
  const target = copyTarget(dockerfile, instruction)
  return (
    copy.from !== undefined &&
    copy.sources.length === 1 &&
    started !== undefined &&
    nameOf(source) === nameOf(started) &&
    (target === started || (target !== undefined && resolve(target, nameOf(source)) === started))
  )
}

const CREATES = ['useradd', 'adduser', 'addgroup', 'groupadd']

/** What speaks against it elsewhere in the stage, and in those that it is built on. */
function foundAnywhere(dockerfile: Dockerfile, stage: Stage): string | undefined {
  for (const at of lineage(stage)) {
    for (const instruction of at.instructions) {
      const text = dockerfile.text.slice(instruction.span.start, instruction.span.end)
      if (instruction.keyword === 'ONBUILD') return 'an ONBUILD would run as the user too'
      if (instruction.keyword === 'RUN' && CREATES.some((name) => saysName(text, name)))
        return 'a RUN creates a user already: USER could name it'
      if (instruction.keyword === 'ADD' && text.includes('://')) return 'what ADD downloads, root alone may read'
      const script = dockerfile.script(instruction)
      const said = script === undefined ? text : kept(script)
      const home = IN_HOME_OF_ROOT.find(
        (sign) => speaksOf(said, sign) && !isForAll(dockerfile, stage, instruction, sign),
      )
      if (home !== undefined) return `${home}: what lies in the home folder of root, nobody else may read`
      const needed = script?.commands.find(({ name }) => name === 'setcap' || name === 'visudo')
      if (needed !== undefined) return `a RUN calls ${needed.name}: it was thought about who may do what`
    }
  }
  return undefined
}

const NO = new Set(['0', 'false', 'no', 'off', ''])

/**
 * Whether an install goes to a place that everybody may read, and not to the home folder of who installs: an environment that
 * is entered or lies in the project, or none.
 */
function isForAll(dockerfile: Dockerfile, stage: Stage, instruction: Instruction, sign: string): boolean {
  if (sign !== 'pipenv install' && sign !== 'poetry install') return false
  const commands = dockerfile.script(instruction)?.commands ?? []
  const { variables } = dockerfile.settings(instruction)
  const own = commands.flatMap(({ assigned }) => assigned)
  const is = (name: string): boolean | undefined => {
    const value = own.find((one) => one.name === name)?.value ?? variable(variables, name)?.value
    return typeof value === 'string' ? !NO.has(value.toLowerCase()) : undefined
  }
  if (is('VIRTUAL_ENV') === true) return true
  if (sign === 'pipenv install') {
    const isOfSystem = commands.some(
      ({ name, words }) => name === 'pipenv' && words.some(({ value }) => value === '--system'),
    )
    return isOfSystem || is('PIPENV_VENV_IN_PROJECT') === true
  }
  if (is('POETRY_VIRTUALENVS_CREATE') === false || is('POETRY_VIRTUALENVS_IN_PROJECT') === true) return true
  return lineage(stage).some(({ instructions }) =>
    instructions.some(
      (one) => one.index <= instruction.index && dockerfile.script(one)?.commands.some(configuresPoetry),
    ),
  )
}

/** `poetry config virtualenvs.create false` */
function configuresPoetry({ name, words }: Command): boolean {
  const texts = words.map(({ value }) => value)
  if (name !== 'poetry' || texts[1] !== 'config') return false
  return ['virtualenvs.create false', 'virtualenvs.in-project true'].some((one) => texts.join(' ').includes(one))
}

/** `/root`, but not `/rootfs`; `--user` of pip's, and not of whatever takes one. */
function speaksOf(text: string, sign: string): boolean {
  if (sign === '/root') return mentions(text, sign)
  return text.includes(sign) && (sign !== '--user' || text.includes('pip'))
}

/** A RUN that makes folders or files inside those that the user is to own: they are root's. */
function madeInside(dockerfile: Dockerfile, stage: Stage, folders: readonly string[]): string | undefined {
  for (const instruction of stage.instructions) {
    const script = instruction.keyword === 'RUN' ? dockerfile.script(instruction) : undefined
    const made = script?.commands.flatMap((command) => madeBy(dockerfile, script, command)) ?? []
    for (const { value, text } of made) {
      const path = resolve(dockerfile.settings(instruction).workdir, value ?? text)
      if (path === undefined) return `where ${text} lies, which a RUN makes for root, is not known`
      if (!folders.includes(path) && folders.some((folder) => path.startsWith(`${folder}/`)))
        return `a RUN makes ${text}, which stays root's: the option writable can name it`
    }
  }
  return undefined
}

/** They ask git, or are git, which refuses to work for root in a folder of somebody else. */
const ASK_GIT = new Set('git go make cmake cargo gradle gradlew mvn mvnw dotnet sbt mix lein hugo'.split(' '))

/** What these read of a project says whether they ask git. */
const RECIPES: Readonly<Record<string, readonly string[]>> = {
  make: ['Makefile', 'makefile', 'GNUmakefile'],
  cmake: ['CMakeLists.txt'],
}

/** Whether the recipe at the top of the build context names neither git nor another recipe. */
function isSilentOfGit(program: string, files: BuildContext | undefined): boolean {
  const names = Object.hasOwn(RECIPES, program) ? RECIPES[program]! : []
  const texts = names.flatMap((name) => files?.text(name) ?? [])
  if (texts.length !== 1 || /include|add_subdirectory|\$\(MAKE\)|npm|git/i.test(texts[0]!)) return false
  return ![...ASK_GIT].some((name) => !Object.hasOwn(RECIPES, name) && saysName(texts[0]!, name))
}

/** A RUN that builds from sources that would belong to the user. */
function buildsFrom(
  dockerfile: Dockerfile,
  stage: Stage,
  folders: readonly string[],
  files: BuildContext | undefined,
): string | undefined {
  // Where no repository is copied, there is none that git would refuse.
  if (files !== undefined && files.entry('.git') === undefined) return undefined
  const first = stage.instructions.find((instruction) => ownsCopy(dockerfile, instruction, folders))
  if (first === undefined) return undefined
  for (const instruction of stage.instructions) {
    if (instruction.keyword !== 'RUN' || instruction.index < first.index) continue
    const found = dockerfile
      .script(instruction)
      ?.commands.find(({ name = '' }) => ASK_GIT.has(programOf(name)) && !isSilentOfGit(programOf(name), files))
    if (found !== undefined)
      return `${found.name} builds as root from what would be the user's, which git refuses: it can build in a stage of its own`
  }
  return undefined
}

/** These fail, or do something else, where the folder that they name is there already. */
const WANT_NONE = new Set(['mkdir', 'mv', 'cp', 'ln', 'git', 'svn', 'composer', 'npx'])

/** A RUN that makes one of the folders itself: it would find it made. */
function makesItself(dockerfile: Dockerfile, stage: Stage, folders: readonly string[]): string | undefined {
  const { instructions } = stage
  const from = firstInto(dockerfile, stage, folders)?.index ?? Number.POSITIVE_INFINITY
  const there = new Set<string>()
  for (const instruction of instructions) {
    const { workdir } = dockerfile.settings(instruction)
    if (typeof workdir === 'string') there.add(workdir)
    const target = copyTarget(dockerfile, instruction)
    for (const folder of folders) if (target !== undefined && isIn(target, [folder])) there.add(folder)
    if (instruction.keyword !== 'RUN' || instruction.index < from) continue
    const script = dockerfile.script(instruction)
    if (script === undefined) continue
    for (const { name = '', words } of script.commands) {
      if (!WANT_NONE.has(name) || (name === 'mkdir' && words.some(({ text }) => text === '-p' || text === '--parents')))
        continue
      const made = folders.find(
        (folder) =>
          !there.has(folder) &&
          words.slice(1).some((word) => {
            const { value } = withVariables(dockerfile, script, word)
            return value !== undefined && resolve(workdir, value) === folder
          }),
      )
      if (made !== undefined) return `a RUN makes ${made} itself`
    }
  }
  return undefined
}
