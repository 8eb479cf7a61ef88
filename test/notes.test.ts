// Notes are about the text as its author wrote it: lines, words and reasons.

import { describe, expect, test } from 'vitest'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { insertion } from '../src/dockerfile/model/span.ts'
import { rewrite } from '../src/rewrite/rewrite.ts'
import type { Context, Phase, Transform } from '../src/transform/transform.ts'
import { transforms } from '../transforms/index.ts'

/** `LINE: reason` of each note. */
function notesOf(text: string, among: readonly Transform[]): readonly string[] {
  const result = rewrite('Dockerfile', text, { transforms: among, builder: 'buildkit' })
  if (!('notes' in result)) throw new Error(result.reason)
  expect(result.discarded).toEqual([])
  return result.notes.map(({ line, reason }) => `${line}: ${reason}`)
}

function made(name: string, phase: Phase, apply: (dockerfile: Dockerfile, context: Context) => Dockerfile): Transform {
  const about = { summary: name, safety: 'safe', why: name, aims: ['size'], recommended: true } as const
  return { ...about, name, phase, leavesAlone: [], rules: [], references: [], apply }
}

/** Puts a line above the instructions of a keyword, once. */
function puts(line: string, keyword: string, phase: Phase): Transform {
  return made(`put-${keyword.toLowerCase()}`, phase, (dockerfile) =>
    dockerfile.text.includes(line)
      ? dockerfile
      : dockerfile.edit(
          dockerfile.instructions
            .filter((one) => one.keyword === keyword)
            .map(({ span }) => [insertion(span.start, `${line}\n`)]),
        ),
  )
}

/** Declines each instruction of a keyword for whatever reason the file gives. */
function declines(
  keyword: string,
  phase: Phase,
  reasonOf: (dockerfile: Dockerfile, text: string) => string | undefined,
): Transform {
  return made(`declines-${keyword.toLowerCase()}`, phase, (dockerfile, context) => {
    for (const one of dockerfile.instructions) {
      const reason = one.keyword === keyword ? reasonOf(dockerfile, one.text) : undefined
      if (reason !== undefined) context.decline(one.span, reason)
    }
    return dockerfile
  })
}

const FILE = 'FROM debian:12\nRUN make\nCMD ["/app"]\n'

describe('what others put in is no reason', () => {
  test('the reason of the first look stays', () => {
    const late = puts('RUN apt-get install -y tini', 'CMD', 'runtime')
    const early = declines('FROM', 'stages', ({ text }) =>
      text.includes('tini') ? 'a package is installed' : 'no file says what it needs',
    )
    expect(notesOf(FILE, [late, early])).toEqual(['1: no file says what it needs'])
  })

  test('nor does it go where only what they put in is declined in the end', () => {
    const late = puts('ENTRYPOINT ["tini", "--"]', 'CMD', 'runtime')
    const early = made('declines', 'stages', (dockerfile, context) => {
      const [from] = dockerfile.instructions
      const put = dockerfile.instructions.find(({ keyword }) => keyword === 'ENTRYPOINT')
      if (put === undefined) context.decline(from!.span, 'its sources start other programs')
      else context.decline(put.span, 'what tini needs cannot be told')
      return dockerfile
    })
    expect(notesOf(FILE, [late, early])).toEqual(['1: its sources start other programs'])
  })

  test('a reason that only they give is not said', () => {
    const early = puts('RUN apt-get install -y tini', 'CMD', 'commands')
    const late = declines('FROM', 'stages', ({ text }) => (text.includes('tini') ? 'it needs tini' : undefined))
    expect(notesOf(FILE, [early, late])).toEqual([])
  })

  test('a name that they put in gives way to the reason of the text as it was read', () => {
    const early = puts('RUN install /root/.cache/make', 'CMD', 'commands')
    const late = declines('CMD', 'runtime', ({ text }) => (text.includes('/root') ? '/root: it is root’s' : 'no user'))
    expect(notesOf(FILE, [early, late])).toEqual(['3: no user'])
  })

  test('an instruction that they put in is not declined', () => {
    const early = puts('RUN true', 'CMD', 'commands')
    const late = declines('RUN', 'stages', (_, text) => `left alone: ${text.length} letters`)
    expect(notesOf(FILE, [early, late])).toEqual(['2: left alone: 4 letters'])
  })
})

test('what was mended is no reason any more', () => {
  const late = puts('USER app', 'CMD', 'runtime')
  const early = declines('FROM', 'stages', ({ text }) => (text.includes('USER') ? undefined : 'there is no USER'))
  expect(notesOf(FILE, [late, early])).toEqual([])
})

test('lines are those of the text as it was read, though lines were put in above them', () => {
  const early = puts('RUN true\nRUN true', 'RUN', 'commands')
  const late = declines('CMD', 'runtime', () => 'left alone')
  expect(notesOf(FILE, [early, late])).toEqual(['3: left alone'])
})

describe('with our own transforms', () => {
  const named = (...names: readonly string[]): readonly Transform[] =>
    transforms.filter(({ name }) => names.includes(name))

  test('the folder of a cache mount is no file in the home of root', () => {
    const text =
      'FROM python:3.12\nWORKDIR /app\nCOPY . .\nRUN pip install -r requirements.txt\nCMD ["python", "a.py"]\n'
    const alone = notesOf(text, named('user-non-root'))
    expect(alone).toHaveLength(1)
    expect(notesOf(text, named('user-non-root', 'cache-mounts'))).toEqual(alone)
  })

  test('a line is that of the author', () => {
    const text = 'FROM debian:12\nRUN apt-get update && apt-get install -y curl\nCOPY a /a\nRUN apt-get install git\n'
    const notes = notesOf(text, named('apt-remove-lists', 'apt-assume-yes', 'apt-no-install-recommends'))
    expect(notes).toEqual(['2: a later instruction may use the lists: apt-get install in line 4'])
  })

  test('of RUNs that were joined the one is named that the reason speaks of', () => {
    const text =
      'FROM debian:12\nRUN touch /etc/apt/a\nRUN apt-get update && apt-get install -y make\nCOPY a /a\nRUN apt-get install -y git\n'
    const all = named('apt-remove-lists', 'run-merge')
    expect(rewrite('Dockerfile', text, { transforms: all })).toMatchObject({ status: 'changed' })
    expect(notesOf(text, all)).toContain('3: a later instruction may use the lists: apt-get install in line 5')
  })
})

describe('what is held back is said', () => {
  const LISTS = 'RUN apt-get update && apt-get install -y curl\n'
  const lists = transforms.filter(({ name }) => name === 'apt-remove-lists')
  const users = transforms.filter(({ name }) => name === 'useradd-no-log-init')

  test.each([
    ['# dockershift ignore=apt-remove-lists', 'a comment keeps it away: the one in line 2'],
    ['# dockershift ignore', 'a comment keeps it away: the one in line 2'],
    ['# hadolint ignore=DL3008,DL3009', 'a comment keeps it away: the one in line 2'],
  ])('by %s', (comment, reason) => {
    expect(notesOf(`FROM debian:12\n${comment}\n${LISTS}`, lists)).toEqual([`3: ${reason}`])
  })

  test('by a comment for the whole file, once', () => {
    const text = `FROM debian:12\n${LISTS}FROM debian:11\n${LISTS}# dockershift ignore-file=apt-remove-lists\n`
    expect(notesOf(text, lists)).toEqual(['5: a comment keeps it away: this one, from the whole file'])
  })

  test('not by a comment over what nobody would change, nor by one about another transform', () => {
    const right = LISTS.replace('\n', ' && rm -rf /var/lib/apt/lists/*\n')
    expect(notesOf(`FROM debian:12\n# dockershift ignore=apt-remove-lists\n${right}`, lists)).toEqual([])
    const result = rewrite('Dockerfile', `FROM debian:12\n# dockershift ignore=run-merge\n${LISTS}`, {
      transforms: lists,
      misnamed: () => undefined,
    })
    expect(result).toMatchObject({ status: 'changed', notes: [] })
  })

  test('by an option that is set', () => {
    const text = 'FROM debian:11\nRUN useradd app\n'
    const given = { 'useradd-no-log-init': { highNumbersOnly: true } }
    const note = {
      transform: 'useradd-no-log-init',
      line: 2,
      reason: 'kept away by what is set for it: highNumbersOnly=true',
    }
    expect(rewrite('Dockerfile', text, { transforms: users, given })).toMatchObject({ notes: [note] })
    const plain = { 'useradd-no-log-init': { highNumbersOnly: false } }
    expect(rewrite('Dockerfile', text, { transforms: users, given: plain })).toMatchObject({ notes: [] })
  })

  test('by a comment, whatever is set: the option is not behind it', () => {
    const old = 'FROM debian:11\n# dockershift ignore=useradd-no-log-init\nRUN useradd -u 100000 app\n'
    const given = { 'useradd-no-log-init': { highNumbersOnly: true } }
    expect(rewrite('Dockerfile', old, { transforms: users, given })).toMatchObject({
      notes: [{ transform: 'useradd-no-log-init', line: 3, reason: 'a comment keeps it away: the one in line 2' }],
    })
  })

  test('by a switch', () => {
    const turnedOff = lists.map((transform) => ({ transform, by: 'overrides[1] of the configuration' }))
    expect(rewrite('Dockerfile', `FROM debian:12\n${LISTS}`, { transforms: [], turnedOff })).toMatchObject({
      status: 'unchanged',
      notes: [{ transform: 'apt-remove-lists', line: 2, reason: 'turned off by overrides[1] of the configuration' }],
    })
  })
})

test('what a comment keeps away as well is not the switch’s, nor the option’s', () => {
  const lists = transforms.filter(({ name }) => name === 'apt-remove-lists')
  const turnedOff = lists.map((transform) => ({ transform, by: 'the configuration' }))
  const text = 'FROM debian:12\n# dockershift ignore\nRUN apt-get update && apt-get install -y curl\n'
  expect(rewrite('Dockerfile', text, { transforms: [], turnedOff })).toMatchObject({ notes: [] })
  const old = 'FROM debian:11\n# dockershift ignore-file=useradd-no-log-init\nRUN useradd app\n'
  const users = transforms.filter(({ name }) => name === 'useradd-no-log-init')
  const given = { 'useradd-no-log-init': { highNumbersOnly: true } }
  expect(rewrite('Dockerfile', old, { transforms: users, given })).toMatchObject({ notes: [] })
})

describe('comments of ours that do nothing are named', () => {
  test.each([
    ['# dockershift ignore=run-mereg\nRUN true\n', 'no transform is called run-mereg; did you mean run-merge?'],
    ['# dockershift ignore=payments\nRUN true\n', 'no transform is called payments'],
    [
      '# dockershift-ignore run-merge\nRUN true\n',
      /^this comment is not understood: .* write # dockershift ignore=run-merge$/,
    ],
    ['# dockershift: disable=run-merge\nRUN true\n', /^this comment is not understood/],
    ['# Dockershift ignore-fil=run-merge\nRUN true\n', /^this comment is not understood/],
    ['# dockershift ingore=run-merge\nRUN true\n', /^this comment is not understood/],
    ['RUN true\n# dockershift ignore=run-merge\n', 'this comment keeps nothing away: no instruction stands below it'],
    [
      'RUN true && \\\n    # dockershift ignore=run-merge\n    true\n',
      /^inside an instruction this comment keeps nothing/,
    ],
    ['# dockershift ignore=run-merge,run-mereg\nRUN true\n', /^no transform is called run-mereg; did you mean/],
    ['# dockershift ignore=payments because\nRUN true\n', 'no transform is called payments'],
    [
      '# dockershift ignore=DL3059\nRUN true\n',
      'DL3059 is a rule of a linter, and no transform; those that answer it: run-merge',
    ],
    ['# dockershift ignore=DL9999\nRUN true\n', 'no transform is called DL9999'],
    ['# dockershift ignore=all\nRUN true\n', 'no transform is called all; to keep all away: # dockershift ignore'],
  ])('%j', (text, reason) => {
    const result = rewrite('Dockerfile', `FROM debian:12\n${text}`, {
      transforms: transforms.filter(({ name }) => name === 'run-merge'),
    })
    expect('notes' in result && result.notes.map((note) => [note.transform, note.reason])).toEqual([
      ['ignore', typeof reason === 'string' ? reason : expect.stringMatching(reason)],
    ])
  })

  test.each([
    '# dockershift ignore=run-merge\nRUN true\n',
    '# dockershift ignore=run-merge because we use it\nRUN true\n',
    '# dockershift ignore=hadolint/DL3009\nRUN true\n',
    '# dockershift: off-by-one was mended by hand\nRUN true\n',
    '# dockershift offers no such thing\nRUN true\n',
    '# dockershift rewrote this file\nRUN true\n',
  ])('and no other: %j', (text) => {
    const all = transforms.filter(({ name }) => name === 'run-merge')
    expect(notesOf(`FROM debian:12\n${text}`, all)).toEqual([])
  })
})
