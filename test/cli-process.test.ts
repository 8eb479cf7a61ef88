// The program in a process of its own says, writes and ends as it does where it is called in another's.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dockershift, NEW, OLD, raw, sandbox, spawned } from './cli-sandbox.ts'

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
