// One commit a transform: in which repository, and what becomes of the tree when git does not commit.

import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type CommitOptions, commitEach } from '../src/run/commit.ts'
import { contextTransforms, transforms } from '../transforms/index.ts'
import { commit, fill, git, NEW, OLD, repository, sandbox } from './cli-sandbox.ts'

const MIXED = OLD.replace('3.20', '3.20 as x')
const BOTH = NEW.replace('3.20', '3.20 AS x')

/** Transforms of the two kinds, by name. */
function named(
  ...names: readonly string[]
): Pick<CommitOptions, 'transforms' | 'all' | 'contextTransforms' | 'allOfContexts'> {
  const some = transforms.filter(({ name }) => names.includes(name))
  const ofContexts = contextTransforms.filter(({ name }) => names.includes(name))
  return { transforms: some, all: some, contextTransforms: ofContexts, allOfContexts: ofContexts }
}

/** Commits made, and what was thrown at the end. */
async function committed(folder: string, more: Partial<CommitOptions> = {}): Promise<readonly string[]> {
  const said: string[] = []
  try {
    await commitEach({
      ...named('apk-no-cache', 'from-as-casing'),
      folder,
      paths: ['.'],
      onCommit: ({ transform, files }) => said.push(`${transform.name} ${files}`),
      ...more,
    })
  } catch (error) {
    said.push((error as Error).message)
  }
  return said
}

/** A repository with somebody who commits. */
function owned(files: Parameters<typeof fill>[1]): string {
  const folder = sandbox(files)
  repository(folder)
  identify(folder)
  return folder
}

function identify(folder: string): void {
  for (const [key, value] of Object.entries({
    'user.name': 'test',
    'user.email': 'test@localhost',
    'commit.gpgSign': 'false',
  }))
    git(folder, 'config', key, value)
}

function hook(folder: string, script: string): void {
  fill(folder, { '.git/hooks/pre-commit': `#!/bin/sh\n${script}\n` })
  chmodSync(join(folder, '.git/hooks/pre-commit'), 0o755)
}

const text = (folder: string, path = 'Dockerfile'): string => readFileSync(join(folder, path), 'utf8')
const subjects = (folder: string): readonly string[] => git(folder, 'log', '--format=%s').trim().split('\n')
const clean = (folder: string): string => git(folder, 'status', '--porcelain')

/** A submodule with a Dockerfile, in a repository with another. */
function superproject(): string {
  const folder = owned({ Dockerfile: MIXED })
  const module = owned({ Dockerfile: MIXED })
  git(folder, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', module, 'sub')
  commit(folder)
  identify(join(folder, 'sub'))
  return folder
}

const COMMITTED = ['from-as-casing 1', 'apk-no-cache 1']
const SUBJECTS = ['build: install Alpine packages with --no-cache', 'build: write AS in the case of its FROM', 'start']

describe('commits are made', () => {
  test('beside a submodule, which is nobody of ours', async () => {
    const folder = superproject()
    expect(await committed(folder)).toEqual(COMMITTED)
    expect([text(folder), text(folder, 'sub/Dockerfile'), clean(folder)]).toEqual([BOTH, MIXED, ''])
  })

  test('in a submodule that is named, and nowhere else', async () => {
    const folder = superproject()
    expect(await committed(folder, { paths: ['sub'] })).toEqual(COMMITTED)
    expect([text(folder), text(folder, 'sub/Dockerfile')]).toEqual([MIXED, BOTH])
    expect(subjects(join(folder, 'sub'))).toEqual(SUBJECTS)
    expect(subjects(folder)).toHaveLength(2)
  })

  test('in both, where both are named; each must be clean', async () => {
    const folder = superproject()
    expect(await committed(folder, { paths: ['.', 'sub'] })).toEqual([
      'from-as-casing 1',
      'from-as-casing 1',
      'apk-no-cache 1',
      'apk-no-cache 1',
    ])
    const other = superproject()
    fill(other, { 'sub/new': '' })
    expect(await committed(other, { paths: ['.', 'sub'] })).toEqual([
      '--commit: the working tree of sub is not clean (new); commit or stash that first, so that no commit takes it along',
    ])
    expect([text(other), text(other, 'sub/Dockerfile')]).toEqual([MIXED, MIXED])
  })

  test('on a detached head, and in a worktree', async () => {
    const folder = owned({ Dockerfile: MIXED })
    git(folder, 'checkout', '-q', '--detach')
    git(folder, 'worktree', 'add', '-q', '--detach', 'tree')
    fill(folder, { '.git/info/exclude': '/tree\n' })
    expect(await committed(join(folder, 'tree'))).toEqual(COMMITTED)
    expect(subjects(join(folder, 'tree'))).toEqual(SUBJECTS)
    expect([await committed(folder), subjects(folder)]).toEqual([COMMITTED, SUBJECTS])
  })

  test('for an ignore file too', async () => {
    const folder = owned({ Dockerfile: 'FROM alpine:3.20\nCOPY . /x\n', 'a.txt': '' })
    expect(await committed(folder, named('dockerignore', 'apk-no-cache'))).toEqual(['dockerignore 1'])
    expect(text(folder, '.dockerignore')).toBe('.git\n.env\n')
    expect([clean(folder), subjects(folder).length]).toEqual(['', 2])
  })
})

describe('the tree is put back', () => {
  test('where a hook refuses', async () => {
    const folder = owned({ Dockerfile: MIXED, 'b/Dockerfile': OLD })
    hook(folder, 'echo not today; exit 3')
    const head = git(folder, 'rev-parse', 'HEAD')
    expect(await committed(folder)).toEqual([
      '--commit: git commit: not today; what from-as-casing changed was put back',
    ])
    expect([text(folder), clean(folder), git(folder, 'rev-parse', 'HEAD')]).toEqual([MIXED, '', head])
    hook(folder, 'exit 3')
    expect(await committed(folder)).toEqual([
      '--commit: git commit: it ended with 1; what from-as-casing changed was put back',
    ])
  })

  test('with what was committed before it', async () => {
    const folder = owned({ Dockerfile: MIXED })
    hook(folder, 'grep -q cache Dockerfile && exit 1; exit 0')
    expect(await committed(folder)).toEqual([
      'from-as-casing 1',
      '--commit: git commit: it ended with 1; what apk-no-cache changed was put back',
    ])
    expect([text(folder), clean(folder)]).toEqual([MIXED.replace('as', 'AS'), ''])
  })

  test('but for what somebody else wrote meanwhile', async () => {
    const folder = owned({ Dockerfile: MIXED })
    hook(folder, 'echo "# mine" >> Dockerfile; exit 1')
    expect(await committed(folder)).toEqual([
      '--commit: git commit: it ended with 1; of what from-as-casing changed not all was put back: Dockerfile: it changed since it was read; it was left alone: run again',
    ])
    expect(text(folder)).toBe(`${MIXED.replace('as', 'AS')}# mine\n`)
    expect(git(folder, 'diff', '--cached')).toBe('')
  })

  test('where the index is locked', async () => {
    const folder = owned({ Dockerfile: MIXED })
    fill(folder, { '.git/index.lock': '' })
    const [said = ''] = await committed(folder)
    expect(said).toMatch(/^--commit: git add: Unable to create '.*index\.lock': File exists/)
    expect(text(folder)).toBe(MIXED)
    rmSync(join(folder, '.git/index.lock'))
    expect(clean(folder)).toBe('')
  })

  test('where git takes the file for none of its own', async () => {
    const folder = owned({ '.gitignore': 'out\n', 'x.txt': '' })
    fill(folder, { 'out/Dockerfile': MIXED })
    const [said = ''] = await committed(folder, { paths: ['out/Dockerfile'] })
    expect(said).toMatch(/^--commit: git add: .*ignored by one of your \.gitignore files.*was put back$/s)
    expect(text(folder, 'out/Dockerfile')).toBe(MIXED)
  })

  test('where the run is stopped between two files', async () => {
    const folder = owned({ 'a/Dockerfile': OLD, 'b/Dockerfile': OLD })
    const stop = new AbortController()
    let runs = 0
    // The second run is the first that writes; it has written a file when it asks for the other.
    const settings: CommitOptions['settings'] = async () => {
      const writes = ++runs === 2
      return {
        leavesOut: () => undefined,
        of: (file) => {
          if (writes && file.endsWith('b/Dockerfile')) {
            expect(text(folder, 'a/Dockerfile')).toBe(NEW)
            stop.abort()
          }
          return named('apk-no-cache')
        },
      }
    }
    expect(await committed(folder, { settings, signal: stop.signal })).toEqual([])
    expect([text(folder, 'a/Dockerfile'), text(folder, 'b/Dockerfile'), clean(folder)]).toEqual([OLD, OLD, ''])
  })
})

describe('nothing is written', () => {
  test.each([
    ['staged work', (folder: string) => git(folder, 'add', '-A')],
    ['work that is not staged', () => {}],
  ])('beside %s', async (_, stage) => {
    const folder = owned({ Dockerfile: MIXED, 'a.txt': 'a' })
    fill(folder, { 'a.txt': 'b' })
    stage(folder)
    expect(await committed(folder)).toEqual([
      '--commit: the working tree is not clean (a.txt); commit or stash that first, so that no commit takes it along',
    ])
    expect(text(folder)).toBe(MIXED)
  })

  test('outside of a repository', async () => {
    const folder = sandbox({ Dockerfile: MIXED })
    expect(await committed(folder)).toEqual(['--commit: Dockerfile: not a git repository'])
    expect(text(folder)).toBe(MIXED)
    expect(existsSync(join(folder, '.git'))).toBe(false)
  })
})
