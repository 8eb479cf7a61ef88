// Counts, among the files that a run changes, those that a maintainer would send back for their looks alone:
// `npm run manners -- DIR…`.
//
//   --unsafe         the unsafe transforms too
//   -t NAME          only this transform (repeatable)
//   --sample N       only N files, taken by chance; without it all of them
//   --seed S         which chance: the same seed takes the same files (1)
//   --show N         print N places of each kind (10)
//   --with DIR       the code of another checkout: what was before a change
//   --most PERCENT   fail where more of the changed files have a flaw

import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import fg from 'fast-glob'
import { FLAWS, type Flaw, judge } from './manners-judge.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    unsafe: { type: 'boolean', default: false },
    transform: { type: 'string', short: 't', multiple: true, default: [] },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '10' },
    with: { type: 'string', default: join(import.meta.dirname, '..') },
    most: { type: 'string' },
  },
})

type Rewrite = typeof import('../src/rewrite/rewrite.ts')
type Transforms = typeof import('../transforms/index.ts')

const { rewrite } = (await load('src/rewrite/rewrite.ts')) as Rewrite
const { transforms: all } = (await load('transforms/index.ts')) as Transforms
const transforms = all.filter(({ name, safety }) =>
  values.transform.length > 0 ? values.transform.includes(name) : values.unsafe || safety === 'safe',
)

const places = new Map<Flaw['kind'], string[]>(FLAWS.map((kind) => [kind, []]))
const flawed = new Set<string>()
let files = 0
let changed = 0

for (const path of sampled(positionals.flatMap(filesIn))) {
  files++
  const result = rewrite(path, readFileSync(path, 'utf8'), { transforms, generated: true })
  if (result.status !== 'changed') continue
  changed++
  for (const { kind, line, text } of judge(result.before, result.after)) {
    flawed.add(path)
    places.get(kind)!.push(`${path}:${line}: ${text.trim().slice(0, 100)}`)
  }
}

const share = (100 * flawed.size) / Math.max(1, changed)
process.stdout.write(`files: ${files}\nchanged: ${changed}\n`)
for (const [kind, found] of places) {
  const count = new Set(found.map((place) => place.slice(0, place.search(/:\d+: /)))).size
  process.stdout.write(`${kind}: ${count} files, ${found.length} places\n`)
  for (const place of found.slice(0, Number(values.show))) process.stdout.write(`  ${place}\n`)
}
process.stdout.write(`with a flaw: ${flawed.size} of ${changed} changed files, ${share.toFixed(2)} %\n`)
if (values.most !== undefined && share > Number(values.most)) process.exitCode = 1

function load(path: string): Promise<unknown> {
  return import(pathToFileURL(join(resolve(values.with), path)).href)
}

function filesIn(folder: string): readonly string[] {
  return fg.sync('**/*', { cwd: folder, absolute: true, dot: true, followSymbolicLinks: false }).sort()
}

/** As many as are asked for, by a shuffle that the seed decides. */
function sampled(paths: readonly string[]): readonly string[] {
  if (values.sample === undefined) return paths
  const pool = [...paths]
  const count = Math.min(Number(values.sample), pool.length)
  let state = Number(values.seed)
  for (let i = 0; i < count; i++) {
    // The generator of Park and Miller.
    state = (state * 48_271) % 2_147_483_647
    const j = i + (state % (pool.length - i))
    ;[pool[i], pool[j]] = [pool[j]!, pool[i]!]
  }
  return pool.slice(0, count)
}
