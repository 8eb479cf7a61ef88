// The rules of an ignore file over paths; test/images/ignore-rules.images.ts holds them against a real builder.

import { expect, test } from 'vitest'
import { Patterns } from '../src/files/dockerignore.ts'
import { openContext } from '../src/files/tree.ts'
import { sandbox } from './cli-sandbox.ts'

const PATHS = [
  'a/b/c.txt',
  'a/x.txt',
  'b.md',
  'docs/README.md',
  'docs/guide.md',
  'node_modules/m/i.js',
  'web/node_modules/n.js',
]

test.each<[ignore: string, gone: readonly string[]]>([
  ['node_modules', ['node_modules/m/i.js']],
  ['**/node_modules', ['node_modules/m/i.js', 'web/node_modules/n.js']],
  ['/docs/\n# a comment\n', ['docs/README.md', 'docs/guide.md']],
  ['*.md', ['b.md']],
  ['**/*.md\n!**/README.md', ['b.md', 'docs/guide.md']],
  ['docs\n!docs/README.md', ['docs/guide.md']],
  ['!docs/README.md\ndocs', ['docs/README.md', 'docs/guide.md']],
  ['*\n!a/b', PATHS.filter((path) => path !== 'a/b/c.txt')],
  ['a/**\n!a/b/*.txt', ['a/x.txt']],
  ['a/?.txt', ['a/x.txt']],
  ['[a-c].md', ['b.md']],
  ['\uFEFFa\r\n', ['a/b/c.txt', 'a/x.txt']],
  [' ./a//b/../x.txt ', ['a/x.txt']],
  ['../b.md\n.\n/', []],
])('%j leaves out %j', (ignore, gone) => {
  const folder = sandbox(Object.fromEntries(PATHS.map((path) => [path, ''])))
  const seen = openContext(folder, { patterns: Patterns.read(ignore)! }).below('') ?? []
  expect(PATHS.filter((path) => !seen.some((entry) => entry.path === path))).toEqual(gone)
})

test.each(['!', '[', 'a[', 'a\\', '[]a]', '[b-a]', '\\d', 'a^b'])('%j is not judged', (ignore) => {
  expect(Patterns.read(`ok\n${ignore}\n`)).toBeUndefined()
})
