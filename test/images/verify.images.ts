// dockershift verify, as a user runs it: what it says of real projects, and that it leaves nothing behind.

import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, type TestContext } from 'vitest'
import { type EngineName, engineNames } from '../../src/engine/engine.ts'
import type { Environment } from '../../src/engine/process.ts'
import type { Compared, Proof } from '../../src/proof/prove.ts'
import { ensureBase } from './bases/bases.ts'
import { describeWithEngine } from './bench.ts'
import { addNote } from './notes.ts'
import { inventory, ownLabel, processes, startVerify, untilRunning, type Verification } from './run-verify.ts'

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

  /** A temporary folder of its own shows what a run leaves there. */
  const alone = async (env: Environment): Promise<Environment> => ({
    ...env,
    TMPDIR: await mkdtemp(join(folder, 'temporary-')),
  })

  const verify = (cwd: string, ...args: string[]): Promise<Verification> =>
    startVerify(cwd, args, bench.ready.env).ended

  /** The environment in which `engine` has the smallest base image. */
  async function ready(engine: EngineName, test: TestContext): Promise<Environment> {
    const problem = await ensureBase('busybox:latest', bench.ready)
    if (problem !== undefined) return test.skip(problem)
    if (engine === 'docker') return alone(bench.ready.env)
    const builders = await bench.builders()
    if (typeof builders === 'string') return test.skip(builders)
    await builders.provide('busybox:latest')
    return alone(builders.env)
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
    const label = ownLabel()
    const broken = await mkdtemp(join(folder, 'broken-'))
    await writeFile(
      join(broken, 'Dockerfile'),
      `FROM debian:bookworm-slim\nLABEL ${label}\nRUN echo said first && false\nRUN touch /a\nRUN touch /b\n`,
    )
    const env = await alone(bench.ready.env)
    const { code, stdout } = await startVerify(broken, [], env).ended
    expect(code).toBe(0)
    expect(stdout).toContain('the original does not build')
    expect(stdout).toContain('said first')
    expect(await inventory('docker', env, label)).toEqual([])
  })

  it('takes what the transforms declare out of the comparison, and names it', async () => {
    expect(missing).toBeUndefined()
    const declaring = await mkdtemp(join(folder, 'declaring-'))
    const lines = [
      'FROM debian:bookworm-slim',
      'MAINTAINER "Ann Example" <ann@example.test>',
      'RUN touch /a',
      'CMD perl -v',
    ]
    await writeFile(join(declaring, 'Dockerfile'), `${lines.join('\n')}\n`)
    const names = ['maintainer-to-label', 'locale-utf8', 'cmd-exec-form']
    const args = names.flatMap((name) => ['-t', name])
    const { code, stdout, stderr } = await verify(declaring, '--no-rebuild', '--format', 'json', ...args)
    expect([code, stderr]).toEqual([0, ''])
    const [proof] = compared(stdout)
    expect(proof).toMatchObject({ status: 'equal', differences: [] })
    const said = (transform: string, field: string, before: unknown, after: unknown, name?: string): unknown =>
      expect.objectContaining({ transform, field, before, after, ...(name === undefined ? {} : { name }) })
    const author = '"Ann Example" <ann@example.test>'
    expect(proof!.declared).toEqual([
      said('maintainer-to-label', 'Author', author, ''),
      expect.objectContaining({ name: 'org.opencontainers.image.authors', after: author }),
      said('cmd-exec-form', 'Cmd', ['/bin/sh', '-c', 'perl -v'], ['perl', '-v']),
      expect.objectContaining({ transform: 'locale-utf8', field: 'Env', name: 'LANG', after: 'C.UTF-8' }),
    ])
  })

  const signals = { SIGINT: 130, SIGTERM: 143 } as const
  for (const engine of engineNames) {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      it(`leaves nothing behind in ${engine} when it is ended by ${signal}`, async (test) => {
        const env = await ready(engine, test)
        // A number that no other process sleeps for.
        const call = `sleep ${600 + Math.random()}`
        const label = ownLabel()
        const slow = await mkdtemp(join(folder, 'slow-'))
        const lines = [
          'FROM busybox:latest',
          `LABEL ${label}`,
          'RUN touch /a',
          'RUN touch /b',
          'COPY . /slow',
          `RUN ${call}`,
        ]
        await writeFile(join(slow, 'Dockerfile'), `${lines.join('\n')}\n`)
        const before = await inventory(engine, env, label)
        const running = startVerify(slow, ['--engine', engine], env)
        await untilRunning(call, running)
        running.child.kill(signal)
        expect(await running.ended).toMatchObject({ code: signals[signal], stderr: '' })
        expect(await inventory(engine, env, label)).toEqual(before)
        expect(await processes(call)).toEqual([])
      })
    }
  }
})
