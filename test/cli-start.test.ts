// What a start keeps of the compiled command line for the next one, and that nobody else can hand it code to run.

import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { OLD, sandbox, spawned } from './cli-sandbox.ts'

// From then on Node.js keeps compiled code itself.
const byNode = 'enableCompileCache' in module

const whereNodeKeeps = (): void => {
  test('we keep none', () => {
    const folder = sandbox({ Dockerfile: OLD })
    expect(spawned(folder, ['--check'], '', { XDG_CACHE_HOME: join(folder, 'kept') }).code).toBe(1)
    expect(readdirSync(folder)).toEqual(['Dockerfile'])
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
    writeFileSync(join(code, 'old'), '')
    writeFileSync(join(code, 'young'), '')
    utimes(join(code, 'old'), 40)
    utimes(join(code, 'young'), 20)
    run()
    expect(readdirSync(code).filter((name) => !name.includes('-'))).toEqual(['young'])
  })
}

if (byNode) describe('where Node.js keeps compiled code', whereNodeKeeps)
else describe('compiled code', whereWeKeep)

/** A folder, a place to keep code in, and a run there that does as ever. */
function keeping(): {
  readonly folder: string
  readonly code: string
  readonly run: (variables?: Readonly<Record<string, string>>) => void
} {
  const folder = sandbox({ Dockerfile: OLD })
  const run = (variables: Readonly<Record<string, string>> = {}): void => {
    const { code, out, err } = spawned(folder, ['--check', 'Dockerfile'], '', {
      XDG_CACHE_HOME: join(folder, 'kept'),
      ...variables,
    })
    expect({ code, err: err.includes('1 would change'), out: out.includes('+RUN apk add --no-cache curl') }).toEqual({
      code: 1,
      err: true,
      out: true,
    })
  }
  return { folder, code: join(folder, 'kept/dockershift/code'), run }
}

function utimes(file: string, days: number): void {
  const time = new Date(Date.now() - days * 24 * 60 * 60 * 1000)
  utimesSync(file, time, time)
}
