// Whether a project's own files install with apt when a tool builds or installs the project.

import { nameOf } from '../../dockerfile/model/paths.ts'
import type { Command } from '../../dockerfile/model/shell.ts'
import type { BuildContext } from '../../files/build-context.ts'
import { isBuildTool } from '../../knowledge/programs/interpreters.ts'
import { readsLists } from './said-calls.ts'

/** Tools that run what a project's files say while they install or build it. */
const TOOLS = new Set(
  'npm yarn pnpm bun composer pip pip3 cmake cargo gradle gradlew mvn mvnw bundle python python3 node configure meson'.split(
    ' ',
  ),
)

/** Whether a command has a tool run what files of the project say. */
export function runsProject({ name = '' }: Command): boolean {
  const tool = nameOf(name)
  return TOOLS.has(tool) || isBuildTool(tool)
}

/** Files that such tools read, by their names. */
const READ = new Set([
  ...[
    'package.json',
    'composer.json',
    'setup.py',
    'CMakeLists.txt',
    'configure',
    'build.rs',
    'meson.build',
    'build.gradle',
  ],
  ...[
    'Makefile',
    'makefile',
    'GNUmakefile',
    'Rakefile',
    'Gruntfile.js',
    'gulpfile.js',
    'tasks.py',
    'noxfile.py',
    'justfile',
  ],
])

/** The first file of a build context by which a tool, or a script that the file names, calls apt; `undefined` where none is seen. */
export function sourceThatInstalls(files: BuildContext): string | undefined {
  const all = (files.below('') ?? []).filter(({ kind, path }) => kind === 'file' && !path.includes('node_modules/'))
  const told = all.filter(({ path }) => READ.has(nameOf(path)))
  const texts = told.map(({ path }) => ({ path, text: files.text(path) ?? '' }))
  const scripts = all.filter(
    ({ path }) => path.endsWith('.sh') && texts.some(({ text }) => text.includes(nameOf(path))),
  )
  return [...texts, ...scripts.map(({ path }) => ({ path, text: files.text(path) ?? '' }))].find(({ text }) =>
    readsLists(text),
  )?.path
}
