// What is text and what is not, and what is said about the rest.

import type * as FileSystem from 'node:fs'
import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { decode, LARGEST, read, readStream } from '../src/files/read.ts'
import { run } from '../src/run/run.ts'
import { transforms as all } from '../transforms/index.ts'
import { NEW, OLD, sandbox } from './cli-sandbox.ts'

// Root may read everything, so permissions alone would prove nothing: the answer of the file system is put in its mouth.
vi.mock('node:fs', async (original) => {
  const real = await original<typeof FileSystem>()
  const refusing = { EACCES: /secret/, EIO: /broken/, EMFILE: /many/ }
  const refused = (path: unknown): void => {
    for (const [code, name] of Object.entries(refusing)) {
      if (name.test(String(path))) throw Object.assign(new Error(`${code}: refused`), { code })
    }
  }
  return {
    ...real,
    readFileSync: (...args: Parameters<typeof real.readFileSync>) => {
      refused(args[0])
      return real.readFileSync(...args)
    },
    readdirSync: (...args: Parameters<typeof real.readdirSync>) => {
      refused(args[0])
      return real.readdirSync(...args)
    },
  }
})

const transforms = all.filter(({ safety }) => safety === 'safe')

const bytes = (...parts: (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))))

describe('text', () => {
  test.each([
    ['', ''],
    ['FROM alpine\n', 'FROM alpine\n'],
    ['\uFEFFFROM alpine\r\n', '\uFEFFFROM alpine\r\n'],
    ['# Größe 漢字 🐳 \u2028\n', '# Größe 漢字 🐳 \u2028\n'],
    ['# \u001b[31m\u0007\n', '# \u001b[31m\u0007\n'],
    ['a\rb\n\n\n', 'a\rb\n\n\n'],
  ])('%j', (text, expected) => {
    expect(decode(Buffer.from(text))).toEqual({ text: expected })
    expect(Buffer.from(expected).equals(Buffer.from(text))).toBe(true)
  })
})

describe('no text', () => {
  test.each<[string, Uint8Array, string, number]>([
    [
      'a zero byte',
      bytes('FROM alpine\nRUN a', 0, 'b\n'),
      'it holds a zero byte: a binary file, not a text; leave it out with --ignore',
      2,
    ],
    [
      'an ELF file',
      bytes(0x7f, 'ELF', 2, 1, 1, 0),
      'it holds a zero byte: a binary file, not a text; leave it out with --ignore',
      1,
    ],
    [
      'UTF-16, little end first',
      bytes(0xff, 0xfe, 'F', 0),
      'it is UTF-16, and builders read UTF-8 only; save it as UTF-8',
      1,
    ],
    [
      'UTF-16, big end first',
      bytes(0xfe, 0xff, 0, 'F'),
      'it is UTF-16, and builders read UTF-8 only; save it as UTF-8',
      1,
    ],
    ['Latin-1', bytes('FROM alpine\n# Gr', 0xf6, 0xdf, 'e\n'), 'it is not UTF-8 (byte 0xF6); save it as UTF-8', 2],
    ['Latin-1 behind UTF-8', bytes('# Größe\n\n# 漢', 0xe9, '\n'), 'it is not UTF-8 (byte 0xE9); save it as UTF-8', 3],
    [
      'a character cut off at the end',
      bytes('FROM a\n# ', 0xe6, 0xbc),
      'it is not UTF-8 (byte 0xE6); save it as UTF-8',
      2,
    ],
    ['an overlong form', bytes('# ', 0xc0, 0xaf), 'it is not UTF-8 (byte 0xC0); save it as UTF-8', 1],
    ['half a pair', bytes('# ', 0xed, 0xa0, 0x80), 'it is not UTF-8 (byte 0xED); save it as UTF-8', 1],
  ])('%s', (_, content, reason, line) => expect(decode(content)).toEqual({ reason, line }))

  test('a file that is too large is not read at all', async () => {
    const folder = sandbox({ Dockerfile: OLD })
    truncateSync(join(folder, 'Dockerfile'), 40_000_000_000)
    expect(await read(join(folder, 'Dockerfile'))).toEqual({
      reason: 'it has 40000.0 MB, more than the 1 MB that are read; leave it out with --ignore',
    })
  })

  test('the largest file is read, one byte more is not', () => {
    expect(decode(Buffer.alloc(LARGEST, '#'))).toHaveProperty('text')
    expect(decode(Buffer.alloc(LARGEST + 1, '#'))).toHaveProperty('reason')
  })
})

test('what the file system refuses fails with its reason, and every other file is done', async () => {
  const folder = sandbox({
    'a/Dockerfile': OLD,
    'b/secret.Dockerfile': OLD,
    'c/broken/Dockerfile': OLD,
    'd/Dockerfile.many': OLD,
    'e/Dockerfile': OLD,
  })
  const results = []
  for await (const result of run({ folder, paths: ['.', 'secret'], write: true, transforms })) results.push(result)
  const unread = 'check its permissions, or leave it out with --ignore'
  expect(
    results.map((result) =>
      'reason' in result ? `${result.status} ${result.path}: ${result.reason}` : `${result.status} ${result.path}`,
    ),
  ).toEqual([
    'changed a/Dockerfile',
    `failed b/secret.Dockerfile: it cannot be read: no permission (EACCES); ${unread}`,
    'failed c/broken: the folder cannot be read: the device gave an input/output error (EIO)',
    `failed d/Dockerfile.many: it cannot be read: too many files are open (EMFILE); ${unread}`,
    'changed e/Dockerfile',
    'failed secret: there is no such file (ENOENT); check the path',
  ])
  expect(await read(join(folder, 'e/Dockerfile'))).toEqual({ text: NEW })
})

describe('a stream', () => {
  test('is read to its end, and no further than a file is', async () => {
    let given = 0
    async function* chunks(most: number, size: number): AsyncGenerator<Uint8Array> {
      for (given = 0; given < most; given++) yield new Uint8Array(size)
    }
    expect((await readStream(chunks(3, 10)))?.length).toBe(30)
    expect((await readStream(chunks(10, LARGEST / 10)))?.length).toBe(LARGEST)
    expect(await readStream(chunks(Number.POSITIVE_INFINITY, LARGEST / 4))).toBe(undefined)
    expect(given).toBe(4)
  })
})
