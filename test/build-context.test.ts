// A build context on disk: what its ignore file leaves, its size, its history; and nothing outside of it is touched.

import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { Patterns } from '../src/files/dockerignore.ts'
import { historyOf } from '../src/files/history.ts'
import { type Disk, Ground, openContext } from '../src/files/tree.ts'
import { commit, raw, repository, sandbox } from './cli-sandbox.ts'
import { diskThatNotes } from './disk.ts'

test('the ignore file at the top counts, and what it leaves out is not there in any way', () => {
  const folder = sandbox({
    '.dockerignore': '# a\n**/*.log\n!keep.log\ncache\n',
    'a.log': 'a',
    'keep.log': 'k',
    'cache/x': 'x',
    'b/c.txt': 'text',
  })
  const files = openContext(folder)
  expect(files.below('')?.map(({ path }) => path)).toEqual(['.dockerignore', 'b/c.txt', 'keep.log'])
  expect(files.list('').map(({ path }) => path)).toEqual(['.dockerignore', 'b', 'keep.log'])
  for (const path of ['a.log', 'cache', 'cache/x', './cache/x']) {
    expect(files.entry(path)).toBeUndefined()
    expect(files.text(path)).toBeUndefined()
    expect(files.bytes(path, 1)).toBeUndefined()
  }
  expect(files.text('/b//./c.txt')).toBe('text')
  expect(files.entry('b/c.txt')).toMatchObject({ path: 'b/c.txt', kind: 'file', size: 4 })
  expect([...(files.bytes('b/c.txt', 2) ?? [])]).toEqual([...Buffer.from('te')])
})

test('whether a folder is left out is known before it is there', () => {
  const files = openContext(sandbox({ '.dockerignore': '**/node_modules\ncache\n!cache/kept\n' }))
  expect(['node_modules', './web/node_modules/', 'web/node_modules/a'].filter((path) => !files.ignores(path))).toEqual(
    [],
  )
  // Something in it is taken back.
  expect(['web', 'cache', '..'].filter((path) => files.ignores(path))).toEqual([])
  expect(openContext(sandbox({ 'a.txt': '' })).ignores('node_modules')).toBe(false)
})

test('a folder that is left out is there for what was taken back', () => {
  const folder = sandbox({ 'a/b/c': '', 'a/d': '', 'e/f': '' })
  const files = openContext(folder, { patterns: Patterns.read('*\n!a/b\n')! })
  expect(files.list('').map(({ path }) => path)).toEqual(['a'])
  expect(files.list('a').map(({ path }) => path)).toEqual(['a/b'])
  expect(files.entry('a')?.kind).toBe('folder')
  expect(files.entry('e')).toBeUndefined()
})

test('links are seen, and never followed: neither out of the context nor in it', () => {
  const outside = sandbox({ secret: 'secret', 'folder/file': 'secret' })
  const folder = sandbox({ 'real/file': 'x' })
  symlinkSync(join(outside, 'secret'), join(folder, 'out'))
  symlinkSync(join(outside, 'folder'), join(folder, 'outer'))
  symlinkSync('real', join(folder, 'in'))
  symlinkSync('.', join(folder, 'circle'))
  const { disk, asked } = diskThatNotes()
  const files = openContext(folder, { disk })
  expect(files.list('').map(({ path, kind }) => `${path} ${kind}`)).toEqual([
    'circle link',
    'in link',
    'out link',
    'outer link',
    'real folder',
  ])
  for (const path of ['out', 'outer/file', 'in/file', 'circle/real/file', '../secret', 'real/../../secret', '..']) {
    expect(files.text(path)).toBeUndefined()
    expect(files.bytes(path, 4)).toBeUndefined()
    expect(files.list(path)).toEqual([])
  }
  expect(files.below('')?.map(({ path }) => path)).toEqual(['circle', 'in', 'out', 'outer', 'real/file'])
  expect(asked.filter((path) => relative(folder, path).startsWith('..'))).toEqual([])
  expect(asked.filter((path) => /out|outer|in$|circle/.test(relative(folder, path)))).toEqual([])
})

test('what is left out is not even listed', () => {
  const folder = sandbox({
    '.dockerignore': 'node_modules\n.git\n',
    'node_modules/a/b': '',
    '.git/HEAD': '',
    'src/x': '',
  })
  const { disk, asked } = diskThatNotes()
  const files = openContext(folder, { disk })
  files.below('')
  expect(asked.map((path) => relative(folder, path)).sort()).toEqual(['', '.dockerignore', '.dockerignore', 'src'])
})

test('contexts of one folder that differ in their ignore files ask the disk once', () => {
  const folder = sandbox({ 'a/x': '1', 'a/y': '22', 'b/z': '333' })
  const { disk, asked } = diskThatNotes()
  const ground = new Ground(folder, disk)
  const bytes = (text: string): number => {
    const files = openContext(folder, { ground, patterns: Patterns.read(text)! }).below('') ?? []
    return files.reduce((sum, { size }) => sum + size, 0)
  }
  expect([bytes(''), bytes('a/y\n'), bytes('b\n'), bytes('*\n!a\na/x\n')]).toEqual([6, 4, 3, 2])
  expect(asked.map((path) => relative(folder, path)).sort()).toEqual(['', 'a', 'a/x', 'a/y', 'b', 'b/z'])
})

test('pipes are nothing, and what cannot be read is not there', () => {
  const folder = sandbox({ 'closed/x': 'x', binary: new Uint8Array([0xff, 0xfe, 0x00]) })
  raw('mkfifo', ['pipe'], folder)
  const refusing: Disk = {
    ...diskThatNotes().disk,
    list: (path) => {
      if (path.endsWith('closed')) throw Object.assign(new Error('no'), { code: 'EACCES' })
      return diskThatNotes().disk.list(path)
    },
    read: () => {
      throw Object.assign(new Error('no'), { code: 'EACCES' })
    },
  }
  const files = openContext(folder, { disk: refusing })
  expect(files.list('').map(({ path }) => path)).toEqual(['binary', 'closed'])
  expect(files.below('closed')).toEqual([])
  expect(files.text('binary')).toBeUndefined()
  expect(openContext(folder).text('binary')).toBeUndefined()
})

test('history counts the commits that touched a path, or something below it', () => {
  const folder = sandbox({ 'a/x': '1', 'a/y': '1', b: '1' })
  repository(folder)
  expect(historyOf(folder)).toBeUndefined()
  const other = sandbox({ 'a/x': '1', 'a/y': '1', b: '1' })
  repository(other)
  for (const path of ['a/x', 'a/y', 'a/x', 'Größe x']) {
    mkdirSync(dirname(join(other, path)), { recursive: true })
    writeFileSync(join(other, path), String(Math.random()))
    commit(other)
  }
  const counts = historyOf(other)
  expect(Object.fromEntries(counts ?? [])).toEqual({ '': 5, a: 4, 'a/x': 3, 'a/y': 2, b: 1, 'Größe x': 1 })
})

test('history runs nothing that the repository names', () => {
  const folder = sandbox({
    a: '1',
    'trap.sh': '#!/bin/sh\ntouch "$(dirname "$0")/sprung"\n',
    '.gitattributes': '* diff=trap filter=trap\n',
  })
  chmodSync(join(folder, 'trap.sh'), 0o755)
  repository(folder)
  writeFileSync(join(folder, 'a'), '2')
  commit(folder)
  const trap = join(folder, 'trap.sh')
  const settings = [
    'core.fsmonitor',
    'core.pager',
    'core.sshCommand',
    'gpg.program',
    'diff.external',
    'diff.trap.textconv',
    'filter.trap.smudge',
    'core.editor',
    'pager.log',
    'alias.log',
    'credential.helper',
  ]
  for (const name of settings) raw('git', ['config', name, trap], folder)
  for (const [name, value] of [
    ['log.showSignature', 'true'],
    ['core.hooksPath', folder],
  ])
    raw('git', ['config', name!, value!], folder)
  expect(historyOf(folder)?.get('a')).toBe(2)
  expect(() => readFileSync(join(folder, 'sprung'))).toThrow()
})
