// What the lab reads from a build that failed: the programs, paths and files that its world should have had.

import { describe, expect, it } from 'vitest'
import { isFaulty, NOTHING, type Wishes, wishesAfter } from './lab/lacks.ts'

/** A failed build's output, as BuildKit prints it. */
function failed(command: string, ...said: readonly string[]): string {
  return [
    `#5 [2/3] RUN ${command}`,
    ...said.map((line) => `#5 0.213 ${line}`),
    `#5 ERROR: process "/bin/sh -c ${command}" did not complete successfully: exit code: 1`,
    '------',
    ` > [2/3] RUN ${command}:`,
    ...said.slice(-3).map((line) => `0.213 ${line}`),
    '------',
    `ERROR: failed to build: failed to solve: process "/bin/sh -c ${command}" did not complete successfully: exit code: 1`,
  ].join('\n')
}

const MISSED: readonly (readonly [said: string, wished: Partial<Wishes>])[] = [
  ['/bin/sh: 1: frobnicate: not found', { programs: ['frobnicate'] }],
  ['tar (child): bzip2: Cannot exec: No such file or directory', { programs: ['bzip2'] }],
  ["/bin/sh: 1: cd: can't cd to vendor/tool", { paths: ['vendor/tool/'] }],
  ['/bin/sh: 1: cannot open settings.dist: No such file', { paths: ['settings.dist'] }],
  ["chmod: cannot access 'fetch': No such file or directory", { paths: ['fetch'] }],
  ["update-alternatives: error: alternative path /opt/jdk/bin/java doesn't exist", { paths: ['/opt/jdk/bin/java'] }],
  ['E: Unable to locate package libold-dev', { packages: ['libold-dev'] }],
  ["chown: invalid user: 'app:app'", { users: ['app'] }],
  ['gzip: stdin: not in gzip format', { downloads: ['tar'] }],
  ['  End-of-central-directory signature not found.  Either this file is not', { downloads: ['zip'] }],
]

describe('what a build missed', () => {
  it.each(MISSED)('%s', (said, wished) => {
    expect(wishesAfter(failed('true', said), NOTHING)).toEqual({ ...NOTHING, ...wished })
  })

  it('is read from all that the step said, not from its last lines alone', () => {
    const output = failed('fetch | unpack', '/bin/sh: 1: unpack: not found', 'one', 'two', 'three')
    expect(wishesAfter(output, NOTHING)?.programs).toEqual(['unpack'])
  })

  it('is nothing where it is wished for already', () => {
    const output = failed('frobnicate', '/bin/sh: 1: frobnicate: not found')
    expect(wishesAfter(output, { ...NOTHING, programs: ['frobnicate'] })).toBeUndefined()
  })

  it('lies below what the build makes itself, not there before', () => {
    const had = { ...NOTHING, paths: ['/opt/app/bin/tool', '/etc/tool.conf'] }
    const output = failed('mkdir /opt/app', "mkdir: cannot create directory '/opt/app': File exists")
    expect(wishesAfter(output, had)?.paths).toEqual(['bin/tool', '/etc/tool.conf'])
  })

  it('is no program that the build links itself', () => {
    const had = { ...NOTHING, programs: ['tool', 'other'] }
    const output = failed('ln -s /opt/tool /usr/local/bin/tool', 'ln: /usr/local/bin/tool: File exists')
    expect(wishesAfter(output, had)?.programs).toEqual(['other'])
  })
})

it('tells what fails in every world', () => {
  expect(isFaulty(failed('yum install tool', 'yum: Operation aborted.'))).toBe(true)
  expect(isFaulty(failed('make', 'make: *** No rule to make target'))).toBe(false)
})
