// A folder of its own for a test, and the built command line to run in it.

import { execFileSync, type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

export const ROOT = join(import.meta.dirname, '..')
export const CLI = join(ROOT, 'dist/cli.js')

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
  git(folder, 'init', '-q')
  commit(folder)
}

/** Commits all that has changed. */
export function commit(folder: string): void {
  git(folder, 'add', '-A')
  git(folder, '-c', 'user.name=test', '-c', 'user.email=test@localhost', 'commit', '-q', '--allow-empty', '-m', 'start')
}

export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-c', 'core.autocrlf=false', '-C', folder, ...args], {
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

/** Runs the command line in `folder`. */
export function dockershift(
  folder: string,
  args: readonly string[],
  input: string | Uint8Array = '',
  variables: Readonly<Record<string, string>> = {},
): Ran {
  const ran = raw(process.execPath, [CLI, ...args], folder, input, variables)
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
