// Programs that run other programs: where their own words end is where we see the program begin.

import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { programIndex, WRAPPERS } from '../../src/dockerfile/read/wrappers.ts'
import { samples } from '../samples.ts'
import { type MadeCall, madeCall, SEED } from './generated.ts'

/** What this machine has, with values that each takes, and words of its own behind the options. */
const SUBJECTS: Readonly<Record<string, { values?: Record<string, string[]>; without?: string[]; own?: string[] }>> = {
  sudo: {
    values: {
      '-u': ['root'],
      '--user': ['root'],
      '-g': ['root'],
      '--group': ['root'],
      '-C': ['3'],
      '--close-from': ['3'],
      '-D': ['/'],
      '--chdir': ['/'],
      '-T': ['5'],
      '--command-timeout': ['5'],
      '--preserve-env': ['A,B'],
    },
    // What a build machine's policy or its kernel does not have, and what asks or goes on in the background.
    without: [
      ...[
        '-R',
        '--chroot',
        '-U',
        '--other-user',
        '-a',
        '--auth-type',
        '-c',
        '--login-class',
        '-h',
        '--host',
        '-r',
        '-T',
        '--command-timeout',
        '--role',
      ],
      ...[
        '-t',
        '--type',
        '-b',
        '--background',
        '-A',
        '--askpass',
        '-C',
        '--close-from',
        '-D',
        '--chdir',
        '-P',
        '-E',
        '-B',
      ],
      ...['--bell', '--preserve-groups', '--preserve-env', '-N', '--no-update', '-i', '--login', '-s', '--shell'],
    ],
  },
  env: {
    values: { '-C': ['/'], '--chdir': ['/'], '-u': ['A'], '--unset': ['A'] },
    without: ['-0', '--null', '-a', '--argv0', '--block-signal', '--default-signal', '--ignore-signal'],
    own: ['A=b'],
  },
  nice: {
    values: { '-n': ['5', '-1'], '--adjustment': ['3'] },
    without: [...'0123456789'].map((digit) => `-${digit}`),
  },
  nohup: {},
  stdbuf: {
    values: Object.fromEntries(['-e', '-i', '-o', '--error', '--input', '--output'].map((name) => [name, ['0']])),
  },
  timeout: {
    values: { '-k': ['5'], '--kill-after': ['5s'], '-s': ['TERM', 'KILL'], '--signal': ['9'] },
    without: ['-f', '-p'],
    own: ['60'],
  },
  ionice: { values: { '-c': ['2', '3'], '--class': ['2'], '-n': ['5'], '--classdata': ['5'] } },
  setsid: { without: ['-c', '--ctty', '-f', '--fork'] },
  linux32: { without: ['-v', '--verbose', '-R', '--addr-no-randomize', '-F', '--fdpic-funcptrs'] },
  eatmydata: {},
  '/usr/bin/time': {
    values: { '-f': ['%e'], '--format': ['%e'], '-o': ['/dev/null'], '--output': ['/dev/null'] },
    without: ['-V'],
  },
  xargs: {
    values: {
      '-a': ['/dev/null'],
      '--arg-file': ['/dev/null'],
      '-d': ['x'],
      '--delimiter': ['x'],
      '-E': ['x'],
      '-I': ['{}'],
      '-L': ['2'],
      '-n': ['2'],
      '--max-args': ['2'],
      '-P': ['2'],
      '--max-procs': ['2'],
      '-s': ['500'],
      '--max-chars': ['500'],
      '--process-slot-var': ['A'],
    },
    without: [
      '-r',
      '--no-run-if-empty',
      '-p',
      '--interactive',
      '-x',
      '--exit',
      '-I',
      '-i',
      '--replace',
      '-L',
      '-l',
      '--max-lines',
      '-o',
      '--open-tty',
    ],
  },
}

describe.each(Object.keys(SUBJECTS))('%s', (program) => {
  it('runs the program that we see', () => {
    const { own = [], ...more } = SUBJECTS[program]!
    const table = WRAPPERS[program.slice(program.lastIndexOf('/') + 1)]!
    // Names that are cut short may be unclear beside those that run nothing, which are not in the table.
    const grammar = { ...table, rules: { ...table.rules, abbreviates: 'never' as const } }
    const empty = Object.values(grammar.options).every((names) => names.trim() === '')
    const subject = {
      tools: [program],
      grammar,
      verbs: [undefined],
      operands: [],
      ...more,
      without: [...(more.without ?? []), '--help', '--version', '-V'],
    }
    const made: readonly (readonly string[])[] = empty
      ? [[]]
      : fc
          .sample(madeCall(subject, false), { numRuns: samples(40), seed: SEED })
          .filter(givesOnce)
          .map(({ words }) => words)
    for (const words of made) {
      const all = [program, ...words, ...own, '/bin/echo', 'MARK', '-x', 'end']
      const { stdout, stderr } = spawnSync(program, all.slice(1), {
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C' },
        input: '',
        timeout: 20_000,
      })
      const call = all.join(' ')
      expect(stdout, `${call}\n${stderr}`).toContain('MARK -x end')
      expect(programIndex(all.map((text) => ({ text, value: text, glob: false }))), call).toBe(all.indexOf('/bin/echo'))
    }
  })
})

/** sudo takes no option with a value twice. */
function givesOnce({ options }: MadeCall): boolean {
  return options.filter(({ value }) => value !== undefined).length < 2
}
