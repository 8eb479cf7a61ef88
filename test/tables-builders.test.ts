// Which syntax is written for whom: each row of the table, under each builder, over each frontend that a file may name.

import { describe, expect, test } from 'vitest'
import { syntaxRefusal } from '../src/analysis/writable-syntax.ts'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { BUILDERS, type Builder, FLAGS, rowOf, SYNTAX, type Syntax } from '../src/knowledge/builders/builders.ts'

const ALL = Object.keys(SYNTAX) as readonly Syntax[]

/** What may be written into a file that begins with `head`. */
function written(builder: Builder, head: string): readonly Syntax[] {
  const dockerfile = new Dockerfile('Dockerfile', `${head}FROM debian:12\n`)
  return ALL.filter((syntax) => syntaxRefusal(dockerfile, { builder }, syntax) === undefined)
}

test.each<[builder: Builder, syntax: readonly Syntax[]]>([
  ['current', ['mount', 'chmod']],
  ['buildkit', ['mount', 'chmod', 'network', 'heredoc', 'link', 'keep-git-dir']],
  ['podman', ['mount', 'chmod']],
  ['classic', []],
  ['kaniko', []],
  ['any', []],
])('%s, where the file says nothing', (builder, syntax) => {
  expect(written(builder, '')).toEqual(syntax)
})

test('every name is one of these', () => {
  expect(BUILDERS).toEqual(['current', 'buildkit', 'podman', 'classic', 'kaniko', 'any'])
})

const OLD: readonly Syntax[] = ['keep-git-dir']
const MOUNTS: readonly Syntax[] = ['mount', 'chmod', ...OLD]
const HEREDOCS: readonly Syntax[] = [...MOUNTS, 'network', 'heredoc', 'link']

test.each<[image: string, syntax: readonly Syntax[]]>([
  ['docker/dockerfile:1.0', []],
  ['docker/dockerfile:1.0.0', []],
  ['docker/dockerfile:1.1.7', OLD],
  ['docker/dockerfile:experimental', ['mount']],
  ['docker/dockerfile:1-experimental', ['mount']],
  ['docker/dockerfile:1.0-experimental', ['mount']],
  ['docker/dockerfile:1.1.7-experimental@sha256:0123456789abcdef', ['mount']],
  ['docker/dockerfile:1.2', MOUNTS],
  ['docker.io/docker/dockerfile:1.2.1', MOUNTS],
  ['registry.example.com:5000/docker/dockerfile:1.2', MOUNTS],
  ['docker/dockerfile:1.2@sha256:0123456789abcdef', MOUNTS],
  ['docker/dockerfile:1.2-labs', [...MOUNTS, 'security']],
  ['docker/dockerfile:1.3-labs', [...MOUNTS, 'network', 'heredoc', 'security']],
  ['docker/dockerfile:1.4', HEREDOCS],
  ['docker/dockerfile-upstream:1.4.0-rc1', HEREDOCS],
  ['docker/dockerfile:1.6', [...HEREDOCS, 'checksum']],
  ['docker/dockerfile:1.7-labs', [...HEREDOCS, 'checksum', 'exclude', 'parents', 'security']],
  ['docker/dockerfile:1.14', [...HEREDOCS, 'checksum', 'symbolic chmod']],
  ['docker/dockerfile:1.19', [...HEREDOCS, 'checksum', 'symbolic chmod', 'unpack', 'exclude']],
  ['docker/dockerfile:1.20.0', ALL],
  ['docker/dockerfile', ALL],
  ['docker/dockerfile:1', ALL],
  ['docker/dockerfile:latest', ALL],
  ['docker/dockerfile:labs', ALL],
  ['docker/dockerfile:1-labs', ALL],
  ['docker/dockerfile-upstream:master', ALL],
  ['docker/dockerfile:1@sha256:0123456789abcdef', []],
  ['docker/dockerfile@sha256:0123456789abcdef', []],
  ['docker/dockerfile:mounts', []],
  ['someone/dockerfile:runmount20180618', []],
])('the frontend %s', (image, syntax) => {
  const sorted = [...syntax].sort()
  expect([...written('current', `# syntax=${image}\n`)].sort()).toEqual(sorted)
  expect([...written('buildkit', `#syntax = ${image}\n`)].sort()).toEqual(sorted)
})

describe('what a file shows by itself', () => {
  const shows = (builder: Builder, lines: string, syntax: Syntax): boolean => {
    const dockerfile = new Dockerfile('Dockerfile', `FROM debian:12\n${lines}\n`)
    return syntaxRefusal(dockerfile, { builder }, syntax) === undefined
  }

  test.each(
    Object.entries(FLAGS).flatMap(([keyword, flags]) =>
      Object.entries(flags).map(([flag, syntax]) => [`${keyword} --${flag}=x a b`, syntax] as const),
    ),
  )('%s', (line, syntax) => {
    expect(shows('classic', line, 'mount')).toBe(true)
    expect(shows('any', `ONBUILD ${line}`, 'mount')).toBe(true)
    expect(shows('kaniko', line, syntax)).toBe(false)
    // What podman reads as well says nothing of BuildKit.
    expect(shows('current', line, 'link')).toBe(rowOf(syntax).podman !== true)
    // Frontends came in order: who reads this reads what is older.
    expect(ALL.every((one) => rowOf(one).since > rowOf(syntax).since || shows('buildkit', line, one))).toBe(true)
  })

  test('a heredoc, and no flag of another instruction', () => {
    expect(shows('classic', 'RUN <<EOF\nx\nEOF', 'mount')).toBe(true)
    expect(shows('classic', 'COPY --from=x a b\nADD --chown=1 a b\nHEALTHCHECK --interval=1s CMD x', 'mount')).toBe(
      false,
    )
    expect(shows('classic', '# RUN --mount=type=cache,target=/x y', 'mount')).toBe(false)
  })

  test('the line is a comment to the classic builder and to kaniko', () => {
    const dockerfile = new Dockerfile('Dockerfile', '# syntax=docker/dockerfile:1\nFROM debian:12\n')
    const refused = (['classic', 'kaniko', 'any'] as const).map((builder) =>
      syntaxRefusal(dockerfile, { builder }, 'mount'),
    )
    expect(refused).toEqual([
      'the classic builder does not read RUN --mount',
      'kaniko may not read RUN --mount',
      undefined,
    ])
  })

  test('a place that says who builds it is named', () => {
    const dockerfile = new Dockerfile('Dockerfile', 'FROM debian:12\n')
    const refused = (['classic', 'kaniko', 'any'] as const).map((builder) =>
      syntaxRefusal(dockerfile, { builder, builderPlace: 'ci.yml:3' }, 'chmod'),
    )
    expect(refused).toEqual([
      'ci.yml:3 has it built by the classic builder, which does not read --chmod',
      'ci.yml:3 has it built by kaniko, which may not read --chmod',
      'ci.yml:3 has it built by the classic builder or kaniko, which may not read --chmod',
    ])
  })
})
