// The strace of this machine, packed for a container, and what it tells.

import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { WrappedContainer } from '../src/engine/containers.ts'
import { isDone, run } from '../src/engine/process.ts'
import { packTracer } from '../src/slim/tracer.ts'
import { sandbox } from './cli-sandbox.ts'
import { elf } from './slim-images.ts'

test('strace is packed with its loader and libraries, and starts from there', async () => {
  const packed = await packTracer(process.env)
  if (typeof packed === 'string') {
    expect(packed).toMatch(/strace/)
    return
  }
  const { folder: at, command } = packed.wrapping({ Entrypoint: ['/bin/a'], Cmd: ['b'] } as never)
  expect(command.slice(-3)).toEqual(['--', '/bin/a', 'b'])
  expect(readdirSync(at)).toEqual(expect.arrayContaining(['calls', 'strace']))
  expect(readFileSync(join(at, 'strace')).subarray(1, 4).toString()).toBe('ELF')
  await packed.close()
  expect(() => readdirSync(at)).toThrow()
})

test('strace is packed with libraries that only it knows the folder of', async () => {
  const root = sandbox({
    'bin/strace': elf({ interpreter: '/nonexistent', needed: ['liba.so'], runpath: '$ORIGIN/../own' }),
    'own/liba.so': elf({ needed: ['libb.so'], runpath: '/nowhere:${ORIGIN}/deeper' }),
    'own/deeper/libb.so': elf({ needed: ['libc-of-nobody.so'] }),
  })
  const program = join(root, 'bin/strace')
  // Its loader is a file of its own.
  writeFileSync(program, elf({ interpreter: program, needed: ['liba.so'], runpath: '$ORIGIN/../own' }))
  expect(await packTracer({ PATH: join(root, 'bin') })).toContain('strace needs libc-of-nobody.so, which is nowhere')
  writeFileSync(join(root, 'own/libc-of-nobody.so'), elf({}))
  const packed = await packTracer({ PATH: join(root, 'bin') })
  if (typeof packed === 'string') throw new Error(packed)
  const { folder: at } = packed.wrapping({ Entrypoint: [], Cmd: [] } as never)
  expect(readdirSync(join(at, 'libraries')).sort()).toEqual(['liba.so', 'libb.so', 'libc-of-nobody.so'])
  await packed.close()
})

test('strace tells where a child of a shell looks', async () => {
  const packed = await packTracer(process.env)
  if (typeof packed === 'string') {
    expect(packed).toMatch(/strace/)
    return
  }
  try {
    const root = sandbox({ 'srv/server': '#!/bin/sh\ntest -e data\n', 'srv/data': '', 'srv/deep/last': '' })
    chmodSync(join(root, 'srv/server'), 0o755)
    const line = 'cd srv && ./server; (cd deep && test -e last); exit 0'
    const [, ...words] = packed.wrapping({ Entrypoint: ['/bin/sh', '-c', line], Cmd: [] } as never).command
    const at = join(root, 'calls')
    mkdirSync(at)
    const options = words.slice(words.indexOf('-ff')).map((one) => (one.endsWith('/calls/of') ? join(at, 'of') : one))
    const ended = await run({ program: 'strace', args: options, cwd: root }, { timeoutMs: 60_000 })
    if (!isDone(ended)) {
      // A sandbox may refuse it, as an engine may.
      expect(ended.stderr).toMatch(/ptrace/i)
      return
    }
    const container = {
      copyOut: async (_: string, to: string) => {
        for (const name of readdirSync(at)) copyFileSync(join(at, name), join(to, name))
        return undefined
      },
    }
    const trace = await packed.trace(container as unknown as WrappedContainer, root)
    if (typeof trace === 'string') throw new Error(trace)
    const own = root.slice(1)
    expect([...trace.run]).toContain(`${own}/srv/server`)
    expect([...trace.seen]).toEqual(expect.arrayContaining([`${own}/srv/data`, `${own}/srv/deep/last`]))
  } finally {
    await packed.close()
  }
})
