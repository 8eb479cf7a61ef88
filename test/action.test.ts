// The GitHub Action: its steps, run in order by bash as the runner would run them.

import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import pack from '../package.json' with { type: 'json' }
import { CLI, environment, fill, git, monorepo, NEW, OLD, ROOT, repository, sandbox } from './cli-sandbox.ts'

interface Step {
  readonly id?: string
  readonly if?: string
  readonly shell?: string
  readonly env?: Readonly<Record<string, string>>
  readonly run?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>
  readonly runs: { readonly using: string; readonly steps: readonly Step[] }
}

const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Action

interface Run {
  readonly code: number
  readonly log: string
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
  /** What other actions were asked to do. */
  readonly used: readonly { readonly uses: string; readonly with: Readonly<Record<string, string>> }[]
  /** How npx was called, and where. */
  readonly npx: string
  /** What each call of dockershift was told of the run that it belongs to. */
  readonly runs: readonly string[]
}

/** Runs the action in a workspace. */
function act(workspace: string, inputs: Readonly<Record<string, string>> = {}): Run {
  const runner = sandbox({ 'bin/npx': NPX, 'bin/dockershift': DOCKERSHIFT, summary: '', npx: '', runs: '' })
  for (const name of ['npx', 'dockershift']) chmodSync(join(runner, 'bin', name), 0o755)
  const temporary = join(runner, 'temp')
  mkdirSync(temporary)
  const given = Object.fromEntries(
    Object.entries(action.inputs).map(([name, input]) => [
      name,
      inputs[name] ?? String(input.default).replace('${{ github.token }}', 'TOKEN'),
    ]),
  )
  const outputs: Record<string, Record<string, string>> = {}
  const valueOf = (text: string): string =>
    text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, path: string) => {
      const parts = path.split('.')
      if (parts[0] === 'inputs') return given[parts[1]!]!
      if (parts[0] === 'steps') return outputs[parts[1]!]?.[parts[3]!] ?? ''
      throw new Error(`unknown: ${path}`)
    })
  const values = (record: Readonly<Record<string, unknown>> = {}): Record<string, string> =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [name, valueOf(String(value))]))
  const used: Run['used'][number][] = []
  let log = ''
  let code = 0
  for (const [i, step] of action.runs.steps.entries()) {
    const condition = step.if === undefined ? undefined : /^inputs\.mode == '([\w-]+)'$/.exec(step.if)!
    if (condition !== undefined && given.mode !== condition[1]) continue
    if (step.uses !== undefined) {
      used.push({ uses: step.uses, with: values(step.with) })
      continue
    }
    fill(runner, { [`output${i}`]: '', [`step${i}.sh`]: step.run! })
    const { HOME: _, ...plain } = environment()
    const ran = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', join(runner, `step${i}.sh`)], {
      cwd: workspace,
      encoding: 'utf8',
      env: {
        ...plain,
        PATH: join(runner, 'bin') + delimiter + plain.PATH!,
        NPX_LOG: join(runner, 'npx'),
        RUNS_LOG: join(runner, 'runs'),
        RUNNER_TEMP: temporary,
        GITHUB_WORKSPACE: workspace,
        GITHUB_OUTPUT: join(runner, `output${i}`),
        GITHUB_STEP_SUMMARY: join(runner, 'summary'),
        ...values(step.env),
      },
    })
    log += ran.stdout + ran.stderr
    if (step.id !== undefined) outputs[step.id] = Object.fromEntries(pairs(join(runner, `output${i}`)))
    code = ran.status ?? 255
    if (code !== 0) break
  }
  return {
    code,
    log,
    summary: readFileSync(join(runner, 'summary'), 'utf8'),
    outputs: Object.fromEntries(Object.entries(action.outputs).map(([name, { value }]) => [name, valueOf(value)])),
    used,
    npx: readFileSync(join(runner, 'npx'), 'utf8'),
    runs: readFileSync(join(runner, 'runs'), 'utf8').split('\n').slice(0, -1),
  }
}

/** In npx's place: it writes down how it was called, and finds this checkout. */
const NPX = `#!/bin/sh
printf '%s|' "$PWD" "$@" >> "$NPX_LOG"
[ "$4" = -c ] && exec sh -c "$5"
`

const DOCKERSHIFT = `#!/bin/sh\necho "\${DOCKERSHIFT_RUN-}" >> "$RUNS_LOG"\nexec '${process.execPath}' '${CLI}' "$@"\n`

function pairs(file: string): [string, string][] {
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1)
  return lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)])
}

/** The lines that the runner would take for commands, as its parser finds them. */
function commands(log: string): readonly string[] {
  const found: string[] = []
  let stopped: string | undefined
  for (const line of log.split('\n')) {
    const [, name = '', value = ''] = /^\s*::([\w-]+).*?::(.*)$/.exec(line) ?? []
    if (stopped !== undefined) {
      if (line.trim() === `::${stopped}::`) stopped = undefined
    } else if (name === 'stop-commands') stopped = value
    else if (name !== '') found.push(name)
    else if (line.includes('##[')) found.push('##')
  }
  expect(stopped).toBeUndefined()
  return found
}

describe('what it says of itself', () => {
  test('runs the version that it came with', () => {
    expect(String(action.inputs.version!.default)).toBe(pack.version)
  })

  test('describes every input and output', () => {
    for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)])
      expect(description.length).toBeGreaterThan(10)
  })

  test('puts nothing of a workflow into a script', () => {
    for (const { run = '' } of action.runs.steps) expect(run).not.toContain('${{')
  })

  test('pins the actions that it uses', () => {
    for (const { uses } of action.runs.steps) if (uses !== undefined) expect(uses).toMatch(/@(v\d+|[0-9a-f]{40})$/)
  })
})

describe('check', () => {
  test('annotates, reports, and fails where something would change', () => {
    const folder = monorepo()
    const ran = act(folder)
    expect(ran.code).toBe(1)
    expect(ran.outputs.changed).toBe('6')
    expect(ran.summary).toContain('dockershift would rewrite 6 of 8 Dockerfiles (2 skipped).')
    expect(readFileSync(ran.outputs.report!, 'utf8')).toBe(ran.summary)
    expect(ran.log).toContain('::warning file=services/web/Dockerfile,line=9,title=dockershift%3A apk-no-cache::')
    expect(new Set(commands(ran.log))).toEqual(new Set(['warning']))
    expect(ran.log).toContain('dockershift would change files: 6.')
    expect(git(folder, 'status', '--porcelain')).toBe('')
    expect(ran.used).toEqual([])
  })

  test('says how to write what it looked at, in the log and in the summary, and no more', () => {
    const folder = sandbox({ 'sub/a b/Dockerfile': OLD, 'sub/c/Dockerfile': OLD })
    const ran = act(folder, { 'working-directory': 'sub', paths: 'a b', args: '--exclude run-merge --unsafe' })
    const wanted = `npx --yes dockershift@${pack.version} --write --exclude run-merge --unsafe 'a b'`
    expect(ran.log).toContain(`dockershift would change files: 1. To write, in sub: ${wanted}\n`)
    expect(ran.summary).toContain(`\n\nTo write: \`${wanted}\`\n`)
    expect(readFileSync(ran.outputs.report!, 'utf8')).toBe(ran.summary)
  })

  test('says what would change also where another file cannot be read', () => {
    const ran = act(sandbox({ 'a/Dockerfile': OLD, 'b/Dockerfile': 'FROM x\nRUM y\n' }))
    expect([ran.code, ran.outputs.changed]).toEqual([2, '1'])
    expect(ran.log).toContain(
      `dockershift would change files: 1. To write: npx --yes dockershift@${pack.version} --write\n`,
    )
    expect(ran.log).toContain('Some files could not be read, parsed or written')
  })

  test('passes where nothing would', () => {
    const ran = act(sandbox({ Dockerfile: NEW }))
    expect([ran.code, ran.outputs.changed, ran.log]).toEqual([0, '0', ''])
    expect(ran.summary).toContain('dockershift would rewrite 0 of 1 Dockerfile.')
  })

  test('takes paths with blanks, options, and a folder', () => {
    const folder = sandbox({ 'sub/a b/Dockerfile': OLD, 'sub/c/Dockerfile': OLD, 'sub/d/Dockerfile': OLD })
    const ran = act(folder, { 'working-directory': 'sub', paths: 'a b\n\nc\n' })
    expect([ran.code, ran.outputs.changed]).toEqual([1, '2'])
    expect(act(folder, { args: '--exclude apk-no-cache\n -x * ' }).code).toBe(2)
    expect(act(folder, { args: ' --exclude apk-no-cache\n --ignore sub/c' })).toMatchObject({
      code: 0,
      outputs: { changed: '0' },
    })
  })

  test('takes dockershift from the registry by its version, outside of the checkout', () => {
    const folder = sandbox({ Dockerfile: NEW, '.npmrc': 'registry=http://127.0.0.1:9/\n' })
    const [where, ...args] = act(folder, { version: '1.2.3' }).npx.split('|')
    expect(where).toMatch(/\/temp\/dockershift-\w{6}$/)
    expect(args).toEqual(['--yes', '--package', 'dockershift@1.2.3', '-c', 'command -v dockershift', ''])
  })
})

describe('prove', () => {
  const given = (inputs: Readonly<Record<string, string>>): readonly string[] => {
    const folder = sandbox({ Dockerfile: NEW })
    const ran = act(folder, { args: '--engine buildah', ...inputs })
    // No builder answers here, and the message is the command's own.
    expect([ran.code, ran.summary]).toEqual([2, ''])
    return ran.log.split('\n')
  }

  test('asks for builds, and says so where no builder answers', () => {
    expect(given({ prove: 'true' }).join()).toContain('--prove builds images, and buildah does not answer')
    expect(given({ prove: 'true', probe: 'curl -f localhost\n\ntest -e /x' }).join()).toContain('--prove builds images')
  })

  test('decides once for all reports', () => {
    const runs = ['true', 'true', 'false'].flatMap((prove) => {
      const args = prove === 'true' ? '--engine buildah' : ''
      return [...new Set(act(sandbox({ Dockerfile: NEW }), { args, prove }).runs)]
    })
    expect(runs).toHaveLength(3)
    expect(runs[0]).toMatch(/^[0-9a-f]{32}$/)
    expect(runs[1]).not.toBe(runs[0])
    expect(runs[2]).toBe('')
  })

  test('is nothing unless it is asked for', () => {
    expect(given({ probe: 'true' }).join()).toContain('--engine says how --prove builds; give both')
  })
})

describe('mistakes', () => {
  test.each([
    [{ mode: 'chek' }, 'mode is check, write or pull-request'],
    [{ version: 'https://example.com/x.tgz' }, 'version is a version or a tag on npm, such as 0.1.0'],
    [{ version: '1 --registry=x' }, 'version is a version or a tag on npm, such as 0.1.0'],
    [{ 'working-directory': 'nowhere' }, 'working-directory is no folder of the workspace'],
    [{ prove: 'yes' }, 'prove is true or false'],
    [{ args: '--unsave' }, 'dockershift ended with exit code 2; the lines above say why'],
  ])('%j', (inputs, message) => {
    const ran = act(sandbox({ Dockerfile: OLD }), inputs)
    expect([ran.code, ran.summary]).toEqual([2, ''])
    expect(ran.log).toContain(`::error title=dockershift::${message}\n`)
    if ('args' in inputs) expect(ran.log).toContain('did you mean --unsafe?')
  })

  test('what is given is never run', () => {
    const folder = sandbox({ Dockerfile: OLD })
    const evil = `$(touch ${folder}/taken)\`touch ${folder}/taken\`"; touch ${folder}/taken; #`
    for (const name of Object.keys(action.inputs)) act(folder, { [name]: evil })
    expect(() => readFileSync(join(folder, 'taken'))).toThrow('ENOENT')
  })
})

describe('what files say', () => {
  const EVIL = [
    'FROM alpine:3.20',
    '# ::set-env name=A::b',
    'RUN apk add curl && \\',
    '  ::error::taken ##[error]taken && \\',
    '    ::stop-commands::x',
    '',
  ].join('\n')

  test.each(['check', 'write'])('is no command for the runner, in the mode %s', (mode) => {
    const folder = sandbox({ Dockerfile: EVIL, 'x ##[error]taken/Dockerfile': 'FROM alpine:3.20\nRUM ::error::x\n' })
    const ran = act(folder, { mode })
    expect(ran.code).toBe(2)
    // One that the log shows beside the file that no builder takes, one that says that there was one.
    const expected = mode === 'check' ? ['error', 'warning', 'error'] : ['error']
    expect([...commands(ran.log)].sort()).toEqual(expected.sort())
    expect(ran.summary).toContain('RUM')
  })
})

describe('write and pull-request', () => {
  test('write rewrites the files and passes', () => {
    const folder = monorepo()
    const ran = act(folder, { mode: 'write' })
    expect([ran.code, ran.outputs.changed, ran.used]).toEqual([0, '6', []])
    expect(ran.summary).toContain('dockershift rewrites 6 of 8 Dockerfiles (2 skipped).')
    expect(git(folder, 'status', '--porcelain').trim().split('\n')).toHaveLength(6)
  })

  test('pull-request hands the rewrite over', () => {
    const folder = sandbox({ 'sub/Dockerfile': OLD })
    repository(folder)
    const ran = act(folder, { mode: 'pull-request', 'working-directory': 'sub', branch: 'b' })
    expect(ran.code).toBe(0)
    expect(readFileSync(join(folder, 'sub/Dockerfile'), 'utf8')).toBe(NEW)
    expect(ran.used).toHaveLength(1)
    expect(ran.used[0]!.uses).toMatch(/^peter-evans\/create-pull-request@/)
    expect(ran.used[0]!.with).toMatchObject({
      token: 'TOKEN',
      path: folder,
      branch: 'b',
      'body-path': ran.outputs.report,
    })
    expect(readFileSync(ran.outputs.report!, 'utf8')).toContain('| `apk-no-cache` | safe | 1 | 1 |')
  })

  test('a file that no builder takes keeps no other from its pull request, and fails the job', () => {
    const folder = sandbox({ 'a/Dockerfile': 'FROM x\nRUM y\n', 'b/Dockerfile': OLD })
    repository(folder)
    const ran = act(folder, { mode: 'pull-request' })
    expect([ran.code, ran.outputs.changed, ran.used.length]).toEqual([2, '1', 1])
    expect(readFileSync(join(folder, 'b/Dockerfile'), 'utf8')).toBe(NEW)
  })
})
