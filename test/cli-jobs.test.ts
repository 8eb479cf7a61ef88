// Worker threads: the same report, and a thread that ends takes one file with it.

import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dockershift, fill, monorepo, NEW, OLD, ROOT, sandbox } from './cli-sandbox.ts'

/** The report of a run with one thread and with two, which must be the same. */
function both(folder: string, ...args: string[]): ReturnType<typeof dockershift> {
  const [one, two] = ['1', '2'].map((jobs) => dockershift(folder, ['--format', 'json', ...args, '--jobs', jobs]))
  expect(two).toEqual(one)
  return one!
}

test('report what one does, over fixtures of every kind', () => {
  const folder = sandbox()
  for (const name of ['apt-remove-lists', 'npm-ci', 'go-final-stage', 'copy-chown'])
    cpSync(join(ROOT, '__fixtures__', name), join(folder, name), { recursive: true })
  fill(folder, { 'broken/Dockerfile': 'FROM alpine:3.20\nRUM x\n' })
  const { out } = both(folder, '--unsafe')
  const { summary } = JSON.parse(out) as { summary: { files: number; changed: number; failed: number } }
  expect(summary.files).toBeGreaterThan(40)
  expect(summary.changed).toBeGreaterThan(20)
  expect(summary.failed).toBeGreaterThan(0)
})

test('know build contexts and configurations, those of one folder alone too', () => {
  const folder = monorepo()
  fill(folder, {
    'dockershift.config.json': '{"builder": "buildkit"}',
    'quiet/dockershift.config.json': '{"transforms": {"apk-no-cache": "off"}}',
    'quiet/Dockerfile': OLD,
    // Code below is not run, so that a name may be of a transform that was not loaded.
    'code/dockershift.config.mjs': 'export default {}',
    'code/Dockerfile': `# dockershift ignore=no-such-transform\n${OLD}`,
  })
  const { out } = both(folder)
  const { results } = JSON.parse(out) as { results: { path: string; status: string }[] }
  expect(results.find(({ path }) => path === 'quiet/Dockerfile')?.status).toBe('unchanged')
  expect(results.find(({ path }) => path === 'code/Dockerfile')?.status).toBe('changed')
})

const OWN = `export default {
  name: 'own-end',
  summary: 'End',
  phase: 'syntax',
  safety: 'safe',
  why: 'A test.',
  leavesAlone: [],
  rules: [],
  references: [],
  apply(dockerfile) {
    if (dockerfile.text.includes('end here')) process.exit(1)
    return dockerfile
  },
}
`

test('are outlived by the run: one that ends costs its file the result, and no other', () => {
  const files = Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`s${i}/Dockerfile`, OLD]))
  const folder = sandbox({ ...files, 's2/Dockerfile': `# end here\n${OLD}`, 'own.mjs': OWN })
  const ran = dockershift(folder, ['-t', './own.mjs', '-t', 'apk-no-cache', '--write', '--format', 'json', '-j', '2'])
  expect(ran.code).toBe(2)
  const { results } = JSON.parse(ran.out) as { results: { path: string; status: string; reason?: string }[] }
  expect(results.map(({ status }) => status)).toEqual(['changed', 'changed', 'failed', 'changed', 'changed'])
  expect(results[2]?.reason).toContain('its worker thread ended')
  expect(readFileSync(join(folder, 's4/Dockerfile'), 'utf8')).toBe(NEW)
  expect(readFileSync(join(folder, 's2/Dockerfile'), 'utf8')).toContain(OLD)
})

test.each([['0'], ['-1'], ['many'], ['65']])('takes no %s', (jobs) => {
  const { code, err } = dockershift(sandbox({ Dockerfile: OLD }), [`--jobs=${jobs}`])
  expect([code, err]).toEqual([2, `dockershift: --jobs: ${jobs} is no number of threads; it takes 1 to 64\n`])
})

test('are for files, and not for questions', () => {
  expect(dockershift(sandbox(), ['-j', '2', '-']).err).toContain('--jobs is for files; - reads one Dockerfile')
  expect(dockershift(sandbox(), ['-j', '2', '-i']).err).toContain('--interactive and --jobs exclude each other')
})
