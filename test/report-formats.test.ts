// The formats for machines and for pull requests: golden files, and the schemas of those who read them.
//
// `npx vitest run test/report-formats.test.ts -u` writes the golden files; a person reads that diff.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import picocolors from 'picocolors'
import { describe, expect, test } from 'vitest'
import { changesOf } from '../src/report/changes.ts'
import { reporterFor } from '../src/report/formats.ts'
import { cell, code, fenced, html } from '../src/report/markup.ts'
import type { RunEnd, Target } from '../src/report/reporter.ts'
import { count, emptyTally } from '../src/report/tally.ts'
import type { Result } from '../src/rewrite/result.ts'
import { rewrite } from '../src/rewrite/rewrite.ts'
import { transforms } from '../transforms/index.ts'

const golden = join(import.meta.dirname, 'golden')

const run = transforms.filter(({ name }) => ['apt-assume-yes', 'apt-remove-lists', 'from-as-casing'].includes(name))
const hidden = transforms.filter(({ name }) => name === 'sort-packages')

const TWO_PLACES = `FROM debian:bookworm as build
ENV LANG=C.UTF-8
RUN apt-get update && apt-get install make \`uname\`
RUN apt-get update && apt-get install gcc
COPY . /src
WORKDIR /src
ENV A=1
ENV B=2
RUN make <&1 # "done" & gone

FROM debian:bookworm-slim
ENV C=3
ENV D=4
ENV E=5
ENV F=6
RUN apt-get update && apt-get install curl bash
`

const CRLF = 'FROM debian:bookworm\r\nRUN apt-get update && \\\r\n    apt-get install curl'

function rewritten(path: string, text: string): Result {
  return rewrite(path, text, { transforms: run, hidden })
}

const results: readonly Result[] = [
  rewritten('app/Dockerfile', TWO_PLACES),
  rewritten('app/a b, 50% <é>:1/Dockerfile', CRLF),
  rewritten('lib/Dockerfile', 'FROM debian:bookworm\nRUN apt-get update && apt-get install -y git || true\n'),
  rewritten('ok/Dockerfile', 'FROM scratch\n'),
  rewritten('bad/Dockerfile', 'FROM debian:bookworm\nRUM echo `a`\n'),
  rewritten('empty/Dockerfile', '\n'),
  { status: 'failed', path: 'gone/Dockerfile', reason: 'the file cannot be read: permission denied' },
]

const target: Target = {
  terminal: false,
  colors: picocolors.createColors(false),
  prefix: 'team',
  version: '1.2.3',
  transforms: [...run, ...hidden],
}
const end: RunEnd = {
  complete: true,
  written: false,
  toWrite: 'dockershift --write',
  toShowHidden: 'dockershift --unsafe',
}

async function report(format: Parameters<typeof reporterFor>[0], given: readonly Result[] = results): Promise<string> {
  const reporter = await reporterFor(format, target)
  const tally = emptyTally()
  let text = reporter.opening
  for (const result of given) {
    count(tally, result)
    text += reporter.result(result)
  }
  return text + reporter.closing(tally, end)
}

describe.each([
  ['json', 'report.json'],
  ['sarif', 'report.sarif'],
  ['github', 'report.github.txt'],
  ['gitlab', 'report.gitlab.json'],
  ['markdown', 'report.md'],
  ['html', 'report.html'],
  ['diff', 'report.diff'],
] as const)('the format %s', (format, file) => {
  test('is as it was', async () => {
    await expect(await report(format)).toMatchFileSnapshot(join(golden, file))
  })
})

describe('the schema', () => {
  const read = (path: string): object => JSON.parse(readFileSync(path, 'utf8')) as object

  function problems(schema: object, value: unknown): unknown {
    const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false })
    // The official one is of draft 4, of which it uses nothing that later drafts read otherwise but this name.
    const { $schema: _, id: __, ...rest } = schema as { readonly $schema?: string; readonly id?: string }
    const validate = ajv.compile(rest)
    return validate(value) ? [] : validate.errors
  }

  const OURS = join(import.meta.dirname, '../schema/report.json')
  const SARIF = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')

  test.each([
    ['json', OURS],
    ['sarif', SARIF],
  ] as const)('of %s holds for a report, and for one of nothing', async (format, path) => {
    expect(problems(read(path), JSON.parse(await report(format)))).toEqual([])
    expect(problems(read(path), JSON.parse(await report(format, [])))).toEqual([])
  })

  test('of json refuses what it does not know', async () => {
    const whole = JSON.parse(await report('json')) as { results: { status: string }[] }
    whole.results[0]!.status = 'maybe'
    expect(problems(read(OURS), whole)).not.toEqual([])
  })

  test('of sarif refuses a result without a message', async () => {
    const whole = JSON.parse(await report('sarif')) as { runs: { results: { message?: object }[] }[] }
    delete whole.runs[0]!.results[0]!.message
    expect(problems(read(SARIF), whole)).not.toEqual([])
  })

  test('of gitlab: every issue has what GitLab asks for, and no fingerprint twice', async () => {
    const issues = JSON.parse(await report('gitlab', [...results, ...results])) as Record<string, unknown>[]
    for (const issue of issues) {
      expect(issue).toMatchObject({
        description: expect.any(String),
        check_name: expect.any(String),
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: expect.stringMatching(/^(info|minor|major|critical|blocker)$/),
        location: { path: expect.stringMatching(/^[^/]/), lines: { begin: expect.any(Number) } },
      })
    }
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
    expect(JSON.parse(await report('gitlab', []))).toEqual([])
  })
})

describe('a fix in sarif', () => {
  interface Replacement {
    readonly deletedRegion: { startLine: number; startColumn: number; endLine: number; endColumn: number }
    readonly insertedContent: { text: string }
  }

  /** Makes the replacements as a viewer would, the last one first. */
  function made(before: string, replacements: readonly Replacement[]): string {
    const starts = [0, ...[...before.matchAll(/\n/g)].map(({ index }) => index + 1)]
    const offset = (line: number, column: number): number => (starts[line - 1] ?? before.length) + column - 1
    return replacements.reduceRight((text, { deletedRegion: region, insertedContent }) => {
      const from = offset(region.startLine, region.startColumn)
      return text.slice(0, from) + insertedContent.text + text.slice(offset(region.endLine, region.endColumn))
    }, before)
  }

  test('makes of the file what the diff makes of it', async () => {
    const log = JSON.parse(await report('sarif')) as {
      runs: {
        results: {
          fixes?: { artifactChanges: { artifactLocation: { uri: string }; replacements: Replacement[] }[] }[]
        }[]
      }[]
    }
    const byFile = new Map<string, Replacement[]>()
    for (const { fixes = [] } of log.runs[0]!.results) {
      for (const { artifactLocation, replacements } of fixes.flatMap(({ artifactChanges }) => artifactChanges))
        byFile.set(artifactLocation.uri, [...(byFile.get(artifactLocation.uri) ?? []), ...replacements])
    }
    const changed = results.flatMap((result) => (result.status === 'changed' ? [result] : []))
    expect(byFile.size).toBe(changed.length)
    for (const { path, before, after } of changed) {
      const uri = `team/${path}`.split('/').map(encodeURIComponent).join('/')
      expect(made(before, byFile.get(uri)!)).toBe(after)
    }
  })
})

describe('changes', () => {
  test('name the transforms behind them', () => {
    const [first] = results
    if (first?.status !== 'changed') throw new Error('the first file should change')
    expect(changesOf(first).map(({ line, transforms: behind }) => [line, behind])).toEqual([
      [1, ['from-as-casing']],
      [3, ['apt-assume-yes', 'apt-remove-lists']],
      [16, ['apt-assume-yes', 'apt-remove-lists']],
    ])
  })
})

describe('markdown', () => {
  test('stays below what a pull request takes', async () => {
    const long = TWO_PLACES.replaceAll('curl', `curl ${'x'.repeat(3000)}`)
    const many = Array.from({ length: 100 }, (_, i) => rewritten(`${i}/Dockerfile`, long))
    const text = await report('markdown', many)
    expect(text.length).toBeLessThan(65_536)
    expect(text).toMatch(
      /The diffs of \d+ more files are left out here, as forges take no longer text: <code>\S+<\/code>, .* and \d+ more\./,
    )
  })

  test.each([
    ['a `b` | c', '`` a `b` | c ``'],
    ['``', '``` `` ```'],
    ['@everybody\n# x', '`@everybody\\x0a# x`'],
  ])('of %j is code', (text, expected) => expect(code(text)).toBe(expected))

  test('in a cell of a table a bar does not end it', () => {
    expect(cell("grep 'a\\|b' | sort")).toBe("`grep 'a\\\\|b' \\| sort`")
  })

  test('what is left alone is told by reason, with the first places', async () => {
    const own = transforms.filter(({ name }) => name === 'workdir-absolute')
    const text = 'FROM internal.example.com/base\nWORKDIR app\n'
    const many = Array.from({ length: 7 }, (_, i) => rewrite(`${i}/Dockerfile`, text, { transforms: own }))
    expect(await report('markdown', many)).toMatch(
      /### Left alone, and why\n\n- 7 × `workdir-absolute: .*`: (`\d\/Dockerfile:2`, ){4}`4\/Dockerfile:2` and 2 more\n/,
    )
  })

  test('skipped files are named with the reason, the first of many', async () => {
    const one = { status: 'skipped', kind: 'template', reason: 'a template' } as const
    const many = Array.from({ length: 23 }, (_, i) => ({ ...one, path: `${i}/Dockerfile.j2`, line: 4 }))
    expect(await report('markdown', many)).toMatch(
      /### Skipped\n\n- `0\/Dockerfile\.j2:4`: `a template`\n(?:- `\d+\/Dockerfile\.j2:4`: `a template`\n){19}- and 3 more\n/,
    )
  })

  test.each(['😀'.repeat(80), `a${'😀'.repeat(80)}`, '𝒳 '.repeat(80)])(
    'a line is cut between characters: %s',
    async (name) => {
      const own = transforms.filter(({ name: one }) => one === 'maintainer-to-label' || one === 'env-key-value')
      const text = `FROM debian:12\nMAINTAINER ${name}\nENV A b\n`
      const said = await report('markdown', [rewrite('Dockerfile', text, { transforms: own })])
      expect(said).toMatch(/\| -2 \| `MAINTAINER .*…` \|/)
      // A half of a character does not come back.
      expect(Buffer.from(said).toString()).toBe(said)
    },
  )

  test('fences are longer than what is in them', () => {
    expect(fenced('diff', 'a\n````\nb\n')).toBe('`````diff\na\n````\nb\n`````')
  })

  test('html stays text', () => {
    expect(html('<img src="x">&')).toBe('&lt;img src=&quot;x&quot;&gt;&amp;')
  })
})
