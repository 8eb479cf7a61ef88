// What a run of the lab has: an engine, a network, worlds under the names that Dockerfiles ask for.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { usesIn } from '../../src/analysis/processes/program-uses.ts'
import { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { type Environment, run } from '../../src/engine/process.ts'
import type { ImageContents } from '../../src/images/contents.ts'
import { ensureBase } from '../images/bases/bases.ts'
import { gateway } from '../images/bridge.ts'
import type { ReadyEngine } from '../images/engine/ready.ts'
import { type Builder, openBuilder } from './builder.ts'
import { packageIndex } from './index.ts'
import { isServable, NOTHING, type Wishes } from './lacks.ts'
import { imageReader } from './layers.ts'
import { grantWishes, makeWorld } from './make-world.ts'
import { type Asker, authority, openNetwork } from './network.ts'
import { repositoryOf } from './repository.ts'
import { labFiles } from './trees.ts'
import { contextName, type World, worldOf } from './worlds.ts'

export interface Laboratory {
  readonly builder: Builder
  readonly env: Environment
  /** What a Dockerfile calls and nothing that it installs brings: found out before the first build misses it. */
  firstWishes(dockerfile: Dockerfile): Wishes
  /**
   * A build as the lab can make it of a text.
   *
   * @param mentioned that of the Dockerfile and of its rewrite: both find the packages that either names
   */
  prepare(text: string, mentioned: string, wishes: Wishes): Prepared
  /** The images of a Dockerfile by the names that its builds ask for; making what is missing. */
  contextsFor(dockerfile: Dockerfile, wishes: Wishes): Promise<Readonly<Record<string, string>>>
  /** What is in an image. */
  read(image: string): Promise<ImageContents>
  close(): Promise<void>
}

export interface Prepared {
  readonly text: string
  /** What a build must be told, so that it finds the network, and the network knows who asks. */
  readonly buildArgs: readonly string[]
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

/** @param folder where what is made once is kept */
export async function openLaboratory(ready: ReadyEngine, folder: string): Promise<Laboratory | string> {
  const { env, machine } = ready
  if (machine === undefined)
    return 'the lab puts images under the names of official ones, in an engine of its own alone'
  for (const base of ['debian:bookworm-slim', 'alpine:3', 'busybox:latest']) {
    const problem = await ensureBase(base, ready)
    if (problem !== undefined) return problem
  }
  const builder = await openBuilder(env)
  if (builder === undefined) return 'docker buildx does not answer'
  const index = await packageIndex(machine, folder)
  const certificate = readFileSync(authority(folder).certificate, 'utf8')
  const inTheBase = await installedIn('debian:bookworm-slim', env)
  const repository = repositoryOf(index, { folder, machine, inTheBase, certificate })
  const askers = new Map<string, Asker>()
  const host = await gateway(env)
  const network = await openNetwork(repository, { folder, address: host, asker: (key) => askers.get(key) })
  const keyOf = (text: string, wishes: Wishes): string => {
    const key = createHash('sha256')
      .update(JSON.stringify([text, wishes]))
      .digest('hex')
      .slice(0, 16)
    if (!askers.has(key)) askers.set(key, { wishes, index: repository.indexFor(text, wishes) })
    return key
  }
  const buildArgs = (key: string): readonly string[] =>
    ['http_proxy', 'https_proxy', 'ftp_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY'].map(
      (name) => `${name}=http://${key}:lab@${host}:${network.port}`,
    )
  const programs = [...index.values()].flatMap(({ name, programs }) => programs.map((path) => `${name} ${path}`))
  const making = {
    files: labFiles(`${programs.join('\n')}\n`),
    buildArgsFor: (text: string) => buildArgs(keyOf(text, NOTHING)),
    builder,
  }
  const made = new Map<string, Promise<string>>()
  const once = (key: string, make: () => Promise<string>): Promise<string> => {
    const known = made.get(key) ?? make()
    made.set(key, known)
    return known
  }
  return {
    builder,
    env,
    read: await imageReader(env),
    firstWishes: (dockerfile) => {
      const brought = repository.indexFor(dockerfile.text, NOTHING).programs
      const called = usesIn(dockerfile).flatMap(({ program, isOwn }) => (isOwn ? [] : [program]))
      const programs = [...new Set(called)].filter(
        (name) => isServable(name) && !name.includes('/') && !brought.has(name),
      )
      return { ...NOTHING, programs }
    },
    prepare: (text, mentioned, wishes) => {
      const key = keyOf(mentioned, wishes)
      return { text: buildable(text, `http://${host}:${network.port}`, key), buildArgs: buildArgs(key) }
    },
    contextsFor: async (dockerfile, wishes) => {
      const images = [...(worldsOf(dockerfile) ?? [])].map(async ([name, world]) => {
        const plain = await once(JSON.stringify(world), () => makeWorld(world, making))
        const image = await once(JSON.stringify([plain, wishes]), () => grantWishes(plain, wishes, making))
        return [contextName(name), `docker-image://${image}`] as const
      })
      return Object.fromEntries(await Promise.all(images))
    },
    close: async () => {
      await network.close()
    },
  }
}

/** The packages that an image of Debian comes with. */
async function installedIn(image: string, env: Environment): Promise<ReadonlySet<string>> {
  const args = ['run', '--rm', '--network', 'none', image, 'dpkg-query', '-W', '-f', '${Package}\\n']
  const { stdout } = await run({ program: 'docker', args, env })
  return new Set(stdout.split('\n').filter((name) => name !== ''))
}

/**
 * A Dockerfile as the lab can build it. A line that names another frontend would be fetched. What ADD fetches is asked of
 * the lab's network at its own address, as BuildKit asks no proxy. The key is a variable of each stage: what one build got of the
 * network must not be another's by way of the builder's cache.
 */
function buildable(text: string, address: string, key: string): string {
  const plain = text.replace(/^#[ \t]*syntax[ \t]*=.*\r?\n/i, '')
  return new Dockerfile('Dockerfile', plain).instructions.toReversed().reduce((result, { keyword, span }) => {
    const instruction = result.slice(span.start, span.end)
    const rest = result.slice(span.end)
    if (keyword === 'FROM')
      return `${result.slice(0, span.end)}\nARG LAB_KEY=${key}${rest.startsWith('\n') ? '' : '\n'}${rest}`
    if (keyword !== 'ADD') return result
    const asked = instruction.replaceAll(/(?<=[\s"])(https?):\/\//g, `${address}/lab-add/$1/`)
    return result.slice(0, span.start) + asked + rest
  }, plain)
}
