// What is asked, and what comes of the answers.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Asked, Interview, type Reply } from '../src/cli/interactive.ts'
import { turnOff } from '../src/config/turn-off.ts'
import type { Rewritten } from '../src/rewrite/result.ts'
import { type RewriteOptions, rewrite } from '../src/rewrite/rewrite.ts'
import { defineTransform } from '../src/transform/transform.ts'
import { contextTransforms, transforms } from '../transforms/index.ts'
import { dockershift, OLD, sandbox } from './cli-sandbox.ts'

const named = (...names: readonly string[]): RewriteOptions => ({
  transforms: transforms.filter(({ name }) => names.includes(name)),
})

const FAR = 'ENV A=1\nENV B=2\nENV C=3\nENV D=4\nENV E=5\nENV F=6\nENV G=7\n'
const TWO = `FROM debian:bookworm\nRUN apt-get install curl\n${FAR}RUN apt-get install git\n`
const FIRST = TWO.replace('install curl', 'install -y curl')
const SECOND = TWO.replace('install git', 'install -y git')
const BOTH = FIRST.replace('install git', 'install -y git')

interface Walk {
  readonly text: string
  readonly asked: readonly string[]
  /** By the transforms that made them, how many edits, and in which lines. */
  readonly steps: readonly string[]
  readonly quit: boolean
}

/** Answers in the order given; a question too many fails. */
async function walk(options: RewriteOptions, texts: readonly string[], replies: readonly Reply[]): Promise<Walk[]> {
  const rest = [...replies]
  let asked: string[] = []
  const interview = new Interview(async ({ transform, place, of, hunk }: Asked) => {
    asked.push(`${transform.name} ${place}/${of} line ${hunk.oldStart}`)
    const reply = rest.shift()
    if (reply === undefined) throw new Error(`not expected: ${asked.at(-1)}`)
    return reply
  })
  const walks: Walk[] = []
  for (const text of texts) {
    asked = []
    const { after, steps } = await interview.about('Dockerfile', text, options)
    const made = steps.map(({ transform, edits, lines }) => `${transform} ${edits} in ${lines.join(' and ')}`)
    walks.push({ text: after, asked, steps: made, quit: interview.quit })
  }
  expect(rest).toEqual([])
  return walks
}

async function one(options: RewriteOptions, text: string, ...replies: readonly Reply[]): Promise<Walk> {
  return (await walk(options, [text], replies))[0]!
}

const yes = named('apt-assume-yes')

describe('each change is asked about', () => {
  test.each([
    [['yes', 'yes'], BOTH],
    [['yes', 'no'], FIRST],
    [['no', 'yes'], SECOND],
    [['no', 'no'], TWO],
  ] as const)('%j', async (replies, expected) => {
    const { text, asked } = await one(yes, TWO, ...replies)
    expect(text).toBe(expected)
    expect(asked).toHaveLength(2)
    expect(asked[0]).toBe('apt-assume-yes 1/2 line 1')
  })

  test('and what is taken is what the run would write', async () => {
    const options = named('apt-assume-yes', 'apt-update-with-install', 'apt-remove-lists', 'from-as-casing')
    const input = 'FROM debian:bookworm as a\nRUN apt-get update\nRUN apt-get install curl\n'
    const result = rewrite('Dockerfile', input, options)
    const { text } = await one(options, input, 'yes', 'yes', 'yes', 'yes')
    expect(text).toBe(result.status === 'changed' ? result.after : '')
  })

  test('all: no more of this transform, in later files neither', async () => {
    const [a, b] = await walk(yes, [TWO, TWO], ['all'])
    expect([a?.text, b?.text]).toEqual([BOTH, BOTH])
    expect(b?.asked).toEqual([])
  })

  test('quit: what was taken before stays, nothing else changes', async () => {
    const { text, quit } = await one(yes, TWO, 'yes', 'quit')
    expect([text, quit]).toEqual([FIRST, true])
    expect((await one(yes, TWO, 'quit')).text).toBe(TWO)
  })

  test('what is counted is what was taken', async () => {
    expect((await one(yes, TWO, 'yes', 'yes')).steps).toEqual(['apt-assume-yes 2 in 2 and 10'])
    expect((await one(yes, TWO, 'no', 'yes')).steps).toEqual(['apt-assume-yes 1 in 10'])
    expect((await one(yes, TWO, 'yes', 'quit')).steps).toEqual(['apt-assume-yes 1 in 2'])
    expect((await one(yes, TWO, 'quit')).steps).toEqual([])
    expect((await one(yes, TWO, 'no', 'no')).steps).toEqual([])
    expect((await one(yes, TWO, 'all')).steps).toEqual(['apt-assume-yes 2 in 2 and 10'])
    // Below a comment that was written on the way the lines are those of the file as it was read.
    expect((await one(yes, TWO, 'never', 'yes')).steps).toEqual(['apt-assume-yes 1 in 10'])
    const both = named('apt-assume-yes', 'from-as-casing')
    expect((await one(both, TWO.replace('bookworm', 'bookworm as x'), 'yes', 'no', 'yes')).steps).toEqual([
      'from-as-casing 1 in 1',
      'apt-assume-yes 1 in 10',
    ])
  })

  test('an ignore file is taken as a whole', async () => {
    const [transform] = contextTransforms
    const result: Rewritten = {
      ...{
        status: 'changed',
        path: '.dockerignore',
        before: 'a\n',
        after: 'a\nb\n',
        notes: [],
        discarded: [],
        hidden: [],
      },
      steps: [{ transform: transform!.name, safety: 'unsafe', line: 2, lines: [2], edits: 1 }],
    }
    const replies: Reply[] = ['yes', 'no', 'all', 'quit']
    const asked: Reply[] = []
    const about = async (interview: Interview): Promise<string> =>
      (await interview.aboutWhole(result, contextTransforms)).after
    for (const reply of replies) {
      const interview = new Interview(async () => {
        asked.push(reply)
        return reply
      })
      const expected = reply === 'yes' || reply === 'all' ? result.after : result.before
      expect(await about(interview)).toBe(expected)
      if (reply === 'all' || reply === 'quit') expect(await about(interview)).toBe(expected)
    }
    // Neither after all nor after quit is anything asked again.
    expect(asked).toEqual(replies)
  })

  const NODE = 'FROM node:22\nWORKDIR /a\n# the app\nCOPY . .\nCMD ["node","x"]\n'

  test.each([['no'], ['none'], ['quit'], ['off']] as const)(
    '%s to a change in front of a comment, and to what it hangs together with, leaves the file as it is',
    async (reply) => {
      const asked: string[] = []
      const interview = new Interview(async ({ transform }) => {
        asked.push(transform.name)
        return reply
      })
      const { after, steps } = await interview.about('Dockerfile', NODE, named('init-process'))
      expect([after, steps]).toEqual([NODE, []])
      expect(asked.length).toBeLessThan(4)
    },
  )

  test('never: a comment keeps the transform away from here', async () => {
    const { text } = await one(yes, TWO, 'never', 'yes')
    expect(text).toBe(
      SECOND.replace('RUN apt-get install curl', '# dockershift ignore=apt-assume-yes\nRUN apt-get install curl'),
    )
    const again = rewrite('Dockerfile', text, yes)
    expect(again.status).toBe('unchanged')
  })

  test('never, with the line ends of the file', async () => {
    const { text } = await one(yes, TWO.replaceAll('\n', '\r\n'), 'never', 'never')
    expect(text.replaceAll('\r\n', '')).not.toContain('\n')
    expect(rewrite('Dockerfile', text, yes).status).toBe('unchanged')
  })

  test('never, where only a comment on the whole file keeps the transform away', async () => {
    const { text } = await one(named('init-process'), NODE, 'never')
    expect(text).toBe(NODE.replace('FROM', '# dockershift ignore-file=init-process\nFROM'))
    expect(rewrite('Dockerfile', text, named('init-process')).status).toBe('unchanged')
  })

  test.each([
    [['yes', 'yes'], BOTH],
    [['yes', 'no'], FIRST],
    [['no', 'yes'], SECOND],
    [['no', 'no'], TWO],
  ] as const)('%j to neighbouring lines, each by itself', async (replies, expected) => {
    const { text, asked } = await one(yes, TWO.replace(FAR, ''), ...replies)
    expect(text).toBe(expected.replace(FAR, ''))
    expect(asked).toHaveLength(2)
  })

  test('never, to neighbouring lines, keeps the transform away from each', async () => {
    const near = TWO.replace(FAR, '')
    const { text } = await one(yes, near, 'never', 'never')
    expect(text).toBe(near.replaceAll('RUN', '# dockershift ignore=apt-assume-yes\nRUN'))
  })

  test.each([
    [['yes', 'never', 'yes'], [0, 2], [1]],
    [['never', 'yes', 'yes'], [1, 2], [0]],
    [['no', 'never', 'no'], [], [1]],
  ] as const)('%j to three neighbouring lines', async (replies, done, kept) => {
    const lines = ['a', 'b', 'c'].map((one) => `RUN apt-get install ${one}`)
    const { text, asked } = await one(yes, `FROM debian:bookworm\n${lines.join('\n')}\n`, ...replies)
    const expected = lines.map((line, i) => {
      if (kept.some((at) => at === i)) return `# dockershift ignore=apt-assume-yes\n${line}`
      return done.some((at) => at === i) ? line.replace('install', 'install -y') : line
    })
    expect(text).toBe(`FROM debian:bookworm\n${expected.join('\n')}\n`)
    expect(asked).toHaveLength(3)
  })

  test.each([
    [['yes', 'no'], 'RUN apt-get install -y git\nRUN apt-get install git\n'],
    [['no', 'yes'], 'RUN apt-get install git\nRUN apt-get install -y git\n'],
  ] as const)('%j to two lines that are the same', async (replies, expected) => {
    const text = 'FROM debian:bookworm\nRUN apt-get install git\nRUN apt-get install git\n'
    const { text: after, asked } = await one(yes, text, ...replies)
    expect(after).toBe(`FROM debian:bookworm\n${expected}`)
    expect(asked).toHaveLength(2)
  })

  test('never, to a change of several instructions, keeps the transform away from each', async () => {
    const joined = 'FROM debian:bookworm\nRUN mkdir /srv/a\nRUN chmod 700 /srv/a\n'
    const { text, asked } = await one(named('run-merge'), joined, 'never')
    expect(asked).toHaveLength(1)
    expect(text).toContain('# dockershift ignore=run-merge\nRUN mkdir')
    expect(rewrite('Dockerfile', text, named('run-merge')).status).toBe('unchanged')
  })

  test.each(['', '  '])('never, behind a byte order mark and %j', async (indent) => {
    const text = `\uFEFF${indent}FROM debian:bookworm as a\n`
    const { text: after } = await one(named('from-as-casing'), text, 'never')
    expect(after).toBe(`\uFEFF${indent}# dockershift ignore=from-as-casing\n${indent}FROM debian:bookworm as a\n`)
    expect(rewrite('Dockerfile', after, named('from-as-casing')).status).toBe('unchanged')
  })

  test('a refused change is not asked about again when others make another round', async () => {
    const options = named('apt-assume-yes', 'from-as-casing')
    const { text, asked } = await one(options, TWO.replace('bookworm', 'bookworm as x'), 'yes', 'no', 'no')
    expect(text).toBe(TWO.replace('bookworm', 'bookworm AS x'))
    expect(asked).toHaveLength(3)
  })

  test('a refused change is not asked about again when another transform joins its line to others', async () => {
    const options = named('apk-no-cache', 'run-merge')
    const input = 'FROM nginx:1.27-alpine\nRUN apk add tzdata\nRUN echo Europe/Lisbon > /etc/timezone\n'
    const { text, asked } = await one(options, input, 'no', 'yes')
    expect(text).toBe('FROM nginx:1.27-alpine\nRUN apk add tzdata && \\\n    echo Europe/Lisbon > /etc/timezone\n')
    expect(asked).toEqual(['apk-no-cache 1/2 line 1', 'run-merge 2/2 line 1'])
  })

  test('a refused join is not asked about again when another transform changes one of its lines', async () => {
    const options = named('apt-update-with-install', 'apt-assume-yes')
    const input = 'FROM debian:bookworm\nRUN apt-get update\nRUN apt-get install curl\n'
    const { text, asked } = await one(options, input, 'no', 'yes')
    expect(text).toBe(input.replace('install', 'install -y'))
    expect(asked).toEqual(['apt-update-with-install 1/2 line 1', 'apt-assume-yes 2/2 line 1'])
  })

  test('rest: yes or no to all else in this file, and asked again in the next one', async () => {
    const both = named('apt-assume-yes', 'from-as-casing')
    const text = TWO.replace('bookworm', 'bookworm as x')
    const [a, b] = await walk(both, [text, text], ['no', 'rest', 'yes', 'none'])
    expect(a?.text).toBe(BOTH.replace('bookworm', 'bookworm as x'))
    expect(b?.text).toBe(TWO.replace('bookworm', 'bookworm AS x'))
    expect([a?.asked.length, b?.asked.length]).toEqual([2, 2])
  })

  test('off: no more of this transform, in later files neither', async () => {
    const both = named('apt-assume-yes', 'from-as-casing')
    const text = TWO.replace('bookworm', 'bookworm as x')
    const [a, b] = await walk(both, [text, text], ['yes', 'off', 'yes'])
    expect([a?.text, b?.text]).toEqual(Array(2).fill(TWO.replace('bookworm', 'bookworm AS x')))
    expect(b?.asked).toEqual(['from-as-casing 1/1 line 1'])
  })

  test('back: the question before again, as often as there is one', async () => {
    expect((await one(yes, TWO, 'no', 'back', 'yes', 'yes')).text).toBe(BOTH)
    expect((await one(yes, TWO, 'back', 'yes', 'back', 'no', 'yes')).text).toBe(SECOND)
    const both = named('apt-assume-yes', 'from-as-casing')
    const text = TWO.replace('bookworm', 'bookworm as x')
    // Also what holds for files to come is taken back.
    const [a, b] = await walk(both, [text, TWO], ['all', 'no', 'back', 'back', 'no', 'yes', 'no', 'yes', 'yes'])
    expect(a?.text).toBe(FIRST.replace('bookworm', 'bookworm as x'))
    expect(b?.text).toBe(BOTH)
    // A comment that was written is not there any more.
    expect((await one(yes, TWO, 'never', 'back', 'yes', 'no')).text).toBe(FIRST)
  })

  test('questions are counted through the whole file, and the first one has none before', async () => {
    const both = named('apt-assume-yes', 'from-as-casing')
    const text = TWO.replace('bookworm', 'bookworm as x')
    expect((await one(both, text, 'yes', 'no', 'yes')).asked).toEqual([
      'from-as-casing 1/3 line 1',
      'apt-assume-yes 2/3 line 1',
      'apt-assume-yes 3/3 line 7',
    ])
    const firsts: boolean[] = []
    const interview = new Interview(async ({ isFirst }) => {
      firsts.push(isFirst)
      return firsts.length === 2 ? 'back' : 'no'
    })
    await interview.about('Dockerfile', text, both)
    expect(firsts).toEqual([true, false, true, false, false])
    expect(interview.refusals).toMatchObject({ refused: { 'from-as-casing': 1, 'apt-assume-yes': 2 }, comments: {} })
  })

  test('options are those of the rest of the run', async () => {
    const zone = defineTransform({
      ...transforms[0]!,
      name: 'zone',
      options: { zone: { kind: 'text', default: 'UTC', help: 'the zone' } },
      mayAct: () => true,
      apply(dockerfile, { options }) {
        if (dockerfile.text.includes('TZ=')) return dockerfile
        const end = dockerfile.text.length
        return dockerfile.edit([[{ span: { start: end, end }, text: `ENV TZ=${options.zone}\n` }]])
      },
    })
    const [a, b] = await walk(
      { transforms: [zone] },
      ['FROM a\n', 'FROM b\n'],
      [{ set: { zone: 'Asia/Tokyo' } }, 'yes', 'yes'],
    )
    expect([a?.text, b?.text]).toEqual(['FROM a\nENV TZ=Asia/Tokyo\n', 'FROM b\nENV TZ=Asia/Tokyo\n'])
  })
})

describe('a transform is turned off', () => {
  const NAMES = ['run-merge', 'apk-no-cache']

  test.each<[file: string, text: string, after: string]>([
    [
      'dockershift.config.json',
      '{}',
      '{\n  "transforms": {\n    "run-merge": "off",\n    "apk-no-cache": "off"\n  }\n}',
    ],
    [
      'dockershift.config.jsonc',
      '{\n  // why\n  "transforms": { "run-merge": "on" },\n  "unsafe": true\n}\n',
      '{\n  // why\n  "transforms": {\n    "run-merge": "off",\n    "apk-no-cache": "off"\n  },\n  "unsafe": true\n}\n',
    ],
    [
      'dockershift.config.json',
      '{"transforms":["./own.js"]}\n',
      '{\n  "transforms": [\n    "./own.js",\n    {\n      "run-merge": "off"\n    },\n    {\n      "apk-no-cache": "off"\n    }\n  ]\n}\n',
    ],
    [
      'package.json',
      '{ "name": "x", "dockershift": {} }\n',
      '{\n  "name": "x",\n  "dockershift": {\n    "transforms": {\n      "run-merge": "off",\n      "apk-no-cache": "off"\n    }\n  }\n}\n',
    ],
  ])('in %s: %j', async (file, text, after) => {
    const folder = sandbox({ [file]: text })
    expect(await turnOff(folder, NAMES)).toEqual({ file: join(folder, file) })
    expect(readFileSync(join(folder, file), 'utf8')).toBe(after)
  })

  test('in a new configuration, where there is none', async () => {
    const folder = sandbox({ Dockerfile: OLD })
    expect((await turnOff(folder, ['apk-no-cache'])).file).toBe(join(folder, 'dockershift.config.jsonc'))
    expect((await dockershift(folder, ['--check'])).code).toBe(0)
  })

  test('not in code', async () => {
    const folder = sandbox({ 'dockershift.config.mjs': 'export default {}\n' })
    expect((await turnOff(folder, NAMES)).reason).toBe('it is code, which is yours to change')
    expect(readFileSync(join(folder, 'dockershift.config.mjs'), 'utf8')).toBe('export default {}\n')
  })
})
