// Builds every case of `cases/` for real; by a seed some of them.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'vitest'
import { describeWithEngine } from './bench.ts'
import type { ImageCase, Variants } from './case.ts'
import { chosen } from './chosen.ts'
import { judge } from './judge.ts'
import { addNote } from './notes.ts'

const root = join(import.meta.dirname, 'cases')
const folders = await Promise.all(
  readdirSync(root)
    .sort()
    .map(async (folder) => ({
      folder,
      said: ((await import(`./cases/${folder}/case.ts`)) as { default: ImageCase | Variants }).default,
    })),
)

/** The cases of a folder by their names. */
function named(folder: string, said: ImageCase | Variants): readonly (readonly [string, ImageCase])[] {
  if (isCase(said)) return [[folder, said]]
  return Object.entries(said).map(([variant, imageCase]) => [`${folder}/${variant}`, imageCase])
}

function isCase(said: ImageCase | Variants): said is ImageCase {
  return typeof said.shows === 'string'
}

/** So many of a sample are built. */
const MOST = 30

const all = folders.flatMap(({ folder, said }) => named(folder, said).map(([name, made]) => ({ folder, name, made })))

describeWithEngine('image cases', (bench) => {
  for (const { folder, name, made } of chosen(all, MOST, (one) => one.name)) {
    it.concurrent(`${name}: ${made.shows}`, async (test) => {
      const { skipped, problems, built, figures } = await judge(join(root, folder), made, bench)
      await addNote(bench.notes, { about: name, built, figures })
      if (skipped !== undefined) test.skip(skipped)
      test.expect(problems).toEqual([])
    })
  }
})
