// What a start keeps of the compiled command line for the next one, and that nobody else can hand it code to run.

import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { OLD, sandbox, spawned } from './cli-sandbox.ts'

// From then on Node.js keeps compiled code itself.
const byNode = 'enableCompileCache' in module

const whereNodeKeeps = (): void => {
  /** A run with a folder for temporary files of its own. @returns what lies in that one */
  const temporaryAfter = (keeping: Keeping, variables: Readonly<Record<string, string>> = {}): readonly string[] => {
    const temporary = sandbox()
    keeping.run({ TMPDIR: temporary, ...variables })
    return readdirSync(temporary)
  }

  test('it lies in the cache folder of the user, for this user alone', () => {
    const kept = keeping('code-of-node')
    expect(temporaryAfter(kept)).toEqual([])
    expect(statSync(kept.code).mode & 0o777).toBe(0o700)
    expect(readdirSync(kept.code)).toHaveLength(1)
    kept.run()
    expect(readdirSync(kept.code)).toHaveLength(1)
  })

  test('a folder that others may write to is left, and none is taken in its place', () => {
    const kept = keeping('code-of-node')
    mkdirSync(kept.code, { recursive: true })
    chmodSync(kept.code, 0o777)
    expect(temporaryAfter(kept)).toEqual([])
    expect(readdirSync(kept.code)).toEqual([])
  })

  test('none is kept where there is no place for it, without a word', () => {
    const kept = keeping('code-of-node')
    mkdirSync(join(kept.code, '..'), { recursive: true })
    writeFileSync(kept.code, 'a file')
    expect(temporaryAfter(kept)).toEqual([])
    expect(readFileSync(kept.code, 'utf8')).toBe('a file')
  })

  test('the folder that Node.js is told comes first', () => {
    const kept = keeping('code-of-node')
    const named = sandbox()
    expect(temporaryAfter(kept, { NODE_COMPILE_CACHE: named })).toEqual([])
    expect(readdirSync(named)).toHaveLength(1)
    expect(readdirSync(kept.folder)).toEqual(['Dockerfile'])
  })

  test('none is kept where Node.js is told to keep none', () => {
    const kept = keeping('code-of-node')
    expect(temporaryAfter(kept, { NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual([])
    expect(readdirSync(kept.folder)).toEqual(['Dockerfile'])
  })
}

const whereWeKeep = (): void => {
  test('is kept for this user alone, and used by the next start', () => {
    const { run, code } = keeping()
    run()
    expect(statSync(code).mode & 0o777).toBe(0o700)
    const [name = ''] = readdirSync(code)
    expect(readdirSync(code)).toHaveLength(1)
    const file = join(code, name)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const { ino } = statSync(file)
    run()
    // It was good: it is not made again.
    expect(statSync(file).ino).toBe(ino)
  })

  test('that is broken, or cut off, is made anew', () => {
    const { run, code } = keeping()
    run()
    const file = join(code, readdirSync(code)[0] ?? '')
    const whole = readFileSync(file)
    for (const broken of [Buffer.alloc(0), whole.subarray(0, whole.length >> 1), Buffer.from('no code')]) {
      writeFileSync(file, broken)
      run()
      expect(statSync(file).size).toBeGreaterThan(whole.length / 2)
    }
  })

  test('that others may write to is not run, nor written over', () => {
    const { run, code } = keeping()
    run()
    const file = join(code, readdirSync(code)[0] ?? '')
    writeFileSync(file, 'of somebody else')
    chmodSync(code, 0o777)
    run()
    expect(readFileSync(file, 'utf8')).toBe('of somebody else')
  })

  test('is not kept where there is no place for it, without a word', () => {
    const { run, code } = keeping()
    mkdirSync(join(code, '..'), { recursive: true })
    writeFileSync(code, 'a file')
    run()
    expect(readFileSync(code, 'utf8')).toBe('a file')
  })

  test('is not kept where Node.js is told to keep none', () => {
    const { run, folder } = keeping()
    run({ NODE_DISABLE_COMPILE_CACHE: '1' })
    expect(readdirSync(folder)).toEqual(['Dockerfile'])
  })

  test('of other builds goes after a month', () => {
    const { run, code } = keeping()
    mkdirSync(code, { recursive: true, mode: 0o700 })
    writeFileSync(join(code, OLD_CODE), '')
    writeFileSync(join(code, YOUNG_CODE), '')
    // Nothing of ours: whoever put it there keeps it.
    writeFileSync(join(code, 'other'), '')
    utimes(join(code, OLD_CODE), 40)
    utimes(join(code, YOUNG_CODE), 20)
    utimes(join(code, 'other'), 40)
    run()
    const left = readdirSync(code)
    expect([OLD_CODE, YOUNG_CODE, 'other'].map((name) => left.includes(name))).toEqual([false, true, true])
  })
}

if (byNode) describe('where Node.js keeps compiled code', whereNodeKeeps)
else describe('compiled code', whereWeKeep)

interface Keeping {
  readonly folder: string
  readonly code: string
  readonly run: (variables?: Readonly<Record<string, string>>) => void
}

const OLD_CODE = 'aa00-v20.1.0-x64'
const YOUNG_CODE = 'bb11-v20.2.0-x64'

/** A folder, a place to keep code in, and a run there that does as ever. */
function keeping(name = 'code'): Keeping {
  const folder = sandbox({ Dockerfile: OLD })
  const run = (variables: Readonly<Record<string, string>> = {}): void => {
    const { code, out, err } = spawned(folder, ['--check', 'Dockerfile'], '', {
      XDG_CACHE_HOME: join(folder, 'kept'),
      ...variables,
    })
    expect({ code, out: out.includes('+RUN apk add --no-cache curl') }).toEqual({ code: 1, out: true })
    // Exit status 1 is that of a crash, too, whose words would be behind these.
    expect(err).toMatch(/1 would change[\s\S]*Nothing was written\.[^\n]*\n$/)
  }
  return { folder, code: join(folder, 'kept/dockershift', name), run }
}

function utimes(file: string, days: number): void {
  const time = new Date(Date.now() - days * 24 * 60 * 60 * 1000)
  utimesSync(file, time, time)
}
