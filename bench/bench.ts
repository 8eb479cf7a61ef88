// Prints the figures that the project promises, as ratios measured side by side in one run, medians of five:
// `npm run bench -- [--doctor PROGRAM] [DIR…]`.
//
// Without folders it measures over the project's own fixtures, many times over. PROGRAM is dockerfile-doctor, where it is installed.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DockerfileParser } from 'dockerfile-ast'
import fg from 'fast-glob'
import type * as Library from '../src/index.ts'
import { contextFigures } from './context.ts'
import { medianRatio, processorTime } from './processes.ts'
import { shaped, shapeNames } from './shapes.ts'

const root = join(import.meta.dirname, '..')
const cli = join(root, 'dist/cli.js')
// What is shipped: the tool that runs these sources here keeps names of functions, which costs a tenth.
const { rewrite, transforms: all } = (await import(join(root, 'dist/index.js'))) as typeof Library
const safe = all.filter(({ safety }) => safety === 'safe')
const hidden = all.filter(({ safety }) => safety === 'unsafe')

/** At most so many files are read for the in-process figures. */
const MOST_FILES = 4_000

const { values, positionals } = parseArgs({ allowPositionals: true, options: { doctor: { type: 'string' } } })
const texts = readTexts(positionals)

print('rewriting / bare DockerfileParser.parse, same texts, one process', 4, rewriteRatio([]))
print('the same, and the unsafe transforms asked what they would do', 4, rewriteRatio(hidden))
wholeRuns()
print('dockershift --version / node -e 0', 2, medianRatio(version, nothing, 21))
print('one small file, cold / node -e 0', 2, oneFile())
print('ten times the files / once the files', 11, scaleRatio())
for (const name of shapeNames()) print(`twice the lines / once the lines: ${name}`, 2.3, growth(name))
print('a second run with --cache / the first, over files that were rewritten', 0.25, cacheRatio())
buildContext()
memory()

function readTexts(folders: readonly string[]): string[] {
  const files =
    folders.length > 0
      ? folders.flatMap((folder) =>
          fg.sync('**/*', { cwd: folder, absolute: true, dot: true, followSymbolicLinks: false }),
        )
      : Array.from({ length: 20 }, () => fg.sync('__fixtures__/**/*Dockerfile*', { cwd: root, absolute: true })).flat()
  const step = Math.max(1, Math.floor(files.length / MOST_FILES))
  return files.filter((_, i) => i % step === 0).map((file) => readFileSync(file, 'utf8'))
}

/** Interleaved, so that what else the machine does falls on both alike; the median of the rounds. */
function ratio(measured: () => void, basis: () => void, rounds = 7): number {
  const time = (run: () => void): number => {
    const start = process.hrtime.bigint()
    run()
    return Number(process.hrtime.bigint() - start)
  }
  measured()
  basis()
  const ratios = Array.from({ length: rounds }, () => time(measured) / time(basis)).sort((a, b) => a - b)
  return ratios[Math.floor(rounds / 2)]!
}

function rewriteRatio(hidden: readonly Library.Transform[]): number {
  const parse = (): void => {
    for (const text of texts) {
      try {
        DockerfileParser.parse(text).getInstructions()
      } catch {
        // The parser throws over some texts; they cost both sides the same.
      }
    }
  }
  return ratio(() => {
    for (const text of texts) rewrite('Dockerfile', text, { transforms: safe, hidden, generated: true })
  }, parse)
}

function nothing(): number {
  return processorTime([process.execPath, '-e', '0'])
}

function version(): number {
  return processorTime([process.execPath, cli, '--version'])
}

/** Dry runs over 2,000 files, each in a folder of its own, the hidden transforms asked; and what others take for the same files. */
function wholeRuns(): void {
  const folder = tree(2_000)
  const dryRun = (): number => processorTime([process.execPath, cli, folder, '--format', 'summary'])
  try {
    const parse = (): number => processorTime([process.execPath, join(root, 'bench/parse.mjs'), folder])
    print('a dry run over 2,000 files / a bare parse of them, whole processes', 3, medianRatio(dryRun, parse))
    if (values.doctor === undefined) return
    const doctor = values.doctor
    const fix = (): number => {
      // It writes: each round gets files of its own.
      const copy = mkdtempSync(join(tmpdir(), 'dockershift-bench-'))
      cpSync(folder, copy, { recursive: true })
      const files = fg.sync('**/Dockerfile', { cwd: copy, absolute: true })
      const time = processorTime([doctor, '--fix', ...files])
      rmSync(copy, { recursive: true, force: true })
      return time
    }
    print('the same / dockerfile-doctor --fix over them', 1, medianRatio(dryRun, fix))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function oneFile(): number {
  const folder = mkdtempSync(join(tmpdir(), 'dockershift-bench-'))
  try {
    writeFileSync(join(folder, 'Dockerfile'), 'FROM debian:12\nRUN apt-get update && apt-get install -y curl\n')
    return medianRatio(() => processorTime([process.execPath, cli, 'Dockerfile'], folder), nothing, 21)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Lines of the smaller of two files of a shape. */
const LINES = 5_000

function growth(name: string): number {
  const time = (lines: number) => (): number => {
    const text = shaped(name, lines)
    const start = process.cpuUsage()
    rewrite('Dockerfile', text, { transforms: safe, hidden })
    const { user, system } = process.cpuUsage(start)
    return user + system
  }
  time(LINES)()
  return medianRatio(time(2 * LINES), time(LINES))
}

function cacheRatio(): number {
  const folder = tree(400)
  try {
    spawnSync(process.execPath, [cli, folder, '--write', '--quiet'], { stdio: 'ignore' })
    const cache = join(folder, 'results.json')
    const args = [folder, '--cache', '--cache-location', cache, '--format', 'summary']
    const run = (): number => processorTime([process.execPath, cli, ...args])
    const first = (): number => {
      rmSync(cache, { force: true })
      return run()
    }
    return 1 / medianRatio(first, run)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A folder with so many Dockerfiles, a thousand to a folder. */
function tree(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'dockershift-bench-'))
  for (let i = 0; i < count; i++) {
    const sub = join(folder, `team-${Math.floor(i / 1_000)}`, `service-${i}`)
    mkdirSync(sub, { recursive: true })
    writeFileSync(join(sub, 'Dockerfile'), texts[i % texts.length]!)
  }
  return folder
}

function scaleRatio(): number {
  const small = tree(500)
  const large = tree(5_000)
  try {
    const run = (folder: string) => (): number => processorTime([process.execPath, cli, folder, '--format', 'summary'])
    return medianRatio(run(large), run(small), 3)
  } finally {
    rmSync(small, { recursive: true, force: true })
    rmSync(large, { recursive: true, force: true })
  }
}

function buildContext(): void {
  const { list, dockerignore, walk } = contextFigures(200_000, cli)
  print('seconds to list a build context of 200,000 files', 2, list)
  print('seconds for dockerignore to list, measure and judge them', 2, dockerignore)
  print('dockerignore over them / a bare walk with readdir and lstat', 4, dockerignore / walk)
}

function memory(): void {
  const folder = tree(50_000)
  try {
    const { stderr } = spawnSync(
      process.execPath,
      ['--import', join(root, 'bench/peak.mjs'), cli, folder, '--format', 'summary'],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'ignore', 'pipe'],
        maxBuffer: 1e9,
      },
    )
    const peak = /peak-rss-kib=(\d+)/.exec(stderr)?.[1]
    if (peak === undefined) throw new Error(`no peak in: ${stderr.slice(-500)}`)
    print('MB of memory at the peak over 50,000 files', 250, Number(peak) / 1024)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function print(what: string, limit: number, figure: number): void {
  const verdict = figure <= limit ? 'ok' : 'OVER'
  process.stdout.write(
    `${figure.toFixed(2).padStart(8)}  at most ${String(limit).padEnd(4)} ${verdict.padEnd(5)} ${what}\n`,
  )
  if (figure > limit) process.exitCode = 1
}
