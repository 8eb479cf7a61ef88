// What --prove remembers: decisions by all that decides, and that a change of any of it asks the builds again.

import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import type { BuildContext } from '../src/files/build-context.ts'
import { type Decision, digestOfContext, imagesOf, keyOf, ProofMemory, surroundings } from '../src/proof/memory.ts'
import { sandbox } from './cli-sandbox.ts'
import { PROVED } from './tried.ts'

/** A build context of these files. */
function contextOf(files: Readonly<Record<string, string>>, kind: 'file' | 'link' = 'file'): BuildContext {
  return {
    below: () => Object.entries(files).map(([path, text]) => ({ path, kind, size: text.length, mode: 0o644 })),
    bytes: (path: string, count: number) => Buffer.from(files[path]!).subarray(0, count),
  } as unknown as BuildContext
}

describe('the digest of a build context', () => {
  const digest = digestOfContext(contextOf({ a: '1', b: '2' }))

  it.each([
    ['a file has another content', { a: '1', b: '3' }],
    ['a file is called otherwise', { a: '1', c: '2' }],
    ['a file is there that was not', { a: '1', b: '2', c: '' }],
    ['bytes go from one file to the next', { a: '12', b: '' }],
  ])('is another one when %s', (_, files) => {
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
    expect(digestOfContext(contextOf(files))).not.toBe(digest)
  })

  it('is none where a link may lead elsewhere, and of too many files', () => {
    expect(digestOfContext(contextOf({ a: '1' }, 'link'))).toBeUndefined()
    expect(digestOfContext({ below: () => undefined } as unknown as BuildContext)).toBeUndefined()
  })
})

describe('what the environment decides', () => {
  it('is the values of arguments that have none, and what builders read themselves', () => {
    const env = { VERSION: '2', OTHER: '3', HOME: '/root', DOCKER_DEFAULT_PLATFORM: 'linux/arm64' }
    expect(surroundings(env, ['VERSION', 'OTHER=4', 'GONE'])).toEqual([
      'DOCKER_DEFAULT_PLATFORM=linux/arm64',
      'VERSION=2',
    ])
  })
})

describe('the images of a Dockerfile', () => {
  const of = (text: string, isGiven = false): readonly string[] | undefined =>
    imagesOf(new Dockerfile('Dockerfile', text), isGiven)

  it('are those that no stage makes', () => {
    const text = 'FROM node:22 AS build\nFROM build AS more\nFROM scratch\nCOPY --from=build /a /\nCOPY --from=0 /a /\n'
    expect(of(`${text}COPY --from=ghcr.io/astral-sh/uv:0.5 /uv /\n`)).toEqual(['ghcr.io/astral-sh/uv:0.5', 'node:22'])
  })

  it('are not known where a variable names one, or a build argument may', () => {
    const text = 'ARG VERSION=22\nFROM node:$VERSION\n'
    expect(of(text)).toEqual(['node:22'])
    expect(of(text, true)).toBeUndefined()
    expect(of('ARG VERSION\nFROM node:$VERSION\n')).toBeUndefined()
  })
})

describe('the memory', () => {
  const decision: Decision = { kept: [0, 2], without: { transforms: ['a'], units: [] }, tried: PROVED }

  it('is there again for the same build, and for no other', async () => {
    const file = join(sandbox({}), 'deep/proofs.json')
    const memory = await ProofMemory.read(file, 'one')
    memory.set(keyOf(['a']), decision)
    expect(await memory.save()).toBeUndefined()
    expect((await ProofMemory.read(file, 'one')).get(keyOf(['a']))).toEqual(decision)
    expect((await ProofMemory.read(file, 'one')).get(keyOf(['b']))).toBeUndefined()
    expect((await ProofMemory.read(file, 'two')).get(keyOf(['a']))).toBeUndefined()
  })

  it.each(['', '{', '{"dockershiftProofs":1,"build":"one","decisions":[["a",{"kept":["x"]}]]}'])(
    'takes the damaged file %j for none',
    async (text) => {
      const file = join(sandbox({ 'proofs.json': text }), 'proofs.json')
      expect((await ProofMemory.read(file, 'one')).get('a')).toBeUndefined()
    },
  )

  it('says why it could not be written, and leaves nothing beside', async () => {
    const folder = sandbox({})
    mkdirSync(join(folder, 'proofs.json'))
    const memory = await ProofMemory.read(join(folder, 'proofs.json'), 'one')
    memory.set('a', decision)
    expect(await memory.save()).toContain('EISDIR')
  })

  it('writes nothing where nothing was decided', async () => {
    const folder = sandbox({ 'proofs.json': 'as it was' })
    const memory = await ProofMemory.read(join(folder, 'proofs.json'), 'one')
    expect(await memory.save()).toBeUndefined()
    expect(readFileSync(join(folder, 'proofs.json'), 'utf8')).toBe('as it was')
  })
})
