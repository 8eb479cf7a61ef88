// What the command line does with reports beside printing them: proofs in a pull request's body, the job summary, shards.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dockershift, OLD, sandbox } from './cli-sandbox.ts'

const FIGURES = { layers: 3, bytes: 80_000_000, wastedBytes: 5_000_000, files: 900, milliseconds: 12_000 }
const PROOFS = {
  version: 1,
  engine: 'BuildKit 0.99',
  proofs: [
    {
      path: 'app/Dockerfile',
      status: 'equal',
      differences: [],
      disposable: { 'package index': 2 },
      before: FIGURES,
      after: { ...FIGURES, bytes: 60_000_000, wastedBytes: 0 },
    },
    { path: 'old/Dockerfile', status: 'unbuildable', reason: 'it does not build', output: 'no such | image' },
  ],
  unchanged: 4,
  failed: [],
}

describe('--proofs', () => {
  const markdown = (proofs: string): ReturnType<typeof dockershift> =>
    dockershift(sandbox({ 'app/Dockerfile': OLD, 'proofs.json': proofs }), [
      '--format',
      'markdown',
      '--proofs',
      'proofs.json',
    ])

  test('stand in the Markdown report', async () => {
    const { code, out } = await markdown(JSON.stringify(PROOFS))
    expect(code).toBe(0)
    expect(out).toContain('### What changes')
    expect(out).toContain('### Images before and after')
    expect(out).toContain(
      '| `app/Dockerfile` | equal | 80.0 MB → 60.0 MB | 3 → 3 | 5.0 MB → 0.0 MB | 12.0 s → 12.0 s | not measured → not measured |',
    )
    expect(out).toContain('1 of 2 rewritten Dockerfiles give the same image, built with BuildKit 0.99. 4 would not')
  })

  const [first] = PROOFS.proofs
  test.each([
    ['no JSON', '{', 'it is no JSON; make it with dockershift verify --format json'],
    ['a list', '[]', 'verify did not write it; make it with dockershift verify --format json'],
    ["another tool's", '{"version":1,"results":[]}', 'verify did not write it; make it with'],
    [
      'a later version',
      JSON.stringify({ ...PROOFS, version: 2 }),
      'its version is 2, and this dockershift reads 1; make it with the same version',
    ],
    ['a status of its own', JSON.stringify({ ...PROOFS, proofs: [{ ...first, status: 'fine' }] }), 'it is damaged'],
    ['no figures', JSON.stringify({ ...PROOFS, proofs: [{ ...first, after: {} }] }), 'it is damaged'],
  ])('refuses %s', async (_, text, message) => {
    const { code, out, err } = await markdown(text)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`dockershift: --proofs proofs.json: ${message}`)
  })

  test('refuses a file that is not there', async () => {
    const { code, err } = await dockershift(sandbox({}), ['--format', 'markdown', '--proofs', 'none.json'])
    expect([code, err]).toEqual([2, expect.stringContaining('--proofs none.json: it cannot be read')])
  })
})

describe('the job summary', () => {
  test('is appended, as Markdown, beside the annotations', async () => {
    const folder = sandbox({ 'app/Dockerfile': OLD, 'summary.md': 'from another step\n' })
    const file = join(folder, 'summary.md')
    const { code, out } = await dockershift(folder, ['--format', 'github'], '', { GITHUB_STEP_SUMMARY: file })
    expect(code).toBe(0)
    expect(out).toMatch(/^::warning file=app\/Dockerfile/)
    const text = readFileSync(file, 'utf8')
    expect(text).toMatch(/^from another step\ndockershift would rewrite 1 of 1 Dockerfile\./)
    expect(text).toContain('+RUN apk add --no-cache curl')
  })

  test('is for that format alone', async () => {
    const folder = sandbox({ 'app/Dockerfile': OLD, 'summary.md': '' })
    const file = join(folder, 'summary.md')
    await dockershift(folder, ['--format', 'json'], '', { GITHUB_STEP_SUMMARY: file })
    expect(readFileSync(file, 'utf8')).toBe('')
  })

  test('says so where it cannot be written, and the rest goes on', async () => {
    const folder = sandbox({ 'app/Dockerfile': OLD })
    const { code, out, err } = await dockershift(folder, ['--format', 'github'], '', {
      GITHUB_STEP_SUMMARY: join(folder, 'no/summary.md'),
    })
    expect([code, err]).toEqual([0, expect.stringContaining('warning the job summary was not written to')])
    expect(out).toContain('::warning')
  })
})

describe('merge-reports', () => {
  const FILES = {
    ...Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`s${i}/Dockerfile`, OLD])),
    's8/Dockerfile': 'FROM alpine:3.20\nRUM x\n',
    's9/Dockerfile': '{{ template }}\n',
    // One ignore file for two Dockerfiles in two parts.
    't/Dockerfile': 'FROM alpine:3.20\nCOPY . /t\n',
    't/other.Dockerfile': 'FROM alpine:3.20\nCOPY . /t\n',
    't/.DS_Store': 'x',
    't/.pytest_cache/README.md': 'x',
    't/compose.yaml':
      'services:\n  a:\n    build: .\n  b:\n    build:\n      context: .\n      dockerfile: other.Dockerfile\n',
  }

  /** A folder with the report of each part, and of the whole. */
  async function parts(format: string, count = 3, files: Readonly<Record<string, string>> = FILES): Promise<string> {
    const folder = sandbox(files)
    for (let i = 1; i <= count; i++)
      await dockershift(folder, ['--unsafe', '--format', format, '--shard', `${i}/${count}`, '-o', `part${i}.json`])
    await dockershift(folder, ['--unsafe', '--format', format, '-o', 'whole.json'])
    return folder
  }

  const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8')

  test.each([2, 3, 12])('makes of %d parts in JSON what one run reports, to the byte', async (count) => {
    const folder = await parts('json', count)
    const names = Array.from({ length: count }, (_, i) => `part${i + 1}.json`)
    const ran = await dockershift(folder, ['merge-reports', ...names.toReversed(), '-o', 'merged.json'])
    expect(ran).toEqual({ code: 0, out: '', err: '' })
    expect(read(folder, 'merged.json')).toBe(read(folder, 'whole.json'))
    const whole = JSON.parse(read(folder, 'whole.json')) as { results: { path: string }[] }
    expect(whole.results.at(-1)!.path).toBe('t/.dockerignore')
    expect(JSON.parse(read(folder, 'part2.json'))).toMatchObject({ shard: { index: 2, count } })
    expect('shard' in whole).toBe(false)
  })

  test('makes one run of SARIF', async () => {
    const folder = await parts('sarif')
    const { code, out } = await dockershift(folder, ['merge-reports', 'part1.json', 'part2.json', 'part3.json'])
    expect(code).toBe(0)
    type Log = { runs: [{ results: object[]; invocations: [{ toolExecutionNotifications: object[] }] }] }
    const sorted = (text: string): unknown => {
      const log = JSON.parse(text) as Log
      const [run] = log.runs
      const [invocation] = run.invocations
      const order = (list: object[]): object[] =>
        list.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
      const notifications = order(invocation.toolExecutionNotifications)
      return {
        ...log,
        runs: [
          {
            ...run,
            results: order(run.results),
            invocations: [{ ...invocation, toolExecutionNotifications: notifications }],
          },
        ],
      }
    }
    expect(sorted(out)).toEqual(sorted(read(folder, 'whole.json')))
  })

  test("makes one of GitLab's", async () => {
    const folder = await parts('gitlab')
    const { code, out } = await dockershift(folder, ['merge-reports', 'part1.json', 'part2.json', 'part3.json'])
    expect(code).toBe(0)
    const sorted = (text: string): unknown =>
      (JSON.parse(text) as { fingerprint: string }[]).sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1))
    expect(sorted(out)).toEqual(sorted(read(folder, 'whole.json')))
  })

  test('says what is wrong', async () => {
    const folder = await parts('json', 3, { 'a/Dockerfile': OLD, 'b/Dockerfile': OLD, 'c/Dockerfile': OLD })
    await dockershift(folder, ['--format', 'json', '--shard', '1/2', '-o', 'half.json'])
    await dockershift(folder, ['--format', 'sarif', '--shard', '2/3', '-o', 'sarif.json'])
    await dockershift(folder, ['--format', 'gitlab', '--shard', '2/3', '-o', 'gitlab.json'])
    await dockershift(folder, ['-f', 'diff', '-o', 'diff.json'])
    const said = async (...files: string[]): Promise<string> => {
      const { code, out, err } = await dockershift(folder, ['merge-reports', ...files])
      expect([code, out]).toEqual([2, ''])
      return err.replace(/^dockershift: /, '').trimEnd()
    }
    expect(await said()).toBe('merge-reports needs the reports of all shards; name their files')
    expect(await said('part1.json', 'part3.json')).toBe('part 2 of 3 is missing; name all of them')
    expect(await said('part2.json')).toBe('parts 1, 3 of 3 are missing; name all of them')
    expect(await said('part1.json', 'part2.json', 'part1.json')).toBe(
      'part1.json and part1.json are both part 1 of 3; give each once',
    )
    expect(await said('part1.json', 'half.json')).toBe('half.json is part 1 of 2, and part1.json one of 3')
    expect(await said('part1.json', 'sarif.json')).toBe(
      'part1.json is a report of json, and sarif.json one of sarif; merge those of one format',
    )
    expect(await said('gitlab.json', 'gitlab.json')).toBe(
      'b/Dockerfile is in gitlab.json and in gitlab.json: they are not the parts of one run',
    )
    expect(await said('whole.json')).toBe('whole.json: it is no part of a run; merge what dockershift --shard wrote')
    expect(await said('diff.json')).toContain('diff.json: it is no JSON, or it was cut off')
    expect(await said('none.json')).toContain('none.json: it cannot be read')
    expect(await said('part1.json', '--what')).toBe('unknown option --what; see dockershift --help')
  })
})
