// Runs scripts before and after the rewrite in real shells, with programs that only write down their call: whatever
// program fails, the same calls are made in the same folder and environment, and the build stops at the same point.

import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { scriptText } from '../src/dockerfile/model/script.ts'
import type { Result } from '../src/rewrite/result.ts'
import { rewrite } from '../src/rewrite/rewrite.ts'
import { transforms } from '../transforms/index.ts'
import { samples } from './samples.ts'
import { asSystemShell, isHere, type RealShell, SHELLS, UNKNOWN_IMAGE } from './shells.ts'
import { Starter } from './starter.ts'

/** The transforms that move commands; those that add flags change the calls by design. */
const MOVING = new Set([
  'run-merge',
  'run-join-cleanup',
  'apt-update-with-install',
  'apt-remove-lists',
  'package-cache-clean',
  'archive-join',
])

/** What cleanup transforms may add to the calls. */
const ADDED = new Set([
  'rm -rf /var/lib/apt/lists/*',
  'npm cache clean --force',
  // Of npm's folder alone.
  'rm -rf',
])

/** npm's folder as the shells hand it over without HOME, alone or beside what the script itself removes. */
const NPM_FOLDERS = [' ~/.npm', ` ${userInfo().homedir}/.npm`, ' /.npm']

function withoutNpm(call: string): string {
  return call.startsWith('rm -rf') ? NPM_FOLDERS.reduce((text, one) => text.replace(one, ''), call) : call
}

const PROGRAMS = ['apt-get', 'mkdir', 'chown', 'ln', 'useradd', 'rm', 'curl', 'npm', 'touch', 'cp', 'tar', 'make']

const ANYWHERE = ['rm -rf /srv/a-1', 'mkdir -p /srv/a-1', 'touch /srv/a-1']

let folder: string
let starter: Starter

beforeAll(() => {
  starter = new Starter()
  folder = mkdtempSync(join(tmpdir(), 'dockershift-shell-'))
  mkdirSync(join(folder, 'bin'))
  mkdirSync(join(folder, 'work/sub'), { recursive: true })
  for (const program of PROGRAMS) {
    const file = join(folder, 'bin', program)
    writeFileSync(
      file,
      // What deletes by a path from the top does the same in every folder.
      `#!/bin/sh\nwhere=$PWD\ncase "${program} $*" in ${ANYWHERE.map((call) => `'${call}'`).join('|')}) where=anywhere;; esac\necho "${program} $*|$where|\${A-unset}" >> "$TRACE"\ncase "${program} $*" in "$FAILS"*) exit 3;; esac\nexit 0\n`,
    )
    chmodSync(file, 0o755)
  }
})

afterAll(() => {
  starter.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Trace {
  readonly calls: readonly string[]
  /** Whether the build came to its end. */
  readonly built: boolean
}

/** Runs the RUNs of a Dockerfile as a builder does: each in a fresh shell, until one fails. */
function build(text: string, shell: RealShell, fails: string): Trace {
  const [, ...options] = shellOf(text)
  const trace = join(folder, 'trace')
  writeFileSync(trace, '')
  const dockerfile = new Dockerfile('Dockerfile', text)
  let built = true
  for (const instruction of dockerfile.instructions) {
    const script = instruction.keyword === 'RUN' ? scriptText(instruction, text) : undefined
    if (script === undefined) continue
    const { status } = starter.run([asSystemShell(shell, folder), '-f', ...options, script.text], {
      cwd: join(folder, 'work'),
      env: { PATH: join(folder, 'bin'), TRACE: trace, FAILS: fails },
    })
    if (status !== 0) {
      built = false
      break
    }
  }
  const calls = readFileSync(trace, 'utf8').split('\n').slice(0, -1)
  const own = calls.map(withoutNpm).filter((call) => !ADDED.has(call.split('|', 1)[0]!))
  // What `&>` starts in the background is not awaited by what follows.
  return { calls: shell.reads === 'dash' && text.includes('&>') ? own.toSorted() : own, built }
}

/** The words of a file's SHELL. */
function shellOf(text: string): readonly string[] {
  const line = text.split('\n').find((one) => one.startsWith('SHELL '))
  return line === undefined ? ['/bin/sh', '-c'] : JSON.parse(line.slice('SHELL '.length))
}

const COMMANDS = [
  'apt-get update',
  'apt-get install -y a',
  'apt-get install -y b',
  'mkdir -p /srv/a',
  'chown -R app /srv/a',
  'ln -s /a /b',
  'useradd app',
  'rm /tmp/a.tgz',
  'rm -rf /var/lib/apt/lists/*',
  'curl -o /tmp/a.tgz http://x/a.tgz',
  'tar xf /tmp/a.tgz',
  'npm ci',
  'touch /srv/b',
  'cp a b',
  'cd sub',
  'export A=1',
  'A=2',
  'umask 077',
  'true',
  'false',
  '(cd sub && mkdir -p /srv/a)',
  '{ apt-get update; apt-get install -y b; }',
  'if mkdir -p /srv/a; then apt-get install -y a; fi',
  'for p in a b; do apt-get install -y $p; done',
  'exit 0',
  '! false',
  'true | touch /srv/b',
  'touch /srv/b | false',
  'case $A in 1) mkdir -p /srv/a;; *) apt-get install -y b;; esac',
  'f() { mkdir -p /srv/a; apt-get install -y a; }; f',
  'true & wait',
  'trap "touch /srv/b" EXIT',
  'trap "touch /srv/b" 0',
  'eval "cd sub"',
  'command cd sub',
  'exec touch /srv/b',
  '(exit 3)',
  '{ cd sub; }',
  'set +e',
  'set -x',
  'set -u',
  'set +u',
  'set -f',
  'set -o pipefail',
  'set -C; set +C',
  'shopt -s nullglob',
  'unset A',
  ': "${A:=3}"',
  'A=5 apt-get install -y a',
  'apt-get install -y a > /dev/null',
  'while mkdir -p /srv/a; do break; done',
  'until apt-get update; do false; break; done',
  'mkdir -p "$(touch /srv/b; echo /srv/a)"',
  'cp a b 2> /dev/null || true',
  'apt-get update || apt-get update',
  '[ -d sub ]',
  '[ "$A" = 1 ] && mkdir -p /srv/a',
  'echo a | while read A; do mkdir -p /srv/a; done',
  'read A < /dev/null || mkdir -p /srv/a',
  'return 0',
]

/** The way of an archive, in the folder that it is downloaded to and in others. */
const OF_ARCHIVES = [
  ...Array(3).fill('curl -o a-1.tgz http://x/a-1.tgz'),
  ...Array(3).fill('tar xf a-1.tgz'),
  ...Array(3).fill('rm -r a-1.tgz'),
  ...Array(3).fill('cd sub'),
  'cd ./sub/',
  'cd "$PWD/sub"',
  'cd /tmp',
  'cd sub && cd ..',
  'make a-1',
  ANYWHERE[0]!,
  'A=1',
  'export A=2',
  'exit 0',
  '(cd sub && make a-1)',
  'false',
  'umask 077',
  '. /dev/null',
  'true || make a-1',
]

/** Folders that a RUN may work in. */
const FOLDERS = [
  '',
  '',
  'cd sub && ',
  'cd sub && ',
  'cd ./sub/ && ',
  'cd /tmp && ',
  'cd /tmp && ',
  'cd /srv && cd - && ',
]

/** A RUN that works in one folder, and does what most do with an archive. */
const inFolder = fc
  .record({
    folder: fc.constantFrom(...FOLDERS),
    work: fc.constantFrom(
      'curl -o a-1.tgz http://x/a-1.tgz',
      'tar xf a-1.tgz',
      'make a-1',
      'make a-1; touch a-1',
      'make a-1 || exit 4',
      'cp /a-1 a',
      'echo a-1 > /dev/null',
      'rm -r a-1.tgz',
      ...ANYWHERE,
    ),
  })
  .map(({ folder, work }) => folder + work)

/** What only some shells know. */
const OF_BASH = [
  'apt-get update &> /dev/null',
  'apt-get install -y a &>/dev/null',
  'apt-get update &> /dev/null || true',
  'mkdir -p /srv/a &>> log',
  'apt-get install -y a >& /dev/null',
  'cd sub &> /dev/null',
  '{ cd sub; } &> /dev/null',
  'exit 0 &> /dev/null',
  "touch $'/srv/b'",
  "touch $'it\\'s'",
  'mkdir -p /srv/{a,b}',
  'for p in {a,b}; do apt-get install -y $p; done',
  '[[ -d sub ]]',
  '[[ -n a && -d sub ]] && touch /srv/b',
  'A+=1',
  'A+=1 touch /srv/b',
  'A=(a b)',
  'function g { touch /srv/b; }; g',
  '((1))',
  '((A++))',
  'time apt-get update',
  'cp a b <<< x',
  'pushd sub',
  'declare A=1',
  'source /dev/null',
  'true |& touch /srv/b',
  'case a in a) touch /srv/b;& b) cp a b;; esac',
]

const separator = fc.constantFrom(' && ', ' && ', ' && ', ' && \\\n    ', '; ', '; \\\n    ', ' || ')

function scriptOf(commands: readonly string[]): fc.Arbitrary<string> {
  const command = fc.constantFrom(...commands)
  const short = fc
    .record({
      prelude: fc.constantFrom('', '', '', '', 'set -e; ', 'set -ex; \\\n    ', 'set -e && '),
      first: command,
      rest: fc.array(fc.tuple(separator, command), { maxLength: 3 }),
      end: fc.constantFrom('', '', '', '', ';', ' # done'),
    })
    .map(
      ({ prelude, first, rest, end }) => prelude + first + rest.map(([between, next]) => between + next).join('') + end,
    )
  // One command a line, in a heredoc.
  const long = fc
    .record({
      prelude: fc.constantFrom('', 'set -e\n', 'set -eux\n'),
      lines: fc.array(command, { minLength: 1, maxLength: 4 }),
    })
    .map(({ prelude, lines }) => `<<EOF\n${prelude}${lines.join('\n')}\nEOF`)
  return fc.oneof({ weight: 9, arbitrary: short }, { weight: 1, arbitrary: long })
}

const SHELL_LINES = [
  'SHELL ["/bin/sh", "-e", "-c"]\n',
  'SHELL ["/bin/sh", "-eu", "-c"]\n',
  'SHELL ["/bin/bash", "-o", "pipefail", "-c"]\n',
  'SHELL ["/bin/bash", "-euo", "pipefail", "-c"]\n',
]

function dockerfileOf(image: string, commands: readonly string[]): fc.Arbitrary<string> {
  return fc
    .record({
      shell: fc.constantFrom('', '', '', '', ...SHELL_LINES),
      scripts: fc.array(
        commands === OF_ARCHIVES ? fc.oneof(scriptOf(commands), inFolder, inFolder) : scriptOf(commands),
        {
          minLength: 2,
          maxLength: 5,
        },
      ),
    })
    .map(({ shell, scripts }) => `FROM ${image}\n${shell}${scripts.map((text) => `RUN ${text}\n`).join('')}`)
}

/** A build without the fetches of lists that are fetched anew before anything reads them, or that nothing reads since it fails. */
function used({ calls, built }: Trace): Trace {
  const isFetch = (call: string): boolean => call.startsWith('apt-get update|')
  const isUsed = (call: string, i: number): boolean => {
    const next = calls.slice(i + 1).find((later) => later.startsWith('apt-get '))
    return !isFetch(call) || (next === undefined ? built : !isFetch(next))
  }
  return { calls: calls.filter(isUsed), built }
}

/** What every shell reads alike is tried in one more that no image has. */
const MKSH: RealShell = { name: 'mksh', reads: undefined, image: 'debian:bookworm-slim', program: '/bin/mksh' }

const ALL = [...COMMANDS, ...OF_BASH]

const results = new Map<string, Result>()

/** What the transforms make of a text: the same samples are tried in each shell. */
function moved(text: string): Result {
  const result =
    results.get(text) ?? rewrite('Dockerfile', text, { transforms: transforms.filter(({ name }) => MOVING.has(name)) })
  results.set(text, result)
  return result
}

it('finds the transforms', () => {
  expect([...MOVING].filter((moving) => !transforms.some(({ name }) => name === moving))).toEqual([])
})

describe.each([...SHELLS, MKSH])('in $name', (shell) => {
  describe.each([
    ['what all shells know', 'debian:bookworm-slim', COMMANDS],
    ['the way of an archive', 'debian:bookworm-slim', OF_ARCHIVES],
    ...(shell === MKSH
      ? []
      : ([
          ['what bash knows', shell.image, ALL],
          ['what bash knows, in an image that is not known', UNKNOWN_IMAGE, ALL],
        ] as const)),
  ] as const)('%s', { timeout: 1_200_000 }, (_, image, commands) => {
    /** Tries so many files that change; a generator that never reaches a transform fails. */
    const tryAll = (fails: fc.Arbitrary<string>, isTried: (before: Trace) => boolean, numRuns: number): void =>
      fc.assert(
        fc.property(dockerfileOf(image, commands), fails, (text, failing) => {
          // dash in Debian 12 knows no pipefail.
          fc.pre(shell.reads === 'bash' || shellOf(text)[0] !== '/bin/bash')
          const result = moved(text)
          fc.pre(result.status === 'changed')
          const before = build(text, shell, failing)
          fc.pre(isTried(before))
          const after = build(result.after, shell, failing)
          // A script that the shell cannot read runs none of its commands, also those that stood in a RUN of their own.
          if (commands === ALL && !before.built) expect(after.built, result.after).toBe(false)
          // A fetch that fails may be one that goes: then the next one fails.
          else if (failing === 'apt-get update') expect(after.built, result.after).toBe(before.built)
          else expect(used(after), result.after).toEqual(used(before))
        }),
        { numRuns, maxSkipsPerRun: 5_000 },
      )

    it.skipIf(!isHere(shell))('it makes the same calls', () => {
      tryAll(fc.constant('nothing'), ({ built }) => built, samples(15))
    })

    it.skipIf(!isHere(shell))('it stops at the same call, whichever fails', () => {
      tryAll(fc.constantFrom(...commands.filter((call) => !ADDED.has(call))), () => true, samples(30))
    })
  })
})
