// Counts, by family, the places where something could be done, how many of them a run does, and how many of those that stay
// have a note: `npm run recall -- DIR…`. The table of docs/recall.md is its output.
//
//   --sample N       only N files, evenly spread; without it all of them
//   --with DIR       the code of another checkout: what was before a change
//   --left FILE      write where places stay, with their notes
//   --family NAME    only this family (repeatable)

import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import fg from 'fast-glob'
import { FAMILIES, type Family, type Place, placesIn } from './recall-places.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    with: { type: 'string', default: join(import.meta.dirname, '..') },
    left: { type: 'string' },
    family: { type: 'string', multiple: true, default: [] },
  },
})

type Rewrite = typeof import('../src/rewrite/rewrite.ts')
type Selection = typeof import('../src/transform/selection.ts')
type Transforms = typeof import('../transforms/index.ts')

const { rewrite } = (await load('src/rewrite/rewrite.ts')) as Rewrite
const { chosen } = (await load('src/transform/selection.ts')) as Selection
const { transforms: all } = (await load('transforms/index.ts')) as Transforms

/** What was counted of a family. */
interface Count {
  places: number
  done: number
  noted: number
  readonly reasons: Map<string, number>
}

const wanted = new Set(values.family.length > 0 ? values.family : Object.keys(FAMILIES))
const counts = new Map(
  [...wanted].map((name): [string, Count] => [name, { places: 0, done: 0, noted: 0, reasons: new Map() }]),
)
const left: string[] = []
let files = 0

for (const path of sampled(positionals.flatMap(filesIn))) {
  const text = readFileSync(path, 'utf8')
  const places = placesIn(text).filter(({ family }) => wanted.has(family))
  if (count(path, text, places, 'safe')) count(path, text, places, 'unsafe')
}
print()

/** @returns whether the file is read at all */
function count(path: string, text: string, places: readonly Place[], safety: 'safe' | 'unsafe'): boolean {
  if (safety === 'safe') files++
  const own = places.filter(({ family }) => FAMILIES[family].safety === safety)
  if (own.length === 0) return true
  const { transforms } = chosen({ transform: [], exclude: [], for: [], unsafe: safety === 'unsafe' }, all)
  const result = rewrite(path, text, { transforms, generated: true, asked: true })
  if (result.status !== 'changed' && result.status !== 'unchanged') return false
  const after = placesIn(result.after)
  for (const family of new Set(own.map((place) => place.family))) {
    const before = own.filter((place) => place.family === family)
    const stays = Math.min(before.length, after.filter((place) => place.family === family).length)
    // An update that is joined with its install becomes a place of lists, with a note where it stood.
    const joined = family === 'apt lists' ? own.filter((place) => place.family === 'apt-get update alone') : []
    tally(path, family, { before, joined, stays }, result.notes)
  }
  return true
}

function tally(
  path: string,
  family: Family,
  { before, joined, stays }: { before: readonly Place[]; joined: readonly Place[]; stays: number },
  notes: readonly { readonly transform: string; readonly line: number; readonly reason: string }[],
): void {
  const count = counts.get(family)!
  const { transforms } = FAMILIES[family]
  const isOf = (transform: string): boolean => (transforms as readonly string[]).includes(transform)
  count.places += before.length
  count.done += before.length - stays
  if (stays === 0) return
  const noted = [...before, ...joined].flatMap((place) => {
    const note = notes.find(({ transform, line }) => isOf(transform) && place.first <= line && line <= place.last)
    return note === undefined ? [] : [{ place, note }]
  })
  count.noted += Math.min(stays, noted.length)
  for (const { place, note } of noted.slice(0, stays)) {
    const kind = `${note.transform}: ${note.reason.replace(/["'`].*?["'`]|\S*[/$\d:.=]\S*/g, '…')}`
    count.reasons.set(kind, (count.reasons.get(kind) ?? 0) + 1)
    left.push(`${family}\t${path}:${place.first}\t${note.transform}: ${note.reason}`)
  }
  const silent = before.filter((place) => !noted.some((one) => one.place === place))
  for (const place of silent.slice(0, Math.max(0, stays - noted.length)))
    left.push(`${family}\t${path}:${place.first}\t-`)
}

function print(): void {
  process.stdout.write(
    `${files} files\n\n| family | places | done | of those that stay, with a note |\n|---|---|---|---|\n`,
  )
  for (const [family, { places, done, noted }] of counts)
    process.stdout.write(`| ${family} | ${places} | ${percent(done, places)} | ${percent(noted, places - done)} |\n`)
  for (const [family, { reasons }] of counts) {
    process.stdout.write(`\n${family}\n`)
    for (const [reason, times] of [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 12))
      process.stdout.write(`  ${String(times).padStart(5)}  ${reason}\n`)
  }
  if (values.left !== undefined) writeFileSync(values.left, left.map((line) => `${line}\n`).join(''))
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${Math.round((100 * part) / whole)} %`
}

function load(path: string): Promise<unknown> {
  return import(pathToFileURL(join(resolve(values.with), path)).href)
}

function filesIn(folder: string): readonly string[] {
  return fg.sync('**/*', { cwd: folder, absolute: true, dot: true, followSymbolicLinks: false }).sort()
}

function sampled(paths: readonly string[]): readonly string[] {
  const count = Math.min(paths.length, values.sample === undefined ? paths.length : Number(values.sample))
  return Array.from({ length: count }, (_, i) => paths[Math.floor((i * paths.length) / count)]!)
}
