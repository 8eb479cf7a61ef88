// Which files git says have changed.

import { existsSync, mkdirSync, realpathSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { searchFor } from '../src/cli/commands/search.ts'
import { readOptions } from '../src/cli/options.ts'
import { changedSince, type Files, resolved, staged, statusOf } from '../src/files/git.ts'
import { fill, git, repository, sandbox } from './cli-sandbox.ts'

function names(folder: string, found: Files): readonly string[] {
  if (found.reason !== undefined) throw new Error(found.reason)
  const top = `${realpathSync(folder)}/`
  return [...found.files].map((file) => file.replace(top, '')).sort()
}

function commit(folder: string, message: string): void {
  git(folder, 'add', '-A')
  git(folder, '-c', 'user.name=test', '-c', 'user.email=test@localhost', 'commit', '-q', '-m', message)
}

function changing(): string {
  const folder = sandbox({ 'a/Dockerfile': 'FROM a\n', 'b/Dockerfile': 'FROM b\n', 'ü "x"/Dockerfile': 'FROM c\n' })
  repository(folder)
  return folder
}

describe('what has changed', () => {
  test('since the last commit: changed, staged, new, and not what is ignored or deleted', async () => {
    const folder = changing()
    fill(folder, {
      'a/Dockerfile': 'FROM x\n',
      'ü "x"/Dockerfile': 'FROM y\n',
      'new/Dockerfile': 'FROM z\n',
      '.gitignore': 'out/\n',
      'out/Dockerfile': 'FROM out\n',
    })
    git(folder, 'add', 'ü "x"/Dockerfile')
    git(folder, 'rm', '-q', 'b/Dockerfile')
    expect(names(folder, await changedSince(folder))).toEqual([
      '.gitignore',
      'a/Dockerfile',
      'new/Dockerfile',
      'ü "x"/Dockerfile',
    ])
    expect(names(folder, await staged(folder))).toEqual(['ü "x"/Dockerfile'])
  })

  test('since a branch was left, not what that branch did meanwhile; from a folder below too', async () => {
    const folder = changing()
    git(folder, 'checkout', '-q', '-b', 'work')
    fill(folder, { 'a/Dockerfile': 'FROM work\n' })
    commit(folder, 'work')
    git(folder, 'branch', '-m', 'work')
    git(folder, 'checkout', '-q', '-b', 'other', 'HEAD~1')
    fill(folder, { 'b/Dockerfile': 'FROM other\n' })
    commit(folder, 'other')
    git(folder, 'checkout', '-q', 'work')
    expect(names(folder, await changedSince(folder, 'other'))).toEqual(['a/Dockerfile'])
    expect(names(folder, await changedSince(join(folder, 'a'), 'other'))).toEqual(['a/Dockerfile'])
    expect(names(folder, await changedSince(folder))).toEqual([])
  })

  test.each(['nothing', '--output=x', '-p', ''])('is not known since %j', async (ref) => {
    const folder = changing()
    expect(await changedSince(folder, ref)).toEqual({
      reason: `git knows no revision ${ref}; check its name, or fetch it: a shallow clone may lack it`,
    })
    expect(await resolved(folder, ref)).toBe(undefined)
  })

  test('is not known where a shallow clone lacks the commit that both come from', async () => {
    const folder = changing()
    git(folder, 'checkout', '-q', '-b', 'work')
    fill(folder, { 'a/Dockerfile': 'FROM x\n' })
    commit(folder, 'mine')
    git(folder, 'checkout', '-q', '-b', 'main2', 'HEAD~1')
    fill(folder, { 'b/Dockerfile': 'FROM theirs\n' })
    commit(folder, 'theirs')
    const clone = sandbox({})
    git(clone, 'clone', '-q', '--depth', '1', '--no-single-branch', '-b', 'work', `file://${folder}`, 'here')
    const found = await changedSince(join(clone, 'here'), 'origin/main2')
    expect(found.reason).toMatch(
      /^this is a shallow clone, which does not know where HEAD left origin\/main2: fetch more/,
    )
  })

  test('is not known outside of a repository', async () => {
    const folder = sandbox({ Dockerfile: 'FROM a\n' })
    expect((await changedSince(folder)).reason).toMatch(/^not a git repository/)
    expect((await staged(folder)).reason).toMatch(/^not a git repository/i)
  })

  test('runs no filter, whatever it is called and wherever it is set', async () => {
    const folder = changing()
    const trap = join(folder, '.git/trap')
    const set = `f() { touch '${trap}'; cat; }; f`
    fill(folder, {
      '.gitattributes': '* filter=a.b\nb/* filter=x\n',
      '.git/more': `[filter "x"]\n\tclean = "${set}"\n`,
    })
    for (const key of ['filter.a.b.clean', 'filter.a.b.process']) git(folder, 'config', key, set)
    git(folder, 'config', 'filter.a.b.required', 'true')
    git(folder, 'config', 'include.path', 'more')
    // Another time and the same text: only a look at the content tells.
    for (const name of ['a', 'b']) utimesSync(join(folder, name, 'Dockerfile'), 1, 1)
    fill(folder, { 'a/Dockerfile': 'FROM x\n' })
    expect(names(folder, await changedSince(folder))).toEqual(['.gitattributes', 'a/Dockerfile'])
    await staged(folder)
    expect(existsSync(trap)).toBe(false)
    // It speaks no language of filters, and is called all the same.
    expect(() => git(folder, 'status')).toThrow('filter')
    expect(existsSync(trap)).toBe(true)
    git(folder, 'config', 'filter.a=b.clean', set)
    expect((await changedSince(folder)).reason).toBe(
      'the filter "a=b" cannot be kept from running; name the files themselves',
    )
  })

  test('asks nothing of submodules', async () => {
    const folder = changing()
    const inner = sandbox({ Dockerfile: 'FROM a\n', '.gitattributes': '* filter=x\n' })
    repository(inner)
    git(folder, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'sub')
    commit(folder, 'sub')
    const trap = join(folder, '.git/trap')
    git(join(folder, 'sub'), 'config', 'filter.x.clean', `sh -c "touch '${trap}'; cat"`)
    git(join(folder, 'sub'), 'config', 'core.fsmonitor', `touch '${trap}'; false`)
    utimesSync(join(folder, 'sub/Dockerfile'), 1, 1)
    expect(names(folder, await changedSince(folder))).toEqual([])
    await staged(folder)
    expect((await statusOf(folder)).reason).toBe(undefined)
    expect(existsSync(trap)).toBe(false)
    git(folder, 'status')
    expect(existsSync(trap)).toBe(true)
  })

  test('runs nothing that the repository names', async () => {
    const folder = changing()
    const trap = join(folder, 'trap')
    mkdirSync(join(folder, 'hooks'))
    writeFileSync(join(folder, 'hooks/trap.sh'), `#!/bin/sh\ntouch '${trap}'\n`, { mode: 0o755 })
    for (const [key, value] of [
      ['core.fsmonitor', join(folder, 'hooks/trap.sh')],
      ['diff.external', join(folder, 'hooks/trap.sh')],
      ['core.pager', join(folder, 'hooks/trap.sh')],
    ] as const)
      git(folder, 'config', key, value)
    fill(folder, { 'a/Dockerfile': 'FROM x\n' })
    expect(names(folder, await changedSince(folder))).toContain('a/Dockerfile')
    await staged(folder)
    expect(() => realpathSync(trap)).toThrow()
  })
})

test('a path in a submodule is asked about there', async () => {
  const folder = changing()
  const module = sandbox({ Dockerfile: 'FROM m\n' })
  repository(module)
  git(folder, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', module, 'sub')
  commit(folder, 'sub')
  fill(folder, { 'sub/Dockerfile': 'FROM n\n', 'a/Dockerfile': 'FROM b\n' })
  const among = async (...paths: readonly string[]): Promise<readonly string[]> => {
    const { among: files } = await searchFor(readOptions(['--changed', ...paths]), folder)
    return names(folder, { files: files! })
  }
  expect(await among()).toEqual(['a/Dockerfile'])
  expect(await among(join(folder, 'sub'))).toEqual(['sub/Dockerfile'])
  expect(await among(join(folder, 'a/Dockerfile'), join(folder, 'sub/Dockerfile'))).toEqual([
    'a/Dockerfile',
    'sub/Dockerfile',
  ])
})
