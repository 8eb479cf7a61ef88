// dockershift slim as a command: what it refuses before anything is built, and what it says of an engine that fails.

import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dockershift, sandbox } from './cli-sandbox.ts'

const TEXT = 'FROM base\nCOPY app /app\nCMD ["/app/run"]\n'

describe('the command', () => {
  const NOBODY = { PATH: '/nonexistent' }

  test.each([
    [[], 'slim takes one Dockerfile'],
    [['a', 'b'], 'slim takes one Dockerfile'],
    [['Dockerfile', '--write', '--check'], 'exclude each other'],
    [['Dockerfile', '--check', '--probe', 'x'], '--check takes --probe from the trace file'],
    [['Dockerfile', '--check', '--target', 'x'], '--check takes --target from the trace file'],
    [['Dockerfile', '--keep', 'etc'], '--keep: etc is no path of the image; it begins with /'],
    [['Dockerfile', '--seconds', 'x'], '--seconds: x is no number of seconds'],
    [['nowhere'], 'nowhere: it cannot be read'],
    [['wide'], 'wide:1: it is UTF-16'],
    [['binary'], 'binary:1: it holds a zero byte'],
    [['latin'], 'latin:1: '],
    [['Dockerfile', '--check'], 'Dockerfile.slim.json: it cannot be read'],
    [['Dockerfile'], 'slim builds images, and none of'],
  ])('refuses %j', async (args, message) => {
    const files = { Dockerfile: TEXT, binary: 'FROM a\0', latin: Buffer.from('FROM \xe9', 'latin1') }
    const folder = sandbox({ ...files, wide: Buffer.from('\ufeffFROM a', 'utf16le') })
    const { code, err } = await dockershift(folder, ['slim', ...args], '', NOBODY)
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) })
  })

  test.each([
    [
      'an engine that fails',
      'echo no space left >&2; exit 1',
      'it could not be tried: docker image: exited (1): no space left',
    ],
    ['an archive that ends too early', 'head -c 700 /dev/zero | tr "\\0" x', 'it could not be tried: '],
    ['an archive with no image in it', 'head -c 1024 /dev/zero', 'it could not be tried: '],
  ])('takes %s for no bug of its own', async (_, save, message) => {
    const docker = `#!/bin/sh\ncase "$1 $2" in "image save") ${save};; "version "*) echo 28;; esac\n`
    const folder = sandbox({ Dockerfile: TEXT, 'bin/docker': docker, 'bin/strace': '#!/bin/sh\n' })
    for (const name of ['docker', 'strace']) chmodSync(join(folder, 'bin', name), 0o755)
    const env = { PATH: `${join(folder, 'bin')}:${process.env.PATH}` }
    const { code, err } = await dockershift(folder, ['slim', 'Dockerfile', '--write'], '', env)
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`failed Dockerfile: ${message}`) })
    expect(err).not.toContain('bug')
    expect(err).toContain('nothing was written')
  })

  test('has a help', async () => {
    const { code, out } = await dockershift(sandbox({}), ['slim', '--help'])
    expect(code).toBe(0)
    expect(out).toContain('--files-only')
  })
})
