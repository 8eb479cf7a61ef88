// Whether a program writes no file, as all of its sources say.

import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { nameOf } from '../../src/dockerfile/model/paths.ts'
import { lineage, type Stage } from '../../src/dockerfile/model/stages.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import { programOf } from '../../src/knowledge/programs/inits.ts'
import { mayTellOfWriting, writesFiles } from '../../src/knowledge/programs/write-signs.ts'
import { copiedSources, sourcesAround } from './copied-sources.ts'
import { OF_JAVA, sourcesOfBuild, sourcesOfProgram } from './own-program.ts'

/** Sources of tests, which no image runs. */
export const OF_TESTS =
  /(?:^|\/)(?:tests?|spec|__tests__|e2e)\/|[._](?:test|spec)\.\w+$|_test\.go$|(?:^|\/)(?:test_|conftest)\w*\.py$/

/** Settings of an image by which a program may write, or be kept from being read. */
const WRITING = /sqlite|jdbc:(?:h2|derby|hsqldb)(?!:mem)|\bfile[.=:]|\blog-?file|\.(?:log|db|pid|sock)\b|--chmod/i

/**
 * Whether a program surely writes no file, so that it does not matter whose the folder is that it runs in: it is the project's own,
 * all sources of the project say so, and nothing that is set says otherwise.
 *
 * @param words what is started, and `workdir` where
 */
export function writesNothing(
  dockerfile: Dockerfile,
  stage: Stage,
  words: readonly string[],
  workdir: string,
  files: BuildContext | undefined,
): boolean {
  if (files === undefined) return false
  const sources = sourcesOfProgram(dockerfile, stage, words, workdir, files)
  const set = [
    ...lineage(stage).flatMap(({ instructions }) =>
      instructions.map(({ span }) => dockerfile.text.slice(span.start, span.end)),
    ),
    ...files.told().flatMap(({ kind, text }) => (kind === 'compose' ? [text] : [])),
  ]
  if (sources === undefined || set.some((text) => WRITING.test(text))) return false
  const own = sourcesOf(dockerfile, files)
  return own?.some((path) => sources.test(path)) === true && own.every((path) => signIn(path, files) === undefined)
}

/**
 * What in its sources says that a program writes files: `src/App.java says FileWriter`.
 *
 * @param words what is started, in a folder that is root's
 * @returns `undefined` where nothing does, or the program may be somebody else's
 */
export function saysItWrites(
  dockerfile: Dockerfile,
  stage: Stage,
  words: readonly string[],
  files: BuildContext | undefined,
): string | undefined {
  if (files === undefined) return undefined
  const built = sourcesOfBuild(dockerfile, stage, words, '/', files)
  const isJava = programOf(words[0] ?? '') === 'java'
  if (!isJava && built === undefined) return undefined
  const copied = sourcesOf(dockerfile, files) ?? []
  // Of Java settings say it too; a ready jar comes without its sources.
  const own = isJava ? copied : copied.filter((path) => built?.test(path))
  const all =
    isJava && !copied.some((path) => OF_JAVA.test(path)) ? withoutTests(sourcesAround(files, mayTellOfWriting)) : own
  return firstSign(all ?? [], files)
}

/** The same of what an image is made from, where none of its folders can be handed over; of all sources where it is not known which. */
export function someSourceWrites(
  dockerfile: Dockerfile,
  stage: Stage,
  words: readonly string[],
  files: BuildContext | undefined,
): string | undefined {
  if (files === undefined) return undefined
  const built = sourcesOfBuild(dockerfile, stage, words, '/', files)
  const copied = sourcesOf(dockerfile, files) ?? []
  return firstSign(
    copied.filter((path) => built?.test(path) !== false),
    files,
  )
}

function firstSign(paths: readonly string[], files: BuildContext): string | undefined {
  for (const path of paths) {
    const sign = signIn(path, files)
    if (sign !== undefined && sign !== path && sign !== nameOf(path)) return `${path} says ${sign.trim()}`
  }
  return undefined
}

/** `undefined` where there are too many to look at, or nobody knows. */
function sourcesOf(dockerfile: Dockerfile, files: BuildContext | undefined): readonly string[] | undefined {
  return files && withoutTests(copiedSources(dockerfile, files, mayTellOfWriting))
}

function withoutTests(paths: readonly string[] | undefined): readonly string[] | undefined {
  return paths?.filter((path) => !OF_TESTS.test(path))
}

/** Its own name for one that cannot be read. */
function signIn(path: string, files: BuildContext | undefined): string | undefined {
  const text = files?.text(path)
  return text === undefined ? path : writesFiles(nameOf(path), text)
}
