// dockershift verify on a full disk, the engine's or that of the temporary folder: it says so, blames nobody, and leaves nothing.

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, type TestContext } from 'vitest'
import { type Environment, isDone, run } from '../../src/engine/process.ts'
import { ensureBase } from './bases/bases.ts'
import { expectDone } from './bases/debian.ts'
import { describeWithEngine } from './bench.ts'
import { openBuilders } from './builders.ts'
import { type Daemon, startDaemon } from './engine/daemon.ts'
import { engineFolder } from './engine/ready.ts'
import { inventory, ownLabel, startCommand, startVerify } from './run-verify.ts'

const diskMiB = 64
const label = ownLabel()

describeWithEngine('verify on a full disk', (bench) => {
  let folder = ''
  /** An engine whose images have to go on a small disk, or why there is none. */
  let small: Daemon | string = 'not started'

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dockershift-full-disk-'))
    const missing = await ensureBase('busybox:latest', bench.ready)
    small = missing ?? (await startSmall())
  })
  afterAll(async () => {
    if (typeof small !== 'string') await small.stop()
    await rm(folder, { recursive: true, force: true })
  })

  async function startSmall(): Promise<Daemon | string> {
    const { machine, env } = bench.ready
    if (!machine) return 'a second engine is set up beside one of our own only'
    const daemon = await startDaemon(join(folder, 'engine'), machine, { programs: engineFolder(), diskMiB })
    if (typeof daemon === 'string') return daemon
    const archive = join(folder, 'busybox.tar')
    await expectDone({ program: 'docker', args: ['image', 'save', '--output', archive, 'busybox:latest'], env })
    await expectDone({ program: 'docker', args: ['image', 'load', '--input', archive], env: daemon.env })
    return daemon
  }

  async function temporary(env: Environment): Promise<Environment> {
    return { ...env, TMPDIR: await mkdtemp(join(folder, 'temporary-')) }
  }

  async function project(...steps: readonly string[]): Promise<string> {
    const path = await mkdtemp(join(folder, 'project-'))
    const lines = ['FROM busybox:latest', `LABEL ${label}`, 'RUN touch /a', 'RUN touch /b', 'COPY . /srv', ...steps]
    await writeFile(join(path, 'Dockerfile'), `${lines.join('\n')}\n`)
    await writeFile(join(path, 'main.py'), 'print("hello")\n')
    return path
  }

  /** Everything of the engine, for nobody else uses it. */
  async function everything(env: Environment): Promise<string> {
    const lists = [
      ['image', 'ls', '--all', '--quiet', '--no-trunc'],
      ['ps', '--all', '--quiet'],
      ['volume', 'ls', '--quiet'],
    ]
    const said = await Promise.all(lists.map((args) => run({ program: 'docker', args, env })))
    return said.map(({ stdout }) => stdout).join('')
  }

  function disk(test: TestContext): Daemon {
    return typeof small === 'string' ? test.skip(small) : small
  }

  // What one image takes of the disk: more than all of it, more than half, less than half but not four times over.
  it.for([
    ['the original', 'RUN dd if=/dev/zero of=/big bs=1M count=100', 'the disk is full'],
    ['the second image', 'RUN dd if=/dev/zero of=/big bs=1M count=40', 'the disk is full'],
    [
      'the second image, and the program does not say so',
      'RUN head -c 40000000 /dev/zero > /big',
      'the original does not either',
    ],
    ['the archive of an image', 'RUN dd if=/dev/zero of=/big bs=1M count=24', 'the disk is full'],
  ] as const)('the engine has no room for %s', async ([, step, says], test) => {
    const daemon = disk(test)
    const env = await temporary(daemon.env)
    await expectDone({ program: 'docker', args: ['buildx', 'prune', '--all', '--force'], env })
    const before = await everything(env)
    const { code, stdout, stderr } = await startVerify(await project(step), [], env).ended
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' })
    expect(stdout).toContain(says)
    expect(await everything(env)).toBe(before)
    expect(await readdir(env.TMPDIR!)).toEqual([])
    // The engine's own cache apart, nothing is in the way of the next build.
    await expectDone({ program: 'docker', args: ['buildx', 'prune', '--all', '--force'], env })
    const again = await startVerify(await project(), [], env).ended
    expect(again).toMatchObject({ code: 0, stderr: '' })
  })

  it('has no room for what --prove builds', async (test) => {
    const { env } = disk(test)
    const before = await everything(env)
    const path = await project('RUN head -c 40000000 /dev/zero > /big', 'MAINTAINER me')
    const text = await readFile(join(path, 'Dockerfile'), 'utf8')
    const run = startCommand(path, ['--prove', '--write', '--format', 'json'], await temporary(env))
    const { code, stdout } = await run.ended
    expect(code).toBe(2)
    expect(stdout).toContain('the disk is full')
    expect(await readFile(join(path, 'Dockerfile'), 'utf8')).toBe(text)
    expect(await everything(env)).toBe(before)
  })

  it.for([
    ['podman', 'the original', 100],
    ['podman', 'the second image', 40],
    ['buildah', 'the original', 100],
    ['buildah', 'the second image', 40],
  ] as const)('the store of %s has no room for %s', async ([engine, , megabytes], test) => {
    const builders = await openBuilders(bench.ready, { storeMiB: diskMiB })
    if (typeof builders === 'string') return test.skip(builders)
    try {
      await builders.provide('busybox:latest')
      const env = await temporary(builders.env)
      const before = await inventory(engine, env, label)
      const path = await project(`RUN dd if=/dev/zero of=/big bs=1M count=${megabytes}`)
      const { code, stdout, stderr } = await startVerify(path, ['--engine', engine], env).ended
      expect({ code, stderr }).toEqual({ code: 2, stderr: '' })
      expect(stdout).toContain('the disk is full')
      expect(await inventory(engine, env, label)).toEqual(before)
    } finally {
      await builders.close()
    }
  })

  it.for([
    ['for nothing', 0, 2],
    ['for no copy of the build context', 16, 0],
  ] as const)('the temporary folder has room %s', async ([, kilobytes, expected], test) => {
    const env = await temporary(bench.ready.env)
    const path = await project()
    await writeFile(join(path, 'data'), Buffer.alloc(400_000, 1))
    // The disk is there for this command alone, and goes with it: what is left on it is written down before.
    const left = join(folder, 'left')
    const script = `
      mount -t tmpfs -o size=1m tmpfs "$TMPDIR" || exit 99
      cat /dev/zero > "$TMPDIR/filler" 2> /dev/null
      truncate -s -${kilobytes}K "$TMPDIR/filler"
      "$@"; code=$?
      rm "$TMPDIR/filler"; ls -A "$TMPDIR" > "${left}"; exit $code`
    const under = ['unshare', '--mount', 'sh', '-c', script, 'sh']
    const permitted = await run({ program: 'unshare', args: ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'] })
    if (!isDone(permitted)) return test.skip(`nothing can be mounted here: ${permitted.stderr.trim()}`)
    await mkdir(env.TMPDIR!, { recursive: true })
    const { code, stdout, stderr } = await startVerify(path, [], env, under).ended
    expect({ code, stderr }).toEqual({ code: expected, stderr: '' })
    expect(stdout).toContain(expected === 0 ? 'the same image' : 'the disk is full')
    expect(await readFile(left, 'utf8')).toBe('')
    expect(await inventory('docker', env, label)).toEqual([])
  })
})
