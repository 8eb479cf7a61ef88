// Whether a project's own files install with apt when a tool builds or installs the project.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import { type Instruction, STARTING } from '../../dockerfile/model/instruction.ts'
import { nameOf } from '../../dockerfile/model/paths.ts'
import type { Command } from '../../dockerfile/model/shell.ts'
import { covers, names, sourcesFor } from '../../dockerfile/model/sources.ts'
import { heirs, lineage, type Stage, variable } from '../../dockerfile/model/stages.ts'
import { expand } from '../../dockerfile/read/variables.ts'
import type { BuildContext } from '../../files/build-context.ts'
import { readsLists } from './said-calls.ts'

const MAKEFILES = ['Makefile', 'makefile', 'GNUmakefile']
const PYTHON = ['setup.py', 'pyproject.toml']
const GRADLE = ['build.gradle', 'build.gradle.kts']

/** The files that say to a tool what it runs while it installs or builds, by each tool's manual. */
const READ_BY: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(['npm', 'yarn', 'pnpm', 'bun'].map((name) => [name, ['package.json']])),
  ...Object.fromEntries(['pip', 'pip3', 'python', 'python3', 'uv', 'poetry'].map((name) => [name, PYTHON])),
  ...Object.fromEntries(['make', 'gmake'].map((name) => [name, MAKEFILES])),
  ...Object.fromEntries(['gradle', 'gradlew'].map((name) => [name, GRADLE])),
  ...Object.fromEntries(['mvn', 'mvnw'].map((name) => [name, ['pom.xml']])),
  ant: ['build.xml'],
  bundle: ['Gemfile'],
  cargo: ['build.rs'],
  cmake: ['CMakeLists.txt'],
  composer: ['composer.json'],
  configure: ['configure'],
  deno: ['deno.json', 'deno.jsonc'],
  fab: ['fabfile.py'],
  grunt: ['Gruntfile.js'],
  gulp: ['gulpfile.js'],
  inv: ['tasks.py'],
  invoke: ['tasks.py'],
  just: ['justfile'],
  mage: ['magefile.go'],
  meson: ['meson.build'],
  ninja: ['build.ninja'],
  nox: ['noxfile.py'],
  rake: ['Rakefile'],
  task: ['Taskfile.yml', 'Taskfile.yaml'],
  tox: ['tox.ini'],
}

function readBy({ name = '' }: Command): readonly string[] {
  const tool = nameOf(name)
  return Object.hasOwn(READ_BY, tool) ? READ_BY[tool]! : []
}

/**
 * The first file that the stage of a RUN takes from the build context by which a tool that the RUN calls, or what such a file names,
 * calls apt; `undefined` where none is seen.
 */
export function sourceThatInstalls(
  dockerfile: Dockerfile,
  instruction: Instruction,
  files: BuildContext,
): string | undefined {
  const stage = dockerfile.stageOf(instruction)
  const read = new Set(dockerfile.script(instruction)?.commands.flatMap(readBy))
  if (stage === undefined || read.size === 0) return undefined
  const taken = takenBy(dockerfile, stage, files)
  return callerAmong(
    [...read].flatMap((name) => taken.get(name) ?? []),
    taken,
    files,
  )
}

/** The first file of the build context that an image of a stage starts, or that such a file names, that calls apt. */
export function startThatInstalls(dockerfile: Dockerfile, stage: Stage, files: BuildContext): string | undefined {
  let found = starters.get(stage)
  if (found === undefined) {
    found = { path: findStarter(dockerfile, stage, files) }
    starters.set(stage, found)
  }
  return found.path
}

const starters = new WeakMap<Stage, { readonly path: string | undefined }>()

function findStarter(dockerfile: Dockerfile, stage: Stage, files: BuildContext): string | undefined {
  for (const one of heirs(dockerfile.stages, stage)) {
    const started = startsOf(one).map(({ text }) => text)
    const values = startsOf(one).flatMap((instruction) => {
      const { variables } = dockerfile.settings(instruction)
      return expand(instruction.text, dockerfile.reading.escape, (name) => variable(variables, name)?.value) ?? []
    })
    const taken = takenBy(dockerfile, one, files)
    const found = callerAmong(
      [...started, ...values].flatMap((text) => namedIn(text, taken, files)),
      taken,
      files,
    )
    if (found !== undefined) return found
  }
  return undefined
}

/** What is in force of the instructions that say what a container starts. */
function startsOf(stage: Stage): readonly Instruction[] {
  return [...STARTING].flatMap((keyword) => {
    for (const { instructions } of lineage(stage)) {
      const last = instructions.findLast((one) => one.keyword === keyword)
      if (last !== undefined) return [last]
    }
    return []
  })
}

/** Paths by the last name in them. */
type Taken = ReadonlyMap<string, readonly string[]>

const known = new WeakMap<Stage, Taken>()

/** The files that a stage takes from the build context. */
function takenBy(dockerfile: Dockerfile, stage: Stage, files: BuildContext): Taken {
  let taken = known.get(stage)
  if (taken === undefined) {
    const found = new Map<string, string[]>()
    const sources = sourcesFor(dockerfile, stage)
    for (const { kind, path } of files.below('') ?? []) {
      if (kind !== 'file' || path.split('/').some((part) => OF_OTHERS.has(part))) continue
      if (!sources.some((source) => source.path === undefined || covers(source, path) || names(source, path))) continue
      const list = found.get(nameOf(path))
      if (list === undefined) found.set(nameOf(path), [path])
      else list.push(path)
    }
    taken = found
    known.set(stage, taken)
  }
  return taken
}

const OF_OTHERS = new Set(['node_modules', '.git'])

/** So many files are read on the way. */
const MOST_FILES = 200

/** The first of some files, and of those that they name, that calls apt before it fetches lists. */
function callerAmong(paths: readonly string[], taken: Taken, files: BuildContext): string | undefined {
  const open = new Set(paths)
  for (const path of open) {
    const text = files.text(path) ?? ''
    if (readsLists(text)) return path
    for (const one of namedIn(text, taken, files)) if (open.size < MOST_FILES) open.add(one)
  }
  return undefined
}

/** The files whose names stand in a text as words of their own: of a bare word those alone that are scripts. */
function namedIn(text: string, taken: Taken, files: BuildContext): readonly string[] {
  const words = new Set(text.split(/[^\w./+-]+/))
  return [...words].flatMap((word) => {
    const found = taken.get(nameOf(word)) ?? []
    return word.includes('/') || word.includes('.') ? found : found.filter((path) => files.text(path)?.startsWith('#!'))
  })
}
