// The command line as people and scripts use it: the built program, over a small repository.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { JsonReport } from '../src/report/json.ts'
import { rewrite } from '../src/rewrite/rewrite.ts'
import { transforms } from '../transforms/index.ts'
import { CLI, dockershift, environment, fill, git, monorepo, NEW, OLD, ROOT, raw, sandbox } from './cli-sandbox.ts'

const safe = transforms.filter(({ safety }) => safety === 'safe')

/** What the core makes of a text. */
function rewritten(text: string, chosen = safe): string {
  const result = rewrite('Dockerfile', text, { transforms: chosen })
  return result.status === 'changed' ? result.after : text
}

function contents(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => !/^\.git($|\/)/.test(path))
  return Object.fromEntries(
    paths.sort().flatMap((path) => {
      try {
        return [[path, readFileSync(join(folder, path)).toString('latin1')]]
      } catch {
        return []
      }
    }),
  )
}

describe('over a repository', () => {
  test('a dry run prints the diff, closes with a summary and touches nothing', async () => {
    const folder = monorepo()
    const ran = await dockershift(folder, [])
    expect(ran.code).toBe(0)
    const expected = join(ROOT, '__fixtures__/_monorepo/expected.diff')
    if (process.env.UPDATE === '1') writeFileSync(expected, ran.out)
    expect(ran.out).toBe(readFileSync(expected, 'utf8'))
    expect(ran.err).toContain('8 files: 6 would change, 0 would not, 2 skipped.\n')
    expect(ran.err).toContain('  vendor: a folder of other people')
    expect(ran.err).toContain('  deploy/edge/Dockerfile:1: a generated file')
    expect(ran.err).toContain('  deploy/gateway/Dockerfile.j2: a template')
    expect(ran.err).toContain('Nothing was written. To write: dockershift --write\n')
    expect(git(folder, 'status', '--porcelain')).toBe('')
  })

  test('--write does what git apply makes of the diff', async () => {
    const applied = monorepo()
    const { out } = await dockershift(applied, [])
    expect(raw('git', ['apply'], applied, out).status).toBe(0)
    const written = monorepo()
    const ran = await dockershift(written, ['--write'])
    expect([ran.code, ran.out]).toEqual([0, ''])
    expect(ran.err).toContain('8 files: 6 changed, 0 unchanged, 2 skipped.\n')
    expect(contents(written)).toEqual(contents(applied))
    expect(git(written, 'status', '--porcelain').split('\n')).toHaveLength(7)
  })

  test('a second run has nothing to do', async () => {
    const folder = monorepo()
    await dockershift(folder, ['--write'])
    const again = await dockershift(folder, ['--write'])
    expect(again.err).toContain('8 files: 0 changed, 6 unchanged, 2 skipped.\n')
    expect(await dockershift(folder, ['--check'])).toMatchObject({ code: 0, out: '' })
  })

  test('--write with a format reports too', async () => {
    const { out } = await dockershift(monorepo(), [])
    expect((await dockershift(monorepo(), ['--write', '--format', 'diff'])).out).toBe(out)
    const folder = monorepo()
    expect((await dockershift(folder, ['--write', '--output', 'report.diff'])).out).toBe('')
    expect(readFileSync(join(folder, 'report.diff'), 'utf8')).toBe(out)
  })

  test('--check tells by its exit code, and writes nothing', async () => {
    const folder = monorepo()
    const ran = await dockershift(folder, ['-c'])
    expect([ran.code, ran.out]).toEqual([1, (await dockershift(folder, [])).out])
    expect(git(folder, 'status', '--porcelain')).toBe('')
  })

  test('what git ignores is left out, unless it is named', async () => {
    const folder = monorepo()
    fill(folder, { 'services/legacy/build/Dockerfile': OLD, 'services/legacy/dev.local.Dockerfile': OLD })
    expect((await dockershift(folder, [])).err).toContain('8 files: 6 would change')
    expect((await dockershift(folder, ['services/legacy/build'])).err).toContain('1 file: 1 would change')
  })

  test('what is not entered is entered when it is named', async () => {
    const ran = await dockershift(monorepo(), ['vendor', 'deploy/edge/Dockerfile'])
    expect(ran.err).toContain('2 files: 2 would change')
  })

  test('--unsafe shows what was hidden', async () => {
    const folder = monorepo()
    const hint = /To see what is hidden: dockershift (.*)\n/.exec(
      (await dockershift(folder, ['services', '--exclude', 'run-merge'])).err,
    )?.[1]
    expect(hint).toBe('--unsafe --exclude run-merge services')
    const ran = await dockershift(folder, hint!.split(' '))
    expect(ran.out).toMatch(/^\+.*apt-get install .*--no-install-recommends/m)
    expect(ran.err).not.toContain('idden')
  })

  test('-t with nothing to change says why, for each place, and where there is none', async () => {
    const folder = sandbox({
      'a/Dockerfile':
        'FROM debian:12\nRUN apt-get update && apt-get install -y curl\nCOPY a /a\nRUN apt-get install -y git\n',
      'b/Dockerfile': 'FROM alpine:3.20\n',
    })
    const { out, err } = await dockershift(folder, ['-t', 'apt-remove-lists', '-t', 'apk-no-cache'])
    expect(out).toBe('')
    expect(err).toContain(
      '\n  a/Dockerfile:2: apt-remove-lists: a later instruction may use the lists: apt-get install in line 4\n',
    )
    expect(err).toContain(
      '\n  apk-no-cache: nothing here is what it looks for, as dockershift --explain apk-no-cache tells it\n',
    )
    expect((await dockershift(folder, ['-t', 'apt-no-install-recommends'])).err).not.toContain('business')
    expect((await dockershift(folder, [])).err).not.toContain('business')
  })

  test('-t runs one transform, an unsafe one too; -x leaves one out', async () => {
    const folder = monorepo()
    const changes = async (...args: string[]): Promise<string[]> => {
      const report = JSON.parse((await dockershift(folder, [...args, '-f', 'json'])).out) as JsonReport
      return Object.keys(report.summary.changes).sort()
    }
    const usual = await changes()
    expect(usual).toContain('apk-no-cache')
    expect(await changes('-t', 'apk-no-cache')).toEqual(['apk-no-cache'])
    expect(await changes('-t', 'apk-no-cache', '--transform=apt-no-install-recommends')).toEqual([
      'apk-no-cache',
      'apt-no-install-recommends',
    ])
    expect(await changes('--for', 'lint', '-x', 'apk-no-cache')).not.toContain('apk-no-cache')
    expect(await changes('--for', 'lint', '-x', 'apk-no-cache')).toContain('apt-no-install-recommends')
    expect(await changes('--for', 'lint', '-x', 'apk-no-cache')).not.toContain('cache-mounts')
    expect(await changes('-x', 'apk-no-cache')).toEqual(usual.filter((name) => name !== 'apk-no-cache'))
    expect(await changes('-t', 'apk-no-cache', '-t', 'dnf-clean-all', '-x', 'apk-no-cache')).toEqual(['dnf-clean-all'])
  })

  test('--ignore leaves paths out', async () => {
    const ran = await dockershift(monorepo(), ['--ignore', 'services/*', '--ignore=*.j2', '--ignore', 'vendor'])
    expect(ran.err).toContain('2 files: 1 would change, 0 would not, 1 skipped.\n')
  })

  test('--quiet says only what went wrong', async () => {
    const folder = monorepo()
    expect(await dockershift(folder, ['-q'])).toEqual({ code: 0, out: (await dockershift(folder, [])).out, err: '' })
    expect((await dockershift(folder, ['-q', 'tools', 'nope'])).err).toBe(
      'failed nope: there is no such file (ENOENT); check the path\n',
    )
  })

  test('the format json is one object', async () => {
    const folder = monorepo()
    const ran = await dockershift(folder, ['--format', 'json'])
    const report = JSON.parse(ran.out) as JsonReport
    expect(report).toMatchObject({
      version: 1,
      summary: { complete: true, written: false, files: 8, changed: 6, skipped: 2, failed: 0 },
    })
    expect(report.results.map(({ path, status }) => `${status} ${path}`)).toEqual([
      'skipped deploy/edge/Dockerfile',
      'skipped deploy/gateway/Dockerfile.j2',
      'changed services/api/Dockerfile',
      'changed services/billing reports/Dockerfile',
      'changed services/legacy/Dockerfile',
      'changed services/web/Dockerfile',
      'changed services/worker/worker.Dockerfile',
      'changed tools/Containerfile',
      'skipped vendor',
    ])
    const diffs = report.results.map((result) => (result.status === 'changed' ? result.diff : '')).join('')
    expect(diffs).toBe((await dockershift(folder, [])).out)
  })

  test('the format summary goes to standard output, once', async () => {
    const folder = monorepo()
    const { out, ...ran } = await dockershift(folder, ['-f', 'summary'])
    expect(ran).toEqual({ code: 0, err: '' })
    // Without a diff beside it it names the files.
    expect(out.replace(/^Files that would change\n(?: {2}.*\n){6}/m, '')).toBe((await dockershift(folder, [])).err)
  })

  test('--output takes the report', async () => {
    const folder = monorepo()
    const ran = await dockershift(folder, ['-o', 'x y.diff'])
    expect([ran.code, ran.out]).toEqual([0, ''])
    expect(readFileSync(join(folder, 'x y.diff'), 'utf8')).toBe((await dockershift(folder, [])).out)
    expect((await dockershift(folder, ['-o', '-'])).out).toBe((await dockershift(folder, [])).out)
    expect(existsSync(join(folder, '-'))).toBe(false)
  })

  test('a dockershift without Dockerfiles says what it looks for', async () => {
    const ran = await dockershift(sandbox({ 'README.md': 'x' }), [])
    expect([ran.code, ran.out]).toEqual([0, ''])
    expect(ran.err).toMatch(/^No Dockerfile found\.\n/)
  })
})

describe('bad input', () => {
  const wide = `FROM alpine\nRUN echo ${'a'.repeat(100_000)}\n`

  const cases: [what: string, path: string, content: string | Uint8Array, line: string][] = [
    [
      'a binary file',
      'b/Dockerfile',
      Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]),
      'b/Dockerfile:1: it holds a zero byte: a binary file, not a text; leave it out with --ignore',
    ],
    [
      'Latin-1',
      'b/Dockerfile',
      Buffer.from('FROM a\n# \xe9\n', 'latin1'),
      'b/Dockerfile:2: it is not UTF-8 (byte 0xE9); save it as UTF-8',
    ],
    [
      'UTF-16',
      'b/Dockerfile',
      Buffer.from('\uFEFFFROM a\n', 'utf16le'),
      'b/Dockerfile:1: it is UTF-16, and builders read UTF-8 only; save it as UTF-8',
    ],
    [
      'a file of 1.1 MB',
      'b/Dockerfile',
      Buffer.alloc(1_100_000, '#'),
      'b/Dockerfile: it has 1.1 MB, more than the 1 MB that are read; leave it out with --ignore',
    ],
    [
      'a line of 100,000 characters',
      'b/Dockerfile',
      wide,
      'b/Dockerfile:2: a line of 100009 characters: BuildKit takes 65535',
    ],
    [
      'prose',
      'b/Dockerfile',
      'Dear reader,\nall is well.\n',
      'b/Dockerfile:1: unknown instruction Dear: no builder takes this file',
    ],
  ]
  test.each(cases)('%s fails in one line, and every other file is done', async (_, path, content, line) => {
    const folder = sandbox({ 'a/Dockerfile': OLD, [path]: content, 'c/Dockerfile': OLD })
    const ran = await dockershift(folder, ['--write'])
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('3 files: 2 changed, 0 unchanged, 1 failed.\n')
    const failed = ran.err.split('\n').filter((text) => text.includes(path))
    expect(failed).toHaveLength(1)
    expect(failed[0]!.trim().startsWith(line)).toBe(true)
    expect(failed[0]!.length).toBeLessThan(300)
    expect(readFileSync(join(folder, path)).equals(Buffer.from(content as string))).toBe(true)
    expect([
      readFileSync(join(folder, 'a/Dockerfile'), 'utf8'),
      readFileSync(join(folder, 'c/Dockerfile'), 'utf8'),
    ]).toEqual([NEW, NEW])
  })

  test('an empty file is skipped in one line', async () => {
    const ran = await dockershift(sandbox({ 'a/Dockerfile': OLD, 'b/Dockerfile': '' }), [])
    expect(ran.code).toBe(0)
    expect(ran.err).toContain('2 files: 1 would change, 0 would not, 1 skipped.\n')
    expect(ran.err).toContain('  b/Dockerfile:1: the file is empty\n')
  })

  test('a loop of links is said in one line, and ends', async () => {
    const folder = sandbox({
      'a/Dockerfile': OLD,
      Dockerfile: { to: 'l' },
      l: { to: 'Dockerfile' },
      'a/up': { to: '..' },
    })
    const ran = await dockershift(folder, [])
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('2 files: 1 would change, 0 would not, 1 failed.\n')
    expect(ran.err).toContain('  Dockerfile: its symbolic links lead in a circle (ELOOP)\n')
  })

  test('a link out of the tree is not written through', async () => {
    const outside = sandbox({ Dockerfile: OLD })
    const folder = sandbox({ 'a/Dockerfile': OLD })
    symlinkSync(join(outside, 'Dockerfile'), join(folder, 'Dockerfile'))
    for (const paths of [[], ['Dockerfile', 'a'], ['**/Dockerfile']]) {
      const ran = await dockershift(folder, ['--write', ...paths])
      expect(ran.code).toBe(0)
      expect(ran.err).toContain('2 files: ')
      expect(ran.err).toContain(`  Dockerfile: a link out of the tree, to ${join(outside, 'Dockerfile')}`)
    }
    expect(readFileSync(join(outside, 'Dockerfile'), 'utf8')).toBe(OLD)
  })

  test('a link inside the tree is written through, once', async () => {
    const folder = sandbox({
      'a/Dockerfile': { to: '../shared/base' },
      'b/Dockerfile': { to: '../shared/base' },
      'shared/base': OLD,
    })
    const ran = await dockershift(folder, ['--write'])
    expect(ran.err).toContain('1 file: 1 changed')
    expect(readFileSync(join(folder, 'shared/base'), 'utf8')).toBe(NEW)
    expect(git(folder, 'init', '-q') + git(folder, 'ls-files', '-co', 'a', 'b')).toBe('a/Dockerfile\nb/Dockerfile\n')
  })

  test('a folder named Dockerfile is walked', async () => {
    expect((await dockershift(sandbox({ 'Dockerfile/Dockerfile': OLD }), ['Dockerfile'])).err).toContain(
      '1 file: 1 would change',
    )
  })

  test('names that steer a terminal reach neither stream raw', async () => {
    const ran = await dockershift(
      sandbox({ 'a\u001b[2J/Dockerfile': OLD, 'b\u001b[2J/Dockerfile': 'nope\u009b \u0007\n' }),
      [],
    )
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('b\\x1b[2J/Dockerfile:1: ')
    expect(ran.out).toContain('"a/a\\033[2J/Dockerfile"')
    expect(ran.out + ran.err).not.toContain('\u001b')
  })
})

describe('standard input', () => {
  const filter = async (input: string | Uint8Array, ...args: string[]) =>
    await dockershift(sandbox(), ['-', ...args], input)

  test('is rewritten to standard output', async () => {
    expect(await filter(OLD)).toEqual({ code: 0, out: NEW, err: '' })
    expect((await filter(`\uFEFF${OLD.replaceAll('\n', '\r\n')}`)).out).toBe(`\uFEFF${NEW.replaceAll('\n', '\r\n')}`)
  })

  test.each([NEW, '', 'FROM {{ x }}\n'])('%j comes out as it went in', async (text) =>
    expect(await filter(text)).toMatchObject({ code: 0, out: text }),
  )

  test('that no builder takes comes out as it went in, with exit code 2', async () => {
    expect(await filter('Dear reader\n')).toEqual({
      code: 2,
      out: 'Dear reader\n',
      err: 'failed -:1: unknown instruction Dear: no builder takes this file\n',
    })
  })

  test('that is no text comes out byte for byte, with exit code 2', () => {
    const bytes = Buffer.from([0x46, 0, 0xff, 0x0a, 0x80])
    const ran = raw(process.execPath, [CLI, '-'], sandbox(), bytes)
    expect(ran.status).toBe(2)
    expect(ran.stdout.equals(bytes)).toBe(true)
    expect(ran.stderr.toString()).toBe(
      'failed -:1: it holds a zero byte: a binary file, not a text; leave it out with --ignore\n',
    )
  })

  const unreadable = '/proc/self/mem'
  test.runIf(existsSync(unreadable))('that cannot be read is said', () => {
    const ran = raw('sh', ['-c', `"$0" "$1" - < ${unreadable}`, process.execPath, CLI], sandbox())
    expect([ran.status, ran.stdout.toString()]).toEqual([2, ''])
    expect(ran.stderr.toString()).toBe(
      'dockershift: standard input cannot be read: the device gave an input/output error (EIO)\n',
    )
  })

  test('that has no end is read as far as a file is', () => {
    const folder = sandbox()
    const ran = raw('sh', ['-c', 'yes | "$0" "$1" - -o made', process.execPath, CLI], folder)
    expect([ran.status, ran.stdout.toString(), ran.stderr.toString()]).toEqual([
      2,
      '',
      'dockershift: standard input has more than the 1 MB that are read\n',
    ])
    expect(existsSync(join(folder, 'made'))).toBe(false)
    const reported = raw('sh', ['-c', 'yes | "$0" "$1" - -f json', process.execPath, CLI], folder)
    expect(JSON.parse(reported.stdout.toString())).toMatchObject({
      results: [{ path: '-', status: 'failed', reason: 'it has more than the 1 MB that are read' }],
    })
  })

  test('is checked, reported and put into a file', async () => {
    expect((await filter(OLD, '--check')).code).toBe(1)
    expect((await filter(NEW, '--check')).code).toBe(0)
    expect(JSON.parse((await filter(OLD, '-f', 'json')).out)).toMatchObject({
      results: [{ path: '-', status: 'changed' }],
      summary: { changed: 1 },
    })
    const folder = sandbox()
    expect((await dockershift(folder, ['-', '-o', 'out'], OLD)).out).toBe('')
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe(NEW)
  })

  test('obeys -t, -x and --unsafe', async () => {
    expect((await filter(OLD, '-x', 'apk-no-cache')).out).toBe(OLD)
    const text = 'FROM debian:bookworm\nRUN apt-get update && apt-get install -y jq && rm -rf /var/lib/apt/lists/*\n'
    expect((await filter(text, '--unsafe')).out).toBe(
      rewritten(
        text,
        transforms.filter(({ recommended }) => recommended),
      ),
    )
    expect((await filter(text, '--unsafe')).out).toContain('--no-install-recommends')
  })
})

describe('streams', () => {
  /** More output than a pipe holds. */
  const many = (count = 1_500): string =>
    sandbox(Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}/Dockerfile`, OLD])))

  test('a reader that goes early ends a dry run quietly', async () => {
    const child = spawn(process.execPath, [CLI], { cwd: many(), env: environment() })
    let errors = ''
    child.stderr.on('data', (chunk) => {
      errors += chunk
    })
    await once(child.stdout, 'data')
    child.stdout.destroy()
    const [code] = await once(child, 'close')
    expect(code).toBe(0)
    expect(errors).not.toMatch(/EPIPE|bug/)
  })

  test('a reader that goes early does not keep files from being written', async () => {
    const folder = many(200)
    const child = spawn(process.execPath, [CLI, '--write', '-f', 'diff'], { cwd: folder, env: environment() })
    child.stderr.resume()
    await once(child.stdout, 'data')
    child.stdout.destroy()
    const [code] = await once(child, 'close')
    expect(code).toBe(0)
    expect(
      readdirSync(folder).filter((name) => readFileSync(join(folder, name, 'Dockerfile'), 'utf8') !== NEW),
    ).toEqual([])
  })

  test('an interrupted run still closes its report', async () => {
    const child = spawn(process.execPath, [CLI, '-f', 'json'], { cwd: many(), env: environment() })
    let out = ''
    let interrupted = false
    child.stderr.resume()
    child.stdout.on('data', (chunk) => {
      out += chunk
      if (!interrupted) child.kill('SIGINT')
      interrupted = true
    })
    const [code] = await once(child, 'close')
    expect(code).toBe(130)
    const report = JSON.parse(out) as JsonReport
    expect(report.summary.complete).toBe(false)
    expect(report.summary.files).toBe(report.results.length)
    expect(report.results.length).toBeLessThan(1_500)
  })

  const full = existsSync('/dev/full')
  test.runIf(full)('a report that cannot be written is said', async () => {
    const ran = await dockershift(sandbox({ Dockerfile: OLD }), ['-o', '/dev/full'])
    expect(ran.code).toBe(2)
    expect(ran.err).toContain(
      'dockershift: the report could not be written to /dev/full: no space is left on the device (ENOSPC)\n',
    )
  })
})

test('a named pipe is not waited for', async () => {
  const folder = sandbox()
  mkdirSync(join(folder, 'a'))
  raw('mkfifo', ['Dockerfile'], folder)
  expect((await dockershift(folder, ['Dockerfile'])).err).toContain(
    '  Dockerfile: not a regular file; to rewrite what comes through a pipe, give - as the path\n',
  )
})
