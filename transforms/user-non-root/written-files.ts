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
  const copied = files && copiedSources(dockerfile, files, mayTellOfWriting)
  if (files === undefined || copied === undefined) return false
  const own = copied.filter((path) => !OF_TESTS.test(path))
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
  return own.some(isReadForWriting) && own.every((path) => saysNothing(path, files))
}

function saysNothing(path: string, files: BuildContext): boolean {
  const text = files.text(path)
  return text !== undefined && writesFiles(nameOf(path), text) === undefined
}
