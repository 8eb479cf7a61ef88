// Runs every transform over a folder of real Dockerfiles and reports what must be zero: `npm run corpus -- DIR…`.
//
//   --unsafe         the recommended unsafe transforms too
//   --all            all transforms
//   -t NAME          only this transform (repeatable)
//   --diffs FILE     write the whole diff there
//   --builder NAME   the builder that is named
//   --sample N       print N changed files' diffs, spread evenly over the transforms
//   --context DIR    the build context of every file: what a transform would do if it were this one

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import fg from 'fast-glob'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { openContext } from '../src/files/tree.ts'
import { BUILDERS } from '../src/knowledge/builders/builders.ts'
import { unifiedDiff } from '../src/report/diff.ts'
import type { Rewritten } from '../src/rewrite/result.ts'
import { rewrite } from '../src/rewrite/rewrite.ts'
import { commentsOf } from '../src/rewrite/verify-step.ts'
import { chosen } from '../src/transform/selection.ts'
import { transforms as all } from '../transforms/index.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    unsafe: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    transform: { type: 'string', short: 't', multiple: true, default: [] },
    diffs: { type: 'string' },
    builder: { type: 'string', default: 'current' },
    sample: { type: 'string', default: '0' },
    context: { type: 'string' },
  },
})

const { transforms } = values.all
  ? { transforms: all }
  : chosen({ transform: values.transform, exclude: [], for: [], unsafe: values.unsafe }, all)

const context = values.context === undefined ? undefined : openContext(resolve(values.context))
const builder = BUILDERS.find((name) => name === values.builder)

/** Counts by key, and where they were seen. */
class Tally {
  readonly counts = new Map<string, string[]>()
  add(key: string, where: string): void {
    const seen = this.counts.get(key)
    if (seen === undefined) this.counts.set(key, [where])
    else seen.push(where)
  }
  get total(): number {
    return [...this.counts.values()].reduce((sum, { length }) => sum + length, 0)
  }
  print(title: string, examples: number): void {
    process.stdout.write(`${title}: ${this.total}\n`)
    for (const [key, where] of [...this.counts].sort((a, b) => b[1].length - a[1].length).slice(0, 40)) {
      process.stdout.write(`  ${String(where.length).padStart(6)}  ${key}\n`)
      for (const place of where.slice(0, examples)) process.stdout.write(`            ${place}\n`)
    }
  }
}

const skipped = new Tally()
const failed = new Tally()
const changes = new Tally()
const notes = new Tally()
const discarded = new Tally()
const crashes = new Tally()
const secondRuns = new Tally()
const lostComments = new Tally()
const lineEnds = new Tally()
const diffs: { path: string; diff: string; result: Rewritten }[] = []
let files = 0
let changed = 0

const root = process.cwd()
for (const folder of positionals) {
  for (const path of fg.sync('**/*', { cwd: folder, absolute: true, dot: true, followSymbolicLinks: false }))
    one(relative(root, path), path)
}
report()

function one(path: string, file: string): void {
  files++
  const text = readFileSync(file).toString('utf8')
  let result: ReturnType<typeof rewrite>
  try {
    result = rewrite(path, text, { transforms, generated: true, builder, files: context })
  } catch (error) {
    crashes.add(
      error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error),
      path,
    )
    return
  }
  if (result.status === 'failed')
    failed.add(result.reason.replace(/\b[A-Z0-9_"'$./-]{3,}\b|\d+/g, '…').slice(0, 70), path)
  else if (result.status === 'skipped') skipped.add(`${result.kind}: ${result.reason.slice(0, 70)}`, path)
  else judge(path, result)
}

function judge(path: string, result: Rewritten): void {
  for (const { transform, reason } of result.notes) notes.add(`${transform}: ${reason.slice(0, 90)}`, path)
  for (const { transform, reason } of result.discarded) discarded.add(`${transform}: ${reason}`, path)
  if (result.status === 'unchanged') return
  changed++
  for (const { transform } of result.steps) changes.add(transform, path)
  const again = rewrite(path, result.after, { transforms, generated: true, builder, files: context })
  if (again.status !== 'unchanged')
    secondRuns.add(
      again.status === 'changed' ? again.steps.map(({ transform }) => transform).join(' ') : again.status,
      path,
    )
  const before = new Dockerfile(path, result.before)
  const after = new Dockerfile(path, result.after)
  const left = commentsOf(after).map(({ text }) => text)
  for (const { text } of commentsOf(before)) {
    const at = left.indexOf(text)
    if (at < 0) lostComments.add(text.slice(0, 60), path)
    else left.splice(at, 1)
  }
  if (
    before.reading.eol !== after.reading.eol ||
    result.before.endsWith('\n') !== result.after.endsWith('\n') ||
    before.reading.bom !== after.reading.bom
  ) {
    lineEnds.add('line end, final newline or byte order mark', path)
  }
  diffs.push({ path, diff: unifiedDiff(path, result.before, result.after), result })
}

/** Whether git takes the whole diff, over copies of the files in a folder of its own. */
function applies(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dockershift-corpus-'))
  try {
    // Numbered names: two folders of the corpus may hold the same path, and git refuses paths that lead upwards.
    const whole = diffs.map(({ result }, i) => {
      writeFileSync(join(folder, `Dockerfile.${i}`), result.before)
      return unifiedDiff(`Dockerfile.${i}`, result.before, result.after)
    })
    writeFileSync(join(folder, 'all.diff'), whole.join(''))
    execFileSync('git', ['init', '-q', folder])
    execFileSync('git', ['-C', folder, 'apply', '--check', 'all.diff'], { stdio: 'pipe' })
    return 'yes'
  } catch (error) {
    return `NO: ${error instanceof Error ? error.message.slice(0, 500) : String(error)}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function report(): void {
  process.stdout.write(`files: ${files}\nchanged: ${changed}\n`)
  changes.print('changes by transform', 0)
  skipped.print(`skipped (${((100 * skipped.total) / files).toFixed(2)} %)`, 1)
  failed.print(`no builder reads them (${((100 * failed.total) / files).toFixed(2)} %)`, 1)
  notes.print('left alone', 0)
  discarded.print('steps thrown away by verification', 3)
  crashes.print('crashes', 3)
  secondRuns.print('second runs that change something', 3)
  lostComments.print('comments that are not there any more', 2)
  lineEnds.print('line ends or final newlines changed', 3)
  process.stdout.write(`the whole diff applies: ${diffs.length === 0 ? 'no diff' : applies()}\n`)
  if (values.diffs !== undefined) writeFileSync(values.diffs, diffs.map(({ diff }) => diff).join(''))
  for (const { path, diff } of sample(Number(values.sample))) process.stdout.write(`\n### ${path}\n${diff}`)
  if (discarded.total + crashes.total + secondRuns.total + lineEnds.total > 0) process.exitCode = 1
}

/** Spread over the transforms: the rarest first, each as often as the others. */
function sample(count: number): { path: string; diff: string }[] {
  const taken = new Map<string, { path: string; diff: string }>()
  const byTransform = [...changes.counts].sort((a, b) => a[1].length - b[1].length)
  const known = new Map(diffs.map((entry) => [entry.path, entry]))
  for (let round = 0; taken.size < count && round < 10_000; round++) {
    for (const [, paths] of byTransform) {
      const path = paths[Math.floor((round * 7919) % paths.length)]
      const entry = path === undefined ? undefined : known.get(path)
      if (entry !== undefined && taken.size < count) taken.set(entry.path, entry)
    }
  }
  return [...taken.values()]
}
