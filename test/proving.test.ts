// What --prove keeps of a rewrite: a made-up engine gives each text an image and containers, so that nothing is built.

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exitCode } from '../src/cli/commands/report.ts'
import type { Options } from '../src/cli/option-table.ts'
import { attentive } from '../src/engine/attentive.ts'
import type { ContainerState, Containers } from '../src/engine/containers.ts'
import type { BuildOutcome, BuildRequest, Engine, FailedBuild } from '../src/engine/engine.ts'
import type { Ended } from '../src/engine/process.ts'
import type { BuildContext } from '../src/files/build-context.ts'
import type { ImageConfiguration } from '../src/images/contents.ts'
import { againstBaseline, type Behaviour, behavesOtherwise, listening } from '../src/proof/behaviour.ts'
import { Candidates } from '../src/proof/candidates.ts'
import { ProofMemory } from '../src/proof/memory.ts'
import { lastLines } from '../src/proof/said.ts'
import type { TrialRequest } from '../src/proof/trials.ts'
import { tried } from '../src/proof/try.ts'
import { triedIgnoreFile } from '../src/proof/try-ignore.ts'
import type { Output } from '../src/report/output.ts'
import { emptyTally } from '../src/report/tally.ts'
import type { Rewritten } from '../src/rewrite/result.ts'
import type { Transform } from '../src/transform/transform.ts'
import { transforms } from '../transforms/index.ts'
import { sandbox } from './cli-sandbox.ts'
import { type Entry, tar } from './images/tar-writer.ts'

/** What a text's image is and does. */
interface Made {
  readonly fails?: FailedBuild['because']
  readonly files?: readonly string[]
  readonly user?: string
  readonly exits?: number
  readonly ports?: readonly number[]
  /** Whether the probe succeeds. */
  readonly answers?: boolean
  readonly ignoresStop?: boolean
  /** Its archive breaks off. */
  readonly broken?: boolean
}

class MadeUpEngine implements Engine {
  readonly name = 'docker'
  readonly version = 'made up'
  readonly texts: string[] = []
  readonly caches: BuildRequest['cache'][] = []
  readonly there = new Set<string>()
  readonly running = new Set<string>()
  readonly started: string[] = []
  readonly containers: Containers | undefined

  constructor(
    private readonly made: (text: string, image: string, cache?: BuildRequest['cache']) => Made,
    starts = true,
    private readonly digest = '',
  ) {
    this.containers = starts
      ? { start: async (image) => this.start(image), output: async () => '', close: async () => {} }
      : undefined
  }

  async build({ dockerfile, cache }: BuildRequest): Promise<BuildOutcome> {
    // An ignore file has its say as if it stood below.
    const text = dockerfile.text + (dockerfile.ignore ?? '')
    this.texts.push(text)
    this.caches.push(cache)
    const { fails } = this.made(text, `${this.texts.length}`, cache)
    if (fails !== undefined) return { status: 'failed', because: fails, milliseconds: 1, output: 'one\nlast words\n' }
    const image = `${this.texts.length}`
    this.there.add(image)
    return { status: 'built', image, milliseconds: 1, output: '' }
  }

  async *save(image: string): AsyncGenerator<Uint8Array> {
    const { files = [], user = '', broken } = this.madeBy(image)
    if (broken) throw new Error('docker image: exited (1): connection lost')
    const entry = (path: string, value: unknown): Entry => ({ path, content: JSON.stringify(value) })
    yield tar([
      { path: 'layer.tar', content: tar(files.map((path) => ({ path, content: 'x' }))) },
      entry('config.json', { config: { User: user, Cmd: ['serve'] }, history: [{ created_by: 'RUN all # buildkit' }] }),
      entry('manifest.json', [{ Config: 'config.json', Layers: ['layer.tar'] }]),
    ])
  }

  async digestOf(): Promise<string> {
    return this.digest
  }

  async remove(image: string): Promise<void> {
    this.there.delete(image)
  }

  async close(): Promise<void> {}

  private madeBy(image: string): Made {
    return this.made(this.texts[Number(image) - 1]!, image)
  }

  private start(image: string): Awaited<ReturnType<Containers['start']>> {
    const made = this.madeBy(image)
    this.running.add(image)
    this.started.push(image)
    let stopped = false
    const said = (stdout: string, code = 0): Ended => ({ how: 'exited', code, stdout, stderr: '', milliseconds: 1 })
    const state = (): ContainerState =>
      made.exits !== undefined
        ? { running: false, exitCode: made.exits }
        : { running: !stopped, exitCode: made.ignoresStop ? 137 : 143 }
    return {
      trouble: undefined,
      state: async () => state(),
      exec: async () => said('no answer', made.answers === false ? 7 : 0),
      beside: async () =>
        said(
          [
            'sl local_address rem_address st',
            ...(made.ports ?? []).map(
              (port, i) => ` ${i}: 00000000:${port.toString(16).toUpperCase()} 00000000:0000 0A`,
            ),
          ].join('\n'),
        ),
      logs: async () => 'began\nended badly\n',
      stop: async () => {
        stopped = true
      },
      remove: async () => void this.running.delete(image),
    }
  }
}

/** A transform that puts `to` into the place of each `from`. */
function replacing(name: string, from: string, to: string, more: Partial<Transform> = {}): Transform {
  return {
    ...{ name, summary: name, phase: 'layers', safety: 'unsafe', aims: ['size'], recommended: true, why: '' },
    ...{ leavesAlone: [], rules: [], references: [] },
    apply: (dockerfile) =>
      dockerfile.edit(
        dockerfile.instructions.flatMap(({ span }) => {
          const at = dockerfile.text.slice(span.start, span.end).endsWith(from) ? span.end - from.length : -1
          return at < 0 ? [] : [[{ span: { start: at, end: span.end }, text: to }]]
        }),
      ),
    ...more,
  }
}

const TEXT = 'FROM base\nRUN one\nRUN two\nRUN two\nCMD ["serve"]\n'

const safe = replacing('tidy', 'one', 'eins', { safety: 'safe' })
const unsafe = replacing('bold', 'two', 'zwei')

const REQUEST: TrialRequest = {
  ...{ path: 'Dockerfile', name: 'Dockerfile', before: TEXT, context: '/nonexistent', timeoutMs: 1000, rebuild: false },
  probe: { commands: [], network: 'none', seconds: 0.05, patience: 0.1 },
}

async function prove(
  made: ConstructorParameters<typeof MadeUpEngine>[0],
  transforms: readonly Transform[] = [safe, unsafe],
  {
    commands = [] as readonly string[],
    starts = true,
    signal = undefined as AbortSignal | undefined,
    memory = undefined as ProofMemory | undefined,
    files = undefined as BuildContext | undefined,
    digest = '',
    surroundings = [] as readonly string[],
    run = undefined as string | undefined,
  } = {},
): Promise<{ result: Rewritten; engine: MadeUpEngine }> {
  const engine = new MadeUpEngine(made, starts, digest)
  const result = await tried(
    engine,
    'Dockerfile',
    { transforms, ...(files === undefined ? {} : { findFiles: () => ({ files }) }) },
    { ...REQUEST, signal, memory, surroundings, run, probe: { ...REQUEST.probe, commands } },
  )
  expect([...engine.there, ...engine.running]).toEqual([])
  return { result, engine }
}

const BOTH = TEXT.replace('one', 'eins').replaceAll('two', 'zwei')

describe('a proof of a rewrite', () => {
  it('takes two builds where the image is the same', async () => {
    const { result, engine } = await prove(() => ({}))
    expect(result).toMatchObject({ status: 'changed', after: BOTH })
    expect(result.tried).toMatchObject({ status: 'proved', builds: 2, dropped: [], reason: 'the image is the same' })
    expect(engine.texts).toEqual([TEXT, BOTH])
  })

  it('takes three where safe and unsafe ones hold, each in its way, and all together without the cache', async () => {
    const { result, engine } = await prove((text) => ({
      files: text.includes('zwei') ? ['a'] : ['a', 'b'],
      ports: [8080],
    }))
    expect(result).toMatchObject({ after: BOTH, tried: { status: 'proved', builds: 3 } })
    expect(result.tried!.reason).toBe('a container does the same: keeps running, listens on 8080, ends when asked to')
    expect(engine.texts[2]).toBe(TEXT.replace('one', 'eins'))
    expect(engine.caches).toEqual(['ignore', 'ignore', 'use'])
  })

  it('takes two where unsafe ones alone are tried, and hold', async () => {
    const { result } = await prove((text) => ({ files: text.includes('zwei') ? ['a'] : [], ports: [80] }), [unsafe])
    expect(result).toMatchObject({ tried: { status: 'proved', builds: 2, dropped: [] } })
  })

  it('tells what the image was made of', async () => {
    const { result } = await prove(() => ({}))
    expect(result.tried).toMatchObject({
      before: { user: 'root', process: 'serve', layers: [{ instruction: 'RUN all', wastedBytes: 0 }] },
      kept: [
        { transform: 'tidy', safety: 'safe', lines: [2] },
        { transform: 'bold', safety: 'unsafe', lines: [3] },
        { transform: 'bold', safety: 'unsafe', lines: [4] },
      ],
    })
  })

  it('keeps of one transform the place that holds', async () => {
    const isBroken = (text: string): boolean => text.split('\n')[3] === 'RUN zwei'
    const { result } = await prove((text) => (isBroken(text) ? { fails: 'build' } : {}))
    expect(result.after).toBe('FROM base\nRUN eins\nRUN zwei\nRUN two\nCMD ["serve"]\n')
    expect(result.tried!.dropped).toEqual([
      { transform: 'bold', safety: 'unsafe', lines: [4], reason: 'it does not build', output: 'one\nlast words' },
    ])
    expect(result.notes).toContainEqual({
      transform: 'bold',
      line: 4,
      reason: 'tried, and left out: it does not build (last words)',
    })
  })

  it.each<[what: string, after: Made, reason: string]>([
    ['ends', { exits: 1 }, 'a container of it ends with 1, and kept running before'],
    ['listens elsewhere', { ports: [80] }, 'the ports that it listens on are 80, and were 8080'],
    ['does not answer', { ports: [8080], answers: false }, 'ask fails'],
    [
      'does not hear SIGTERM',
      { ports: [8080], ignoresStop: true },
      'it does not end when it is asked to (SIGTERM), and did before',
    ],
    [
      'has another user, which nobody declares',
      { ports: [8080], user: 'ann' },
      'the image is another one: User is another',
    ],
  ])('drops what %s', async (_, after, reason) => {
    const { result } = await prove(
      (text) => (text.includes('zwei') ? { files: ['a'], ...after } : { ports: [8080] }),
      [safe, unsafe],
      { commands: after.answers === false ? ['ask'] : [] },
    )
    expect(result.after).toBe(TEXT.replace('one', 'eins'))
    expect(new Set(result.tried!.dropped.map((one) => one.reason))).toEqual(new Set([reason]))
  })

  it('tries what others do once something is left out', async () => {
    // Only where the first is kept away is there anything for the second to do.
    const first = replacing('first', 'one', 'eins')
    const second = replacing('second', 'one', 'uno')
    const { result, engine } = await prove((text) => (text.includes('eins') ? { fails: 'build' } : {}), [first, second])
    expect(result.after).toBe(TEXT.replace('one', 'uno'))
    expect(result.tried).toMatchObject({ kept: [{ transform: 'second' }], dropped: [{ transform: 'first' }] })
    const eins = TEXT.replace('one', 'eins')
    expect(engine.texts).toEqual([TEXT, eins, eins, TEXT.replace('one', 'uno'), TEXT])
  })

  it('holds safe ones to the same files', async () => {
    const { result } = await prove((text) => ({ files: text.includes('eins') ? ['a'] : ['b'], ports: [8080] }))
    expect(result.after).toBe(TEXT.replaceAll('two', 'zwei'))
    expect(result.tried!.dropped).toMatchObject([
      { transform: 'tidy', reason: 'the image is another one: /a is added, /b is removed' },
    ])
  })

  it('blames no rewrite for a network that stumbled once', async () => {
    let builds = 0
    const { result } = await prove((text) => (text === BOTH && builds++ === 0 ? { fails: 'build' } : {}))
    expect(result).toMatchObject({ after: BOTH, tried: { status: 'proved', dropped: [], builds: 3 } })
  })

  it('blames no rewrite where the original does not build any more', async () => {
    let isDown = false
    const { result } = await prove((text) => {
      isDown ||= text !== TEXT
      return isDown ? { fails: 'build' } : {}
    })
    expect(result).toMatchObject({ status: 'unchanged', tried: { status: 'stopped', kept: [] } })
    expect(result.tried!.reason).toContain('the original does not either any more')
  })

  it('blames no safe one for what an old cache holds', async () => {
    const cached = new Set<string>()
    const { result, engine } = await prove((text, image, cache) => {
      if (cache === 'use') cached.add(image)
      const files = text.includes('zwei') ? ['b'] : []
      return { files: [cached.has(image) ? 'old' : 'new', ...files], ports: [80] }
    })
    expect(result).toMatchObject({ after: BOTH, tried: { status: 'proved', dropped: [] } })
    const eins = TEXT.replace('one', 'eins')
    expect(engine.texts).toEqual([TEXT, BOTH, eins, TEXT, eins])
    expect(engine.caches).toEqual(['ignore', 'ignore', 'use', 'ignore', 'ignore'])
  })

  it.each<[what: string, old: Made]>([
    ['does not build', { fails: 'build' }],
    ['does otherwise', { files: ['a'], exits: 1 }],
  ])('drops no unsafe one for an old cache, with which it %s', async (_, old) => {
    const cached = new Set<string>()
    const isBroken = (text: string): boolean => text.split('\n')[3] === 'RUN zwei'
    const { result } = await prove(
      (text, image, cache) => {
        if (cache === 'use' && text.includes('zwei')) cached.add(image)
        if (isBroken(text)) return { fails: 'build' }
        // The build without the cache has another number than the one with it.
        return cached.has(image) || (cache === 'use' && text.includes('zwei'))
          ? old
          : { files: text.includes('zwei') ? ['a'] : [], ports: [80] }
      },
      [unsafe],
    )
    expect(result.after).toBe('FROM base\nRUN one\nRUN zwei\nRUN two\nCMD ["serve"]\n')
    expect(result.tried!.dropped).toMatchObject([{ lines: [4], reason: 'it does not build' }])
  })

  it('keeps nothing that holds up with an old cache alone', async () => {
    const fresh = new Set<string>()
    const { result } = await prove(
      (text, image, cache) => {
        if (cache === 'ignore' && text !== TEXT) fresh.add(image)
        const files = text === TEXT ? [] : ['a']
        return fresh.has(image) ? { files, exits: 1 } : { files, ports: [80] }
      },
      [unsafe],
    )
    expect(result).toMatchObject({ status: 'unchanged', tried: { status: 'unproved', kept: [] } })
    expect(result.tried!.reason).toContain("does not without the builder's cache: a container of it ends with 1")
  })

  it('says where an image is the same but for what moved', async () => {
    let asked = 0
    // The original is asked for twice for each of its builds.
    const { result, engine } = await prove(
      (text) => ({ files: [text === TEXT && asked++ < 2 ? 'old' : 'new'] }),
      [safe],
    )
    expect(result.after).toBe(TEXT.replace('one', 'eins'))
    expect(result.tried!.reason).toBe('the image is the same but for what moved between two builds of the original too')
    expect(engine.texts).toEqual([TEXT, result.after, TEXT])
  })

  it.each<[why: string, before: Made, starts: boolean, doubt: string]>([
    ['ends with an error', { exits: 3 }, true, 'ends with 3 before the rewrite already'],
    ['does not answer', { answers: false }, true, 'ask fails before the rewrite already'],
    ['cannot be started', {}, false, 'starts no containers'],
  ])(
    'proves nothing of unsafe ones where the original %s, and says so',
    async (_, before, starts, doubt) => {
      const { result } = await prove(
        (text) => ({ ...before, files: text.includes('zwei') ? ['a'] : [] }),
        [safe, unsafe],
        { starts, commands: before.answers === false ? ['ask'] : [] },
      )
      expect(result.after).toBe(TEXT.replace('one', 'eins'))
      expect(result.tried!.doubt).toContain(doubt)
      expect(result.tried!.dropped.every(({ reason }) => reason.includes(doubt))).toBe(true)
    },
    120_000,
  )

  it('takes what an unsafe one declares for no proof', async () => {
    const declaring = { ...unsafe, changes: [{ field: 'User', becomes: 'another' }] as const }
    const made = (text: string): Made =>
      text.includes('zwei') ? { user: 'ann', exits: 1 } : { ports: [8080], user: 'bob' }
    const { result } = await prove(made, [safe, declaring])
    expect(result.after).toBe(TEXT.replace('one', 'eins'))
    const safely = { ...declaring, safety: 'safe' } as const
    expect((await prove(made, [safe, safely])).result.after).toBe(BOTH)
  })

  it('proves by equal images even then', async () => {
    const { result } = await prove(() => ({ exits: 3 }))
    expect(result.after).toBe(BOTH)
  })

  it.each<[because: FailedBuild['because'], reason: string]>([
    ['no-space', 'the disk is full'],
    ['no-engine', 'does not answer any more'],
    ['interrupted', 'interrupted'],
    ['timeout', '--timeout'],
  ])('leaves the file as it is when a build ends for %s', async (because, reason) => {
    const { result } = await prove((text) => (text === TEXT ? {} : { fails: because }))
    expect(result).toMatchObject({ status: 'unchanged', after: TEXT, tried: { status: 'stopped', kept: [] } })
    expect(result.notes.map((note) => note.reason).join()).toContain(reason)
  })

  it('proves nothing where the original does not build', async () => {
    const { result, engine } = await prove(() => ({ fails: 'build' }))
    expect(result).toMatchObject({ status: 'unchanged', tried: { status: 'unproved' } })
    expect(engine.texts).toEqual([TEXT])
  })

  it('leaves the file as it is when the engine gives no image', async () => {
    const { result } = await prove((text) => (text === TEXT ? {} : { broken: true }))
    expect(result).toMatchObject({ status: 'unchanged', tried: { status: 'stopped' } })
    expect(result.tried!.reason).toBe('docker gives no image that it has built')
  })

  it('looks at a file that says it is generated, since somebody has named it', async () => {
    const text = `# Generated. Do not edit.\n${TEXT}`
    expect(new Candidates('Dockerfile', text, { transforms: [safe] }).units).toHaveLength(1)
  })

  it('starts the containers of the original and of what is kept once', async () => {
    const { engine } = await prove((text) => ({ files: text.includes('zwei') ? ['a'] : ['a', 'b'], ports: [8080] }))
    expect(engine.started).toHaveLength(2)
  })

  it('is stopped between two looks at a container', async () => {
    const controller = new AbortController()
    const made = (text: string): Made => {
      if (text !== TEXT) controller.abort()
      return { files: [String(text.length)] }
    }
    const { result } = await prove(made, [safe, unsafe], { signal: controller.signal })
    expect(result).toMatchObject({ status: 'unchanged', tried: { status: 'stopped', reason: 'interrupted' } })
  })
})

const IGNORING: Rewritten = {
  ...{ status: 'changed', path: '.dockerignore', before: '', after: 'ignored\n' },
  steps: [{ transform: 'dockerignore', safety: 'unsafe', line: 1, lines: [1], edits: 1 }],
  ...{ notes: [], discarded: [], hidden: [] },
}

describe('the change of an ignore file', () => {
  it.each<[what: string, after: Made, reason: string | undefined]>([
    ['leaves the image as it is', { ports: [80] }, undefined],
    ['leaves out what nobody misses', { ports: [80], files: ['a'] }, undefined],
    ['leaves out what the build needs', { fails: 'build' }, 'Dockerfile: it does not build'],
    [
      'leaves out what the program needs',
      { files: ['a'], exits: 1 },
      'Dockerfile: a container of it ends with 1, and kept running before',
    ],
  ])('that %s', async (_, after, reason) => {
    const engine = new MadeUpEngine((text) => (text.endsWith('ignored\n') ? after : { ports: [80] }))
    const result = await triedIgnoreFile(engine, IGNORING, [REQUEST, { ...REQUEST, before: 'FROM other\n' }])
    expect([...engine.there, ...engine.running]).toEqual([])
    expect(result.status).toBe(reason === undefined ? 'changed' : 'unchanged')
    expect(result.notes).toEqual(
      reason === undefined ? [] : [{ transform: 'dockerignore', line: 1, reason: `tried, and left out: ${reason}` }],
    )
  })

  it('was not tried to its end where something stopped the builds', async () => {
    const engine = new MadeUpEngine((text) => (text.endsWith('ignored\n') ? { fails: 'timeout' } : {}))
    const result = await triedIgnoreFile(engine, IGNORING, [REQUEST])
    expect(result).toMatchObject({ status: 'unchanged', after: '', tried: { status: 'stopped', kept: [] } })
    const tally = emptyTally()
    tally.tried.push({ path: result.path, tried: result.tried! })
    const { stderr } = process
    expect(exitCode({} as Options, tally, { trouble: undefined } as Output, { stderr })).toBe(2)
  })

  it('is left out where nothing is built from its folder', async () => {
    const result = await triedIgnoreFile(new MadeUpEngine(() => ({})), IGNORING, [])
    expect(result).toMatchObject({ status: 'unchanged', after: '' })
  })
})

describe('what was decided before', () => {
  const files = { below: () => [], bytes: () => new Uint8Array() } as unknown as BuildContext

  /** Proves several times with one memory, in other circumstances where those are said. */
  async function again(
    all: readonly { readonly digest?: string; readonly surroundings?: readonly string[] }[],
  ): Promise<{ builds: readonly number[]; after: readonly string[] }> {
    const memory = await ProofMemory.read(join(sandbox({}), 'proofs.json'), 'build')
    const results: Rewritten[] = []
    for (const circumstances of all) {
      const made = (text: string): Made => (text.includes('zwei') ? { fails: 'build' } : {})
      const { result } = await prove(made, [safe, unsafe], { memory, files, digest: 'sha256:1', ...circumstances })
      results.push(result)
    }
    return { builds: results.map(({ tried: said }) => said!.builds), after: results.map(({ after }) => after) }
  }

  it('needs no build again', async () => {
    const { builds, after } = await again([{}, {}])
    expect(builds[0]).toBeGreaterThan(2)
    expect(builds[1]).toBe(0)
    expect(after).toEqual([TEXT.replace('one', 'eins'), TEXT.replace('one', 'eins')])
  })

  it.each([
    ['the base image is another one', { digest: 'sha256:2' }],
    ['a build argument comes from another environment', { surroundings: ['VERSION=2'] }],
  ])('is asked again when %s', async (_, circumstances) => {
    const { builds } = await again([{}, circumstances])
    expect(builds[1]).toBe(builds[0])
  })
})

describe('what was decided within a run', () => {
  const memoryOf = (): Promise<ProofMemory> => ProofMemory.read(join(sandbox({}), 'proofs.json'), 'build')

  it.each<[what: string, made: (text: string) => Made]>([
    ['holds up in part', (text) => (text.includes('zwei') ? { fails: 'build' } : {})],
    ['cannot be tried', () => ({ fails: 'build' })],
    ['takes too long', (text) => (text === TEXT ? {} : { fails: 'timeout' })],
  ])('about what %s is not asked again, whatever is known of files and images', async (_, made) => {
    const memory = await memoryOf()
    const first = await prove(made, [safe, unsafe], { memory, run: 'one' })
    const again = await prove(() => ({}), [safe, unsafe], { memory, run: 'one' })
    expect(again.engine.texts).toEqual([])
    const { tried: before, ...rest } = first.result
    expect(again.result).toEqual({ ...rest, tried: { ...before, builds: 0 } })
    const other = await prove(made, [safe, unsafe], { memory, run: 'two' })
    expect(other.engine.texts).toEqual(first.engine.texts)
  })

  it.each<[what: string, made: Made, status: Rewritten['status']]>([
    ['holds up', {}, 'changed'],
    ['does not', { fails: 'build' }, 'unchanged'],
    ['takes too long', { fails: 'timeout' }, 'unchanged'],
  ])('about an ignore file that %s is not asked again', async (_, made, status) => {
    const request = { ...REQUEST, memory: await memoryOf(), run: 'one' }
    const engine = new MadeUpEngine((text) => (text.endsWith('ignored\n') ? made : {}))
    const first = await triedIgnoreFile(engine, IGNORING, [request])
    expect(first.status).toBe(status)
    const { length } = engine.texts
    expect(await triedIgnoreFile(engine, IGNORING, [request])).toEqual(first)
    expect(engine.texts).toHaveLength(length)
  })
})

describe('a signal', () => {
  it('is heard whenever something is built or started, whatever looking at the build context has said', async () => {
    let hears = true
    const heard: boolean[] = []
    const files = {
      below: () => {
        hears = false
        return []
      },
    } as unknown as BuildContext
    const engine = new MadeUpEngine((text) => {
      heard.push(hears)
      return { files: [String(text.length)], ports: [80] }
    })
    const looking = replacing('looking', 'two', 'zwei', { needs: ['build context'] })
    const looks: Transform = {
      ...looking,
      apply: (dockerfile, context) => {
        context.files?.below('')
        return looking.apply(dockerfile, context)
      },
    }
    const memory = await ProofMemory.read(join(sandbox({}), 'proofs.json'), 'build')
    const listens = attentive(engine, () => {
      hears = true
    })
    const request = { ...REQUEST, memory }
    await tried(listens, 'Dockerfile', { transforms: [safe, looks], findFiles: () => ({ files }) }, request)
    expect(heard.length).toBeGreaterThan(4)
    expect(heard).not.toContain(false)
    expect(engine.started).not.toEqual([])
  })
})

describe('what is worth a try', () => {
  const daring = replacing('daring', 'two', 'zwei', {
    apply: (dockerfile, context) =>
      dockerfile.edit(
        dockerfile.instructions.flatMap(({ span, text }) =>
          text.includes('two') && context.worthATry(span, 'nobody knows whether zwei is there')
            ? [[{ span, text: 'RUN zwei' }]]
            : [],
        ),
      ),
  })

  it('is left alone and noted without builds', async () => {
    const [note] = new Candidates('Dockerfile', TEXT, { transforms: [daring] }).with([]).notes
    expect(note).toBeUndefined()
    const { rewrite } = await import('../src/rewrite/rewrite.ts')
    expect(rewrite('Dockerfile', TEXT, { transforms: [daring] })).toMatchObject({
      status: 'unchanged',
      notes: [
        { line: 3, reason: 'nobody knows whether zwei is there' },
        { line: 4, reason: 'nobody knows whether zwei is there' },
      ],
    })
  })

  it('is none where nothing is changed in the end', async () => {
    const declining: Transform = {
      ...daring,
      apply: (dockerfile, context) => {
        const [first] = dockerfile.instructions
        if (context.worthATry(first!.span, 'who knows')) context.decline(first!.span, 'there is another reason')
        return daring.apply(dockerfile, context)
      },
    }
    const { units } = new Candidates('Dockerfile', TEXT, { transforms: [declining] })
    expect(units.map(({ lines }) => lines)).toEqual([[3], [4]])
    const text = 'FROM mycorp/base:1\nRUN apt-get update && apt-get install -y curl\nCMD ["serve"]\n'
    const all = transforms.filter(({ name }) => name === 'user-non-root')
    expect(new Candidates('Dockerfile', text, { transforms: all }).units).toEqual([])
  })

  it('is kept where it holds, place by place, with what was not known', async () => {
    const { result } = await prove((text) => (text.split('\n')[2] === 'RUN zwei' ? { fails: 'build' } : {}), [daring])
    expect(result.after).toBe('FROM base\nRUN one\nRUN two\nRUN zwei\nCMD ["serve"]\n')
    const dared = 'nobody knows whether zwei is there'
    expect(result.tried).toMatchObject({ kept: [{ lines: [4], dared }], dropped: [{ lines: [3], dared }] })
  })
})

describe('what a container shows', () => {
  it('reads the ports that somebody listens on, and none that the kernel gave out', () => {
    const table = [
      '  sl  local_address rem_address   st tx_queue rx_queue',
      '   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000',
      '   1: 00000000000000000000000000000000:0050 00000000000000000000000000000000:0000 0A 0:0',
      '   2: 0100007F:D431 00000000:0000 0A 00000000:00000000',
      '   3: 0100007F:0051 0100007F:1F90 01 00000000:00000000',
    ]
    expect(listening(table.join('\n'))).toEqual([80, 8080])
  })

  const configuration = (Cmd: readonly string[]): ImageConfiguration =>
    ({ Cmd, Entrypoint: [] }) as unknown as ImageConfiguration
  const ended: Behaviour = {
    how: 'ended',
    exitCode: 0,
    failing: undefined,
    ports: [],
    stops: undefined,
    seconds: 0,
    said: '',
  }

  it.each([
    [['bash'], true],
    [['/usr/local/bin/python3'], true],
    [['python3.12'], true],
    [['ruby'], true],
    [['php', '-a'], true],
    [['/bin/bash', '-il'], true],
    [['/bin/sh', '-c', 'bash'], true],
    [['/bin/sh', '-c', 'exec /bin/bash'], true],
    [['/bin/sh', '-c', 'cd /app && exec bash -l'], true],
    [['tini', '--', 'bash'], true],
    [['dumb-init', 'gosu', 'app', 'python'], true],
    [['docker-entrypoint.sh', 'node'], false],
    [['tool', '--help'], true],
    [['timeout', '60', 'bash'], true],
    [['nice', '-n', '10', 'bash'], true],
    [['env', '-u', 'A', 'bash'], true],
    [['stdbuf', '-oL', 'python3'], true],
    [['/bin/sh', '-c', 'bash || true'], true],
    [['sleep', '1'], true],
    [['python3', 'report.py'], false],
    [['/bin/bash', '-lc', 'report'], false],
    [['tini', '-g', '--', 'report'], false],
    [['report'], false],
  ])('%j that ends with 0 shows nothing: %s', (command, nothing) => {
    expect(againstBaseline(ended, configuration(command)) !== undefined).toBe(nothing)
  })

  it('sees what an entrypoint is given, and hands on', () => {
    const both = { ...configuration(['node']), Entrypoint: ['docker-entrypoint.sh'] }
    expect(againstBaseline(ended, both)).toContain('starts a prompt alone')
  })

  it.each<[command: readonly string[], shows: string | undefined]>([
    [['sleep', 'infinity'], 'only keeps itself alive'],
    [['/bin/sh', '-c', 'service cron start && tail -f /dev/null'], 'only keeps itself alive'],
    [['/bin/sh', '-c', 'while true; do sleep 60; done'], 'only keeps itself alive'],
    [['/bin/sh', '-c', 'trap : TERM INT; sleep infinity & wait'], 'only keeps itself alive'],
    [['worker'], undefined],
    [['worker', '-h', 'broker'], undefined],
  ])('%j that keeps running shows nothing but by a port or a probe', (command, shows) => {
    const running: Behaviour = { ...ended, how: 'running', stops: 'asked' }
    const doubt = againstBaseline(running, configuration(command))
    if (shows === undefined) expect(doubt).toBeUndefined()
    else expect(doubt).toContain(shows)
    expect(againstBaseline({ ...running, ports: [80] }, configuration(command))).toBeUndefined()
    expect(againstBaseline(running, configuration(command), ['ask'])).toBeUndefined()
  })

  it('is cut to what somebody reads', () => {
    expect(lastLines(`${'a'.repeat(9000)}b`)).toBe(`…${'a'.repeat(3999)}b`)
    expect(lastLines('line\n'.repeat(100)).split('\n')).toHaveLength(20)
    const failing = { probe: 'ask', said: `${'x'.repeat(5000)}\nmore` }
    const doubt = againstBaseline({ ...ended, how: 'running', failing }, configuration(['serve']), ['ask'])
    expect(doubt).toBe(`ask fails before the rewrite already: ${'x'.repeat(300)}…`)
  })

  it('takes an exit code for what it is', () => {
    expect(behavesOtherwise(ended, ended)).toBeUndefined()
    expect(behavesOtherwise(ended, { ...ended, exitCode: 2 })).toBe('a container of it ends with 2, and with 0 before')
  })
})
