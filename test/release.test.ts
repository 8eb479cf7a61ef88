// What a release is made of: one version everywhere, a dated changelog, a workflow that may do no more than it has to.

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import pack from '../package.json' with { type: 'json' }
import { RELEASED, released } from '../scripts/release.ts'
import { ROOT, raw, sandbox } from './cli-sandbox.ts'

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

const texts = Object.fromEntries(RELEASED.map((file) => [file, read(file)]))

const OPEN = { ...texts, 'CHANGELOG.md': '# Changelog\n\n## 9.9.9 (unreleased)\n\n- much\n\n## 0.0.1 (2020-01-01)\n' }

describe('a release', () => {
  test('has one version in all files, and says when it was', () => {
    const after = released(OPEN, '9.9.9', '2030-01-31')
    expect(after['CHANGELOG.md']).toBe('# Changelog\n\n## 9.9.9 (2030-01-31)\n\n- much\n\n## 0.0.1 (2020-01-01)\n')
    expect(RELEASED.filter((file) => !after[file]?.includes('9.9.9'))).toEqual([])
    // The same way back: nothing else was touched.
    const back = released({ ...after, 'CHANGELOG.md': OPEN['CHANGELOG.md'] }, pack.version, '2030-01-31')
    for (const file of RELEASED) if (file !== 'CHANGELOG.md') expect([file, back[file]]).toEqual([file, texts[file]])
  })

  test('is no release of nothing, and has a version', () => {
    const said = { ...texts, 'CHANGELOG.md': '# Changelog\n\n## 9.9.9 (2030-01-31)\n' }
    expect(() => released(said, '9.9.10', '2030-02-01')).toThrow('nothing is said of a release')
    expect(() => released(OPEN, 'next', '2030-01-31')).toThrow('no version')
    expect(() => released({ ...OPEN, 'action.yml': '' }, '9.9.9', '2030-01-31')).toThrow('action.yml')
  })

  test('the versions are one today', () => {
    expect(released(OPEN, pack.version, '2030-01-31')).toMatchObject(
      Object.fromEntries(Object.entries(texts).filter(([file]) => file !== 'CHANGELOG.md')),
    )
  })
})

describe('the package', () => {
  test('has these files and no other', () => {
    const [packed] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: ROOT, encoding: 'utf8' }),
    ) as [{ files: { path: string; mode: number }[] }]
    const kinds = packed.files.map(({ path }) =>
      path
        .replace(/^dist\/chunks\/[\w-]+-[A-Z0-9]{8}\.js$/, 'dist/chunks/*')
        .replace(/^dist\/types\/(?:src|transforms)\/.*\.d\.ts$/, 'dist/types/*')
        .replace(/^docs\/(transforms\/)?[\w-]+\.md$/, 'docs/$1*')
        .replace(/^examples\/internal-mirror\/fixtures\/.*$/, 'examples/internal-mirror/fixtures/*'),
    )
    // The types are made when it is packed in earnest.
    expect([...new Set(kinds)].filter((kind) => kind !== 'dist/types/*').sort()).toEqual([
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'Dockerfile',
      'LICENSE',
      'README.md',
      'action.yml',
      'dist/LICENSES.txt',
      'dist/chunks/*',
      'dist/cli.js',
      'dist/examples.json',
      'dist/index.js',
      'dist/lsp.js',
      'dist/main.cjs',
      'dist/mcp.js',
      'dist/report-style.css',
      'dist/report.js',
      'dist/testing.js',
      'dist/transform.js',
      'docs/*',
      'docs/report.png',
      'docs/transforms/*',
      'editors/README.md',
      'examples/internal-mirror/README.md',
      'examples/internal-mirror/fixtures/*',
      'examples/internal-mirror/internal-mirror.js',
      'examples/internal-mirror/internal-mirror.test.js',
      'examples/internal-mirror/package.json',
      'package.json',
      'schema/config.json',
      'schema/report.json',
      'templates/dockershift.yml',
      'test/images/README.md',
    ])
  })

  test('says where it comes from, which its provenance is held against', () => {
    expect(pack.repository.url).toBe('git+https://github.com/dockershift/dockershift.git')
    expect(pack.homepage).toContain('github.com/dockershift/dockershift')
  })
})

interface Workflow {
  readonly permissions: unknown
  readonly jobs: Readonly<
    Record<string, { permissions: Record<string, string>; needs: unknown; steps: Record<string, string>[] }>
  >
}

describe('the workflow', () => {
  const { permissions, jobs } = parse(read('.github/workflows/release.yml')) as Workflow

  test('gives each job what it needs, and nothing to the others', () => {
    expect(permissions).toEqual({})
    expect(Object.entries(jobs).map(([name, { permissions: own }]) => [name, own])).toEqual([
      ['test', { contents: 'read' }],
      ['pack', { contents: 'read' }],
      ['npm', { 'id-token': 'write' }],
      ['programs', { contents: 'read' }],
      ['release', { contents: 'write', 'id-token': 'write', attestations: 'write' }],
      ['image', { contents: 'read', packages: 'write' }],
    ])
  })

  test('publishes with provenance, and puts nothing from outside into a script', () => {
    const scripts = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run = '' }) => run))
    expect(scripts.join()).toContain('npm publish ./package/*.tgz --provenance --access public --tag "$tag"')
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([])
  })

  test('runs no code of packages where it may sign or write a release', () => {
    for (const { permissions: own, steps } of Object.values(jobs)) {
      if (own['id-token'] !== 'write' && own.contents !== 'write') continue
      expect(steps.map(({ uses = '' }) => uses.split('@')[0])).not.toContain('actions/checkout')
      expect(steps.flatMap(({ run = '' }) => run).join()).not.toMatch(/npm (?:ci|install|run)|node scripts/)
    }
  })

  test.each([
    ['v1.2.3', 'latest', ''],
    ['v1.2.3-rc.1', 'next', '--prerelease '],
  ])('%s goes out as %s', (name, tag, flag) => {
    const folder = sandbox({ 'package/x.tgz': '', 'programs/y': '' })
    const said = ['npm', 'release'].map((job) => {
      const script = jobs[job]!.steps.map(({ run = '' }) => run).find((run) => run.includes('case '))!
      const shown = `npm() { echo npm "$@"; }; gh() { echo gh "$@"; }; ${script}`
      return raw('bash', ['-e', '-c', shown], folder, '', { GITHUB_REF_NAME: name }).stdout.toString()
    })
    expect(said).toEqual([
      `npm publish ./package/x.tgz --provenance --access public --tag ${tag}\n`,
      `gh release create ${name} --verify-tag --generate-notes ${flag}programs/y\n`,
    ])
  })

  test('the image comes behind the package', () => expect(jobs.image?.needs).toEqual(['test', 'npm']))
})
