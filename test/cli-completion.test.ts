// Completions: the script of each shell, and what it is answered.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CLI, dockershift, environment, raw, sandbox } from './cli-sandbox.ts'

/** What is offered for the last of these words. */
async function offered(...words: string[]): Promise<readonly string[]> {
  const { code, out, err } = await dockershift(sandbox(), ['--get-yargs-completions', 'dockershift', ...words])
  expect([code, err]).toEqual([0, ''])
  return out.split('\n').filter((line) => line !== '')
}

describe('answers', () => {
  test('options, of each command its own', async () => {
    expect(await offered('--')).toEqual(expect.arrayContaining(['--write', '--format', '--shard']))
    expect(await offered('verify', '--')).toContain('--engine')
    expect(await offered('verify', '--')).not.toContain('--write')
    expect(await offered('merge-reports', '-')).toEqual(['--output', '--help'])
  })

  test.each([
    ['lsp', ['--stdio', '--clientProcessId', '--help']],
    ['mcp', ['--help']],
    ['init', ['--schema', '--help']],
    ['completion', ['--help']],
  ])('of %s its own, and no others', async (command, expected) => expect(await offered(command, '-')).toEqual(expected))

  test('commands, for the first word alone', async () => {
    expect(await offered('ver')).toEqual(['verify'])
    expect(await offered('--write', 'ver')).toEqual([])
    expect(await offered('completion', '')).toEqual(['bash', 'zsh', 'fish'])
  })

  test.each([['-t'], ['-x'], ['--transform'], ['--explain']])('transforms behind %s', async (option) => {
    expect(await offered('--write', option, '')).toEqual(expect.arrayContaining(['apk-no-cache', 'dockerignore']))
  })

  test('values, also behind an equals sign', async () => {
    expect(await offered('-f', '')).toContain('sarif')
    expect(await offered('--format=')).toContain('--format=sarif')
    expect(await offered('--builder', 'b')).toContain('buildkit')
    expect(await offered('--for', '')).toContain('size')
    expect(await offered('--for', 'size,s')).toContain('size,speed')
    expect(await offered('--for=size,')).toContain('--for=size,speed')
    expect(await offered('verify', '-f', '')).toEqual(['summary', 'json', 'markdown'])
  })

  test('nothing where a file belongs', async () => {
    expect(await offered('--output', '')).toEqual([])
    expect(await offered('--write', '')).toEqual([])
  })
})

describe('the script', () => {
  test('completes in bash', async () => {
    const folder = sandbox()
    const { code, out, err } = await dockershift(folder, ['completion', 'bash'])
    expect([code, err]).toEqual([0, ''])
    writeFileSync(join(folder, 'completion.bash'), out)
    const line = [
      `dockershift() { '${process.execPath}' '${CLI}' "$@"; }`,
      '. ./completion.bash',
      'COMP_WORDS=(dockershift -t apk-no); COMP_CWORD=2; COMP_LINE="dockershift -t apk-no"; COMP_POINT=21',
      '_dockershift_yargs_completions',
      'printf "%s\\n" "${COMPREPLY[@]}"',
    ].join('\n')
    writeFileSync(join(folder, 'line.bash'), line)
    const ran = raw('bash', ['--norc', '--noprofile', 'line.bash'], folder)
    expect([ran.stdout.toString(), ran.stderr.toString()]).toEqual(['apk-no-cache\n', ''])
  })

  test.skipIf(raw('fish', ['--version'], '.').status !== 0)('completes in fish', async () => {
    const folder = sandbox({ 'some-file': '' })
    const { code, out, err } = await dockershift(folder, ['completion', 'fish'])
    expect([code, err]).toEqual([0, ''])
    writeFileSync(join(folder, 'completion.fish'), out)
    writeFileSync(join(folder, 'dockershift'), `#!/bin/sh\nexec '${process.execPath}' '${CLI}' "$@"\n`, { mode: 0o755 })
    const offer = (line: string): readonly string[] =>
      raw(
        'fish',
        ['--no-config', '-c', `set PATH ${folder} $PATH; source completion.fish; complete -C '${line}'`],
        folder,
      )
        .stdout.toString('utf8')
        .trimEnd()
        .split('\n')
    expect(offer('dockershift -t apk-no')).toEqual(['apk-no-cache'])
    expect(offer('dockershift ver')).toContain('verify')
    expect(offer('dockershift --for size,si')).toContain('size,signals')
    expect(offer('dockershift --write some')).toContain('some-file')
  })

  test('is that of the named shell, else of the one that runs', async () => {
    const folder = sandbox()
    expect((await dockershift(folder, ['completion', 'zsh'])).out).toMatch(/^#compdef dockershift\n/)
    expect((await dockershift(folder, ['completion'], '', { SHELL: '/usr/bin/zsh' })).out).toMatch(
      /^#compdef dockershift\n/,
    )
    expect((await dockershift(folder, ['completion'])).out).toMatch(/^###-begin-dockershift-completions-###\n/)
    expect(environment().SHELL).toBeUndefined()
  })

  test('is there for three shells', async () => {
    const { code, err } = await dockershift(sandbox(), ['completion', 'tcsh'])
    expect([code, err]).toEqual([2, 'dockershift: completion: there is no script for tcsh; give bash, zsh or fish\n'])
  })
})
