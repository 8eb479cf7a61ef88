// What slim writes of what it keeps: which lines copy it, the configuration, and where they stand in the file.

import { describe, expect, it } from 'vitest'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { headOf, numericUser, tailOf } from '../src/slim/configuration.ts'
import { type Copies, type Copy, copiesOf, withoutFrame } from '../src/slim/copies.ts'
import { readRecord, recordText } from '../src/slim/record.ts'
import { refuseCopies } from '../src/slim/refusals.ts'
import { freeFrame, MARK, type StageParts, withoutSlim, withSlim } from '../src/slim/stage.ts'
import { file, folder, kept, link, SYSTEM, slimImage, traceOf } from './slim-images.ts'

describe('the lines', () => {
  const big = 'x'.repeat(1000)

  it('copy a folder where most of it is kept, files elsewhere, and shared folders never', async () => {
    const entries = [
      ...Array.from({ length: 20 }, (_, i) => file(`usr/share/data/${i}`, big)),
      file('usr/lib/a.so'),
      file('usr/lib/b.so'),
      file('usr/bin/a', big),
      file('usr/bin/b', 'x'),
    ]
    const { tree } = await slimImage([SYSTEM, { by: 'RUN make', entries }])
    const wanted = [...tree.files.keys()].filter(
      (path) => !['usr/share/data/3', 'usr/lib/b.so', 'usr/bin/b'].includes(path),
    )
    const reasons = new Map(wanted.map((path) => [path, 'touched' as const]))
    const { copies, frame } = copiesOf(tree, reasons)
    const lines = copies.map(({ folder: from, files }) => files ?? from)
    expect(lines).toContainEqual('usr/share/data')
    expect(lines).toContainEqual(['usr/lib/a.so'])
    expect(lines).toContainEqual(['usr/bin/a'])
    expect(frame.links).toEqual(['bin', 'lib'])
    // What must not come keeps a folder from coming as a whole.
    const dropped = copiesOf(tree, reasons, ['usr/share/data/3']).copies
    expect(dropped.find(({ folder: from }) => from === 'usr/share/data')?.files).toHaveLength(19)
  })

  it('leave the history of a repository behind, however small it is', async () => {
    const entries = [file('app/.git/config', 'x'), file('app/main', big), file('app/parts/a', big)]
    const image = await slimImage([SYSTEM, { by: 'COPY . /app', entries }])
    const { copies } = copiesOf(image.tree, kept(image, traceOf({ read: ['app/main'] })).paths)
    const lines = copies.map(({ folder: from, files }) => files ?? from)
    expect(lines.filter((line) => line.toString().startsWith('app'))).toEqual(['app/parts', ['app/main']])
  })

  it('leave folders behind that lie in a crowd of others', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `needed-${i}`)
    const entries = [
      file('app/package.json', JSON.stringify({ dependencies: Object.fromEntries(names.map((name) => [name, '1'])) })),
      file('app/main.js'),
      ...names.map((name) => file(`app/node_modules/${name}/index.js`, 'x')),
      ...names.map((name) => file(`app/node_modules/not-${name}/index.js`, big)),
    ]
    const image = await slimImage([SYSTEM, { by: 'COPY . /app', entries }])
    const { paths } = kept(image, traceOf({ read: ['app/main.js'] }))
    const { copies, frame } = copiesOf(image.tree, paths)
    expect(frame.wholes).toEqual(names.map((name) => `app/node_modules/${name}`).sort())
    expect(copies.map(({ folder: from }) => from)).not.toContain('app/node_modules')
    expect(copies.map(({ folder: from }) => from)).toContain('app')
    expect(copies.length).toBeLessThanOrEqual(40)
    // Where nothing can make a frame, the folder comes with what nobody needs.
    const bare = copiesOf(image.tree, paths, [], false)
    expect(bare.frame.wholes).toEqual([])
    expect(bare.copies.length).toBeLessThanOrEqual(40)
  })

  it('are no more than an engine takes', async () => {
    const entries = Array.from({ length: 300 }, (_, i) => [
      file(`srv/a/${i}/kept`, 'x'),
      file(`srv/a/${i}/not`, big),
    ]).flat()
    const { tree } = await slimImage([SYSTEM, { by: 'RUN make', entries }])
    const reasons = new Map(
      [...tree.files.keys()].filter((path) => path.endsWith('kept')).map((path) => [path, 'touched' as const]),
    )
    expect(copiesOf(tree, reasons).copies.length).toBeLessThanOrEqual(40)
  })

  it('are one for a folder, where links come without a frame', async () => {
    const names = Array.from({ length: 150 }, (_, i) => `lib${i}.so`)
    const entries = [
      ...names.flatMap((name) => [link(`usr/lib/${name}`, `${name}.1`), file(`usr/lib/${name}.1`)]),
      folder('var/empty'),
      link('data', 'usr/share/data'),
      file('usr/share/data/a'),
      file('usr/share/not', big),
      file('usr/lib/not', big.repeat(9)),
    ]
    const { tree } = await slimImage([SYSTEM, { by: 'RUN make', entries }])
    const wanted = [...tree.files.keys()].filter((path) => !path.endsWith('/not') && !/^(?:bin|lib)$/.test(path))
    const reasons = new Map(wanted.map((path) => [path, 'touched' as const]))
    const { copies, frame } = withoutFrame(tree, copiesOf(tree, reasons, [], false), reasons)
    expect(frame.links).toEqual([])
    const libraries = copies.filter(({ folder: from }) => from === 'usr/lib')
    expect(libraries).toHaveLength(1)
    expect(libraries[0]!.files).toHaveLength(300)
    expect(copies).toContainEqual({ folder: 'data', files: ['data/a'], reason: 'touched' })
    expect(copies).toContainEqual({ folder: 'var/empty', reason: 'touched' })
  })

  it('never bring a folder that holds what is dropped, not even an empty one', async () => {
    const entries = [folder('srv/a'), file('srv/a/b'), folder('srv/a/none')]
    const { tree } = await slimImage([SYSTEM, { by: 'RUN make', entries }])
    const { copies } = copiesOf(tree, new Map([['srv/a/b', 'touched']]), ['srv/a/none'])
    expect(copies).toEqual([{ folder: 'srv/a', files: ['srv/a/b'], reason: 'touched' }])
  })
})

describe('lines that cannot be', () => {
  const nothing: Copies = { copies: [], frame: { links: [], folders: [], wholes: [] } }
  const copies = Array.from({ length: 101 }, (_, i): Copy => ({ folder: `a/${i}`, reason: 'touched' }))
  const folders = [{ path: 'etc/a\nb', mode: 0o700, uid: 0, gid: 0 }]

  it.each<readonly [string, Copies, boolean, string]>([
    ['a link', { ...nothing, frame: { ...nothing.frame, links: ['a\nb'] } }, true, 'the name of /a\nb has more'],
    ['a folder', { ...nothing, frame: { ...nothing.frame, folders } }, true, 'the name of /etc/a\nb has more'],
    ['one of a crowd', { ...nothing, frame: { ...nothing.frame, wholes: ['c\r'] } }, true, 'the name of /c\r has more'],
    ['too many without a shell', { ...nothing, copies }, false, 'the image has no shell to put links'],
    ['too many with one', { ...nothing, copies }, true, 'lies in that many folders that cannot come whole'],
  ])('are refused: %s', (_, given, hasFrame, message) => {
    expect(() => refuseCopies(given, hasFrame)).toThrow(message)
  })

  it('are none where they are few', () => {
    expect(() => refuseCopies({ ...nothing, copies: copies.slice(1) }, false)).not.toThrow()
  })
})

describe('the configuration', () => {
  const CONFIGURATION = {
    Env: ['PATH=/usr/bin:/bin', 'GREETING=say "hi" for $5 \\o/', 'EMPTY='],
    Cmd: ['nginx', '-g', 'daemon off;'],
    Entrypoint: ['/entry point'],
    User: 'node',
    WorkingDir: '/app',
    ExposedPorts: ['80/tcp', '53/udp'],
    Volumes: ['/data'],
    Labels: { 'org.label': 'a b' },
    Healthcheck: { Test: ['CMD-SHELL', 'wget -q localhost || exit 1'], Interval: 1_500_000_000, Retries: 2 },
    StopSignal: 'SIGQUIT',
    Shell: [],
    OnBuild: [],
    Author: '',
  }

  const ALONE = { escape: '\\', hasBase: false }

  it('is carried over', () => {
    const lines = [...headOf(CONFIGURATION, ALONE), ...tailOf(CONFIGURATION, '1000', ALONE)]
    expect(lines.map(({ keyword, rest }) => `${keyword} ${rest}`).join('\n')).toBe(`ENV PATH=/usr/bin:/bin \\
    GREETING="say \\"hi\\" for \\$5 \\\\o/" \\
    EMPTY=""
LABEL org.label="a b"
WORKDIR /app
VOLUME ["/data"]
EXPOSE 80 53/udp
USER 1000
STOPSIGNAL SIGQUIT
HEALTHCHECK --interval=1.5s --retries=2 CMD wget -q localhost || exit 1
ENTRYPOINT ["/entry point"]
CMD ["nginx", "-g", "daemon off;"]`)
  })

  it('is said in full over a base, which may say something else', () => {
    const bare = { ...CONFIGURATION, WorkingDir: '', Entrypoint: [], Volumes: [], ExposedPorts: [], Healthcheck: null }
    const lines = tailOf({ ...bare, StopSignal: '' }, '', { escape: '\\', hasBase: true })
    expect(lines.map(({ keyword, rest }) => `${keyword} ${rest}`)).toEqual([
      'WORKDIR /',
      'USER 0',
      'ENTRYPOINT []',
      'CMD ["nginx", "-g", "daemon off;"]',
    ])
  })

  it('is written with the escape character of the file', () => {
    const writing = { escape: '`', hasBase: false }
    const [env] = headOf({ ...CONFIGURATION, Env: ['A=C:\\b "c" `d` $e', 'B=b'], Labels: {} }, writing)
    expect(env!.rest).toBe('A="C:\\b `"c`" ``d`` `$e" `\n    B=b')
    const [workdir, volume] = tailOf({ ...CONFIGURATION, WorkingDir: "/a b\\'c", Volumes: ['/$x'] }, '', writing)
    expect(workdir!.rest).toBe("/a` b\\`'c")
    expect(volume!.rest).toBe('["/`$x"]')
  })

  it.each([
    ['node', '1000'],
    ['node:staff', '1000:50'],
    ['1000', '1000'],
    ['', ''],
  ])('has the user %j as %j', async (user, numeric) => {
    const { text } = await slimImage([SYSTEM])
    expect(numericUser(user, text)).toBe(numeric)
  })
})

describe('the stage', () => {
  const BEFORE = `# A comment.
FROM debian:bookworm-slim
COPY . /app
CMD ["/app/run"]
`

  async function made(
    before: string,
    more: readonly string[] = [],
    parts: Partial<StageParts> = {},
    config: Readonly<Record<string, unknown>> = {},
  ): Promise<string> {
    const tools = ['sh', 'cp', 'mkdir', 'chmod', 'chown'].map((name) => file(`usr/bin/${name}`, name, 0o755))
    const entries = [...tools, folder('app'), file('app/run', 'x', 0o755)]
    const others = [file('var/other', 'x'.repeat(1000)), ...more.map((path) => file(path))]
    const image = await slimImage(
      [SYSTEM, { by: 'RUN x', entries: others }, { by: 'COPY . /app', entries }],
      { Cmd: ['/app/run'], User: 'node', ...config },
      ['COPY'],
    )
    const dockerfile = new Dockerfile('Dockerfile', before)
    const found = kept(image, traceOf({ run: ['app/run'], read: more }), { keep: ['bin'] })
    const keptPaths = new Map([...found.paths].filter(([path]) => !path.startsWith('usr/bin')))
    return withSlim(dockerfile, dockerfile.stages.at(-1)!, {
      ...{ configuration: image.configuration, text: image.text, packages: [], base: 'scratch' },
      frameAt: freeFrame(image.tree),
      copies: copiesOf(image.tree, keptPaths),
      record: 'Dockerfile.slim.json',
      ...parts,
    })
  }

  it('stands behind what is there, which stays as it is', async () => {
    expect(await made(BEFORE)).toBe(`# A comment.
FROM debian:bookworm-slim AS app
COPY . /app
CMD ["/app/run"]

${MARK}: Dockerfile.slim.json says why. Run it again rather than edit this.
# Links as they are, and folders without what is in them.
FROM app AS frame
USER 0
RUN mkdir -p /frame/tmp \\
 && cp -P /bin /frame/ \\
 && chmod 1777 /frame/tmp

FROM scratch AS slim
COPY --from=frame /frame/ /
# The application: its folder, and what was copied into the image.
COPY --from=app /app /app
# What is needed sooner or later, and seldom seen: users, certificates, time zones, locales.
COPY --from=app /etc /etc
# node
USER 1000
CMD ["/app/run"]
`)
  })

  it('is put in the place of an earlier one', async () => {
    const once = await made(BEFORE)
    const twice = await made(withoutSlim(once))
    expect(twice).toBe(once)
    expect(withoutSlim(once)).toBe(BEFORE.replace('slim\n', 'slim AS app\n'))
  })

  it('keeps line ends, case and names', async () => {
    const text = await made('from debian as build\r\nfrom build as web\r\ncmd ["/app/run"]\r\n')
    expect(text).not.toMatch(/[^\r]\n/)
    expect(text).toContain('\r\ncopy --from=web /app /app\r\n')
  })

  // What an engine makes of such names is tried in test/images/slim.images.ts.
  it.each([
    ['a b', '\\', 'a b'],
    ['a*b', '\\', 'a[*]b'],
    ['[id].js', '\\', '[[]id].js'],
    ['a$b', '\\', 'a\\$b'],
    ["a'b", '\\', "a\\'b"],
    ['a"b', '`', 'a`"b'],
    ['a\\b', '\\', 'a[\\\\\\\\]b'],
    ['a\\b', '`', 'a[\\\\]b'],
    ['a`b', '`', 'a``b'],
  ])('names %j so that the builder finds it, in a file whose escape character is %s', async (name, escape, source) => {
    const head = escape === '\\' ? '' : `# escape=${escape}\n`
    const text = await made(head + BEFORE.slice('# A comment.\n'.length), [`var/${name}`, 'var/second one'])
    const line = text.split('\n').find((one) => one.startsWith('COPY') && one.includes('second one'))!
    expect(JSON.parse(line.slice(line.indexOf('[')))).toEqual(expect.arrayContaining([`/var/${source}`, '/var/']))
  })

  it('has the platform that its lineage begins with', async () => {
    const text = await made('FROM --platform=linux/arm64 debian AS base\nFROM base\nCMD ["/app/run"]\n')
    expect(text).toContain('\nFROM app AS frame\n')
    expect(text).toContain('\nFROM --platform=linux/arm64 scratch AS slim\n')
    const own = await made('FROM --platform=$TARGETPLATFORM debian\nCMD ["/app/run"]\n')
    expect(own).toContain('FROM --platform=$TARGETPLATFORM debian AS app\n')
    expect(own).toContain('\nFROM --platform=$TARGETPLATFORM scratch AS slim\n')
  })

  it('makes its frame where the image has nothing, with a shell that is there', async () => {
    const text = await made(BEFORE, ['frame'], {}, { Shell: ['/bin/bash', '-c'] })
    expect(text).toContain('USER 0\nSHELL ["/bin/sh","-c"]\nRUN mkdir -p /frame-2/tmp \\\n')
    expect(text).toContain('COPY --from=frame /frame-2/ /\n')
    expect(text).toContain('\nSHELL ["/bin/bash", "-c"]\n')
  })

  it('says of a shell that starts it only what is true of each', async () => {
    const text = await made(BEFORE, [], {}, { Cmd: ['/bin/sh', '-c', 'exec /app/run'] })
    expect(text).toContain('# It is started by a shell, which therefore stays.\nCMD ["/bin/sh", "-c", "exec /app/run"]')
  })

  it('says root in full over a base', async () => {
    const text = await made(BEFORE, [], { base: 'distroless' }, { User: '' })
    expect(text).toContain('FROM distroless AS slim\n')
    expect(text).toContain('WORKDIR /\n# root\nUSER 0\nENTRYPOINT []\nCMD ["/app/run"]\n')
  })
})

describe('the trace file', () => {
  it('comes back as it was written', () => {
    const record = {
      ...{
        date: '2026-08-01',
        bases: { debian: 'sha256:0' },
        probes: ['true'],
        keep: ['/a'],
        drop: [],
        keepShell: true,
      },
      ...{ filesOnly: false, base: 'busybox', packages: ['libc6'], target: 'web', network: 'none', seconds: 3 },
      touched: { run: ['/a'], read: [], listed: [], seen: [], written: [], missing: ['/b'] },
    }
    expect(readRecord(recordText(record))).toEqual(record)
  })

  it.each([
    ['{', 'it is no JSON'],
    ['[]', 'it holds no object'],
    ['{"version":9}', 'its version is 9, and 1 is read'],
    ['{"version":1}', '"touched" is missing'],
  ])('says what is wrong with %s', (text, reason) => {
    expect(readRecord(text)).toBe(reason)
  })
})
