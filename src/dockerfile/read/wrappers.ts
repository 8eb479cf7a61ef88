// Which word of a command names the program that runs: behind `sudo`, `env`, `timeout 60` and the like.

import { type Arguments, type Grammar, type OptionNames, type Rules, readArguments } from './arguments.ts'

/** A word as far as its value goes. */
export interface Valued {
  readonly text: string
  readonly value: string | undefined
  readonly glob: boolean
}

/**
 * What becomes of a program that has started another.
 *
 * - `hands on`: it waits, and hands on what signals it gets
 * - `waits`: it waits, and keeps signals to itself
 * - `leaves`: where it leads its process group, as PID 1 does, it is over at once, and the other goes on
 * - `hangs`: it waits for a signal that is never sent to PID 1
 *
 * Source: each was started as PID 1, as the leader of a session, and sent SIGTERM and SIGINT, with Debian 12's packages: coreutils 9.1,
 * util-linux 2.38, sudo 1.9.13, findutils 4.9, GNU time 1.9. setsid(1): it "calls fork(2) if already a process group leader", and so
 * does that of busybox. doas of OpenDoas hands SIGTERM on where PAM makes it stay.
 */
export type Becomes = 'hands on' | 'waits' | 'leaves' | 'hangs'

/** A program that runs the program named in its arguments. */
export interface Wrapper extends Grammar {
  /** Nothing is said of one in whose place the other runs. */
  readonly becomes?: Becomes
  /** Words of its own in front of that program, such as how long it may take. */
  readonly own?: number
  /** Numbers in front of the program: how often, how long between. */
  readonly numbers?: boolean
  /** `NAME=value` in front of the program sets its environment. */
  readonly assigns?: boolean
  /** A lone dash in front of all other words is an option. */
  readonly dash?: boolean
}

/** Options end at the first word that is none: behind it they are the program's. */
const RULES: Rules = { clusters: true, abbreviates: 'always', permutes: false }

const COREUTILS = 'its --help, coreutils 8.20 to 9.7; the applet of busybox'
const UTIL_LINUX = 'its --help, util-linux 2.23 to 2.41; the applet of busybox'

export function wrapper(source: string, options: OptionNames, more: Partial<Wrapper> = {}): Wrapper {
  return { source, rules: RULES, options, ...more }
}

/** They run nothing; here they are what keeps a name that is cut short from being clear. */
export const HELP = '--help --version'

const SETARCH: OptionNames = {
  nothing: `-3 -B -F -I -L -R -S -T -X -Z -v --32bit --3gb --4gb --addr-compat-layout --addr-no-randomize
    --fdpic-funcptrs --mmap-page-zero --read-implies-exec --short-inode --sticky-timeouts --uname-2.6 --verbose
    --whole-seconds ${HELP}`,
}

export const WRAPPERS: Readonly<Record<string, Wrapper>> = {
  sudo: wrapper(
    'sudo(8), 1.8 to 1.9',
    {
      // Those that list, edit or check run no program that is named.
      nothing: `-A -B -E -H -N -P -S -b -i -k -n -s --askpass --background --bell --login --no-update --non-interactive
        --preserve-groups --reset-timestamp --set-home --shell --stdin`,
      joined: '--preserve-env',
      value: `-C -D -R -T -U -a -c -g -h -p -r -t -u --auth-type --chdir --chroot --close-from --command-timeout --group
        --host --login-class --other-user --prompt --role --type --user`,
    },
    { assigns: true, becomes: 'hands on' },
  ),
  doas: wrapper('doas(1)', { nothing: '-n -L', value: '-a -C -u' }, { becomes: 'hands on' }),
  env: wrapper(
    COREUTILS,
    {
      nothing: '-0 -i -v --debug --ignore-environment --list-signal-handling --null',
      joined: '--block-signal --default-signal --ignore-signal',
      value: '-C -a -u --argv0 --chdir --unset',
    },
    // As -i.
    { assigns: true, dash: true },
  ),
  command: wrapper('POSIX', { nothing: '-p' }),
  nice: wrapper(COREUTILS, { nothing: '-0 -1 -2 -3 -4 -5 -6 -7 -8 -9', value: '-n --adjustment' }),
  nohup: wrapper(COREUTILS, {}),
  stdbuf: wrapper(COREUTILS, { value: '-e -i -o --error --input --output' }),
  timeout: wrapper(
    COREUTILS,
    { nothing: `-f -p -v ${HELP} --foreground --preserve-status --verbose`, value: '-k -s --kill-after --signal' },
    { own: 1, becomes: 'hands on' },
  ),
  ionice: wrapper(UTIL_LINUX, { nothing: '-t --ignore', value: '-c -n --class --classdata' }),
  setsid: wrapper(UTIL_LINUX, { nothing: '-c -f -w --ctty --fork --wait' }, { becomes: 'leaves' }),
  linux32: wrapper(UTIL_LINUX, SETARCH),
  linux64: wrapper(UTIL_LINUX, SETARCH),
  eatmydata: wrapper('eatmydata(1), 105 to 131', {}),
  time: wrapper(
    'time(1), GNU time 1.7 to 1.9; the keyword of bash',
    {
      nothing: `-a -p -q -v ${HELP} --append --portability --quiet --verbose`,
      value: '-f -o --format --output',
    },
    { becomes: 'waits' },
  ),
  xargs: wrapper(
    'its --help, findutils 4.4 to 4.10; the applet of busybox',
    {
      nothing: `-0 -o -p -r -t -x --exit --interactive --no-run-if-empty --null --open-tty --show-limits --verbose ${HELP}`,
      joined: '-e -i -l --eof --max-lines --replace',
      value: '-E -I -L -P -a -d -n -s --arg-file --delimiter --max-args --max-chars --max-procs --process-slot-var',
    },
    { becomes: 'waits' },
  ),
  chronic: wrapper('chronic(1), moreutils', { nothing: '-e -v' }, { becomes: 'waits' }),
  unbuffer: wrapper('unbuffer(1), expect 5.45', { nothing: '-p' }, { becomes: 'waits' }),
  // Scripts and functions of this name run what they are given until it succeeds.
  retry: wrapper('retry(1) of Debian 1.0', { value: '-d -t --delay --times' }, { numbers: true, becomes: 'waits' }),
  travis_retry: wrapper('the function of Travis CI', {}, { numbers: true, becomes: 'waits' }),
}

/** The index of the word that names the program, behind wrappers; that of a wrapper whose options are not understood. */
export function programIndex(words: readonly Valued[]): number {
  let at = 0
  for (;;) {
    const found = wrapperAt(words, at)
    if (found === undefined || found.program >= words.length) return at
    at = found.program
  }
}

/** What a wrapper in front of a program is told: `sudo -u app`. */
export interface Wrapping<W> extends Arguments<W> {
  readonly name: string
}

/** The wrappers that a command's words in front of its program stand for, the outermost first. */
export function wrappersOf<W extends Valued>(words: readonly W[]): readonly Wrapping<W>[] {
  const found: Wrapping<W>[] = []
  for (let at = 0; at < words.length; ) {
    const one = wrapperAt(words, at)
    if (one === undefined) break
    found.push({ name: one.name, ...one.read })
    at = one.program
  }
  return found
}

/** Options with which a wrapper does not wait for its program. */
const IN_BACKGROUND: Readonly<Record<string, readonly string[]>> = {
  sudo: ['-b', '--background'],
  setsid: ['-f', '--fork'],
}

interface Wrapped {
  readonly wrapper: readonly Valued[]
  readonly within?: Wrapped
}

/** Whether a command has run when what it is run through is over: xargs may have nothing to run it for. */
export function isAwaited({ wrapper, within }: Wrapped): boolean {
  const waits = ({ name, given }: Wrapping<Valued>): boolean =>
    name !== 'xargs' && !given.some(({ names }) => names.some((one) => IN_BACKGROUND[name]?.includes(one)))
  return wrappersOf(wrapper).every(waits) && (within === undefined || isAwaited(within))
}

/** A wrapper in front of a program. */
export interface Placed<W> {
  readonly name: string
  readonly read: Arguments<W>
  /** The index of the word behind all that is the wrapper's own. */
  readonly program: number
}

function wrapperAt<W extends Valued>(words: readonly W[], at: number): Placed<W> | undefined {
  return programBehind(words, WRAPPERS, at)
}

/** The wrapper of a table that a word names; `undefined` where it names none, or its options are not understood. */
export function programBehind<W extends Valued>(
  words: readonly W[],
  wrappers: Readonly<Record<string, Wrapper>>,
  at = 0,
): Placed<W> | undefined {
  const name = programName(words[at])
  if (name === undefined || !Object.hasOwn(wrappers, name)) return undefined
  const own = wrappers[name]!
  const read = readArguments(words.slice(at + 1), own)
  if (read.given.some(({ takes }) => takes === undefined)) return undefined
  const isOwn = (word: W): boolean =>
    (own.assigns === true && isAssignment(word.text)) || (own.numbers === true && isNumber(word.value ?? ''))
  const dashes = own.dash === true && read.operands[0]?.value === '-' ? 1 : 0
  const operands = read.operands.slice(dashes)
  const first = operands.findIndex((word) => !isOwn(word))
  const program = first < 0 ? undefined : operands[first + (own.own ?? 0)]
  return { name, read, program: program === undefined ? words.length : words.indexOf(program) }
}

function isNumber(text: string): boolean {
  return text !== '' && [...text].every((character) => (character >= '0' && character <= '9') || character === '.')
}

export function isAssignment(text: string): boolean {
  const equals = text.indexOf('=')
  if (equals <= 0) return false
  for (let i = 0; i < equals; i++) {
    const code = text.charCodeAt(i) | 32
    const letter = (code >= 97 && code <= 122) || text[i] === '_'
    if (!letter && !(i > 0 && text[i]! >= '0' && text[i]! <= '9')) return false
  }
  return true
}

/** `/usr/bin/apt-get` is apt-get; `./configure` stays what it is. */
export function programName(word: Valued | undefined): string | undefined {
  const value = word?.value
  if (value === undefined || word?.glob === true) return undefined
  if (!value.startsWith('/')) return value
  const slash = value.lastIndexOf('/')
  return value.slice(0, slash).endsWith('bin') ? value.slice(slash + 1) : value
}
