// A tag that moves at Docker's own registry between two builds: no difference to verify and --prove, and one to who does not pin.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { dockerEngine } from '../../src/engine/docker.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { run } from '../../src/engine/process.ts'
import { pinned } from '../../src/proof/pinned.ts'
import { type Proof, prove } from '../../src/proof/prove.ts'
import { realRegistry } from '../real-registry.ts'
import { describeWithEngine } from './bench.ts'

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
const DOCKERS = 'application/vnd.docker.distribution.manifest.v2+json'

describeWithEngine('a tag that moves between two builds', ({ ready }) => {
  const docker = async (args: readonly string[], input?: string): Promise<void> => {
    const ended = await run({ program: 'docker', args, env: ready.env, input }, { timeoutMs: 300_000 })
    if (ended.code !== 0) throw new Error(`docker ${args[0]}: ${ended.stderr}`)
  }

  /** Images `team/base:1`, which is the old one, `old` and `new` at a registry that no engine has them of; and what moves `1`. */
  async function moving(): Promise<{ base: string; move(to: 'old' | 'new'): Promise<void> }> {
    const { host } = await realRegistry()
    const base = `${host}/team/base`
    const context = await folderWith({ old: 'old', new: 'new' })
    for (const version of ['old', 'new']) {
      const text = `FROM scratch\nCOPY ${version} /base\nENV VERSION=${version}\nONBUILD COPY ${version} /onbuild\n`
      await writeFile(join(context, 'Dockerfile'), text)
      await docker(['build', '--quiet', '--provenance=false', '--tag', `${base}:${version}`, context])
      await docker(['push', '--quiet', `${base}:${version}`])
      await docker(['image', 'rm', '--force', `${base}:${version}`])
    }
    const at = `http://${host}/v2/team/base/manifests`
    const move = async (to: string): Promise<void> => {
      const found = await fetch(`${at}/${to}`, { headers: { accept: [MANIFEST, DOCKERS].join(', ') } })
      const type = found.headers.get('content-type') ?? ''
      const put = await fetch(`${at}/1`, {
        method: 'PUT',
        body: await found.text(),
        headers: { 'content-type': type },
      })
      expect(put.status).toBe(201)
    }
    await move('old')
    return { base, move }
  }

  async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'dockershift-moving-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
    return folder
  }

  /** Builds a file before and after a rewrite, with the tag moved behind the first build. */
  async function proved(text: (base: string) => string, wrapped: (engine: Engine) => Engine): Promise<Proof> {
    const { base, move } = await moving()
    const engine = (await dockerEngine({ env: ready.env }))!
    let builds = 0
    const build: Engine['build'] = async (request) => {
      const outcome = await engine.build(request)
      // It goes back and forth, so that two builds one behind the other never find the same.
      await move(builds++ % 2 === 0 ? 'new' : 'old')
      return outcome
    }
    const context = await folderWith({ old: 'of the context', new: 'of the context', file: 'one' })
    const before = text(base)
    try {
      return await prove(wrapped({ ...engine, build }), {
        ...{ path: 'Dockerfile', name: 'Dockerfile', before, after: `# rewritten\n${before}` },
        ...{ context, timeoutMs: 300_000, rebuild: false },
      })
    } finally {
      await engine.close()
    }
  }

  const WAYS: readonly (readonly [string, (base: string) => string])[] = [
    ['FROM', (base) => `FROM ${base}:1\nCOPY file /file\n`],
    ['FROM by a variable', (base) => `ARG BASE=${base}:1\nFROM $BASE AS one\nFROM one\nCOPY file /file\n`],
    ['COPY --from', (base) => `FROM scratch\nCOPY --from=${base}:1 /base /copied\n`],
  ]

  it.each(WAYS)('is no difference in %s', async (_, text) => {
    expect(await proved(text, pinned)).toMatchObject({ status: 'equal', differences: [] })
  })

  it.each(WAYS)('would be one in %s for who does not pin', async (_, text) => {
    expect(await proved(text, (engine) => engine)).not.toMatchObject({ status: 'equal' })
  })
})
