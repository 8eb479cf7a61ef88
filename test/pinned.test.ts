// That a name of an image stands for one image in all builds of an engine: a made-up engine writes down what it is asked.

import { describe, expect, it } from 'vitest'
import { basesIn } from '../src/engine/docker.ts'
import type { BuildRequest, BuiltImage, Engine } from '../src/engine/engine.ts'
import { pinned } from '../src/proof/pinned.ts'

const digest = (character: string): string => `sha256:${character.repeat(64)}`

/** An engine whose registry gives another digest for each build, and the requests that it got. */
function recording(bases: (build: number) => BuiltImage['bases']): { engine: Engine; asked: BuildRequest[] } {
  const asked: BuildRequest[] = []
  const engine: Engine = {
    ...{ name: 'docker', version: '1' },
    build: async (request) => {
      asked.push(request)
      const told = bases(asked.length)
      const built = { status: 'built', image: `${asked.length}`, milliseconds: 1, output: '' } as const
      return told === undefined ? built : { ...built, bases: told }
    },
    async *save() {},
    remove: async () => {},
    close: async () => {},
  }
  return { engine: pinned(engine), asked }
}

const request = (text: string): BuildRequest => ({
  dockerfile: { text, name: 'Dockerfile' },
  context: '.',
  cache: 'ignore',
})

async function contextsOf(
  texts: readonly string[],
  bases: (build: number) => BuiltImage['bases'],
): Promise<readonly BuildRequest['buildContexts'][]> {
  const { engine, asked } = recording(bases)
  for (const text of texts) await engine.build(request(text))
  expect(asked.map(({ dockerfile }) => dockerfile.text)).toEqual(texts)
  return asked.map(({ buildContexts }) => buildContexts)
}

const FROM = 'FROM team/base:1\n'

describe('an engine that pins', () => {
  it('builds with what a name stood for first, and leaves the text as it is', async () => {
    const first = { 'team/base:1': `docker-image://team/base:1@${digest('1')}` }
    const moving = (build: number): BuiltImage['bases'] => ({ 'team/base:1': digest(`${build}`) })
    expect(await contextsOf([FROM, `${FROM}RUN a\n`, FROM], moving)).toEqual([undefined, first, first])
  })

  it('learns of names that come later', async () => {
    const bases = (build: number): BuiltImage['bases'] =>
      build === 1 ? { 'a:1': digest('1') } : { 'a:1': digest('2'), 'b:1': digest('3') }
    const [, , last] = await contextsOf(['FROM a:1\n', 'FROM b:1\n', 'FROM b:1\n'], bases)
    expect(last).toEqual({ 'a:1': `docker-image://a:1@${digest('1')}`, 'b:1': `docker-image://b:1@${digest('3')}` })
  })

  it.each<[why: string, text: string]>([
    ['a stage has that name', 'FROM base AS base\nFROM base\n'],
    ['a stage has that name in capitals', 'FROM base AS Base\nFROM base\n'],
    ['the frontend is too old', '# syntax=docker/dockerfile:1.3\nFROM base\n'],
    ['the frontend is not known', '# syntax=example.com/own:1\nFROM base\n'],
    ['a digest alone says which frontend it is', `# syntax=docker/dockerfile@${digest('5')}\nFROM base\n`],
  ])('gives no build context where %s', async (_, text) => {
    const [, second] = await contextsOf([text, text], () => ({ 'base:latest': digest('1') }))
    expect(second ?? {}).toEqual({})
  })

  it.each(['docker/dockerfile:1', 'docker/dockerfile:1.4', 'docker/dockerfile:1.7-labs'])(
    'gives one where %s reads it',
    async (frontend) => {
      const text = `# syntax=${frontend}\nFROM base\n`
      const [, second] = await contextsOf([text, text], () => ({ 'base:latest': digest('1') }))
      expect(second).toEqual({ 'base:latest': `docker-image://base:latest@${digest('1')}` })
    },
  )

  it('asks for nothing where a builder tells nothing', async () => {
    expect(await contextsOf([FROM, FROM], () => undefined)).toEqual([undefined, undefined])
  })
})

describe('what BuildKit tells of a build', () => {
  const account = (...materials: readonly object[]): string =>
    JSON.stringify({ 'buildx.build.provenance': { materials } })
  const material = (uri: string, character = '1'): object => ({ uri, digest: { sha256: character.repeat(64) } })

  it.each<[uri: string, name: string]>([
    ['pkg:docker/node@20?platform=linux%2Famd64', 'node:20'],
    ['pkg:docker/team/base@latest', 'team/base:latest'],
    ['pkg:docker/localhost:5000/team/base@1?platform=linux%2Famd64', 'localhost:5000/team/base:1'],
    ['pkg:docker/localhost%3A5000/team/base@1', 'localhost:5000/team/base:1'],
  ])('names %s %s', (uri, name) => {
    expect(basesIn(account(material(uri)))).toEqual({ [name]: digest('1') })
  })

  it('is nothing where it tells of no image, of one by its digest, or of two by one name', () => {
    expect(basesIn('')).toEqual({})
    expect(basesIn('{}')).toEqual({})
    expect(basesIn(account({ uri: 'pkg:docker/node@20' }, { uri: 'https://example.com/a.tar' }))).toEqual({})
    expect(basesIn(account(material(`pkg:docker/node@20?digest=${digest('1')}`)))).toEqual({})
    const [amd64, arm64] = ['pkg:docker/a@1?platform=linux%2Famd64', 'pkg:docker/a@1?platform=linux%2Farm64']
    expect(basesIn(account(material(amd64!, '1'), material(arm64!, '2')))).toEqual({})
    expect(basesIn(account(material(amd64!), material(arm64!)))).toEqual({ 'a:1': digest('1') })
  })
})

it.each([
  ['as it was', 'a', digest('a')],
  ['another one by now', 'b', undefined],
])(
  'what an engine says of a tag counts for nothing where builds begin with another image: %s',
  async (_, now, told) => {
    const { engine } = recording(() => ({ 'debian:12': digest('a') }))
    const asked = pinned({ ...engine, digestOf: async () => digest(now) })
    await asked.build(request('FROM debian:12\n'))
    expect(await asked.digestOf?.('docker.io/library/debian:12')).toBe(told)
    expect(await asked.digestOf?.('alpine:3.20')).toBe(digest(now))
  },
)
