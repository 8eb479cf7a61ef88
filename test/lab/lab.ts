// Strangers' Dockerfiles, built before and after: `npm run lab -- DIR…`.
//
//   --unsafe       the recommended unsafe transforms too; then what counts is that it builds, and how it starts
//   --limit N      so many pairs whose original builds (100)
//   --seed S       which files, and in which order (1)
//   --kept DIR     where results are kept, so that a run goes on where it stopped
//   --fail         end with 1 where a pair differs or breaks, or fewer than half of the limit could be built

import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import fg from 'fast-glob'
import { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { openContext } from '../../src/files/tree.ts'
import { rewrite } from '../../src/rewrite/rewrite.ts'
import type { Transform } from '../../src/transform/transform.ts'
import { transforms as all } from '../../transforms/index.ts'
import { readyEngine } from '../images/engine/ready.ts'
import { fillContext } from './context.ts'
import { openLaboratory, worldsOf } from './laboratory.ts'
import { Pairs, type Verdict } from './pair.ts'
import { reduce } from './reduce.ts'
import { type Outcome, Results, report } from './results.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    unsafe: { type: 'boolean', default: false },
    limit: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    kept: { type: 'string', default: join(tmpdir(), 'dockershift-lab') },
    fail: { type: 'boolean', default: false },
  },
})

const { unsafe, seed } = values
const limit = Number(values.limit)
const transforms = all.filter(({ safety, recommended }) => safety === 'safe' || (unsafe && recommended))

/** So many builds may be spent on making one difference small. */
const MOST_TRIALS = 24

/** Two builds wait for their disk in turn. */
const SIDE_BY_SIDE = 2

/** A file that is rewritten, and by whom. */
interface Candidate {
  readonly path: string
  readonly text: string
  readonly workers: readonly string[]
}

const candidates = inUsefulOrder(positionals.flatMap(candidatesIn))
const ready = await readyEngine()
if (typeof ready === 'string') throw new Error(ready)
const lab = await openLaboratory(
  ready,
  candidates.map(({ text }) => text),
  resolve(values.kept),
)
if (typeof lab === 'string') throw new Error(lab)
const pairs = new Pairs(lab)
const results = new Results(resolve(values.kept), unsafe)
const started = performance.now()
try {
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work))
} finally {
  await lab.close()
  await ready.stop()
}
const outcomes = results.all
process.stdout.write(report(outcomes, transforms, (performance.now() - started) / 3_600_000, results.fresh))
const bad = outcomes.filter(({ verdict: { status } }) => status === 'different' || status === 'broken')
const built = outcomes.filter(({ verdict: { status } }) => status !== 'unbuildable')
if (values.fail && (bad.length > 0 || built.length < limit / 2)) process.exitCode = 1

function candidatesIn(folder: string): readonly Candidate[] {
  return fg.sync('**/*', { cwd: folder, absolute: true, dot: true, followSymbolicLinks: false }).flatMap((path) => {
    const text = readFileSync(path, 'utf8')
    const dockerfile = new Dockerfile('Dockerfile', text)
    if (text.includes('\uFFFD') || worldsOf(dockerfile) === undefined || dockerfile.stages.length === 0) return []
    const result = rewrite('Dockerfile', text, { transforms, generated: true })
    if (result.status !== 'changed') return []
    return [{ path: relative(process.cwd(), path), text, workers: result.steps.map(({ transform }) => transform) }]
  })
}

/** Shuffled by the seed; of what comes next, the file whose transforms were met least often. */
function inUsefulOrder(found: readonly Candidate[]): readonly Candidate[] {
  const key = ({ path }: Candidate): string => createHash('sha256').update(`${seed} ${path}`).digest('hex')
  const shuffled = [...new Map(found.map((one) => [one.text, one])).values()].sort((a, b) => (key(a) < key(b) ? -1 : 1))
  const met = new Map<string, number>()
  const order: Candidate[] = []
  const window = shuffled.splice(0, 400)
  while (window.length > 0) {
    const rarest = ({ workers }: Candidate): number => Math.min(...workers.map((name) => met.get(name) ?? 0))
    let best = 0
    for (let i = 1; i < window.length; i++) if (rarest(window[i]!) < rarest(window[best]!)) best = i
    const [next] = window.splice(best, 1, ...shuffled.splice(0, 1))
    for (const name of next!.workers) met.set(name, (met.get(name) ?? 0) + 1)
    order.push(next!)
  }
  return order
}

async function work(): Promise<void> {
  for (
    let next = candidates[results.taken];
    next !== undefined && !results.isFull(limit);
    next = candidates[results.taken]
  ) {
    results.taken++
    const outcome = results.known(next.text) ?? (await judge(next))
    results.add(outcome)
    const { status, lines } = outcome.verdict
    if (status === 'different' || status === 'broken')
      process.stdout.write(
        `${status}: ${next.path}\n${lines
          .slice(0, 8)
          .map((line) => `    ${line}\n`)
          .join('')}`,
      )
    if (results.fresh > 0 && results.fresh % 20 === 0)
      process.stderr.write(
        `${results.fresh} tried, ${results.all.filter(({ verdict }) => verdict.status !== 'unbuildable').length} built\n`,
      )
  }
}

async function judge({ path, text }: Candidate): Promise<Outcome> {
  const tried = await trial(text, transforms)
  const { verdict, workers } = tried
  if (verdict.status !== 'different' && verdict.status !== 'broken') return { path, text, workers, verdict }
  const involved = transforms.filter(({ name }) => workers.includes(name))
  const small = await reduce(
    { text, transforms: involved },
    async (smaller) => (await trial(smaller.text, smaller.transforms)).verdict.status === verdict.status,
    MOST_TRIALS,
  )
  return {
    path,
    text,
    workers,
    verdict,
    small: { text: small.text, transforms: small.transforms.map(({ name }) => name) },
  }
}

async function trial(
  text: string,
  used: readonly Transform[],
): Promise<{ readonly verdict: Verdict; readonly workers: readonly string[] }> {
  const context = mkdtempSync(join(tmpdir(), 'dockershift-lab-context-'))
  try {
    const dockerfile = new Dockerfile('Dockerfile', text)
    fillContext(context, dockerfile)
    const result = rewrite('Dockerfile', text, {
      transforms: used,
      generated: true,
      ...(unsafe ? { files: openContext(context) } : {}),
    })
    if (result.status !== 'changed')
      return { verdict: { status: 'same', lines: [], bytes: [0, 0], layers: [0, 0] }, workers: [] }
    const workers = result.steps.map(({ transform }) => transform)
    const declarations = used
      .filter(({ name }) => workers.includes(name))
      .map(({ name, changes = [] }) => ({ transform: name, changes }))
    const verdict = await pairs.judge({ before: text, after: result.after, context, dockerfile, unsafe, declarations })
    return { verdict, workers }
  } finally {
    rmSync(context, { recursive: true, force: true })
  }
}
