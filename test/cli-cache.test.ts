// --cache: the same report, less work, and nothing remembered that something else decides.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dockershift, fill, NEW, OLD, sandbox } from './cli-sandbox.ts'

const NOTED = `# dockershift ignore=no-such-transform\n${NEW}`
const FILES = {
  'a/Dockerfile': NEW,
  'b/Dockerfile': NOTED,
  'c/Dockerfile': OLD,
  'd/Dockerfile': 'FROM alpine:3.20\nRUM x\n',
  'e/Dockerfile': '\n',
}

/** Runs with a cache in the folder; how many were remembered and rewritten, and the report. */
function cached(folder: string, ...args: string[]): { used: string; out: string } {
  const all = ['--format', 'json', '--cache', '--cache-location', 'cache.json', '--debug', ...args]
  const { out, err } = dockershift(folder, all)
  return { used: /^cache: (\d+ remembered, \d+ rewritten)/m.exec(err)?.[1] ?? err, out }
}

test('the second run reports the same, and rewrites only what changes', () => {
  const folder = sandbox(FILES)
  const plain = dockershift(folder, ['--format', 'json']).out
  const first = cached(folder)
  expect(first.used).toBe('0 remembered, 5 rewritten')
  expect(cached(folder).used).toBe('4 remembered, 1 rewritten')
  expect([first.out, cached(folder).out, cached(folder, '--builder', 'any').out]).toEqual([plain, plain, plain])
  expect(plain).toContain('"notes":[{')
})

test('another text, choice or option is another result', () => {
  const folder = sandbox(FILES)
  cached(folder)
  fill(folder, { 'a/Dockerfile': `${NEW}USER 1\n` })
  expect(cached(folder).used).toBe('3 remembered, 2 rewritten')
  const whole = '0 remembered, 5 rewritten'
  expect(cached(folder, '--exclude', 'apk-no-cache').used).toBe(whole)
  expect(cached(folder, '--unsafe').used).toBe(whole)
  expect(cached(folder, '--builder', 'buildkit').used).toBe(whole)
  expect(cached(folder, '--set', 'run-merge.when=related').used).toBe(whole)
  fill(folder, { 'dockershift.config.json': '{"bases": {"example.com/app": {"user": "app"}}}' })
  expect(cached(folder).used).toBe(whole)
  expect(cached(folder).used).toBe('4 remembered, 1 rewritten')
})

test('another version remembers nothing, and neither does a broken or foreign file', () => {
  const folder = sandbox(FILES)
  cached(folder)
  const file = join(folder, 'cache.json')
  const good = readFileSync(file, 'utf8')
  for (const text of [
    good.replace(/"build":"[^ ]+/, '"build":"0.0.0'),
    good.slice(0, -9),
    '[]',
    '{"results":{}}',
    '',
  ]) {
    expect(text).not.toBe(good)
    writeFileSync(file, text)
    expect(cached(folder).used).toBe('0 remembered, 5 rewritten')
    expect(readFileSync(file, 'utf8')).toBe(good)
  }
  expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([])
})

test('what was asked of a build context has to be told the same again', () => {
  const folder = sandbox({
    Dockerfile: 'FROM alpine:3.20\nCOPY start.sh /start.sh\nCMD /start.sh\n',
    'start.sh': 'echo no first line\n',
    'unasked.txt': '',
  })
  const run = (): string => cached(folder, '-t', 'cmd-exec-form', '--context', '.').used
  expect(run()).toBe('0 remembered, 1 rewritten')
  expect(run()).toBe('1 remembered, 0 rewritten')
  fill(folder, { 'unasked.txt': 'more' })
  expect(run()).toBe('1 remembered, 0 rewritten')
  fill(folder, { 'start.sh': '#!/bin/sh\nexec true\n' })
  expect(run()).toBe('0 remembered, 1 rewritten')
  fill(folder, { 'start.sh': 'echo still no first line\n' })
  expect(run()).toBe('0 remembered, 1 rewritten')
  expect(run()).toBe('1 remembered, 0 rewritten')
  fill(folder, { '.dockerignore': 'start.sh\n' })
  expect(run()).toBe('0 remembered, 1 rewritten')
})

test('why there is no build context has to be the same again; the same text elsewhere is another file', () => {
  const copies = 'FROM alpine:3.20\nCOPY start.sh /start.sh\nCMD /start.sh\n'
  const folder = sandbox({ 'a/Dockerfile': copies, 'b/Dockerfile': copies, 'b/start.sh': 'true\n' })
  const run = (): { used: string; out: string } => cached(folder, '-t', 'cmd-exec-form')
  const plain = (): string => dockershift(folder, ['--format', 'json', '-t', 'cmd-exec-form']).out
  expect(run()).toEqual({ used: '0 remembered, 2 rewritten', out: plain() })
  expect(run()).toEqual({ used: '2 remembered, 0 rewritten', out: plain() })
  fill(folder, { 'compose.yaml': 'services: {a: {build: a}}\n' })
  expect(run()).toEqual({ used: '1 remembered, 1 rewritten', out: plain() })
  expect(run()).toEqual({ used: '2 remembered, 0 rewritten', out: plain() })
})

test("what ran one's own code is done again", () => {
  const folder = sandbox({
    Dockerfile: 'FROM alpine:3.20\n',
    'own.mjs':
      "export default { name: 'own-none', summary: 'None', phase: 'syntax', safety: 'safe', aims: ['lint'], recommended: true, why: 'A test.', leavesAlone: [], rules: [], references: [], apply: (dockerfile) => dockerfile }\n",
  })
  cached(folder, '-t', './own.mjs')
  expect(cached(folder, '-t', './own.mjs').used).toBe('0 remembered, 1 rewritten')
})

test('stands where other tools keep theirs', () => {
  const folder = sandbox(FILES)
  const home = sandbox()
  mkdirSync(join(folder, 'node_modules'))
  dockershift(folder, ['--cache'])
  expect(existsSync(join(folder, 'node_modules/.cache/dockershift/results.json'))).toBe(true)
  const other = sandbox(FILES)
  dockershift(other, ['--cache'], '', { XDG_CACHE_HOME: home })
  expect(readdirSync(join(home, 'dockershift'))).toEqual([expect.stringMatching(/^[0-9a-f]{16}\.json$/)])
  expect(readdirSync(other)).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('that cannot be written is a warning', () => {
  const folder = sandbox({ 'a/Dockerfile': NEW, file: '' })
  const { code, err } = dockershift(folder, ['--cache', '--cache-location', 'file/cache.json'])
  expect(code).toBe(0)
  expect(err).toContain('warning the cache was not written to')
  expect(dockershift(folder, ['--cache-location', 'x']).code).toBe(2)
})
