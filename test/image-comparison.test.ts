// The comparison of images, over small archives made here: what it must see, what it must not, and how it reads them.

import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ArchiveError, type LayerMemory, readImage } from '../src/images/archive.ts'
import { compareImages, type ImageComparison } from '../src/images/compare.ts'
import type { ImageContents } from '../src/images/contents.ts'
import { disposables } from '../src/images/disposable.ts'
import { glob } from '../src/images/glob.ts'
import { readTar, TarError } from '../src/images/tar.ts'
import { type Entry, tar } from './images/tar-writer.ts'

type Layers = readonly (readonly Entry[])[]

/** An archive as `docker save` writes it. */
function dockerArchive(layers: Layers, config: object = {}): Buffer {
  const blobs = new Map<string, Buffer>()
  const add = (content: Buffer): string => {
    const path = `blobs/sha256/${createHash('sha256').update(content).digest('hex')}`
    blobs.set(path, content)
    return path
  }
  const Layers = layers.map((entries) => add(tar(entries)))
  const Config = add(Buffer.from(JSON.stringify(config)))
  const manifest = JSON.stringify([{ Config, RepoTags: ['x:latest'], Layers }])
  return tar([
    ...[...blobs].map(([path, content]) => ({ path, content })),
    { path: 'manifest.json', content: manifest },
  ])
}

/** In chunks that end where nothing else does. */
async function* chunks(bytes: Buffer, size = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

function image(layers: Layers, config: object = {}): Promise<ImageContents> {
  return readImage(chunks(dockerArchive(layers, config)))
}

async function compare(before: Layers, after: Layers): Promise<ImageComparison> {
  return compareImages(await image(before), await image(after))
}

/** The differences that count, one line each. */
async function differences(before: Layers, after: Layers): Promise<readonly string[]> {
  const comparison = await compare(before, after)
  expect(comparison.equal).toBe(comparison.differences.length === 0)
  return comparison.differences.map((difference) =>
    difference.kind === 'file'
      ? [difference.change, difference.path, ...difference.aspects].join(' ')
      : `configuration ${difference.field}`,
  )
}

const folder = (path: string, more: Partial<Entry> = {}): Entry => ({ path, type: '5', ...more })
const file = (path: string, content = 'content', more: Partial<Entry> = {}): Entry => ({ path, content, ...more })

const base: readonly Entry[] = [
  folder('etc'),
  file('etc/a', 'a'),
  folder('opt'),
  file('opt/tool', 'tool', { mode: 0o755 }),
]

describe('what made each layer', () => {
  const made = (created_by: string, empty_layer?: true): object => ({ created_by, ...(empty_layer && { empty_layer }) })
  const [first, second] = [[file('a')], [file('b', 'x'.repeat(5000))]]

  it('stands in the history, where that tells of as many layers', async () => {
    const history = [made('ADD a /'), made('ENV A=1', true), made('RUN b # buildkit')]
    const { before, after } = compareImages(
      await image([first, second], { history }),
      await image([first], { history: history.slice(0, 2) }),
    )
    expect(before.byLayer?.map(({ origin }) => origin)).toEqual(['ADD a /', 'RUN b'])
    expect(before.byLayer?.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(before.bytes)
    expect(after.byLayer).toHaveLength(1)
  })

  it.each([[{}], [{ history: [made('ADD a /')] }], [{ history: 'x' }]])('is not said by %j', async (config) => {
    const contents = await image([first, second], config)
    expect(compareImages(contents, contents).before.byLayer).toBeUndefined()
  })
})

describe('what counts as a difference', () => {
  it('finds none between two images of the same content', async () => {
    expect(await differences([base], [base])).toEqual([])
  })

  it('finds none when the same files come in other layers', async () => {
    expect(
      await differences(
        [base],
        base.map((entry) => [entry]),
      ),
    ).toEqual([])
  })

  const changed = (entry: Entry): Layers => [base, [entry]]
  it.each<[string, Layers, readonly string[]]>([
    ['a changed byte', changed(file('etc/a', 'b')), ['changed etc/a content']],
    ['a changed mode', changed(file('opt/tool', 'tool', { mode: 0o644 })), ['changed opt/tool mode']],
    ['a set-user-ID bit', changed(file('opt/tool', 'tool', { mode: 0o4755 })), ['changed opt/tool mode']],
    ['a changed owner', changed(file('etc/a', 'a', { uid: 1000 })), ['changed etc/a owner']],
    ['a changed group', changed(file('etc/a', 'a', { gid: 1000 })), ['changed etc/a owner']],
    ['a changed mode of a folder', changed(folder('opt', { mode: 0o700 })), ['changed opt mode']],
    ['a missing file', changed(file('etc/.wh.a', '')), ['removed etc/a']],
    ['a missing folder', changed(file('.wh.etc', '')), ['removed etc', 'removed etc/a']],
    ['a cleared folder', changed(file('opt/.wh..wh..opq', '')), ['removed opt/tool']],
    ['a new file', changed(file('etc/b')), ['added etc/b']],
    ['a new empty folder', changed(folder('srv')), ['added srv']],
    ['a file in the place of a folder', changed(file('etc', 'x')), ['changed etc type', 'removed etc/a']],
    ['a folder in the place of a file', changed(folder('etc/a')), ['changed etc/a type']],
    [
      'a symbolic link in the place of a file',
      changed({ path: 'etc/a', type: '2', link: '../opt' }),
      ['changed etc/a type'],
    ],
    [
      'a file capability',
      changed(
        file('opt/tool', 'tool', {
          mode: 0o755,
          pax: { 'SCHILY.xattr.security.capability': Buffer.from([1, 0, 0, 2]) },
        }),
      ),
      ['changed opt/tool attributes'],
    ],
  ])('sees %s', async (_, after, expected) => {
    expect(await differences([base], after)).toEqual(expected)
  })

  it('sees another target of a symbolic link, and not its mode', async () => {
    const link = (target: string, mode: number): Layers => [[{ path: 'l', type: '2', link: target, mode }]]
    expect(await differences(link('a', 0o777), link('b', 0o777))).toEqual(['changed l target'])
    expect(await differences(link('a', 0o777), link('a', 0o755))).toEqual([])
  })

  it('sees another number of a device', async () => {
    const device = (minor: number): Layers => [[{ path: 'dev/x', type: '3', device: [1, minor] }]]
    expect(await differences(device(3), device(5))).toEqual(['changed dev/x device'])
  })

  it('takes a hard link for a file with the content of its target', async () => {
    const linked: Layers = [[...base, { path: 'etc/b', type: '1', link: 'etc/a' }]]
    expect(await differences(linked, [[...base, file('etc/b', 'a')]])).toEqual([])
    expect(await differences(linked, [[...base, file('etc/b', 'x')]])).toEqual(['changed etc/b content'])
  })

  it('follows a hard link to a file of an earlier layer, as it is there', async () => {
    const linked: Layers = [base, [{ path: 'tool', type: '1', link: './opt/tool' }], [file('opt/.wh.tool', '')]]
    const plain: Layers = [[folder('etc'), file('etc/a', 'a'), folder('opt'), file('tool', 'tool', { mode: 0o755 })]]
    expect(await differences(linked, plain)).toEqual([])
  })

  it('lets a cleared folder keep what its own layer puts there, in any order', async () => {
    const kept = file('opt/new', 'new')
    const opaque = file('opt/.wh..wh..opq', '')
    const expected: Layers = [[folder('etc'), file('etc/a', 'a'), folder('opt'), kept]]
    expect(await differences([base, [opaque, kept]], expected)).toEqual([])
    expect(await differences([base, [kept, opaque]], expected)).toEqual([])
  })

  it('keeps the content of a folder that a later layer describes again', async () => {
    expect(await differences([base], [base, [folder('etc')]])).toEqual([])
  })

  it('gives folders that no layer describes the owner and mode that engines give them', async () => {
    expect(await differences([[file('a/b/c')]], [[folder('a'), folder('a/b'), file('a/b/c')]])).toEqual([])
  })

  it('is not misled by names that begin with dots', async () => {
    expect(await differences([[file('.hidden'), file('..odd')]], [[file('hidden'), file('odd')]])).toEqual([
      'removed ..odd',
      'removed .hidden',
      'added hidden',
      'added odd',
    ])
  })
})

describe('the configuration', () => {
  const fields: Readonly<Record<string, readonly [unknown, unknown]>> = {
    Env: [['A=1'], ['A=2']],
    Cmd: [['a'], ['/bin/sh', '-c', 'a']],
    Entrypoint: [['a'], null],
    User: ['', '1000'],
    WorkingDir: ['/', '/app'],
    ExposedPorts: [{ '80/tcp': {} }, { '81/tcp': {} }],
    Volumes: [{ '/data': {} }, {}],
    Labels: [{ a: '1' }, { a: '2' }],
    Healthcheck: [{ Test: ['CMD', 'a'] }, { Test: ['CMD', 'a'], Interval: 1 }],
    StopSignal: ['SIGINT', 'SIGTERM'],
    Shell: [
      ['/bin/sh', '-c'],
      ['/bin/bash', '-c'],
    ],
    OnBuild: [['RUN a'], []],
  }
  it.each(Object.entries(fields))('sees a change of %s', async (field, [one, other]) => {
    const [a, b] = await Promise.all([
      image([base], { config: { [field]: one } }),
      image([base], { config: { [field]: other } }),
    ])
    expect(compareImages(a, b).differences).toMatchObject([{ kind: 'configuration', field }])
    expect(compareImages(a, a).equal).toBe(true)
  })

  it('sees a change of the author', async () => {
    const comparison = compareImages(await image([base], { author: 'me' }), await image([base]))
    expect(comparison.differences).toMatchObject([{ field: 'Author', before: 'me', after: '' }])
  })

  it('takes a port for the same however its protocol is written', async () => {
    const [lower, upper, other] = await Promise.all(
      ['80/tcp', '80/TCP', '80/UDP'].map((port) => image([base], { config: { ExposedPorts: { [port]: {} } } })),
    )
    expect(compareImages(upper!, lower!).differences).toEqual([])
    expect(compareImages(upper!, other!).differences).toMatchObject([{ field: 'ExposedPorts' }])
  })

  it('makes no difference between empty, absent and null, nor between orders that say nothing', async () => {
    const one = { config: { Cmd: null, Env: ['A=1', 'B=2'], Labels: { a: '1', b: '2' }, Volumes: {}, User: '' } }
    const other = { config: { Cmd: [], Env: ['B=2', 'A=1'], Labels: { b: '2', a: '1' } } }
    expect(compareImages(await image([base], one), await image([base], other)).equal).toBe(true)
  })
})

describe('caches, indexes and logs', () => {
  it('names what it passes over', async () => {
    const place = ['var', 'var/lib', 'var/lib/apt'].map((path) => folder(path))
    const lists = [folder('var/lib/apt/lists'), file('var/lib/apt/lists/main_Packages')]
    const { equal, disposable } = await compare([[...place, ...lists]], [place])
    expect(equal).toBe(true)
    expect(disposable.map(({ path, name }) => [path, name])).toEqual([
      ['var/lib/apt/lists', 'apt package lists'],
      ['var/lib/apt/lists/main_Packages', 'apt package lists'],
    ])
  })

  it('passes over folders that hold nothing else', async () => {
    const cache = [folder('root'), folder('root/.cache'), folder('root/.cache/pip'), file('root/.cache/pip/wheel')]
    expect(await differences([[...base, ...cache]], [[...base, folder('root')]])).toEqual([])
    expect(await differences([[...base, ...cache, file('root/.cache/kept')]], [[...base, folder('root')]])).toEqual([
      'removed root/.cache',
      'removed root/.cache/kept',
    ])
  })

  it('counts an empty folder, which no list names', async () => {
    expect(await differences([[folder('root/.cache')]], [[folder('root')]])).toEqual(['removed root/.cache'])
  })

  it('passes over the day of a password change and over nothing else of the file', async () => {
    const shadow = (line: string): Layers => [[file('etc/shadow', `root:*:19000:0:99999:7:::\n${line}\n`)]]
    expect(await differences(shadow('app:!:20000::::::'), shadow('app:!:20001::::::'))).toEqual([])
    expect(await differences(shadow('app:!:20000::::::'), shadow('app::20000::::::'))).toEqual([
      'changed etc/shadow content',
    ])
    expect(await differences(shadow('app:!:20000::::::'), shadow('app:!:20000:5:::::'))).toEqual([
      'changed etc/shadow content',
    ])
  })

  it('counts a place of the builder that somebody has filled', async () => {
    expect(await differences([base], [[...base, file('etc/hosts', '')]])).toEqual([])
    expect(await differences([base], [[...base, file('etc/hosts', '127.0.0.1 x')]])).toEqual(['added etc/hosts'])
  })

  it('has an entry but once, each with a reason', () => {
    expect(new Set(disposables.map(({ name }) => name)).size).toBe(disposables.length)
    const paths = disposables.flatMap((entry) => entry.paths)
    expect(new Set(paths).size).toBe(paths.length)
    expect(disposables.filter(({ why }) => why.length < 20)).toEqual([])
  })
})

describe('figures', () => {
  it('counts layers and their bytes', async () => {
    const layers: Layers = [base, [file('etc/b')]]
    const { before } = await compare(layers, layers)
    expect(before).toMatchObject({ layers: 2, bytes: layers.reduce((sum, entries) => sum + tar(entries).length, 0) })
  })

  const big = 'x'.repeat(5000)
  it.each<[string, Layers, number]>([
    ['nothing', [[file('a', big)]], 0],
    ['a file deleted later', [[file('a', big)], [file('.wh.a', '')]], 5000],
    ['a file written again', [[file('a', big)], [file('a', 'y')]], 5000],
    ['a file whose mode alone changed', [[file('a', big)], [file('a', big, { mode: 0o755 })]], 5000],
    ['a folder deleted later', [[folder('d'), file('d/a', big), file('d/b', big)], [file('.wh.d', '')]], 10000],
    ['a folder cleared later', [[folder('d'), file('d/a', big)], [file('d/.wh..wh..opq', '')]], 5000],
    ['a file put where a folder was', [[folder('d'), file('d/a', big)], [file('d', 'x')]], 5000],
    [
      'a hard link once',
      [
        [file('a', big), { path: 'b', type: '1', link: 'a' }],
        [file('.wh.a', ''), file('.wh.b', '')],
      ],
      5000,
    ],
    ['a whiteout of what was never there', [[file('a', big)], [file('.wh.z', ''), file('q/.wh..wh..opq', '')]], 0],
  ])('counts as wasted %s', async (_, layers, wasted) => {
    expect((await image(layers)).wastedBytes).toBe(wasted)
  })
})

describe('archives', () => {
  const digest = (content: Buffer): string => createHash('sha256').update(content).digest('hex')

  it('reads the same image from an OCI archive with compressed layers', async () => {
    const layer = gzipSync(tar(base))
    const config = Buffer.from(JSON.stringify({ config: { User: 'app' } }))
    const manifest = Buffer.from(
      JSON.stringify({
        config: { digest: `sha256:${digest(config)}` },
        layers: [{ digest: `sha256:${digest(layer)}` }],
      }),
    )
    const attestation = { digest: 'sha256:0', annotations: { 'vnd.docker.reference.type': 'attestation-manifest' } }
    const nested = Buffer.from(JSON.stringify({ manifests: [attestation, { digest: `sha256:${digest(manifest)}` }] }))
    const index = { manifests: [{ digest: `sha256:${digest(nested)}` }] }
    const archive = tar([
      { path: 'index.json', content: JSON.stringify(index) },
      { path: 'oci-layout', content: '{"imageLayoutVersion":"1.0.0"}' },
      ...[layer, config, manifest, nested].map((content) => ({ path: `blobs/sha256/${digest(content)}`, content })),
    ])
    const contents = await readImage(chunks(archive))
    expect(compareImages(await image([base], { config: { User: 'app' } }), contents).equal).toBe(true)
    expect(contents.layerBytes).toEqual([tar(base).length])
  })

  it('reads the archive of old engines, whose repeated layers are links', async () => {
    const layer = tar(base)
    const archive = tar([
      { path: 'one/layer.tar', content: layer },
      { path: 'one/VERSION', content: '1.0' },
      { path: 'two/layer.tar', type: '2', link: '../one/layer.tar' },
      { path: 'c.json', content: '{}' },
      { path: 'manifest.json', content: '[{"Config":"c.json","Layers":["one/layer.tar","two/layer.tar"]}]' },
    ])
    expect((await readImage(chunks(archive))).layerBytes).toEqual([layer.length, layer.length])
  })

  it('reads a layer once that two images share', async () => {
    const memory: LayerMemory = new Map()
    const archive = dockerArchive([base])
    const first = await readImage(chunks(archive), memory)
    expect(memory.size).toBe(1)
    const second = await readImage(chunks(archive), memory)
    expect(second.files.get('etc/a')).toBe(first.files.get('etc/a'))
  })

  it.each([1, 511, 512, 513, 100_000])('reads the same in chunks of %i bytes', async (size) => {
    const contents = await readImage(chunks(dockerArchive([base]), size))
    expect([...contents.files.keys()]).toEqual(['etc', 'etc/a', 'opt', 'opt/tool'])
  })

  it.each(['{a,b}', '['])('reads a layer whose first file is called %s', async (path) => {
    const { files } = await image([[file(path)]])
    expect([...files.keys()]).toEqual([path])
  })

  it('says when an archive is none, or lacks a part', async () => {
    await expect(readImage(chunks(tar([file('readme')])))).rejects.toThrow(TarError)
    await expect(readImage(chunks(tar([])))).rejects.toThrow(ArchiveError)
    const lacking = tar([
      { path: 'c', content: '{}' },
      { path: 'manifest.json', content: '[{"Config":"c","Layers":["l"]}]' },
    ])
    await expect(readImage(chunks(lacking))).rejects.toThrow('lacks the layer l')
    await expect(readImage(chunks(dockerArchive([base]).subarray(0, 1500)))).rejects.toThrow(TarError)
  })
})

describe('tars', () => {
  async function headers(entries: readonly Entry[]): Promise<readonly unknown[]> {
    const found: unknown[] = []
    for await (const { header } of readTar(chunks(tar(entries)))) found.push(header)
    return found
  }
  const long = `${'folder/'.repeat(40)}file`

  it('reads names longer than a header, in both ways of writing them', async () => {
    const expected = [{ path: long, size: 1 }]
    expect(await headers([{ path: long, content: 'x', pax: { path: long } }])).toMatchObject(expected)
    expect(await headers([{ path: long, content: 'x', gnuNames: true }])).toMatchObject(expected)
    const links = [{ path: long, link: long, type: 'symlink' }]
    expect(await headers([{ path: long, type: '2', link: long, gnuNames: true }])).toMatchObject(links)
    expect(await headers([{ path: 'a', type: '2', link: 'x', pax: { path: long, linkpath: long } }])).toMatchObject(
      links,
    )
  })

  it('reads owners beyond octal, and the values of pax records beyond text', async () => {
    const attribute = Buffer.from([0, 10, 61, 255])
    const entry = { path: 'a', uid: 2_147_483_647, gid: 5, pax: { gid: '70000', 'SCHILY.xattr.user.x': attribute } }
    expect(await headers([entry])).toMatchObject([
      { uid: 2_147_483_647, gid: 70_000, attributes: { 'user.x': '000a3dff' } },
    ])
  })

  it('forgets a long name after its entry, and skips content that nobody read', async () => {
    const entries = [{ path: long, gnuNames: true, content: 'x'.repeat(3000) }, file('b'), { path: 'c', type: '7' }]
    expect(await headers(entries)).toMatchObject([{ path: long }, { path: 'b' }, { path: 'c', type: 'file' }])
  })
})

describe('patterns', () => {
  it.each([
    ['var/log/*.log', 'var/log/dpkg.log', true],
    ['var/log/*.log', 'var/log/apt/term.log', false],
    ['var/log/*.log', 'var/log/x-log', false],
    ['root/.npm/**', 'root/.npm', true],
    ['root/.npm/**', 'root/.npm/a/b', true],
    ['root/.npm/**', 'root/.npmrc', false],
    ['**/.cache/pip/**', '.cache/pip', true],
    ['**/.cache/pip/**', 'home/app/.cache/pip/x', true],
    ['**/.cache/pip/**', 'home/app/x.cache/pip/x', false],
    ['**/*.pyc', 'usr/lib/a.pyc', true],
    ['**/*.pyc', 'a.pyc', true],
    ['**/gems/*/cache/*.gem', 'var/lib/gems/3.1.0/cache/x.gem', true],
    ['**/gems/*/cache/*.gem', 'var/lib/gems/3.1.0/gems/cache/x/y.gem', false],
    ['**', 'a/b', true],
    ['a+b', 'a+b', true],
    ['a+b', 'aab', false],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(glob(pattern)(path)).toBe(expected)
  })
})
