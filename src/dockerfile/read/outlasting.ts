// What of a script outlives it where another one is put behind it: a shell in the place of another, programs that a shell remembers, daemons.

import { mentions, nameOf } from '../model/paths.ts'
import type { Script } from '../model/script.ts'
import type { Command, Word } from '../model/shell.ts'

/** `ln -sf /bin/bash /bin/sh`: the next RUN gets the new shell, the rest of this one does not. */
export function replacesShell({ commands, shell }: Script): boolean {
  const path = `bin/${shell.name}`
  return commands.some(
    ({ name = '', words, redirects }) =>
      (!SETS_LOGIN_SHELL.has(name) &&
        words.slice(1).some(({ text }) => text.endsWith(path) || text.endsWith(`${path}"`) || text === 'dash')) ||
      putsShell(name, words.slice(1)) ||
      redirects.some(({ target }) => target?.text.endsWith(path) === true),
  )
}

const PUTTING = new Set(['ln', 'mv', 'cp', 'install', 'busybox'])

const SHELLS = ['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh']

/** `ln -sf bash sh`, `ln -sf -t /bin /opt/sh`, `ln -sf /bin/bash $S`: whether a shell comes to lie where one may lie by its name. */
function putsShell(program: string, args: readonly Word[]): boolean {
  if (!PUTTING.has(nameOf(program))) return false
  const operands = args.map(({ value, text }) => (value ?? text).replace(/[)"'`]+$/, ''))
  const isShell = (operand: string): boolean => SHELLS.includes(nameOf(operand).trim().split(' ').at(-1)!)
  if (!operands.some(isShell)) return false
  const last = args.at(-1)
  const target = last?.value
  // `ln -s /bin/bash /opt/shell`: under a name of its own.
  const isElsewhere = target?.startsWith('/') === true && !isShell(target) && !target.replace(/\/$/, '').endsWith('bin')
  return (
    !isElsewhere || operands.some((operand) => operand.startsWith('-t') || operand.startsWith('--target-directory'))
  )
}

/** The shell that they name is written down for who logs in: a RUN is run by that of SHELL. */
const SETS_LOGIN_SHELL = new Set(['useradd', 'adduser', 'usermod', 'chsh'])

/** Managers that put programs beside those of the system, without the number of a version. */
const BRINGING = words('pip npm gem yarn pnpm cpan cpanm python conda make ninja cmake')

/** Those that install what lies in a folder, which says what it is of: `make -C cmake-3.28 install`. */
const OF_SOURCES = words('make ninja cmake')

/** Whether commands call a program that they install anew, and those behind them call it too: `pip install --upgrade pip`. */
export function isInstalledAnew(earlier: readonly Command[], later: readonly Command[]): boolean {
  const again = new Set(later.flatMap(({ name }) => (name === undefined ? [] : [plain(name)])))
  const shared = earlier.map(({ name = '' }) => plain(name)).filter((name) => again.has(name) && name !== 'make')
  return earlier.some(({ name = '', words: [, ...args] }) => {
    const said = args.map(({ value, text }) => value ?? text)
    if (!BRINGING.has(plain(name)) || !said.some((one) => INSTALLING.has(one) || one.includes('install'))) return false
    const things = OF_SOURCES.has(name) ? earlier.flatMap((one) => one.words.slice(1).map(({ text }) => text)) : said
    return things.some((thing) => shared.includes(plain(nameOf(thing).split(/[@=<>~-]/, 1)[0]!)))
  })
}

const INSTALLING = words('add i update')

/** `pip3.11` is a pip. */
function plain(name: string): string {
  return name.replace(/[\d.]+$/, '')
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}

const STARTERS = words('service systemctl rc-service invoke-rc.d pg_ctl pg_ctlcluster start-stop-daemon')

/** Servers that leave the foreground by themselves. */
const DAEMONS = words(
  'nginx httpd apachectl apache2ctl mongod memcached sshd crond cron dbus-daemon Xvfb redis-server supervisord slapd startup.sh',
)

/** Programs that start a server where one of their words begins so. */
const STARTED: Readonly<Record<string, readonly string[]>> = {
  asadmin: ['start-'],
  'catalina.sh': ['start'],
  celery: ['multi', '--detach', '-D'],
  elasticsearch: ['-d', '--daemonize'],
  gunicorn: ['-D', '--daemon'],
  'hadoop-daemon.sh': ['start'],
  mysqld: ['--daemonize', '-D'],
  mysqld_multi: ['start'],
  pm2: ['start', 'resurrect', 'reload'],
  postfix: ['start'],
  'rabbitmq-server': ['-detached'],
  rabbitmqctl: ['start_app'],
  runsvdir: [''],
  uwsgi: ['--daemonize', '-d'],
  'zkServer.sh': ['start'],
}

/** Whether a command starts what runs on behind it: the end of its RUN ends that too. */
export function startsDaemon({ name = '', words }: Pick<Command, 'name' | 'words'>): boolean {
  const args = words.slice(1).map(({ value, text }) => value ?? text)
  if (STARTERS.has(name) || words[0]?.text.startsWith('/etc/init.d/') === true)
    return args.some((one) => one === 'start' || one === 'restart' || one === '--start')
  const own = nameOf(name)
  if (Object.hasOwn(STARTED, own)) return args.some((one) => STARTED[own]!.some((start) => one.startsWith(start)))
  return DAEMONS.has(own) && !args.some((one) => STAYING.test(one))
}

/** What tells, tests or stops, and what keeps a server in the foreground. */
const STAYING =
  /^-[a-zA-Z]*[vVtTh?]|^--?(?:version|help|test|configtest)|^(?:configtest|stop)$|daemon off|FOREGROUND|^-n$|^--nodaemon/

/** A shell remembers where it found a program: one that earlier commands ran, and then put elsewhere. */
export function isMoved(earlier: readonly Command[], later: readonly Command[]): boolean {
  const names = new Set(later.map(({ name }) => name))
  return earlier.some(
    ({ name }) =>
      name !== undefined &&
      names.has(name) &&
      earlier.some(({ words: all }) => all.slice(1).some(({ text }) => text.endsWith(`bin/${name}`))),
  )
}

/** Paths that the builder mounts anew for each RUN: what is written there is gone for the next one. */
const FRESH = ['/etc/hosts', '/etc/resolv.conf', '/etc/hostname', '/dev/shm', '/proc', '/sys']

/** Devices that are there for each RUN, and that nobody makes. */
const DEVICES = /^\/dev\/(?:null|zero|full|u?random|tty|console|std(?:in|out|err)|(?:fd|tcp|udp)\/.*)$/

/** Whether a script may write what the builder mounts anew for each RUN. */
export function writesFresh({ commands, text }: Script): boolean {
  if (FRESH.some((path) => mentions(text, path))) return true
  return commands.some(({ words, redirects }) =>
    [...words.slice(1), ...redirects.flatMap(({ target }) => target ?? [])].some((word) => {
      const path = word.value ?? word.text.replaceAll('"', '')
      return path.startsWith('/etc/{') || (path.startsWith('/dev/') && path !== '/dev/' && !DEVICES.test(path))
    }),
  )
}

/** Whether a script gives a file two names: in a layer of its own the one that changes is cut off from the other. */
export function makesHardLinks({ commands }: Script): boolean {
  return commands.some(({ name = '', words }) => {
    const has = (letter: string, long: string): boolean =>
      words.slice(1).some(({ text }) => text === long || new RegExp(`^-[a-zA-Z]*${letter}`).test(text))
    const program = nameOf(name)
    if (program === 'ln') return !has('s', '--symbolic') && words.length > 2
    return program === 'link' || (program === 'cp' && has('l', '--link'))
  })
}
