// What becomes of SIGTERM where a program is PID 1, which has no default action for it: who has a handler stops, who has none
// is killed when the time is over.
//
// Sources: each was started as PID 1 (unshare --pid --fork) and sent SIGTERM, with Debian 12's packages: node, python3, perl,
// php, lua, sleep and a C program that installs no handler ignored it; ruby, java, a Go program, nginx, redis-server,
// memcached, php-fpm, gunicorn, uvicorn and npm stopped. Others by their documentation: the page on signals of gunicorn, celery,
// puma, sidekiq, unicorn, uwsgi and haproxy; nodejs/docker-node, BestPractices.md (node was not designed to run as PID 1);
// Python's signal (handlers for SIGINT alone); the JVM's shutdown hooks; .NET's PosixSignalRegistration; Erlang/OTP 20
// (init:stop at SIGTERM); os/signal of Go (a program without a handler exits).

import { programOf } from './inits.ts'

/** They have a handler of their own, and end. */
const STOPS = new Set(
  [
    'nginx openresty httpd httpd-foreground apache2 apache2ctl apachectl apache2-foreground php-fpm postgres mysqld mysqld_safe mariadbd',
    'mongod mongos redis-server redis-sentinel valkey-server sshd haproxy varnishd memcached squid unbound dnsmasq mosquitto tor rsyslogd',
    'caddy traefik etcd consul vault prometheus alertmanager node_exporter telegraf influxd grafana-server grafana minio nats-server',
    'dockerd containerd coredns hugo go envoy cron crond',
    'java kafka-server-start.sh catalina.sh dotnet erl beam.smp elixir iex mix rabbitmq-server ejabberdctl',
    'ruby bundle puma unicorn sidekiq rails rackup thin passenger rake resque foreman irb jekyll',
    'gunicorn uvicorn hypercorn daphne celery uwsgi streamlit granian twistd scrapy jupyter jupyter-lab jupyter-notebook',
  ].flatMap((line) => line.split(' ')),
)

/** They have none, unless what they run installs one. */
const IGNORES = [
  'node',
  'nodejs',
  'ts-node',
  'deno',
  'bun',
  'python',
  'pypy',
  'flask',
  'waitress-serve',
  'perl',
  'php',
  'lua',
  'luajit',
  'Rscript',
]

/** They start a shell, which starts the program, and hand the signal to the shell alone. */
const PACKAGE_RUNNERS = new Set(['npm', 'npx', 'yarn', 'pnpm'])

export type AtSigterm = 'stops' | 'ignores' | 'tells a shell'

/** What a program does at SIGTERM as PID 1; `undefined` when it is not known. */
export function atSigterm(path: string): AtSigterm | undefined {
  const program = programOf(path)
  if (STOPS.has(program) || STOPS.has(withoutVersion(program))) return 'stops'
  if (PACKAGE_RUNNERS.has(program)) return 'tells a shell'
  return IGNORES.includes(withoutVersion(program)) ? 'ignores' : undefined
}

/** Whether a program leaves processes behind that nobody waits for where it is PID 1: "Docker CMD" in the documentation of Jupyter. */
export function leavesProcesses(path: string): boolean {
  return programOf(path).startsWith('jupyter')
}

/**
 * Whether a program as PID 1 heeds not even Ctrl-C, unless what it runs installs a handler: Python has one for SIGINT, and cargo
 * puts in its place whatever it has built.
 */
export function ignoresInterrupts(path: string): boolean {
  const program = withoutVersion(programOf(path))
  const isPythons = ['python', 'pypy', 'flask', 'waitress-serve'].includes(program)
  return program === 'cargo' || (IGNORES.includes(program) && !isPythons)
}

/** Interpreters that run a module by its name: `python -m gunicorn`. */
export function runsModules(path: string): boolean {
  return ['python', 'pypy'].includes(withoutVersion(programOf(path)))
}

/** `python3.12` is python, `php-fpm8.2` php-fpm. */
function withoutVersion(name: string): string {
  return name.replace(/[\d.]+$/, '')
}

/** What a source says that has a handler, or calls a server that has one. */
const HANDLERS = ['SIGTERM', 'uvicorn.run(', 'enableShutdownHooks', 'pcntl_signal']

/** Whether the text of a program handles the signal by itself, as far as it says so. */
export function handlesSigterm(text: string): boolean {
  return HANDLERS.some((sign) => text.includes(sign))
}

/** Programs whose processes are many, and outlive those that started them: browsers, and displays for them. */
const BROWSERS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'firefox',
  'firefox-esr',
  'xvfb',
  'chromium-driver',
  'chromium-chromedriver',
]

/**
 * Whether a package is a browser, whose processes PID 1 has to reap: https://pptr.dev/troubleshooting and
 * https://playwright.dev/docs/docker ask for an init.
 */
export function isBrowser(name: string): boolean {
  return BROWSERS.includes(name)
}
