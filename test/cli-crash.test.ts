// A run that is killed while it writes leaves every file old or new.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CLI, dockershift, environment, OLD, sandbox } from './cli-sandbox.ts'

const COUNT = 200

/** Its diff is long: the pipe is full, and the run waits, long before the last file. */
const LONG = `${OLD}${`# ${'a comment that stays '.repeat(20)}\n`.repeat(5)}RUN apk add git\n`
const REWRITTEN = LONG.replaceAll('apk add', 'apk add --no-cache')

test.each([1, 10_000, 30_000])('killed after %d bytes of its report', async (bytes) => {
  const folder = sandbox(
    Object.fromEntries(Array.from({ length: COUNT }, (_, i) => [`${String(i).padStart(3, '0')}/Dockerfile`, LONG])),
  )
  const child = spawn(process.execPath, [CLI, '--write', '--format', 'diff'], { cwd: folder, env: environment() })
  child.stderr.resume()
  // Each diff is printed when its file is written, so the report tells where the run is.
  let seen = 0
  for await (const chunk of child.stdout) {
    seen += (chunk as Buffer).length
    if (seen >= bytes) break
  }
  const closed = once(child, 'close')
  child.kill('SIGKILL')
  const [, signal] = await closed
  expect(signal).toBe('SIGKILL')

  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name, 'Dockerfile'), 'utf8'))
  const fresh = texts.filter((text) => text === REWRITTEN).length
  expect(texts.filter((text) => text === LONG).length + fresh).toBe(COUNT)
  expect(fresh).toBeGreaterThan(0)
  expect(fresh).toBeLessThan(COUNT)

  // The next run takes up the rest, and nothing that was left lying.
  const again = await dockershift(folder, ['--write'])
  expect(again.code).toBe(0)
  expect(again.err).toContain(`${COUNT} files: ${COUNT - fresh} changed, ${fresh} unchanged.\n`)
})

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends a run at once that never comes back', async (signal) => {
  const folder = sandbox({
    Dockerfile: OLD,
    'endless.mjs': `import { writeSync } from 'node:fs'
export default {
  name: 'endless', summary: 'Never end', phase: 'layers', safety: 'safe', aims: ['style'], recommended: true,
  why: '', leavesAlone: [], rules: [], references: [],
  apply() { writeSync(1, 'here'); for (;;); },
}
`,
  })
  const child = spawn(process.execPath, [CLI, '-t', './endless.mjs'], { cwd: folder, env: environment() })
  child.stderr.resume()
  await once(child.stdout, 'data')
  const closed = once(child, 'close')
  child.kill(signal)
  expect(await closed).toEqual([null, signal])
})
