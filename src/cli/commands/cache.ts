// Where the cache of a run lies, and what there is to say of it.

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pack from '../../../package.json' with { type: 'json' }
import type { ProofMemory } from '../../proof/memory.ts'
import { visible } from '../../report/visible.ts'
import type { Cache } from '../../run/cache.ts'
import type { Options } from '../option-table.ts'
import type { Home } from './asked.ts'
import type { Host } from './process.ts'

export async function cacheFor(options: Options, home: Home, host: Host): Promise<Cache> {
  const { Cache } = await import('../../run/cache.ts')
  const { file, build } = await placeOf('results.json', options, home, host)
  return Cache.read(file, build)
}

/** What builds decided before. */
export async function proofMemoryFor(options: Options, home: Home, host: Host): Promise<ProofMemory> {
  const { ProofMemory } = await import('../../proof/memory.ts')
  const { file, build } = await placeOf('proofs.json', options, home, host)
  return ProofMemory.read(file, build)
}

/** Where a cache lies, and for which build of ours it holds. */
async function placeOf(
  name: string,
  options: Options,
  home: Home,
  { cwd, env }: Host,
): Promise<{ readonly file: string; readonly build: string }> {
  const folder = cwd()
  const [{ createHash }, { homedir }] = await Promise.all([import('node:crypto'), import('node:os')])
  const digest = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex').slice(0, 16)
  // Another build is another version.
  const build = `${pack.version} ${digest(await home.identity())}`
  const given = options['cache-location']
  if (given !== undefined) return { file: resolve(folder, given), build }
  const modules = join(folder, 'node_modules')
  if (existsSync(modules)) return { file: join(modules, '.cache/dockershift', name), build }
  const caches = env.XDG_CACHE_HOME || join(homedir(), '.cache')
  const own = name === 'results.json' ? '.json' : `-${name}`
  return { file: join(caches, 'dockershift', `${digest(folder)}${own}`), build }
}

/** What there is to say of the cache at the end. */
export async function savedCache(cache: Cache, { debug }: Options): Promise<string> {
  const used = debug ? `cache: ${cache.hits} remembered, ${cache.misses} rewritten: ${visible(cache.file)}\n` : ''
  return used + (await saved(cache))
}

/** What went wrong when a cache was saved, as a line for people. */
export async function saved(cache: Pick<Cache, 'file' | 'save'>): Promise<string> {
  const trouble = await cache.save()
  return trouble === undefined ? '' : `warning the cache was not written to ${visible(cache.file)}: ${trouble}\n`
}
