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

  test('stand in the Markdown report', () => {
    const { code, out } = markdown(JSON.stringify(PROOFS))
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
  ])('refuses %s', (_, text, message) => {
    const { code, out, err } = markdown(text)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`dockershift: --proofs proofs.json: ${message}`)
  })

  test('refuses a file that is not there', () => {
    const { code, err } = dockershift(sandbox({}), ['--format', 'markdown', '--proofs', 'none.json'])
    expect([code, err]).toEqual([2, expect.stringContaining('--proofs none.json: it cannot be read')])
  })
})

describe('the job summary', () => {
  test('is appended, as Markdown, beside the annotations', () => {
    const folder = sandbox({ 'app/Dockerfile': OLD, 'summary.md': 'from another step\n' })
    const file = join(folder, 'summary.md')
    const { code, out } = dockershift(folder, ['--format', 'github'], '', { GITHUB_STEP_SUMMARY: file })
    expect(code).toBe(0)
    expect(out).toMatch(/^::warning file=app\/Dockerfile/)
    const text = readFileSync(file, 'utf8')
    expect(text).toMatch(/^from another step\ndockershift would rewrite 1 of 1 Dockerfile\./)
    expect(text).toContain('+RUN apk add --no-cache curl')
  })

  test('is for that format alone', () => {
    const folder = sandbox({ 'app/Dockerfile': OLD, 'summary.md': '' })
    const file = join(folder, 'summary.md')
    dockershift(folder, ['--format', 'json'], '', { GITHUB_STEP_SUMMARY: file })
    expect(readFileSync(file, 'utf8')).toBe('')
  })

  test('says so where it cannot be written, and the rest goes on', () => {
    const folder = sandbox({ 'app/Dockerfile': OLD })
    const { code, out, err } = dockershift(folder, ['--format', 'github'], '', {
      GITHUB_STEP_SUMMARY: join(folder, 'no/summary.md'),
    })
    expect([code, err]).toEqual([0, expect.stringContaining('warning the job summary was not written to')])
    expect(out).toContain('::warning')
  })
})
