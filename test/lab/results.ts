// What came of each pair: kept by text, so that a run goes on where it stopped, and summed up at the end.

import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Transform } from '../../src/transform/transform.ts'
import { isAtFault, type Verdict } from './pair.ts'

export interface Outcome {
  readonly path: string
  readonly text: string
  /** The rewrite, without a build context. */
  readonly after: string
  /** The transforms that changed the file. */
  readonly workers: readonly string[]
  readonly verdict: Verdict
  /** How often the world was mended before the original was built, or given up. */
  readonly mendings: number
  /** The difference by itself: what is left of the file, and the transforms that make it. */
  readonly small?: { readonly text: string; readonly transforms: readonly string[] }
}

interface RunOfLab {
  readonly unsafe: boolean
  /** Earlier results do not count. */
  readonly anew: boolean
  /** Says which lab it is: what one could not build, another may. */
  readonly lab: string
}

export class Results {
  readonly all: Outcome[] = []
  /** How many of the outcomes are this run's own. */
  fresh = 0
  private readonly file: string
  private readonly before = new Map<string, Outcome>()

  constructor(
    folder: string,
    private readonly run: RunOfLab,
  ) {
    const { unsafe, anew, lab } = run
    mkdirSync(folder, { recursive: true })
    this.file = join(folder, unsafe ? 'unsafe.jsonl' : 'safe.jsonl')
    if (anew || !existsSync(this.file)) return
    for (const line of readFileSync(this.file, 'utf8')
      .split('\n')
      .filter((one) => one !== '')) {
      const { key, lab: its, outcome } = JSON.parse(line) as { key: string; lab: string; outcome: Outcome }
      const { status, faulty = false } = outcome.verdict
      if (status === 'unbuildable' && !faulty && its !== lab) this.before.delete(key)
      else this.before.set(key, outcome)
    }
  }

  /** What came of a text and its rewrite in an earlier run; what went wrong there is tried again. */
  known(pair: Texts): Outcome | undefined {
    const outcome = this.before.get(keyOf(pair))
    return outcome !== undefined && isAtFault(outcome.verdict) ? undefined : outcome
  }

  add(outcome: Outcome): void {
    this.all.push(outcome)
    if (this.before.get(keyOf(outcome)) === outcome) return
    this.fresh++
    appendFileSync(this.file, `${JSON.stringify({ key: keyOf(outcome), lab: this.run.lab, outcome })}\n`)
  }

  /** Those whose original was built. */
  get built(): readonly Outcome[] {
    return builtOf(this.all)
  }
}

function builtOf(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.filter(({ verdict }) => verdict.status !== 'unbuildable' && verdict.status !== 'repaired')
}

type Texts = Pick<Outcome, 'text' | 'after'>

function keyOf({ text, after }: Texts): string {
  return createHash('sha256')
    .update(JSON.stringify([text, after]))
    .digest('hex')
}

const MIB = 1024 * 1024

/** The run in figures, the transforms that took part, and each difference as a Dockerfile. */
export function report(
  outcomes: readonly Outcome[],
  transforms: readonly Transform[],
  hours: number,
  fresh: number,
): string {
  const count = (status: Verdict['status']): number =>
    outcomes.filter(({ verdict }) => verdict.status === status).length
  const built = builtOf(outcomes)
  const repaired = outcomes.filter(({ verdict }) => verdict.status === 'repaired')
  const partsIn = (some: readonly Outcome[], name: string): number =>
    some.filter(({ workers }) => workers.includes(name)).length
  const whole = built.filter(({ verdict }) => verdict.status !== 'broken')
  const sum = (pick: (verdict: Verdict) => number): number =>
    whole.reduce((total, { verdict }) => total + pick(verdict), 0)
  const lines = [
    `tried: ${outcomes.length}, ${fresh} of them in this run, ${Math.round(fresh / hours)} an hour`,
    `originals that build: ${built.length}, that nobody could build: ${outcomes.filter(({ verdict }) => verdict.faulty).length}`,
    `rewritten ones that build: ${whole.length}, and ${repaired.length} whose original nobody could build`,
    `same: ${count('same')}, and ${count('noisy')} whose original differs from itself`,
    `different: ${count('different')}, broken: ${count('broken')}`,
    `bytes of all layers: ${(sum(({ bytes }) => bytes[0]) / MIB).toFixed(1)} MiB -> ${(sum(({ bytes }) => bytes[1]) / MIB).toFixed(1)} MiB`,
    `layers: ${sum(({ layers }) => layers[0])} -> ${sum(({ layers }) => layers[1])}`,
    'pairs by transform, and repaired ones:',
    ...transforms.map(
      ({ name }) =>
        `  ${String(partsIn(built, name)).padStart(5)} ${String(partsIn(repaired, name)).padStart(4)}  ${name}`,
    ),
  ]
  const bad = outcomes.filter(({ verdict }) => isAtFault(verdict))
  for (const { path, verdict, small } of bad) {
    lines.push('', `### ${path}: ${verdict.status}`, ...verdict.lines.slice(0, 12).map((line) => `    ${line}`))
    if (small !== undefined)
      lines.push(`  by ${small.transforms.join(', ')}:`, ...small.text.split('\n').map((line) => `    | ${line}`))
  }
  return `${lines.join('\n')}\n`
}
