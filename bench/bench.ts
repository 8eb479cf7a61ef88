// Prints the figures that the project promises, as ratios measured side by side in one run: `npm run bench -- [DIR…]`.
//
// Without folders it measures over the project's own fixtures, many times over.

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DockerfileParser } from 'dockerfile-ast'
import fg from 'fast-glob'
import type * as Library from '../src/index.ts'
import { contextSeconds } from './context.ts'

const root = join(import.meta.dirname, '..')
const cli = join(root, 'dist/cli.js')
// What is shipped: the tool that runs these sources here keeps names of functions, which costs a tenth.
const { rewrite, transforms: all } = (await import(join(root, 'dist/index.js'))) as typeof Library
const safe = all.filter(({ safety }) => safety === 'safe')
const hidden = all.filter(({ safety }) => safety === 'unsafe')

/** At most so many files are read for the in-process figures. */
const MOST_FILES = 4_000

const texts = readTexts(process.argv.slice(2))

print('rewriting / bare DockerfileParser.parse, same texts, one process', 4, rewriteRatio([]))
print('the same, and the unsafe transforms asked what they would do', 4, rewriteRatio(hidden))
print('dockershift --version / node -e 0', 2, startRatio())
print('ten times the files / once the files', 11, scaleRatio())
bigFile()
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

function startRatio(): number {
  return ratio(
    () => execFileSync(process.execPath, [cli, '--version']),
    () => execFileSync(process.execPath, ['-e', '0']),
    21,
  )
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
    const run = (folder: string) => () =>
      void spawnSync(process.execPath, [cli, folder, '--format', 'summary'], { stdio: 'ignore' })
    return ratio(run(large), run(small), 3)
  } finally {
    rmSync(small, { recursive: true, force: true })
    rmSync(large, { recursive: true, force: true })
  }
}

function bigFile(): void {
  const lines = ['FROM debian:bookworm-slim']
  while (lines.length < 10_000)
    lines.push(
      `RUN apt-get update && apt-get install package-${lines.length}`,
      `COPY file-${lines.length} /srv/`,
      `ENV NAME_${lines.length}=value`,
    )
  const start = process.hrtime.bigint()
  rewrite('Dockerfile', `${lines.join('\n')}\n`, { transforms: safe, hidden })
  print('seconds for a Dockerfile of 10,000 lines', 2, Number(process.hrtime.bigint() - start) / 1e9)
}

function buildContext(): void {
  const { list, sizes } = contextSeconds(200_000)
  print('seconds to look at a build context of 200,000 files', 2, list)
  print('seconds to add up their sizes, for whoever asks', 4, sizes)
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
    print('MB of memory at the peak over 50,000 files', 300, Number(peak) / 1024)
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
