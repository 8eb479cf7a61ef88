// Whether what an image starts is a program of the project itself, and in which language its sources are.

import { originOf } from '../../src/analysis/filesystem/origins.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { flag } from '../../src/dockerfile/model/instruction.ts'
import { resolve } from '../../src/dockerfile/model/paths.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { lineage, type Stage } from '../../src/dockerfile/model/stages.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import { placesOf } from '../../src/knowledge/images/system-folders.ts'
import { programOf } from '../../src/knowledge/programs/inits.ts'

export const OF_JAVA = /\.(?:java|kt|scala|groovy)$/

/** What builds a program, and the endings of the sources that it is built from. */
const BUILDERS: readonly (readonly [isBuild: (name: string, verb: string) => boolean, sources: RegExp])[] = [
  [(name, verb) => name === 'go' && (verb === 'build' || verb === 'install'), /\.go$/],
  [(name, verb) => name === 'cargo' && verb === 'build', /\.rs$/],
  [(name) => ['mvn', 'mvnw', 'gradle', 'gradlew'].includes(name), OF_JAVA],
  [(name, verb) => name === 'dotnet' && (verb === 'publish' || verb === 'build'), /\.(?:cs|fs|vb)$/],
]

/** Interpreters, and the endings of the files that they are given. */
const INTERPRETERS: readonly (readonly [program: RegExp, sources: RegExp])[] = [
  [/^python[\d.]*$/, /\.py$/],
  [/^node$/, /\.[cm]?[jt]sx?$/],
]

/** Fetch programs of others, or their sources. */
const FETCHERS = new Set(['git', 'curl', 'wget', 'aria2c', 'svn', 'hg'])

/**
 * The endings of the sources of the program that is started.
 *
 * @param workdir the folder that it is started in
 * @returns `undefined` where it may be somebody else's program
 */
export function sourcesOfProgram(
  dockerfile: Dockerfile,
  stage: Stage,
  words: readonly string[],
  workdir: string,
  files: BuildContext,
): RegExp | undefined {
  const [program = '', ...rest] = words
  const interpreted = INTERPRETERS.find(([name]) => name.test(programOf(program)))
  if (interpreted !== undefined) {
    const script = rest.find((word) => !word.startsWith('-'))
    const path = script === undefined ? undefined : resolve(workdir, script)
    const isOwn = path !== undefined && originOf(dockerfile, stage, path, files, '/').from === 'context'
    return isOwn && interpreted[1].test(path) ? interpreted[1] : undefined
  }
  const commands = buildOf(dockerfile, stage, words, workdir, files) ?? []
  return commands.some(fetches) ? undefined : languageOf(commands)
}

/**
 * The endings of the sources that a program may be built from in another stage, of every language that is compiled where nobody sees which.
 *
 * @returns `undefined` where no stage of this file builds it
 */
export function sourcesOfBuild(
  dockerfile: Dockerfile,
  stage: Stage,
  words: readonly string[],
  workdir: string,
  files: BuildContext,
): RegExp | undefined {
  const commands = buildOf(dockerfile, stage, words, workdir, files)
  return commands && (languageOf(commands) ?? COMPILED)
}

const COMPILED = /\.(?:go|rs|java|kt|scala|groovy|cs|fs|vb)$/

/** The commands of the stage that the started program comes from. */
function buildOf(
  dockerfile: Dockerfile,
  stage: Stage,
  [program = '', ...rest]: readonly string[],
  workdir: string,
  files: BuildContext,
): readonly Command[] | undefined {
  const builder = placesIn(program, rest, workdir)
    .map((path) => builderOf(dockerfile, stage, path, files))
    .find((one) => one !== undefined)
  return builder && commandsOf(dockerfile, builder)
}

function languageOf(commands: readonly Command[]): RegExp | undefined {
  return BUILDERS.find(([isBuild]) =>
    commands.some(({ name = '', words }) => isBuild(programOf(name), words[1]?.value ?? '')),
  )?.[1]
}

/** Where the program may lie: of Java and .NET what they are given. */
function placesIn(program: string, rest: readonly string[], workdir: string): readonly string[] {
  const name = programOf(program)
  const given =
    name === 'java' || name === 'dotnet'
      ? rest.flatMap((word, i) =>
          /^-(?:cp|classpath)$/.test(rest[i - 1] ?? '') ? word.split(':').slice(0, 1) : [word],
        )
      : []
  const files = given.filter((word) => !word.startsWith('-')).map((word) => resolve(workdir, word))
  const places = given.length > 0 ? files : placesOf(program, workdir)
  return places.flatMap((path) => path ?? [])
}

/** The stage of this file that a program is copied from. */
function builderOf(dockerfile: Dockerfile, stage: Stage, path: string, files: BuildContext): Stage | undefined {
  // What lies in a folder came with it.
  const origin = originOf(dockerfile, stage, path, files, '/')
  if (origin.from !== 'elsewhere' && origin.from !== 'perhaps') return undefined
  const from = flag(origin.instruction, 'from')?.toLowerCase()
  return dockerfile.stages.find(({ name, index }) => name === from || String(index) === from)
}

function commandsOf(dockerfile: Dockerfile, builder: Stage): readonly Command[] {
  return lineage(builder)
    .flatMap(({ instructions }) => instructions)
    .flatMap((instruction) => (instruction.keyword === 'RUN' ? (dockerfile.script(instruction)?.commands ?? []) : []))
}

function fetches({ name = '', words }: Command): boolean {
  return FETCHERS.has(programOf(name)) || (programOf(name) === 'go' && words.some(({ text }) => text.includes('@')))
}
