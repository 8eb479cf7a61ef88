// The hooks for pre-commit and the template for GitLab: they are what those tools take, and call us as we are called.

import { chmodSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import pack from '../package.json' with { type: 'json' }
import { kindOfName } from '../src/files/names.ts'
import { CLI, dockershift, environment, NEW, OLD, ROOT, raw, repository, sandbox } from './cli-sandbox.ts'

interface Hook {
  readonly id: string
  readonly name: string
  readonly entry: string
  readonly language: string
  readonly files: string
  readonly exclude: string
}

const hooks = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as readonly Hook[]

/** What pre-commit would hand to a hook, as far as JavaScript and Python read a pattern alike. */
function taken({ files, exclude }: Hook, path: string): boolean {
  return new RegExp(files).test(path) && !new RegExp(exclude).test(path)
}

describe('pre-commit', () => {
  test('has two hooks, which node runs', () => {
    expect(hooks.map(({ id, language }) => `${id} ${language}`)).toEqual(['dockershift node', 'dockershift-check node'])
    expect(Object.keys(pack.bin)).toEqual(['dockershift'])
  })

  test('the build prints nothing between the lines that npm pack prints for pre-commit', () => {
    expect(readFileSync(join(ROOT, '.npmrc'), 'utf8')).toMatch(/^foreground-scripts=false$/m)
  })

  test.each(hooks.map((hook) => [hook.id, hook] as const))('%s takes the names that we take', (_, hook) => {
    const names = [
      ...['Dockerfile', 'Containerfile', 'Dockerfile.dev', 'web.Dockerfile', 'web.dockerfile', 'Dockerfile-alpine'],
      ...['Dockerfile_gpu', 'x.containerfile', 'Dockerfile.j2', 'Dockerfile.tmpl', 'Dockerfile.dockerignore'],
      ...[
        'Dockerfile.md',
        'Dockerfile.sh',
        'compose.yml',
        'dockerfile-parse.py',
        'README.md',
        'Dockerfile.ubuntu-22.04',
      ],
    ]
    const expected = names.filter((name) => kindOfName(name) === 'dockerfile')
    expect(expected.length).toBeGreaterThan(7)
    expect(names.filter((name) => taken(hook, name))).toEqual(expected)
    expect(names.filter((name) => taken(hook, `some folder/${name}`))).toEqual(expected)
    expect(names.filter((name) => taken(hook, `a/vendor/${name}`))).toEqual([])
  })

  const argv = (id: string): string[] =>
    hooks
      .find((hook) => hook.id === id)!
      .entry.split(' ')
      .slice(1)

  test('dockershift rewrites what it is handed, and says nothing', async () => {
    const folder = sandbox({ 'a b/Dockerfile': OLD, 'c/Dockerfile': OLD, 'd/Dockerfile': OLD })
    repository(folder)
    const ran = await dockershift(folder, [...argv('dockershift'), 'a b/Dockerfile', 'c/Dockerfile'])
    expect(ran).toEqual({ code: 0, out: '', err: '' })
    const texts = ['a b', 'c', 'd'].map((name) => readFileSync(join(folder, name, 'Dockerfile'), 'utf8'))
    expect(texts).toEqual([NEW, NEW, OLD])
  })

  test('dockershift-check fails with the diff, and writes nothing', async () => {
    const folder = sandbox({ Dockerfile: OLD })
    const ran = await dockershift(folder, [...argv('dockershift-check'), 'Dockerfile'])
    expect(ran).toMatchObject({ code: 1, err: '' })
    expect(ran.out).toContain('+RUN apk add --no-cache curl')
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(OLD)
    expect((await dockershift(sandbox({ Dockerfile: NEW }), [...argv('dockershift-check'), 'Dockerfile'])).code).toBe(0)
  })
})

interface Job {
  readonly script: readonly string[]
  readonly variables: Readonly<Record<string, string>>
  readonly artifacts: { readonly when: string; readonly reports: { readonly codequality: string } }
}

type Input = { readonly description: string; readonly default: string | boolean }

describe('the template for GitLab', () => {
  const text = readFileSync(join(ROOT, 'templates/dockershift.yml'), 'utf8')
  const [head] = parseAllDocuments(text).map((document) => document.toJS() as unknown)
  const { inputs } = (head as { spec: { inputs: Readonly<Record<string, Input>> } }).spec

  /** The job, as GitLab makes it: the inputs go into the text, then the text is read. */
  function job(given: Readonly<Record<string, string>> = {}): Job {
    const body = text.slice(text.indexOf('\n---\n') + 5)
    const filled = body.replace(/\$\[\[ inputs\.([\w-]+) \]\]/g, (_, name: string) => {
      const value = given[name] ?? inputs[name]?.default
      if (value === undefined) throw new Error(`no input ${name}`)
      return String(value)
    })
    const jobs = parse(filled) as Readonly<Record<string, Job>>
    expect(Object.keys(jobs)).toEqual([given.job ?? 'dockershift'])
    return Object.values(jobs)[0]!
  }

  function run(folder: string, given: Readonly<Record<string, string>> = {}): { code: number | null; report: unknown } {
    const { script, variables, artifacts } = job(given)
    const bin = sandbox({
      npx: '#!/bin/sh\n[ "$1 $2 $4" = "--yes --package -c" ] && exec sh -c "$5"\n',
      dockershift: `#!/bin/sh\nexec '${process.execPath}' '${CLI}' "$@"\n`,
    })
    for (const name of ['npx', 'dockershift']) chmodSync(join(bin, name), 0o755)
    const exported = Object.entries({ ...variables, PATH: bin + delimiter + environment().PATH! })
    const ran = raw(
      'env',
      [...exported.map(([name, value]) => `${name}=${value}`), 'sh', '-ec', script.join('\n')],
      folder,
    )
    const file = join(folder, artifacts.reports.codequality)
    return { code: ran.status, report: JSON.parse(readFileSync(file, 'utf8')) as unknown }
  }

  test('takes the version that it came with, and describes its inputs', () => {
    expect(inputs.version!.default).toBe(pack.version)
    for (const { description } of Object.values(inputs)) expect(description.length).toBeGreaterThan(10)
  })

  test('keeps inputs out of the script', () => {
    const body = text.slice(text.indexOf('  script:'), text.indexOf('  artifacts:'))
    expect(body).not.toContain('$[[')
  })

  test('leaves a code quality report, and fails where something would change', () => {
    const folder = sandbox({ 'a b/Dockerfile': OLD, 'c/Dockerfile': NEW })
    const ran = run(folder)
    expect(ran.code).toBe(1)
    expect(ran.report).toMatchObject([{ check_name: 'apk-no-cache', location: { path: 'a b/Dockerfile' } }])
    expect(job().artifacts.when).toBe('always')
  })

  test('passes where nothing would, or where it only reports', () => {
    expect(run(sandbox({ Dockerfile: NEW }))).toEqual({ code: 0, report: [] })
    expect(run(sandbox({ Dockerfile: OLD }), { 'fail-on-changes': 'false' })).toMatchObject({ code: 0, report: [{}] })
  })

  test('takes options', () => {
    const folder = sandbox({ 'a/Dockerfile': OLD, 'b/Dockerfile': OLD })
    expect(run(folder, { args: '--ignore *', job: 'x' })).toEqual({ code: 0, report: [] })
    expect(run(folder, { args: '--exclude apk-no-cache' })).toEqual({ code: 0, report: [] })
  })

  test('a mistake fails the job', () => {
    const folder = sandbox({ Dockerfile: OLD, 'gl-code-quality-report.json': '[]' })
    expect(run(folder, { args: '--unsave', 'fail-on-changes': 'false' }).code).toBe(2)
  })
})
