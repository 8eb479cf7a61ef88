// Registries, as they should be and as they should not: what is learned, what is asked, and what is believed.

import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import zlib, { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { RecordedImage } from '../src/knowledge/images/recorded.ts'
import { Images, type Learned, type Unknown } from '../src/registry/ask.ts'
import { challengesIn } from '../src/registry/challenge.ts'
import type { Credential } from '../src/registry/credentials.ts'
import { LIMITS, type Limits } from '../src/registry/limits.ts'
import { Registry } from '../src/registry/registry.ts'
import { tar } from './images/tar-writer.ts'
import { DEBIAN, type Interference, madeImage, madeIndex, served, system, testRegistry } from './made-images.ts'

const QUICK: Limits = { ...LIMITS, silenceMs: 300, imageMs: 5_000, pauseMs: 1, longestPauseMs: 2_000 }

interface Asked {
  readonly limits?: Partial<Limits>
  readonly credential?: Credential
  readonly insecure?: readonly string[]
  readonly pauses?: number[]
  readonly platform?: string
}

function asking({ limits = {}, credential, insecure = [], pauses = [], platform = 'linux/amd64' }: Asked = {}): Images {
  const all = { ...QUICK, ...limits }
  const pause = async (milliseconds: number): Promise<void> => void pauses.push(milliseconds)
  const credentials = { of: async () => credential }
  return new Images({
    registry: new Registry({ credentials, limits: all, fetch, insecure, pause }),
    limits: all,
    platform,
    today: '2026-11-29',
    signal: new AbortController().signal,
  })
}

function imageOf(found: Learned | Unknown): RecordedImage {
  if ('image' in found) return found.image
  throw new Error(`nothing was learned: ${found.reason}`)
}

function reasonOf(found: Learned | Unknown | boolean): string {
  if (typeof found === 'object' && 'reason' in found) return `${found.kind}: ${found.reason}`
  throw new Error('something was learned')
}

/** Answers each request for a path that ends so. */
const at =
  (end: string, answer: (...parts: Parameters<Interference>) => void): Interference =>
  (request, response) => {
    if (!new URL(request.url ?? '', 'http://x').pathname.endsWith(end)) return false
    answer(request, response)
    return true
  }

describe('what an image is', () => {
  test('is told of one platform', async () => {
    const users = 'root:x:0:0:root:/root:/bin/sh\ndaemon:x:1:1::/:/bin/false\napp:x:1000:1001:,,,:/home/app:/bin/sh\n'
    const image = madeImage({
      layers: [system(DEBIAN), [{ path: 'etc/passwd', content: users }]],
      config: {
        User: 'app',
        WorkingDir: '/srv',
        Entrypoint: ['/init'],
        Env: ['HOME=/old', 'PATH=/bin', 'HOME=/data=1', 'JAVA_HOME=/opt'],
        Shell: ['/bin/bash', '-c'],
        OnBuild: ['RUN x'],
      },
    })
    const { host } = await testRegistry({ 'team/base:1': image })
    expect(await asking().of([`${host}/team/base:1`])).toEqual({
      image: {
        digest: image.manifest.digest,
        asked: '2026-11-29',
        created: '2026-08-01',
        platforms: ['linux/amd64'],
        platform: 'linux/amd64',
        size: image.blobs.slice(1).reduce((sum, { bytes }) => sum + bytes.length, 0),
        user: 'app',
        workdir: '/srv',
        entrypoint: ['/init'],
        home: '/data=1',
        shell: ['/bin/bash', '-c'],
        onbuild: true,
        distro: 'debian 12',
        users: { app: { id: 1000, group: 1001, home: '/home/app' } },
      },
    })
  })

  test('of several platforms is that of the one which is asked for, under the digest of all', async () => {
    const [one, other] = [
      madeImage({ config: { User: 'amd' } }),
      madeImage({ config: { User: 'arm' }, platform: 'linux/arm64/v8' }),
    ]
    const index = madeIndex([one, other])
    const { host } = await testRegistry({ 'a:1': index })
    const name = `${host}/a:1`
    const arm = imageOf(await asking({ platform: 'linux/arm64/v8' }).of([name]))
    expect(arm).toMatchObject({ user: 'arm', platform: 'linux/arm64/v8', digest: index.manifest.digest })
    expect(arm.platforms).toEqual(['linux/amd64', 'linux/arm64/v8'])
    expect(imageOf(await asking({ platform: 'linux/s390x' }).of([name])).user).toBe('amd')
  })

  const releases: readonly (readonly [string, string | undefined])[] = [
    ['ID=alpine\nVERSION_ID=3.20.3\n', 'alpine 3.20'],
    ['ID=ubuntu\nVERSION_ID="22.04"\n', 'ubuntu 22.04'],
    ['ID="rhel"\nVERSION_ID="9.4"\n', 'rhel 9'],
    ["ID='ol'\nVERSION_ID='8.10'\n", 'oraclelinux 8'],
    ['ID="amzn"\nVERSION_ID="2023"\n', 'amazonlinux 2023'],
    ['ID=debian\nPRETTY_NAME="Debian GNU/Linux trixie/sid"\nVERSION_CODENAME=trixie\n', 'debian 13'],
    ['ID=debian\nPRETTY_NAME="Distroless"\nVERSION_ID="12"\n', 'distroless'],
    ['ID="opensuse-tumbleweed"\nVERSION_ID="20260801"\n', 'tumbleweed'],
    ['ID=wolfi\nVERSION_ID=1\n', undefined],
    ['', undefined],
  ]
  test.each(releases)('%j is of %s', async (release, distro) => {
    const { host } = await testRegistry({ 'a:1': madeImage({ layers: [system(release)] }) })
    expect(imageOf(await asking().of([`${host}/a:1`])).distro).toBe(distro)
  })

  test('its files are those that a container sees: links followed, what is taken away gone', async () => {
    const linked = madeImage({
      layers: [
        [
          { path: 'usr/lib/os-release', content: DEBIAN },
          { path: 'etc/os-release', type: '2', link: '../usr/lib/os-release' },
          { path: 'etc/passwd', content: 'app:x:1000:1000::/:/bin/sh\n' },
        ],
        [{ path: 'etc/.wh.passwd' }],
      ],
    })
    const emptied = madeImage({ layers: [system(DEBIAN), [{ path: 'etc/.wh..wh..opq' }]] })
    const { host } = await testRegistry({ 'linked:1': linked, 'emptied:1': emptied })
    const images = asking()
    expect(imageOf(await images.of([`${host}/linked:1`]))).toMatchObject({ distro: 'debian 12', users: {} })
    expect(imageOf(await images.of([`${host}/emptied:1`])).distro).toBeUndefined()
  })

  test('is read once, whoever asks for it again', async () => {
    const shared = system(DEBIAN)
    const app: Parameters<typeof madeImage>[0] = { layers: [shared, [{ path: 'app', content: 'a' }]] }
    const [first, second] = [madeIndex([madeImage(app)]), madeImage({ layers: [shared], config: { User: 'x' } })]
    const { host, asked } = await testRegistry({ 'a:1': first, 'a:2': second })
    const images = asking()
    const names = ['a:1', 'a:2', 'a:1', `a:1@${first.manifest.digest}`].map((name) => `${host}/${name}`)
    for (const name of names) imageOf(await images.of([name]))
    expect(asked).toHaveLength(new Set(asked).size)
  })
})

test('content is asked for as it is, and who asks is said', async () => {
  const heard: unknown[] = []
  const { host } = await testRegistry({ 'a:1': madeImage() }, ({ headers }) => {
    heard.push([headers['accept-encoding'], headers['user-agent']])
    return false
  })
  imageOf(await asking().of([`${host}/a:1`]))
  expect(heard).toEqual(Array(3).fill(['identity', 'dockershift']))
})

describe('a tag', () => {
  test('that stands for the same costs no pull', async () => {
    const image = madeImage()
    const { host, asked } = await testRegistry({ 'a:1': image })
    expect(await asking().isStill([`${host}/a:1`], image.manifest.digest)).toBe(true)
    expect(asked).toEqual(['HEAD manifests/1'])
    expect(await asking().isStill([`${host}/a:1`], `sha256:${'0'.repeat(64)}`)).toBe(false)
    expect(reasonOf(await asking().isStill([`${host}/a:2`], image.manifest.digest))).toMatch(/^absent/)
  })

  test('that a registry says nothing of is read once', async () => {
    const [old, next] = [madeImage({ config: { User: 'old' } }), madeImage()]
    const { host, asked } = await testRegistry({ 'a:1': next }, (request, response) => {
      if (request.method !== 'HEAD') return false
      response.writeHead(200).end()
      return true
    })
    const images = asking()
    expect(await images.isStill([`${host}/a:1`], old.manifest.digest)).toBe(false)
    expect(imageOf(await images.of([`${host}/a:1`])).digest).toBe(next.manifest.digest)
    expect(asked.filter((line) => line === 'GET manifests/1')).toHaveLength(1)
  })

  test.each([
    ['its own', '</v2/a/tags/list?n=1&last=1>; rel="next"', '1.2.3'],
    ['another server', '<http://127.0.0.1:1/v2/a/tags/list?last=1>; rel="next"', undefined],
    ['another repository', '</v2/b/tags/list?last=1>; rel="next"', undefined],
  ])('is looked for on the next page of %s: %s', async (_, link, found) => {
    const image = madeImage()
    const { host } = await testRegistry({ 'a:1': image, 'a:1.2.3': image }, (request, response) => {
      if (request.url?.includes('/tags/list') !== true) return false
      const isNext = request.url.includes('last=')
      response.writeHead(200, isNext ? {} : { link }).end(JSON.stringify({ tags: isNext ? ['1.2.3'] : ['1'] }))
      return true
    })
    expect(await asking().exactTag([`${host}/a:1`], image.manifest.digest)).toBe(found)
  })

  test('whose layer another waits for in vain has its own time for it', async () => {
    const layers = [system(DEBIAN)]
    const [one, two] = [madeImage({ layers }), madeImage({ layers, config: { User: 'two' } })]
    let isFirst = true
    const { host } = await testRegistry({ 'a:1': one, 'b:1': two }, (request) => {
      const isStuck = isFirst && request.url?.endsWith(one.blobs[1]!.digest) === true
      if (isStuck) isFirst = false
      return isStuck
    })
    const images = asking({ limits: { imageMs: 600, silenceMs: 5_000 } })
    const first = images.of([`${host}/a:1`])
    await new Promise((resolve) => setTimeout(resolve, 300))
    const second = images.of([`${host}/b:1`])
    expect(reasonOf(await first)).toMatch(/^limit: /)
    expect(imageOf(await second)).toMatchObject({ user: 'two', distro: 'debian 12' })
  })

  test('is had from the next place where the first has it not', async () => {
    const image = madeImage()
    const [empty, full] = [await testRegistry({}), await testRegistry({ 'a:1': image })]
    const found = await asking().of([`${empty.host}/hub/a:1`, `${full.host}/a:1`])
    expect(imageOf(found).digest).toBe(image.manifest.digest)
  })
})

describe('being let in', () => {
  const realmOf = (host: string): string => `http://${host}/token`

  test('by a token, which is asked for once, with the name that Docker knows', async () => {
    const heard: (string | undefined)[] = []
    const tokens = await served((request, response) => {
      const { searchParams } = new URL(request.url ?? '', 'http://x')
      heard.push(request.headers.authorization)
      response.end(JSON.stringify({ token: `t-${searchParams.get('service')}-${searchParams.get('scope')}` }))
    })
    const challenge = `Basic realm="x", Bearer realm="${realmOf(tokens)}",service="s",scope="repository:a:pull"`
    const { host } = await testRegistry({ 'a:1': madeImage() }, (request, response) => {
      if (request.headers.authorization === 'Bearer t-s-repository:a:pull') return false
      response.writeHead(401, { 'www-authenticate': challenge }).end()
      return true
    })
    imageOf(await asking({ credential: { name: 'me', password: 'secret' } }).of([`${host}/a:1`]))
    expect(heard).toEqual([`Basic ${Buffer.from('me:secret').toString('base64')}`])
    imageOf(await asking().of([`${host}/a:1`]))
    expect(heard[1]).toBeUndefined()
  })

  test('by an identity token, which is posted', async () => {
    const bodies: string[] = []
    const tokens = await served((request, response) => {
      request.on('data', (chunk: Buffer) => bodies.push(String(chunk)))
      request.on('end', () => response.end(JSON.stringify({ access_token: 'fine' })))
    })
    const { host } = await testRegistry({ 'a:1': madeImage() }, (request, response) => {
      if (request.headers.authorization === 'Bearer fine') return false
      response.writeHead(401, { 'www-authenticate': `Bearer realm="${realmOf(tokens)}",service="s"` }).end()
      return true
    })
    imageOf(await asking({ credential: { identityToken: 'long' } }).of([`${host}/a:1`]))
    expect(Object.fromEntries(new URLSearchParams(bodies.join('')))).toEqual({
      service: 's',
      scope: 'repository:a:pull',
      grant_type: 'refresh_token',
      client_id: 'dockershift',
      refresh_token: 'long',
    })
  })

  test('by name and password; and not without', async () => {
    const { host } = await testRegistry({ 'a:1': madeImage() }, (request, response) => {
      if (request.headers.authorization === `Basic ${Buffer.from('me:secret').toString('base64')}`) return false
      response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end()
      return true
    })
    imageOf(await asking({ credential: { name: 'me', password: 'secret' } }).of([`${host}/a:1`]))
    expect(reasonOf(await asking().of([`${host}/a:1`]))).toMatch(/^denied: .*docker login/)
    const wrong = reasonOf(await asking({ credential: { name: 'me', password: 'hunter2' } }).of([`${host}/a:1`]))
    expect(wrong).toMatch(/^denied/)
    expect(wrong).not.toContain('hunter2')
  })

  test('challenges are read as they are written', () => {
    const found = challengesIn('Negotiate, Bearer realm="https://a/b?c=\\"d\\"", service=s,scope="x y", Basic realm=z')
    expect(found.map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)])).toEqual([
      ['negotiate', {}],
      ['bearer', { realm: 'https://a/b?c="d"', service: 's', scope: 'x y' }],
      ['basic', { realm: 'z' }],
    ])
    expect(challengesIn('')).toEqual([])
  })

  test('credentials stay with the registry when it leads elsewhere', async () => {
    const image = madeImage()
    const seen: (string | undefined)[] = []
    const store = await served((request, response) => {
      seen.push(request.headers.authorization)
      response.end(image.blobs.find(({ digest }) => request.url?.endsWith(digest))?.bytes)
    })
    const { host } = await testRegistry({ 'a:1': image }, (request, response) => {
      if (request.headers.authorization === undefined)
        response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end()
      else if (request.url?.includes('/blobs/') === true)
        response.writeHead(307, { location: `http://${store}${request.url}` }).end()
      else return false
      return true
    })
    imageOf(await asking({ credential: { name: 'me', password: 'secret' } }).of([`${host}/a:1`]))
    expect(seen).toEqual([undefined, undefined])
  })

  test.each(['Bearer realm="http://TOKENS/token"', 'Basic realm="x"'])(
    'nobody else that it leads to gets them for the asking: %s',
    async (challenge) => {
      const heard: (string | undefined)[] = []
      const tokens = await served((request, response) => {
        heard.push(request.headers.authorization)
        response.end('{"token":"fine"}')
      })
      const stranger = await served((request, response) => {
        heard.push(request.headers.authorization)
        response.writeHead(401, { 'www-authenticate': challenge.replace('TOKENS', tokens) }).end()
      })
      const { host } = await testRegistry({}, (request, response) => {
        response.writeHead(307, { location: `http://${stranger}${request.url}` }).end()
        return true
      })
      const found = reasonOf(await asking({ credential: { name: 'me', password: 'secret' } }).of([`${host}/a:1`]))
      expect(found).toBe(
        `denied: it leads to http://${stranger}, which says no: credentials are for http://${host} alone`,
      )
      expect(heard).toEqual([undefined])
    },
  )

  test.each([
    ['another server', 302, 'not followed'],
    ['another server', 307, 'not followed'],
    ['another server', 308, 'not followed'],
    ['itself', 303, 'GET: '],
    ['itself', 302, 'GET: '],
    ['itself', 307, 'POST: long'],
  ])('an identity token that is sent on to %s with %i: %s', async (where, status, then) => {
    const heard: string[] = []
    const second = (request: IncomingMessage, response: ServerResponse): void => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += String(chunk)))
      request.on('end', () => {
        heard.push(`${request.method}: ${new URLSearchParams(body).get('refresh_token') ?? ''}`)
        response.end('{"token":"fine"}')
      })
    }
    const other = await served(second)
    const tokens = await served((request, response) => {
      if (request.url === '/then') return second(request, response)
      request.resume()
      const location = where === 'itself' ? '/then' : `http://${other}/then`
      response.writeHead(status, { location }).end()
    })
    const { host } = await testRegistry({ 'a:1': madeImage() }, (request, response) => {
      if (request.headers.authorization === 'Bearer fine') return false
      response.writeHead(401, { 'www-authenticate': `Bearer realm="${realmOf(tokens)}"` }).end()
      return true
    })
    const found = await asking({ credential: { identityToken: 'long' } }).of([`${host}/a:1`])
    expect(heard).toEqual(then === 'not followed' ? [] : [then])
    if (then === 'not followed') expect(reasonOf(found)).toMatch(/^wrong: .* leads what is for it alone elsewhere$/)
  })
})

describe('a registry that', () => {
  test('is busy is asked again, after the pause that it names', async () => {
    let left = 2
    const { host } = await testRegistry({ 'a:1': madeImage() }, (_, response) => {
      if (left-- <= 0) return false
      response.writeHead(429, left === 1 ? { 'retry-after': '1' } : {}).end()
      return true
    })
    const pauses: number[] = []
    imageOf(await asking({ pauses }).of([`${host}/a:1`]))
    expect(pauses).toEqual([1000, 2])
  })

  test('wants to be left alone for an hour is not waited for', async () => {
    const { host, asked } = await testRegistry(
      {},
      at('', (_, response) => void response.writeHead(429, { 'retry-after': '3600' }).end()),
    )
    expect(reasonOf(await asking().of([`${host}/a:1`]))).toMatch(/^again: .*3600 seconds/)
    expect(asked).toHaveLength(1)
  })

  test('fails is asked so often, and no more', async () => {
    const { host, asked } = await testRegistry(
      {},
      at('', (_, response) => void response.writeHead(503).end()),
    )
    expect(reasonOf(await asking().of([`${host}/a:1`]))).toMatch(/^again: .*answers 503/)
    expect(asked).toHaveLength(QUICK.attempts)
  })

  test('falls silent is not waited for, before its answer or in the middle of it', async () => {
    const { host } = await testRegistry({}, (request, response) => {
      if (request.url?.endsWith('/2') === true) response.writeHead(200).write('{')
      return true
    })
    const images = asking({ limits: { attempts: 1, silenceMs: 100 } })
    expect(reasonOf(await images.of([`${host}/a:1`]))).toMatch(/nothing is heard of it for 0.1 seconds/)
    expect(reasonOf(await images.of([`${host}/a:2`]))).toMatch(/nothing is heard of it for 0.1 seconds/)
  })

  test('breaks off is asked again', async () => {
    let left = 1
    const image = madeImage()
    const { host } = await testRegistry({ 'a:1': image }, (request, response) => {
      if (request.url?.includes('/blobs/') !== true || left-- <= 0) return false
      response.writeHead(200, { 'content-length': 1000 }).write('x')
      setTimeout(() => response.destroy(), 20)
      return true
    })
    expect(imageOf(await asking().of([`${host}/a:1`])).digest).toBe(image.manifest.digest)
  })

  test('drips for longer than one waits is left', async () => {
    const { host } = await testRegistry({}, (_, response) => {
      const drip = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(drip))
      return true
    })
    expect(reasonOf(await asking({ limits: { imageMs: 400 } }).of([`${host}/a:1`]))).toMatch(/^limit: .*0.4 seconds/)
  })

  test('sends a manifest without an end is not read to it', async () => {
    let sent = 0
    const { host } = await testRegistry({}, (_, response) => {
      const more = (): void => {
        if (response.destroyed) return
        sent += 65536
        if (response.write(Buffer.alloc(65536, 0x20))) setImmediate(more)
        else response.once('drain', more)
      }
      more()
      return true
    })
    const found = reasonOf(await asking({ limits: { documentBytes: 100_000 } }).of([`${host}/a:1`]))
    expect(found).toMatch(/^limit: .*100000 bytes/)
    await new Promise((resolve) => setTimeout(resolve, 50))
    const then = sent
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(sent).toBe(then)
  })

  const image = madeImage()
  const [configuration, layer] = image.blobs
  const other = madeImage({ layers: [system('ID=alpine\nVERSION_ID=3.20\n')], config: { User: 'liar' } })
  const lies: readonly (readonly [string, string, Buffer, Readonly<Record<string, string>>])[] = [
    [
      'about a tag: another digest in its header',
      'manifests/1',
      image.manifest.bytes,
      { 'docker-content-digest': other.manifest.digest },
    ],
    ['about a digest', `manifests/${image.manifest.digest}`, other.manifest.bytes, {}],
    ['about a configuration', `blobs/${configuration!.digest}`, other.blobs[0]!.bytes, {}],
    ['about a layer', `blobs/${layer!.digest}`, other.blobs[1]!.bytes.subarray(0, layer!.bytes.length), {}],
    ['about the length of a layer', `blobs/${layer!.digest}`, Buffer.concat([layer!.bytes, Buffer.alloc(9)]), {}],
    ['and gives what is no JSON', 'manifests/1', Buffer.from('<html>'), {}],
    [
      'and gives what is no image',
      'manifests/1',
      Buffer.from('{"config":{"mediaType":"application/vnd.cncf.helm.config.v1+json"},"layers":[]}'),
      {},
    ],
    [
      'and names parts by no digest',
      'manifests/1',
      Buffer.from('{"config":{"digest":"sha256:../../x","size":1},"layers":[]}'),
      {},
    ],
    [
      'and gives an index of indexes',
      'manifests/1',
      madeIndex([{ ...madeIndex([image]), platform: 'linux/amd64' }]).manifest.bytes,
      {},
    ],
  ]
  test.each(lies)('lies %s is not believed', async (_, end, bytes, headers) => {
    const index = madeIndex([{ ...madeIndex([image]), platform: 'linux/amd64' }])
    const { host } = await testRegistry(
      { 'a:1': image, 'b:1': index },
      at(`a/${end}`, (_request, response) => void response.writeHead(200, headers).end(bytes)),
    )
    const name = end.startsWith('manifests/sha256') ? `${host}/a@${image.manifest.digest}` : `${host}/a:1`
    expect(reasonOf(await asking().of([name]))).toMatch(/^(?:wrong|absent|foreign)/)
  })

  test('leads in a circle, or out of HTTPS, is not followed', async () => {
    const { host } = await testRegistry(
      {},
      at('', (request, response) => void response.writeHead(302, { location: request.url ?? '' }).end()),
    )
    expect(reasonOf(await asking().of([`${host}/a:1`]))).toMatch(/^wrong: .*without an end/)
    const { host: other } = await testRegistry(
      {},
      at('', (_, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end()),
    )
    expect(reasonOf(await asking().of([`${other}/a:1`]))).toMatch(/^wrong: .*no HTTPS/)
  })

  test.each(['location', 'realm'])('names somebody in its %s is not followed, and nobody is shown', async (where) => {
    const { host, asked } = await testRegistry({}, (request, response) => {
      const address = `http://me:hunter2@${request.headers.host}/x`
      if (where === 'location') response.writeHead(307, { location: address }).end()
      else response.writeHead(401, { 'www-authenticate': `Bearer realm="${address}"` }).end()
      return true
    })
    const found = reasonOf(await asking().of([`${host}/a:1`]))
    expect(found).toMatch(/^wrong: .* an address with a name or a password in it$/)
    expect(found).not.toMatch(/hunter2|me:/)
    expect(asked).toHaveLength(1)
  })

  test('has a layer that grows without an end is not unpacked, and the rest is told', async () => {
    const bomb = gzipSync(tar([{ path: 'zeros', content: Buffer.alloc(40_000_000) }]))
    const { host } = await testRegistry({ 'a:1': madeImage({ layers: [system(DEBIAN), bomb], config: { User: 'x' } }) })
    const found = await asking({ limits: { unpackedBytes: 1_000_000 } }).of([`${host}/a:1`])
    expect(imageOf(found)).toMatchObject({ user: 'x' })
    expect(imageOf(found).distro).toBeUndefined()
    expect(found).toMatchObject({ remark: expect.stringMatching(/more than is read/) })
  })

  test('has layers that are too much is not asked for them', async () => {
    const { host, asked } = await testRegistry({ 'a:1': image })
    const found = await asking({ limits: { layerBytes: 10 } }).of([`${host}/a:1`])
    expect(found).toMatchObject({ remark: expect.stringMatching(/are not read/) })
    expect(asked.filter((line) => line.includes(layer!.digest))).toEqual([])
  })

  test('has layers that zstd compressed is read where Node.js can, and the rest is told where it cannot', async () => {
    const plain = tar(system(DEBIAN))
    // A frame of one block that is stored as it is: RFC 8878, 3.1.1.
    const head = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0, 0, 0, 0, 0, 0, 0, 0])
    head.writeUInt32LE(plain.length, 5)
    head.writeUIntLE((plain.length << 3) | 1, 9, 3)
    const stored = madeImage({ layers: [Buffer.concat([head, plain])], config: { User: 'x' } })
    const { host } = await testRegistry({ 'a:1': stored })
    const found = await asking().of([`${host}/a:1`])
    expect(imageOf(found)).toMatchObject({ user: 'x' })
    const isRead = 'createZstdDecompress' in zlib
    expect(imageOf(found).distro).toBe(isRead ? 'debian 12' : undefined)
    expect('remark' in found ? found.remark : undefined).toEqual(
      isRead ? undefined : expect.stringMatching(/needs Node/),
    )
  })

  test('has a damaged layer tells the rest', async () => {
    const damaged = madeImage({ layers: [Buffer.from('no tar at all'.repeat(100))] })
    const { host } = await testRegistry({ 'a:1': damaged })
    expect(await asking().of([`${host}/a:1`])).toMatchObject({ remark: expect.stringMatching(/could not be read/) })
  })

  test('is not there is said so', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    await new Promise((resolve) => server.close(resolve))
    expect(reasonOf(await asking().of([`127.0.0.1:${port}/a:1`]))).toMatch(/^silent: .*does not answer: ECONNREFUSED/)
  })
})

test('names that no registry can have are asked of none', async () => {
  const images = asking()
  for (const name of ['scratch', 'UPPER/case', 'a:b:c', 'a@sha256:1', '-x', 'evil.example/../a', 'a b', '$X', ''])
    expect(reasonOf(await images.of([name]))).toMatch(/^wrong: that is the name of no image/)
})
