// Which files are left alone as a whole, and what is said of them.

import { describe, expect, test } from 'vitest'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { lineage } from '../src/dockerfile/model/stages.ts'
import { LOOKALIKES } from '../src/knowledge/builders/lookalikes.ts'
import { rewrite } from '../src/rewrite/rewrite.ts'
import { transforms } from '../transforms/index.ts'

const safe = transforms.filter(({ safety }) => safety === 'safe')

/** `LINE kind: reason`; the status alone of a file that is looked at. */
function said(text: string): string {
  const result = rewrite('Dockerfile', text, { transforms: safe })
  if (result.status === 'failed') return `${result.line} failed: ${result.reason}`
  return result.status === 'skipped' ? `${result.line} ${result.kind}: ${result.reason}` : result.status
}

describe('a character that looks like a blank', () => {
  test.each([
    [
      'FROM\u00a0alpine\n',
      '1 failed: a no-break space (U+00A0) behind FROM: to builders it is a part of the word; put a plain one there',
    ],
    [
      'FROM a\nrun\u2003true\n',
      '2 failed: an em space (U+2003) behind run: to builders it is a part of the word; put a plain one there',
    ],
    [
      'FROM a\nCOPY\u3000--from=b x y\n',
      '2 failed: an ideographic space (U+3000) behind COPY: to builders it is a part of the word; put a plain one there',
    ],
    [
      'FROM a\nRUN\u200b true\n',
      '2 failed: a zero width space (U+200B) behind RUN: to builders it is a part of the word; take it away',
    ],
    [
      'FROM a\n\ufeffRUN true\n',
      '2 failed: a byte order mark (U+FEFF) in front of RUN: to builders it is a part of the word; take it away',
    ],
    [
      'FROM a\nR\u00adUN true\n',
      '2 failed: a soft hyphen (U+00AD) in a keyword: to builders it is a part of the word; take it away',
    ],
    [
      'FROM alpine\u00a0AS x\n',
      '1 failed: a no-break space (U+00A0) in FROM: to builders it is a part of the word; put a plain one there',
    ],
    [
      'FROM alp\u200bine\n',
      '1 failed: a zero width space (U+200B) in FROM: to builders it is a part of the word; take it away',
    ],
    [
      'FROM a\nRUN one \\\u00a0\n  --two\n',
      '3 failed: a no-break space (U+00A0) behind the \\ at the end of the line above: it goes on only where nothing but blanks and tabs stand there',
    ],
    [
      'FROM a\nCOPY --from=b\u00a0--chown=c x y\n',
      '2 ambiguous: a no-break space (U+00A0) in a flag of COPY; put a plain one there',
    ],
    [
      'FROM a\nCOPY \u00a0--from=b x y\n',
      '2 ambiguous: a no-break space (U+00A0) in front of --from=b: builders do not take that for a flag; put a plain one there',
    ],
  ])('%j', (text, reason) => expect(said(text)).toBe(reason))

  test.each([
    // Trimmed away by the builder as well.
    'FROM alpine\u00a0\n',
    'FROM alpine\n# a\u00a0comment with a \u200b\nRUN echo "a\u00a0b"\n',
    'FROM alpine\nENV A=b\u00a0C=d\n',
  ])('is none of our business in %j', (text) => expect(said(text)).toBe('unchanged'))

  test('each of the table is found behind a keyword, and in a keyword', () => {
    for (const [character, { kind }] of LOOKALIKES) {
      if (kind === 'dash' || kind === 'quote') continue
      expect(said(`FROM a\nRUN${character}x\n`)).toContain('behind RUN')
    }
  })
})

describe('a dash or a quote that is none', () => {
  test.each([
    [
      'FROM a\nCOPY \u2013from=b x y\n',
      '2 failed: an en dash (U+2013) behind COPY: builders see no flag there; a flag begins with two plain hyphens',
    ],
    [
      'FROM a\nCOPY \u2014 from=b x y\n',
      '2 failed: an em dash (U+2014) behind COPY: builders see no flag there; a flag begins with two plain hyphens',
    ],
    [
      'FROM -\u2010platform=b x\n',
      '1 failed: a hyphen (U+2010) behind FROM: builders see no flag there; a flag begins with two plain hyphens',
    ],
    [
      'FROM a\nHEALTHCHECK \u2212\u2212interval=5s CMD true\n',
      '2 failed: a minus sign (U+2212) behind HEALTHCHECK: builders see no flag there; a flag begins with two plain hyphens',
    ],
    [
      'FROM a\nENV A=\u201cb c\u201d\n',
      '2 failed: a left double quotation mark (U+201C) is no quote to builders, so that they miss an = in c\u201d; write " or \'',
    ],
  ])('%j', (text, reason) => expect(said(text)).toBe(reason))

  test.each(['FROM a\nENV A=\u201cb\u201d\n', 'FROM a\nRUN echo \u2013x=y\n', 'FROM a\nCOPY \u2013x y\n'])(
    '%j is taken',
    (text) => expect(said(text)).toBe('unchanged'),
  )
})

describe('another frontend', () => {
  const body = 'FROM alpine\nINCLUDE ./other\n'
  const reason = (image: string): string => `it is read by a frontend of its own, ${image}, and by no rules known here`
  test.each([
    [`# syntax=devthefuture/dockerfile-x\n${body}`, 1, 'devthefuture/dockerfile-x'],
    [`# escape=\`\n#Syntax = edrevo/dockerfile-plus:0.1.0 more\n${body}`, 2, 'edrevo/dockerfile-plus:0.1.0'],
    [`\ufeff#!/usr/bin/env x\n# syntax=ghcr.io/a/b@sha256:00\n${body}`, 2, 'ghcr.io/a/b@sha256:00'],
    ['// syntax=a/b\nx: y\n', 1, 'a/b'],
    ['{"syntax": "a/b", "x": 1}\n', 1, 'a/b'],
  ])('%j is skipped, and the frontend named', (text, line, image) =>
    expect(said(text)).toBe(`${line} frontend: ${reason(image)}`),
  )

  test.each([
    'docker/dockerfile:1',
    'docker.io/docker/dockerfile-upstream:master',
    'mirror.example.com:5000/docker/dockerfile@sha256:00',
  ])('%s is Docker\u2019s own', (image) =>
    expect(said(`# syntax=${image}\nFROM alpine:3.20\nRUN apk add x\n`)).toBe('changed'),
  )

  test('what is no directive names none', () => {
    expect(said('# a comment\n# syntax=a/b\nFROM alpine\n')).toBe('unchanged')
    expect(said('FROM alpine\n# syntax=a/b\n')).toBe('unchanged')
  })
})

describe('a heredoc', () => {
  const names = (opener: string, end: string): readonly string[] =>
    new Dockerfile('', `FROM a\nRUN cat ${opener} > /x\nfirst\n${end}\nCMD x\n`).instructions.map(
      ({ keyword, line }) => `${keyword}${line.heredocs.map(({ name }) => ` ${name}`).join('')}`,
    )

  test.each([
    ['<<EOF', 'EOF'],
    ['<<\\EOF', 'EOF'],
    ['<<-\\EOF', 'EOF'],
    ['<<E"O"F', 'EOF'],
    ['<<"E\'F"', "E'F"],
    ['<<"E\\"F"', 'E"F'],
    ['<<"E\\F"', 'E\\F'],
    ["<<'E OF'", 'E OF'],
    ["<<'E\\F'", 'E\\F'],
    ['<<$EOF', '$EOF'],
    ['<<E\\ F', 'E F'],
  ])('%s ends at the line that the builder looks for', (opener, end) =>
    expect(names(opener, end)).toEqual(['FROM', `RUN ${end}`, 'CMD']),
  )

  test.each(["<<''", '<<-', '<<<x', 'a<<b', '"<<EOF"'])('%s opens none', (opener) =>
    expect(names(opener, 'RUN y')).toEqual(['FROM', 'RUN', 'FIRST', 'RUN', 'CMD']),
  )

  test('with a blank in front of its name is left alone where its end is there, and is none where it is not', () => {
    const text = (end: string): string => `FROM alpine:3.20\nRUN cat << EOF > /x\n${end}\nRUN apk add x\n`
    expect(said(text('a\nEOF'))).toBe(
      '2 ambiguous: versions of the builder read a blank between << and EOF in different ways',
    )
    expect(said(text('RUN true'))).toBe('changed')
    expect(said('FROM a\nRUN cat <<${X} >/x\nX\n')).toBe('2 ambiguous: whether << opens a heredoc here is unclear')
  })
})

test('stages in a chain without end are walked one by one', () => {
  const length = 20_000
  const text = `FROM alpine AS s0\n${Array.from({ length }, (_, i) => `FROM s${i} AS s${i + 1}\n`).join('')}`
  const last = new Dockerfile('', text).stages.at(-1)!
  expect([lineage(last).length, lineage(last).at(-1)?.name]).toEqual([length + 1, 's0'])
})

describe('a file that a program writes', () => {
  test.each([
    '# Code generated by make. DO NOT EDIT.\n',
    '# This file was generated using a Jinja2 template.\n# Please make your changes in `Dockerfile.j2` and then `make`\n',
    '# This Dockerfile is automatically generated; edit templates/web instead\n',
  ])('is left alone: %j', (head) => {
    expect(said(`${head}FROM alpine:3.20\nRUN apk add curl\n`)).toMatch(/generated: a generated file: /)
  })

  test.each([
    '# The key is generated at the first start.\n# Make changes to the ports in compose.yml\n',
    '# If you make changes to this file, run make image\n# (the lists in conf/ are generated at build time)\n',
    '# This Dockerfile was generated from a template; do make changes to this file\n',
    '# Generated assets live in dist/.\n# To update, make changes to src/ and rebuild\n',
  ])('is another one than %j', (head) => {
    expect(said(`${head}FROM alpine:3.20\nRUN apk add curl\n`)).toBe('changed')
  })
})
