// Shows that the image cases can fail: rewrites that are wrong on purpose, each caught by what it does to the image.

import { join } from 'node:path'
import { it } from 'vitest'
import { describeWithEngine } from './bench.ts'
import { judge } from './judge.ts'
import { addNote } from './notes.ts'

/** What careless transforms would do to the Dockerfile of `wrong/`: what they put in whose place, and what gives them away. */
const wrongs: readonly (readonly [does: string, old: string, put: string, caught: string])[] = [
  ['drops the mode of a file', '--chmod=0755 ', '', 'not expected: changed usr/local/bin/start mode'],
  ['drops the owner of a file', '--chown=1000:1000 ', '', 'not expected: changed srv/data owner'],
  ['glues two lines of a heredoc', 'one\ntwo', 'one two', 'not expected: changed srv/lines content'],
  ['forgets a step', ' \\\n    && touch /srv/done', '', 'not expected: removed srv/done'],
  ['leaves something behind', '/srv/done', '/srv/done /srv/more', 'not expected: added srv/more'],
  ['changes a variable', '"two  words"', 'two\\ words', 'not expected: Env'],
  [
    'takes exec form for shell form',
    'CMD ["start"]',
    'CMD start',
    'not expected: Cmd ["start"] -> ["/bin/sh","-c","start"]',
  ],
  ['breaks the build', 'mkdir /srv/made', 'mkdir /srv/not/made', 'the second Dockerfile does not build (build)'],
]

describeWithEngine('wrong rewrites', (bench) => {
  for (const [does, old, put, caught] of wrongs) {
    it.concurrent(`catches one that ${does}`, async (test) => {
      const careless = { shows: does, after: (text: string) => text.replace(old, put) }
      const { skipped, problems, built } = await judge(join(import.meta.dirname, 'wrong'), careless, bench)
      await addNote(bench.notes, { about: does, built })
      if (skipped !== undefined) test.skip(skipped)
      test.expect(problems.filter((problem) => problem.startsWith(caught))).toHaveLength(1)
    })
  }
})
