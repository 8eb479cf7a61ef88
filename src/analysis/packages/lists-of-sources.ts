// Whether a project's own files install with apt when a tool builds or installs the project.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { nameOf } from '../../dockerfile/model/paths.ts'
import type { Command } from '../../dockerfile/model/shell.ts'
import { covers, names, sourcesFor } from '../../dockerfile/model/sources.ts'
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

/** Whether a command has a tool run what files of the project say. */
export function runsProject(command: Command): boolean {
  return readBy(command).length > 0
}

/**
 * The first file that the stage of a RUN takes from the build context by which a tool that the RUN calls, or a script that such a
 * file names, calls apt; `undefined` where none is seen.
 */
export function sourceThatInstalls(
  dockerfile: Dockerfile,
  instruction: Instruction,
  files: BuildContext,
): string | undefined {
  const stage = dockerfile.stageOf(instruction)
  const read = new Set(dockerfile.script(instruction)?.commands.flatMap(readBy))
  if (stage === undefined || read.size === 0) return undefined
  const sources = sourcesFor(dockerfile, stage)
  const taken = (files.below('') ?? []).filter(
    ({ kind, path }) =>
      kind === 'file' &&
      (read.has(nameOf(path)) || path.endsWith('.sh')) &&
      !path.split('/').includes('node_modules') &&
      sources.some((source) => source.path === undefined || covers(source, path) || names(source, path)),
  )
  const told: string[] = []
  const isCaller = (path: string): boolean => {
    const text = files.text(path) ?? ''
    told.push(text)
    return readsLists(text)
  }
  const [scripts, manifests] = [
    taken.filter(({ path }) => !read.has(nameOf(path))),
    taken.filter(({ path }) => read.has(nameOf(path))),
  ]
  const found = manifests.find(({ path }) => isCaller(path))
  if (found !== undefined) return found.path
  const called = scripts.filter(({ path }) => told.some((text) => text.includes(nameOf(path))))
  return called.find(({ path }) => readsLists(files.text(path) ?? ''))?.path
}
