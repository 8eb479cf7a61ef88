// Builds every case of `cases/` for real.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'vitest'
import { describeWithEngine } from './bench.ts'
import type { ImageCase } from './case.ts'
import { judge } from './judge.ts'
import { addNote } from './notes.ts'

const root = join(import.meta.dirname, 'cases')
const names = readdirSync(root).sort()
const cases = await Promise.all(
  names.map(async (name) => ({
    name,
    imageCase: ((await import(`./cases/${name}/case.ts`)) as { default: ImageCase }).default,
  })),
)

describeWithEngine('image cases', (bench) => {
  for (const { name, imageCase } of cases) {
    it.concurrent(`${name}: ${imageCase.shows}`, async (test) => {
      const { skipped, problems, built, figures } = await judge(join(root, name), imageCase, bench)
      await addNote(bench.notes, { about: name, built, figures })
      if (skipped !== undefined) test.skip(skipped)
      test.expect(problems).toEqual([])
    })
  }
})
