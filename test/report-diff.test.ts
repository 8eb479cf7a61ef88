// Any two texts: git apply makes the second of the first with our diff, however the diff was found.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as Diff from 'diff'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { unifiedDiff } from '../src/report/diff.ts'
import { raw, sandbox } from './cli-sandbox.ts'

const search = vi.hoisted(() => ({ givesUp: false }))

vi.mock('diff', async (original) => {
  const real = await original<typeof Diff>()
  const diffArrays = (...args: Parameters<typeof real.diffArrays>): unknown =>
    search.givesUp ? undefined : real.diffArrays(...args)
  return { ...real, diffArrays }
})

const line = fc.tuple(
  fc.constantFrom(
    'a',
    'b',
    '',
    '-- a',
    '++ b',
    '@@ -1 +1 @@',
    '\\ No newline',
    'RUN x \\',
    '\u2028é漢🐳',
    '\uFEFF',
    ' ',
    '\t',
    '#\f',
  ),
  fc.constantFrom('\n', '\n', '\n', '\r\n'),
)
const text = fc.tuple(fc.array(line, { maxLength: 30 }), fc.boolean()).map(([lines, ended]) => {
  const whole = lines.map(([content, end]) => content + end).join('')
  return ended ? whole : whole.replace(/\r?\n$/, '')
})
/** git takes an empty text for a file that comes or goes: it never becomes or was a Dockerfile. */
const pair = fc.tuple(text, text).filter(([before, after]) => before !== after && before !== '' && after !== '')

describe.each([
  ['in time', false],
  ['not in time', true],
])('a smallest diff that is found %s', (_, givesUp) => {
  test('applies', () => {
    search.givesUp = givesUp
    const pairs = fc.sample(pair, { seed: 20, numRuns: 400 })
    const folder = sandbox(Object.fromEntries(pairs.map(([before], i) => [`${i}/Dockerfile`, before])))
    const diff = pairs.map(([before, after], i) => unifiedDiff(`${i}/Dockerfile`, before, after)).join('')
    const outcome = raw('git', ['apply', '--whitespace=nowarn'], folder, diff)
    expect(outcome.stderr.toString()).toBe('')
    for (const [i, [, after]] of pairs.entries())
      expect(readFileSync(join(folder, `${i}/Dockerfile`), 'utf8')).toBe(after)
  })
})

test('of a text and itself there is none', () => expect(unifiedDiff('Dockerfile', 'a\n', 'a\n')).toBe(''))
