// The project's own Dockerfile: an example that dockershift has nothing to say about, whatever is turned on.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contextTransforms, transforms } from '../transforms/index.ts'
import { dockershift, ROOT } from './cli-sandbox.ts'

test('stays as it is with every transform, unsafe ones and matters of taste too', async () => {
  const named = [...transforms, ...contextTransforms].flatMap(({ name }) => ['--transform', name])
  const { code, out } = await dockershift(ROOT, ['--check', '--quiet', '--format', 'json', ...named, 'Dockerfile'])
  const report = JSON.parse(out) as { results: { path: string; status: string; diff: string }[] }
  const own = report.results.filter(({ path }) => path === 'Dockerfile' || path === '.dockerignore')
  expect(own.map(({ path, status, diff }) => [path, status, diff ?? ''])).toContainEqual([
    'Dockerfile',
    'unchanged',
    '',
  ])
  expect(own.filter(({ status }) => status !== 'unchanged')).toEqual([])
  expect(code).toBe(0)
})

test('runs as a number, from a work folder, the command line alone', () => {
  const text = readFileSync(join(ROOT, 'Dockerfile'), 'utf8')
  expect(text).toMatch(/\nUSER \d+:\d+\nENTRYPOINT \[.*"\/app\/dist\/cli\.js"\]\n$/)
  expect(text).toContain('\nWORKDIR /work\n')
})
