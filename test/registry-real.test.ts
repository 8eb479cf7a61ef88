// Against Docker's own registry: over HTTP and TLS, for everybody, by password and by token; and nothing secret comes out.

import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CLI, environment, type Ran, sandbox } from './cli-sandbox.ts'
import { DEBIAN, madeImage, madeIndex, system } from './made-images.ts'
import { type Having, NAME, PASSWORD, PROGRAM, type RealRegistry, realRegistry } from './real-registry.ts'

const FILE = 'dockershift.images.json'
const isThere = spawnSync(PROGRAM, ['--version']).status === 0

const users = 'root:x:0:0:root:/root:/bin/sh\napp:x:1000:1000::/home/app:/bin/sh\n'
const image = madeImage({ layers: [system(DEBIAN, users)], config: { User: 'app', WorkingDir: '/srv' } })
const index = madeIndex([image, madeImage({ platform: 'linux/arm64/v8' })])

/** In a process of its own, which trusts the registry's certificate, and without holding up this one, whose servers answer. */
function dockershift(
  folder: string,
  args: readonly string[],
  { certificate }: RealRegistry,
  variables: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const trust = certificate === '' ? {} : { NODE_EXTRA_CA_CERTS: certificate }
  const nobody = { DOCKER_CONFIG: join(folder, 'nobody') }
  const env = { ...environment(), ...nobody, ...trust, ...variables }
  const child = spawn(process.execPath, [CLI, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, err]: [Buffer[], Buffer[]] = [[], []]
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  return new Promise((resolve) =>
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    ),
  )
}

const loginOf = (host: string, password = PASSWORD): Readonly<Record<string, string>> => {
  const auth = Buffer.from(`${NAME}:${password}`).toString('base64')
  return { DOCKER_AUTH_CONFIG: JSON.stringify({ auths: { [host]: { auth } } }) }
}

const WAYS: readonly (readonly [string, Having])[] = [
  ['over HTTP', {}],
  ['over HTTP by password', { auth: 'password' }],
  ['over HTTP by token', { auth: 'token' }],
  ['over TLS', { tls: true }],
  ['over TLS by password', { tls: true, auth: 'password' }],
  ['over TLS by token', { tls: true, auth: 'token' }],
]

describe.skipIf(!isThere)("Docker's own registry", () => {
  test.each(WAYS)(
    '%s tells what an image is; it is written, held against the registry, and pinned',
    async (_, having) => {
      const registry = await realRegistry(having)
      const { host } = registry
      await registry.push('team/base:1', index)
      const folder = sandbox({
        Dockerfile: `FROM ${host}/team/base:1\nCOPY --from=${host}/team/base:1 /a /a\n`,
        'other/Dockerfile': `FROM ${host}/team/base:1\n`,
      })
      const login = having.auth === undefined ? {} : loginOf(host)
      const run = (...args: string[]): Promise<Ran> => dockershift(folder, args, registry, login)
      expect(await run('images', '--write')).toMatchObject({ code: 0, err: `1 image: 1 new\nwritten: ${FILE}\n` })
      const { images } = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as { images: Record<string, object> }
      expect(images[`${host}/team/base:1`]).toMatchObject({
        digest: index.manifest.digest,
        platforms: ['linux/amd64', 'linux/arm64/v8'],
        user: 'app',
        workdir: '/srv',
        distro: 'debian 12',
        users: { app: { id: 1000, group: 1000, home: '/home/app' } },
      })
      expect(await run('images', '--check')).toMatchObject({ code: 0 })
      await registry.push('team/base:1', image)
      expect(await run('images', '--check')).toMatchObject({ code: 1, err: '1 image: 1 moved\n' })
      expect(await run('-t', 'pin-digest', '--write')).toMatchObject({ code: 0 })
      const pinned = `${host}/team/base:1@${index.manifest.digest}`
      expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(`FROM ${pinned}\nCOPY --from=${pinned} /a /a\n`)
      // The digest is there still, whatever the tag is now.
      expect(await run('images', '--write')).toMatchObject({ code: 0 })
      expect(await run('-t', 'pin-digest', '--update', '--write')).toMatchObject({ code: 0 })
      expect(readFileSync(join(folder, 'other/Dockerfile'), 'utf8')).toBe(
        `FROM ${host}/team/base:1@${image.manifest.digest}\n`,
      )
    },
  )

  test.each(['password', 'token'] as const)('by %s lets nobody else in, and nothing secret comes out', async (auth) => {
    const registry = await realRegistry({ tls: true, auth })
    const { host } = registry
    await registry.push('team/base:1', image)
    const folder = sandbox({ Dockerfile: `FROM ${host}/team/base:1\n` })
    const wrong = `${PASSWORD}-but-wrong`
    const asked = [
      ['images', '--format', 'json'],
      ['images', '--write'],
      ['--online', '--debug'],
    ]
    for (const login of [{}, loginOf(host, wrong), loginOf(host)]) {
      expect(existsSync(join(folder, FILE))).toBe(false)
      for (const args of asked) {
        const { out, err } = await dockershift(folder, args, registry, login)
        expect(out + err).not.toContain(PASSWORD)
        expect(out + err).not.toContain(Buffer.from(`${NAME}:${PASSWORD}`).toString('base64').slice(0, 12))
        expect(out + err).not.toMatch(/eyJ|Bearer |Basic /)
      }
    }
    expect(readFileSync(join(folder, FILE), 'utf8')).toContain(image.manifest.digest)
    expect(readFileSync(join(folder, FILE), 'utf8')).not.toContain(PASSWORD)
  })

  test('takes the password of a helper', async () => {
    const registry = await realRegistry({ tls: true, auth: 'password' })
    await registry.push('team/base:1', image)
    const folder = sandbox({ Dockerfile: `FROM ${registry.host}/team/base:1\n` })
    const bin = join(folder, 'bin')
    mkdirSync(bin)
    const helper = join(bin, 'docker-credential-test')
    writeFileSync(helper, `#!/bin/sh\nread host\necho '{"Username":"${NAME}","Secret":"${PASSWORD}"}'\n`)
    chmodSync(helper, 0o755)
    const config = JSON.stringify({ credHelpers: { [registry.host]: 'test' } })
    const ran = await dockershift(folder, ['images'], registry, {
      PATH: `${bin}:${process.env.PATH}`,
      DOCKER_AUTH_CONFIG: config,
    })
    expect(ran.out).toContain(image.manifest.digest)
  })

  test('over TLS is not believed by a certificate that nobody knows, and not asked without', async () => {
    const registry = await realRegistry({ tls: true })
    await registry.push('team/base:1', image)
    const folder = sandbox({ Dockerfile: `FROM ${registry.host}/team/base:1\n` })
    const ran = await dockershift(folder, ['images', '--write'], { ...registry, certificate: '' })
    expect(ran.code).toBe(2)
    expect(existsSync(join(folder, FILE))).toBe(false)
  })

  test('is asked which tags there are that an old image may step to', async () => {
    const registry = await realRegistry({ tls: true, auth: 'token' })
    const { host } = registry
    for (const tag of ['16-alpine3.17', '24-alpine3.22']) await registry.push(`library/node:${tag}`, image)
    const folder = sandbox({
      Dockerfile: `FROM ${host}/library/node:16-alpine3.17\nCMD ["node", "x.js"]\n`,
      'dockershift.config.json': JSON.stringify({ mirrors: { [host]: 'docker.io' } }),
    })
    expect(await dockershift(folder, ['images', '--write'], registry, loginOf(host))).toMatchObject({ code: 0 })
    const { images } = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as { images: Record<string, object> }
    const absent = ['22-alpine3.22', '22-alpine3.23', '22-alpine3.24'].map((tag) => [`node:${tag}`, false])
    expect(images[`${host}/library/node:16-alpine3.17`]).toMatchObject({
      steps: { ...Object.fromEntries(absent), 'node:24-alpine3.22': true },
    })
    const ran = await dockershift(folder, ['-t', 'base-update'], registry)
    expect(ran.out + ran.err).toContain('node:24-alpine3.22 is the next that gets some and that the registry has')
  })

  test('has no such image, and says so', async () => {
    const registry = await realRegistry()
    const folder = sandbox({ Dockerfile: `FROM ${registry.host}/team/base:1\n` })
    const ran = await dockershift(folder, ['images'], registry)
    expect(ran).toMatchObject({ code: 0, err: '1 image: 1 not known\n' })
    expect(ran.out).toContain('the registry has no such image')
  })
})
