// dockershift images, and what later runs make of what it wrote down: against registries of this process.

import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dockershift, monorepo, sandbox } from './cli-sandbox.ts'
import { type Interference, madeImage, madeIndex, system, testRegistry } from './made-images.ts'
import { withoutNetwork } from './without-network.ts'

const FILE = 'dockershift.images.json'
const ALPINE = 'ID=alpine\nVERSION_ID=3.20.3\n'
const base = madeImage({ layers: [system(ALPINE)], config: { User: 'app:app' } })
const index = madeIndex([base, madeImage({ platform: 'linux/arm64' })])

/** Without what this machine's docker knows. */
const NOBODY = { DOCKER_CONFIG: '/nonexistent', DOCKER_AUTH_CONFIG: '' }

const images = (folder: string, ...args: string[]): ReturnType<typeof dockershift> =>
  dockershift(folder, ['images', ...args], '', NOBODY)

interface Written {
  readonly images: Readonly<Record<string, { digest: string; user: string; distro?: string; asked: string }>>
}

function written(folder: string): Written['images'] {
  return (JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as Written).images
}

describe('images', () => {
  test('tells what every image is, and where it is named', async () => {
    const { host, asked } = await testRegistry({ 'team/base:1': index, 'team/base:latest': base })
    const folder = sandbox({
      Dockerfile: `# syntax=${host}/team/base:1\nFROM ${host}/team/base AS b\nFROM scratch\nCOPY --from=b /a /a\n`,
      'sub/Dockerfile': `ARG V=1\nFROM ${host}/team/base:$V\nRUN --mount=type=bind,from=${host}/team/base:1,target=/x true\n`,
    })
    const { code, out, err } = await images(folder)
    expect(code).toBe(0)
    expect(out).toContain(`${host}/team/base:1\n  ${index.manifest.digest}\n  alpine 3.20,`)
    expect(out).toContain('  linux/amd64 of linux/amd64, linux/arm64\n  starts as app:app in /\n')
    expect(out).toContain('  named in Dockerfile:1, sub/Dockerfile:2, sub/Dockerfile:3\n')
    expect(out).toContain('  named in Dockerfile:2\n')
    expect(err).toBe('2 images: 2 new\n')
    expect(existsSync(join(folder, FILE))).toBe(false)
    expect(asked).toHaveLength(new Set(asked).size)
  })

  test('as JSON', async () => {
    const { host } = await testRegistry({ 'a:1': base })
    const folder = sandbox({ Dockerfile: `FROM ${host}/a:1\nCOPY --from=${host}/b:1 /x /x\n` })
    const told = JSON.parse((await images(folder, '--format', 'json')).out) as unknown
    expect(told).toMatchObject({
      version: 1,
      images: [
        {
          name: `${host}/a:1`,
          state: 'new',
          uses: [{ path: 'Dockerfile', line: 1, kind: 'from' }],
          image: { digest: base.manifest.digest, distro: 'alpine 3.20', user: 'app:app' },
        },
        { name: `${host}/b:1`, state: 'unknown', reason: 'the registry has no such image' },
      ],
    })
  })

  test('names those past their life without asking whether they are', async () => {
    const folder = sandbox({ Dockerfile: 'FROM centos:7\nFROM alpine:3.12\n' })
    // The mirror of the configuration is asked first, so that Docker Hub is not reached from here.
    const { host } = await testRegistry({ 'library/centos:7': base, 'library/alpine:3.12': base })
    const config = { mirrors: { [host]: 'docker.io' } }
    writeFileSync(join(folder, 'dockershift.config.json'), JSON.stringify(config))
    const { out } = await withoutNetwork(['127.0.0.1'], () => images(folder))
    expect(out).toContain(`centos:7\n  ${base.manifest.digest}\n`)
    expect(out).toContain('past its life: it is CentOS 7')
    expect(out).toContain('it gets no fixes any more (2022-05-01); alpine:3.22 is the next that gets some\n')
  })
})

describe('what is written down', () => {
  test('is written once, and stays as it is while it holds', async () => {
    const { host, asked } = await testRegistry({ 'a:1': index })
    const folder = sandbox({ Dockerfile: `FROM ${host}/a:1\n` })
    expect(await images(folder, '--write')).toMatchObject({ code: 0, err: `1 image: 1 new\nwritten: ${FILE}\n` })
    expect(written(folder)).toMatchObject({ [`${host}/a:1`]: { digest: index.manifest.digest, user: 'app:app' } })
    const before = readFileSync(join(folder, FILE))
    asked.length = 0
    expect(await images(folder, '--write')).toMatchObject({ code: 0, err: '1 image\n' })
    expect(asked).toEqual(['HEAD manifests/1'])
    expect(readFileSync(join(folder, FILE)).equals(before)).toBe(true)
    expect(await images(folder, '--check')).toMatchObject({ code: 0 })
  })

  test('is out of date when a tag moves, a name is new, or one has gone: --check says so and fails', async () => {
    const first = await testRegistry({ 'a:1': base, 'a:2': base })
    const folder = sandbox({ Dockerfile: `FROM ${first.host}/a:1\n`, Containerfile: `FROM ${first.host}/a:2\n` })
    await images(folder, '--write')
    const file = join(folder, FILE)
    const moved = readFileSync(file, 'utf8').replace(base.manifest.digest, `sha256:${'1'.repeat(64)}`)
    writeFileSync(file, moved)
    const check = await images(folder, '--check')
    expect(check).toMatchObject({ code: 1, err: '2 images: 1 moved\n' })
    expect(readFileSync(file, 'utf8')).toBe(moved)
    writeFileSync(join(folder, 'Containerfile'), `FROM ${first.host}/a:1@${base.manifest.digest}\n`)
    const gone = await images(folder, '--check')
    expect(gone).toMatchObject({ code: 1, err: expect.stringMatching(/1 unused/) })
    expect(await images(folder, '--write')).toMatchObject({ code: 0 })
    expect(Object.keys(written(folder))).toEqual([`${first.host}/a:1`])
  })

  test('of other files stays where a part is looked at', async () => {
    const { host } = await testRegistry({ 'a:1': base, 'b:1': base })
    const folder = sandbox({ 'one/Dockerfile': `FROM ${host}/a:1\n`, 'two/Dockerfile': `FROM ${host}/b:1\n` })
    await images(folder, '--write')
    expect((await images(folder, '--check', 'one')).code).toBe(0)
    expect((await images(folder, '--write', 'one')).code).toBe(0)
    expect(Object.keys(written(folder))).toEqual([`${host}/a:1`, `${host}/b:1`])
  })

  test('is not written when a registry fails, and what was there stays', async () => {
    let isDown = false
    const down: Interference = (request, response) => {
      if (!isDown || request.url?.includes('/b/') !== true) return false
      response.writeHead(429, { 'retry-after': '9999' }).end()
      return true
    }
    const { host } = await testRegistry({ 'a:1': base, 'b:1': base }, down)
    const folder = sandbox({ Dockerfile: `FROM ${host}/a:1\n` })
    await images(folder, '--write')
    const before = readFileSync(join(folder, FILE))
    isDown = true
    writeFileSync(join(folder, 'Dockerfile'), `FROM ${host}/a:1\nCOPY --from=${host}/b:1 /x /x\n`)
    const failed = await images(folder, '--write')
    expect(failed).toMatchObject({ code: 2, err: expect.stringContaining('nothing was written') })
    expect(failed.out).toContain('asks to be left alone for 9999 seconds')
    expect(readFileSync(join(folder, FILE)).equals(before)).toBe(true)
  })

  test.each(['a link to nowhere', 'no text'])('stays as it is where a Dockerfile is %s', async (kind) => {
    const { host } = await testRegistry({ 'a:1': base, 'b:1': base, 'c:1': base })
    const folder = sandbox({ Dockerfile: `FROM ${host}/a:1\n`, 'sub/Dockerfile': `FROM ${host}/b:1\n` })
    await images(folder, '--write')
    const before = readFileSync(join(folder, FILE))
    writeFileSync(join(folder, 'Dockerfile'), `FROM ${host}/c:1\n`)
    const file = join(folder, 'sub/Dockerfile')
    rmSync(file)
    if (kind === 'no text') writeFileSync(file, 'FROM a\0')
    else symlinkSync('gone', file)
    for (const args of [['--write'], ['--check'], []]) {
      const failed = await images(folder, ...args)
      expect(failed).toMatchObject({ code: 2, err: expect.stringMatching(/^failed sub/m) })
      expect(failed.out).not.toContain(`${host}/b:1`)
    }
    expect(readFileSync(join(folder, FILE)).equals(before)).toBe(true)
  })

  test('is written where a registry has something that is no image', async () => {
    const chart = JSON.stringify({
      schemaVersion: 2,
      config: { mediaType: 'application/vnd.cncf.helm.config.v1+json' },
      layers: [],
    })
    const old = JSON.stringify({ schemaVersion: 1, fsLayers: [] })
    const empty = JSON.stringify({ schemaVersion: 2, manifests: [] })
    const { host } = await testRegistry({ 'a:1': base }, ({ url = '' }, response) => {
      const text = [chart, old, empty][
        ['/v2/chart/', '/v2/old/', '/v2/empty/'].findIndex((start) => url.startsWith(start))
      ]
      if (text !== undefined) response.end(text)
      return text !== undefined
    })
    const names = ['a', 'chart', 'old', 'empty']
    const folder = sandbox({ Dockerfile: names.map((name) => `FROM ${host}/${name}:1\n`).join('') })
    const ran = await images(folder, '--write')
    expect(ran).toMatchObject({ code: 0, err: expect.stringContaining('1 new, 3 not known') })
    expect(Object.keys(written(folder))).toEqual([`${host}/a:1`])
  })

  test('is not believed where it is no such thing, and said where', async () => {
    const folder = sandbox({ Dockerfile: 'FROM a:1\n', [FILE]: '{"version":1,"images":{"a:1":{"digest":"sha256:1"}}}' })
    const { code, err } = await dockershift(folder, [])
    expect(code).toBe(2)
    expect(err).toContain(`${FILE}: images["a:1"].digest: it must be sha256: and 64 hexadecimal digits`)
    expect((await dockershift(folder, ['--no-config'])).code).toBe(0)
  })

  test('no password and no token comes out, whatever goes wrong', async () => {
    const { host } = await testRegistry({ 'a:1': base }, (request, response) => {
      const challenge = `Bearer realm="http://${request.headers.host}/token?secret=in-the-realm",service="s"`
      if (request.url?.startsWith('/token') === true) response.writeHead(403).end('hunter2')
      else response.writeHead(401, { 'www-authenticate': challenge }).end()
      return true
    })
    const auth = Buffer.from('me:hunter2').toString('base64')
    const config = JSON.stringify({ auths: { [host]: { auth } } })
    const folder = sandbox({ Dockerfile: `FROM ${host}/a:1\n` })
    for (const args of [[], ['--format', 'json'], ['--write'], ['--check']]) {
      const ran = await dockershift(folder, ['images', ...args], '', { ...NOBODY, DOCKER_AUTH_CONFIG: config })
      expect(ran.out).toContain('/token answers 403')
      expect(`${ran.out}${ran.err}`).not.toMatch(/hunter2|in-the-realm/)
      expect(`${ran.out}${ran.err}`).not.toContain(auth)
    }
  })
})

describe('a run', () => {
  const dockerfile = (host: string): string => `FROM ${host}/a:1\nWORKDIR srv\n`

  test('knows by what is written down what it does not know by the name', async () => {
    const { host } = await testRegistry({ 'a:1': index })
    const folder = sandbox({ Dockerfile: dockerfile(host) })
    expect((await dockershift(folder, ['-t', 'workdir-absolute'])).out).toBe('')
    await images(folder, '--write')
    const { out } = await withoutNetwork([], () => dockershift(folder, ['-t', 'workdir-absolute']))
    expect(out).toContain('+WORKDIR /srv')
    expect((await dockershift(folder, ['-t', 'workdir-absolute', '--no-config'])).out).toBe('')
  })

  test('asks with --online, for what is not written down, and goes on where nobody can tell', async () => {
    const { host, asked } = await testRegistry({ 'a:1': index })
    const folder = sandbox({ Dockerfile: dockerfile(host), 'sub/Dockerfile': `FROM ${host}/b:1\nWORKDIR srv\n` })
    const online = await dockershift(folder, ['-t', 'workdir-absolute', '--online'], '', NOBODY)
    expect(online.out).toContain('+WORKDIR /srv')
    expect(online.out).not.toContain('sub/Dockerfile')
    expect(online.err).toContain(`warning ${host}/b:1: the registry has no such image\n`)
    expect(existsSync(join(folder, FILE))).toBe(false)
    await images(folder, '--write')
    asked.length = 0
    await dockershift(folder, ['-t', 'workdir-absolute', '--online', 'Dockerfile'], '', NOBODY)
    expect(asked).toEqual([])
  })

  test('opens no socket, whatever runs, and whatever is written down', async () => {
    const folder = monorepo()
    const record = { digest: `sha256:${'1'.repeat(64)}`, asked: '2026-11-29', platforms: ['linux/amd64'] }
    const facts = { ...record, platform: 'linux/amd64', size: 1, user: '', workdir: '/', entrypoint: [] }
    writeFileSync(join(folder, FILE), JSON.stringify({ version: 1, images: { 'node:20': facts } }))
    const all = ['size', 'speed', 'security', 'signals', 'lint', 'style'].join()
    for (const args of [[], ['--unsafe'], ['--for', all], ['--list'], ['--write', '--unsafe']]) {
      const { code } = await withoutNetwork([], () => dockershift(folder, args))
      expect(code).toBe(0)
    }
  })
})
