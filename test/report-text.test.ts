// What people read: harmless on a terminal, counted right, and a bar that keeps out of the way.

import picocolors from 'picocolors'
import { describe, expect, test } from 'vitest'
import { FORMATS } from '../src/cli/option-table.ts'
import { diffOfHunks, hunksOf, unifiedDiff } from '../src/report/diff.ts'
import { painted } from '../src/report/diffs.ts'
import { explain, list } from '../src/report/explain.ts'
import { reporterFor } from '../src/report/formats.ts'
import { json } from '../src/report/json.ts'
import { progress } from '../src/report/progress.ts'
import { diffPath, isOutside, isOutsideRepository, type RunEnd, type Target } from '../src/report/reporter.ts'
import { summary, troubles } from '../src/report/summary.ts'
import { count, emptyTally, type Tally } from '../src/report/tally.ts'
import { visible, visibleLines } from '../src/report/visible.ts'
import type { Result, Rewritten } from '../src/rewrite/result.ts'
import type { Transform } from '../src/transform/transform.ts'
import { NEW, OLD } from './cli-sandbox.ts'

const plain = picocolors.createColors(false)
const colors = picocolors.createColors(true)
const pipe: Target = { terminal: false, colors: plain, prefix: '', version: '1.2.3', transforms: [] }
const screen: Target = { ...pipe, terminal: true }

const changed: Rewritten = {
  status: 'changed',
  path: 'a/Dockerfile',
  before: OLD,
  after: NEW,
  steps: [{ transform: 'apk-no-cache', safety: 'safe', line: 2, edits: 1, lines: [2] }],
  notes: [],
  discarded: [],
  hidden: [],
}
const end: RunEnd = {
  complete: true,
  written: false,
  toWrite: 'dockershift --write',
  toShowHidden: 'dockershift --unsafe',
}

function tallied(...results: Result[]): Tally {
  const tally = emptyTally()
  for (const result of results) count(tally, result)
  return tally
}

describe('text from files', () => {
  test.each([
    ['plain, Größe 漢字 🐳 e\u0301', 'plain, Größe 漢字 🐳 e\u0301'],
    ['\u001b[31mred\u001b[0m', '\\x1b[31mred\\x1b[0m'],
    ['\u001b]0;title\u0007', '\\x1b]0;title\\x07'],
    ['\u009b31m', '\\x9b31m'],
    ['a\nb\tc\r', 'a\\x0ab\\x09c\\x0d'],
    ['\u007f\u0000', '\\x7f\\x00'],
    ['user\u202Eelif', 'user\\u202eelif'],
    ['\u2066a\u2069\u2028', '\\u2066a\\u2069\\u2028'],
  ])('%j on one line', (text, expected) => expect(visible(text)).toBe(expected))

  test.each([
    ['a\n\tb\r\nc\n', 'a\n\tb\nc\n'],
    ['a\rb\n', 'a\\x0db\n'],
    ['\u001b[2J\n\u202E', '\\x1b[2J\n\\u202e'],
  ])('%j on many', (text, expected) => expect(visibleLines(text)).toBe(expected))

  const evil = '# \u001b[2J\u009b1A\u202E\u0007 boo\n'
  const hostile: Rewritten = { ...changed, path: 'a\u001b[2K/Dockerfile', before: evil + OLD, after: evil + NEW }
  // Escape sequences of colours are our own; nothing else of this kind may come through.
  const escape = String.fromCharCode(27)
  const steering = (text: string): string[] =>
    text.replace(new RegExp(`${escape}\\[\\d+m`, 'g'), '').match(/(?![\t\n])[\p{Cc}\p{Bidi_Control}]/gu) ?? []

  test.each(FORMATS)('does not reach the terminal through the format %s', async (format) => {
    const target = { ...screen, colors: format === 'diff' ? plain : colors }
    const reporter = await reporterFor(format, target)
    const tally = tallied(
      hostile,
      { status: 'failed', path: 'b\u001bc', reason: 'x\u0007' },
      { ...hostile, discarded: [{ transform: 't', reason: '\u001b' }] },
    )
    const text = reporter.opening + reporter.result(hostile) + reporter.closing(tally, end)
    expect(text).not.toBe('')
    expect(steering(text)).toEqual([])
    expect(steering(troubles(tally, screen))).toEqual([])
  })

  test('reaches a pipe as it is', async () => {
    expect((await reporterFor('diff', pipe)).result(hostile)).toContain(evil)
  })
})

describe('a diff', () => {
  test('is coloured by the place of its lines, not by their looks', () => {
    const diff = unifiedDiff('Dockerfile', '-- a\nb\n', '++ c\nb\n')
    expect(painted(diff, { colors }).split('\n')).toEqual([
      colors.bold('diff --git a/Dockerfile b/Dockerfile'),
      colors.bold('--- a/Dockerfile'),
      colors.bold('+++ b/Dockerfile'),
      colors.cyan('@@ -1,2 +1,2 @@'),
      colors.red('--- a'),
      colors.green('+++ c'),
      ' b',
      '',
    ])
  })

  test('without colours is the diff', async () => {
    const [shown, piped] = [await reporterFor('diff', screen), await reporterFor('diff', pipe)]
    expect(shown.result(changed)).toBe(piped.result(changed))
  })

  test.each([
    ['Dockerfile', '', 'Dockerfile'],
    ['a/Dockerfile', 'app', 'app/a/Dockerfile'],
    ['../x/Dockerfile', 'app', 'x/Dockerfile'],
    ['../../x/Dockerfile', 'app/web', 'x/Dockerfile'],
    ['../Dockerfile', '', 'home/me/Dockerfile'],
    ['../../../x/Dockerfile', 'app', 'home/x/Dockerfile'],
    ['/tmp/Dockerfile', 'app', 'tmp/Dockerfile'],
  ])('of %s, read in the folder %j of the repository, is for %s', (path, prefix, expected) => {
    expect(diffPath(path, { prefix, top: '/home/me/repo' })).toBe(expected)
    expect(isOutside(path)).toBe(/^(\.\.)?\//.test(path))
    expect(isOutsideRepository(path, { prefix })).toBe(/^(home|tmp)/.test(expected))
  })
})

describe('the format json', () => {
  const results: Result[] = [
    changed,
    {
      ...changed,
      status: 'unchanged',
      path: 'b',
      after: OLD,
      steps: [],
      notes: [{ transform: 't', line: 3, reason: 'r' }],
      hidden: ['u'],
      discarded: [{ transform: 'd', reason: 'x' }],
    },
    { status: 'skipped', path: 'c', kind: 'generated', reason: 'a generated file', line: 1 },
    { status: 'skipped', path: 'd', kind: 'vendored', reason: 'vendored' },
    { status: 'failed', path: 'e', reason: 'unreadable' },
    { status: 'failed', path: 'f', reason: 'a bug', line: 7, error: new Error('with a stack') },
  ]
  const whole = (target: Target, all: readonly Result[]): unknown => {
    const reporter = json(target)
    const tally = tallied(...all)
    return JSON.parse(
      reporter.opening + all.map((result) => reporter.result(result)).join('') + reporter.closing(tally, end),
    )
  }

  test('holds every result, and no text of the files but in the diff', () => {
    expect(whole({ ...pipe, prefix: 'sub' }, results)).toEqual({
      version: 1,
      dockershift: '1.2.3',
      results: [
        {
          path: 'a/Dockerfile',
          status: 'changed',
          diff: diffOfHunks('sub/a/Dockerfile', hunksOf(OLD, NEW), false, () => 'apk-no-cache'),
          changes: [{ line: 2, removed: 1, newLine: 2, added: 1, transforms: ['apk-no-cache'] }],
          steps: changed.steps,
          notes: [],
          discarded: [],
          hidden: [],
        },
        {
          path: 'b',
          status: 'unchanged',
          diff: '',
          changes: [],
          steps: [],
          notes: [{ transform: 't', line: 3, reason: 'r' }],
          discarded: [{ transform: 'd', reason: 'x' }],
          hidden: ['u'],
        },
        { path: 'c', status: 'skipped', kind: 'generated', reason: 'a generated file', line: 1 },
        { path: 'd', status: 'skipped', kind: 'vendored', reason: 'vendored' },
        { path: 'e', status: 'failed', reason: 'unreadable' },
        { path: 'f', status: 'failed', reason: 'a bug', line: 7 },
      ],
      summary: {
        complete: true,
        written: false,
        files: 5,
        changed: 1,
        unchanged: 1,
        skipped: 1,
        failed: 2,
        changes: { 'apk-no-cache': { edits: 1, places: 1, files: 1 } },
        hidden: { u: 1 },
      },
    })
  })

  test('of nothing is whole too', () => expect(whole(pipe, [])).toMatchObject({ results: [], summary: { files: 0 } }))

  test('has one result a line', () => {
    const reporter = json(pipe)
    for (const result of results) expect(reporter.result(result).split('\n')).toHaveLength(2)
  })

  test('gives back control characters as they were', () => {
    const path = 'a\u001b\u009b\u202E\u2028"\\'
    expect(whole(pipe, [{ ...changed, path }])).toMatchObject({ results: [{ path }] })
  })
})

describe('the closing summary', () => {
  const note = (transform: string, reason: string) => ({ transform, line: 1, reason })

  test('counts, groups and says what next', () => {
    const tally = tallied(
      { ...changed, hidden: ['user-not-root'] },
      {
        ...changed,
        path: 'b/Dockerfile',
        steps: [
          ...changed.steps,
          { transform: 'run-merge', safety: 'safe', line: 1, edits: 3, lines: [1] },
          { transform: 'apk-no-cache', safety: 'safe', line: 9, edits: 2, lines: [9] },
        ],
        notes: [note('apk-no-cache', 'used later: RUN apk add x'), note('run-merge', 'another user')],
        hidden: ['user-not-root', 'init'],
        discarded: [{ transform: 'run-merge', reason: 'a comment is gone' }],
      },
      {
        ...changed,
        status: 'unchanged',
        after: OLD,
        steps: [],
        notes: [note('apk-no-cache', 'used later: RUN apk add y')],
      },
      { status: 'skipped', path: 'vendor', kind: 'vendored', reason: 'not entered' },
      { status: 'skipped', path: 'c/Dockerfile', kind: 'template', reason: 'a template', line: 4 },
      { status: 'failed', path: 'd/Dockerfile', reason: 'no text', line: 2 },
    )
    expect(summary(tally, end, pipe)).toBe(`5 files: 2 would change, 1 would not, 1 skipped, 1 failed.
Changes
  apk-no-cache  3 places in 2 files
  run-merge     1 place in 1 file
Left alone, and why
  2  apk-no-cache: used later:
      1  RUN apk add x (b/Dockerfile:1)
      1  RUN apk add y (a/Dockerfile:1)
  1  run-merge: another user (b/Dockerfile:1)
Skipped
  vendor: not entered
  c/Dockerfile:4: a template
Failed
  d/Dockerfile:2: no text
Steps thrown away: bugs of dockershift
  b/Dockerfile: run-merge: a comment is gone; that step was not made; please report it with this file
Hidden, as these are unsafe; each counted alone, and together they may change more
  init           would change 1 file
  user-not-root  would change 2 files
To see what is hidden: dockershift --unsafe
Nothing was written. To write: dockershift --write
`)
    expect(troubles(tally, pipe)).toBe(`failed d/Dockerfile:2: no text
b/Dockerfile: run-merge: a comment is gone; that step was not made; please report it with this file
`)
  })

  test('of a run that wrote suggests nothing', () => {
    expect(summary(tallied(changed), { ...end, written: true }, pipe)).toBe(
      '1 file: 1 changed, 0 unchanged.\nChanges\n  apk-no-cache  1 place in 1 file\n',
    )
  })

  test('of a run that was stopped says so', () => {
    expect(summary(tallied({ ...changed, status: 'unchanged', steps: [] }), { ...end, complete: false }, pipe)).toBe(
      'Stopped before the end. 1 file: 0 would change, 1 would not.\n',
    )
  })

  test('of no file says how files are found', () => {
    expect(summary(tallied(), end, pipe)).toMatch(/^No Dockerfile found\.\nBelow folders the name decides/)
  })

  test('of very many skipped files stays short; every failed one is named', () => {
    const many = Array.from(
      { length: 500 },
      (_, i): Result => ({ status: 'skipped', path: `s${i}`, kind: 'template', reason: 'a template' }),
    )
    const bad = Array.from({ length: 500 }, (_, i): Result => ({ status: 'failed', path: `f${i}`, reason: 'no text' }))
    const text = summary(
      tallied(...many, { status: 'skipped', path: 'g', kind: 'empty', reason: 'empty' }, ...bad),
      end,
      pipe,
    )
    expect(text).toContain(
      '  s9: a template\n  and 490 more (template); --format json names each\n  g: empty\nFailed\n',
    )
    expect(text).not.toContain('s10:')
    for (const { path } of bad) expect(text).toContain(`  ${path}: no text\n`)
  })

  /** With one or two files alone the places are named. */
  const others: readonly Result[] = ['b', 'c'].map((name) => ({ ...changed, path: `${name}/Dockerfile`, notes: [] }))

  test('of very many reasons shows the most frequent', () => {
    const kinds = Array.from({ length: 15 }, (_, i) => note('t', `reason ${String(i).padStart(2, '0')}`))
    const tally = tallied({ ...changed, notes: [...kinds, note('t', 'reason 14'), note('t', 'reason 14')] }, ...others)
    const lines = summary(tally, end, pipe).split('\n')
    const from = lines.indexOf('Left alone, and why')
    expect(lines.slice(from + 1, from + 4)).toEqual([
      '  3  t: reason 14',
      '  1  t: reason 00 (a/Dockerfile:1)',
      '  1  t: reason 01 (a/Dockerfile:1)',
    ])
    expect(lines[from + 11]).toBe('  and 5 more; with the name of a file, each with its line; --format json has all')
  })

  test('names the last reason of several in the line that others would take', () => {
    const notes = ['b', 'a', 'c', 'd'].map((text) => note('run-merge', `not merged: ${text}`))
    const text = summary(tallied({ ...changed, notes }, ...others), end, pipe)
    expect(text).toContain('      1  d (a/Dockerfile:1)\n')
    expect(text).not.toContain('others')
  })

  test('says what is wrong in comments of ours in a quiet run, too', () => {
    const tally = tallied({ ...changed, notes: [note('ignore', 'no transform is called x')] })
    expect(troubles(tally, pipe)).toBe('a/Dockerfile:1: no transform is called x\n')
  })

  test('says reasons to their end; of those that begin alike, the most frequent ones', () => {
    const notes = ['b', 'a', 'c', 'b', 'd', 'e'].map((text) => note('run-merge', `not merged: ${text}`))
    const text = summary(
      tallied({ ...changed, notes: [note('apk-no-cache', 'kept: one: two'), ...notes] }, ...others),
      end,
      pipe,
    )
    expect(text).toContain(`Left alone, and why
  6  run-merge: not merged:
      2  b
      1  a (a/Dockerfile:1)
      1  c (a/Dockerfile:1)
      2  others
  1  apk-no-cache: kept: one: two (a/Dockerfile:1)
`)
  })
})

describe('the bar', () => {
  function drawn(steps: readonly [path: string, now: number][], columns = 80): string[] {
    const written: string[] = []
    let now = 0
    const bar = progress({ columns: () => columns, write: (text) => written.push(text), now: () => now })
    bar.expect(4)
    for (const [path, at] of steps) {
      now = at
      bar.step(path)
    }
    bar.clear()
    return written
  }

  test('does not show in a run that is soon over', () => {
    expect(
      drawn([
        ['a', 0],
        ['b', 500],
        ['c', 999],
      ]),
    ).toEqual([])
  })

  test('shows how far a longer one is, not too often, and goes away', () => {
    expect(
      drawn([
        ['a', 10],
        ['b', 1_000],
        ['c', 1_050],
        ['d', 1_100],
      ]),
    ).toEqual([
      '\r\u001b[2K[============            ] 2/4  b',
      '\r\u001b[2K[========================] 4/4  d',
      '\r\u001b[2K',
    ])
  })

  test('fits the screen, and shows no file name that steers it', () => {
    expect(
      drawn(
        [
          ['a', 0],
          ['\u001b[2Jb/Dockerfile', 2_000],
        ],
        42,
      ),
    ).toEqual(['\r\u001b[2K[============            ] 2/4  \\x1b[2Jb/', '\r\u001b[2K'])
  })
})

describe('a transform', () => {
  const transform: Transform = {
    name: 'apk-no-cache',
    summary: 'Install without a cache',
    phase: 'flags',
    safety: 'safe',
    aims: ['lint'],
    recommended: true,
    why: 'Because.\n\nAnd so on.',
    leavesAlone: ['one thing', 'another\nof two lines'],
    rules: ['hadolint/DL3019'],
    references: [],
    apply: (dockerfile) => dockerfile,
  }

  test('is explained', () => {
    expect(explain({ ...transform, safety: 'unsafe' }, { input: OLD, output: NEW }, pipe)).toBe(`apk-no-cache
Install without a cache.
Phase flags, unsafe, for lint. Runs with --unsafe: by -t with its name, or --for with an aim.

Why
  Because.

  And so on.

Example
  @@ -1,2 +1,2 @@
   FROM alpine:3.20
  -RUN apk add curl
  +RUN apk add --no-cache curl

What it leaves alone
  - one thing
  - another
    of two lines

Elsewhere
  - hadolint/DL3019
`)
  })

  test('is listed', () => {
    const other: Transform = { ...transform, name: 'x', safety: 'unsafe', aims: ['size', 'lint'], summary: 'Do x' }
    const third: Transform = { ...other, name: 'y', recommended: false, summary: 'Do y' }
    expect(list([transform, other, third], pipe)).toBe(`size: a smaller image
  x             unsafe                  size, lint  Do x
  y             unsafe, when asked for  size, lint  Do y

lint: what hadolint and the checks of BuildKit report
  apk-no-cache  safe                    lint        Install without a cache

Alike: these answer the same rule; --exclude takes a rule too, and leaves all of them out
  hadolint/DL3019  apk-no-cache, x, y
`)
  })
})
