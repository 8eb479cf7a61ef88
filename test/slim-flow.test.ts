// How slim goes from builds to a text, and how it ends where it cannot: a made-up engine and a made-up tracer.

import { describe, expect, it } from 'vitest'
import type { Containers, WrappedContainer } from '../src/engine/containers.ts'
import type { BuildOutcome, BuildRequest, Engine } from '../src/engine/engine.ts'
import { type Ended, EngineError } from '../src/engine/process.ts'
import { driftText, slimSummary } from '../src/report/slim.ts'
import type { SlimRequest } from '../src/slim/request.ts'
import { drifted, slimmed } from '../src/slim/slim.ts'
import type { Trace } from '../src/slim/trace.ts'
import type { Tracer } from '../src/slim/tracer.ts'
import { archiveOf, file, folder, link, type MadeLayer, traceOf } from './slim-images.ts'

const TEXT = 'FROM base\nCOPY app /app\nCMD ["/app/run"]\n'

const CONFIG = { Cmd: ['/app/run'], Env: ['PATH=/bin'], User: 'app' }

const LAYERS: readonly MadeLayer[] = [
  {
    by: 'ADD rootfs.tar /',
    entries: [
      file('bin/sh', 'sh', 0o755),
      file('usr/share/other', 'x'.repeat(9000)),
      file('etc/passwd', 'app:x:7:7::/app:/bin/sh\n'),
    ],
  },
  { by: 'COPY app /app', entries: [folder('app'), file('app/run', 'run', 0o755), file('app/lazy')] },
]

const SLIM: readonly MadeLayer[] = [
  { by: 'COPY /app /app', entries: [folder('app'), file('app/run', 'run', 0o755), file('app/lazy')] },
]

interface Given {
  /** Texts that do not build. */
  readonly refuses?: (text: string) => boolean
  /** Whether a container of an image answers its probe. */
  readonly answers?: (image: string) => boolean
  readonly config?: Readonly<Record<string, unknown>>
  readonly slimConfig?: Readonly<Record<string, unknown>>
  readonly said?: string
  /** What rpm says of its packages, or what is thrown. */
  readonly rpm?: string | Error
  /** Why a container does not start with a tracer in it. */
  readonly wrappedTrouble?: string
  /** What the images are for. */
  readonly platforms?: Readonly<Record<string, string>>
  /** Layers of the original beside its own, and those of the slim image. */
  readonly more?: readonly MadeLayer[]
  readonly slim?: readonly MadeLayer[]
}

/** Its first image is the original, what is built of another text is slim. */
class MadeUpEngine implements Engine {
  readonly name = 'docker'
  readonly version = 'made up'
  readonly there = new Set<string>()
  readonly running = new Set<string>()
  readonly texts: string[] = []

  constructor(private readonly given: Given = {}) {}

  async build({ dockerfile: { text } }: BuildRequest): Promise<BuildOutcome> {
    if (this.given.refuses?.(text) === true)
      return { status: 'failed', because: 'build', milliseconds: 1, output: 'the last line' }
    this.texts.push(text)
    const image = text.includes(' AS slim\n') ? 'slim' : 'original'
    this.there.add(image)
    return { status: 'built', image, milliseconds: 1, output: '' }
  }

  async *save(image: string): AsyncGenerator<Uint8Array> {
    const { config = CONFIG, more = [], slim = SLIM } = this.given
    const { slimConfig = { ...config, User: '7', WorkingDir: '/' } } = this.given
    const place = { os: 'linux', architecture: this.given.platforms?.[image] }
    yield image === 'slim' ? archiveOf(slim, slimConfig, place) : archiveOf([...LAYERS, ...more], config, place)
  }

  async remove(image: string): Promise<void> {
    this.there.delete(image)
  }

  async digestOf(name: string): Promise<string> {
    return `sha256:of-${name}`
  }

  async close(): Promise<void> {
    this.there.clear()
  }

  readonly containers: Containers = {
    start: async (image) => this.container(image),
    startWrapped: async (image) => ({ ...this.container(image), trouble: this.given.wrappedTrouble }),
    output: async (image, command) => {
      const { rpm = '' } = this.given
      if (typeof rpm !== 'string') throw rpm
      return image === 'original' && command[0] === '/usr/bin/rpm' ? rpm : ''
    },
    close: async () => this.running.clear(),
  }

  private container(image: string): WrappedContainer {
    this.running.add(image)
    const ended = (isFine: boolean): Ended => ({
      ...{ how: 'exited', code: isFine ? 0 : 1, milliseconds: 1 },
      ...{ stdout: '', stderr: isFine ? '' : 'connection refused' },
    })
    let isStopped = false
    return {
      trouble: undefined,
      state: async () => ({ running: !isStopped, exitCode: 0 }),
      exec: async () => ended(true),
      beside: async (_, [program]) => ended(program === 'cat' || this.given.answers?.(image) !== false),
      logs: async () => this.given.said ?? 'what it said\n',
      stop: async () => {
        isStopped = true
      },
      remove: async () => void this.running.delete(image),
      copyOut: async () => undefined,
    }
  }
}

function tracer(trace: Trace | string): Tracer {
  return {
    wrapping: () => ({ folder: '', at: '', command: ['x'] }),
    through: ['x'],
    trace: async () => trace,
    close: async () => undefined,
  }
}

const TRACE = traceOf({ run: ['app/run'], read: ['etc/passwd'], missing: ['etc/nowhere'] })

const REQUEST: SlimRequest = {
  ...{ name: 'Dockerfile', path: 'Dockerfile', text: TEXT, context: '/nonexistent', buildArgs: [], timeoutMs: 1000 },
  ...{ seconds: 0.01, patience: 0.1, date: '2026-08-01', say: () => undefined },
  options: { probes: ['ask'], keep: [], drop: [], keepShell: false, filesOnly: false, base: 'scratch' },
}

describe('slim', () => {
  it('writes a stage that both images answer for, and removes what it made', async () => {
    const engine = new MadeUpEngine()
    const found = await slimmed(engine, tracer(TRACE), REQUEST)
    expect(found.after.startsWith('FROM base AS app\nCOPY app /app\nCMD ["/app/run"]\n\n')).toBe(true)
    expect(found.after).toContain('COPY --from=app /app /app\n')
    expect(found.after).toContain('COPY --from=app /etc /etc\n')
    expect(found.after).not.toContain('/usr/share')
    expect(found.record).toMatchObject({
      bases: { base: 'sha256:of-base' },
      probes: ['ask'],
      touched: { run: ['/app/run'], read: ['/etc/passwd'], missing: ['/etc/nowhere'] },
    })
    expect(engine.texts).toEqual([TEXT, found.after])
    expect([...engine.there, ...engine.running]).toEqual([])
    expect(slimSummary('Dockerfile', found, false)).toMatch(
      /^Dockerfile: 0\.\d MB, 2 layers -> 0\.\d MB, 1 layer\n {2}both images: ask succeeds/,
    )
    // What it wrote is what a second run finds, and begins without.
    const again = await slimmed(new MadeUpEngine(), tracer(TRACE), { ...REQUEST, text: found.after })
    expect(again.after).toBe(found.after)
  })

  it.each<readonly [string, Given, Trace | string, string]>([
    ['a probe that fails in the original', { answers: () => false }, TRACE, 'ask fails: connection refused'],
    [
      'a slim image in which a probe fails',
      { answers: (image) => image !== 'slim' },
      TRACE,
      'the slim image: ask fails',
    ],
    [
      'an engine that allows no tracing',
      { said: 'strace: ptrace(PTRACE_SEIZE, 7): Operation not permitted\n' },
      'strace put nothing down',
      'does not allow a program in a container to be traced',
    ],
    ['a trace that is not there', {}, 'strace put nothing down', 'it cannot be traced: strace put nothing down'],
    [
      'a container that does not start with strace in it',
      { wrappedTrouble: 'no space left on device' },
      TRACE,
      'its container does not start with strace in it',
    ],
    ['an original that does not build', { refuses: () => true }, TRACE, 'the image does not build'],
    [
      'a stage that does not build',
      { refuses: (text) => text.includes('scratch') },
      TRACE,
      'the slim image does not build',
    ],
    [
      'a configuration that does not come back',
      { slimConfig: { ...CONFIG, User: '7', Env: ['PATH=/other'] } },
      TRACE,
      'its configuration would be another: Env ["PATH=/other"] instead of ["PATH=/bin"]',
    ],
  ])('ends at %s, and leaves nothing behind', async (_, given, trace, message) => {
    const engine = new MadeUpEngine(given)
    await expect(slimmed(engine, tracer(trace), REQUEST)).rejects.toThrow(message)
    expect([...engine.there, ...engine.running]).toEqual([])
  })

  it.each<readonly [string, Given, Partial<SlimRequest>, string]>([
    ['ONBUILD', { config: { ...CONFIG, OnBuild: ['RUN x'] } }, {}, 'it has ONBUILD instructions'],
    ['a line feed', { config: { ...CONFIG, Labels: { a: 'b\nc' } } }, {}, 'LABEL a has more than one line'],
    [
      'a build argument in ENV',
      {},
      { text: 'FROM base\nARG TOKEN\nARG OTHER=x$TOKEN\nENV A=1 KEY=${OTHER}\n', buildArgs: ['TOKEN=secret'] },
      'ENV KEY is made of OTHER, which --build-arg decides',
    ],
    [
      'a global build argument in LABEL',
      {},
      { text: 'ARG VERSION\nFROM base\nARG VERSION\nLABEL a=$VERSION\n', buildArgs: ['VERSION'] },
      'LABEL a is made of VERSION',
    ],
    [
      'another platform',
      { platforms: { original: 'arm64', slim: 'amd64' } },
      {},
      'it would be an image for linux/amd64 instead of linux/arm64',
    ],
  ])('refuses %s', async (_, given, more, message) => {
    await expect(slimmed(new MadeUpEngine(given), tracer(TRACE), { ...REQUEST, ...more })).rejects.toThrow(message)
  })

  it('takes a build argument that no ENV is made of', async () => {
    const text = 'FROM base\nARG V\nENV A=$V\nENV A=1 B=${C}_V PATH=/opt/V:$PATH\nRUN x $V\nCMD ["/app/run"]\n'
    const request = { ...REQUEST, text, buildArgs: ['V=1'] }
    expect((await slimmed(new MadeUpEngine(), tracer(TRACE), request)).after).toContain(' AS slim\n')
  })

  it('lets stand what a base has beside the image, and says the rest', async () => {
    const slimConfig = {
      ...CONFIG,
      Env: [...CONFIG.Env, 'SSL_CERT_FILE=/x'],
      Labels: { of: 'base' },
      User: '0',
      WorkingDir: '/',
    }
    const request = { ...REQUEST, options: { ...REQUEST.options, base: 'distroless' } }
    const given = { config: { ...CONFIG, User: '' }, slimConfig }
    const { after } = await slimmed(new MadeUpEngine(given), tracer(TRACE), request)
    expect(after).toContain('FROM distroless AS slim\nENV PATH=/bin\n')
    expect(after).toContain('WORKDIR /\n# root\nUSER 0\nENTRYPOINT []\n')
    const other = { ...given, slimConfig: { ...slimConfig, Env: ['PATH=/other'] } }
    await expect(slimmed(new MadeUpEngine(other), tracer(TRACE), request)).rejects.toThrow('Env ["PATH=/other"]')
  })

  it('refuses more lines than an engine takes, where no shell puts links together', async () => {
    const entries = Array.from({ length: 120 }, (_, i) => folder(`srv/${i}`))
    const layers = [{ by: 'RUN make', entries }]
    const request = { ...REQUEST, options: { ...REQUEST.options, keep: ['/srv'] } }
    await expect(slimmed(new MadeUpEngine({ more: layers }), tracer(TRACE), request)).rejects.toThrow(
      /it would take 12\d COPYs, each a layer, and an engine has 127/,
    )
  })

  it.each([
    [{ options: { ...REQUEST.options, target: 'nowhere' } }, '--target nowhere: it has no such stage'],
    [{ options: { ...REQUEST.options, keep: ['/nowhere'] } }, '--keep /nowhere: the image has no such path'],
    [{ options: { ...REQUEST.options, drop: ['/app/lzay'] } }, '--drop /app/lzay: the image has no such path'],
  ])('refuses %j', async (more, message) => {
    await expect(slimmed(new MadeUpEngine(), tracer(TRACE), { ...REQUEST, ...more })).rejects.toThrow(message)
  })

  const LINKED: Given = {
    more: [
      {
        by: 'RUN make',
        entries: [file('usr/bin/tool', 'tool', 0o755), link('tools', 'usr/bin'), link('usr/bin/other', 'tool')],
      },
    ],
  }

  it.each([
    ['/app/lazy', ['/app/lazy'], 'app/lazy'],
    ['/tools/tool', ['/usr/bin/tool'], 'usr/bin/tool'],
    ['/tools/other', ['/usr/bin/other', '/usr/bin/tool'], 'tools/other'],
  ])('leaves %s out wherever that leads, and finds no drift in it', async (drop, gone, touched) => {
    const request = { ...REQUEST, options: { ...REQUEST.options, keep: ['/usr/bin'], drop: [drop] } }
    const trace = tracer(traceOf({ run: ['app/run'], read: [touched] }))
    const { after, record } = await slimmed(new MadeUpEngine(LINKED), trace, request)
    for (const path of gone) expect(after).not.toContain(path)
    expect(after).toContain(' /app/run ')
    expect(record.drop).toEqual([drop])
    const slim: readonly MadeLayer[] = [
      { by: 'COPY /app /app', entries: [folder('app'), file('app/run', 'run', 0o755)] },
    ]
    const engine = new MadeUpEngine({ ...LINKED, slim })
    expect(await drifted(engine, trace, { ...request, text: after }, record)).toMatchObject({ lacking: [] })
  })

  const rpm = (more: Partial<Given> = {}): Given => ({
    ...more,
    more: [
      {
        by: 'RUN dnf',
        entries: ['bin/rpm', 'lib/a.so', 'lib/b.so', 'lib/c.so'].map((path) => file(`usr/${path}`, path, 0o755)),
      },
    ],
  })
  const touching = tracer(traceOf({ run: ['app/run'], read: ['usr/lib/a.so'] }))

  it('asks rpm which files are those of a package', async () => {
    const engine = new MadeUpEngine(rpm({ rpm: 'other\t/usr/lib/c.so\na\t/usr/lib/a.so\na\t/usr/lib/b.so\n' }))
    const { after, record, notes } = await slimmed(engine, touching, REQUEST)
    expect(record.packages).toEqual(['a'])
    expect(after).toContain(' /usr/lib/a.so /usr/lib/b.so /usr/lib/')
    expect(notes).toEqual([])
  })

  it('refuses where rpm fails, and does not ask it for files alone', async () => {
    const given = rpm({ rpm: new EngineError('docker run: exited (1): error: cannot open Packages database') })
    await expect(slimmed(new MadeUpEngine(given), touching, REQUEST)).rejects.toMatchObject({
      message: 'its rpm does not say which package a file is of; --files-only takes files without their packages',
      output: 'docker run: exited (1): error: cannot open Packages database',
    })
    const request = { ...REQUEST, options: { ...REQUEST.options, filesOnly: true } }
    expect((await slimmed(new MadeUpEngine(given), touching, request)).record.packages).toEqual([])
  })

  it('says so where rpm is not there to be asked', async () => {
    const given = { more: [{ by: 'RUN dnf', entries: [file('usr/lib/sysimage/rpm/rpmdb.sqlite')] }] }
    const { notes } = await slimmed(new MadeUpEngine(given), tracer(TRACE), REQUEST)
    expect(notes).toEqual([expect.stringContaining('installed by rpm, which is not there')])
  })

  it('says what has drifted', async () => {
    const { after, record } = await slimmed(new MadeUpEngine(), tracer(TRACE), REQUEST)
    const request = { ...REQUEST, text: after }
    const same = await drifted(new MadeUpEngine(), tracer(traceOf({ run: ['app/run'] })), request, record)
    expect(same).toMatchObject({ lacking: [], packages: [], otherwise: undefined })
    const more = traceOf({ run: ['app/run'], read: ['usr/share/other'] })
    const drift = await drifted(new MadeUpEngine(), tracer(more), request, record)
    expect(drift.lacking).toEqual(['/usr/share/other'])
    expect(driftText('Dockerfile', drift, record)).toBe(`Dockerfile has drifted:
paths that it touches, and that the slim image lacks:
  /usr/share/other
dockershift slim Dockerfile --write puts it right; it was last run on 2026-08-01
`)
    const failing = new MadeUpEngine({ answers: (image) => image !== 'slim' })
    const { otherwise } = await drifted(failing, tracer(TRACE), request, record)
    expect(otherwise).toEqual({ reason: 'ask fails', output: 'connection refused\nwhat it said' })
  })
})
