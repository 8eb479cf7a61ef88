// BuildKit's own opinion of what the transforms write: nothing it did not say of the original.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { describeWithEngine } from './bench.ts'
import { check, newProblems, type RewrittenFile } from './check.ts'
import { chosen, countOf } from './chosen.ts'
import { rewrittenByDefault, samplesOf } from './samples.ts'

const fixtures = join(import.meta.dirname, '../../__fixtures__')

/** What our transforms make of their fixtures. */
const all: readonly RewrittenFile[] = readdirSync(fixtures, { recursive: true, withFileTypes: true })
  .filter(({ name, parentPath }) => name === 'input.Dockerfile' && existsSync(join(parentPath, 'output.Dockerfile')))
  .map(({ parentPath }) => ({
    name: relative(fixtures, parentPath),
    before: readFileSync(join(parentPath, 'input.Dockerfile'), 'utf8'),
    after: readFileSync(join(parentPath, 'output.Dockerfile'), 'utf8'),
  }))
const files = chosen(all, 300, ({ name }) => name)

/** Every Dockerfile in a folder, and what our transforms make of it. */
function samplesIn(folder: string): readonly RewrittenFile[] {
  return samplesOf([folder], Number.POSITIVE_INFINITY, {}).map((sample) => ({
    name: sample.path,
    before: sample.text,
    after: rewrittenByDefault(sample)?.after ?? sample.text,
  }))
}

describeWithEngine('docker build --check', ({ ready }) => {
  it('reports parse errors, and warnings by rule', async () => {
    const [broken, plain] = await check(
      ['FROM debian\nFOO bar\n', 'FROM debian\nMAINTAINER me\nCMD start\n'],
      ready.env,
    )
    expect(broken).toMatchObject({ error: expect.stringContaining('FOO') })
    expect(plain?.error).toBeUndefined()
    expect(plain?.warnings.map(({ rule, line }) => [rule, line])).toEqual([
      ['MaintainerDeprecated', 2],
      ['JSONArgsRecommended', 3],
    ])
  })

  it('needs no image that the file names, and no frontend', async () => {
    const text = [
      '# syntax=docker/dockerfile:1',
      'ARG TAG=1',
      'FROM example.test:5000/tools/one:$TAG AS one',
      'FROM two',
      'COPY --from=three:3 /a /b',
      'RUN --mount=type=bind,from=four,target=/four true',
      'COPY --from=one /c /d',
    ]
    expect(await check([text.join('\n')], ready.env)).toEqual([{ error: undefined, warnings: [] }])
  })

  const before = 'FROM debian\nMAINTAINER me\n'
  it.each([
    ['nothing', before, before, []],
    ['a new warning', before, `${before}CMD start\n`, [/^a: JSONArgsRecommended, line 3: /]],
    ['one more warning of a sort', before, `${before}MAINTAINER you\n`, [/Maintainer/, /Maintainer/]],
    ['a parse error', before, `${before}COPY a\n`, [/^a: dockerfile parse error on line 3: COPY/]],
    ['no parse error that was there', 'FROM debian\nFOO\n', 'FROM debian\nBAR\n', []],
    ['no warning that was there', before, `${before}USER me\n`, []],
  ])('finds %s', async (_, text, after, expected) => {
    const found = await newProblems([{ name: 'a', before: text, after }], ready.env)
    expect(found).toEqual(expected.map((pattern) => expect.stringMatching(pattern)))
  })

  it(`has nothing new to say of ${countOf(files, all)} rewritten fixtures`, async () => {
    // Images of .NET set it, and no base image is there to be asked.
    const isSetByBase = (problem: string): boolean => problem.endsWith("Usage of undefined variable '$APP_UID'")
    expect((await newProblems(files, ready.env)).filter((problem) => !isSetByBase(problem))).toEqual([])
  })

  const samples = process.env.DOCKERSHIFT_SAMPLES
  if (samples === undefined) return
  it('has nothing new to say of the Dockerfiles in $DOCKERSHIFT_SAMPLES', async () => {
    expect(await newProblems(samplesIn(samples), ready.env)).toEqual([])
  })
})
