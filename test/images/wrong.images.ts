// Shows that the image cases can fail: rewrites that are wrong on purpose, each caught by what it does to the image.

import { join } from 'node:path'
import { it } from 'vitest'
import { describeWithEngine } from './bench.ts'
import type { ImageCase } from './case.ts'
import { judge } from './judge.ts'
import { addNote } from './notes.ts'

/** What careless transforms would do to the Dockerfile of `wrong/`, and the difference that gives them away. */
const wrongs: readonly {
  readonly does: string
  readonly rewrite: (text: string) => string
  readonly caught: string
}[] = [
  {
    does: 'drops the mode of a file',
    rewrite: (text) => text.replace('--chmod=0755 ', ''),
    caught: 'not expected: changed usr/local/bin/start mode',
  },
  {
    does: 'drops the owner of a file',
    rewrite: (text) => text.replace('--chown=1000:1000 ', ''),
    caught: 'not expected: changed srv/data owner',
  },
  {
    does: 'glues two lines of a heredoc',
    rewrite: (text) => text.replace('one\ntwo', 'one two'),
    caught: 'not expected: changed srv/lines content',
  },
  {
    does: 'forgets a step',
    rewrite: (text) => text.replace(/ \\\n {4}&& touch \/srv\/done/, ''),
    caught: 'not expected: removed srv/done',
  },
  {
    does: 'leaves something behind',
    rewrite: (text) => text.replace('/srv/done', '/srv/done /srv/more'),
    caught: 'not expected: added srv/more',
  },
  {
    does: 'changes a variable',
    rewrite: (text) => text.replace('"two  words"', 'two\\ words'),
    caught: 'not expected: Env',
  },
  {
    does: 'takes exec form for shell form',
    rewrite: (text) => text.replace('CMD ["start"]', 'CMD start'),
    caught: 'not expected: Cmd ["start"] -> ["/bin/sh","-c","start"]',
  },
  {
    does: 'breaks the build',
    rewrite: (text) => text.replace('mkdir /srv/made', 'mkdir /srv/not/made'),
    caught: 'the second Dockerfile does not build (build)',
  },
]

describeWithEngine('wrong rewrites', (bench) => {
  for (const { does, rewrite, caught } of wrongs) {
    it.concurrent(`catches one that ${does}`, async (test) => {
      const imageCase: ImageCase = {
        shows: does,
        after: { by: 'function', rewrite },
        expects: { images: 'same' },
        cache: 'use',
      }
      const { skipped, problems, built } = await judge(join(import.meta.dirname, 'wrong'), imageCase, bench)
      await addNote(bench.notes, { about: does, built })
      if (skipped !== undefined) test.skip(skipped)
      test.expect(problems.filter((problem) => problem.startsWith(caught))).toHaveLength(1)
    })
  }
})
