// What pin-digest writes is read by those who move digests on; and one image has one digest in a whole run.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exacterTags } from '../src/knowledge/images/tags.ts'
import { dockershift, sandbox } from './cli-sandbox.ts'
import { madeImage, testRegistry } from './made-images.ts'

const root = join(import.meta.dirname, '../__fixtures__/pin-digest')
const outputs = readdirSync(root).flatMap((name) => {
  try {
    return [[name, readFileSync(join(root, name, 'output.Dockerfile'), 'utf8')] as const]
  } catch {
    return []
  }
})

const NAME = '(?<name>[a-z0-9.:-]+(?:/[a-z0-9._-]+)*?)'
const TAG = ':(?<tag>\\w[\\w.-]*)'
const DIGEST = '@(?<digest>sha256:[0-9a-f]{64})'

/**
 * Dependabot, docker/lib/dependabot/docker/file_parser.rb: `FROM [--platform=…] [registry/]image[:tag][@digest] [AS name]`, in one line.
 */
const DEPENDABOT = new RegExp(`^FROM\\s+(?:--platform=\\S+\\s+)?${NAME}${TAG}${DIGEST}(?:\\s+AS\\s+[\\w-]+)?$`, 'i')

/** Renovate, docs.renovatebot.com/modules/manager/dockerfile: `# syntax=`, FROM, `COPY --from=`, `RUN --mount=…from=`, and the ARG of a FROM. */
const RENOVATE = [
  `^#\\s*syntax\\s*=\\s*(?<image>\\S+)`,
  `^FROM\\s+(?:--platform=\\S+\\s+)?(?<image>\\S+)`,
  `^COPY\\s+(?:--[a-z]+=\\S+\\s+)*?--from=(?<image>\\S+)`,
  `--mount=(?:\\S*=\\S*,)*from=(?<image>[^, ]+)`,
  `^ARG\\s+\\w+="?(?<image>[^"\\s]+)`,
].map((pattern) => new RegExp(pattern, 'i'))

test.each(outputs)('%s is read by Renovate and Dependabot', (_, text) => {
  const lines = text.replace(/\\\n(?:\s*#.*\n)*\s*/g, ' ').split('\n')
  const pinned = lines.filter((line) => line.includes('@sha256:'))
  expect(pinned).not.toEqual([])
  for (const line of pinned) {
    const image = RENOVATE.map((pattern) => pattern.exec(line)?.groups?.image).find((one) => one?.includes('@'))
    expect(image, line).toMatch(new RegExp(`^${NAME}${TAG}${DIGEST}$`))
    if (/^FROM/i.test(line)) expect(line.replaceAll(/\s+/g, ' ')).toMatch(DEPENDABOT)
  }
})

test('one image has one digest in a whole run, and --update moves them all', async () => {
  const [old, next] = [madeImage({ config: { User: 'old' } }), madeImage({ config: { User: 'next' } })]
  const tags: Record<string, typeof old> = { 'a:1': old }
  const { host } = await testRegistry(tags)
  const folder = sandbox({
    Dockerfile: `FROM ${host}/a:1\n`,
    'b/Dockerfile': `FROM scratch\nCOPY --from=${host}/a:1 /a /a\n`,
    'c/Dockerfile': `ARG BASE=${host}/a:1\nFROM $BASE\n`,
  })
  const nobody = { DOCKER_CONFIG: '/nonexistent', DOCKER_AUTH_CONFIG: '' }
  const run = (...args: string[]): ReturnType<typeof dockershift> => dockershift(folder, args, '', nobody)
  const digests = (): readonly string[] =>
    ['Dockerfile', 'b/Dockerfile', 'c/Dockerfile'].flatMap(
      (file) => /sha256:[0-9a-f]{64}/.exec(readFileSync(join(folder, file), 'utf8'))?.[0] ?? [],
    )
  expect((await run('-t', 'pin-digest', '--write', '--online')).code).toBe(0)
  expect(digests()).toEqual(Array(3).fill(old.manifest.digest))
  const { host: moved } = await testRegistry({ 'a:1': next })
  for (const file of ['Dockerfile', 'b/Dockerfile', 'c/Dockerfile']) {
    const path = join(folder, file)
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(host, moved))
  }
  expect((await run('-t', 'pin-digest', '--write', '--online')).code).toBe(0)
  expect(digests()).toEqual(Array(3).fill(old.manifest.digest))
  expect((await run('-t', 'pin-digest', '--write', '--online', '--update')).code).toBe(0)
  expect(digests()).toEqual(Array(3).fill(next.manifest.digest))
})

test('--update never moves a digest back to what was written down before it: --online asks again', async () => {
  const [old, next] = [madeImage({ config: { User: 'old' } }), madeImage({ config: { User: 'next' } })]
  const tags = { 'a:1': old }
  const before = await testRegistry(tags)
  const after = await testRegistry({ 'a:1': next })
  const folder = sandbox({ Dockerfile: `FROM ${before.host}/a:1\n` })
  const run = (...args: string[]): ReturnType<typeof dockershift> =>
    dockershift(folder, args, '', { DOCKER_CONFIG: '/nonexistent', DOCKER_AUTH_CONFIG: '' })
  await run('images', '--write')
  const records = join(folder, 'dockershift.images.json')
  writeFileSync(records, readFileSync(records, 'utf8').replaceAll(before.host, after.host))
  // A bot moved it on, and the records are as they were.
  const file = join(folder, 'Dockerfile')
  const pinned = (digest: string): string => `FROM ${after.host}/a:1@${digest}\n`
  writeFileSync(file, pinned(next.manifest.digest))
  const offline = await run('-t', 'pin-digest', '--write', '--update', '--format', 'json')
  expect(readFileSync(file, 'utf8')).toBe(pinned(next.manifest.digest))
  expect(offline.out).toContain('may be older than this digest')
  await run('-t', 'pin-digest', '--write', '--update', '--online')
  expect(readFileSync(file, 'utf8')).toBe(pinned(next.manifest.digest))
  // One that is gone from the registry is moved on, whatever is written down.
  writeFileSync(file, pinned(old.manifest.digest))
  await run('-t', 'pin-digest', '--write', '--update', '--online')
  expect(readFileSync(file, 'utf8')).toBe(pinned(next.manifest.digest))
})

test('the tag may be the exact one that it is today', async () => {
  const [now, before] = [madeImage({ config: { User: 'now' } }), madeImage({ config: { User: 'before' } })]
  const { host } = await testRegistry({
    'node:20': now,
    'node:20.9': before,
    'node:20.9.1': before,
    'node:20.11': now,
    'node:20.11.1': now,
    'node:20.11.2-rc1': now,
    'node:20.11.1-slim': now,
    'node:21.1.1': now,
    'node:latest': before,
  })
  const folder = sandbox({ Dockerfile: `FROM ${host}/node:20\nFROM ${host}/node\n` })
  const nobody = { DOCKER_CONFIG: '/nonexistent', DOCKER_AUTH_CONFIG: '' }
  const { out } = await dockershift(folder, ['images', '--write', '--exact'], '', nobody)
  expect(out).toContain('the same as the tag 20.11.1\n')
  await dockershift(folder, ['-t', 'pin-digest', '--set', 'pin-digest.tag=exact', '--write'])
  expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(
    `FROM ${host}/node:20.11.1@${now.manifest.digest}\nFROM ${host}/node:20.9.1@${before.manifest.digest}\n`,
  )
})

test('tags are versions', () => {
  const all = ['3', '3.9', '3.10', '3.10.2', '3.10.2-slim', 'v3.10.3', '3.11-rc1', 'slim', '3.100.1', '31.1']
  expect(exacterTags('3', all)).toEqual(['3.100.1', '3.10.2', '3.10', '3.9'])
  expect(exacterTags('3.10', all)).toEqual(['3.10.2'])
  expect(exacterTags('3-slim', all)).toEqual(['3.10.2-slim'])
  expect(exacterTags('v3', all)).toEqual(['v3.10.3'])
  expect(exacterTags('slim', all)).toEqual([])
  expect(exacterTags('latest', all)[0]).toBe('31.1')
})

test('it never runs unasked', async () => {
  const record = { digest: `sha256:${'1'.repeat(64)}`, asked: '2026-11-29', platforms: ['linux/amd64'] }
  const facts = { ...record, platform: 'linux/amd64', size: 1, user: '', workdir: '/', entrypoint: [] }
  const file = JSON.stringify({ version: 1, images: { 'alpine:3.22': facts } })
  const folder = sandbox({ Dockerfile: 'FROM alpine:3.22\nCMD ["true"]\n', 'dockershift.images.json': file })
  for (const args of [[], ['--unsafe']]) expect((await dockershift(folder, args)).out).not.toContain('@sha256')
  expect((await dockershift(folder, ['--for', 'security'])).out).toContain('@sha256')
})
