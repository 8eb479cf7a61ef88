// The project's own image: built, and run as a user runs it, with nothing that a container can do without.

import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { shownFor } from '../readme-blocks.ts'
import { ensureBase } from './bases/bases.ts'
import { describeWithEngine } from './bench.ts'
import { addNote } from './notes.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')

/** What stands in for the release of Node.js that the Dockerfile names. */
const NAMED = 'node:24-bookworm-slim'
const HERE = 'node:20-bookworm-slim'

/** Nothing that a program without network and privileges could miss. */
const BARE = ['--read-only', '--cap-drop', 'ALL', '--security-opt', 'no-new-privileges', '--network', 'none']

describeWithEngine('the own image', (bench) => {
  const tag = `dockershift-own:${process.pid}`
  const base = `dockershift-own-base:${process.pid}`
  let folder: string

  const docker = async (...args: string[]): Promise<{ code: number; stdout: string }> => {
    const env = { ...process.env, ...bench.ready.env }
    try {
      const { stdout } = await run('docker', args, { env, cwd: root, maxBuffer: 1e8 })
      return { code: 0, stdout }
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
      if (typeof code !== 'number' || (args[0] === 'build' && code !== 0)) throw new Error(stderr)
      return { code, stdout }
    }
  }

  beforeAll(async () => {
    expect(await ensureBase(HERE, bench.ready)).toBeUndefined()
    folder = await mkdtemp(join(tmpdir(), 'dockershift-own-'))
    // A machine may reach npm through an authority of its own.
    const authority = process.env.NODE_EXTRA_CA_CERTS
    if (authority !== undefined) await copyFile(authority, join(folder, 'ca.crt'))
    const trusts = 'COPY ca.crt /etc/ca-of-host.crt\nENV NODE_EXTRA_CA_CERTS=/etc/ca-of-host.crt\n'
    await writeFile(join(folder, 'base.Dockerfile'), `FROM ${HERE}\n${authority === undefined ? '' : trusts}`)
    await docker('build', '--quiet', '--tag', base, '--file', join(folder, 'base.Dockerfile'), folder)
    await docker('build', '--quiet', '--tag', tag, '--build-context', `${NAMED}=docker-image://${base}`, '.')
    await addNote(bench.notes, { about: 'the own image', built: 2 })
  }, 900_000)

  afterAll(async () => {
    await docker('rmi', '--force', tag, base)
    await rm(folder, { recursive: true, force: true })
  })

  it('checks a repository, read-only, without capabilities and network', async () => {
    const work = join(folder, 'work')
    await run('mkdir', [work])
    await writeFile(join(work, 'Dockerfile'), 'FROM alpine:3.20\nRUN apk add curl\n')
    const { code, stdout } = await docker('run', '--rm', ...BARE, '--volume', `${work}:/work`, tag, '--check')
    expect(code).toBe(1)
    expect(stdout).toContain('+RUN apk add --no-cache curl')
  })

  it('finds what has changed in a repository of somebody else', async () => {
    const work = join(folder, 'repository')
    await run('git', ['init', '--quiet', work])
    await writeFile(join(work, 'Dockerfile'), 'FROM alpine:3.20\nRUN apk add curl\n')
    const { code } = await docker('run', '--rm', ...BARE, '--volume', `${work}:/work`, tag, '--check', '--staged')
    expect(code).toBe(0)
    await run('git', ['-C', work, 'add', 'Dockerfile'])
    const staged = await docker('run', '--rm', ...BARE, '--volume', `${work}:/work`, tag, '--check', '--staged')
    expect(staged.code).toBe(1)
  })

  it('runs as the README shows it', async () => {
    const work = join(folder, 'shown')
    await run('cp', ['-R', join(root, '__fixtures__/_monorepo'), work])
    for (const { command, shown } of shownFor('test/images/own.images.ts')) {
      const ours = command.replace('ghcr.io/dockershift/dockershift', tag)
      expect(ours).not.toBe(command)
      const { stdout } = await run('sh', ['-c', ours], { cwd: work, env: { ...process.env, ...bench.ready.env } })
      expect(stdout).toBe(shown)
    }
  })

  it('runs as nobody in particular', async () => {
    const { stdout } = await docker('inspect', '--format', '{{.Config.User}} {{.Config.WorkingDir}}', tag)
    expect(stdout.trim()).toBe('1000:1000 /work')
  })
})
