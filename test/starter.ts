// Starts programs from a small process: to copy this one, with all its memory, takes longer than most of them run.

import { execFileSync, spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Started {
  /** The exit status; 128 and its number for a signal, as shells say it. */
  readonly status: number
  /** What it and all that it started wrote, without newlines at the end. */
  readonly out: string
}

export interface Start {
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
}

/** Reads which file to run, runs it, and says how that ended, until nobody asks any more. */
const DRIVER = `
exec 3< "$1/ask" 4> "$1/answer"
while read -r job <&3; do
  said=$(exec 3<&- 4>&-; . "$job") 2> /dev/null < /dev/null
  status=$?
  printf %s "$said" > "$1/out"
  echo "$status" >&4
done
`

export class Starter {
  private readonly folder = mkdtempSync(join(tmpdir(), 'dockershift-starter-'))
  private readonly ask: number
  private readonly answer: number

  constructor() {
    execFileSync(
      'mkfifo',
      ['ask', 'answer'].map((name) => join(this.folder, name)),
    )
    // Without an environment: it would be that of all that is started.
    spawn('/bin/sh', ['-c', DRIVER, 'starter', this.folder], { env: {}, stdio: 'ignore' }).unref()
    // Each waits for the other's end, which is how a process that is gone is noticed.
    this.ask = openSync(join(this.folder, 'ask'), 'w')
    this.answer = openSync(join(this.folder, 'answer'), 'r')
  }

  /** Runs a program to its end, and to that of all that it left in the background with its output. */
  run([program, ...args]: readonly [string, ...string[]], { cwd, env }: Start): Started {
    const job = join(this.folder, 'job')
    const set = Object.entries(env).map(([name, value]) => `export ${name}=${quoted(value)}\n`)
    const words = [program, ...args].map(quoted).join(' ')
    writeFileSync(job, `cd ${quoted(cwd)}\nunset PWD OLDPWD\n${set.join('')}exec ${words}\n`)
    writeSync(this.ask, `${job}\n`)
    const answer = Buffer.alloc(16)
    const length = readSync(this.answer, answer)
    if (length === 0) throw new Error('the process that starts programs is gone')
    return { status: Number(answer.toString('utf8', 0, length)), out: readFileSync(join(this.folder, 'out'), 'utf8') }
  }

  close(): void {
    closeSync(this.ask)
    closeSync(this.answer)
    rmSync(this.folder, { recursive: true, force: true })
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
