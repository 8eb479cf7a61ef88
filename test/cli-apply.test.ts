// The diffs on standard output are taken by git apply and patch: every kind of path, of line end, and every folder.

import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dockershift, git, NEW, OLD, raw, repository, sandbox } from './cli-sandbox.ts'

const PATHS = [
  'Dockerfile',
  'a b/Dockerfile',
  ' leading/Dockerfile',
  'trailing /Dockerfile',
  'Größe/Dockerfile',
  '漢字 🐳/Dockerfile',
  'quo"te/Dockerfile',
  "apo'strophe/Dockerfile",
  'back\\slash/Dockerfile',
  'tab\there/Dockerfile',
  'new\nline/Dockerfile',
  'bell\u0007/Dockerfile',
  'b/Dockerfile b/Dockerfile',
  'a/b/Dockerfile',
  '-dash/Dockerfile',
  '$HOME `x`/Dockerfile',
  'x => y/Dockerfile',
  '{a,b}/Dockerfile',
  'Dockerfile.a b',
  `${'long/'.repeat(30)}Dockerfile`,
]

/** git takes them all; patch refuses a name with a line end. */
const NOT_FOR_PATCH = ['new\nline/Dockerfile']

const TEXTS: [what: string, before: string, after: string][] = [
  ['plain', OLD, NEW],
  ['CRLF', OLD.replaceAll('\n', '\r\n'), NEW.replaceAll('\n', '\r\n')],
  ['no final newline', OLD.trimEnd(), NEW.trimEnd()],
  ['CRLF without a final newline', OLD.trimEnd().replaceAll('\n', '\r\n'), NEW.trimEnd().replaceAll('\n', '\r\n')],
  ['a byte order mark', `\uFEFF${OLD}`, `\uFEFF${NEW}`],
  ['mixed line ends', `# a\r\n${OLD}# b\r\n`, `# a\r\n${NEW}# b\r\n`],
  ['blanks at the ends of lines', `# a \t\n${OLD}\n \n`, `# a \t\n${NEW}\n \n`],
  ['unicode', `# Größe 漢字 🐳 \u2028 \u0085 \u000c x\n${OLD}`, `# Größe 漢字 🐳 \u2028 \u0085 \u000c x\n${NEW}`],
  ['lines that look like a diff', `# x\n#--- a/y\n${OLD}`, `# x\n#--- a/y\n${NEW}`],
  ['two places far apart', `${OLD}${'ENV A=1\n'.repeat(40)}${OLD}`, `${NEW}${'ENV A=1\n'.repeat(40)}${NEW}`],
]

const hasPatch = raw('patch', ['--version'], '.').status === 0

/** Applies what dockershift prints in `from`, and gives the text of the file. */
async function applied(
  folder: string,
  path: string,
  program: 'git' | 'patch',
  from = folder,
  paths: string[] = [],
): Promise<string> {
  const ran = await dockershift(from, paths)
  expect(ran.code).toBe(0)
  const args = program === 'git' ? ['apply', '-v'] : ['-p1', '--no-backup-if-mismatch', '--fuzz=0', '--binary']
  const outcome = raw(program, args, from, ran.out)
  expect(`${outcome.stdout}${outcome.stderr}`).not.toMatch(/skip|garbage|fuzz|offset/i)
  expect(outcome.status).toBe(0)
  return readFileSync(join(folder, path), 'utf8')
}

describe.each(PATHS)('%j', (path) => {
  test('git apply, in a repository', async () => {
    const folder = sandbox({ [path]: OLD })
    repository(folder)
    expect(await applied(folder, path, 'git')).toBe(NEW)
    expect(git(folder, 'status', '--porcelain', '-z').split('\0').filter(Boolean)).toEqual([` M ${path}`])
  })

  test('git apply, in no repository', async () => {
    expect(await applied(sandbox({ [path]: OLD }), path, 'git', undefined, ['.'])).toBe(NEW)
  })

  if (NOT_FOR_PATCH.includes(path)) return
  test.runIf(hasPatch)('patch', async () => expect(await applied(sandbox({ [path]: OLD }), path, 'patch')).toBe(NEW))
})

describe.each(TEXTS)('%s', (_, before, after) => {
  test('git apply', async () => {
    const folder = sandbox({ 'a b/Dockerfile': before })
    repository(folder)
    expect(await applied(folder, 'a b/Dockerfile', 'git')).toBe(after)
  })

  test.runIf(hasPatch)('patch', async () =>
    expect(await applied(sandbox({ 'a b/Dockerfile': before }), 'a b/Dockerfile', 'patch')).toBe(after),
  )
})

describe('from a folder of the repository', () => {
  test.each<[path: string, from: string, paths: string[]]>([
    ['app/Dockerfile', 'app', []],
    ['app/app/Dockerfile', 'app', ['app']],
    ['app/web/Dockerfile', 'app', ['web/Dockerfile']],
    ['a b/Größe/x/Dockerfile', 'a b/Größe', ['.']],
    ['a/b/c/Dockerfile', 'a/b', ['c/*']],
  ])('%s, from %s with %j', async (path, from, paths) => {
    const folder = sandbox({ [path]: OLD })
    repository(folder)
    expect(await applied(folder, path, 'git', join(folder, from), paths)).toBe(NEW)
    expect(git(folder, '-c', 'core.quotePath=false', 'diff', '--name-only')).toBe(`${path}\n`)
  })

  test('the file of the same name further up is never meant', async () => {
    const folder = sandbox({
      Dockerfile: OLD,
      'app/Dockerfile': OLD,
      'app/app/Dockerfile': OLD,
      'app/app/app/Dockerfile': OLD,
    })
    repository(folder)
    expect(await applied(folder, 'app/app/Dockerfile', 'git', join(folder, 'app'), ['app/Dockerfile'])).toBe(NEW)
    expect(git(folder, 'diff', '--name-only')).toBe('app/app/Dockerfile\n')
  })

  test('a file outside of it is named as the repository names it, with a word of warning', async () => {
    const folder = sandbox({ 'x/Dockerfile': OLD })
    mkdirSync(join(folder, 'app'))
    repository(folder)
    const ran = await dockershift(join(folder, 'app'), ['../x'])
    expect(ran.out).toMatch(/^diff --git a\/x\/Dockerfile b\/x\/Dockerfile\n/)
    expect(ran.err).toContain(
      'Diffs for files outside of this folder: 1. git apply passes over them here; apply them further up.\n',
    )
    expect(raw('git', ['apply'], folder, ran.out).status).toBe(0)
    expect(readFileSync(join(folder, 'x/Dockerfile'), 'utf8')).toBe(NEW)
  })

  test('a file outside of the repository is named from the root', async () => {
    const folder = sandbox({ 'repo/Dockerfile': OLD, 'other/Dockerfile': OLD })
    repository(join(folder, 'repo'))
    const ran = await dockershift(join(folder, 'repo'), ['../other'])
    expect(ran.out).toContain(`\n--- a${folder}/other/Dockerfile\n`)
    expect(ran.err).toContain(
      'Diffs for files outside of this repository: 1. They bear the path from the root; --write writes them.\n',
    )
    expect(raw('patch', ['-p1', '-d', '/'], folder, ran.out).status).toBe(0)
    expect(readFileSync(join(folder, 'other/Dockerfile'), 'utf8')).toBe(NEW)
  })

  test('in a worktree and in a submodule too', async () => {
    const folder = sandbox({ 'main/app/Dockerfile': OLD, 'module/app/Dockerfile': OLD })
    repository(join(folder, 'main'))
    git(join(folder, 'main'), 'worktree', 'add', '-q', '../tree')
    expect(await applied(join(folder, 'tree'), 'app/Dockerfile', 'git', join(folder, 'tree/app'))).toBe(NEW)
    repository(join(folder, 'module'))
    git(join(folder, 'main'), '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', '../module', 'sub')
    expect(await applied(join(folder, 'main'), 'sub/app/Dockerfile', 'git', join(folder, 'main/sub/app'))).toBe(NEW)
  })
})

test('many files in one diff', async () => {
  const files = Object.fromEntries(PATHS.map((path, i) => [path, TEXTS[i % TEXTS.length]!]))
  const folder = sandbox(Object.fromEntries(Object.entries(files).map(([path, [, before]]) => [path, before])))
  repository(folder)
  await applied(folder, 'Dockerfile', 'git')
  for (const [path, [, , after]] of Object.entries(files)) expect(readFileSync(join(folder, path), 'utf8')).toBe(after)
})

describe('an ignore file that was not there', () => {
  const CONTEXT = {
    'a b/Dockerfile': 'FROM debian:12\nCOPY . /srv\n',
    'compose.yaml': 'services:\n  a:\n    build: ./a b\n',
    'a b/.idea/workspace.xml': '<x/>\n',
  }
  const made = async (program: 'git' | 'patch' | '--write'): Promise<string> => {
    const folder = sandbox(CONTEXT)
    repository(folder)
    if (program === '--write') expect((await dockershift(folder, ['-t', 'dockerignore', '--write'])).code).toBe(0)
    else {
      const ran = await dockershift(folder, ['-t', 'dockerignore'])
      const args = program === 'git' ? ['apply', '-v'] : ['-p1', '--no-backup-if-mismatch']
      expect(raw(program, args, folder, ran.out).status).toBe(0)
    }
    expect(git(folder, 'status', '--porcelain')).toBe('?? "a b/.dockerignore"\n')
    return readFileSync(join(folder, 'a b/.dockerignore'), 'utf8')
  }

  test('git apply makes it', async () => expect(await made('git')).toBe('.idea\n.env\n'))

  test.runIf(hasPatch)('patch makes it', async () => expect(await made('patch')).toBe('.idea\n.env\n'))

  test('--write makes it, with the rights of any new file', async () =>
    expect(await made('--write')).toBe('.idea\n.env\n'))

  test('the reports name it', async () => {
    const folder = sandbox(CONTEXT)
    repository(folder)
    const ran = await dockershift(folder, ['-t', 'dockerignore', '--format', 'json'])
    const { results } = JSON.parse(ran.out) as {
      results: { path: string; status: string; created?: true; steps: { effect?: string }[] }[]
    }
    expect(results.map(({ path, status, created }) => [path, status, created])).toEqual([
      ['a b/Dockerfile', 'unchanged', undefined],
      ['a b/.dockerignore', 'changed', true],
    ])
    expect(results[1]?.steps[0]?.effect).toMatch(
      /^the build context shrinks by \d+ bytes, from \d+ bytes to \d+ bytes: \.idea/,
    )
    expect(ran.err).toContain('a b/.dockerignore: the build context shrinks by')
    expect((await dockershift(folder, ['-t', 'dockerignore', '--check'])).code).toBe(1)
  })

  test('is not made through a link out of the repository, nor is one there written', async () => {
    const outside = sandbox({ 'their.ignore': 'theirs\n', 'folder/.idea/x': '' })
    const folder = sandbox({
      'a/Dockerfile': 'FROM debian:12\nCOPY . /srv\n',
      'a/.dockerignore': { to: join(outside, 'their.ignore') },
      'a/.idea/x': '',
      'b/Dockerfile': 'FROM debian:12\nCOPY . /srv\n',
      'compose.yaml':
        'services:\n  b:\n    build: { context: away, dockerfile: ../b/Dockerfile }\n  a:\n    build: a\n',
      away: { to: join(outside, 'folder') },
    })
    repository(folder)
    const ran = await dockershift(folder, ['-t', 'dockerignore', '--write'])
    expect(ran.code).toBe(0)
    expect(readFileSync(join(outside, 'their.ignore'), 'utf8')).toBe('theirs\n')
    expect(raw('ls', ['-A'], join(outside, 'folder')).stdout.toString()).toBe('.idea\n')
    expect(ran.err).toContain('a/.dockerignore:1: dockerignore: a link leads from it out of the tree')
  })

  test('--context says where a build starts, and must be a folder', async () => {
    const folder = sandbox({ 'x/Dockerfile': 'FROM debian:12\nCOPY . /srv\n', 'y/.idea/x': '', 'y/z': '' })
    expect((await dockershift(folder, ['-t', 'dockerignore', '--context', 'y', '--write'])).code).toBe(0)
    expect(readFileSync(join(folder, 'y/.dockerignore'), 'utf8')).toBe('.idea\n.env\n')
    const wrong = await dockershift(folder, ['--context', 'no'])
    expect([wrong.code, wrong.err]).toEqual([
      2,
      'dockershift: --context no: there is no such folder; give the one that the build takes\n',
    ])
  })

  test('one that came meanwhile is left alone', async () => {
    const { create } = await import('../src/files/write.ts')
    const folder = sandbox({ '.dockerignore': 'mine\n' })
    expect(await create(join(folder, '.dockerignore'), 'ours\n')).toMatch(/written by somebody else meanwhile/)
    expect(readFileSync(join(folder, '.dockerignore'), 'utf8')).toBe('mine\n')
    expect(raw('ls', ['-A'], folder).stdout.toString()).toBe('.dockerignore\n')
  })
})
