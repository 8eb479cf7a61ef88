// The program in a process of its own says, writes and ends as it does where it is called in another's.

import { EventEmitter } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { complain } from '../src/cli/commands/complain.ts'
import type { Host } from '../src/cli/commands/process.ts'
import { stackOf } from '../src/cli/commands/report.ts'
import { dockershift, environment, NEW, OLD, ROOT, raw, sandbox, spawned } from './cli-sandbox.ts'

test.each<[code: number, args: string[], input?: string]>([
  [0, []],
  [1, ['--check', '--format', 'json']],
  [0, ['--write', '--output', 'made']],
  [2, ['nowhere', '--debug']],
  [2, ['--wriet']],
  [0, ['-'], OLD],
  [2, ['-'], 'Dear reader\n'],
  [0, ['--version']],
  [0, ['--help']],
  [0, ['--list']],
  [0, ['--explain', 'apk-no-cache']],
  [0, ['init']],
  [0, ['completion', 'zsh']],
  [2, ['merge-reports', 'nowhere']],
  [2, ['verify', '-']],
])('exit code %d of %j', async (code, args, input) => {
  const files = { Dockerfile: OLD, 'b/Dockerfile': `# dockershift ignore=no-such-transform\n${NEW}` }
  const [here, there] = [sandbox(files), sandbox(files)]
  const ran = spawned(there, args, input)
  expect(ran.code).toBe(code)
  expect(ran).toEqual(await dockershift(here, args, input))
  expect(read(there)).toEqual(read(here))
})

test('the folder and the environment are those of the process', () => {
  const folder = sandbox({ 'a/Dockerfile': OLD })
  expect(spawned(join(folder, 'a'), ['--quiet', '--output', '../made']).code).toBe(0)
  expect(readFileSync(join(folder, 'made'), 'utf8')).toContain('+++ b/Dockerfile\n')
  const ran = spawned(folder, ['completion'], '', { SHELL: '/usr/bin/zsh' })
  expect(ran.out).toContain('#compdef dockershift')
})

function read(folder: string): string {
  return raw('sh', ['-c', 'find . -type f | sort | xargs head -n 1000'], folder).stdout.toString('utf8')
}

/** The command line in a process of its own making, whose signals are these. */
function started(
  folder: string,
  args: readonly string[],
  signals: EventEmitter,
): { code: Promise<number>; err(): string } {
  const { main } = createRequire(import.meta.url)(join(ROOT, 'dist/main.cjs')) as typeof import('../src/cli/main.ts')
  const [stdout, stderr] = [new PassThrough().resume(), new PassThrough()]
  let err = ''
  stderr.on('data', (data) => (err += String(data)))
  const env = { ...environment(), DOCKER_HOST: 'unix:///nowhere' } as Host['env']
  const host: Host = {
    stdin: Readable.from([]),
    stdout,
    stderr,
    env,
    cwd: () => folder,
    once: (signal, handler) => signals.once(signal, handler),
    removeListener: (signal, handler) => signals.removeListener(signal, handler),
  }
  return { code: main(args, host), err: () => err }
}

test.each([[[]], [['nowhere']], [['images']], [['verify', '--engine', 'docker']]] as [string[]][])(
  'behind %j nobody listens for signals',
  async (args) => {
    const signals = new EventEmitter()
    await started(sandbox({ Dockerfile: 'FROM scratch\n' }), args, signals).code
    expect(signals.eventNames()).toEqual([])
  },
)

test('--watch listens once, however often it runs', async () => {
  const signals = new EventEmitter()
  const folder = sandbox({ Dockerfile: OLD })
  const { code, err } = started(folder, ['--watch', 'Dockerfile'], signals)
  for (let times = 1; times < 4; times++) {
    await vi.waitFor(() => expect(err().split('Waiting until').length).toBe(times + 1), 10_000)
    expect(signals.listenerCount('SIGINT')).toBe(1)
    writeFileSync(join(folder, 'Dockerfile'), OLD.replace('curl', `curl${times}`))
  }
  await vi.waitFor(() => expect(err().split('Waiting until').length).toBe(5), 10_000)
  signals.emit('SIGINT')
  expect(await code).toBe(130)
  expect(signals.eventNames()).toEqual([])
})

test('what a bug says steers no terminal, with its stack neither', () => {
  const error = new Error('\x1b[2Jgone')
  const stderr = new PassThrough()
  expect(complain(error, ['--debug'], { stderr } as unknown as Host)).toBe(2)
  const said = String(stderr.read()) + stackOf({ status: 'failed', path: 'x', reason: '', error })
  expect(said).not.toContain('\x1b')
  expect(said.split('\\x1b[2Jgone\n    at ')).toHaveLength(3)
})
