// The base images that the cases stand on: made from Debian packages alone where the engine is ours, pulled elsewhere.

import { createHash } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, readlink, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Environment, isDone, run } from '../../../src/engine/process.ts'
import type { DebianMachine } from '../engine/machine.ts'
import { exists } from '../engine/packages.ts'
import type { ReadyEngine } from '../engine/ready.ts'
import { expectDone, importDebian } from './debian.ts'

/** An image and the names it goes by. */
interface Base {
  readonly tags: readonly [string, ...string[]]
  readonly make: Recipe
}

type Recipe =
  | { readonly from: 'debian-packages'; readonly suite: string }
  /** A folder beside this file with a Dockerfile; `also` puts into its context what is no part of this repository. */
  | {
      readonly from: 'folder'
      readonly folder: string
      readonly target?: string
      readonly also?: (context: string) => Promise<void>
    }

/** No base of anything: the image in which buildah and podman run. */
export const buildersImage = 'dockershift-builders:latest'

const bases: readonly Base[] = [
  {
    tags: ['debian:bookworm-slim', 'debian:bookworm', 'debian:12-slim', 'debian:12', 'debian:latest', 'debian'],
    make: { from: 'debian-packages', suite: 'bookworm' },
  },
  {
    tags: ['debian:bullseye-slim', 'debian:bullseye', 'debian:11-slim', 'debian:11'],
    make: { from: 'debian-packages', suite: 'bullseye' },
  },
  { tags: ['busybox:latest', 'busybox'], make: { from: 'folder', folder: 'busybox' } },
  { tags: ['alpine:3'], make: { from: 'folder', folder: 'alpine' } },
  { tags: ['gcr.io/distroless/static-debian13'], make: { from: 'folder', folder: 'distroless' } },
  {
    tags: ['golang:1.19', 'golang:1.19-bookworm'],
    make: { from: 'folder', folder: 'golang' },
  },
  {
    tags: ['python:3.11', 'python:3.11-slim', 'python:3.11-slim-bookworm'],
    make: { from: 'folder', folder: 'python' },
  },
  { tags: ['python:3.11.2-slim-bookworm'], make: { from: 'folder', folder: 'python-extensions' } },
  { tags: ['dockershift-python-packages:latest'], make: { from: 'folder', folder: 'python-packages' } },
  {
    tags: ['node:20', 'node:20-slim', 'node:20-bookworm', 'node:20-bookworm-slim'],
    make: { from: 'folder', folder: 'node', also: copyNode },
  },
  {
    tags: ['dockershift-node-packages:latest'],
    make: { from: 'folder', folder: 'node-packages', also: copyPackages },
  },
  { tags: ['ruby:3.1-bookworm'], make: { from: 'folder', folder: 'ruby', target: 'full' } },
  { tags: ['ruby:3.1-slim-bookworm'], make: { from: 'folder', folder: 'ruby', target: 'slim' } },
  { tags: ['dockershift-ruby-gems:latest'], make: { from: 'folder', folder: 'ruby-gems' } },
  { tags: ['dockershift-php-packages:latest'], make: { from: 'folder', folder: 'php-packages' } },
  { tags: ['rust:1-bookworm'], make: { from: 'folder', folder: 'rust' } },
  { tags: ['eclipse-temurin:17-jdk'], make: { from: 'folder', folder: 'temurin', target: 'jdk' } },
  { tags: ['eclipse-temurin:17-jre'], make: { from: 'folder', folder: 'temurin', target: 'jre' } },
  { tags: ['fedora:40', 'almalinux:9'], make: { from: 'folder', folder: 'rpm', target: 'fedora' } },
  { tags: [buildersImage], make: { from: 'folder', folder: 'builders' } },
  { tags: ['dockershift-apt-repositories:latest'], make: { from: 'folder', folder: 'apt-repositories' } },
  { tags: ['dockershift-downloads:latest'], make: { from: 'folder', folder: 'downloads' } },
  { tags: ['opensuse/leap:15.5'], make: { from: 'folder', folder: 'rpm', target: 'opensuse' } },
]

/**
 * Sees to it that `image` is in the engine.
 *
 * @returns one line that says why it cannot be had, or `undefined`
 */
export async function ensureBase(image: string, engine: ReadyEngine): Promise<string | undefined> {
  const { env, machine } = engine
  if (!machine)
    return (await isPresent(image, env)) || (await pull(image, env)) ? undefined : `${image} cannot be pulled`
  const base = bases.find(({ tags }) => tags.includes(image))
  if (!base) return `no base image here looks like ${image}`
  await ensureMade(base, machine, env)
  return undefined
}

/** Cases that run side by side wait for one making of the base they share. */
const underWay = new Map<Base, Promise<void>>()

function ensureMade(base: Base, machine: DebianMachine, env: Environment): Promise<void> {
  const making = underWay.get(base) ?? alone(base, env, () => makeOnce(base, machine, env))
  underWay.set(base, making)
  return making
}

/** Files of tests that run side by side are processes: a link that the first of them makes to itself keeps the others waiting. */
async function alone(base: Base, env: Environment, make: () => Promise<void>): Promise<void> {
  const lock = join(env.TMPDIR ?? tmpdir(), `making-by-one-${basename(repository(base))}`)
  while (!(await isTaken(lock))) await sleep(200)
  try {
    await make()
  } finally {
    await rm(lock, { force: true })
  }
}

/** Whether the link was not there, and is this process's own now. A process that was killed leaves its link behind: at worst two make a base. */
async function isTaken(lock: string): Promise<boolean> {
  try {
    await symlink(String(process.pid), lock)
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    const owner = await readlink(lock).catch(() => '')
    if (owner !== '' && !(await exists(`/proc/${owner}`))) await rm(lock, { force: true })
    return false
  }
}

async function makeOnce(base: Base, machine: DebianMachine, env: Environment): Promise<void> {
  const mark = `${repository(base)}:${await edition(base)}`
  if (!(await isPresent(mark, env))) {
    await make(base.make, mark, machine, env)
    await forgetOthers(base, mark, env)
  }
  for (const tag of base.tags) await expectDone({ program: 'docker', args: ['tag', mark, tag], env })
}

/** Where the editions of a base are kept in the engine, beside the names of the images that it looks like. */
function repository({ tags }: Base): string {
  return `dockershift-base/${tags[0].replaceAll(/[^a-z0-9]+/g, '-')}`
}

/** An engine that is kept for months would fill up with editions that nobody wants any more. */
async function forgetOthers(base: Base, mark: string, env: Environment): Promise<void> {
  const args = ['image', 'ls', '--format', '{{.Repository}}:{{.Tag}}', repository(base)]
  const { stdout } = await run({ program: 'docker', args, env })
  for (const other of stdout.split('\n').filter((name) => name !== '' && name !== mark)) {
    await run({ program: 'docker', args: ['image', 'rm', other], env })
  }
}

async function make(recipe: Recipe, tag: string, machine: DebianMachine, env: Environment): Promise<void> {
  if (recipe.from === 'debian-packages') return importDebian(recipe.suite, tag, machine, env)
  await ensureMade(bases[0]!, machine, env)
  const context = await mkdtemp(join(tmpdir(), 'dockershift-base-'))
  try {
    await cp(join(import.meta.dirname, recipe.folder), context, { recursive: true })
    await recipe.also?.(context)
    const target = recipe.target === undefined ? [] : ['--target', recipe.target]
    await expectDone({ program: 'docker', args: ['build', '--quiet', '--tag', tag, ...target, context], env })
  } finally {
    await rm(context, { recursive: true, force: true })
  }
}

/** A digest of all that a base is made from: another recipe is another image. */
async function edition({ make: recipe }: Base): Promise<string> {
  const hash = createHash('sha256')
  const folders = recipe.from === 'folder' ? ['debian', recipe.folder] : ['debian']
  for (const folder of folders.map((name) => join(import.meta.dirname, name))) {
    const all = await readdir(folder, { recursive: true, withFileTypes: true })
    const paths = all.filter((one) => one.isFile()).map((one) => relative(folder, join(one.parentPath, one.name)))
    for (const path of paths.sort()) hash.update(path).update(await readFile(join(folder, path)))
  }
  hash.update(recipe.from === 'folder' ? `${recipe.target} ${process.version}` : recipe.suite)
  return hash.digest('hex').slice(0, 16)
}

async function isPresent(image: string, env: Environment): Promise<boolean> {
  return isDone(await run({ program: 'docker', args: ['image', 'inspect', '--format', '{{.Id}}', image], env }))
}

async function pull(image: string, env: Environment): Promise<boolean> {
  return isDone(await run({ program: 'docker', args: ['pull', '--quiet', image], env }, { timeoutMs: 300_000 }))
}

/** The program that runs this very file, the npm that belongs to it, and the yarn that official images have beside it. */
async function copyNode(context: string): Promise<void> {
  await cp(join(MODULES, 'yarn'), join(context, 'yarn'), { recursive: true })
  await cp(await realpath(process.execPath), join(context, 'node'))
  const { stdout } = await run({ program: 'npm', args: ['root', '--global'] })
  await cp(join(stdout.trim(), 'npm'), join(context, 'npm'), { recursive: true, dereference: true })
}

/** What is installed here for these tests alone. */
const MODULES = join(import.meta.dirname, '../../../node_modules')

/** The packages of the case whose server is built with npm, and pnpm. */
async function copyPackages(context: string): Promise<void> {
  const packages = join(import.meta.dirname, '../cases/node-final-stage/context')
  for (const name of ['almanac', 'typescript'])
    await cp(join(packages, name), join(context, 'packages', name), { recursive: true })
  await cp(join(MODULES, 'pnpm'), join(context, 'packages/pnpm'), { recursive: true })
}
