// Programs that start the one named in their arguments: which of their words are theirs, and what they are once it runs.
//
// Those of `wrappers.ts` are read in every script. Behind the others a command may see other files, or be somebody else for good.

import {
  type Becomes,
  HELP,
  programBehind,
  type Valued,
  WRAPPERS,
  type Wrapper,
  wrapper,
} from '../../dockerfile/read/wrappers.ts'
import { isInit, programOf } from './inits.ts'

const DAEMONTOOLS = 'the pages of daemontools, runit and s6'

const STARTERS: Readonly<Record<string, Wrapper>> = {
  ...WRAPPERS,
  exec: wrapper('POSIX; bash(1)', { nothing: '-c -l', value: '-a' }),
  gosu: wrapper('README of tianon/gosu', {}, { own: 1 }),
  'su-exec': wrapper('README of ncopa/su-exec', {}, { own: 1 }),
  setuser: wrapper('bin/setuser of phusion/baseimage-docker', {}, { own: 1 }),
  setuidgid: wrapper(DAEMONTOOLS, {}, { own: 1 }),
  's6-setuidgid': wrapper(DAEMONTOOLS, {}, { own: 1 }),
  envdir: wrapper(DAEMONTOOLS, {}, { own: 1 }),
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
  const found = programBehind(words.map(valued), STARTERS)
  if (found === undefined) return undefined
  const { name: by, program } = found
  const has = (...names: readonly string[]): boolean =>
    found.read.given.some((given) => given.names.some((name) => names.includes(name)))
  // Without a user in an option the words are those of `su`.
  if (by === 'runuser' && !has('-u', '--user')) return undefined
  const rest = words.slice(program)
  const isScript = by === 'flock' && (rest[0] === '-c' || rest[0] === '--command')
  const makesWay = by === 'flock' && has('-F', '--no-fork')
  return {
    by,
    becomes: makesWay ? undefined : STARTERS[by]?.becomes,
    words: isScript ? ['sh', '-c', ...rest.slice(1)] : rest,
  }
}

function valued(value: Word): Valued {
  return { value, text: value ?? '$', glob: false }
}

/** What is run in the end of these words by programs that make way; `undefined` where their program is none of these. */
export function givenTo(words: readonly string[]): readonly string[] | undefined {
  const started = startedBy(words)
  return started?.becomes === undefined ? started?.words : undefined
}

/** What an init starts, behind its options: `tini -g -- serve`; `undefined` for another program. */
export function behindInit<W extends Word>(words: readonly W[]): readonly W[] | undefined {
  const [program, ...args] = words
  if (program === undefined || !isInit(programOf(program))) return undefined
  const texts: readonly Word[] = args
  const end = texts.indexOf('--')
  const first = args.findIndex((word) => word?.startsWith('-') !== true)
  if (end >= 0 && (first < 0 || end <= first + 1)) return args.slice(end + 1)
  return first < 0 ? [] : args.slice(first)
}

/** What is started behind inits and starters of every kind: `tini -g -- sudo -u app timeout 60 serve` is `serve`. */
export function programStarted<W extends Word>(words: readonly W[]): readonly (W | string)[] {
  let rest: readonly (W | string)[] = words
  for (;;) {
    const next = startedBy(rest)?.words ?? behindInit(rest)
    if (next === undefined) return rest
    rest = next
  }
}
