// What the command line does with git, and in a terminal: changed files, shards, commits, questions.

import { spawn } from 'node:child_process'
import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { CLI, dockershift, environment, fill, git, monorepo, NEW, OLD, repository, sandbox } from './cli-sandbox.ts'

const ME = ['-c', 'user.name=test', '-c', 'user.email=test@localhost']

function commit(folder: string, message: string): void {
  git(folder, 'add', '-A')
  git(folder, ...ME, 'commit', '-q', '-m', message)
}

/** The paths of a run's JSON report. */
async function paths(folder: string, ...args: string[]): Promise<readonly string[]> {
  const ran = await dockershift(folder, ['--format', 'json', ...args])
  expect([ran.code, ran.err.includes('bug')]).toEqual([0, false])
  return (JSON.parse(ran.out) as { results: { path: string }[] }).results.map(({ path }) => path)
}

const THREE = { 'a/Dockerfile': OLD, 'b/Dockerfile': OLD, 'c/Dockerfile': OLD }

describe('only what changed', () => {
  test('since the last commit', async () => {
    const folder = sandbox(THREE)
    repository(folder)
    fill(folder, { 'b/Dockerfile': `${OLD}USER 1\n`, 'd/Dockerfile': OLD })
    expect(await paths(folder, '--changed')).toEqual(['b/Dockerfile', 'd/Dockerfile'])
    expect(await paths(folder, '--changed', 'd')).toEqual(['d/Dockerfile'])
    expect(await paths(folder, '--changed=HEAD', 'a')).toEqual([])
  })

  test('since a revision', async () => {
    const folder = sandbox(THREE)
    repository(folder)
    git(folder, 'tag', 'v1')
    fill(folder, { 'c/Dockerfile': `${OLD}USER 1\n` })
    commit(folder, 'c')
    expect(await paths(folder, '--changed', 'v1')).toEqual(['c/Dockerfile'])
    expect(await paths(folder, '--changed')).toEqual([])
  })

  test('in the next commit', async () => {
    const folder = sandbox(THREE)
    repository(folder)
    fill(folder, { 'a/Dockerfile': `${OLD}USER 1\n`, 'b/Dockerfile': `${OLD}USER 1\n` })
    git(folder, 'add', 'a')
    expect(await paths(folder, '--staged')).toEqual(['a/Dockerfile'])
  })

  test.each([
    [
      ['--changed', 'nowhere'],
      '--changed: git knows no revision nowhere; check its name, or fetch it: a shallow clone may lack it',
    ],
    [
      ['--changed', '--staged'],
      '--changed and --staged exclude each other: one asks for the working tree, one for the next commit; give one of them',
    ],
    [['--staged', '-'], '--staged is for files; - reads one Dockerfile from standard input'],
    [['--shard', '3/2'], '--shard: 3/2 is no part; it takes I/N, such as 2/5 for the second of five'],
    [['--shard', '0/2'], '--shard: 0/2 is no part; it takes I/N, such as 2/5 for the second of five'],
    [['--shard', 'x'], '--shard: x is no part; it takes I/N, such as 2/5 for the second of five'],
    [['--commit'], '--commit commits what --write writes; give both'],
    [['-i', '--check'], '--interactive and --check exclude each other: --check writes nothing; give one of them'],
    [['-i'], '--interactive asks in a terminal, and there is none; see --write and --check for scripts'],
    [['--proofs', 'x'], '--proofs is for the Markdown and the HTML report; add --format markdown or html'],
  ])('%j is a mistake', async (args, message) => {
    const folder = sandbox(THREE)
    repository(folder)
    expect(await dockershift(folder, args)).toEqual({ code: 2, out: '', err: `dockershift: ${message}\n` })
  })

  test.each([
    [[], 'found'],
    [['--changed'], 'changed since the last commit'],
    [['--changed=HEAD'], 'changed since HEAD'],
    [['--staged'], 'staged for the next commit'],
    [['--shard', '2/3'], 'in part 2 of 3'],
    [['--staged', '--shard', '1/2'], 'staged for the next commit in part 1 of 2'],
  ])('%j without a file says what was looked for', async (args, what) => {
    const folder = sandbox({ 'README.md': '' })
    repository(folder)
    const ran = await dockershift(folder, [...args, '--check'])
    expect([ran.code, ran.out, ran.err.split('\n')[0]]).toEqual([0, '', `No Dockerfile ${what}.`])
    expect(ran.err.includes('the name decides')).toBe(what === 'found')
    expect((await dockershift(folder, [...args, '--format', 'markdown'])).out).toBe(
      `dockershift: no Dockerfile ${what}.\n`,
    )
  })

  test.each(['--staged', '--changed', '--changed=main'])(
    '%s: outside of a repository there is nothing to compare',
    async (flag) => {
      const ran = await dockershift(sandbox(THREE), [flag])
      expect([ran.code, ran.out]).toEqual([2, ''])
      expect(ran.err).toMatch(/^dockershift: --\w+: not a git repository/)
    },
  )

  test('before the first commit there is nothing to compare with, and something staged', async () => {
    const folder = sandbox(THREE)
    git(folder, 'init', '-q')
    const ran = await dockershift(folder, ['--changed'])
    expect([ran.code, ran.err]).toEqual([
      2,
      'dockershift: --changed: there is no commit yet to compare with; --staged takes what the first one will hold\n',
    ])
    git(folder, 'add', 'a')
    expect(await paths(folder, '--staged')).toEqual(['a/Dockerfile'])
  })
})

describe('shards', () => {
  test('together are the whole, and no file is in two', async () => {
    const folder = sandbox(Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`s${i}/Dockerfile`, OLD])))
    const parts = await Promise.all([1, 2, 3].map((i) => paths(folder, '--shard', `${i}/3`)))
    expect(parts.map(({ length }) => length)).toEqual([4, 4, 3])
    expect(parts.flat().toSorted()).toEqual([...(await paths(folder))].toSorted())
  })
})

describe('one commit a transform', () => {
  test('ends where a single run ends, each commit with its reason', async () => {
    const folder = monorepo()
    git(folder, 'config', 'user.name', 'test')
    git(folder, 'config', 'user.email', 'test@localhost')
    const whole = monorepo()
    expect((await dockershift(whole, ['--write', '--quiet'])).code).toBe(0)
    const ran = await dockershift(folder, ['--write', '--commit', '--quiet'])
    expect(ran.code).toBe(0)
    expect(git(folder, 'status', '--porcelain')).toBe('')
    git(whole, 'add', '-A')
    expect(git(folder, 'rev-parse', 'HEAD^{tree}')).toBe(git(whole, 'write-tree'))
    const subjects = git(folder, 'log', '--reverse', '--format=%s', 'HEAD').trim().split('\n').slice(1)
    expect(subjects).toContain('build: install Alpine packages with --no-cache')
    expect(ran.err.match(/^committed /gm)).toHaveLength(subjects.length)
    const body = git(folder, 'log', '--format=%b', '--grep', 'install Alpine packages')
    expect(body).toMatch(/Made by dockershift's apk-no-cache in \d+ files?\.\n/)
    expect((await dockershift(folder, ['--check', '--quiet'])).code).toBe(0)
  })

  test.each([
    ['a changed file', { 'a/Dockerfile': NEW }],
    ['a file that git does not know', { 'new.txt': 'x' }],
  ])('is not made on a tree with %s', async (_, files) => {
    const folder = sandbox(THREE)
    repository(folder)
    fill(folder, files)
    const before = git(folder, 'rev-parse', 'HEAD')
    const ran = await dockershift(folder, ['--write', '--commit'])
    expect(ran.code).toBe(2)
    expect(ran.err).toMatch(
      /--commit: the working tree is not clean \((a\/Dockerfile|new\.txt)\); commit or stash that first/,
    )
    expect(git(folder, 'rev-parse', 'HEAD')).toBe(before)
    expect(readFileSync(join(folder, 'b/Dockerfile'), 'utf8')).toBe(OLD)
  })

  test('puts the tree back where git refuses', async () => {
    const folder = sandbox({ Dockerfile: OLD })
    repository(folder)
    fill(folder, { '.git/hooks/pre-commit': '#!/bin/sh\necho no >&2\nexit 1\n' })
    git(folder, 'config', 'user.name', 'test')
    git(folder, 'config', 'user.email', 'test@localhost')
    chmodSync(join(folder, '.git/hooks/pre-commit'), 0o755)
    const ran = await dockershift(folder, ['--write', '--commit'])
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('--commit: git commit: no; what apk-no-cache changed was put back')
    expect([readFileSync(join(folder, 'Dockerfile'), 'utf8'), git(folder, 'status', '--porcelain')]).toEqual([OLD, ''])
  })
})

describe('questions in a terminal', () => {
  /** The end of a line of letters, a question about an option, and an answer that asks again. */
  const ASKED = / h or \? what they mean|empty to leave it:|\? what the letters mean/g

  /** Runs in a pseudo-terminal, and types the next answer each time that a question stands there. */
  async function answered(folder: string, answers: readonly string[], ...args: string[]): Promise<string> {
    const command = [process.execPath, CLI, ...args].map((word) => `'${word}'`).join(' ')
    const child = spawn('script', ['-qefc', command, '/dev/null'], {
      cwd: folder,
      env: { ...environment(), TERM: 'xterm', COLUMNS: '200' },
    })
    let screen = ''
    let asked = 0
    child.stdout.on('data', (bytes: Buffer) => {
      screen += bytes.toString('utf8')
      // Each question stands below a line of its letters, and is drawn again while it is answered.
      const questions = stripVTControlCharacters(screen).match(ASKED)?.length ?? 0
      if (questions <= asked) return
      const answer = answers[asked]
      asked = questions
      if (answer !== undefined) setTimeout(() => child.stdin.write(`${answer}\r`), 100)
    })
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect([code, asked]).toEqual([0, answers.length])
    return screen
  }

  const MIXED = 'FROM alpine:3.20 as x\nRUN apk add curl\n'

  test('write what is taken, and nothing else', async () => {
    const folder = sandbox({ Dockerfile: MIXED })
    const screen = await answered(folder, ['n', 'y'], '-i')
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(MIXED.replace('apk add', 'apk add --no-cache'))
    expect(screen).toContain('RUN apk add curl')
    expect(screen).toContain('1 changed')
  })

  test('never writes the comment, quit ends the run', async () => {
    const folder = sandbox({ 'a/Dockerfile': MIXED, 'b/Dockerfile': MIXED })
    await answered(folder, ['v', 'q'], '-i')
    expect(readFileSync(join(folder, 'a/Dockerfile'), 'utf8')).toBe(`# dockershift ignore=from-as-casing\n${MIXED}`)
    expect(readFileSync(join(folder, 'b/Dockerfile'), 'utf8')).toBe(MIXED)
  })

  test.each([
    ['q', 'q'],
    ['Ctrl-C', '\x03'],
    ['Ctrl-D', '\x04'],
  ])('%s keeps what was taken, and says that there was more', async (_, end) => {
    const folder = sandbox({ 'a/Dockerfile': MIXED, 'b/Dockerfile': MIXED })
    const screen = await answered(folder, ['y', end], '-i')
    expect(readFileSync(join(folder, 'a/Dockerfile'), 'utf8')).toBe(MIXED.replace(' as ', ' AS '))
    expect(readFileSync(join(folder, 'b/Dockerfile'), 'utf8')).toBe(MIXED)
    expect(screen).toContain('Stopped before the end. 1 file: 1 changed')
  })

  test('explain their letters, go back, and close with what came of them', async () => {
    const folder = sandbox({ Dockerfile: MIXED })
    const screen = stripVTControlCharacters(await answered(folder, ['y', 'b', 'n', 'y'], '-i'))
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(MIXED.replace('apk add', 'apk add --no-cache'))
    expect(screen).toContain('y yes · n no · f yes to the rest of this file · d no to the rest')
    expect(screen).toContain('v never here · o never anywhere · b back · q quit')
    expect(screen).toContain('from-as-casing (1/2)')
    expect(screen).toContain('apk-no-cache (2/2)')
    expect(screen).toContain('Refused\r\n  from-as-casing: 1 change\r\n')
    expect(screen).toContain('1 file: 1 changed')
  })

  test('? shows what the letters mean, and a new file says which of how many it is', async () => {
    const folder = sandbox({ 'a/Dockerfile': MIXED, 'b/Dockerfile': 'FROM scratch\n', 'c/Dockerfile': MIXED })
    const screen = stripVTControlCharacters(await answered(folder, ['?', 'y', 'n', 'n', 'y'], '-i'))
    expect(screen).toContain('f) yes to all else in this file')
    expect(screen).not.toContain("isn't an available option")
    expect(screen.match(/^\S*Dockerfile(?: \(.*\))?\r?$/gm)?.map((line) => line.trim())).toEqual([
      'a/Dockerfile (file 1 of 3)',
      'a/Dockerfile',
      'c/Dockerfile (file 3 of 3)',
      'c/Dockerfile',
    ])
    expect(readFileSync(join(folder, 'a/Dockerfile'), 'utf8')).toBe(MIXED.replace(' as ', ' AS '))
    expect(readFileSync(join(folder, 'c/Dockerfile'), 'utf8')).toBe(MIXED.replace('apk add', 'apk add --no-cache'))
  })

  test('never anywhere turns a transform off for later runs too', async () => {
    const folder = sandbox({ 'a/Dockerfile': MIXED, 'b/Dockerfile': MIXED })
    const screen = await answered(folder, ['o', 'y', 'y'], '-i')
    expect(screen).toContain('from-as-casing: off from now on, by dockershift.config.jsonc')
    expect(readFileSync(join(folder, 'dockershift.config.jsonc'), 'utf8')).toContain('"from-as-casing": "off"')
    const ran = await dockershift(folder, ['--check'])
    expect([ran.code, ran.out]).toEqual([0, ''])
  })
})
