// What a run of the lab has: an engine, a network, worlds under the names that Dockerfiles ask for.

import { createHash } from 'node:crypto'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { dockerEngine } from '../../src/engine/docker.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { type Environment, isDone, run } from '../../src/engine/process.ts'
import { ensureBase } from '../images/bases/bases.ts'
import { expectDone } from '../images/bases/debian.ts'
import type { ReadyEngine } from '../images/engine/ready.ts'
import { packageIndex } from './index.ts'
import { authority, openNetwork } from './network.ts'
import { repositoryFor } from './repository.ts'
import { labFiles } from './trees.ts'
import { contextName, dockerfileOf, type World, worldOf } from './worlds.ts'

export interface Laboratory {
  readonly engine: Engine
  readonly env: Environment
  /** What a build must be told, so that it finds the network. */
  readonly buildArgs: readonly string[]
  /** The images of a Dockerfile by the names that its builds ask for; making what is missing. */
  contextsFor(dockerfile: Dockerfile): Promise<Readonly<Record<string, string>>>
  close(): Promise<void>
}

/** The images that a Dockerfile starts from or copies from; `undefined` where the lab has no world for one of them. */
export function worldsOf(dockerfile: Dockerfile): ReadonlyMap<string, World> | undefined {
  const worlds = new Map<string, World>()
  const names = dockerfile.stages.flatMap(({ base }) => (base.stage === undefined ? [base.image ?? '$'] : []))
  const stages = new Set(dockerfile.stages.flatMap(({ name, index }) => [name, String(index)]))
  for (const { flags } of dockerfile.instructions) {
    for (const { name, value = '' } of flags)
      if (name === 'from' && !stages.has(String(value).toLowerCase())) names.push(String(value))
  }
  for (const name of names) {
    if (name === 'scratch') continue
    const world = worldOf(name)
    if (world === undefined) return undefined
    worlds.set(name, world)
  }
  return worlds
}

/** @param texts all Dockerfiles of the run: the network serves the packages that they may name */
export async function openLaboratory(
  ready: ReadyEngine,
  texts: readonly string[],
  folder: string,
): Promise<Laboratory | string> {
  const { env, machine } = ready
  if (machine === undefined)
    return 'the lab puts images under the names of official ones, in an engine of its own alone'
  for (const base of ['debian:bookworm-slim', 'alpine:3', 'busybox:latest']) {
    const problem = await ensureBase(base, ready)
    if (problem !== undefined) return problem
  }
  const engine = await dockerEngine({ env })
  if (engine === undefined) return 'docker buildx does not answer'
  const index = await packageIndex(machine, folder)
  const network = await openNetwork(repositoryFor(index, texts, machine), folder, await gateway(env))
  const address = `http://${await gateway(env)}:${network.port}`
  const buildArgs = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'].map((name) => `${name}=${address}`)
  const words = new Set(texts.flatMap((text) => text.split(/[\s\\"';&|()=:@]+/)))
  const programs = [...index.values()]
    .filter(({ name, programs }) => programs.length > 0 && words.has(name))
    .flatMap(({ name, programs }) => programs.map((path) => `${name} ${path}`))
  const files = labFiles(`${programs.join('\n')}\n`)
  const made = new Map<string, Promise<string>>()
  const make = (world: World): Promise<string> => {
    const key = JSON.stringify(world)
    const known =
      made.get(key) ?? makeWorld(world, { files, certificate: authority(folder).certificate, buildArgs, env })
    made.set(key, known)
    return known
  }
  return {
    engine,
    env,
    buildArgs,
    contextsFor: async (dockerfile) => {
      const entries = [...(worldsOf(dockerfile) ?? [])]
      return Object.fromEntries(
        await Promise.all(
          entries.map(async ([name, world]) => [contextName(name), `docker-image://${await make(world)}`] as const),
        ),
      )
    },
    close: async () => {
      await engine.close()
      await network.close()
    },
  }
}

async function gateway(env: Environment): Promise<string> {
  const args = ['network', 'inspect', 'bridge', '--format', '{{(index .IPAM.Config 0).Gateway}}']
  return (await run({ program: 'docker', args, env })).stdout.trim()
}

interface Making {
  readonly files: ReturnType<typeof labFiles>
  readonly certificate: string
  readonly buildArgs: readonly string[]
  readonly env: Environment
}

/** @returns the name of the image, which says what it was made of: a later run finds it */
async function makeWorld(world: World, { files, certificate, buildArgs, env }: Making): Promise<string> {
  const text = dockerfileOf(world)
  const digest = createHash('sha256').update(text).update(JSON.stringify(files)).digest('hex').slice(0, 20)
  const image = `dockershift-lab/${world.family}:${digest}`
  if (isDone(await run({ program: 'docker', args: ['image', 'inspect', image], env }))) return image
  const context = mkdtempSync(join(tmpdir(), 'dockershift-world-'))
  try {
    for (const [path, { content, mode }] of Object.entries(files)) {
      const file = join(context, 'lab', path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, content)
      chmodSync(file, mode)
    }
    cpSync(certificate, join(context, 'ca.crt'))
    writeFileSync(join(context, 'Dockerfile'), text)
    const args = [
      'buildx',
      'build',
      '--quiet',
      '--load',
      '--provenance=false',
      '--tag',
      image,
      ...buildArgs.flatMap((one) => ['--build-arg', one]),
      context,
    ]
    await expectDone({ program: 'docker', args, env })
    return image
  } finally {
    rmSync(context, { recursive: true, force: true })
  }
}

/** A Dockerfile as the lab can build it: a line that names another frontend would be fetched. */
export function buildable(text: string): string {
  return text.replace(/^#[ \t]*syntax[ \t]*=.*\r?\n/i, '')
}
