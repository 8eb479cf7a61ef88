// What a registry's answers would bring over a folder of real Dockerfiles: `npm run images:facts -- DIR… [--top 200] [--every 1]`.
//
// The answers are recorded: scripts/facts/images.json has what public Dockerfiles say of images that are used much, with the address of each.
// It says of the images that are used most who knows them. Without the answers and with them every file is rewritten by all recommended
// transforms, and what is left alone since something is not known of a base image is counted by its reason.

import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import fg from 'fast-glob'
import { imagesWith } from '../src/analysis/images/images.ts'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { recordName } from '../src/knowledge/images/names.ts'
import type { RecordedImage, RecordedImages } from '../src/knowledge/images/recorded.ts'
import { rewrite } from '../src/rewrite/rewrite.ts'
import { chosen } from '../src/transform/selection.ts'
import { transforms as all } from '../transforms/index.ts'
import { knowersOf, knownText } from './facts/known.ts'
import { type FactRow, rowsIn } from './facts/rows.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { top: { type: 'string', default: '200' }, every: { type: 'string', default: '1' } },
})

const { transforms } = chosen({ transform: [], exclude: [], for: [], unsafe: true }, all)
const top = Number(values.top)

/** A registry's answer, but for the digest, which nothing here looks at. */
function recordOfRow({ images: _, source: __, ...facts }: FactRow): RecordedImage {
  const asked = { digest: `sha256:${'0'.repeat(64)}`, asked: '2026-11-29', platforms: ['linux/amd64'] }
  return { ...asked, platform: 'linux/amd64', ...facts }
}

/** The images that FROM names in a text, by their full names; none of a text that nobody can read. */
function imagesIn(path: string, text: string): readonly string[] {
  return new Dockerfile(path, text).stages.flatMap(({ base }) =>
    base.stage !== undefined || base.image === undefined || base.assumed || base.image === 'scratch'
      ? []
      : [recordName(base.image)],
  )
}

interface File {
  readonly path: string
  readonly text: string
  readonly images: readonly string[]
}

const files: File[] = positionals.flatMap((folder) =>
  fg.sync('**/*', { cwd: folder, absolute: true, dot: true, followSymbolicLinks: false }).flatMap((file) => {
    const [path, text] = [relative(process.cwd(), file), readFileSync(file, 'utf8')]
    try {
      return [{ path, text, images: imagesIn(path, text) }]
    } catch {
      return []
    }
  }),
)

const uses = new Map<string, number>()
for (const image of files.flatMap(({ images }) => images)) uses.set(image, (uses.get(image) ?? 0) + 1)
const most = [...uses].sort((a, b) => b[1] - a[1]).slice(0, top)
const rows = rowsIn(readFileSync(join(import.meta.dirname, 'facts/images.json'), 'utf8'))
const answers = new Map(rows.flatMap((row) => row.images.map((name) => [recordName(name), recordOfRow(row)] as const)))
const recorded: RecordedImages = Object.fromEntries(
  most.flatMap(([name]) => (answers.has(name) ? [[name, answers.get(name)!]] : [])),
)
const asked = imagesWith({ facts: {}, mirrors: {}, recorded })
const unasked = imagesWith({ facts: {}, mirrors: {} })

/** What is said of a file, and what becomes of it; the names of its images are left out, so that reasons can be counted. */
function reasonsOf({ path, text, images: names }: File, images: typeof asked): { reasons: string[]; after: string } {
  const result = rewrite(path, text, { transforms, generated: true, images })
  if (!('after' in result)) return { reasons: [], after: text }
  const unknown = result.notes.filter(({ reason }) => reason.includes('not known'))
  // As a file writes them: with `:latest` or without.
  const plain = (reason: string): string =>
    names.reduce((rest, name) => rest.replaceAll(name, '…').replaceAll(name.replace(/:latest$/, ''), '…'), reason)
  return { after: result.after, reasons: unknown.map(({ transform, reason }) => `${transform}: ${plain(reason)}`) }
}

const before = new Map<string, number>()
const now = new Map<string, number>()
const count = (counts: Map<string, number>, reasons: readonly string[]): void => {
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1)
}
let others = 0
const having = files.filter(({ images }) => images.some((name) => Object.hasOwn(recorded, name)))
// Of a large folder every so many of them tell enough.
const touched = having.filter((_, i) => i % Number(values.every) === 0)
for (const file of touched) {
  const [without, told] = [reasonsOf(file, unasked), reasonsOf(file, asked)]
  count(before, without.reasons)
  count(now, told.reasons)
  if (without.after !== told.after) others++
}

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0)
process.stdout.write(
  `${files.length} files; ${knownText(knowersOf(most, unasked, asked))}` +
    `${Object.keys(recorded).length} have a recorded answer, in ${having.length} files\n` +
    `${sum(before)} places in ${touched.length} of these are left alone for what is not known, and ${sum(now)} with the ` +
    `answers; ${others} files are rewritten otherwise\n\n| reason | without | with |\n|---|--:|--:|\n`,
)
const reasons = [...new Set([...before.keys(), ...now.keys()])]
const change = (reason: string): number => (before.get(reason) ?? 0) - (now.get(reason) ?? 0)
for (const reason of reasons.filter((one) => change(one) !== 0).sort((a, b) => change(b) - change(a)))
  process.stdout.write(`| ${reason} | ${before.get(reason) ?? 0} | ${now.get(reason) ?? 0} |\n`)
