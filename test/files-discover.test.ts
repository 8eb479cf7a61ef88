// What paths, folders and globs lead to; git itself judges the ignore rules.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Aside, discover, type Found } from '../src/files/discover.ts'
import { commit, fill, git, type Link, raw, repository, sandbox } from './cli-sandbox.ts'

type Tree = Readonly<Record<string, string | Link>>

async function all(
  folder: string,
  paths: readonly string[] = ['.'],
  ignore: readonly string[] = [],
): Promise<(Found | Aside)[]> {
  const found: (Found | Aside)[] = []
  for await (const one of discover({ folder, paths, ignore })) found.push(one)
  return found
}

/** Found files by their paths, the others as `kind path`. */
async function lines(folder: string, paths?: readonly string[], ignore?: readonly string[]): Promise<string[]> {
  return (await all(folder, paths, ignore)).map((one) =>
    one.file === undefined ? `${one.kind} ${one.path}` : one.path,
  )
}

/** A tree of files that all hold the same. */
function tree(...paths: string[]): Record<string, string> {
  return Object.fromEntries(paths.map((path) => [path, 'FROM alpine\n']))
}

describe('a folder', () => {
  test('is walked in the order of names', async () => {
    const folder = sandbox(
      tree(
        'b/Dockerfile',
        'a/z/Dockerfile',
        'Dockerfile',
        'a.Dockerfile',
        'a/Dockerfile',
        'B/Dockerfile',
        'a/README.md',
      ),
    )
    expect(await lines(folder)).toEqual([
      'B/Dockerfile',
      'Dockerfile',
      'a/Dockerfile',
      'a/z/Dockerfile',
      'a.Dockerfile',
      'b/Dockerfile',
    ])
  })

  test('gives every file with its place on the disk', async () => {
    const folder = sandbox(tree('a b/Dockerfile'))
    expect(await all(folder)).toEqual([{ path: 'a b/Dockerfile', file: join(folder, 'a b/Dockerfile'), named: false }])
  })

  test('may lie above the folder of the user', async () => {
    const folder = sandbox(tree('x/Dockerfile', 'y/Dockerfile'))
    expect(await lines(join(folder, 'x'), ['..'])).toEqual(['Dockerfile', '../y/Dockerfile'])
  })

  test('outside of the folder of the user is shown as it was given', async () => {
    const folder = sandbox(tree('x/Dockerfile', 'y/Dockerfile'))
    expect(await lines(join(folder, 'x'), [folder])).toEqual(['Dockerfile', join(folder, 'y/Dockerfile')])
  })

  test('of other people is named, not entered; one that nobody edits is passed over', async () => {
    const folder = sandbox(
      tree('vendor/a/Dockerfile', 'x/third_party/Dockerfile', 'node_modules/m/Dockerfile', '.git/Dockerfile'),
    )
    expect(await lines(folder)).toEqual(['vendored vendor', 'vendored x/third_party'])
  })

  test('of other people that is named is entered', async () => {
    const folder = sandbox(tree('vendor/a/Dockerfile', 'node_modules/m/Dockerfile'))
    expect(await lines(folder, ['vendor', 'node_modules/m'])).toEqual([
      'vendor/a/Dockerfile',
      'node_modules/m/Dockerfile',
    ])
  })

  test('named Dockerfile is walked like any other', async () => {
    const folder = sandbox(tree('Dockerfile/Dockerfile', 'Dockerfile/notes'))
    expect(await lines(folder)).toEqual(['Dockerfile/Dockerfile'])
    expect(await lines(folder, ['Dockerfile'])).toEqual(['Dockerfile/Dockerfile'])
  })

  test('holds templates, which are set aside, and code, which is read to tell', async () => {
    const folder = sandbox({
      ...tree('Dockerfile.j2', 'Dockerfile.go', 'Dockerfile.md', 'Dockerfile.dockerignore'),
      'dockerfile.py': 'from os import path\n',
    })
    expect(await lines(folder)).toEqual(['Dockerfile.go', 'template Dockerfile.j2'])
  })

  test('that holds a pipe named Dockerfile does not make us wait', async () => {
    const folder = sandbox(tree('a/Dockerfile'))
    raw('mkfifo', ['Dockerfile'], folder)
    expect(await lines(folder)).toEqual(['a/Dockerfile'])
    expect(await lines(folder, ['Dockerfile'])).toEqual(['unreadable Dockerfile'])
  })
})

describe('a path', () => {
  test('is read whatever its name', async () => {
    const folder = sandbox(tree('build.txt', 'x/Dockerfile.md', 'Dockerfile.j2'))
    const found = await all(folder, ['./build.txt', 'x/../x/Dockerfile.md', 'Dockerfile.j2'])
    expect(found.map((one) => [one.path, one.file !== undefined && one.named])).toEqual([
      ['build.txt', true],
      ['x/Dockerfile.md', true],
      ['Dockerfile.j2', true],
    ])
  })

  test('counts although git ignores it', async () => {
    const folder = sandbox({ ...tree('out/Dockerfile', 'out/x/Dockerfile'), '.gitignore': 'out/\n' })
    expect(await lines(folder)).toEqual([])
    expect(await lines(folder, ['out/Dockerfile'])).toEqual(['out/Dockerfile'])
    expect(await lines(folder, ['out'])).toEqual(['out/Dockerfile', 'out/x/Dockerfile'])
  })

  test('counts once, however often it is given', async () => {
    const folder = sandbox({ ...tree('a/Dockerfile'), link: { to: 'a/Dockerfile' } })
    expect(await lines(folder, ['a/Dockerfile', '.', './a', join(folder, 'a'), 'a/*', 'link'])).toEqual([
      'a/Dockerfile',
    ])
  })

  test('that does not exist is said', async () => {
    const folder = sandbox(tree('Dockerfile'))
    expect(await all(folder, ['nope', 'Dockerfile/x', 'Dockerfile'])).toEqual([
      { path: 'nope', kind: 'unreadable', reason: 'there is no such file (ENOENT); check the path' },
      {
        path: 'Dockerfile/x',
        kind: 'unreadable',
        reason: 'there is no such file: a part of the path is not a folder (ENOTDIR); check the path',
      },
      { path: 'Dockerfile', file: join(folder, 'Dockerfile'), named: true },
    ])
  })

  test('with the signs of a glob in it is a path when it exists', async () => {
    const folder = sandbox(tree('[id]/Dockerfile', 'i/Dockerfile', 'a*/Dockerfile', 'ab/Dockerfile'))
    expect(await lines(folder, ['[id]/Dockerfile', 'a*'])).toEqual(['[id]/Dockerfile', 'a*/Dockerfile'])
  })
})

describe('a glob', () => {
  const files = tree(
    'a/Dockerfile',
    'a/build.docker',
    'b/c/Dockerfile',
    'b/c/run.sh',
    'b/Dockerfile.j2',
    'node_modules/x/Dockerfile',
    'vendor/Dockerfile',
  )

  test.each([
    ['*/Dockerfile', ['a/Dockerfile']],
    ['**/Dockerfile*', ['a/Dockerfile', 'template b/Dockerfile.j2', 'b/c/Dockerfile']],
    ['**/*.docker', ['a/build.docker']],
    ['**', ['a/Dockerfile', 'template b/Dockerfile.j2', 'b/c/Dockerfile']],
    ['b/**', ['template b/Dockerfile.j2', 'b/c/Dockerfile']],
    ['vendor/*', ['vendor/Dockerfile']],
    ['{a,b/c}/Dockerfile', ['a/Dockerfile', 'b/c/Dockerfile']],
    ['nope/**', ['unreadable nope/**']],
    ['**/*.md', ['unreadable **/*.md']],
  ])('%s', async (glob, expected) => expect(await lines(sandbox(files), [glob])).toEqual(expected))

  test('knows .gitignore too, and finds nobody who is named', async () => {
    const folder = sandbox({ ...files, 'b/.gitignore': '/c\n' })
    expect(await all(folder, ['*/**/Dockerfile'])).toEqual([
      { path: 'a/Dockerfile', file: join(folder, 'a/Dockerfile'), named: false },
    ])
  })
})

describe('--ignore', () => {
  const files = tree('Dockerfile', 'a/Dockerfile', 'a/b/Dockerfile', 'a/b/dev.Dockerfile', 'c/dev.Dockerfile')

  test.each([
    [['a'], ['Dockerfile', 'c/dev.Dockerfile']],
    [['/Dockerfile'], ['a/Dockerfile', 'a/b/Dockerfile', 'a/b/dev.Dockerfile', 'c/dev.Dockerfile']],
    [['./Dockerfile'], ['a/Dockerfile', 'a/b/Dockerfile', 'a/b/dev.Dockerfile', 'c/dev.Dockerfile']],
    [['*.Dockerfile'], ['Dockerfile', 'a/Dockerfile', 'a/b/Dockerfile']],
    [
      ['a/*', '!a/b'],
      ['Dockerfile', 'a/b/Dockerfile', 'a/b/dev.Dockerfile', 'c/dev.Dockerfile'],
    ],
    [
      ['b/', 'c/dev*'],
      ['Dockerfile', 'a/Dockerfile'],
    ],
    [['A'], ['Dockerfile', 'a/Dockerfile', 'a/b/Dockerfile', 'a/b/dev.Dockerfile', 'c/dev.Dockerfile']],
  ])('%j', async (ignore, expected) => expect(await lines(sandbox(files), ['.'], ignore)).toEqual(expected))

  test('counts for named paths and globs too', async () => {
    const folder = sandbox(files)
    expect(await lines(folder, ['a/b', 'a/b/dev.Dockerfile', 'c/*', 'Dockerfile'], ['b/', '*.Dockerfile'])).toEqual([
      'ignored a/b/dev.Dockerfile',
      'Dockerfile',
    ])
  })

  test('counts outside of the folder of the user', async () => {
    expect(await lines(join(sandbox(files), 'c'), ['..'], ['b/'])).toEqual([
      '../Dockerfile',
      '../a/Dockerfile',
      'dev.Dockerfile',
    ])
  })
})

describe('.gitignore', () => {
  test('counts as a file alone: as for git, a link is none, and a pipe would never end', async () => {
    const folder = sandbox({
      ...tree('a/Dockerfile', 'b/Dockerfile', 'c/Dockerfile'),
      rules: 'a\n',
      '.gitignore': { to: 'rules' },
      'b/.gitignore': { to: '/dev/zero' },
    })
    git(folder, 'init', '-q')
    expect(raw('mkfifo', [join(folder, 'c/.gitignore')], folder).status).toBe(0)
    expect(await lines(folder)).toEqual(['a/Dockerfile', 'b/Dockerfile', 'c/Dockerfile'])
    expect(git(folder, 'ls-files', '--others', '--exclude-standard', '*Dockerfile', ':!c')).toContain('a/Dockerfile')
  })

  const PLACES = ['', 'a/', 'a/b/', 'a/b/c/', 'd/', 'd [1]/', 'd [1]/e/', 'out/', 'a/out/']
  const NAMES = ['Dockerfile', 'Dockerfile.dev', 'web.Dockerfile']

  test.each<Record<string, string>>([
    { '': '*.Dockerfile\n' },
    { '': '/Dockerfile\n' },
    { '': 'out\n' },
    { '': 'out/\n' },
    { '': '/out\n' },
    { '': 'a/b\n' },
    { '': 'a/**/c\n' },
    { '': '**/b/\n' },
    { '': '*\n!*/\n!web.Dockerfile\n' },
    { '': 'a/*\n!a/b\n' },
    { '': '# a comment\n\n   \nDockerfile.dev   \n' },
    { '': 'Dockerfile.dev\r\nout\r\n' },
    { '': 'dockerfile\n' },
    { '': '[Dd]ockerfile.???\n' },
    { 'a/': 'Dockerfile\n' },
    { 'a/': '/Dockerfile\n' },
    { 'a/': 'b/Dockerfile\n' },
    { 'a/': '*\n' },
    { 'a/': '/b/\n!/b/\n' },
    { 'a/b/': '/c\n*.dev\n' },
    { 'd [1]/': 'e\n' },
    { 'd [1]/': '/e/Dockerfile*\n!/e/Dockerfile\n' },
    { '': 'out/\n', 'a/': '!out/\n' },
    { '': '*.Dockerfile\n', 'a/b/': '!web.Dockerfile\n' },
    { '': 'b\n', 'a/b/': '!*\n' },
    { '': 'Dockerfile.dev\n', 'a/': '!Dockerfile.dev\n', 'a/b/': 'Dockerfile.dev\n' },
    { 'a/': '\\!x\n\\#y\nDockerfile.dev\n' },
    { '': '\uFEFFDockerfile.dev\n' },
    { 'a/': '\uFEFFDockerfile.dev\n' },
    { '.git/info/exclude': 'out/\nDockerfile.dev\n' },
    { '.git/info/exclude': 'out/\n', '': '!/out/\n' },
  ])('%j is read as git reads it', async (rules) => {
    const folder = sandbox(tree(...PLACES.flatMap((place) => NAMES.map((name) => place + name))))
    git(folder, 'init', '-q')
    fill(
      folder,
      Object.fromEntries(
        Object.entries(rules).map(([place, text]) => [place.startsWith('.git/') ? place : `${place}.gitignore`, text]),
      ),
    )
    const seen = git(folder, '-c', 'core.quotePath=false', 'ls-files', '--others', '--exclude-standard', '-z')
    const expected = seen.split('\0').filter((path) => path !== '' && !path.endsWith('.gitignore'))
    expect((await lines(folder)).sort()).toEqual(expected.sort())
    // From a folder below, and through a glob, the same rules count.
    const below = expected.filter((path) => path.startsWith('a/b/'))
    if (below.length > 0)
      expect((await lines(join(folder, 'a'), ['b'])).sort()).toEqual(below.map((path) => relative('a', path)))
    expect((await lines(folder, ['**/*ockerfile*'])).sort()).toEqual(expected)
  })

  test('of a repository does not count in one inside it', async () => {
    const folder = sandbox({ ...tree('Dockerfile.dev', 'inner/Dockerfile.dev'), '.gitignore': '*.dev\n' })
    git(folder, 'init', '-q')
    git(join(folder, 'inner'), 'init', '-q')
    expect(await lines(folder, ['inner'])).toEqual(['inner/Dockerfile.dev'])
  })

  test('above the repository does not count', async () => {
    const folder = sandbox({ ...tree('inner/Dockerfile.dev'), '.gitignore': '*.dev\n' })
    git(join(folder, 'inner'), 'init', '-q')
    expect(await lines(join(folder, 'inner'))).toEqual(['Dockerfile.dev'])
  })
})

describe('a repository inside of a repository', () => {
  const NOT_ENTERED = 'not entered; name it to have it rewritten'

  /** A submodule, a worktree of the same repository, and one that just lies there. */
  function nested(): string {
    const folder = sandbox({
      ...tree('Dockerfile', 'plain/x/Dockerfile'),
      'plain/link.Dockerfile': { to: '../Dockerfile' },
    })
    const module = sandbox(tree('Dockerfile', 'deep/Dockerfile'))
    repository(module)
    git(folder, 'init', '-q')
    git(folder, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', module, 'sub')
    commit(folder)
    git(folder, 'worktree', 'add', '-q', 'tree')
    git(join(folder, 'plain'), 'init', '-q')
    return folder
  }

  test('is named, not entered', async () => {
    const found = (await all(nested())).map((one) => (one.file === undefined ? `${one.path}: ${one.reason}` : one.path))
    expect(found).toEqual([
      'Dockerfile',
      `plain: a repository of its own, ${NOT_ENTERED}`,
      `sub: a submodule, ${NOT_ENTERED}`,
      `tree: a worktree, ${NOT_ENTERED}`,
    ])
  })

  test('that is named is entered; so is every one below a folder that is in none', async () => {
    const folder = nested()
    expect(await lines(folder, ['sub', 'plain/x', 'tree/Dockerfile', 'sub/*'])).toEqual([
      'sub/Dockerfile',
      'sub/deep/Dockerfile',
      'plain/x/Dockerfile',
      'tree/Dockerfile',
    ])
    const clones = sandbox(tree('a/Dockerfile', 'b/Dockerfile'))
    for (const name of ['a', 'b']) git(join(clones, name), 'init', '-q')
    expect(await lines(clones)).toEqual(['a/Dockerfile', 'b/Dockerfile'])
  })

  test('is not entered by a glob or a link either', async () => {
    const folder = nested()
    fill(folder, { 'l.Dockerfile': { to: 'sub/deep/Dockerfile' } })
    expect(await lines(folder, ['**/Dockerfile'])).toEqual(['Dockerfile'])
    expect(await lines(folder, ['.'])).toContain('link l.Dockerfile')
  })
})

describe('a name', () => {
  const names = ['a\nb/Dockerfile', 'c\rd/x\u2028.Dockerfile', 'Dockerfile.\r', 'Dockerfile-x\ny', 'e\n.Dockerfile']

  test('with the end of a line in it is one like any other', async () => {
    const folder = sandbox(tree(...names))
    expect((await lines(folder)).sort()).toEqual([...names].sort())
    expect((await lines(folder, ['**/*ockerfile*'])).sort()).toEqual([...names].sort())
    expect(await lines(folder, ['a\n*/D*', 'e\n.Dockerfile'])).toEqual(['a\nb/Dockerfile', 'e\n.Dockerfile'])
  })

  test('that is no UTF-8 is said not to be supported', async () => {
    const folder = sandbox(tree('ok/Dockerfile'))
    const odd = (name: string): Buffer => Buffer.from(join(folder, name), 'latin1')
    mkdirSync(odd('d\u00e9'))
    for (const name of ['d\u00e9/Dockerfile', 'Dockerfile.\u00e9', 'notes.\u00e9']) writeFileSync(odd(name), 'FROM a\n')
    const reason = 'its name is not UTF-8, and such names are not supported; give it another to have it rewritten'
    expect(await all(folder)).toEqual([
      { path: 'Dockerfile.\ufffd', kind: 'name', reason },
      { path: 'd\ufffd', kind: 'name', reason },
      expect.objectContaining({ path: 'ok/Dockerfile' }),
    ])
    expect(await all(folder, ['Dockerfile.\ufffd'])).toEqual([
      { path: 'Dockerfile.\ufffd', kind: 'unreadable', reason },
    ])
  })

  test('that holds the very sign is one like any other', async () => {
    expect(await lines(sandbox(tree('\ufffd/Dockerfile.\ufffd')))).toEqual(['\ufffd/Dockerfile.\ufffd'])
  })

  test('of what is not there is shown from the folder of the user', async () => {
    expect(await lines(sandbox(), ['a/../../no-such-file', './y', '/nowhere/z'])).toEqual([
      'unreadable ../no-such-file',
      'unreadable y',
      'unreadable /nowhere/z',
    ])
  })
})

describe('a symbolic link', () => {
  const cases: [what: string, files: Tree, expected: string[]][] = [
    [
      'to a file of the tree counts as its target',
      { ...tree('real/base'), Dockerfile: { to: 'real/base' } },
      ['real/base'],
    ],
    [
      'to a Dockerfile that is found anyway counts once',
      { ...tree('b/Dockerfile'), 'a/Dockerfile': { to: '../b/Dockerfile' } },
      ['b/Dockerfile'],
    ],
    [
      'to a link to a file counts as the last target',
      { ...tree('x'), Dockerfile: { to: 'l1' }, l1: { to: 'l2' }, l2: { to: 'x' } },
      ['x'],
    ],
    [
      'to a folder of the tree is not followed',
      { ...tree('a/Dockerfile'), b: { to: 'a' }, 'a/back': { to: '..' } },
      ['a/Dockerfile'],
    ],
    [
      'to a folder, named Dockerfile, is passed over',
      { ...tree('a/Dockerfile'), Dockerfile: { to: 'a' } },
      ['a/Dockerfile'],
    ],
    ['to nowhere is said', { Dockerfile: { to: 'gone' } }, ['unreadable Dockerfile']],
    ['to itself is said', { Dockerfile: { to: 'Dockerfile' } }, ['unreadable Dockerfile']],
    ['in a circle is said', { Dockerfile: { to: 'l' }, l: { to: 'Dockerfile' } }, ['unreadable Dockerfile']],
    ['out of the tree is said', { Dockerfile: { to: '/etc/hostname' } }, ['link Dockerfile']],
    [
      'into a vendored folder is said',
      { ...tree('vendor/base'), Dockerfile: { to: 'vendor/base' } },
      ['link Dockerfile', 'vendored vendor'],
    ],
    [
      'to an ignored file is passed over',
      { ...tree('out/base'), '.gitignore': 'out\n', Dockerfile: { to: 'out/base' } },
      [],
    ],
    [
      'that is ignored is passed over',
      { ...tree('base'), '.gitignore': '/Dockerfile\n', Dockerfile: { to: 'base' } },
      [],
    ],
    ['of another name is passed over', { ...tree('base'), notes: { to: 'base' } }, []],
  ]
  test.each(cases)('%s', async (_, files, expected) => expect(await lines(sandbox(files))).toEqual(expected))

  test('out of the folder that is walked is said, though it stays in the repository', async () => {
    const folder = sandbox({ ...tree('shared/base'), 'a/Dockerfile': { to: '../shared/base' } })
    git(folder, 'init', '-q')
    expect(await lines(folder, ['a'])).toEqual(['link a/Dockerfile'])
  })

  test('that is named leads as far as its repository', async () => {
    const folder = sandbox({
      ...tree('in/shared/base', 'out'),
      'in/a/link': { to: '../shared/base' },
      'in/a/away': { to: '../../out' },
    })
    git(join(folder, 'in'), 'init', '-q')
    expect(await lines(join(folder, 'in/a'), ['link', 'away'])).toEqual(['../shared/base', 'link away'])
  })

  test('to a folder that is named is walked at its target', async () => {
    const folder = sandbox({ ...tree('real/Dockerfile'), link: { to: 'real' } })
    expect(await lines(folder, ['link', 'link/Dockerfile'])).toEqual(['real/Dockerfile'])
  })

  test('in a glob counts as its target', async () => {
    const folder = sandbox({
      ...tree('real/base'),
      'a/x.docker': { to: '../real/base' },
      'b/y.docker': { to: '/etc/hostname' },
    })
    expect(await lines(folder, ['*/*.docker'])).toEqual(['real/base', 'link b/y.docker'])
  })
})

test('a tree of many levels needs no deep chain of calls', async () => {
  const folder = sandbox()
  const deep = join(folder, ...Array.from({ length: 400 }, () => 'd'))
  mkdirSync(deep, { recursive: true })
  fill(deep, tree('Dockerfile'))
  expect(await lines(folder)).toEqual([`${'d/'.repeat(400)}Dockerfile`])
})
