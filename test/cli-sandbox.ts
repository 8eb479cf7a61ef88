// A folder of its own for a test, and the built command line to run in it: in this process, or in one of its own.

import { execFileSync, type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { onTestFinished } from 'vitest'

export const ROOT = join(import.meta.dirname, '..')
export const CLI = join(ROOT, 'dist/cli.js')

// What is built is what is tested, here too.
const { main } = createRequire(import.meta.url)(join(ROOT, 'dist/main.cjs')) as typeof import('../src/cli/main.ts')

// The programs that it starts inherit this process's environment.
for (const name of Object.keys(process.env)) if (/^GIT_|^XDG_/.test(name)) delete process.env[name]
Object.assign(process.env, environment())

/** A Dockerfile that changes, and what it becomes. */
export const OLD = 'FROM alpine:3.20\nRUN apk add curl\n'
export const NEW = 'FROM alpine:3.20\nRUN apk add --no-cache curl\n'

/** A symbolic link, where `sandbox` is given files. */
export interface Link {
  readonly to: string
}

/** An empty folder that is gone after the test, with these files in it. */
export function sandbox(files: Readonly<Record<string, string | Uint8Array | Link>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dockershift-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  fill(folder, files)
  return folder
}

export function fill(folder: string, files: Readonly<Record<string, string | Uint8Array | Link>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(file, content)
    else symlinkSync(content.to, file)
  }
}

/** A copy of the fixture _monorepo, committed to a repository of its own. */
export function monorepo(): string {
  const folder = sandbox()
  cpSync(join(ROOT, '__fixtures__/_monorepo'), folder, { recursive: true })
  repository(folder)
  return folder
}

/** Makes `folder` a git repository with all that is in it committed. */
export function repository(folder: string): void {
  // Without samples of hooks, which would be written and removed again with each.
  git(folder, 'init', '-q', '--template=')
  commit(folder)
}

/** Commits all that has changed. */
export function commit(folder: string): void {
  git(folder, 'add', '-A')
  git(folder, '-c', 'user.name=test', '-c', 'user.email=test@localhost', 'commit', '-q', '--allow-empty', '-m', 'start')
}

export function git(folder: string, ...args: string[]): string {
  // Nor does it look behind each commit whether there is something to tidy up.
  const settings = ['core.autocrlf=false', 'maintenance.auto=false', 'gc.auto=0'].flatMap((one) => ['-c', one])
  return execFileSync('git', [...settings, '-C', folder, ...args], {
    encoding: 'utf8',
    env: environment(),
    stdio: 'pipe',
  })
}

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the command line in `folder`, in this process. */
export async function dockershift(
  folder: string,
  args: readonly string[],
  input: string | Uint8Array = '',
  variables: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const stdout = new Kept()
  const stderr = new Kept()
  const host = {
    stdin: Readable.from(input.length === 0 ? [] : [Buffer.from(input)]),
    stdout,
    stderr,
    env: { ...environment(), ...variables },
    cwd: () => folder,
    once: () => {},
    removeListener: () => {},
  }
  const code = await main(args, host)
  return { code, out: stdout.text, err: stderr.text }
}

/** A stream that keeps what is written. */
class Kept extends Writable {
  private readonly chunks: Buffer[] = []

  get text(): string {
    return Buffer.concat(this.chunks).toString('utf8')
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.chunks.push(chunk)
    done()
  }
}

/** Where these processes keep the compiled command line, instead of the developer's own folder. */
const kept = mkdtempSync(join(tmpdir(), 'dockershift-code-'))
process.once('exit', () => rmSync(kept, { recursive: true, force: true }))

/** The same in a process of its own: for what is about the process, or about what it is left with at its start. */
export function spawned(
  folder: string,
  args: readonly string[],
  input: string | Uint8Array = '',
  variables: Readonly<Record<string, string>> = {},
): Ran {
  const ran = raw(process.execPath, [CLI, ...args], folder, input, { XDG_CACHE_HOME: kept, ...variables })
  return { code: ran.status, out: ran.stdout.toString('utf8'), err: ran.stderr.toString('utf8') }
}

/** Runs any program in `folder`; bytes in, bytes out. */
export function raw(
  program: string,
  args: readonly string[],
  folder: string,
  input: string | Uint8Array = '',
  variables: Readonly<Record<string, string>> = {},
): SpawnSyncReturns<Buffer> {
  return spawnSync(program, args, { cwd: folder, input, env: { ...environment(), ...variables }, maxBuffer: 1e9 })
}

/** Nothing of the developer's own settings. */
export function environment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    LANG: 'C',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CEILING_DIRECTORIES: tmpdir(),
  }
}
