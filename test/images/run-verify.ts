// Runs dockershift verify, and other commands that build, as a user does, and looks for what they have left behind.

import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { EngineName } from '../../src/engine/engine.ts'
import { type Environment, run } from '../../src/engine/process.ts'

const cli = join(import.meta.dirname, '../../dist/cli.js')

/** How a run ended. */
export interface Verification {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunningVerification {
  readonly child: ChildProcess
  readonly ended: Promise<Verification>
}

/**
 * Starts `dockershift verify` in a folder.
 *
 * @param under a program and its arguments that is to run the command, where it is not run by itself
 */
export function startVerify(
  cwd: string,
  args: readonly string[],
  env: Environment,
  under: readonly string[] = [],
): RunningVerification {
  return startCommand(cwd, ['verify', ...args], env, under)
}

/** Starts `dockershift` in a folder; `under` as above. */
export function startCommand(
  cwd: string,
  args: readonly string[],
  env: Environment,
  under: readonly string[] = [],
): RunningVerification {
  const [program = '', ...rest] = [...under, process.execPath, cli, ...args]
  const child = spawn(program, rest, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<Verification>((done, fail) => {
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk) => (stdout += chunk))
    child.stderr.on('data', (chunk) => (stderr += chunk))
    child.on('error', fail)
    child.on('close', (code) => done({ code, stdout, stderr }))
  })
  return { child, ended }
}

/** A label that the images of one run alone bear: others may use the engine at the same time. */
export function ownLabel(): string {
  return `dockershift.test=${randomBytes(8).toString('hex')}`
}

/** What an engine is asked for: its images and its containers, one a line. */
const inventories: Readonly<Record<EngineName, (label: string) => readonly (readonly string[])[]>> = {
  docker: (label) => [
    ['image', 'ls', '--all', '--quiet', '--no-trunc', '--filter', `label=${label}`],
    ['ps', '--all', '--quiet', '--filter', `label=${label}`],
  ],
  // These two have a store of their own.
  podman: () => [
    ['image', 'ls', '--all', '--format', '{{.Repository}} {{.ID}}'],
    ['ps', '--all', '--external', '--format', '{{.Names}} {{.Image}}'],
  ],
  buildah: () => [
    ['images', '--all', '--format', '{{.Name}} {{.ID}}'],
    ['containers', '--all', '--format', '{{.ContainerName}} {{.ImageName}}'],
  ],
}

/**
 * What must be the same after a run as before it: images, containers, temporary files.
 *
 * @param env its `TMPDIR` is a folder that nobody else uses
 * @param label what the images bear from their first step on
 */
export async function inventory(engine: EngineName, env: Environment, label: string): Promise<readonly string[]> {
  const said: string[] = []
  for (const args of inventories[engine](label))
    said.push(...(await run({ program: engine, args, env })).stdout.split('\n'))
  return [...said, ...(await readdir(env.TMPDIR ?? tmpdir()))].filter((line) => line !== '').sort()
}

/** The processes of this machine with these arguments, those in containers among them. */
export async function processes(call: string): Promise<readonly string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const calls = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')))
  return ids.filter((_, i) => calls[i]!.replaceAll('\0', ' ').trim() === call)
}

/** Waits until a build has come to a step that is one call. */
export async function untilRunning(call: string, { ended }: RunningVerification): Promise<void> {
  let over: Verification | undefined
  void ended.then((verification) => {
    over = verification
  })
  while ((await processes(call)).length === 0) {
    if (over !== undefined) throw new Error(`verify has ended before: ${JSON.stringify(over)}`)
    await sleep(200)
  }
}
