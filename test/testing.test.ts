// dockershift/testing: fixtures that are right pass, and each kind of wrong one fails with words of its own.

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type TestOptions, testTransform } from '../src/testing.ts'
import { defineTransform, type Transform } from '../src/transform/transform.ts'
import { environment, ROOT, sandbox } from './cli-sandbox.ts'

/** Makes `RUN true` of `RUN :`. */
const transform = defineTransform({
  name: 'true-instead-of-colon',
  summary: 'Write true for a colon',
  phase: 'syntax',
  safety: 'safe',
  aims: ['lint'],
  recommended: true,
  why: 'For a test.',
  leavesAlone: ['exec form'],
  rules: [],
  references: [],
  apply(dockerfile, context) {
    return dockerfile.edit(
      dockerfile.instructions.flatMap((instruction) => {
        if (instruction.keyword !== 'RUN' || instruction.text !== ':') return []
        context.decline(instruction.keywordSpan, 'seen')
        const { end } = instruction.span
        return [[{ span: { start: end - 1, end }, text: 'true' }]]
      }),
    )
  },
})

const RIGHT = {
  'example/input.Dockerfile': 'FROM alpine:3.20\nRUN :\n',
  'example/output.Dockerfile': 'FROM alpine:3.20\nRUN true\n',
  'fine-exec-form/input.Dockerfile': 'FROM alpine:3.20\nRUN [":"]\n',
  'fine-exec-form/options.json': '{ "leavesAlone": ["exec form"] }',
}

/** What each test says: `ok`, or what it threw. */
function results(
  files: Readonly<Record<string, string>>,
  tested: Transform = transform,
  options: Partial<TestOptions> = {},
): Record<string, string> {
  const said: Record<string, string> = {}
  testTransform(tested, {
    fixtures: sandbox(files),
    describe: (_, body) => body(),
    test(name, body) {
      try {
        body()
        said[name] = 'ok'
      } catch (error) {
        said[name] = (error as Error).message
      }
    },
    ...options,
  })
  return said
}

const SHOWS = 'has an example, and a case for every line of leavesAlone'

test('what is right passes, and every case is a test', () => {
  expect(results(RIGHT)).toEqual({
    'is a transform': 'ok',
    example: 'ok',
    'fine-exec-form': 'ok',
    [SHOWS]: 'ok',
  })
})

describe('what is wrong says', () => {
  test.each<[string, string, Readonly<Record<string, string>>]>([
    ['missing', 'example', { 'example/input.Dockerfile': 'FROM alpine:3.20\nRUN [":"]\n' }],
    ['wrong', 'example', { 'example/output.Dockerfile': 'FROM alpine:3.20\nRUN  true\n' }],
    ['noisy', 'fine-exec-form', { 'fine-exec-form/input.Dockerfile': 'FROM alpine:3.20\nRUN :\n' }],
    ['left alone without a word', 'keeps-this', { 'keeps-this/input.Dockerfile': 'FROM alpine:3.20\nRUN true\n' }],
    ['notes.txt', 'example', { 'example/notes.txt': '2: seen\n' }],
    ['what is wrong with the folder', 'example', { 'example/Output.Dockerfile': '' }],
    ['what is wrong with the folder', 'example', { 'example/options.json': '{ "builders": "any" }' }],
    ['missing: it should have changed', 'more', { 'more/input.Dockerfile': 'FROM alpine:3.20\n' }],
    ['there is no output.Dockerfile', 'more', { 'more/input.Dockerfile': 'FROM alpine:3.20\nRUN :\n' }],
    [
      'an output that is the input',
      'more',
      { 'more/input.Dockerfile': 'FROM a\n', 'more/output.Dockerfile': 'FROM a\n' },
    ],
    ['no case shows this line of leavesAlone', SHOWS, { 'fine-exec-form/options.json': '{}' }],
    [
      'it begins no line of leavesAlone',
      SHOWS,
      { 'fine-exec-form/options.json': '{ "leavesAlone": ["exec", "shell"] }' },
    ],
  ])('%s', (message, name, files) => {
    const said = results({ ...RIGHT, ...files })
    expect(said[name]).toContain(message)
    expect(Object.values(said).filter((one) => one !== 'ok')).toHaveLength(1)
  })

  test.each<[string, Partial<Transform>]>([
    [
      '(in the other line end)',
      {
        apply: (dockerfile, context) =>
          dockerfile.text.includes('\r') ? dockerfile : transform.apply(dockerfile, context),
      },
    ],
    [
      '(with or without a byte order mark)',
      { apply: (dockerfile, context) => (dockerfile.reading.bom ? dockerfile : transform.apply(dockerfile, context)) },
    ],
    [
      '(with or without a final newline)',
      {
        apply: (dockerfile, context) =>
          dockerfile.text.endsWith('\n') ? transform.apply(dockerfile, context) : dockerfile,
      },
    ],
    [
      '(behind a mirror)',
      {
        apply: (dockerfile, context) =>
          dockerfile.text.includes('mirror') ? dockerfile : transform.apply(dockerfile, context),
      },
    ],
    [
      'verification threw a step away',
      { apply: (dockerfile) => dockerfile.edit([[{ span: { start: 0, end: 0 }, text: 'OOPS\n' }]]) },
    ],
  ])('%s', (message, wrong) => {
    expect(results(RIGHT, { ...transform, ...wrong }).example).toContain(message)
  })

  test('nothing of a mirror, where the transform is about names of images', () => {
    const reader: Transform = {
      ...transform,
      apply: (dockerfile, context) =>
        dockerfile.text.includes('mirror') ? dockerfile : transform.apply(dockerfile, context),
    }
    expect(results(RIGHT, reader, { mirrored: false }).example).toBe('ok')
  })

  test('that it is no transform', () => {
    expect(results(RIGHT, { ...transform, name: 'X' })['is a transform']).toContain('kebab-case')
  })
})

test('update writes what comes out', () => {
  const folder = sandbox({ 'example/input.Dockerfile': 'FROM alpine:3.20\nRUN :\n' })
  const { example } = results({}, transform, { fixtures: pathToFileURL(folder), update: true })
  expect(example).toBe('ok')
  expect(readFileSync(join(folder, 'example/output.Dockerfile'), 'utf8')).toBe('FROM alpine:3.20\nRUN true\n')
  expect(existsSync(join(folder, 'example/notes.txt'))).toBe(false)
})

test('with node:test it needs nothing: the example of this repository', () => {
  const folder = sandbox({ 'node_modules/dockershift': { to: ROOT } })
  const example = join(ROOT, 'examples/internal-mirror')
  execFileSync('cp', [
    '-r',
    ...['internal-mirror.js', 'internal-mirror.test.js', 'package.json', 'fixtures'].map((file) => join(example, file)),
    folder,
  ])
  const out = execFileSync(process.execPath, ['--test', '--test-reporter=tap'], {
    cwd: folder,
    encoding: 'utf8',
    env: environment(),
  })
  expect(out).toMatch(/^# fail 0$/m)
  expect(out).toContain('ok 1 - internal-mirror')
})
