// What is read of images from a registry agrees with what the engine says that made them.

import { it, onTestFinished } from 'vitest'
import { run } from '../../src/engine/process.ts'
import { distroIn, usersOfFile } from '../../src/knowledge/images/system-files.ts'
import { Images } from '../../src/registry/ask.ts'
import { LIMITS } from '../../src/registry/limits.ts'
import { LocalImages } from '../../src/registry/local.ts'
import { Registry } from '../../src/registry/registry.ts'
import { realRegistry } from '../real-registry.ts'
import { ensureBase } from './bases/bases.ts'
import { describeWithEngine } from './bench.ts'

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

  it('are told of as the engine tells of them, by the registry and by the engine', async ({ expect }) => {
    const registry = await realRegistry()
    const signal = new AbortController().signal
    const credentials = { of: async () => undefined }
    const asking = { limits: LIMITS, platform: 'linux/amd64', today: '2026-11-29', signal }
    const images = new Images({
      ...asking,
      registry: new Registry({ credentials, limits: LIMITS, fetch, insecure: [] }),
    })
    const local = new LocalImages({ engine: 'docker', env: ready.env, today: '2026-11-29', signal })
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
      }
    }
    expect(made).toHaveLength(20)
  })
})
