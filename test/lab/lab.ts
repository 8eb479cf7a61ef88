// Strangers' Dockerfiles, built before and after: `npm run lab -- DIR…`.
//
//   --unsafe       the recommended unsafe transforms too; then what counts is that it builds, and how it starts
//   --limit N      so many pairs whose original builds (100)
//   --transform N  files alone in which this transform takes part; all others run too
//   --minutes M    after so many, no pair is taken up any more
//   --seed S       which files, and in which order (1)
//   --kept DIR     where results are kept, so that a run goes on where it stopped
//   --anew         earlier results do not count
//   --fail         end with 1 where a pair differs or breaks, or fewer than half of the originals, or none, could be built
//   --planted      no folder: rewrites that are wrong on purpose; ends with 1 where the lab does not find one

import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import fg from 'fast-glob'
import { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { openContext } from '../../src/files/tree.ts'
import { rewrite } from '../../src/rewrite/rewrite.ts'
import type { Transform } from '../../src/transform/transform.ts'
import { transforms as all } from '../../transforms/index.ts'
import { readyEngine } from '../images/engine/ready.ts'
import { seededOrder } from '../seeded-order.ts'
import { openLaboratory, worldsOf } from './laboratory.ts'
import type { Wishes } from './lacks.ts'
import { isAtFault, Pairs, type Verdict } from './pair.ts'
import { checkPlanted } from './planted.ts'
import { reduce } from './reduce.ts'
import { type Outcome, Results, report } from './results.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    unsafe: { type: 'boolean', default: false },
    limit: { type: 'string', default: '100' },
    transform: { type: 'string' },
    minutes: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    kept: { type: 'string', default: join(tmpdir(), 'dockershift-lab') },
    anew: { type: 'boolean', default: false },
    fail: { type: 'boolean', default: false },
    planted: { type: 'boolean', default: false },
  },
})

const { unsafe, seed } = values
const limit = Number(values.limit)
const transforms = all.filter(({ safety, recommended }) => safety === 'safe' || (unsafe && recommended))

/** So many builds may be spent on making one difference small. */
const MOST_TRIALS = 24

/** Two builds wait for their disk in turn. */
const SIDE_BY_SIDE = 2

const end = performance.now() + Number(values.minutes) * 60_000

/** A file that is rewritten, and by whom. */
interface Candidate {
  readonly path: string
  readonly text: string
  /** The rewrite, without a build context. */
  readonly after: string
  readonly workers: readonly string[]
}

/** Of so many files that come next the one is taken up whose transforms were met least often. */
const WINDOW = 300

const candidates = inUsefulOrder(shuffled(positionals.flatMap(dockerfilesIn)))
const ready = await readyEngine()
if (typeof ready === 'string') throw new Error(ready)
const lab = await openLaboratory(ready, resolve(values.kept))
if (typeof lab === 'string') throw new Error(lab)
const pairs = new Pairs(lab)
const results = new Results(resolve(values.kept), { unsafe, anew: values.anew, lab: labDigest() })
try {
  if (values.planted) await plant()
  else await compare()
} finally {
  await lab.close()
  await ready.stop()
}

async function plant(): Promise<void> {
  const problems = await checkPlanted(pairs, (line) => process.stdout.write(`${line}\n`))
  process.stdout.write(problems.map((line) => `${line}\n`).join(''))
  if (problems.length > 0) process.exitCode = 1
}

async function compare(): Promise<void> {
  const started = performance.now()
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work))
  const { all: outcomes, built } = results
  process.stdout.write(report(outcomes, transforms, (performance.now() - started) / 3_600_000, results.fresh))
  const isBad = outcomes.some(({ verdict }) => isAtFault(verdict))
  if (values.fail && (isBad || built.length === 0 || built.length * 2 < outcomes.length)) process.exitCode = 1
}

/** The Dockerfiles below a folder; of fixtures those that were there first. */
function dockerfilesIn(folder: string): readonly string[] {
  return filesIn(folder).filter((path) => {
    const name = basename(path)
    return /dockerfile|containerfile/i.test(name) && !/^(output|unsafe)\.|\.dockerignore$/.test(name)
  })
}

function filesIn(folder: string): readonly string[] {
  return fg.sync('**/*', { cwd: folder, absolute: true, dot: true, followSymbolicLinks: false })
}

function shuffled(paths: readonly string[]): readonly string[] {
  return seededOrder(paths, seed, (path) => relative(process.cwd(), path))
}

function candidateAt(path: string): Candidate | undefined {
  const text = readFileSync(path, 'utf8')
  const dockerfile = new Dockerfile('Dockerfile', text)
  if (text.includes('\uFFFD') || dockerfile.stages.length === 0 || worldsOf(dockerfile) === undefined) return undefined
  const result = rewrite('Dockerfile', text, { transforms, generated: true })
  if (result.status !== 'changed') return undefined
  const workers = result.steps.map(({ transform }) => transform)
  if (values.transform !== undefined && !workers.includes(values.transform)) return undefined
  return { path: relative(process.cwd(), path), text, after: result.after, workers }
}

/** Of what comes next, the file whose transforms were met least often. */
function* inUsefulOrder(paths: readonly string[]): Generator<Candidate> {
  const found = new Set<string>()
  const met = new Map<string, number>()
  const rarity = ({ workers }: Candidate): number => Math.min(...workers.map((name) => met.get(name) ?? 0))
  const window: Candidate[] = []
  for (let at = 0; at < paths.length || window.length > 0; ) {
    while (window.length < WINDOW && at < paths.length) {
      const candidate = candidateAt(paths[at++]!)
      if (candidate === undefined || found.has(candidate.text)) continue
      found.add(candidate.text)
      window.push(candidate)
    }
    const best = window.reduce((rarest, one, i) => (rarity(one) < rarity(window[rarest]!) ? i : rarest), 0)
    for (const next of window.splice(best, 1)) {
      for (const name of next.workers) met.set(name, (met.get(name) ?? 0) + 1)
      yield next
    }
  }
}

/** Says whether the lab is the same as in an earlier run. */
function labDigest(): string {
  const hash = createHash('sha256')
  for (const path of filesIn(import.meta.dirname).toSorted()) hash.update(readFileSync(path))
  return hash.digest('hex').slice(0, 16)
}

async function work(): Promise<void> {
  while (results.built.length < limit && performance.now() < end) {
    const { value: next } = candidates.next()
    if (next === undefined) return
    const outcome = results.known(next) ?? (await judge(next))
    results.add(outcome)
    const { status, lines } = outcome.verdict
    if (isAtFault(outcome.verdict))
      process.stdout.write(
        `${status}: ${next.path}\n${lines
          .slice(0, 8)
          .map((line) => `    ${line}\n`)
          .join('')}`,
      )
    if (results.fresh > 0 && results.fresh % 20 === 0)
      process.stderr.write(`${results.fresh} tried, ${results.built.length} built\n`)
  }
}

async function judge({ path, text, after }: Candidate): Promise<Outcome> {
  const { wishes, ...tried } = await trial(text, transforms)
  const { verdict } = tried
  const outcome = { path, text, after, ...tried }
  if (!isAtFault(verdict)) return outcome
  const small = await reduce(
    { text, transforms: transforms.filter(({ name }) => tried.workers.includes(name)) },
    async (smaller) => (await trial(smaller.text, smaller.transforms, wishes)).verdict.status === verdict.status,
    MOST_TRIALS,
  )
  return { ...outcome, small: { text: small.text, transforms: small.transforms.map(({ name }) => name) } }
}

interface Trial {
  readonly verdict: Verdict
  readonly workers: readonly string[]
  readonly wishes: Wishes
  readonly mendings: number
}

async function trial(text: string, used: readonly Transform[], had?: Wishes): Promise<Trial> {
  const context = mkdtempSync(join(tmpdir(), 'dockershift-lab-context-'))
  try {
    const settings = { transforms: used, generated: true }
    const first = rewrite('Dockerfile', text, settings)
    const rewritten = first.status === 'changed' ? first.after : text
    const original = await pairs.original(new Dockerfile('Dockerfile', text), { context, rewritten, had })
    const result = rewrite('Dockerfile', text, { ...settings, files: openContext(context) })
    const after = result.status === 'changed' ? result.after : text
    const workers = result.status === 'changed' ? result.steps.map(({ transform }) => transform) : []
    const declarations = used
      .filter(({ name }) => workers.includes(name))
      .map(({ name, changes = [] }) => ({ transform: name, changes }))
    const verdict = await pairs.judge({ original, after, unsafe, declarations })
    return { verdict, workers, wishes: original.wishes, mendings: original.mendings }
  } finally {
    rmSync(context, { recursive: true, force: true })
  }
}
