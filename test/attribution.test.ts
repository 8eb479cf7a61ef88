// Whose line is it: in every format each edit bears its transform, checked against the steps of the JSON report.
//
// `FILES=FOLDER SAMPLES=500 npx vitest run test/attribution.test.ts` checks files of a folder instead of fixtures.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import picocolors from 'picocolors'
import { describe, expect, test } from 'vitest'
import { authorsOf } from '../src/report/authors.ts'
import { hunksApart, ownedHunks } from '../src/report/changes.ts'
import { reporterFor } from '../src/report/formats.ts'
import type { GitlabIssue } from '../src/report/gitlab.ts'
import type { JsonReport } from '../src/report/json.ts'
import type { PageFile } from '../src/report/page.ts'
import type { Target } from '../src/report/reporter.ts'
import { emptyTally } from '../src/report/tally.ts'
import { unifiedOf } from '../src/report/unified.ts'
import type { Rewritten } from '../src/rewrite/result.ts'
import { rewrite } from '../src/rewrite/rewrite.ts'
import { transforms } from '../transforms/index.ts'
import { ROOT, raw, sandbox } from './cli-sandbox.ts'

const { FILES = join(ROOT, '__fixtures__'), SAMPLES = '120', SEED = '1' } = process.env

function texts(): readonly string[] {
  const all = readdirSync(FILES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(^|\.)Dockerfile(\.[\w-]+)?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  // All of them in another order: without a least length it would be some of them, and mostly few.
  const shuffled = fc.shuffledSubarray(all, { minLength: all.length })
  const files = fc.sample(shuffled, { seed: Number(SEED), numRuns: 1 })[0]!
  const found: string[] = []
  for (const file of files) {
    if (found.length === Number(SAMPLES)) break
    found.push(readFileSync(file, 'utf8'))
  }
  return found
}

/** Everything at once: whatever transforms work on the same lines. */
const changed: readonly Rewritten[] = texts().flatMap((text, i) => {
  const result = rewrite(`${i}/Dockerfile`, text, { transforms, generated: true })
  return result.status === 'changed' ? [result] : []
})

const target: Target = {
  terminal: false,
  colors: picocolors.createColors(false),
  prefix: '',
  version: '1',
  transforms,
}

async function report(format: Parameters<typeof reporterFor>[0], over: Partial<Target> = {}): Promise<string> {
  const reporter = await reporterFor(format, { ...target, ...over })
  const body = changed.map((result) => reporter.result(result)).join('')
  return reporter.opening + body + reporter.closing(emptyTally(), { complete: true, written: false })
}

/** `path: transform line`, as the steps of the JSON report have it, each once. */
async function places(): Promise<readonly string[]> {
  const { results } = JSON.parse(await report('json')) as JsonReport
  const all = results.flatMap((result) =>
    result.status !== 'changed'
      ? []
      : result.steps.flatMap(({ transform, lines }) => lines.map((line) => `${result.path}: ${transform} ${line}`)),
  )
  return [...new Set(all)].sort()
}

test('there is something to see', () => {
  if (process.env.FILES !== undefined) process.stdout.write(`files: ${SAMPLES}, of which change: ${changed.length}\n`)
  const many = changed.filter(({ steps }) => new Set(steps.map(({ transform }) => transform)).size > 2)
  expect(many.length).toBeGreaterThan(changed.length / 10)
})

test('the changes of the JSON report lead from one text to the other, and name the steps', async () => {
  const { results } = JSON.parse(await report('json')) as JsonReport
  for (const [i, result] of results.entries()) {
    if (result.status !== 'changed') throw new Error(`${result.path} is ${result.status}`)
    const [before, after] = [changed[i]!.before, changed[i]!.after].map((text) => text.split(/(?<=\n)/))
    let made: readonly string[] = before!
    for (const { line, removed, newLine, added } of result.changes.toReversed())
      made = made.toSpliced(line - 1, removed, ...after!.slice(newLine - 1, newLine - 1 + added))
    expect(made).toEqual(after)
    const named = new Set(result.steps.map(({ transform }) => transform))
    for (const { transforms: own } of result.changes) expect(own.filter((name) => !named.has(name))).toEqual([])
    expect(result.changes.filter((change) => change.transforms.length === 0)).toEqual([])
  }
})

test('a fix of SARIF holds what belongs together: what moves a line takes it away and brings it', async () => {
  const text = 'FROM python:3.12-slim\nWORKDIR /srv\nRUN pip install flask\nCMD ["python"]\n'
  const moved = 'FROM python:3.12-slim\nRUN pip install --no-cache-dir flask\nWORKDIR /srv\nCMD ["python"]\n'
  const result: Rewritten = {
    ...changed[0]!,
    before: text,
    after: moved,
    steps: [{ transform: 'pip-no-cache-dir', safety: 'safe', line: 3, edits: 2, lines: [2, 3] }],
    history: [
      {
        transform: 'pip-no-cache-dir',
        edits: [
          { span: { start: 22, end: 22 }, text: 'RUN pip install --no-cache-dir flask\n' },
          { span: { start: 35, end: 57 }, text: '' },
        ],
      },
    ],
  }
  const reporter = await reporterFor('sarif', target)
  const body =
    reporter.opening + reporter.result(result) + reporter.closing(emptyTally(), { complete: true, written: false })
  const log = JSON.parse(body) as {
    runs: { results: { fixes?: { artifactChanges: { replacements: unknown[] }[] }[] }[] }[]
  }
  const fixes = log.runs[0]!.results.flatMap((one) => one.fixes ?? [])
  expect(fixes.map(({ artifactChanges: [only] }) => only!.replacements.length)).toEqual([2])
})

describe('one result for each transform in each line in which it edits', () => {
  test('in sarif', async () => {
    const log = JSON.parse(await report('sarif')) as {
      runs: {
        results: {
          level: string
          ruleId: string
          locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } }[]
        }[]
      }[]
    }
    const found = log.runs[0]!.results.flatMap(({ level, ruleId, locations: [at] }) =>
      level === 'note'
        ? []
        : [`${at!.physicalLocation.artifactLocation.uri}: ${ruleId} ${at!.physicalLocation.region.startLine}`],
    )
    expect(found.sort()).toEqual(await places())
  })

  test('on GitHub', async () => {
    const found = [
      ...(await report('github')).matchAll(/^::warning file=(.*),line=(\d+),title=dockershift%3A (.*?)::/gm),
    ]
    expect(found.map(([, file, line, name]) => `${file}: ${name} ${line}`).sort()).toEqual(await places())
  })

  test('on GitLab', async () => {
    const issues = JSON.parse(await report('gitlab')) as GitlabIssue[]
    const found = issues.map(({ check_name, location: { path, lines } }) => `${path}: ${check_name} ${lines.begin}`)
    expect(found.sort()).toEqual(await places())
  })
})

/** The transforms of each file's steps. */
const ran = new Map(changed.map(({ path, steps }) => [path, new Set(steps.map(({ transform }) => transform))]))

describe('every line that changes names transforms that ran', () => {
  const known = (path: string, names: readonly string[]): boolean =>
    names.length > 0 && names.every((name) => ran.get(path)?.has(name) === true)

  test('in the diff, by the heads of its hunks', async () => {
    for (const result of changed) {
      const own = ownedHunks(result).flatMap(({ lines }) => lines.filter(({ sign }) => sign !== ' '))
      let [old, now, head, seen] = [0, 0, '', 0]
      const diff = (await reporterFor('diff', target)).result(result)
      for (const line of diff.split('\n').slice(3)) {
        const [, o, n, names] = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@ (.*)$/.exec(line) ?? []
        if (names !== undefined) [old, now, head] = [Number(o), Number(n), names]
        else if (/^[+-]/.test(line)) {
          const found = namesOfLine(head, line[0]!, line[0] === '-' ? old : now)
          expect([...found].sort(), `${result.path}: ${head}: ${line}`).toEqual([...own[seen++]!.by].sort())
          expect(known(result.path, found)).toBe(true)
        }
        if (/^[ -]/.test(line)) old++
        if (/^[ +]/.test(line)) now++
      }
      expect(seen).toBe(own.length)
    }
  })

  /** Read from `a +9, b -3 +9-11`, or from names alone, which stand for all lines. */
  function namesOfLine(head: string, sign: string, number: number): readonly string[] {
    return head.split(', ').flatMap((part) => {
      const [name = '', ...ranges] = part.split(' ')
      const inside = ranges.some((range) => {
        const [from = 0, to = from] = range.slice(1).split('-').map(Number)
        return range.startsWith(sign) && number >= from && number <= to
      })
      return ranges.length === 0 || inside ? [name] : []
    })
  }

  test('on a screen, behind the line', async () => {
    const onScreen = await report('diff', { terminal: true })
    expect(onScreen).toMatch(/^\+.* {2}<- [\w-]+, [\w-]+$/m)
    // Without the marks it is what git apply takes.
    const plain = await report('diff')
    const unmarked = onScreen.replace(/ * {2}<- [\w-]+(, [\w-]+)*$/gm, '')
    expect(unmarked.replaceAll(/ +$/gm, '').split('\n').length).toBe(plain.split('\n').length)
  })

  test('in Markdown, below the diff, where a hunk is of several', async () => {
    let seen = 0
    for (const result of changed) {
      const reporter = await reporterFor('markdown', target)
      reporter.result(result)
      const text = reporter.closing(emptyTally(), { complete: true, written: false })
      const rows = text.matchAll(/^\| ([-+])(\d+)(?: to [-+](\d+))? \| .* \| (`[\w-]+`(?:, `[\w-]+`)*) \|$/gm)
      const found = [...rows].flatMap(([, sign, from, to = from, names = '']) =>
        Array.from(
          { length: Number(to) - Number(from) + 1 },
          (_, i) => `${sign}${Number(from) + i} ${names.replaceAll('`', '')}`,
        ),
      )
      const expected = hunksApart(result).flatMap(({ lines, oldStart, newStart }) => {
        let [old, now] = [oldStart, newStart]
        const own = lines.flatMap(({ sign, by }) => {
          const number = sign === '-' ? old : now
          if (sign !== '+') old++
          if (sign !== '-') now++
          return sign === ' ' ? [] : [{ line: `${sign}${number} ${by.join(', ')}`, by: by.join() }]
        })
        return new Set(own.map(({ by }) => by)).size === 1 ? [] : own.map(({ line }) => line)
      })
      // Too long for a pull request: then nothing is shown of it.
      if (text.includes('left out here')) continue
      expect(found, result.path).toEqual(expected)
      seen += found.length
    }
    expect(seen).toBeGreaterThan(0)
  })

  test('in the HTML report', async () => {
    const blocks = [...(await report('html')).matchAll(/<script type="application\/json" data-file>(.*)<\/script>/g)]
    const files = blocks.map(([, json]) => JSON.parse(json!) as PageFile)
    expect(files).toHaveLength(changed.length)
    for (const [i, { path, hunks }] of files.entries()) {
      const marked = hunks.flatMap(({ behind, rows }) =>
        unifiedOf(rows).flatMap(({ sign, before, after }) =>
          sign === ' ' ? [] : [`${sign}${(before ?? after)!.by?.map((place) => behind[place]).join(', ')}`],
        ),
      )
      expect(marked, path).toEqual(marksOf(changed[i]!))
    }
  })

  test('in the HTML report without a script', async () => {
    for (const result of changed) {
      const page = (await reporterFor('html', target)).result(result)
      const parts = page.split('<h3>Change ').slice(1)
      const marked = parts.flatMap((part) => {
        const [, links = ''] = /^\d+ of \d+: (.*?)<\/h3>/.exec(part) ?? []
        const all = links.replaceAll(/<[^>]*>/g, '')
        const lines = part.matchAll(/<span class="(removed|added)">(.*?)<\/span><br>/gs)
        return [...lines].map(([, kind, line = '']) => {
          const [, own = all] = /<small>&lt;- (.*?)<\/small>$/.exec(line) ?? []
          return `${kind === 'removed' ? '-' : '+'}${own}`
        })
      })
      expect(marked.map(sorted), result.path).toEqual(marksOf(result).map(sorted))
    }
  })

  test('and each transform that ran bears a line, unless nothing is left of its edits', () => {
    let [seen, gone] = [0, 0]
    for (const result of changed) {
      const named = new Set(ownedHunks(result).flatMap(({ lines }) => lines.flatMap(({ by }) => by)))
      for (const name of ran.get(result.path)!) {
        seen++
        if (!named.has(name)) gone++
      }
    }
    expect(seen).toBeGreaterThan(changed.length)
    expect(gone / seen).toBeLessThan(0.05)
  })
})

/** By changed line, in the order of a unified diff: its sign and the transforms behind it. */
function marksOf(result: Rewritten): readonly string[] {
  return ownedHunks(result).flatMap(({ lines }) =>
    lines.flatMap(({ sign, by }) => (sign === ' ' ? [] : [`${sign}${by.join(', ')}`])),
  )
}

/** The names of a mark in the order of the alphabet. */
function sorted(mark: string): string {
  return mark[0] + mark.slice(1).split(', ').sort().join(', ')
}

/** The texts on the way, each with the transform that made the next one. */
function way({
  before,
  history = [],
}: Rewritten): readonly { lines: ReadonlySet<string>; next?: string | undefined }[] {
  const found: { lines: ReadonlySet<string>; next?: string | undefined }[] = []
  let text = before
  for (const { transform, edits, undone = [] } of history) {
    // Of what a later one took back nobody is the author.
    found.push({ lines: new Set(text.split('\n')), next: undone.length === 0 ? transform : undefined })
    text = edits.reduceRight((all, { span, text: own }) => all.slice(0, span.start) + own + all.slice(span.end), text)
  }
  return [...found, { lines: new Set(text.split('\n')) }]
}

describe('the authors of a line', () => {
  test('are those who last made it as it is, or first made it go', () => {
    let [seen, exact] = [0, 0]
    for (const result of changed) {
      const texts = way(result)
      expect([...texts.at(-1)!.lines].join('\n')).toBe([...new Set(result.after.split('\n'))].join('\n'))
      const lines = ownedHunks(result).flatMap((hunk) => hunk.lines)
      const single = (line: string): boolean =>
        [result.before, result.after].every((text) => text.split('\n').filter((one) => one === line).length <= 1)
      for (const { sign, text, by } of lines) {
        const line = text.replace(/\n$/, '')
        if (sign === ' ' || !single(line)) continue
        const there = texts.map(({ lines: own }) => own.has(line))
        const k =
          sign === '+'
            ? there.findLastIndex((now, at) => now && at > 0 && !there[at - 1]) - 1
            : there.findIndex((now, at) => now && there[at + 1] === false)
        // Where that is taken back, in part at least, another one may be behind the line.
        if (k < 0 || texts[k]!.next === undefined) continue
        seen++
        // A line may also be moved: before it goes as a text, and after it has come as one.
        const others = (sign === '+' ? texts.slice(k) : texts.slice(0, k + 1)).map(({ next }) => next)
        expect(
          by.some((name) => others.includes(name)),
          `${result.path}: ${sign}${line}: ${by.join()}`,
        ).toBe(true)
        if (by.includes(texts[k]!.next!)) exact++
      }
    }
    expect(seen).toBeGreaterThan(changed.length)
    expect(exact / seen).toBeGreaterThan(0.95)
  })

  test('are one where one transform ran alone, in every line', () => {
    for (const result of changed)
      if (ran.get(result.path)!.size === 1)
        for (const { lines } of ownedHunks(result))
          for (const { sign, by } of lines) expect(by).toEqual(sign === ' ' ? [] : [...ran.get(result.path)!])
  })

  test('are known without looking at who edited nearby, but for few', () => {
    let [known, all] = [0, 0]
    for (const result of changed) {
      const { before, after } = authorsOf(result)
      for (const { oldStart, newStart, lines } of ownedHunks(result)) {
        let [old, now] = [oldStart, newStart]
        for (const { sign } of lines) {
          if (sign !== ' ') all++
          if ((sign === '-' && before.has(old)) || (sign === '+' && after.has(now))) known++
          if (sign !== '+') old++
          if (sign !== '-') now++
        }
      }
    }
    expect(known / all).toBeGreaterThan(0.98)
  })
})

test('hunks that are cut apart are taken by git apply, and by patch without fuzz', async () => {
  const files = Object.fromEntries(changed.map(({ path, before }) => [path, before]))
  const [byGit, byPatch] = [sandbox(files), sandbox(files)]
  const diff = await report('diff')
  expect(raw('git', ['apply', '--whitespace=nowarn'], byGit, diff).stderr.toString()).toBe('')
  const patched = raw('patch', ['-p1', '--fuzz=0', '--binary', '--no-backup-if-mismatch'], byPatch, diff)
  expect(
    patched.stdout
      .toString()
      .split('\n')
      .filter((line) => /fuzz|FAILED|offset/.test(line)),
  ).toEqual([])
  for (const { path, after } of changed) {
    expect(readFileSync(join(byGit, path), 'utf8')).toBe(after)
    expect(readFileSync(join(byPatch, path), 'utf8')).toBe(after)
  }
  const cut = changed.filter((result) => hunksApart(result).length > ownedHunks(result).length)
  expect(cut.length).toBeGreaterThan(0)
})

test('a line that another transform only moves down stays with who wrote it', () => {
  const text = 'FROM debian:12\nRUN apt-get update && apt-get install -y openssh-server\nRUN mkdir -p /run/sshd\n'
  const both = transforms.filter(({ name }) => name === 'apt-remove-lists' || name === 'run-merge')
  const result = rewrite('Dockerfile', text, { transforms: both })
  if (!('after' in result)) throw new Error(result.reason)
  const lines = ownedHunks(result).flatMap((hunk) => hunk.lines)
  const whose = (part: string): readonly string[] | undefined =>
    lines.find(({ sign, text: line }) => sign === '+' && line.includes(part))?.by
  expect(whose('rm -rf')).toEqual(['apt-remove-lists'])
  expect(whose('mkdir')).toContain('run-merge')
})
