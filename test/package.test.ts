// What goes out: the package is installed without a warning, has its documentation, and does what that says on the first try.

import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { environment, fill, ROOT, raw, sandbox } from './cli-sandbox.ts'

const PACKAGE = readFileSync(join(ROOT, 'package.json'), 'utf8')

describe('what goes out', () => {
  const listed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [{ files }] = JSON.parse(listed) as [{ files: readonly { path: string }[] }]
  const paths = files.map(({ path }) => path)
  const isThere = (path: string): boolean => paths.some((one) => one === path || one.startsWith(`${path}/`))

  test('has its documentation, and everything that it leads to', () => {
    const pages = paths.filter((path) => path.endsWith('.md') && (path === 'README.md' || path.startsWith('docs/')))
    expect(pages.length).toBeGreaterThan(60)
    const dead = pages.flatMap((page) =>
      [...readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\(([^)#\s]+)/g)]
        .map(([, target]) => target!)
        .filter((target) => !/^\w+:/.test(target))
        .filter((target) => !isThere(posix.join(posix.dirname(page), target)))
        .map((target) => `${page}: ${target}`),
    )
    expect(dead).toEqual([])
  })

  test('has no tests, but for what a page leads to, and nothing of a machine', () => {
    const odd = paths.filter((path) => /^(?:test|src|scripts|node_modules|\.)/.test(path))
    expect(odd).toEqual(['test/images/README.md'])
  })

  test('asks for nothing to be run where it is installed', () => {
    const folder = sandbox({ 'package.json': PACKAGE })
    fill(folder, { 'scripts/x': '' })
    copyFileSync(join(ROOT, 'scripts/pack.mjs'), join(folder, 'scripts/pack.mjs'))
    const pack = (what: string): string => {
      expect(raw(process.execPath, ['scripts/pack.mjs', what], folder).status).toBe(0)
      return readFileSync(join(folder, 'package.json'), 'utf8')
    }
    const out = JSON.parse(pack('strip')) as Record<string, unknown>
    const { scripts: _, devDependencies: __, ...rest } = JSON.parse(PACKAGE) as Record<string, unknown>
    expect(out).toEqual(rest)
    expect(pack('restore')).toBe(PACKAGE)
    // An earlier one that did not come to its end.
    pack('strip')
    expect(JSON.parse(pack('strip'))).toEqual(rest)
    // What somebody wrote meanwhile stays.
    const file = join(folder, 'package.json')
    const newer = PACKAGE.replace('{', '{ "newer": true,')
    writeFileSync(file, newer)
    for (const what of ['restore', 'strip']) {
      const ran = raw(process.execPath, ['scripts/pack.mjs', what], folder)
      expect([ran.status, ran.stderr.toString()]).toEqual([1, expect.stringContaining('somebody changed it since')])
      expect(readFileSync(file, 'utf8')).toBe(newer)
    }
    writeFileSync(file, PACKAGE)
    expect(pack('restore')).toBe(PACKAGE)
    expect(existsSync(join(folder, '.cache/package.json'))).toBe(false)
  })

  test('holds nothing of a build that was killed', () => {
    // No process has so high a number.
    const left = join(ROOT, 'dist/cli.js.99999999.tmp')
    writeFileSync(left, '')
    expect(raw(process.execPath, ['scripts/build.mjs', '--no-types'], ROOT).status).toBe(0)
    expect(existsSync(left)).toBe(false)
  })
})

describe('a transform of a newcomer', () => {
  const page = readFileSync(join(ROOT, 'docs/writing-transforms.md'), 'utf8')
  const shown = (mark: string, language: string): string => {
    const part = page.slice(page.indexOf(`<!-- ${mark} -->`), page.indexOf(`<!-- /${mark} -->`))
    return new RegExp(`\`\`\`${language}\\n([\\s\\S]*)\`\`\``).exec(part)![1]!
  }

  /** A folder with what the page shows, in which the package is installed. */
  function newcomer(): string {
    return sandbox({
      'package.json': '{ "type": "module" }\n',
      'curl-retry.js': shown('own', 'js'),
      'try.sh': `set -e\n${shown('fixtures', 'sh')}`,
      'node_modules/dockershift': { to: ROOT },
      'node_modules/vitest': { to: join(ROOT, 'node_modules/vitest') },
    })
  }

  const path = { ...environment(), PATH: `${join(process.execPath, '..')}:${process.env.PATH}` }

  test('passes on the first try with what the page shows', () => {
    const folder = newcomer()
    const ran = spawnSync('sh', ['try.sh'], { cwd: folder, env: path, encoding: 'utf8' })
    expect([ran.status, ran.stderr]).toEqual([0, ''])
    expect(readFileSync(join(folder, 'fixtures/example/output.Dockerfile'), 'utf8')).toContain(
      'RUN curl --retry 3 -fsSLO',
    )
    expect(readFileSync(join(folder, 'fixtures/keeps-options/notes.txt'), 'utf8')).toContain('may hold --retry')
    expect(existsSync(join(folder, 'fixtures/fine-retry/notes.txt'))).toBe(false)
  })

  test('passes in vitest, which is given nothing, and fails there where it is wrong', () => {
    const folder = newcomer()
    spawnSync('sh', ['try.sh'], { cwd: folder, env: path })
    const vitest = (): string => {
      const program = join(ROOT, 'node_modules/vitest/vitest.mjs')
      const ran = spawnSync(process.execPath, [program, 'run', '--reporter=verbose', '--no-color'], {
        cwd: folder,
        env: path,
        encoding: 'utf8',
      })
      return ran.stdout + ran.stderr
    }
    expect(vitest()).toMatch(/Tests {2}5 passed \(5\)/)
    writeFileSync(join(folder, 'fixtures/example/output.Dockerfile'), 'FROM debian:12\n')
    expect(vitest()).toMatch(/Tests {2}1 failed \| 4 passed \(5\)/)
  })
})
