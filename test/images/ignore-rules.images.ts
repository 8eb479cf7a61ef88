// What arrives in an image by `COPY . /` is what we say the builder sees, for many ignore files.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dockerEngine } from '../../src/engine/docker.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { Patterns } from '../../src/files/dockerignore.ts'
import { openContext } from '../../src/files/tree.ts'
import { readImage } from '../../src/images/archive.ts'
import { describeWithEngine } from './bench.ts'

const FILES = [
  'a/b/c.txt',
  'a/b/d.md',
  'a/b/deep/er/f.txt',
  'a/x.txt',
  'b.txt',
  'abc',
  'ab/c',
  '.hidden/file',
  '.env',
  'foo/bar/baz.txt',
  'foo/bar.txt',
  'foo/x/bar/y',
  'src/main.go',
  'src/lib/util.go',
  'src/lib/util_test.go',
  'node_modules/m/index.js',
  'node_modules/m/node_modules/k/index.js',
  'web/node_modules/n/i.js',
  'web/app.js',
  'x y/z.txt',
  'README.md',
  'docs/README.md',
  'docs/guide.md',
  'docs/api/index.md',
  'Dockerfile',
  'sub/Dockerfile',
  'we[ird].txt',
  '#hash',
  '!bang',
  'star*',
  'plus+(1).txt',
  'a.txt',
  'a-txt',
]

const RULES: readonly string[] = [
  '',
  '# nothing but a comment\n\n',
  'node_modules',
  '**/node_modules',
  '/node_modules/',
  './a/b/',
  'a/../b.txt',
  '../b.txt\n/',
  '.',
  '*',
  '**',
  '*\n!a',
  '*\n!a/b\n',
  '*\n!a/b/c.txt',
  '*\n!a/**/f.txt',
  '*\n!**/c.txt',
  '**\n!src',
  '**/*\n!src/**',
  '*\n!src/*',
  '*\n!docs/*.md',
  'a\n!a/b/c.txt',
  'a\n!a/b\na/b/deep',
  'a/**\n!a/b/d.md',
  'a/*\n!a/b',
  'a/b/c.txt\n!a',
  '!a\na',
  '!a/b\na/b/c.txt\na\n',
  'a/b\n!a/b/deep/er',
  'a\n!a/b\n!a/b/deep\na/b/deep/er/f.txt',
  '*.md',
  '*.md\n!README.md',
  '**/*.md\n!docs/**',
  '**/*.md\n!**/README.md',
  '*.md\n!README*\nREADME.md',
  'docs/**/*.md',
  'docs/**',
  'docs/**/',
  '**/docs',
  '**bar**',
  '**/bar',
  '**bar',
  '**.txt',
  'foo**',
  'foo/**/bar',
  'foo/*/bar',
  'a?c',
  'a?txt',
  'a.txt',
  '[a-b]*',
  '[^a-b]*',
  'a[b.]*',
  'we\\[ird\\].txt',
  'we[[]ird].txt',
  'star\\*',
  'plus+(1).txt',
  '\\#hash',
  ' #hash',
  '#hash',
  '\\!bang',
  '! a\n*\n! b.txt ',
  '  a  \n\tb.txt\t',
  '\uFEFFa',
  '\uFEFF# comment\na',
  'a\r\nb.txt\r\n!a/x.txt\r\n',
  'x y',
  'x\\ y',
  'Dockerfile',
  '*\n!.dockerignore\n!Dockerfile',
  '.dockerignore\nDockerfile',
  '*\n!Dockerfile',
  '**/Dockerfile',
  '.*',
  '**/.*',
  '*/*',
  '*/*/*\n!a/b/c.txt',
  '*/*\n!a/x.txt\na',
  '!b.txt',
  'a//b///c.txt',
  'link',
  'link/x.txt',
  'empty',
  'empty/*',
  'a/b/*\n!a/b/*.txt\n!a/b/deep/er/**',
  '**/lib\n!src/lib/util.go',
  '**/lib/**\n!src/lib/util.go',
  'src\n!src/**/util.go',
  'src\n!**/*.go\n**/*_test.go',
  'node_modules\n!node_modules/m',
  '**/node_modules\n!node_modules/m',
  '**/node_modules/**\n!node_modules/m/**',
  '[',
  'a[',
  '!',
  'we[ird',
  '[]a]*',
  '[b-a]*',
]

describeWithEngine('ignore rules', ({ ready }) => {
  const folder = mkdtempSync(join(tmpdir(), 'dockershift-ignore-'))
  for (const path of FILES) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), path)
  }
  mkdirSync(join(folder, 'empty'))
  symlinkSync('a', join(folder, 'link'))
  writeFileSync(join(folder, '.dockerignore'), 'b.txt\n')
  let engine: Engine
  beforeAll(async () => {
    const found = await dockerEngine({ env: ready.env })
    if (found === undefined) throw new Error('the Docker engine has gone')
    engine = found
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await engine.close()
  })

  it.concurrent.each(RULES)('%j', async (ignore) => {
    const outcome = await engine.build({
      dockerfile: { text: 'FROM scratch\nCOPY . /\n', name: 'Dockerfile', ignore },
      context: folder,
      cache: 'use',
    })
    const patterns = Patterns.read(ignore)
    if (outcome.status !== 'built') {
      expect(patterns, outcome.output).toBeUndefined()
      return
    }
    // What a builder takes and we do not judge leaves the context unknown: no harm.
    if (patterns === undefined) return
    const { files } = await readImage(engine.save(outcome.image))
    expect(seen(folder, patterns)).toEqual([...files.keys()].filter((path) => path !== '').sort())
  })

  it('judges all but a few of these', () => {
    const unread = RULES.filter((ignore) => Patterns.read(ignore) === undefined)
    expect(unread).toEqual(['we[[]ird].txt', 'x\\ y', '[', 'a[', '!', 'we[ird', '[]a]*', '[b-a]*'])
  })
})

/** Every path that we say the builder sees, folders too. */
function seen(folder: string, patterns: Patterns): readonly string[] {
  const context = openContext(folder, { patterns })
  const found: string[] = []
  const open = ['']
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { path, kind } of context.list(next)) {
      found.push(path)
      if (kind === 'folder') open.push(path)
    }
  }
  return found.sort()
}
