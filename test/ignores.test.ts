// Comments that keep transforms away, in every tool's spelling: which transform may change nothing, and where.

import { describe, expect, test } from 'vitest'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { HADOLINT_RULES } from '../src/knowledge/rule-names.ts'
import { ignoresOf } from '../src/rewrite/ignores.ts'
import { transforms } from '../transforms/index.ts'

const named = (name: string) => transforms.find((transform) => transform.name === name)!

/** The lines that a transform may not touch; `all` of them. */
function kept(name: string, comment: string, lines: readonly string[]): readonly string[] | 'all' {
  const text = lines.map((line) => (line === '#' ? comment : line)).join('\n')
  const spans = ignoresOf(new Dockerfile('Dockerfile', text)).protects(named(name))
  return spans?.flatMap(({ start, end }) => text.slice(start, end).split('\n')) ?? 'all'
}

const FILE = ['FROM a', 'RUN b', '#', 'RUN c', 'RUN d', 'FROM e', 'RUN f']

describe('one instruction', () => {
  test.each([
    '# dockershift ignore=apt-remove-lists',
    '# dockershift ignore=run-merge, apt-remove-lists',
    '# dockershift ignore',
    '#dockershift ignore = apt-remove-lists # why',
    '# hadolint ignore=DL3008,DL3009',
    '# hadolint ignore = DL3008 , DL3009 # why',
    '#\thadolint\tignore=DL3009',
    '# tally ignore=DL3009',
    '# tally ignore=hadolint/DL3009',
    '# TALLY IGNORE=all',
    '# tally ignore=DL3008,DL3009;reason=why',
    '# droast ignore=DF004',
    '# droast ignore=DF001,DF004 reason="SEC-1 why" expires=2031-09-30',
  ])('%s', (comment) => {
    expect(kept('apt-remove-lists', comment, FILE)).toEqual(['RUN c'])
  })
})

describe('a stage', () => {
  const above = ['FROM a', 'RUN b', '#', 'FROM e', 'RUN f', 'RUN g', 'FROM h', 'RUN i']
  test('above its FROM', () => {
    expect(kept('apt-remove-lists', '# hadolint stage ignore=DL3009', above)).toEqual(['FROM e', 'RUN f', 'RUN g'])
  })
  test('further down, from there on', () => {
    expect(kept('apt-remove-lists', '# hadolint stage ignore=DL3009', FILE)).toEqual(['RUN c', 'RUN d'])
  })
  test('above the last FROM, which nothing follows', () => {
    expect(kept('apt-remove-lists', '# hadolint stage ignore=DL3009', ['FROM a', '#', 'FROM b'])).toEqual(['FROM b'])
  })
  test('above an ARG in front of all stages it speaks of none', () => {
    expect(kept('apt-remove-lists', '# hadolint stage ignore=DL3009', ['#', 'ARG V=1', 'FROM a', 'RUN b'])).toEqual([])
  })
})

describe('the whole file', () => {
  test.each([
    '# dockershift ignore-file',
    '# dockershift ignore-file=apt-remove-lists',
    '# hadolint global ignore=DL3009',
    '# tally global ignore=DL3009;reason=why',
    '# droast global ignore=DF004 reason="why"',
  ])('%s', (comment) => {
    expect(kept('apt-remove-lists', comment, FILE)).toBe('all')
  })
  test.each(['StageNameCasing', 'LegacyKeyValueFormat,StageNameCasing', 'all'])('# check=skip=%s', (rules) => {
    const file = ['#', 'FROM a AS B']
    expect(kept('stage-name-casing', `# check=skip=${rules};error=true`, file)).toBe('all')
    expect(kept('apt-remove-lists', `# check=skip=${rules}`, file)).toEqual([])
  })
  test('BuildKit rules by their bare names are tally’s', () => {
    expect(kept('stage-name-casing', '# tally global ignore=StageNameCasing', ['#', 'FROM a AS B'])).toBe('all')
  })
})

describe('something else', () => {
  test.each([
    '# hadolint ignore=DL3008',
    '# tally ignore=DL3008',
    '# tally ignore=StageNameCasing',
    '# droast ignore=DF005 reason="DF004"',
    '# hadolint shell=bash',
    '# lint ignore=DL3009',
    '# please ignore=DL3009',
    '# see hadolint ignore=DL3009',
    '# hadolint ignore=DL3008 # not DL3009',
  ])('%s', (comment) => {
    expect(kept('apt-remove-lists', comment, FILE)).toEqual([])
  })
  test('versions of packages that apk installs are another concern than its index', () => {
    expect(kept('apk-no-cache', '# hadolint ignore=DL3018', FILE)).toEqual([])
    expect(kept('apk-no-cache', '# hadolint ignore=DL3019', FILE)).toEqual(['RUN c'])
  })
})

test('each rule of droast in the table is one that a transform answers', () => {
  const rules = new Set(transforms.flatMap((transform) => transform.rules))
  expect(Object.values(HADOLINT_RULES).filter((rule) => !rules.has(`hadolint/${rule}`))).toEqual([])
})
