// The copy of a build context in which a rebuild is measured: it is optional, so no file that lies there may end a run.

import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { costingOne } from '../src/cli/commands/prove.ts'
import type { Engine } from '../src/engine/engine.ts'
import { EngineError } from '../src/engine/process.ts'
import { proofs } from '../src/proof/proofs.ts'
import type { Proof } from '../src/proof/prove.ts'
import { copyContext } from '../src/proof/touch.ts'
import type { Result } from '../src/rewrite/result.ts'
import { rewrite } from '../src/rewrite/rewrite.ts'
import { transforms } from '../transforms/index.ts'
import { sandbox } from './cli-sandbox.ts'

const TEXT = 'FROM debian\nCOPY . .\n'

describe('the copy of a build context', () => {
  it('is changed in a source file, and removed', async () => {
    const context = sandbox({ 'app.py': 'print()' })
    const copy = await copyContext(context, TEXT)
    expect(await copy!.touch()).toBe(true)
    expect(readFileSync(join(copy!.folder, 'app.py'), 'utf8')).toBe('print()\n')
    expect(readFileSync(join(context, 'app.py'), 'utf8')).toBe('print()')
    await copy!.remove()
    expect(existsSync(copy!.folder)).toBe(false)
  })

  it('is none where a pipe lies in it', async () => {
    const context = sandbox({ 'app.py': '' })
    execFileSync('mkfifo', [join(context, 'pipe')])
    expect(await copyContext(context, TEXT)).toBeUndefined()
  })

  it('is none where the context is not there any more', async () => {
    expect(await copyContext(join(sandbox({}), 'gone'), TEXT)).toBeUndefined()
  })

  it('goes with folders that may not be written to', async () => {
    const context = sandbox({ 'app.py': '' })
    mkdirSync(join(context, 'kept'))
    writeFileSync(join(context, 'kept', 'a.txt'), '')
    chmodSync(join(context, 'kept'), 0o555)
    const copy = await copyContext(context, TEXT)
    chmodSync(join(context, 'kept'), 0o755)
    await copy!.remove()
    expect(existsSync(copy!.folder)).toBe(false)
  })

  it('says where its file cannot be written to', async () => {
    const copy = await copyContext(sandbox({ 'app.py': '' }), TEXT)
    await copy!.remove()
    expect(await copy!.touch()).toBe(false)
  })
})

describe('what goes wrong beside the builds', () => {
  const refused = Object.assign(new Error('EACCES'), { code: 'EACCES' })

  it('costs one file its rewrite', async () => {
    const result = await costingOne('a/Dockerfile', () => Promise.reject(refused))
    expect(result).toEqual({
      status: 'failed',
      path: 'a/Dockerfile',
      reason: 'it could not be tried: no permission (EACCES)',
    })
  })

  it('costs one file its proof', async () => {
    const folder = sandbox({ 'a/Dockerfile': 'FROM a\n', 'b/Dockerfile': 'FROM b\n' })
    const engine = { build: () => Promise.reject(refused) } as unknown as Engine
    async function* results(): AsyncGenerator<Result> {
      for (const path of ['a/Dockerfile', 'gone/Dockerfile', 'b/Dockerfile'])
        yield rewrite(path, 'FROM a\nMAINTAINER me\n', { transforms }) as Result
    }
    const options = { folder, transforms: [], timeoutMs: 1000, rebuild: false, passed: () => {} }
    const all: Proof[] = []
    for await (const proof of proofs(engine, results(), options)) all.push(proof)
    expect(all.map(({ path, status }) => `${path}: ${status}`)).toEqual([
      'a/Dockerfile: stopped',
      'gone/Dockerfile: stopped',
      'b/Dockerfile: stopped',
    ])
    expect(all[1]).toMatchObject({ reason: expect.stringContaining('there is no such file') })
  })

  it('is said as a bug where it is one of ours', async () => {
    const bug = new TypeError('x is not a function')
    const reason = expect.stringContaining('a bug of dockershift')
    expect(await costingOne('Dockerfile', () => Promise.reject(bug))).toMatchObject({
      status: 'failed',
      reason,
      error: bug,
    })
    const folder = sandbox({ Dockerfile: 'FROM a\n' })
    const engine = { build: () => Promise.reject(bug) } as unknown as Engine
    async function* results(): AsyncGenerator<Result> {
      yield rewrite('Dockerfile', 'FROM a\nMAINTAINER me\n', { transforms }) as Result
    }
    const failed: Result[] = []
    const options = {
      folder,
      transforms: [],
      timeoutMs: 1000,
      rebuild: false,
      passed: (one: Result) => failed.push(one),
    }
    for await (const proof of proofs(engine, results(), options)) expect(proof).toBeUndefined()
    expect(failed).toMatchObject([{ status: 'failed', reason, error: bug }])
  })

  it('is none of ours where an engine fails', async () => {
    const result = await costingOne('Dockerfile', () => Promise.reject(new EngineError('docker save: exited (1)')))
    expect(result).toEqual({
      status: 'failed',
      path: 'Dockerfile',
      reason: 'it could not be tried: docker save: exited (1)',
    })
  })
})
