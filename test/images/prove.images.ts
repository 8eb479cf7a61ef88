// dockershift --prove, as a user runs it: what is kept, what is dropped that breaks only at run time, and that nothing is left.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Environment } from '../../src/engine/process.ts'
import type { Tried } from '../../src/rewrite/tried.ts'
import { ensureBase } from './bases/bases.ts'
import { describeWithEngine } from './bench.ts'
import { chosen, countOf } from './chosen.ts'
import { addNote } from './notes.ts'
import { inventory, ownLabel, processes, startCommand, untilRunning } from './run-verify.ts'

const PLANTED = ['planted-port', 'planted-file', 'planted-package', 'planted-owner', 'planted-signals'] as const

/** Those whose base images are made here, and whose builds ask nobody else for packages. */
const SERVICES = ['images/projects/backup-job', 'images/projects/python-report', 'everyday/services/c-make/project']

/** Some twenty builds, and as many containers that are waited for. */
const LONG = 1_800_000

interface Result {
  readonly path: string
  readonly status: string
  readonly notes: readonly { readonly transform: string; readonly reason: string }[]
  readonly tried?: Tried
}

/** So many services of a sample are proved. */
const MOST = 2

describeWithEngine('--prove', (bench) => {
  let folder: string
  let missing: string | undefined

  beforeAll(async () => {
    for (const base of ['python:3.11-slim', 'busybox:latest', 'debian:bookworm', 'debian:bookworm-slim'])
      missing ??= await ensureBase(base, bench.ready)
    folder = await mkdtemp(join(tmpdir(), 'dockershift-proving-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const alone = async (env: Environment): Promise<Environment> => ({
    ...env,
    TMPDIR: await mkdtemp(join(folder, 'temporary-')),
  })

  /** The server of `proving/`, whose images bear a label of their own. */
  async function server(label: string): Promise<string> {
    const project = await mkdtemp(join(folder, 'server-'))
    await cp(join(import.meta.dirname, 'proving'), project, { recursive: true })
    const file = join(project, 'Dockerfile')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('\n', `\nLABEL ${label}\n`))
    await writeFile(join(project, 'dockershift.config.json'), '{ "transforms": ["./planted.mjs"] }\n')
    return project
  }

  async function proved(
    project: string,
    args: readonly string[],
    env: Environment,
  ): Promise<{ readonly result: Result; readonly text: string }> {
    const all = ['--prove', '--no-rebuild', '--quiet', '--format', 'json', ...args]
    const { code, stdout, stderr } = await startCommand(project, all, env).ended
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { results } = JSON.parse(stdout) as { readonly results: readonly Result[] }
    const result = results.find(({ path }) => path === 'Dockerfile')!
    return { result, text: await readFile(join(project, 'Dockerfile'), 'utf8') }
  }

  const namesOf = (changes: readonly { readonly transform: string }[]): readonly string[] =>
    [...new Set(changes.map(({ transform }) => transform))].sort()

  it(
    'drops five rewrites that break only at run time, and nothing else',
    async () => {
      expect(missing).toBeUndefined()
      const label = ownLabel()
      const env = await alone(bench.ready.env)
      const project = await server(label)
      const { result, text } = await proved(project, ['--write', '--network', 'none'], env)
      const { tried } = result
      expect(tried).toMatchObject({ status: 'proved' })
      expect(namesOf(tried!.dropped)).toEqual([...PLANTED].sort())
      expect(namesOf(tried!.kept)).toEqual(
        // apt-remove-lists is not among them: what it wrote, the mounts made needless.
        expect.arrayContaining(['apt-update-with-install', 'cache-mounts', 'run-merge', 'user-number']),
      )
      for (const { reason, output } of tried!.dropped) expect(reason + output).not.toBe('')
      // Written is what was kept, and nothing else.
      for (const word of ['PORT=8080', 'greeting.txt', 'netbase', 'chown nobody', '"tini", "--"'])
        expect(text).toContain(word)
      expect(text).toContain('--mount=type=cache')
      expect(await inventory('docker', env, label)).toEqual([])
      await addNote(bench.notes, { about: '--prove drops what breaks at run time', built: tried!.builds })
    },
    LONG,
  )

  it(
    'takes three builds at most where all holds, over services as everybody has them',
    async () => {
      const env = await alone(bench.ready.env)
      const builds: number[] = []
      const services = chosen(SERVICES, MOST, (one) => one)
      for (const project of services) {
        const own = await mkdtemp(join(folder, 'service-'))
        await cp(join(import.meta.dirname, '..', project), own, { recursive: true })
        const { result } = await proved(own, [], env)
        expect(result.tried, project).toMatchObject({ status: 'proved', dropped: [] })
        builds.push(result.tried!.builds)
      }
      expect(Math.max(...builds)).toBeLessThanOrEqual(3)
      await addNote(bench.notes, {
        about: `--prove over ${countOf(services, SERVICES)} services`,
        built: builds.reduce((a, b) => a + b),
      })
    },
    LONG,
  )

  it('says that a probe which fails before proves nothing', async () => {
    const label = ownLabel()
    const env = await alone(bench.ready.env)
    const project = await server(label)
    const { result } = await proved(project, ['--probe', 'test -e /nowhere'], { ...env, PLANTED: 'planted-file' })
    expect(result.tried!.doubt).toContain('test -e /nowhere fails before the rewrite already')
    expect(namesOf(result.tried!.dropped)).toContain('planted-file')
    expect(namesOf(result.tried!.kept)).toContain('apt-update-with-install')
    expect(await inventory('docker', env, label)).toEqual([])
  })

  it.each(['RUN', 'CMD'] as const)('leaves nothing behind when it is interrupted in a %s', async (keyword) => {
    const env = await alone(bench.ready.env)
    // A number that no other process sleeps for.
    const call = `sleep ${600 + Math.random()}`
    const label = ownLabel()
    const slow = await mkdtemp(join(folder, 'slow-'))
    const last = `${keyword} ${keyword === 'RUN' ? call : JSON.stringify(call.split(' '))}`
    const lines = ['FROM busybox:latest', `LABEL ${label}`, 'RUN echo a > /a && rm /a', 'MAINTAINER me', last]
    const text = `${lines.join('\n')}\n`
    await writeFile(join(slow, 'Dockerfile'), text)
    await writeFile(join(slow, 'dockershift.config.json'), '{ "transforms": ["./other.mjs"] }')
    await writeFile(join(slow, 'other.mjs'), OTHER)
    const running = startCommand(slow, ['--prove', '--write', '--seconds', '300'], env)
    await untilRunning(call, running)
    running.child.kill('SIGINT')
    expect(await running.ended).toMatchObject({ code: 130 })
    expect(await readFile(join(slow, 'Dockerfile'), 'utf8')).toBe(text)
    expect(await inventory('docker', env, label)).toEqual([])
    expect(await processes(call)).toEqual([])
  })
})

/** A change of the image that only a container can license. */
const OTHER = `export default {
  name: 'other-file', summary: 'Leave a file', why: '', phase: 'layers', safety: 'unsafe', aims: ['size'],
  recommended: true, leavesAlone: [], rules: [], references: [],
  apply(dockerfile) {
    const at = dockerfile.text.indexOf(' && rm /a')
    return at < 0 ? dockerfile : dockerfile.edit([[{ span: { start: at, end: at + 9 }, text: '' }]])
  },
}
`
