// dockershift verify, as a user runs it: what it says of real projects, and that it leaves nothing behind.

import { spawn } from 'node:child_process'
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { run } from '../../src/engine/process.ts'
import type { Compared, Proof } from '../../src/proof/prove.ts'
import { ensureBase } from './bases/bases.ts'
import { describeWithEngine } from './bench.ts'
import { addNote } from './notes.ts'

const cli = join(import.meta.dirname, '../../dist/cli.js')
const projects = join(import.meta.dirname, 'projects')

interface Report {
  readonly proofs: readonly Proof[]
}

describeWithEngine('verify', (bench) => {
  let missing: string | undefined
  let folder: string

  beforeAll(async () => {
    for (const base of ['debian:bookworm-slim', 'python:3.11-slim', 'golang:1.19'])
      missing ??= await ensureBase(base, bench.ready)
    folder = await mkdtemp(join(tmpdir(), 'dockershift-projects-'))
    await cp(projects, folder, { recursive: true })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const verify = (cwd: string, ...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> =>
    new Promise((done, fail) => {
      const child = spawn(process.execPath, [cli, 'verify', ...args], {
        cwd,
        env: { ...process.env, ...bench.ready.env },
      })
      let stdout = ''
      let stderr = ''
      child.stdout.on('data', (chunk) => (stdout += chunk))
      child.stderr.on('data', (chunk) => (stderr += chunk))
      child.on('error', fail)
      child.on('close', (code) => done({ code, stdout, stderr }))
    })

  /** What must be the same before and after a run: images, containers, temporary folders. */
  const leftovers = async (): Promise<string[]> => {
    const { stdout } = await run({
      program: 'docker',
      args: ['image', 'ls', '--format', '{{.Repository}}'],
      env: bench.ready.env,
    })
    const { stdout: containers } = await run({
      program: 'docker',
      args: ['ps', '--all', '--quiet'],
      env: bench.ready.env,
    })
    const folders = await readdir(tmpdir())
    return [...stdout.split('\n'), ...folders, ...containers.split('\n')]
      .filter((name) => name.startsWith('dockershift-verify-'))
      .sort()
  }

  const compared = (stdout: string): Compared[] =>
    (JSON.parse(stdout) as Report).proofs.filter((proof): proof is Compared => 'before' in proof)

  it.each([
    ['backup-job', 0.85, 3],
    ['python-report', 0.95, 2],
    ['go-service', 0.98, 1],
  ])('%s: the same image, fewer bytes and layers', async (name, bytes, layers) => {
    expect(missing).toBeUndefined()
    const { code, stdout, stderr } = await verify(join(folder, name), '--format', 'json')
    expect(stderr).toBe('')
    const [proof] = compared(stdout)
    expect(proof).toMatchObject({ status: expect.stringMatching(/^(equal|drifted)$/), path: 'Dockerfile' })
    expect(code).toBe(0)
    expect(proof!.after.bytes / proof!.before.bytes).toBeLessThan(bytes)
    expect(proof!.before.layers - proof!.after.layers).toBeGreaterThanOrEqual(layers)
    expect(proof!.touched === undefined).toBe(proof!.after.rebuildMilliseconds === undefined)
    await addNote(bench.notes, { about: `verify ${name}`, built: 2 })
  })

  it('does not blame the rewrite for a build that fails before it', async () => {
    const broken = await mkdtemp(join(folder, 'broken-'))
    await writeFile(
      join(broken, 'Dockerfile'),
      'FROM debian:bookworm-slim\nRUN echo said first && false\nRUN touch /a\nRUN touch /b\n',
    )
    const { code, stdout } = await verify(broken)
    expect(code).toBe(0)
    expect(stdout).toContain('the original does not build')
    expect(stdout).toContain('said first')
    expect(await leftovers()).toEqual([])
  })

  it('leaves nothing behind when it is interrupted', async () => {
    const slow = await mkdtemp(join(folder, 'slow-'))
    await writeFile(
      join(slow, 'Dockerfile'),
      'FROM debian:bookworm-slim\nRUN touch /a\nRUN touch /b\nCOPY . /slow\nENTRYPOINT ["sleep"]\nRUN sleep 60\n',
    )
    const child = spawn(process.execPath, [cli, 'verify'], {
      cwd: slow,
      env: { ...process.env, ...bench.ready.env },
      stdio: 'ignore',
    })
    const ended = new Promise<number | null>((done) => child.on('close', done))
    await new Promise((done) => setTimeout(done, 6_000))
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(await leftovers()).toEqual([])
  })
})
