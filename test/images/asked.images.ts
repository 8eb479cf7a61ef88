// What is read of images from a registry agrees with what the engines say that made or pulled them.

import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { it, onTestFinished, type TestContext } from 'vitest'
import { run } from '../../src/engine/process.ts'
import { distroIn, usersOfFile } from '../../src/knowledge/images/system-files.ts'
import { Images } from '../../src/registry/ask.ts'
import { LIMITS } from '../../src/registry/limits.ts'
import { LocalImages } from '../../src/registry/local.ts'
import { Registry } from '../../src/registry/registry.ts'
import { DEBIAN, madeImage, madeIndex, system } from '../made-images.ts'
import { realRegistry } from '../real-registry.ts'
import { ensureBase } from './bases/bases.ts'
import { describeWithEngine } from './bench.ts'
import { openBuilders } from './builders.ts'

const TODAY = '2026-11-29'

/** Each is put behind a FROM of each base. */
const STARTS = [
  '',
  'USER 1000:1000\nWORKDIR /srv/app\n',
  'RUN echo "app:x:1234:1234:App,,,:/home/app:/bin/sh" >> /etc/passwd\nUSER app\nENTRYPOINT ["/bin/true", "-x"]\nCMD ["a b"]\n',
  'RUN echo "nobody2:x:99999:1::/:/bin/false" >> /etc/passwd\nONBUILD RUN true\nENTRYPOINT exec top -b\nSHELL ["/bin/sh", "-ec"]\n',
  'RUN mkdir -p /x && rm -f /etc/passwd\nENV A=b HOME=/x/y=z\nVOLUME /data\nWORKDIR x\n',
]

/** What a distribution is there without: busybox has no os-release. */
const BASES = ['debian:12', 'alpine:3', 'busybox:latest', 'debian:11']

/** Podman pulls what is made of this one: in a container it takes its time. */
const PULLED = 'busybox:latest'

interface Inspected {
  readonly Architecture: string
  readonly Os: string
  readonly Config: {
    readonly User?: string
    readonly WorkingDir?: string
    readonly Entrypoint?: readonly string[] | null
    readonly Env?: readonly string[] | null
    readonly Shell?: readonly string[] | null
    readonly OnBuild?: readonly string[] | null
  }
  readonly RepoDigests: readonly string[]
}

describeWithEngine('images that were made here', ({ ready }) => {
  const docker = async (args: readonly string[], input?: string): Promise<string> => {
    const ended = await run({ program: 'docker', args, env: ready.env, input }, { timeoutMs: 300_000 })
    if (ended.code !== 0) throw new Error(`docker ${args[0]}: ${ended.stderr}`)
    return ended.stdout
  }

  /** A file as a container has it; '' where there is none. */
  const fileIn = async (image: string, file: string): Promise<string> => {
    const container = (await docker(['create', image, 'x'])).trim()
    const { env } = ready
    const copied = await run({ program: 'docker', args: ['cp', '--follow-link', `${container}:${file}`, '-'], env })
    await docker(['rm', container])
    // A tar of one file: its content stands behind the first header.
    const size = Number.parseInt(copied.stdout.slice(124, 135), 8)
    return copied.code === 0 ? copied.stdout.slice(512, 512 + size) : ''
  }

  interface Podman {
    readonly images: LocalImages
    call(...args: readonly string[]): Promise<string>
  }

  /** With a store of its own, and the network of this machine. */
  const podmanFor = async (test: TestContext): Promise<Podman> => {
    const builders = await openBuilders(ready, { network: 'host' })
    if (typeof builders === 'string') return test.skip(builders)
    onTestFinished(() => builders.close())
    const { env } = builders
    return {
      images: new LocalImages({ engine: 'podman', env, today: TODAY, signal: new AbortController().signal }),
      call: async (...args) => {
        const ended = await run({ program: 'podman', args, env }, { timeoutMs: 300_000 })
        if (ended.code !== 0) throw new Error(`podman ${args[0]}: ${ended.stderr}`)
        return ended.stdout
      },
    }
  }

  it('are told of as the engine tells of them, by the registry and by each engine', async (test) => {
    const { expect } = test
    const podman = await podmanFor(test)
    const registry = await realRegistry()
    const signal = new AbortController().signal
    const credentials = { of: async () => undefined }
    const asking = { limits: LIMITS, platform: 'linux/amd64', today: TODAY, signal }
    const images = new Images({
      ...asking,
      registry: new Registry({ credentials, limits: LIMITS, fetch, insecure: [] }),
    })
    const local = new LocalImages({ engine: 'docker', env: ready.env, today: TODAY, signal })
    const made: string[] = []
    onTestFinished(async () => {
      for (const name of made) await docker(['image', 'rm', '--force', name])
    })
    for (const [i, base] of BASES.entries()) {
      expect(await ensureBase(base, ready)).toBeUndefined()
      for (const [j, start] of STARTS.entries()) {
        const name = `${registry.host}/made/base-${i}:${j}`
        await docker(['build', '--quiet', '--provenance=false', '--tag', name, '-'], `FROM ${base}\n${start}`)
        made.push(name)
        await docker(['push', '--quiet', name])
        const [said] = JSON.parse(await docker(['image', 'inspect', name])) as readonly [Inspected]
        const [release, users] = [await fileIn(name, '/etc/os-release'), await fileIn(name, '/etc/passwd')]
        const found = await images.of([name])
        if (!('image' in found)) throw new Error(`${name}: ${found.reason}`)
        const { image } = found
        expect({ name, ...image, digest: `${registry.host}/made/base-${i}@${image.digest}` }).toMatchObject({
          name,
          digest: said.RepoDigests.find((digest) => digest.startsWith(`${registry.host}/made/base-${i}@`)),
          platform: `${said.Os}/${said.Architecture}`,
          user: said.Config.User ?? '',
          workdir: said.Config.WorkingDir || '/',
          entrypoint: said.Config.Entrypoint ?? [],
          home: (said.Config.Env ?? []).find((one) => one.startsWith('HOME='))?.slice('HOME='.length) ?? '',
          users: usersOfFile(users),
        })
        expect(image.shell).toEqual(said.Config.Shell ?? undefined)
        expect(image.onbuild).toBe((said.Config.OnBuild ?? []).length > 0 ? true : undefined)
        expect(image.distro).toBe(distroIn(release))
        const { size: _, ...same } = image
        expect(await local.of([name])).toEqual({ image: same })
        if (base !== PULLED) continue
        await podman.call('pull', '--quiet', '--tls-verify=false', name)
        const { digest: __, ...facts } = same
        expect(await podman.images.of([name])).toEqual({ image: facts, remark: expect.stringContaining('podman') })
      }
    }
    expect(made).toHaveLength(20)
  })

  it('have a digest that a registry has where podman was asked by it, and by no tag', async (test) => {
    const { expect } = test
    const { images, call } = await podmanFor(test)
    const registry = await realRegistry()
    const start = { User: 'app', WorkingDir: '/srv', Entrypoint: ['/init'], Shell: ['/bin/sh', '-ec'] }
    const plain = madeImage({ layers: [system(DEBIAN)], config: { ...start, OnBuild: ['RUN true'] } })
    const index = madeIndex([plain, madeImage({ platform: 'linux/arm64/v8' })])
    const facts = { user: 'app', workdir: '/srv', entrypoint: ['/init'], shell: ['/bin/sh', '-ec'], onbuild: true }
    const [ofPlain, ofIndex, elsewhere] = ['plain:1', 'index:1', 'mine:1'].map((name) => `${registry.host}/${name}`)
    await registry.push('plain:1', plain)
    await registry.push('index:1', index)
    const pull = (name: string): Promise<string> => call('pull', '--quiet', '--tls-verify=false', name)
    const inspected = async (name: string): Promise<Inspected> =>
      (JSON.parse(await call('image', 'inspect', name)) as readonly [Inspected])[0]
    const told = async (name: string): Promise<void> => {
      const found = await images.of([name])
      expect(found).toMatchObject({ image: { ...facts, distro: 'debian 12' } })
      expect(found).not.toHaveProperty('image.digest')
    }
    await pull(ofIndex!)
    await told(ofIndex!)
    // Which of the two is of the index, nothing says.
    const both = [index, plain].map(({ manifest }) => `${registry.host}/index@${manifest.digest}`).sort()
    expect((await inspected(ofIndex!)).RepoDigests).toEqual(both)
    for (const { digest } of [index.manifest, plain.manifest]) {
      expect(await images.isStill([ofIndex!], digest)).toBe(true)
      const named = `${ofIndex}@${digest}`
      expect(await images.of([named])).toMatchObject({ image: { ...facts, digest } })
    }
    expect(await images.isStill([ofIndex!], `sha256:${'0'.repeat(64)}`)).toMatchObject({ kind: 'denied' })
    // A name that no registry has gets the same digests, and one that has another image gets those of both.
    await call('tag', ofIndex!, elsewhere!)
    await told(elsewhere!)
    expect((await inspected(elsewhere!)).RepoDigests).toContain(`${registry.host}/mine@${index.manifest.digest}`)
    await pull(ofPlain!)
    await told(ofPlain!)
    expect((await inspected(ofPlain!)).RepoDigests).toContain(`${registry.host}/plain@${index.manifest.digest}`)
    // What came out of an archive has a digest of its own, which no registry has.
    const archive = `${tmpdir()}/podman-${process.pid}.tar`
    onTestFinished(() => rm(archive, { force: true }))
    await call('image', 'save', '--format', 'docker-archive', '--output', archive, ofPlain!)
    await call('image', 'rm', '--all', '--force')
    await call('image', 'load', '--quiet', '--input', archive)
    await told(ofPlain!)
    expect((await inspected(ofPlain!)).RepoDigests).not.toContain(`${registry.host}/plain@${plain.manifest.digest}`)
    expect(await images.of([`${registry.host}/gone:1`])).toMatchObject({ kind: 'absent' })
  })
})
