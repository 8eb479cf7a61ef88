// Holds what we read in scripts against what real shells do with them, above all where shells part: `&>`, `$'…'`, `{a,b}`.

import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PUBLIC_IMAGES } from '../src/analysis/images/images.ts'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import type { Command, ShellText } from '../src/dockerfile/model/shell.ts'
import { readShell } from '../src/dockerfile/read/read-shell.ts'
import { NO_BASE_SHELLS } from '../src/dockerfile/read/system-shell.ts'
import { systemShell } from '../src/knowledge/programs/shells.ts'
import { rewrite } from '../src/rewrite/rewrite.ts'
import { transforms } from '../transforms/index.ts'
import { samples } from './samples.ts'
import { asSystemShell, isHere, type RealShell, SHELLS, UNKNOWN_IMAGE } from './shells.ts'
import { Starter } from './starter.ts'

const PROGRAMS = Array.from({ length: 48 }, (_, i) => `c${i}`)

/** Nothing here is timed; whoever asks for many samples waits for them. */
const LONGEST = 600_000 + samples(0) * 500

let folder: string
let starter: Starter
let runs = 0
const outcomes = new Map<string, Outcome>()

beforeAll(() => {
  starter = new Starter()
  folder = mkdtempSync(join(tmpdir(), 'dockershift-reading-'))
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  writeFileSync(
    join(bin, 'call'),
    [
      '#!/bin/sh',
      'name=${0##*/}',
      'line=$name',
      'for word; do line="$line<$word>"; done',
      'printf "%s\\n" "$line" >> "$TRACE"',
      'printf "%s\\n" "$name"',
      'case " $FAILS " in *" $name "*) exit 3;; esac',
      'exit 0',
      '',
    ].join('\n'),
  )
  chmodSync(join(bin, 'call'), 0o755)
  for (const program of PROGRAMS) symlinkSync('call', join(bin, program))
  symlinkSync('/usr/bin/env', join(bin, 'env'))
  writeFileSync(join(bin, 'serve'), '#!/bin/sh\nprintf "%s\\001" "${0##*/}" "$@"\n')
  chmodSync(join(bin, 'serve'), 0o755)
  // Where ash is /bin/sh, busybox brings it; Debian's own images have none.
  mkdirSync(join(folder, 'time'))
  if (existsSync('/bin/busybox')) symlinkSync('/bin/busybox', join(folder, 'time', 'time'))
})

afterAll(() => {
  starter.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

interface Outcome {
  readonly status: number
  /** The calls, each with its words: `c1<a><b>`. */
  readonly calls: readonly string[]
  /** What each file holds that the script wrote. */
  readonly files: Readonly<Record<string, string>>
}

function pathFor({ reads }: RealShell): string {
  return [join(folder, 'bin'), ...(reads === 'ash' ? [join(folder, 'time')] : [])].join(':')
}

/** What comes of a script: the same samples are read as the shell is known, and as it is not. */
function outcomeIn(shell: RealShell, script: string, fails: readonly string[]): Outcome {
  const key = JSON.stringify([shell.name, script, fails])
  const outcome = outcomes.get(key) ?? run(shell, script, fails)
  outcomes.set(key, outcome)
  return outcome
}

function run(shell: RealShell, script: string, fails: readonly string[]): Outcome {
  // A folder and a trace for each run: a coprocess may still write into them when the next one begins.
  runs++
  const work = join(folder, `work-${runs}`)
  mkdirSync(join(work, 'sub'), { recursive: true })
  const trace = join(folder, `trace-${runs}`)
  writeFileSync(trace, '')
  // With all that it started: a loop that does not end would write into the next trace.
  const { status } = starter.run(['/usr/bin/timeout', '-s', 'KILL', '5', asSystemShell(shell, folder), '-c', script], {
    cwd: work,
    env: { PATH: pathFor(shell), TRACE: trace, FAILS: fails.join(' '), HOME: '/home/tester' },
  })
  const calls = readFileSync(trace, 'utf8').split('\n').slice(0, -1)
  const names = readdirSync(work).filter((name) => name !== 'sub')
  return {
    status,
    calls,
    files: Object.fromEntries(names.map((name) => [name, readFileSync(join(work, name), 'utf8')])),
  }
}

/** Numbers the programs, `%C`, and the files, `%F`, of a template: no two are alike. */
function numbered(template: string): string {
  let programs = 0
  let files = 0
  return template.replace(/%C/g, () => `c${programs++ % PROGRAMS.length}`).replace(/%F/g, () => `f${files++}`)
}

const WORDS = [
  'a',
  '"b c"',
  "'d'",
  "$'x'",
  "x$'y\\tz'",
  "$'i\\'t'",
  '$"y"',
  '{a,b}',
  'x{1..3}y',
  '{a}',
  '{"p q",r}',
  '$[1+2]',
  '--k={1,2}',
  '--k=v',
  '$A',
  '"$A"',
  '${A:-x}',
  '$(%C n)',
  '\\$x',
  'e\\ f',
  '!x',
  '@x',
  '+x',
  'k=v',
  'k+=v',
  '[ab]',
  '*.q',
  '~',
  'k=~',
  '$((1+1))',
  '"a\\"b"',
  '"$"',
  'time',
  '"{a,b}"',
  '3',
]

const REDIRECTIONS = [
  '> %F',
  '>%F',
  '&> %F',
  '&>%F',
  '&>> %F',
  '>& %F',
  '>>%F',
  '2>&1',
  '>&2',
  '2> %F',
  '>| %F',
  '< /dev/null',
  '2>&1 > %F',
  '<<< word',
  '10> %F',
  '{fd}> %F',
  '> >(%C)',
  '&> /dev/null',
]

const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 2 })
const redirections = fc.array(fc.constantFrom(...REDIRECTIONS), { maxLength: 1 })
const prefix = fc.constantFrom('', '', '', '', '', 'A=1 ', 'A+=2 ', 'time ', '! ', 'env ', 'env B=1 ', 'command ')
const simple = fc
  .tuple(prefix, words, redirections, words)
  .map(([before, some, to, more]) => [`${before}%C`, ...some, ...to, ...more].join(' '))

const ALONE = [
  'A+=1',
  'A=1',
  'a=(1 2)',
  'a[1]=x',
  '[[ -n a ]]',
  '[[ a == b ]]',
  '((1))',
  '((0))',
  'true',
  'false',
  'exit 0',
  'cd sub',
  'set -e',
  'coproc %C',
  'shopt -s nullglob',
  ': $((A++))',
]

/** Compound commands; `%S` is a script inside. */
const AROUND = [
  '{ %S; }',
  '(%S)',
  '{ %S; } &> %F',
  'if %S; then %S; fi',
  'if [[ -n a ]]; then %S; else %S; fi',
  'for x in {1..2}; do %S; done',
  'for ((i = 0; i < 1; i++)); do %S; done',
  'select x in a; do %S; done < /dev/null',
  'while %S; do %S; break; done',
  'case a in a) %S;; *) %S;; esac',
  'case a in a) %S;& b) %S;; esac',
  'f%N() { %S; }; f%N',
  'function f%N { %S; }; f%N',
  '[[ -n a && %C ]]',
]

/** Names the function of a script by its length, as none that stands inside is named: one that calls itself does not end. */
function functions(text: string): string {
  return text.replaceAll('%N', String(text.length))
}

const scripts = fc.letrec<{ element: string; list: string }>((tie) => ({
  element: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 8, arbitrary: simple },
    { weight: 2, arbitrary: fc.constantFrom(...ALONE) },
    { weight: 1, arbitrary: fc.tuple(simple, fc.constantFrom(' | ', ' |& '), simple).map((parts) => parts.join('')) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(...AROUND), fc.array(tie('list'), { minLength: 2, maxLength: 2 }))
        .map(([around, inner]) => functions(inner.reduce((text, one) => text.replace('%S', () => one), around))),
    },
  ),
  list: fc
    .tuple(
      tie('element'),
      fc.array(fc.tuple(fc.constantFrom(' && ', ' && ', ' || ', '; ', '; ', ' & ', '\n'), tie('element')), {
        maxLength: 3,
      }),
    )
    .map(([first, rest]) => first + rest.map(([between, next]) => between + next).join('')),
}))

const script = scripts.list.map(numbered)

/** The call that a command makes, where none of its words needs a shell. */
function callOf({ name, words: [, ...rest] }: Command): string | undefined {
  const values = rest.map(({ value, glob, text }) => (glob || text.includes('~') ? undefined : value))
  return values.every((value) => value !== undefined) ? name + values.map((value) => `<${value}>`).join('') : undefined
}

function isCall(call: string, { name }: Command): boolean {
  return call.split('<', 1)[0] === name
}

/** Whether a command may be one that a shell made. */
function mayMake(command: Command, call: string): boolean {
  return command.name === undefined || (isCall(call, command) && (callOf(command) ?? call) === call)
}

/** The file that the output of a command goes to, where it has no other redirection. */
function outputOf({ text }: ShellText, { redirects }: Command): string | undefined {
  const [redirect, ...others] = redirects
  if (redirect === undefined || others.length > 0 || /[\d{]/.test(text[redirect.start]!)) return undefined
  return ['>', '>>', '&>', '&>>', '>|'].includes(redirect.operator) ? redirect.target?.value : undefined
}

/** What the reading claims and the shell does not do; `undefined` where the two agree. */
function falsehood(read: ShellText, outcome: Outcome, fails: readonly string[], isKnown: boolean): string | undefined {
  const { status, calls, files } = outcome
  // A build that fails leaves nothing.
  if (status !== 0) return undefined
  // What writes in the background is not waited for where its output goes to a file.
  const stays = !['cd ', ' & ', 'coproc'].some((sign) => read.text.includes(sign))
  for (const command of read.commands) {
    const { name = '', certain, decisive } = command
    if (!PROGRAMS.includes(name)) continue
    const made = calls.filter((call) => isCall(call, command))
    if (certain && made.length === 0) return `${name} is certain, and did not run`
    if (decisive && made.length > 0 && fails.includes(name))
      return `${name} is decisive, and its failure went unnoticed`
    const file = isKnown && stays ? outputOf(read, command) : undefined
    if (file?.startsWith('f') === true && made.length > 0 && files[file]?.includes(name) !== true)
      return `the output of ${name} should be in ${file}`
  }
  const other = calls.find((call) => !read.commands.some((command) => mayMake(command, call)))
  return other === undefined ? undefined : `${other} was called, and no command says so`
}

/** Characters that mean something somewhere, quotes, and what stands in them. */
const PIECES = [
  ...'ab1-_.,:/=+@%^!#~{}[]*?$',
  "''",
  '""',
  "'a b'",
  '"a b"',
  "'$a'",
  '"$"',
  '"\\$"',
  '"\\\\"',
  '"\\""',
  '"\\a"',
  '"{a,b}"',
  '"~"',
  "'\\'",
  "$'a'",
  "$'\\t'",
  "$'\\''",
  "$'\\x41'",
  "$'\\u00e9'",
  '$"a"',
  '{a,b}',
  '{1..3}',
  '$[1]',
  '\\$',
  '\\a',
  '\\ ',
  '\\\\',
  '\\{',
  '\\~',
  '~/',
  '=~',
  ':~',
  'é',
  '3>f',
  '>f',
]

const argument = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''))
// The builder drops blanks at the end of a line.
const command = fc.array(argument, { minLength: 1, maxLength: 3 }).map((args) => `serve ${args.join(' ')}`.trimEnd())

const passed = new Map<string, readonly string[] | undefined>()

/** The words that a shell passes on; `undefined` where it fails over the text. */
function passedOn(shell: RealShell, text: string): readonly string[] | undefined {
  const key = JSON.stringify([shell.name, text])
  if (!passed.has(key)) passed.set(key, wordsIn(shell, text))
  return passed.get(key)
}

function wordsIn(shell: RealShell, text: string): readonly string[] | undefined {
  const { status, out } = starter.run([asSystemShell(shell, folder), '-c', text], {
    cwd: folder,
    env: { PATH: pathFor(shell), HOME: '/home/tester', LC_ALL: 'C.UTF-8' },
  })
  return status === 0 ? out.split('\u0001').slice(0, -1) : undefined
}

describe('the shell that runs a script', () => {
  test.each([
    ['debian:12', [], 'dash'],
    ['alpine:3.20', [], 'ash'],
    ['busybox', [], 'ash'],
    ['rockylinux:9', [], 'bash'],
    ['archlinux', [], 'bash'],
    [UNKNOWN_IMAGE, [], undefined],
    ['debian:12', ['SHELL ["/bin/bash", "-c"]'], 'bash'],
    [UNKNOWN_IMAGE, ['SHELL ["dash", "-ec"]'], 'dash'],
    // A package of Debian's of that name brings dash.
    ['debian:12', ['SHELL ["ash", "-c"]'], undefined],
    ['alpine:3.20', ['SHELL ["/bin/ash", "-c"]'], 'ash'],
    ['debian:12', ['SHELL ["/bin/zsh", "-c"]'], undefined],
    ['debian:12', ['RUN ln -sf /bin/bash /bin/sh'], 'bash'],
    ['debian:12', ['RUN rm /bin/sh && ln -s bash /bin/sh'], 'bash'],
    ['debian:12', ['RUN mv /bin/sh /bin/sh.orig && ln -s "/bin/bash" "/bin/sh"'], 'bash'],
    ['debian:12', ['RUN ln -sf /bin/bash /bin/sh', 'SHELL ["/bin/dash", "-c"]'], 'dash'],
    ['debian:12', ['RUN ln -s /bin/sh /usr/local/bin/bash'], undefined],
    ['debian:12', ['RUN cp /opt/shells/oil /bin/sh'], undefined],
    ['debian:12', ['RUN echo "dash dash/sh boolean false" | debconf-set-selections'], undefined],
    ['debian:12', ['RUN dpkg-reconfigure dash'], undefined],
    ['alpine:3.20', ['RUN apk add dash-binsh'], undefined],
    ['debian:12', ['COPY --from=busybox:musl /bin/busybox /bin/sh'], undefined],
    ['debian:12', ["RUN printf '#!/bin/sh\\necho hi' > /usr/bin/hi"], 'dash'],
    ['debian:12', ['RUN useradd -s /bin/sh app'], 'dash'],
  ])('in %s behind %j is %s', (image, steps, expected) => {
    const dockerfile = new Dockerfile(
      'Dockerfile',
      ['FROM scratch AS unused', `FROM ${image} AS base`, ...steps, 'FROM base', 'RUN true', ''].join('\n'),
      { ...NO_BASE_SHELLS, system: (stage) => systemShell(PUBLIC_IMAGES.image(stage).distro) },
    )
    expect(dockerfile.script(dockerfile.instructions.at(-1)!)?.interpreter).toBe(expected)
  })
})

describe.each(SHELLS)('a start command that $name runs', (shell) => {
  const execForm = { transforms: transforms.filter(({ name }) => name === 'cmd-exec-form') }
  test.skipIf(!isHere(shell)).each([
    ['its own image', shell.image],
    ['an image that is not known', UNKNOWN_IMAGE],
  ])('has the same words in exec form, in %s', { timeout: LONGEST }, (_, image) => {
    let changed = 0
    fc.assert(
      fc.property(command, (text) => {
        const result = rewrite('Dockerfile', `FROM ${image}\nENTRYPOINT []\nCMD ${text}\n`, execForm)
        if (result.status !== 'changed') return
        changed++
        const { strings } = new Dockerfile('Dockerfile', result.after).instructions.at(-1)!
        // What no shell runs is no start command.
        expect(strings).toEqual(passedOn(shell, text) ?? strings)
      }),
      { numRuns: samples(500) },
    )
    expect(changed).toBeGreaterThan(samples(500) / 10)
  })
})

describe.each(SHELLS)('a script that $name runs', (shell) => {
  test.skipIf(!isHere(shell)).each([
    ['as it is known to', shell.reads],
    ['as any shell may', undefined],
  ] as const)('is read %s', { timeout: LONGEST }, (_, interpreter) => {
    let known = 0
    fc.assert(
      fc.property(script, fc.array(fc.constantFrom(...PROGRAMS), { maxLength: 2 }), (text, fails) => {
        const read = readShell(text, false, interpreter)
        if (read === undefined || text.includes(`c${PROGRAMS.length}`)) return
        known++
        expect(falsehood(read, outcomeIn(shell, text, fails), fails, interpreter !== undefined)).toBeUndefined()
      }),
      { numRuns: samples(300) },
    )
    expect(known).toBeGreaterThan(samples(300) / 10)
  })
})
