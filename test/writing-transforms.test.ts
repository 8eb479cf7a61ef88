// docs/writing-transforms.md: what it shows runs with what the package exports, and does what ours do.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, describe, expect, test } from 'vitest'
import { exportedNames, importedNames } from '../scripts/from-package.ts'
import { transformFiles } from '../scripts/transform-files.ts'
import { rewrite } from '../src/rewrite/rewrite.ts'
import { casesIn } from '../src/testing/case.ts'
import { judge } from '../src/testing/judge.ts'
import type { Transform } from '../src/transform/transform.ts'

const root = join(import.meta.dirname, '..')
const page = readFileSync(join(root, 'docs/writing-transforms.md'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'dockershift-writing-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The code between two marks of the page. */
function shown(mark: string): string {
  const part = page.slice(page.indexOf(`<!-- ${mark} -->`), page.indexOf(`<!-- /${mark} -->`))
  return /```(?:ts|js)\n([\s\S]*)```/.exec(part)?.[1] ?? ''
}

/** The default export of code that knows of this project only what the package exports. */
async function loaded(name: string, code: string): Promise<Transform> {
  const [source, bundle] = [join(folder, `${name}.ts`), join(folder, `${name}.mjs`)]
  writeFileSync(source, code)
  await build({
    entryPoints: [source],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    alias: { 'dockershift/transform': join(root, 'src/authoring.ts'), 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
    banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
    nodePaths: [join(root, 'node_modules')],
    logLevel: 'error',
  })
  return ((await import(pathToFileURL(bundle).href)) as { default: Transform }).default
}

describe.each(['zypper-non-interactive', 'zypper-clean-all', 'copy-chmod'])(
  '%s with imports from the package',
  (name) => {
    test('passes our fixtures', async () => {
      const transform = await loaded(name, shown(name))
      const cases = casesIn(join(root, '__fixtures__', name))
      expect(cases.length).toBeGreaterThan(3)
      for (const one of cases) judge(one, [transform], { update: false, mirrored: true })
    })
  },
)

describe('the one from nothing', () => {
  test('does what the page says', async () => {
    const transform = await loaded('curl-retry', shown('own'))
    const text =
      'FROM alpine:3.22\nRUN curl -fO https://example.com/a \\\n && curl --retry 5 https://example.com/b\nRUN curl $OPTIONS https://example.com/c\n'
    const result = rewrite('Dockerfile', text, { transforms: [transform] })
    expect(result).toMatchObject({
      status: 'changed',
      after: text.replace('curl -fO', 'curl --retry 3 -fO'),
      notes: [{ line: 4, reason: 'a variable in the call may hold --retry' }],
    })
  })
})

test('a foreign transform that drops a comment is thrown away with that reason', async () => {
  const code = `import { defineTransform } from 'dockershift/transform'
export default defineTransform({
  name: 'comment-eater', summary: 'Eat', phase: 'layers', safety: 'unsafe', aims: ['style'], recommended: false,
  why: '', leavesAlone: [], rules: [], references: [],
  apply(dockerfile) {
    const [comment] = dockerfile.reading.comments
    return comment === undefined ? dockerfile : dockerfile.edit([[{ span: { start: comment.start, end: comment.end + 1 }, text: '' }]])
  },
})
`
  const result = rewrite('Dockerfile', 'FROM alpine\n# why\nRUN true\n', {
    transforms: [await loaded('comment-eater', code)],
  })
  expect(result).toMatchObject({
    status: 'unchanged',
    discarded: [{ transform: 'comment-eater', reason: 'a comment is gone: # why' }],
  })
})

describe('what ours are written with', () => {
  const kit = exportedNames(readFileSync(join(root, 'src/authoring.ts'), 'utf8'))

  test('what four of our transforms use, the package exports', () => {
    const users = new Map<string, number>()
    for (const path of transformFiles(root).values())
      for (const name of importedNames(readFileSync(join(root, path), 'utf8')))
        users.set(name, (users.get(name) ?? 0) + 1)
    const shared = [...users].filter(([, count]) => count >= 4).map(([name]) => name)
    expect(shared.length).toBeGreaterThan(40)
    expect(shared.filter((name) => !kit.has(name))).toEqual([])
  })
})
