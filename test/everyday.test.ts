// The services of test/everyday: what is asked of them can be done, is not done yet, and how much of it a run does.

import { describe, expect, test } from 'vitest'
import { sandbox } from './cli-sandbox.ts'
import { asked, missing } from './everyday/points.ts'
import { type Outcome, outcomesIn, PLACES, services } from './everyday/services.ts'

describe.each(services)('$name', ({ points, expert, dockerfile }) => {
  test('an expert has all points', () => {
    expect(missing(points, expert.dockerfile, expert.ignoreFile)).toEqual([])
  })

  test('its author lacks some', () => {
    expect(missing(points, dockerfile, '')).not.toEqual([])
  })
})

describe('a point', () => {
  const asks = { ecosystem: 'Go', manifests: { files: ['go.mod'], install: 'go mod download' }, ignore: ['.git'] }
  const file = (copy: string): string => `FROM golang:1.22\n${copy}\nRUN go mod download\nCOPY . .\n`

  test.each([
    ['COPY go.mod go.sum ./', []],
    ['COPY main.go go.mod ./', ['manifests']],
    ['COPY . .', ['manifests']],
  ])('%s', (copy, lacking) => {
    expect(missing(asks, file(copy), '.git\n')).toEqual(lacking)
  })

  test.each([
    ['.git', []],
    ['**/.git/', []],
    ['*\n!src', []],
    ['*\n!.git', ['ignore']],
    ['*\n!*\nsrc', ['ignore']],
    ['!.git\n/.git', []],
    ['', ['ignore']],
  ])('an ignore file of %j', (ignoreFile, lacking) => {
    expect(missing(asks, file('COPY go.mod ./'), ignoreFile)).toEqual(lacking)
  })
})

/** Of a hundred points, what a run has at least. */
const FLOOR = { top: 88, folder: 86, workflow: 88 }

test.each(PLACES)('what a run does in place: %s', async (place) => {
  const outcomes = await outcomesIn(place, sandbox())
  const sum = (count: (outcome: Outcome) => number): number => outcomes.reduce((all, one) => all + count(one), 0)
  const all = sum(({ points }) => asked(points).length)
  expect((100 * (all - sum((one) => one.missing.length))) / all).toBeGreaterThanOrEqual(FLOOR[place])
})
