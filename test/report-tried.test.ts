// What the reports say of what builds said.

import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { exitCode } from '../src/cli/commands/report.ts'
import type { Options } from '../src/cli/option-table.ts'
import type { Output } from '../src/report/output.ts'
import { emptyTally } from '../src/report/tally.ts'
import { grownFiles, MARKER, readGrowth, triedLines, triedMarkdown } from '../src/report/tried.ts'
import type { Tried } from '../src/rewrite/tried.ts'
import { dockershift, sandbox } from './cli-sandbox.ts'
import { PROVED, UNPROVED } from './tried.ts'

const FILES = [
  { path: 'api/Dockerfile', tried: PROVED },
  { path: 'job/Dockerfile', tried: UNPROVED },
]

describe('what builds said', () => {
  it('is a few lines on a screen', () => {
    expect(triedLines(FILES).join('\n')).toMatchInlineSnapshot(`
      "api/Dockerfile: 2 changes kept and 1 left out, in 4 builds: a container does the same: keeps running, listens on 8080
        size      180.0 MB -> 90.0 MB
        layers    3 -> 2
        wasted    20.0 MB -> 0.0 MB
        process 1 /bin/sh -c serve -> serve
        rebuild   61.0 s -> 2.0 s
        left out  user-non-root, line 5: a container of it ends with 1, and kept running before
      job/Dockerfile: the original does not build, so there is nothing to compare with"
    `)
  })

  it('is a table and details in a pull request, found again by a bot', () => {
    const text = triedMarkdown(FILES, undefined)
    expect(text.startsWith(MARKER)).toBe(true)
    expect(text).toMatchInlineSnapshot(`
      "<!-- dockershift --prove -->
      ### Proved by builds

      | Dockerfile | size | layers | wasted | user | rebuild | proof |
      |---|--:|--:|--:|---|--:|---|
      | \`api/Dockerfile\` | \`180.0 MB\` → \`90.0 MB\` | \`3\` → \`2\` | \`20.0 MB\` → \`0.0 MB\` |  | \`61.0 s\` → \`2.0 s\` | \`2 changes kept and 1 left out, in 4 builds: a container does the same: keeps running, listens on 8080\` |
      | \`job/Dockerfile\` |  |  |  |  |  | \`the original does not build, so there is nothing to compare with\` |

      Kept because a build holds up, which the text alone does not show:

      - \`api/Dockerfile\`, line 1: \`base-slim\`, though \`python:3.12-slim would be smaller, but make may be missing\`

      <details>
      <summary><code>api/Dockerfile: left out: user-non-root, line 5: a container of it ends with 1, and kept running before</code></summary>

      \`\`\`
      Traceback
      PermissionError: /data | <b>not</b> \`yours\`
      \`\`\`

      </details>"
    `)
    expect(triedMarkdown([], undefined)).toBe('')
    expect(emptyTally().tried).toEqual([])
  })

  it('has an end in a pull request, whatever was tried, and mentions nobody', () => {
    const dropped = { ...PROVED.dropped[0]!, reason: `@octocat #1 ${'x'.repeat(300)}`, output: 'y'.repeat(4000) }
    const kept = Array.from({ length: 50 }, () => PROVED.kept[1]!)
    const tried = { ...PROVED, kept, dropped: Array.from({ length: 50 }, () => dropped) }
    const text = triedMarkdown(
      Array.from({ length: 60 }, (_, i) => ({ path: `${i}/Dockerfile`, tried })),
      undefined,
    )
    expect(text.length).toBeLessThan(20_000)
    expect(text).toContain('<code>0/Dockerfile: left out: user-non-root, line 5: @octocat #1 x')
    expect(text).toMatch(/And \d+ more rows\./)
    expect(text).toContain('And 2999 more changes that were left out.')
    // No block stays open.
    expect(text.split('<details>').length).toBe(text.split('</details>').length)
  })

  it.each([
    ['5%', { percent: 5 }],
    ['0', { bytes: 0 }],
    ['20MB', { bytes: 20_000_000 }],
    ['1.5 GB', { bytes: 1_500_000_000 }],
    ['much', undefined],
    ['-5%', undefined],
  ])('reads the growth %s', (text, growth) => expect(readGrowth(text)).toEqual(growth))

  it('tells which images grow by more than they may', () => {
    const larger = { ...PROVED, before: PROVED.after!, after: PROVED.before! }
    const files = [...FILES, { path: 'web/Dockerfile', tried: larger }]
    const names = (growth: Parameters<typeof grownFiles>[1]): readonly string[] =>
      grownFiles(files, growth).map(({ path }) => path)
    expect(names({ percent: 99 })).toEqual(['web/Dockerfile'])
    expect(names({ percent: 100 })).toEqual([])
    expect(names({ bytes: 89_999_999 })).toEqual(['web/Dockerfile'])
    expect(triedMarkdown(files, { bytes: 0 })).toContain('**Larger than --max-growth allows:** `web/Dockerfile`')
    expect(triedMarkdown(files, { percent: 100 })).not.toContain('Larger')
  })
})

describe('the exit code', () => {
  const code = (tried: Tried, growth?: string): number => {
    const tally = { ...emptyTally(), tried: [{ path: 'Dockerfile', tried }] }
    const options = { check: false, output: undefined, 'max-growth': growth } as Options
    const stderr = new Writable({ write: (_chunk, _encoding, done) => done() })
    return exitCode(options, tally, { trouble: undefined } as Output, { stderr })
  }
  const larger = { ...PROVED, before: PROVED.after!, after: PROVED.before! }

  it('is 0 for what was proved, 1 for an image that grows too much, 2 for a build that was not finished', () => {
    expect([code(PROVED), code(UNPROVED), code(PROVED, '0')]).toEqual([0, 0, 0])
    expect([code(larger, '5%'), code(larger, '200%')]).toEqual([1, 0])
    expect(code({ ...UNPROVED, status: 'stopped' })).toBe(2)
  })
})

describe('the options of --prove', () => {
  it.each([
    [['--probe', 'true'], '--probe says how --prove builds; give both'],
    [['--prove', '--interactive'], '--prove and --interactive exclude each other'],
    [['--prove', '--write', '--commit'], '--prove and --commit exclude each other'],
    [['--prove', '--seconds', 'long'], '--seconds: long is no number of seconds'],
    [['--prove', '--timeout', '0'], '--timeout: 0 is no number of minutes'],
    [['--prove', '-'], '--prove is for files'],
    [['--prove', '--max-growth', 'much', '--engine', 'buildah'], '--max-growth: much is no size'],
    [['--prove', '--engine', 'buildah'], '--prove builds images, and buildah does not answer'],
  ])('%j: %s', async (args, says) => {
    const ran = await dockershift(sandbox({ Dockerfile: 'FROM scratch\n' }), args, '', { PATH: '/nowhere' })
    expect(ran.code).toBe(2)
    expect(ran.err).toContain(says)
  })
})
