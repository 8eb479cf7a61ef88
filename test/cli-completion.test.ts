// Completions: the script of each shell, and what it is answered.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CLI, dockershift, environment, raw, sandbox } from './cli-sandbox.ts'

/** What is offered for the last of these words. */
function offered(...words: string[]): readonly string[] {
  const { code, out, err } = dockershift(sandbox(), ['--get-yargs-completions', 'dockershift', ...words])
  expect([code, err]).toEqual([0, ''])
  return out.split('\n').filter((line) => line !== '')
}

describe('answers', () => {
  test('options, of each command its own', () => {
    expect(offered('--')).toEqual(expect.arrayContaining(['--write', '--format', '--shard']))
    expect(offered('verify', '--')).toContain('--engine')
    expect(offered('verify', '--')).not.toContain('--write')
    expect(offered('merge-reports', '-')).toEqual(['--output', '--help'])
  })

  test('commands, for the first word alone', () => {
    expect(offered('ver')).toEqual(['verify'])
    expect(offered('--write', 'ver')).toEqual([])
    expect(offered('completion', '')).toEqual(['bash', 'zsh'])
  })

  test.each([['-t'], ['-x'], ['--transform'], ['--explain']])('transforms behind %s', (option) => {
    expect(offered('--write', option, '')).toEqual(expect.arrayContaining(['apk-no-cache', 'dockerignore']))
  })

  test('values, also behind an equals sign', () => {
    expect(offered('-f', '')).toContain('sarif')
    expect(offered('--format=')).toContain('--format=sarif')
    expect(offered('--builder', 'b')).toContain('buildkit')
    expect(offered('--for', '')).toContain('size')
    expect(offered('--for', 'size,s')).toContain('size,speed')
    expect(offered('--for=size,')).toContain('--for=size,speed')
    expect(offered('verify', '-f', '')).toEqual(['summary', 'json', 'markdown'])
  })

  test('nothing where a file belongs', () => {
    expect(offered('--output', '')).toEqual([])
    expect(offered('--write', '')).toEqual([])
  })
})

describe('the script', () => {
  test('completes in bash', () => {
    const folder = sandbox()
    const { code, out, err } = dockershift(folder, ['completion', 'bash'])
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

  test('is that of the named shell, else of the one that runs', () => {
    const folder = sandbox()
    expect(dockershift(folder, ['completion', 'zsh']).out).toMatch(/^#compdef dockershift\n/)
    expect(dockershift(folder, ['completion'], '', { SHELL: '/usr/bin/zsh' }).out).toMatch(/^#compdef dockershift\n/)
    expect(dockershift(folder, ['completion']).out).toMatch(/^###-begin-dockershift-completions-###\n/)
    expect(environment().SHELL).toBeUndefined()
  })

  test('is there for two shells', () => {
    const { code, err } = dockershift(sandbox(), ['completion', 'tcsh'])
    expect([code, err]).toEqual([2, 'dockershift: completion: there is no script for tcsh; give bash or zsh\n'])
  })
})
