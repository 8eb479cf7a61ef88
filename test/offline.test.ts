// Who can reach a registry: two commands that are asked to, and nothing else; least of all a page.

import { join } from 'node:path'
import { build, type Metafile } from 'esbuild'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const REGISTRY = 'src/registry/'
/** Behind `dockershift images` and `--online`. */
const ASKING = ['src/cli/commands/images.ts', 'src/cli/commands/online.ts']

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: [
    'src/cli/main.ts',
    'src/index.ts',
    'src/authoring.ts',
    'src/testing.ts',
    'web/playground/playground.ts',
    'web/report/page.ts',
  ],
  outdir: 'out',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  write: false,
  metafile: true,
  loader: { '.css': 'empty' },
})

/** Every file that an entry leads to, by whichever kind of import, without going through some. */
function reached(entry: string, inputs: Metafile['inputs'], without: readonly string[] = []): ReadonlySet<string> {
  const found = new Set<string>()
  const walk = (path: string): void => {
    if (found.has(path) || without.includes(path)) return
    found.add(path)
    for (const { path: next, external } of inputs[path]?.imports ?? []) if (external !== true) walk(next)
  }
  walk(entry)
  return found
}

const asking = (paths: ReadonlySet<string>): readonly string[] => [...paths].filter((path) => path.startsWith(REGISTRY))

test('the command line reaches registries through the commands that ask, and through them alone', () => {
  expect(asking(reached('src/cli/main.ts', metafile.inputs))).not.toEqual([])
  expect(asking(reached('src/cli/main.ts', metafile.inputs, ASKING))).toEqual([])
})

test('both commands are loaded when they run, and not before', () => {
  const importers = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.filter(({ path }) => ASKING.includes(path)).map(({ kind }) => kind),
  )
  expect(importers).toEqual(['dynamic-import', 'dynamic-import'])
})

test.each(['src/index.ts', 'src/authoring.ts', 'src/testing.ts'])('%s reaches none', (entry) => {
  expect(asking(reached(entry, metafile.inputs))).toEqual([])
})

test.each(['web/playground/playground.ts', 'web/report/page.ts'])('%s has none of it, and starts nothing', (entry) => {
  const found = [...reached(entry, metafile.inputs)]
  const strangers = /^src\/(?:registry|engine|run|cli|config)\/|^node:/
  expect(found.filter((path) => strangers.test(path))).toEqual([])
})
