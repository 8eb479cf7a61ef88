// Fetches Debian packages and unpacks them into a folder of its own: nothing is installed on the machine.

import { access, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDone, run } from '../../../src/engine/process.ts'
import type { DebianMachine } from './machine.ts'

/** Packages and where they are unpacked. */
export interface PackageSet {
  /** A folder that belongs to this set alone: it is emptied when the set has to be fetched. */
  readonly folder: string
  readonly packages: readonly string[]
  /** The release that they come from; the machine's own goes with its C library and kernel. */
  readonly suite: string
}

/**
 * Unpacks a set of packages, without what they depend on and without running their scripts, unless that is done.
 *
 * @returns one line that says why it cannot be done, or `undefined`
 */
export async function unpack(set: PackageSet, machine: DebianMachine): Promise<string | undefined> {
  const mark = join(set.folder, 'unpacked')
  const wanted = `${set.suite}: ${set.packages.join(' ')}`
  const done = await run({ program: 'cat', args: [mark] })
  if (done.stdout === wanted) return undefined
  await rm(set.folder, { recursive: true, force: true })
  const debs = join(set.folder, 'debs')
  await mkdir(debs, { recursive: true })
  const env = { ...process.env, APT_CONFIG: await aptConfiguration(set, machine), DEBIAN_FRONTEND: 'noninteractive' }
  const update = await run({ program: 'apt-get', args: ['update', '-qq'], env }, { timeoutMs: 300_000 })
  // apt-get update ends with 0 even where a list could not be had; the download tells.
  const download = await run(
    { program: 'apt-get', args: ['download', '-qq', ...set.packages], cwd: debs, env },
    { timeoutMs: 600_000 },
  )
  if (!isDone(download)) {
    return `the mirror gives no packages of ${set.suite}: ${firstLine(update.stderr + download.stderr)}`
  }
  for (const deb of await readdir(debs)) {
    const unpacked = await run({ program: 'dpkg-deb', args: ['--extract', join(debs, deb), set.folder] })
    if (!isDone(unpacked)) return `${deb} could not be unpacked: ${firstLine(unpacked.stderr)}`
  }
  await rm(debs, { recursive: true })
  await rm(join(set.folder, 'apt'), { recursive: true })
  await writeFile(mark, wanted)
  return undefined
}

/** An apt with a state of its own, which knows the one release and nothing of what the machine has installed. */
async function aptConfiguration({ folder, suite }: PackageSet, machine: DebianMachine): Promise<string> {
  const apt = join(folder, 'apt')
  await mkdir(join(apt, 'lists/partial'), { recursive: true })
  await mkdir(join(apt, 'cache/archives/partial'), { recursive: true })
  await writeFile(join(apt, 'status'), '')
  await writeFile(join(apt, 'sources.list'), `deb [signed-by=${machine.keyring}] ${machine.mirror} ${suite} main\n`)
  const path = join(apt, 'apt.conf')
  const settings = {
    'Dir::Etc::sourcelist': join(apt, 'sources.list'),
    'Dir::Etc::sourceparts': '/dev/null',
    'Dir::Etc::preferencesparts': '/dev/null',
    'Dir::State': apt,
    'Dir::State::lists': join(apt, 'lists'),
    'Dir::State::status': join(apt, 'status'),
    'Dir::Cache': join(apt, 'cache'),
    // The folder belongs to root alone, and the default user could not write into it.
    'APT::Sandbox::User': 'root',
    'Acquire::Languages': 'none',
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} "${value}";\n`)
  await writeFile(path, lines.join(''))
  return path
}

/** The library folders of an unpacked set, for `LD_LIBRARY_PATH`. */
export async function libraryFolders(folder: string): Promise<readonly string[]> {
  const candidates = ['lib', 'usr/lib'].flatMap((lib) => multiarch.map((triplet) => join(folder, lib, triplet)))
  const present = await Promise.all(candidates.map(exists))
  return candidates.filter((_, index) => present[index])
}

const multiarch = [
  'x86_64-linux-gnu',
  'aarch64-linux-gnu',
  'arm-linux-gnueabihf',
  'ppc64el-linux-gnu',
  's390x-linux-gnu',
]

export function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

export function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? ''
}
