// Whether a program writes no file, as all of its sources say.

import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { nameOf } from '../../src/dockerfile/model/paths.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import { isReadForWriting, mayTellOfWriting, writesFiles } from '../../src/knowledge/programs/write-signs.ts'
import { copiedSources } from './copied-sources.ts'

/** Sources of tests, which no image runs. */
const OF_TESTS =
  /(?:^|\/)(?:tests?|spec|__tests__|e2e)\/|[._](?:test|spec)\.\w+$|_test\.go$|(?:^|\/)(?:test_|conftest)\w*\.py$/

/** Whether a program surely writes no file, so that it does not matter whose the folder is that it runs in. */
export function writesNothing(dockerfile: Dockerfile, files: BuildContext | undefined): boolean {
  const own = sourcesOf(dockerfile, files)
  // What a script that is started writes is not read.
  if (
    /\.sh\b/.test(
      dockerfile.stages
        .at(-1)
        ?.instructions.map(({ text }) => text)
        .join('\n') ?? '',
    )
  )
    return false
  return own?.some(isReadForWriting) === true && own.every((path) => signIn(path, files) === undefined)
}

/** What in the sources says that a program writes files: `src/App.java says FileWriter`. */
export function saysItWrites(dockerfile: Dockerfile, files: BuildContext | undefined): string | undefined {
  for (const path of sourcesOf(dockerfile, files) ?? []) {
    const sign = isReadForWriting(path) ? signIn(path, files) : undefined
    if (sign !== undefined) return `${path} says ${sign.trim()}`
  }
  return undefined
}

/** `undefined` where there are too many to look at, or nobody knows. */
function sourcesOf(dockerfile: Dockerfile, files: BuildContext | undefined): readonly string[] | undefined {
  const copied = files && copiedSources(dockerfile, files, mayTellOfWriting)
  return copied?.filter((path) => !OF_TESTS.test(path))
}

/** Its own name for one that cannot be read. */
function signIn(path: string, files: BuildContext | undefined): string | undefined {
  const text = files?.text(path)
  return text === undefined ? path : writesFiles(nameOf(path), text)
}
