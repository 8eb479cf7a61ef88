// What must hold for every text: nothing is lost, a second run changes nothing, every step is believed.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyFixes } from '../src/dockerfile/edit/fixes.ts'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { readLines } from '../src/dockerfile/read/lines.ts'
import { rewrite } from '../src/rewrite/rewrite.ts'
import { commentsOf } from '../src/rewrite/verify-step.ts'
import { transforms } from '../transforms/index.ts'
import { samples } from './samples.ts'

const RUNS = samples(300)

const word = fc.constantFrom(
  'curl',
  'git',
  'g++',
  'libssl-dev=1.0',
  '$PKGS',
  '"quoted word"',
  "'a;b'",
  'naïve',
  '日本',
  '--flag',
  '*.deb',
)
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '))

const command = fc.oneof(
  words.map((list) => `apt-get install ${list}`),
  words.map((list) => `apt-get install -y --no-install-recommends ${list}`),
  words.map((list) => `sudo -E apt install ${list}`),
  words.map((list) => `apk add ${list}`),
  words.map((list) => `apk --update add ${list}`),
  words.map((list) => `yum -q install ${list}`),
  words.map((list) => `pip install ${list}`),
  words.map((list) => `echo ${list} > /etc/file`),
  fc.constantFrom(
    'apt-get update',
    'apt update',
    'apk update',
    'rm -rf /var/lib/apt/lists/*',
    'rm -rf /var/cache/apk/*',
    'yum clean all',
    'cd /tmp',
    'export A=1',
    'set -ex',
    'true || false',
    'sleep 1 &',
    '(cd /x && apt-get install a)',
    '{ apt-get update; apt-get install b; }',
    'if [ -f /x ]; then apt-get install c; fi',
    'for p in a b; do apt-get install $p; done',
    'curl -o /tmp/a.tgz http://x/a.tgz',
    'tar -xzf /tmp/a.tgz',
    'rm /tmp/a.tgz',
    'useradd -u 123456 app',
    'npm ci',
    'mkdir -p /srv/a b',
    'yes | apt-get install d',
    'echo `date`',
    'echo "apt-get install is documented"',
    'exit 0',
  ),
)

const separator = fc.constantFrom(
  ' && ',
  ' && \\\n    ',
  ' \\\n && ',
  '; ',
  '; \\\n\t',
  ' || ',
  ' && \\\n# a comment\n  ',
  ' && \\\n\n  ',
  ' \\  \n  && ',
)

const script = fc
  .tuple(command, fc.array(fc.tuple(separator, command), { maxLength: 4 }))
  .map(([first, rest]) => first + rest.map(([between, next]) => between + next).join(''))

const run = fc.oneof(
  { weight: 6, arbitrary: script.map((text) => `RUN ${text}`) },
  { weight: 1, arbitrary: script.map((text) => `run --mount=type=cache,target=/var/cache/apt ${text}`) },
  { weight: 1, arbitrary: script.map((text) => `ONBUILD RUN ${text}`) },
  { weight: 1, arbitrary: script.map((text) => `RUN ${text} # trailing`) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(script, fc.constantFrom('EOF', 'END_1'))
      .map(([text, name]) => `RUN <<${name}\n${text.replaceAll('\\\n', '')}\n${name}`),
  },
  {
    weight: 1,
    arbitrary: script.map((text) => `RUN cat <<'EOF' > /x && ${text}\nbody $X\nRUN not an instruction\nEOF`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'RUN ["apt-get", "install", "x"]',
      'RUN [ -f /x ] && echo y',
      'RUN ["broken"',
      'RUN \\\n  apt-get update',
    ),
  },
)

const other = fc.constantFrom(
  'COPY . .',
  'COPY --from=build /a /b',
  'ADD https://x/y.tgz /y/',
  'ENV A=b C="d e"',
  'ENV DEBIAN_FRONTEND noninteractive',
  'ARG X',
  'USER app',
  'USER root',
  'WORKDIR /srv',
  'SHELL ["/bin/bash", "-o", "pipefail", "-c"]',
  'SHELL ["powershell", "-Command"]',
  'CMD ["a"]',
  'CMD ["node", "server.js"]',
  'CMD python app.py --port $PORT',
  'ENTRYPOINT ["/srv/a", "--all"]',
  'ENTRYPOINT exec /srv/a',
  'EXPOSE 8080',
  'VOLUME /data',
  'LABEL a=b \\\n  c=d',
  '# a comment',
  '  # an indented comment ',
  '# hadolint ignore=DL3059',
  '',
  '   ',
  'COPY <<EOF /x\nRUN in a heredoc\nEOF',
)

const from = fc.constantFrom(
  'FROM debian:bookworm-slim',
  'FROM alpine:3.20 AS build',
  'FROM ubuntu:18.04',
  'FROM build',
  'FROM node:22-slim AS final',
  'FROM python:3.12',
  'FROM openjdk:8-jre-alpine',
  'FROM scratch',
  'FROM rockylinux:8',
  'from unknown/image',
)
const directive = fc.constantFrom('', '', '', '# syntax=docker/dockerfile:1\n', '# escape=`\n', '# check=skip=all\n')

const dockerfile = fc
  .record({
    bom: fc.boolean(),
    directive,
    stages: fc.array(
      fc.tuple(
        from,
        fc.array(fc.oneof({ weight: 3, arbitrary: run }, { weight: 2, arbitrary: other }), { maxLength: 8 }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    crlf: fc.boolean(),
    final: fc.boolean(),
  })
  .map(({ bom, directive: head, stages, crlf, final }) => {
    const body = head + stages.flatMap(([base, lines]) => [base, ...lines]).join('\n') + (final ? '\n' : '')
    return (bom ? '\ufeff' : '') + (crlf ? body.replaceAll('\n', '\r\n') : body)
  })

/** Any text at all, of the characters that mean something to a builder. */
const noise = fc
  .array(
    fc.constantFrom(
      'RUN ',
      'FROM x',
      '\n',
      '\r\n',
      '\\',
      '`',
      '#',
      '<<EOF',
      'EOF',
      '"',
      "'",
      '$',
      '{{',
      '&&',
      ' ',
      'apt-get install a',
      '\u0000',
      '\ufeff',
      'é',
    ),
  )
  .map((parts) => parts.join(''))

describe('every text', () => {
  it('is rewritten without a doubt, without a loss, and once', { timeout: 600_000 }, () => {
    let changed = 0
    fc.assert(
      fc.property(fc.oneof(dockerfile, noise), (text) => {
        const result = rewrite('Dockerfile', text, { transforms })
        if (result.status === 'failed' || result.status === 'skipped') return
        if (result.status === 'changed') changed++
        expect(result.discarded).toEqual([])
        const { after } = result
        expect(rewrite('Dockerfile', after, { transforms })).toMatchObject({ status: 'unchanged' })
        const comments = (source: string): string[] =>
          commentsOf(new Dockerfile('Dockerfile', source))
            .map((comment) => comment.text)
            .sort()
        expect(comments(after)).toEqual(comments(text))
        expect(after.endsWith('\n')).toBe(text.endsWith('\n'))
        expect(after.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'))
        if (!text.includes('\r')) expect(after).not.toContain('\r')
        if (
          text
            .split('\n')
            .slice(0, -1)
            .every((line) => line.endsWith('\r')) &&
          text.includes('\n')
        ) {
          expect(
            after
              .split('\n')
              .slice(0, -1)
              .filter((line) => !line.endsWith('\r')),
          ).toEqual([])
        }
      }),
      { numRuns: RUNS },
    )
    // A generator that never reaches a transform would prove nothing.
    expect(changed).toBeGreaterThan(RUNS / 5)
  })

  it('is read so that every character of an instruction has its place', () => {
    fc.assert(
      fc.property(fc.oneof(dockerfile, noise), (text) => {
        for (const { joined, pieces } of readLines(text).lines) {
          expect(pieces.map(({ at, length }) => text.slice(at, at + length)).join('')).toBe(joined)
        }
      }),
      { numRuns: RUNS },
    )
  })

  it('gets its edits where they say, and nothing else', () => {
    const edits = fc.uniqueArray(fc.tuple(fc.nat(40), fc.nat(5), fc.string({ maxLength: 4 })), {
      selector: ([start]) => start,
      maxLength: 5,
    })
    fc.assert(
      fc.property(fc.string({ minLength: 50, maxLength: 80 }), edits, (text, list) => {
        const fixes = list.map(([start, length, replacement]) => [
          { span: { start, end: start + length }, text: replacement },
        ])
        const { text: after, edits: made } = applyFixes(text, fixes)
        // Taking the edits back, from the last to the first, gives the text as it was.
        let back = after
        let shift = made.reduce((sum, edit) => sum + edit.text.length - (edit.span.end - edit.span.start), 0)
        for (const { span, text: replacement } of made.toReversed()) {
          shift -= replacement.length - (span.end - span.start)
          const at = span.start + shift
          expect(back.slice(at, at + replacement.length)).toBe(replacement)
          back = back.slice(0, at) + text.slice(span.start, span.end) + back.slice(at + replacement.length)
        }
        expect(back).toBe(text)
      }),
    )
  })
})
