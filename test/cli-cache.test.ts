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
async function cached(folder: string, ...args: string[]): Promise<{ used: string; out: string }> {
  const all = ['--format', 'json', '--cache', '--cache-location', 'cache.json', '--debug', ...args]
  const { out, err } = await dockershift(folder, all)
  return { used: /^cache: (\d+ remembered, \d+ rewritten)/m.exec(err)?.[1] ?? err, out }
}

test('the second run reports the same, and rewrites only what changes', async () => {
  const folder = sandbox(FILES)
  const plain = (await dockershift(folder, ['--format', 'json'])).out
  const first = await cached(folder)
  expect(first.used).toBe('0 remembered, 5 rewritten')
  expect((await cached(folder)).used).toBe('4 remembered, 1 rewritten')
  expect([first.out, (await cached(folder)).out, (await cached(folder, '--builder', 'current')).out]).toEqual([
    plain,
    plain,
    plain,
  ])
  expect(plain).toContain('"notes":[{')
})

test('another text, choice or option is another result', async () => {
  const folder = sandbox(FILES)
  await cached(folder)
  fill(folder, { 'a/Dockerfile': `${NEW}USER 1\n` })
  expect((await cached(folder)).used).toBe('3 remembered, 2 rewritten')
  const whole = '0 remembered, 5 rewritten'
  expect((await cached(folder, '--exclude', 'apk-no-cache')).used).toBe(whole)
  expect((await cached(folder, '--unsafe')).used).toBe(whole)
  expect((await cached(folder, '--builder', 'buildkit')).used).toBe(whole)
  expect((await cached(folder, '--set', 'run-merge.when=related')).used).toBe(whole)
  fill(folder, { 'dockershift.config.json': '{"bases": {"example.com/app": {"user": "app"}}}' })
  expect((await cached(folder)).used).toBe(whole)
  expect((await cached(folder)).used).toBe('4 remembered, 1 rewritten')
})

test('another version remembers nothing, and neither does a broken or foreign file', async () => {
  const folder = sandbox(FILES)
  await cached(folder)
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
    expect((await cached(folder)).used).toBe('0 remembered, 5 rewritten')
    expect(readFileSync(file, 'utf8')).toBe(good)
  }
  expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([])
})

test('what was asked of a build context has to be told the same again', async () => {
  const folder = sandbox({
    Dockerfile: 'FROM alpine:3.20\nCOPY start.sh /start.sh\nCMD /start.sh\n',
    'start.sh': 'echo no first line\n',
    'unasked.txt': '',
  })
  const run = async (): Promise<string> => (await cached(folder, '-t', 'cmd-exec-form', '--context', '.')).used
  expect(await run()).toBe('0 remembered, 1 rewritten')
  expect(await run()).toBe('1 remembered, 0 rewritten')
  fill(folder, { 'unasked.txt': 'more' })
  expect(await run()).toBe('1 remembered, 0 rewritten')
  fill(folder, { 'start.sh': '#!/bin/sh\nexec true\n' })
  expect(await run()).toBe('0 remembered, 1 rewritten')
  fill(folder, { 'start.sh': 'echo still no first line\n' })
  expect(await run()).toBe('0 remembered, 1 rewritten')
  expect(await run()).toBe('1 remembered, 0 rewritten')
  fill(folder, { '.dockerignore': 'start.sh\n' })
  expect(await run()).toBe('0 remembered, 1 rewritten')
})

test('why there is no build context has to be the same again; the same text elsewhere is another file', async () => {
  const copies = 'FROM alpine:3.20\nCOPY start.sh /start.sh\nCMD /start.sh\n'
  const folder = sandbox({ 'a/Dockerfile': copies, 'b/Dockerfile': copies, 'b/start.sh': 'true\n' })
  const run = async (): Promise<{ used: string; out: string }> => await cached(folder, '-t', 'cmd-exec-form')
  const plain = async (): Promise<string> =>
    (await dockershift(folder, ['--format', 'json', '-t', 'cmd-exec-form'])).out
  expect(await run()).toEqual({ used: '0 remembered, 2 rewritten', out: await plain() })
  expect(await run()).toEqual({ used: '2 remembered, 0 rewritten', out: await plain() })
  fill(folder, { 'compose.yaml': 'services: {a: {build: a}}\n' })
  expect(await run()).toEqual({ used: '1 remembered, 1 rewritten', out: await plain() })
  expect(await run()).toEqual({ used: '2 remembered, 0 rewritten', out: await plain() })
})

test("what ran one's own code is done again", async () => {
  const folder = sandbox({
    Dockerfile: 'FROM alpine:3.20\n',
    'own.mjs':
      "export default { name: 'own-none', summary: 'None', phase: 'syntax', safety: 'safe', aims: ['lint'], recommended: true, why: 'A test.', leavesAlone: [], rules: [], references: [], apply: (dockerfile) => dockerfile }\n",
  })
  await cached(folder, '-t', './own.mjs')
  expect((await cached(folder, '-t', './own.mjs')).used).toBe('0 remembered, 1 rewritten')
})

test('stands where other tools keep theirs', async () => {
  const folder = sandbox(FILES)
  const home = sandbox()
  mkdirSync(join(folder, 'node_modules'))
  await dockershift(folder, ['--cache'])
  expect(existsSync(join(folder, 'node_modules/.cache/dockershift/results.json'))).toBe(true)
  const other = sandbox(FILES)
  await dockershift(other, ['--cache'], '', { XDG_CACHE_HOME: home })
  expect(readdirSync(join(home, 'dockershift'))).toEqual([expect.stringMatching(/^[0-9a-f]{16}\.json$/)])
  expect(readdirSync(other)).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('that cannot be written is a warning', async () => {
  const folder = sandbox({ 'a/Dockerfile': NEW, file: '' })
  const { code, err } = await dockershift(folder, ['--cache', '--cache-location', 'file/cache.json'])
  expect(code).toBe(0)
  expect(err).toContain('warning the cache was not written to')
  expect((await dockershift(folder, ['--cache-location', 'x'])).code).toBe(2)
})
