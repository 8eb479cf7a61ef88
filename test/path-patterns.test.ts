// Which paths a shell may make of a word.

import { describe, expect, it } from 'vitest'
import { mayHold } from '../src/dockerfile/model/path-patterns.ts'
import { readShell } from '../src/dockerfile/read/read-shell.ts'

function holds(word: string, folder: string | undefined, path: string): boolean {
  const [command] = readShell(`rm ${word}`, false)!.commands
  return mayHold(command!.words[1]!, folder, path)
}

describe('a word may name', () => {
  it.each([
    ['a.tgz', '/tmp', '/tmp/a.tgz'],
    ['./a.tgz', '/tmp', '/tmp/a.tgz'],
    ['/tmp//a.tgz', undefined, '/tmp/a.tgz'],
    ['/tmp', '/srv', '/tmp/a.tgz'],
    ['/', '/srv', '/tmp/a.tgz'],
    ['.', '/tmp', '/tmp/a.tgz'],
    ['*', '/tmp', '/tmp/a.tgz'],
    ['*.t?z', '/tmp', '/tmp/a.tgz'],
    ['"/tmp/"*', '/srv', '/tmp/a.tgz'],
    ['[ab].tgz', '/tmp', '/tmp/a.tgz'],
    ['../tmp/a.tgz', '/srv', '/tmp/a.tgz'],
    ['{a,b}.tgz', '/srv', '/tmp/a.tgz'],
    ['"$(ls)"', '/srv', '/tmp/a.tgz'],
    ['$DIR', '/srv', '/tmp/a.tgz'],
    ['$DIR/a.tgz', '/srv', '/tmp/a.tgz'],
    ['tide-*.tgz', '/tmp', '/tmp/tide-$VERSION.tgz'],
    ['tide-${VERSION}.tgz', '/tmp', '/tmp/tide-$VERSION.tgz'],
    ['tide-1.2.tgz', '/tmp', '/tmp/tide-$VERSION.tgz'],
    ['$VERSION.tgz', '/tmp', '/tmp/$VERSION.tgz'],
    ['/tmp/$NAME', '/srv', '/tmp/a.tgz'],
    ['a.tgz', undefined, '/tmp/a.tgz'],
    ['tmp', undefined, '/tmp/a.tgz'],
    ['*gz', undefined, '/tmp/a.tgz'],
    ['~/a.tgz', '/tmp', '/root/a.tgz'],
  ])('%s in %s: %s', (word, folder, path) => {
    expect(holds(word, folder, path)).toBe(true)
  })

  it.each([
    ['a.tgz', '/srv', '/tmp/a.tgz'],
    ['/tmp/a', '/srv', '/tmp/a.tgz'],
    ['/tmp/a.tgz/b', '/srv', '/tmp/a.tgz'],
    ['*.zip', '/tmp', '/tmp/a.tgz'],
    ['*.tgz', '/srv', '/tmp/a.tgz'],
    ["'*'", '/tmp', '/tmp/a.tgz'],
    ['../a.tgz', '/tmp/x', '/tmp/x/a.tgz'],
    ['$NAME', '/tmp', '/tmp/$NAME.tgz'],
    ['/tmp/$NAME', '/srv', '/tmp/$NAME.tgz'],
    ['/srv/$NAME.tgz', '/tmp', '/tmp/$NAME.tgz'],
    ['b.tgz', undefined, '/tmp/a.tgz'],
    ['/opt/*', '/tmp', '/tmp/a.tgz'],
  ])('not: %s in %s: %s', (word, folder, path) => {
    expect(holds(word, folder, path)).toBe(false)
  })
})
