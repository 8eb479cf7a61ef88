// Where the cache of a run lies, and what there is to say of it.

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pack from '../../../package.json' with { type: 'json' }
import { visible } from '../../report/visible.ts'
import type { Cache } from '../../run/cache.ts'
import type { Options } from '../options.ts'
import type { Home } from './asked.ts'
import type { Host } from './process.ts'

export async function cacheFor(options: Options, home: Home, { cwd, env }: Host): Promise<Cache> {
  const folder = cwd()
  const [{ Cache }, { createHash }, { homedir }] = await Promise.all([
    import('../../run/cache.ts'),
    import('node:crypto'),
    import('node:os'),
  ])
  const digest = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex').slice(0, 16)
  // Another build is another version.
  const build = `${pack.version} ${digest(await home.identity())}`
  const given = options['cache-location']
  if (given !== undefined) return Cache.read(resolve(folder, given), build)
  const modules = join(folder, 'node_modules')
  if (existsSync(modules)) return Cache.read(join(modules, '.cache/dockershift/results.json'), build)
  const caches = env.XDG_CACHE_HOME || join(homedir(), '.cache')
  return Cache.read(join(caches, 'dockershift', `${digest(folder)}.json`), build)
}

/** What there is to say of the cache at the end. */
export async function savedCache(cache: Cache, { debug }: Options): Promise<string> {
  const trouble = await cache.save()
  const used = debug ? `cache: ${cache.hits} remembered, ${cache.misses} rewritten: ${visible(cache.file)}\n` : ''
  return trouble === undefined
    ? used
    : `${used}warning the cache was not written to ${visible(cache.file)}: ${trouble}\n`
}
