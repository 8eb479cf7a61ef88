// What the command line says of itself and of mistakes in what it is given: the built program.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { NAMES_TAKEN } from '../src/files/names.ts'
import { AIMS } from '../src/transform/transform.ts'
import { contextTransforms, transforms } from '../transforms/index.ts'
import { dockershift, OLD, ROOT, sandbox } from './cli-sandbox.ts'

describe('a mistake', () => {
  test.each<[string[], string]>([
    [['--wriet'], 'unknown option --wriet (did you mean --write?); see dockershift --help'],
    [['--transfrom', 'x'], 'unknown option --transfrom (did you mean --transform?); see dockershift --help'],
    [['--completely-else'], 'unknown option --completely-else; see dockershift --help'],
    [['-z'], 'unknown option -z; see dockershift --help'],
    [['--no-write'], 'unknown option --no-write; see dockershift --help'],
    [['--write=yes'], '--write takes no value; give it alone, or leave it out'],
    [['-t'], '--transform needs a value; see dockershift --help'],
    [
      ['-t', 'apk-nocache'],
      'unknown transform apk-nocache (did you mean apk-no-cache?); dockershift --list shows them all',
    ],
    [
      ['-x', 'apk-on-cache'],
      'unknown transform apk-on-cache (did you mean apk-no-cache?); dockershift --list shows them all',
    ],
    [['--explain', 'nothing-of-the-kind'], 'unknown transform nothing-of-the-kind; dockershift --list shows them all'],
    [
      ['-f', 'jsn'],
      '--format: unknown value jsn (did you mean json?); it takes diff, json, sarif, github, gitlab, markdown, html, summary',
    ],
    [['-f', 'json', '-f', 'diff'], '--format is given 2 times (json, diff); give it once'],
    [
      ['--builder', 'docker'],
      '--builder: unknown value docker; it takes current, buildkit, podman, classic, kaniko, any',
    ],
    [['--write', '--check'], '--write and --check exclude each other: --check writes nothing; give one of them'],
    [['-', 'Dockerfile'], '- reads one Dockerfile from standard input; give no other path beside it'],
    [['-w', '-'], '--write has no file to write when - reads from standard input; the result goes to standard output'],
    [['-t', 'apk-no-cache', '-x', 'apk-no-cache'], 'no transform is left to run; take some --exclude away'],
    [
      ['verfy', 'services'],
      'verfy: there is no such file, nor such a command (did you mean verify?); see dockershift --help',
    ],
    [['-o', 'no/such/folder'], '--output no/such/folder: it cannot be written: its folder does not exist (ENOENT)'],
  ])('%j', async (args, message) => {
    const folder = sandbox({ Dockerfile: OLD })
    expect(await dockershift(folder, args)).toEqual({ code: 2, out: '', err: `dockershift: ${message}\n` })
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(OLD)
  })

  test('a path that looks like an option is given behind --', async () => {
    const folder = sandbox({ '-w': OLD })
    expect((await dockershift(folder, ['--', '-w'])).err).toContain('To write: dockershift --write -- -w\n')
  })
})

describe('what it tells of itself', () => {
  const pack = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }

  test.each([['--version'], ['-V'], ['--version', '--write']])('%s', async (...args) => {
    expect(await dockershift(sandbox(), args)).toEqual({ code: 0, out: `${pack.version}\n`, err: '' })
  })

  test('--help names every option, and fits a page', async () => {
    const ran = await dockershift(sandbox(), ['--help'])
    expect([ran.code, ran.err]).toEqual([0, ''])
    for (const option of [
      '-w, --write',
      '-c, --check',
      '-t, --transform',
      '-x, --exclude',
      '--ignore',
      '--unsafe',
      '--for',
      '-f, --format',
      '-o, --output',
      '--builder',
      '--list',
      '--explain',
      '-q, --quiet',
    ]) {
      expect(ran.out).toContain(`${option} `)
    }
    expect(ran.out.split('\n').every((line) => line.length <= 120)).toBe(true)
    expect((await dockershift(sandbox(), ['-h'])).out).toBe(ran.out)
  })

  test('--help and a run that finds nothing say which names are taken', async () => {
    const { out } = await dockershift(sandbox(), ['--help'])
    expect(out.replace(/\s+/g, ' ')).toContain(`In folders the name decides (${NAMES_TAKEN}), and every .gitignore`)
    expect((await dockershift(sandbox(), [])).err).toContain(`Below folders the name decides (${NAMES_TAKEN}),\n`)
  })

  test('--explain copy-manifests-first says where Bundler stays', async () => {
    const { out } = await dockershift(sandbox(), ['--explain', 'copy-manifests-first'])
    const words = out.replace(/\s+/g, ' ')
    expect(words).toContain('`bundle install` without `BUNDLE_FROZEN=1` or `BUNDLE_DEPLOYMENT=1`')
    expect(words).toContain(
      'a `Gemfile`, `mix.exs`, `pom.xml` or `.csproj` that says so; one that does not is copied first',
    )
  })

  test('--list names every transform with its summary, by what it is made for', async () => {
    const { out } = await dockershift(sandbox(), ['--list'])
    const groups = out.trimEnd().split('\n\n')
    expect(groups.pop()).toMatch(/^Alike: .*\n(?: {2}\S+ {2}.*\n)* {2}hadolint\/DL3059 {2}.*\brun-merge\b/)
    expect(groups.map((group) => group.split(':')[0])).toEqual(Object.keys(AIMS))
    const lines = groups.flatMap((group) => group.split('\n').slice(1))
    const all = Object.keys(AIMS).flatMap((aim) =>
      [...transforms, ...contextTransforms].filter(({ aims }) => aims[0] === aim),
    )
    expect(lines.map((line) => line.trim().split(/\s+/)[0])).toEqual(all.map(({ name }) => name))
    for (const [i, { safety, aims }] of all.entries())
      expect(lines[i]).toMatch(new RegExp(`  ${safety}(?:, when asked for)? +${aims.join(', ')} +`))
    for (const [i, { summary }] of all.entries()) expect(lines[i]!.endsWith(summary)).toBe(true)
  })

  test.each(transforms.map((transform) => [transform.name, transform] as const))(
    '--explain %s shows its example',
    async (name, transform) => {
      const { out } = await dockershift(sandbox(), ['--explain', name])
      const example = (file: string): string[] =>
        readFileSync(join(ROOT, '__fixtures__', name, 'example', file), 'utf8').split('\n')
      for (const line of example('output.Dockerfile').filter((text) => !example('input.Dockerfile').includes(text)))
        expect(out).toContain(`  +${line}\n`)
      for (const text of [...transform.leavesAlone, ...transform.references])
        expect(out).toContain(`  - ${text.split('\n')[0]}`)
    },
  )
})

test.each(contextTransforms.map((transform) => [transform.name, transform] as const))(
  '--explain %s shows the ignore file of its example',
  async (name, transform) => {
    const { out } = await dockershift(sandbox(), ['--explain', name])
    const example = readFileSync(join(ROOT, '__fixtures__', name, 'example', 'output.dockerignore'), 'utf8')
    for (const line of example.trimEnd().split('\n')) expect(out).toContain(`  +${line}\n`)
    for (const text of transform.leavesAlone) expect(out).toContain(`  - ${text}`)
  },
)
