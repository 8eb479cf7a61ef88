// A file is replaced whole or not at all, and stays what it was but for its text.

import {
  chmodSync,
  chownSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import type * as fs from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { write } from '../src/files/write.ts'
import { NEW, OLD, sandbox } from './cli-sandbox.ts'

/** What the file system answers to a call, in the place of doing it; undefined lets the call through. */
type Answer = (...args: unknown[]) => unknown

const answers = vi.hoisted(() => new Map<string, (...args: unknown[]) => unknown>())

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof fs>()
  const open = async (...args: Parameters<typeof real.open>): Promise<fs.FileHandle> => {
    await answers.get('open')?.(...args)
    const handle = await real.open(...args)
    for (const name of ['writeFile', 'chown', 'sync'] as const) {
      const answer = answers.get(name)
      if (answer !== undefined)
        Object.defineProperty(handle, name, { value: async (...its: unknown[]) => answer(handle, ...its) })
    }
    return handle
  }
  const wrapped = (name: 'rename' | 'access' | 'readFile' | 'realpath') => {
    return async (...args: unknown[]): Promise<unknown> => {
      await answers.get(name)?.(...args)
      return (real[name] as (...its: unknown[]) => Promise<unknown>)(...args)
    }
  }
  return {
    ...real,
    open,
    rename: wrapped('rename'),
    access: wrapped('access'),
    readFile: wrapped('readFile'),
    realpath: wrapped('realpath'),
  }
})

afterEach(() => answers.clear())

const refuse = (code: string): Answer => {
  return () => {
    throw Object.assign(new Error(code), { code })
  }
}

function text(folder: string, path = 'Dockerfile'): string {
  return readFileSync(join(folder, path), 'utf8')
}

describe('a file that is written', () => {
  test('holds the new text and stands alone', async () => {
    const folder = sandbox({ Dockerfile: OLD })
    expect(await write(join(folder, 'Dockerfile'), OLD, NEW)).toBeUndefined()
    expect(text(folder)).toBe(NEW)
    expect(readdirSync(folder)).toEqual(['Dockerfile'])
  })

  test.each(['\uFEFFFROM a\r\nRUN b\r\n', 'FROM a\n# Größe 漢字 🐳', '', 'a\rb\n'])(
    'holds exactly %j',
    async (after) => {
      const folder = sandbox({ Dockerfile: '\uFEFFold' })
      expect(await write(join(folder, 'Dockerfile'), '\uFEFFold', after)).toBeUndefined()
      expect(readFileSync(join(folder, 'Dockerfile')).equals(Buffer.from(after))).toBe(true)
    },
  )

  test.each([0o644, 0o600, 0o755, 0o664, 0o777, 0o4755, 0o2664])('keeps mode %o', async (mode) => {
    const folder = sandbox({ Dockerfile: OLD })
    chmodSync(join(folder, 'Dockerfile'), mode)
    expect(await write(join(folder, 'Dockerfile'), OLD, NEW)).toBeUndefined()
    expect(statSync(join(folder, 'Dockerfile')).mode & 0o7777).toBe(mode)
  })

  test.runIf(process.getuid?.() === 0)('keeps its owner', async () => {
    const folder = sandbox({ Dockerfile: OLD })
    chownSync(join(folder, 'Dockerfile'), 12_345, 54_321)
    expect(await write(join(folder, 'Dockerfile'), OLD, NEW)).toBeUndefined()
    expect(statSync(join(folder, 'Dockerfile'))).toMatchObject({ uid: 12_345, gid: 54_321 })
  })

  test('through a link is the target, and the link stays', async () => {
    const folder = sandbox({ 'real/base': OLD, Dockerfile: { to: 'real/base' } })
    expect(await write(join(folder, 'Dockerfile'), OLD, NEW)).toBeUndefined()
    expect(readlinkSync(join(folder, 'Dockerfile'))).toBe('real/base')
    expect(lstatSync(join(folder, 'real/base')).isFile()).toBe(true)
    expect(text(folder, 'real/base')).toBe(NEW)
    expect(readdirSync(join(folder, 'real'))).toEqual(['base'])
  })

  test('is on the disk before it takes the place of the old one', async () => {
    const folder = sandbox({ Dockerfile: OLD })
    const calls: string[] = []
    answers.set('sync', () => calls.push('sync'))
    answers.set('rename', (beside) => calls.push(`rename ${readFileSync(String(beside), 'utf8') === NEW}`))
    expect(await write(join(folder, 'Dockerfile'), OLD, NEW)).toBeUndefined()
    expect(calls).toEqual(['sync', 'rename true'])
  })
})

describe('a file that cannot be written', () => {
  const before = { Dockerfile: OLD }
  const done = 'it is as it was'

  test.each<[string, string, string, string]>([
    ['is read-only', 'access', 'EACCES', 'it cannot be written: no permission (EACCES); check its permissions'],
    ['is gone', 'realpath', 'ENOENT', 'it cannot be written: there is no such file (ENOENT); check its permissions'],
    [
      'stands in a folder that takes no file',
      'open',
      'EACCES',
      `it cannot be written: no permission (EACCES); ${done}`,
    ],
    [
      'stands on a full disk',
      'writeFile',
      'ENOSPC',
      `it cannot be written: no space is left on the device (ENOSPC); ${done}`,
    ],
    [
      'stands on a disk that breaks',
      'sync',
      'EIO',
      `it cannot be written: the device gave an input/output error (EIO); ${done}`,
    ],
    [
      'is held by a mount',
      'rename',
      'EBUSY',
      `it cannot be written: something holds it, a mount for example (EBUSY); ${done}`,
    ],
  ])('as it %s stays as it is', async (_, call, code, reason) => {
    const folder = sandbox(before)
    answers.set(call, refuse(code))
    expect(await write(join(folder, 'Dockerfile'), OLD, NEW)).toBe(reason)
    answers.clear()
    expect(text(folder)).toBe(OLD)
    expect(readdirSync(folder)).toEqual(['Dockerfile'])
  })

  test('halfway leaves no half', async () => {
    const folder = sandbox(before)
    answers.set('writeFile', async (handle) => {
      await (handle as fs.FileHandle).write('FROM al')
      refuse('ENOSPC')()
    })
    expect(await write(join(folder, 'Dockerfile'), OLD, NEW)).toContain('ENOSPC')
    expect(text(folder)).toBe(OLD)
    expect(readdirSync(folder)).toEqual(['Dockerfile'])
  })

  test.each(['EPERM', 'EINVAL'])('is given to the writer when it cannot be given to its owner (%s)', async (code) => {
    const folder = sandbox(before)
    answers.set('chown', refuse(code))
    if (process.getuid?.() === 0) chownSync(join(folder, 'Dockerfile'), 12_345, 54_321)
    expect(await write(join(folder, 'Dockerfile'), OLD, NEW)).toBeUndefined()
    expect(text(folder)).toBe(NEW)
  })
})

describe('a file that changed since it was read', () => {
  const refused = 'it changed since it was read; it was left alone: run again'

  test.each(['', `${OLD}# mine\n`, OLD.replace('\n', '\r\n'), `\uFEFF${OLD}`, OLD.slice(0, -1)])(
    'to %j is left alone',
    async (now) => {
      const folder = sandbox({ Dockerfile: now })
      expect(await write(join(folder, 'Dockerfile'), OLD, NEW)).toBe(refused)
      expect(text(folder)).toBe(now)
      expect(readdirSync(folder)).toEqual(['Dockerfile'])
    },
  )

  test('while the new text was on its way to the disk is left alone', async () => {
    const folder = sandbox({ Dockerfile: OLD })
    answers.set('sync', () => writeFileSync(join(folder, 'Dockerfile'), 'mine\n'))
    expect(await write(join(folder, 'Dockerfile'), OLD, NEW)).toBe(refused)
    expect(text(folder)).toBe('mine\n')
  })
})
