// Which programs do a piece of work and end, and which go into the background by themselves.
//
// Sources: the manuals of GNU coreutils, findutils, make and tar; the reference of the commands of npm, yarn, pnpm, bun, pip,
// composer, bundler, cargo, go, dotnet, Maven and Gradle; the manual of each daemon for whether it leaves the foreground
// (nginx: `daemon on` is its default; httpd(8): -DFOREGROUND; redis.conf: daemonize; memcached(1): -d; cron(8): -f) and for
// what waits for its children (nginx, httpd, php-fpm: a master process that reaps its workers).

import { programOf } from './inits.ts'

/** They do their work, and end. */
const CHORES = new Set(
  [
    'basename cat chgrp chmod chown cmp cp curl cut date dd diff dirname du echo env expr false find git grep gunzip gzip head id install',
    'ln ls md5sum mkdir mktemp mv printenv printf pwd readlink realpath rm rmdir rsync scp sed sha256sum sort stat tar tee touch tr',
    'true uname unzip wget whoami xz zip apt-get apk dnf yum pip pip3 gcc g++ cc c++ clang cmake ninja meson autoreconf ld ar strip',
    'javac tsc eslint prettier jest vitest mocha karma pytest tox nox mypy flake8 ruff black pylint rspec rubocop phpunit phpstan',
    'terraform kubectl helm aws gcloud az mysqldump pg_dump pg_restore alembic flyway liquibase envsubst openssl ssh-keygen ffmpeg',
  ].flatMap((line) => line.split(' ')),
)

/** They end or stay as their next words say. */
const MANAGERS = new Set(
  'make gmake npm yarn pnpm bun composer bundle cargo go dotnet mvn mvnw gradle gradlew sbt lein mix rake'.split(' '),
)

/** Each word of theirs is something to do. */
const MAKERS = new Set(['make', 'gmake', 'mvn', 'mvnw', 'gradle', 'gradlew', 'sbt'])

/** Behind `run` stands the name of a script, of the project's own. */
const SCRIPT_RUNNERS = new Set(['npm', 'yarn', 'pnpm', 'bun', 'composer'])

/** What managers are told to do, and scripts of projects, that come to an end. */
const TASKS = new Set(
  [
    'add all audit bench build bundle check ci clean compile coverage deploy deps.get doc docs download e2e export fetch fmt format',
    'generate get help i init install integration-test lint list login logout migrate outdated pack package prune publish rebuild',
    'release remove report restore seed sync t test tests tidy typecheck uninstall update upgrade validate verify version vet',
  ].flatMap((line) => line.split(' ')),
)

/** Whether a program does a piece of work and ends: `cp`, `npm ci`, `make test`. */
export function isChore([path = '', ...args]: readonly string[]): boolean {
  const program = programOf(path)
  if (CHORES.has(program)) return true
  if (!MANAGERS.has(program)) return false
  const operands = args.filter((word) => !word.startsWith('-'))
  if (MAKERS.has(program)) return operands.every((goal) => TASKS.has(goal.slice(goal.lastIndexOf(':') + 1)))
  const scripts = SCRIPT_RUNNERS.has(program) && operands[0]?.startsWith('run') === true
  return operands.slice(scripts ? 1 : 0, scripts ? 2 : 1).every(comesToAnEnd)
}

/** `test:unit`, but not `test:watch`. */
function comesToAnEnd(task: string): boolean {
  const parts = task.split(':')
  return TASKS.has(parts[0]!) && !parts.includes('watch')
}

/** Daemons that put themselves into the background, unless one of these words says otherwise. */
const FORKS_UNLESS: Readonly<Record<string, readonly string[]>> = {
  apache2ctl: ['-DFOREGROUND', 'FOREGROUND', '-X'],
  apachectl: ['-DFOREGROUND', 'FOREGROUND', '-X'],
  apache2: ['-DFOREGROUND', 'FOREGROUND', '-X'],
  cron: ['-f'],
  crond: ['-f', '-n'],
  dnsmasq: ['-k', '-d', '--keep-in-foreground', '--no-daemon'],
  dropbear: ['-F'],
  httpd: ['-DFOREGROUND', 'FOREGROUND', '-X'],
  nginx: ['daemon off;', '-t', '-s', '-v', '-V'],
  openresty: ['daemon off;', '-t', '-s', '-v', '-V'],
  rsyslogd: ['-n'],
  sshd: ['-D', '-d', '-t', '-T'],
  supervisord: ['-n', '--nodaemon'],
  vsftpd: ['-obackground=NO'],
}

/** Daemons that put themselves into the background where one of these words says so. */
const FORKS_WITH: Readonly<Record<string, readonly string[]>> = {
  'dbus-daemon': ['--fork'],
  gunicorn: ['-D', '--daemon'],
  haproxy: ['-D'],
  memcached: ['-d', '--daemon'],
  mongod: ['--fork'],
  'php-fpm': ['-D', '--daemonize'],
  'redis-server': ['--daemonize'],
  uwsgi: ['-d', '--daemonize'],
}

/** Starters of daemons: `service ssh start`, `/etc/init.d/ssh start`, `pg_ctl start`. */
const STARTERS = new Set([
  'service',
  'rc-service',
  'invoke-rc.d',
  'systemctl',
  'start-stop-daemon',
  'daemon',
  'daemonize',
])

/** What a command leaves behind in the background; `undefined` where it ends, or stays in front. */
export function daemonOf(words: readonly string[]): string | undefined {
  const [path = '', ...args] = words
  const name = programOf(path)
  const program = withoutVersion(name)
  const has = (all: readonly string[]): boolean => args.some((word) => all.includes(word))
  if (path.includes('init.d/')) return name
  if (STARTERS.has(program)) return args.find((word) => !word.startsWith('-')) ?? name
  if (Object.hasOwn(FORKS_UNLESS, program)) return has(FORKS_UNLESS[program]!) ? undefined : name
  if (Object.hasOwn(FORKS_WITH, program)) return has(FORKS_WITH[program]!) ? name : undefined
  return has(['start']) ? name : undefined
}

/** `php8.2-fpm` and `php-fpm8.2` are php-fpm; the number of apache2 belongs to its name. */
function withoutVersion(name: string): string {
  const isNamed = Object.hasOwn(FORKS_UNLESS, name) || LEAVES_NO_ORPHANS.has(name)
  return isNamed ? name : name.replace(/\d[\d.]*/g, '')
}

/** Daemons that wait for all that they start, so that nothing of theirs is left to PID 1. */
const LEAVES_NO_ORPHANS = new Set(
  [
    'nginx openresty httpd apache2 apache2ctl apachectl php-fpm redis redis-server memcached postgres postgresql mysql mysqld mariadb',
    'mariadbd mongod mongodb haproxy varnishd dnsmasq rsyslog rsyslogd dbus dbus-daemon Xvfb mysqld_safe mariadbd-safe',
  ].flatMap((line) => line.split(' ')),
)

/** Whether a daemon leaves processes behind that PID 1 has to reap, as far as is known: cron and sshd start what others write. */
export function mayLeaveOrphans(daemon: string): boolean {
  return !LEAVES_NO_ORPHANS.has(withoutVersion(programOf(daemon)))
}
