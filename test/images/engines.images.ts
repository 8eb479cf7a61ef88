// The drivers of builders, against real ones: they build, say why they could not, and leave nothing behind.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest'
import { dockerEngine } from '../../src/engine/docker.ts'
import type { BuildRequest, Engine } from '../../src/engine/engine.ts'
import { findEngine } from '../../src/engine/find.ts'
import { buildahEngine, podmanEngine } from '../../src/engine/podman.ts'
import type { Environment } from '../../src/engine/process.ts'
import { readImage } from '../../src/images/archive.ts'
import { ensureBase } from './bases/bases.ts'
import { describeWithEngine } from './bench.ts'
import { addNote } from './notes.ts'
import { inventory, ownLabel } from './run-verify.ts'

const base = 'busybox:latest'

/** Every image built here bears this label from its first step on: others may use the engine at the same time. */
const label = ownLabel()

interface Found {
  readonly engine: Engine
  readonly env: Environment
}

describeWithEngine('builders', (bench) => {
  const temporary = process.env.TMPDIR
  const engines = new Map<string, Found>()
  let folder = ''
  let missing: string | undefined

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dockershift-engines-'))
    await mkdir(join(folder, 'context'))
    await mkdir(join(folder, 'temporary'))
    await writeFile(join(folder, 'context/file'), 'content')
    await writeFile(join(folder, 'context/ignored'), 'content')
    missing = await ensureBase(base, bench.ready)
    const add = (name: string, env: Environment, engine: Engine | undefined): void => {
      if (engine) engines.set(name, { engine, env })
    }
    const { env } = bench.ready
    add('docker buildx', env, await dockerEngine({ env }))
    add('docker, classic', env, await dockerEngine({ env, builder: 'classic' }))
    const builders = await bench.builders()
    if (typeof builders !== 'string') {
      await builders.provide(base)
      add('podman', builders.env, await podmanEngine({ env: builders.env }))
      add('buildah', builders.env, await buildahEngine({ env: builders.env }))
    }
    // What a driver leaves in the temporary folder is then seen.
    process.env.TMPDIR = join(folder, 'temporary')
  })

  afterAll(async () => {
    if (temporary === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = temporary
    await rm(folder, { recursive: true, force: true })
  })

  const left = ({ engine, env }: Found): Promise<readonly string[]> =>
    inventory(engine.name, { ...env, TMPDIR: tmpdir() }, label)

  function request(lines: readonly string[], more: Partial<BuildRequest> = {}): BuildRequest {
    const text = [`FROM ${base}`, `LABEL ${label}`, ...lines, ''].join('\n')
    return { dockerfile: { text, name: 'Dockerfile' }, context: join(folder, 'context'), cache: 'ignore', ...more }
  }

  it('finds docker first, and what is asked for', async () => {
    const { env } = bench.ready
    expect((await findEngine(undefined, env))?.name).toBe('docker')
    expect(await findEngine(undefined, { PATH: '/nonexistent' })).toBeUndefined()
    expect(await findEngine('buildah', { PATH: '/nonexistent' })).toBeUndefined()
  })

  describe.each(['docker buildx', 'docker, classic', 'podman', 'buildah'])('%s', (name) => {
    function found(test: TestContext): Found {
      const engine = engines.get(name)
      if (missing !== undefined || !engine) return test.skip(missing ?? `${name} is not here`)
      return engine
    }

    it('builds images that can be read, and removes them', async (test) => {
      const { engine, env } = found(test)
      const before = await left({ engine, env })
      const lines = [
        'RUN echo first > /first',
        `FROM ${base} AS last`,
        `LABEL ${label}`,
        'ARG WORD=none',
        'ENV WORD=$WORD',
        'COPY . /srv/',
        'RUN echo "$WORD" > /word',
        'COPY --from=0 /first /',
        'HEALTHCHECK CMD true',
        'FROM last',
        'RUN false',
      ]
      const outcome = await engine.build(request(lines, { target: 'last', buildArgs: ['WORD=hello'] }))
      if (outcome.status !== 'built') throw new Error(outcome.output)
      const image = await readImage(engine.save(outcome.image))
      expect(image.configuration).toMatchObject({
        Env: expect.arrayContaining(['WORD=hello']),
        Healthcheck: { Test: ['CMD-SHELL', 'true'] },
      })
      expect(image.files.get('word')).toMatchObject({ type: 'file', size: 6 })
      expect(image.files.get('first')).toMatchObject({ type: 'file', size: 6 })
      expect(image.files.get('srv/file')).toMatchObject({ type: 'file', size: 7 })
      await engine.remove(outcome.image)
      await engine.remove(outcome.image)
      expect(await left({ engine, env })).toEqual(before)

      expect((await engine.build(request(['COPY file /']))).status).toBe('built')
      await addNote(bench.notes, { about: name, built: 2 })
      expect(await left({ engine, env })).not.toEqual(before)
      await engine.close()
      expect(await left({ engine, env })).toEqual(before)
    })

    it('says when a build fails, and leaves nothing of it', async (test) => {
      const { engine, env } = found(test)
      const before = await left({ engine, env })
      const outcome = await engine.build(request(['RUN echo one > /one', 'RUN echo no such luck && exit 3']))
      expect(outcome).toMatchObject({ status: 'failed', because: 'build' })
      expect(outcome.output).toContain('no such luck')
      expect(await left({ engine, env })).toEqual(before)
    })

    const ends = name === 'docker buildx' ? (['timeout', 'interrupted'] as const) : (['timeout'] as const)
    it.for(ends)('ends a build on %s, and leaves nothing of it', async (how, test) => {
      const builder = found(test)
      const before = await left(builder)
      const controller = new AbortController()
      const limits = how === 'timeout' ? { timeoutMs: 3000 } : { signal: controller.signal }
      const timer = setTimeout(() => controller.abort(), 3000)
      const lines = ['RUN echo one > /one', 'RUN echo two > /two; sleep 600']
      const outcome = await builder.engine.build(request(lines, limits))
      clearTimeout(timer)
      expect(outcome).toMatchObject({ status: 'failed', because: how })
      expect(outcome.milliseconds).toBeLessThan(30_000)
      expect(await left(builder)).toEqual(before)
    })

    // The classic builder knows the ignore file of the context alone.
    if (name === 'docker, classic') return
    it('heeds the ignore file that belongs to the Dockerfile', async (test) => {
      const { engine } = found(test)
      const text = `FROM ${base}\nLABEL ${label}\nCOPY . /srv/\n`
      const outcome = await engine.build(
        request([], { dockerfile: { text, name: 'some.Dockerfile', ignore: 'ignored\n' } }),
      )
      if (outcome.status !== 'built') throw new Error(outcome.output)
      await addNote(bench.notes, { about: name, built: 1 })
      const { files } = await readImage(engine.save(outcome.image))
      await engine.close()
      expect(files.has('srv/file')).toBe(true)
      expect(files.has('srv/ignored')).toBe(false)
    })
  })
})
