// Programs that start the one named in their arguments: which of their words are theirs, and what they are once it runs.
//
// Those of `wrappers.ts` are read in every script. Behind the others a command may see other files, or be somebody else for good.

import { readShell } from '../../dockerfile/read/read-shell.ts'
import {
  type Becomes,
  HELP,
  programBehind,
  programName,
  type Valued,
  WRAPPERS,
  type Wrapper,
  wrapper,
} from '../../dockerfile/read/wrappers.ts'
import { isInit, programOf } from './inits.ts'
import { isShell } from './shells.ts'
import { scriptOfSu } from './su.ts'

const DAEMONTOOLS = 'the pages of daemontools, runit and s6'

// Each hands signals on as PID 1, and reads no option behind its program.
const TINI = wrapper(
  'its -h, tini 0.19; docker-init is one',
  { nothing: '-g -h -l -s -v -w --version', value: '-e -p' },
  { becomes: 'hands on' },
)

const INITS: Readonly<Record<string, Wrapper>> = {
  tini: TINI,
  'tini-static': TINI,
  'docker-init': TINI,
  'dumb-init': wrapper(
    'its --help, dumb-init 1.2',
    { nothing: `-V -c -h -v ${HELP} --single-child --verbose`, value: '-r --rewrite' },
    { becomes: 'hands on' },
  ),
  catatonit: wrapper('its -h, catatonit 0.1', { nothing: '-L -P -V -g -h --version' }, { becomes: 'hands on' }),
  pid1: wrapper(
    'README of fpco/pid1',
    { nothing: '-h --help', value: '-e -g -t -u -w --env --group --timeout --user --workdir' },
    { becomes: 'hands on' },
  ),
}

const STARTERS: Readonly<Record<string, Wrapper>> = {
  ...WRAPPERS,
  ...INITS,
  exec: wrapper('POSIX; bash(1)', { nothing: '-c -l', value: '-a' }),
  gosu: wrapper('README of tianon/gosu', {}, { own: 1 }),
  'su-exec': wrapper('README of ncopa/su-exec', {}, { own: 1 }),
  setuser: wrapper('bin/setuser of phusion/baseimage-docker', {}, { own: 1 }),
  setuidgid: wrapper(DAEMONTOOLS, {}, { own: 1 }),
  's6-setuidgid': wrapper(DAEMONTOOLS, {}, { own: 1 }),
  envdir: wrapper(DAEMONTOOLS, {}, { own: 1 }),
  's6-envdir': wrapper(DAEMONTOOLS, { nothing: '-I -L -f -i -n', value: '-c' }, { own: 1 }),
  'with-contenv': wrapper('README of just-containers/s6-overlay', {}),
  chpst: wrapper('chpst(8) of runit 2.1', {
    nothing: '-0 -1 -2 -P -V -v',
    value: '-/ -C -L -U -b -c -d -e -f -l -m -n -o -p -r -t -u',
  }),
  setpriv: wrapper('setpriv(1), util-linux 2.23 to 2.41', {
    nothing: `-V -d -h ${HELP} --clear-groups --dump --init-groups --keep-groups --list-caps --nnp --no-new-privs --reset-env`,
    value: `--ambient-caps --apparmor-profile --bounding-set --egid --euid --groups --inh-caps --landlock-access --landlock-rule
      --pdeathsig --ptracer --regid --reuid --rgid --ruid --seccomp-filter --securebits --selinux-label`,
  }),
  chroot: wrapper(
    'its --help, coreutils 8.20 to 9.7',
    { nothing: `${HELP} --skip-chdir`, value: '--groups --userspec' },
    { own: 1 },
  ),
  taskset: wrapper(
    'taskset(1), util-linux 2.23 to 2.41',
    { nothing: `-a -c ${HELP} --all-tasks --cpu-list` },
    { own: 1 },
  ),
  numactl: wrapper('numactl(8) 2.0', {
    nothing: '-H -a -b -l -s --all --balancing --hardware --localalloc --show',
    value: `-C -N -P -i -m -p --cpunodebind --interleave --membind --physcpubind --preferred --preferred-many`,
  }),
  // The program is an applet of its own.
  busybox: wrapper('its --help, busybox 1.35', { nothing: '--help --install --list --list-full --show -s' }),
  // A program of Node.js, which has a handler for SIGTERM and one for SIGINT.
  'cross-env': wrapper('src/index.js of cross-env 3.2 to 10', {}, { assigns: true, becomes: 'hands on' }),
  // What becomes of these was seen where they were started as PID 1, as it was of those of `wrappers.ts`.
  runuser: wrapper(
    'runuser(1), util-linux 2.23 to 2.41',
    {
      nothing: `-l -m -p ${HELP} --login --preserve-environment`,
      value: '-G -g -s -u -w --group --shell --supp-group --user --whitelist-environment',
    },
    { becomes: 'hands on' },
  ),
  flock: wrapper(
    'flock(1), util-linux 2.23 to 2.41',
    {
      nothing: `-F -e -n -o -s -u -x ${HELP} --close --exclusive --nb --no-fork --nonblock --shared --unlock --verbose`,
      value: '-E -w --conflict-exit-code --timeout --wait',
    },
    { own: 1, becomes: 'waits' },
  ),
  fakeroot: wrapper(
    'fakeroot(1) 1.31',
    { nothing: '-h -u -v --unknown-is-real', value: '-b -i -l -s --faked --lib' },
    { becomes: 'waits' },
  ),
  'dbus-run-session': wrapper(
    'dbus-run-session(1) 1.14',
    { nothing: HELP, value: '--config-file --dbus-daemon' },
    { becomes: 'waits' },
  ),
  // Xvfb tells its parent that it is ready, "if (ParentProcess > 1)": NotifyParentProcess in os/connection.c of the X server.
  'xvfb-run': wrapper(
    'xvfb-run(1), xvfb 1.20 to 21.1',
    {
      nothing: '-a -h -l --auto-servernum --help --listen-tcp',
      value: '-e -f -n -p -s -w --auth-file --error-file --server-args --server-num --wait --xauth-protocol',
    },
    { becomes: 'hangs' },
  ),
}

/** Whether a program starts the one named in its arguments, and is none that is read in every script. */
export function isStarter(name: string): boolean {
  return startsAnother(name) && !Object.hasOwn(WRAPPERS, name)
}

/** Whether a program starts the one named in its arguments. */
export function startsAnother(name: string): boolean {
  return Object.hasOwn(STARTERS, name)
}

/** A word of a command; `undefined` where it is no literal. */
type Word = string | undefined

export interface Started<W extends Word> {
  /** The starter's name. */
  readonly by: string
  /** Nothing is said of one that makes way. */
  readonly becomes: Becomes | undefined
  /** The program and its words; a script for a shell as `sh -c …`; empty where none is named. */
  readonly words: readonly (W | string)[]
}

/** What words start that name another program; `undefined` where they name none, or their options are not understood. */
export function startedBy<W extends Word>(words: readonly W[]): Started<W> | undefined {
  const all = namedByInit(withSplit(words))
  const script = behindSu(all)
  if (script !== undefined) return script
  const found = programBehind(all.map(valued), STARTERS)
  if (found === undefined) return undefined
  const { name: by, program } = found
  const has = (...names: readonly string[]): boolean =>
    found.read.given.some((given) => given.names.some((name) => names.includes(name)))
  // Without a user in an option the words are those of `su`.
  if (by === 'runuser' && !has('-u', '--user')) return undefined
  const rest = all.slice(program)
  // Alone it lists what it has.
  if (by === 'busybox' && rest.length === 0) return undefined
  const isScript = by === 'flock' && (rest[0] === '-c' || rest[0] === '--command')
  const makesWay = by === 'flock' && has('-F', '--no-fork')
  return {
    by,
    becomes: makesWay ? undefined : STARTERS[by]?.becomes,
    words: isScript ? ['sh', '-c', ...rest.slice(1)] : rest,
  }
}

/** `su app -c 'serve'`: what it becomes was seen of runuser, which is of the same source. */
function behindSu<W extends Word>([program, ...args]: readonly (W | string)[]): Started<W> | undefined {
  const by = programName(valued(program)) ?? ''
  if (by !== 'su' && by !== 'runuser') return undefined
  const script = scriptOfSu(args.map((word) => ({ ...valued(word), word })))
  if (script === undefined) return undefined
  const { word, value } = script
  return { by, becomes: 'hands on', words: ['sh', '-c', word === undefined ? word : (value ?? word)] }
}

function valued(value: Word): Valued {
  return { value, text: value ?? '$', glob: false }
}

/** An init by its name alone, wherever it lies: `/tini` is tini. */
function namedByInit<W extends Word>(words: readonly (W | string)[]): readonly (W | string)[] {
  const [program, ...args] = words
  return program !== undefined && isInit(program) ? [programOf(program), ...args] : words
}

/** Of the options of `env` those that take the next word. */
const TAKING = new Set(['-C', '-a', '-u', '--argv0', '--chdir', '--unset'])

/** What stands behind `-S`, or joined to it, with the letters that may stand in front. */
const SPLIT = /^(?:-[0iv]*S|--split-string=)(.*)$/s

/**
 * The words of `env` with those of its `-S` one by one: `env -S 'A=b serve'` as `env A=b serve`. What a shell would read as more
 * than words stays one.
 */
function withSplit<W extends Word>(words: readonly W[]): readonly (W | string)[] {
  if (programOf(words[0] ?? '') !== 'env') return words
  for (let at = 1; words[at]?.startsWith('-') === true; at++) {
    const word = words[at]!
    const joined = word === '--split-string' ? '' : SPLIT.exec(word)?.[1]
    if (joined !== undefined) {
      const parts = plainWords(joined === '' ? words[at + 1] : joined)
      return parts === undefined
        ? words
        : [...words.slice(0, at), ...parts, ...words.slice(at + (joined === '' ? 2 : 1))]
    }
    if (TAKING.has(word)) at++
  }
  return words
}

function plainWords(text: Word): readonly string[] | undefined {
  const [command, ...others] = (text === undefined ? undefined : readShell(`env ${text}`, false))?.commands ?? []
  if (command === undefined || others.length > 0 || command.redirects.length > 0) return undefined
  const values = [...command.wrapper, ...command.words].slice(1).map(({ value }) => value)
  return values.every((value) => value !== undefined) ? values : undefined
}

/**
 * What is run in the end of these words by programs that make way; `undefined` where their program is none of these. An applet of
 * busybox is another program than the one of its name, unless it is a shell.
 */
export function givenTo(words: readonly string[]): readonly string[] | undefined {
  const started = startedBy(words)
  if (started === undefined || started.becomes !== undefined) return undefined
  return started.by === 'busybox' && !isShell(programOf(started.words[0] ?? '')) ? undefined : started.words
}

/** What is started behind inits and starters of every kind: `tini -g -- sudo -u app timeout 60 serve` is `serve`. */
export function programStarted<W extends Word>(words: readonly W[]): readonly (W | string)[] {
  let rest: readonly (W | string)[] = words
  for (;;) {
    const next = startedBy(rest)?.words
    if (next === undefined) return rest
    rest = next
  }
}
