// Every fixture: its output byte for byte, again over its own output, in the other line end, with a byte order mark,
// without a final newline, behind a mirror.
//
//   __fixtures__/<transform>/<case>/   that transform alone
//   __fixtures__/_together/<case>/     all safe transforms, over whole files
//   __fixtures__/_breaking/<case>/     all safe transforms, then all there are: inputs that broke other tools
//
//   input.Dockerfile
//   output.Dockerfile    what it must become; a case named keeps-… has none and must stay as it is, with a word of why; one named
//                        fine-… stays as it is, since it is right already, and says nothing
//   unsafe.Dockerfile    in _breaking: what all transforms make of it, where that is not the output
//   notes.txt            what is left alone and why, a line each: `LINE: reason`, in shared folders `LINE: transform: reason`
//   options.json         see `CaseOptions` in src/testing/case.ts
//   context/             the build context; without it the build context is not known
//
// `UPDATE=1 npx vitest run test/fixtures.test.ts` writes outputs and notes; a person reads that diff.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { transformFiles } from '../scripts/transform-files.ts'
import { type Case, casesIn } from '../src/testing/case.ts'
import { check, judge, outcome, workers } from '../src/testing/judge.ts'
import { testTransform } from '../src/testing.ts'
import { contextTransforms, transforms } from '../transforms/index.ts'

const root = join(import.meta.dirname, '../__fixtures__')
const update = process.env.UPDATE === '1'
const safe = transforms.filter(({ safety }) => safety === 'safe')
const recommended = transforms.filter((transform) => transform.recommended)

function judgeUnsafe(example: Case): void {
  const { text } = outcome(example, example.input, transforms)
  const output = (): string => example.read('output.Dockerfile') ?? example.input
  if (update) example.write('unsafe.Dockerfile', text === output() ? undefined : text)
  check(example, transforms, example.read('unsafe.Dockerfile') ?? output())
}

// Those of contextTransforms have cases of another form, see test/context-fixtures.test.ts.
const files = transformFiles(join(import.meta.dirname, '..'))
const names = new Set([...transforms, ...contextTransforms].map(({ name }) => name))

test('every folder is one of a transform', () => {
  const shared = ['_together', '_breaking', '_monorepo']
  expect(readdirSync(root).filter((name) => !names.has(name) && !shared.includes(name))).toEqual([])
})

for (const transform of transforms) {
  testTransform(transform, { fixtures: join(root, transform.name), describe, test })
  describe(transform.name, () => {
    test('is filled in', () => {
      const file = files.get(transform.name)!
      const lines = readFileSync(join(import.meta.dirname, '..', file), 'utf8').split('\n')
      const open = lines.flatMap((line, i) => (line.includes('TODO:') ? [`${file}:${i + 1} ${line.trim()}`] : []))
      if (open.length > 0) throw new Error(`to be filled in:\n${open.join('\n')}`)
    })
  })
}

// What one transform writes, another may not understand any more: the example of each page must come out in company too.
describe('the example', () => {
  for (const transform of transforms) {
    const example = casesIn(join(root, transform.name)).find(({ name }) => name === 'example')
    for (const [company, among] of Object.entries({ safe, recommended, all: transforms })) {
      if (!among.includes(transform)) continue
      test(`of ${transform.name} is rewritten by it among ${company} transforms`, () => {
        expect(workers(example!, among)).toContain(transform.name)
      })
    }
  }
})

describe('_together', () => {
  for (const example of casesIn(join(root, '_together'))) test(example.name, () => judge(example, safe, { update }))
})

describe('_breaking', () => {
  for (const example of casesIn(join(root, '_breaking'), ['unsafe.Dockerfile'])) {
    // The unsafe run first: under UPDATE the safe one asks whether there is a file of it.
    test(example.name, () => {
      if (update) judgeUnsafe(example)
      // A breaking input may be one that only unsafe transforms touch.
      judge(example, safe, { update, mayStay: example.read('unsafe.Dockerfile') !== undefined })
      judgeUnsafe(example)
    })
  }
})
