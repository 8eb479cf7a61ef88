// The ignore file that is proposed keeps things from the builder, and the image stays the same.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { dockerEngine } from '../../src/engine/docker.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { readImage } from '../../src/images/archive.ts'
import { compareImages } from '../../src/images/compare.ts'
import { run } from '../../src/run/run.ts'
import { contextTransforms } from '../../transforms/index.ts'
import { ensureBase } from './bases/bases.ts'
import { describeWithEngine } from './bench.ts'

const BASE = 'node:20-slim'

const DOCKERFILE = `FROM ${BASE} AS build
WORKDIR /src
COPY . .
RUN npm ci && node -p 'require("./package.json").version' > out.txt

FROM ${BASE}
COPY --from=build /src/server.js /src/out.txt /srv/
CMD ["node", "/srv/server.js"]
`

const FILES: Readonly<Record<string, string>> = {
  Dockerfile: DOCKERFILE,
  'package.json': '{"name": "shop", "version": "1.0.0"}\n',
  'package-lock.json':
    '{"name": "shop", "version": "1.0.0", "lockfileVersion": 3, "packages": {"": {"name": "shop", "version": "1.0.0"}}}\n',
  'server.js': 'console.log("shop")\n',
  '.gitignore': 'node_modules\n',
  '.git/HEAD': 'ref: refs/heads/main\n',
  '.git/objects/pack/pack-1.pack': 'x'.repeat(3_000_000),
  'node_modules/left/index.js': 'x'.repeat(2_000_000),
}

describeWithEngine('dockerignore', ({ ready }) => {
  it('the same image from a context without .git and node_modules', async (test) => {
    const missing = await ensureBase(BASE, ready)
    if (missing !== undefined) test.skip(missing)
    const engine = await dockerEngine({ env: ready.env })
    if (engine === undefined) throw new Error('the Docker engine has gone')
    const folder = mkdtempSync(join(tmpdir(), 'dockershift-ignored-'))
    try {
      for (const [path, text] of Object.entries(FILES)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), text)
      }
      const before = { image: await build(engine, folder), sent: await build(engine, folder, 'build') }
      const paths: string[] = []
      for await (const result of run({ folder, paths: ['.'], transforms: [], contextTransforms, write: true }))
        if (result.status === 'changed') paths.push(result.path)
      expect(paths).toEqual(['.dockerignore'])
      const after = { image: await build(engine, folder), sent: await build(engine, folder, 'build') }
      expect(compareImages(before.image, after.image).differences).toEqual([])
      const held = (image: Awaited<ReturnType<typeof build>>): readonly string[] =>
        ['src/.git/HEAD', 'src/node_modules/left/index.js', 'src/server.js'].filter((path) => image.files.has(path))
      // npm ci takes the old modules away; what counts is what came.
      expect(held(before.sent)).toContain('src/.git/HEAD')
      expect(held(after.sent)).toEqual(['src/server.js'])
      const bytes = ({ layerBytes }: { readonly layerBytes: readonly number[] }): number =>
        layerBytes.reduce((sum, one) => sum + one, 0)
      expect(bytes(before.sent) - bytes(after.sent)).toBeGreaterThan(5_000_000)
    } finally {
      rmSync(folder, { recursive: true, force: true })
      await engine.close()
    }
  })
})

async function build(engine: Engine, context: string, target?: string) {
  const outcome = await engine.build({
    dockerfile: { text: DOCKERFILE, name: 'Dockerfile' },
    context,
    target,
    cache: 'use',
    timeoutMs: 300_000,
  })
  if (outcome.status !== 'built') throw new Error(outcome.output)
  return readImage(engine.save(outcome.image))
}
