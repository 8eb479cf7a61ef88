// What the command line does for who sits in front of it: colours, help as wide as the screen, times, watching a file.

import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { help } from '../src/cli/help.ts'
import { OPTIONS } from '../src/cli/option-table.ts'
import { transforms } from '../transforms/index.ts'
import { CLI, dockershift, environment, NEW, OLD, raw, sandbox } from './cli-sandbox.ts'

const ESCAPE = String.fromCharCode(27)

describe('colours', () => {
  const colored = async (
    args: readonly string[],
    variables: Readonly<Record<string, string>> = {},
  ): Promise<readonly boolean[]> => {
    const { out, err } = await dockershift(sandbox({ Dockerfile: OLD }), args, '', variables)
    return [out.includes(ESCAPE), err.includes(ESCAPE)]
  }

  test.each<[args: string[], variables: Record<string, string>, report: boolean, rest: boolean]>([
    [[], {}, false, false],
    [['--color', 'always'], {}, true, true],
    [['--color', 'always'], { NO_COLOR: '1' }, true, true],
    [['--color', 'never'], { FORCE_COLOR: '1' }, false, false],
    // A diff on its way to git apply stays one.
    [[], { FORCE_COLOR: '1' }, false, true],
    [['--color=auto'], { FORCE_COLOR: '3' }, false, true],
    [['--format', 'summary'], { FORCE_COLOR: '1' }, true, false],
    [['--list'], { FORCE_COLOR: '1' }, true, false],
    [[], { FORCE_COLOR: '0' }, false, false],
    [[], { FORCE_COLOR: '1', NO_COLOR: '1' }, false, false],
  ])('%j with %j', async (args, variables, report, rest) =>
    expect(await colored(args, variables)).toEqual([report, rest]),
  )

  test('a diff with FORCE_COLOR is applied', async () => {
    const folder = sandbox({ Dockerfile: OLD })
    const { out } = await dockershift(folder, [], '', { FORCE_COLOR: '1' })
    expect(raw('git', ['apply'], folder, out).status).toBe(0)
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(NEW)
  })
})

describe('--help', () => {
  test.each([40, 60, 80, 100, 120, 200])('fits a terminal of %d columns', (columns) => {
    const lines = help(columns).split('\n')
    expect(lines.slice(6).filter((line) => line.length > Math.max(columns, 60))).toEqual([])
  })

  test('has each option once, under a heading', () => {
    const text = help(100).split('Examples:')[0]!
    for (const { name, group } of OPTIONS) {
      expect(text.split(new RegExp(`^ {2}(?:-\\w, | {4})--${name}(?: |$)`, 'm')).length).toBe(2)
      expect(text).toContain(`\n${group}:\n`)
    }
  })
})

describe('--explain', () => {
  test.each([
    ['DL3009', ['apt-remove-lists']],
    ['dl3009', ['apt-remove-lists']],
    ['hadolint/DL3009', ['apt-remove-lists']],
    // Droast's own number of the same.
    ['DF004', ['apt-remove-lists']],
    ['JSONArgsRecommended', ['cmd-exec-form']],
    ['buildkit/JSONArgsRecommended', ['cmd-exec-form']],
  ])('%s', async (rule, names) => {
    const { code, out } = await dockershift(sandbox(), ['--explain', rule])
    expect(code).toBe(0)
    for (const name of names) expect(out).toMatch(new RegExp(`^${name}$`, 'm'))
  })

  test('shows every transform that answers a rule', async () => {
    const { out } = await dockershift(sandbox(), ['--explain', 'tally/prefer-multi-stage-build'])
    const all = transforms.filter(({ rules }) => rules.includes('tally/prefer-multi-stage-build'))
    expect(all.length).toBeGreaterThan(2)
    for (const { name } of all) expect(out).toMatch(new RegExp(`^${name}$`, 'm'))
  })

  test.each(transforms.flatMap(({ name, rules }) => rules.map((rule) => [rule, name] as const)))(
    '%s leads to %s',
    async (rule, name) => {
      const { out } = await dockershift(sandbox(), ['--explain', rule.slice(rule.indexOf('/') + 1)])
      expect(out).toMatch(new RegExp(`^${name}$`, 'm'))
    },
  )

  test('of a rule that nothing answers says whose it is', async () => {
    const { code, err } = await dockershift(sandbox(), ['--explain', 'DL3008'])
    expect(code).toBe(2)
    expect(err).toBe('dockershift: no transform answers DL3008 of hadolint; dockershift --list shows what there is\n')
  })
})

test.each(['--aim', '--for'])('--list %s shows what serves it', async (option) => {
  const { out } = await dockershift(sandbox(), ['--list', option, 'speed'])
  expect(out).toContain('npm-ci')
  expect(out).not.toContain('apk-no-cache')
})

test('--stats says where the time went', async () => {
  const { err } = await dockershift(sandbox({ Dockerfile: OLD }), ['--stats'])
  const times = err.slice(err.indexOf('Time: '))
  expect(times).toMatch(/^Time: \d+\.\d\d s\n/)
  expect(times).toMatch(/^ {2}apk-no-cache +\d+\.\d ms +\d+\.\d % {2}\d+ calls$/m)
  expect(times).toMatch(/^ {2}all else: finding, reading, verifying, reporting +\d+\.\d ms/m)
  expect((await dockershift(sandbox({ Dockerfile: OLD }), [])).err).not.toContain('Time: ')
})

test.each([
  [['--help'], ['current', 'diff', 'auto']],
  [
    ['verify', '--help'],
    ['auto', 'summary'],
  ],
  [['images', '--help'], ['text']],
])('%j calls a default what counts where nothing is given', async (args, expected) => {
  const { out } = await dockershift(sandbox(), args)
  expect([...out.matchAll(/(\w+)\s+\(default\)/g)].map(([, word]) => word)).toEqual(expected)
})

describe('--watch', () => {
  test('runs again whenever the file is saved, and ends by Ctrl-C', async () => {
    const folder = sandbox({ Dockerfile: OLD })
    const child = spawn(process.execPath, [CLI, '--watch', 'Dockerfile'], { cwd: folder, env: environment() })
    onTestFinished(() => void child.kill('SIGKILL'))
    let [out, err] = ['', '']
    child.stdout.on('data', (data) => (out += String(data)))
    child.stderr.on('data', (data) => (err += String(data)))
    const waits = async (times: number): Promise<void> => {
      while (err.split('Waiting until a file is saved').length <= times) await pause(20)
    }
    await waits(1)
    expect(out).toContain('+RUN apk add --no-cache curl\n')
    writeFileSync(join(folder, 'other'), '')
    writeFileSync(join(folder, 'Dockerfile'), OLD.replace('curl', 'wget'))
    await waits(2)
    expect(out).toContain('+RUN apk add --no-cache wget\n')
    const ended = new Promise((resolved) => child.on('exit', resolved))
    child.kill('SIGINT')
    expect(await ended).toBe(130)
  })

  test.each([
    [['--watch'], '--watch needs the names of files, such as dockershift --watch Dockerfile'],
    [
      ['--watch', 'nowhere'],
      '--watch nowhere: there is no such file; it takes the names of files, such as dockershift --watch Dockerfile',
    ],
    [
      ['--watch', '--check', 'Dockerfile'],
      '--watch and --check exclude each other: there is no end to give an exit code; give one of them',
    ],
    [['--watch', '-'], '--watch is for files; - reads one Dockerfile from standard input'],
  ])('%j', async (args, message) => {
    const ran = await dockershift(sandbox({ Dockerfile: OLD }), args)
    expect([ran.code, ran.err]).toEqual([2, `dockershift: ${message}\n`])
  })
})
