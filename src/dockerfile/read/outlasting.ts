// What of a script outlives it where another one is put behind it: a shell in the place of another, programs that a shell remembers, daemons.

import { mayHold } from '../model/path-patterns.ts'
import { isIn, mentions, nameOf, resolve } from '../model/paths.ts'
import type { Script } from '../model/script.ts'
import type { Command, Word } from '../model/shell.ts'
import { type Grammar, readArguments } from './arguments.ts'
import { foldersIn } from './script-folders.ts'

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

/** Servers that leave the foreground by themselves; `php-fpm8.2` is one with the number of a version. */
const DAEMONS = words(
  'nginx httpd apachectl apache2ctl mongod memcached sshd crond cron dbus-daemon Xvfb redis-server supervisord slapd startup.sh php-fpm',
)

/** Programs that start a server where they are given one of these words, or an option with a value of its own. */
const STARTED: Readonly<Record<string, readonly string[]>> = {
  asadmin: 'start-domain start-instance start-local-instance start-cluster start-database'.split(' '),
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
  uwsgi: ['--daemonize', '--daemonize2', '-d'],
  'zkServer.sh': ['start'],
}

/** Whether a command starts what runs on behind it: the end of its RUN ends that too. */
export function startsDaemon({ name = '', words }: Pick<Command, 'name' | 'words'>): boolean {
  const args = words.slice(1).map(({ value, text }) => value ?? text)
  if (STARTERS.has(name) || words[0]?.text.startsWith('/etc/init.d/') === true)
    return args.some((one) => one === 'start' || one === 'restart' || one === '--start')
  const own = plain(nameOf(name))
  if (own === 'runsvdir') return true
  if (Object.hasOwn(STARTED, own)) return args.some((one) => STARTED[own]!.includes(one.split('=', 1)[0]!))
  return DAEMONS.has(own) && !args.some((one) => STAYING.test(one))
}

/** What tells, tests or stops, and what keeps a server in the foreground. */
const STAYING =
  /^-[a-zA-Z]*[vVtTFh?]|^--?(?:version|help|test|configtest)|^(?:configtest|stop)$|daemon off|FOREGROUND|^-n$|^--nodaemon/

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

/** Files and folders that the builder mounts anew for each RUN: what is written there is gone for the next one. */
const FRESH = ['/etc/hosts', '/etc/resolv.conf', '/etc/hostname', '/dev/shm', '/proc', '/sys']

/** Devices that are there for each RUN, and that nobody makes. */
const DEVICES = /^\/dev\/(?:null|zero|full|u?random|tty|console|std(?:in|out|err)|(?:fd|tcp|udp)\/.*)$/

/** Programs that read what they are given, and write elsewhere. */
const READERS = words('cat cut diff df echo egrep fgrep getent grep head ls nproc printf readlink stat tail test wc [')

/** Programs that take a folder with all that is in it. */
const COPYING = words('cp rsync scp tar mv')

/** Whether a script may write, or copy, what the builder mounts anew for each RUN. */
export function writesFresh(script: Pick<Script, 'commands'>, workdir: string | undefined): boolean {
  const folders = foldersIn(script, workdir)
  return script.commands.some(({ name = '', words: [, ...args], redirects }, i) => {
    const targets = redirects.flatMap(({ operator, target }) => (operator.includes('>') ? (target ?? []) : []))
    const folder = folders[i]
    return (
      targets.some((word) => isFresh(word, folder)) ||
      (!READERS.has(nameOf(name)) && args.some((word) => isFresh(word, folder))) ||
      (COPYING.has(nameOf(name)) && takesFresh(args, folder))
    )
  })
}

function isFresh(word: Word, folder: string | undefined): boolean {
  const path = word.value ?? word.text.replaceAll('"', '')
  const place = resolve(folder, path)
  if (place?.startsWith('/dev/') === true) return !DEVICES.test(place)
  if (place !== undefined) return isIn(place, FRESH)
  const isPattern = word.glob && (path.startsWith('/') || folder !== undefined)
  return (
    path.startsWith('/etc/{') || mentionsAny(path) || (isPattern && FRESH.some((one) => mayHold(word, folder, one)))
  )
}

function mentionsAny(text: string): boolean {
  return FRESH.some((path) => mentions(text, path))
}

/** Whether a copy takes such a file along with its folder, or brings one into it: `cp -r /etc /srv`, `cp hosts /etc`. */
function takesFresh(args: readonly Word[], folder: string | undefined): boolean {
  const operands = args.filter(({ text }) => !text.startsWith('-'))
  const target = resolve(folder, operands.at(-1)?.value ?? '$')
  return operands.some(({ value = '$' }, i) => {
    const place = resolve(folder, value)
    if (i === operands.length - 1) return false
    const isAbove = place !== undefined && FRESH.slice(0, 3).some((one) => isIn(one, [place]))
    return isAbove || (target !== undefined && FRESH.includes(`${target}/${nameOf(value)}`))
  })
}

/** How `ln` and `cp` read their options. */
const LINKING: Grammar = {
  source: 'ln(1) and cp(1) of GNU coreutils 9; those of busybox are among them',
  rules: { clusters: true, abbreviates: 'always', permutes: true },
  options: {
    value: '-S -t --suffix --target-directory',
    joined: '--backup --context --preserve --no-preserve --reflink --sparse',
    nothing:
      '-H -L -P -R -T -a -b -d -f -i -l -n -p -r -s -u -v -x --archive --dereference --directory --force --interactive --link --logical --no-clobber --no-dereference --no-target-directory --physical --recursive --relative --symbolic --symbolic-link --update --verbose',
  },
}

/** Whether a script gives a file two names: in a layer of its own the one that changes is cut off from the other. */
export function makesHardLinks({ commands }: Pick<Script, 'commands'>): boolean {
  return commands.some(({ name = '', words: [, ...args] }) => {
    const program = nameOf(name)
    if (program === 'link') return true
    if (program !== 'ln' && program !== 'cp') return false
    const { given, operands } = readArguments(args, LINKING)
    const says = (...names: readonly string[]): boolean =>
      given.some((one) => one.names.some((own) => names.includes(own)))
    return program === 'ln' ? !says('-s', '--symbolic') && operands.length > 0 : says('-l', '--link')
  })
}

/** Programs that make or take away files, and change none that stays. */
const UNCHANGING = words('rm rmdir mkdir echo true test cd [')

/** Whether a script may change what is in a file, or who may do what with it. */
export function changesFiles({ commands }: Pick<Script, 'commands'>): boolean {
  return commands.some(({ name, redirects }) => redirects.length > 0 || name === undefined || !UNCHANGING.has(name))
}
