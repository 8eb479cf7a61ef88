// What becomes of SIGTERM where a program is PID 1, which has no default action for it: who has a handler stops, who has none
// is killed when the time is over.
//
// Sources: each was started as PID 1 (unshare --pid --fork) and sent SIGTERM, with Debian 12's packages: node, python3, perl,
// php, lua, sleep and a C program that installs no handler ignored it; ruby, java, a Go program, nginx, redis-server,
// memcached, php-fpm, gunicorn, uvicorn and npm stopped. Others by their documentation: the page on signals of gunicorn, celery,
// puma, sidekiq, unicorn, uwsgi and haproxy; nodejs/docker-node, BestPractices.md (node was not designed to run as PID 1);
// Python's signal (handlers for SIGINT alone); the JVM's shutdown hooks; .NET's PosixSignalRegistration; Erlang/OTP 20
// (init:stop at SIGTERM); os/signal of Go (a program without a handler exits).

import { programName } from '../../dockerfile/read/wrappers.ts'
import { interpreterCall } from './given-code.ts'
import { programOf } from './inits.ts'
import { runnerOffset } from './interpreters.ts'
import { withoutVersion } from './programs.ts'
import { type Started, startedBy, startsAnother } from './starters.ts'

/** They have a handler of their own, and end. */
const STOPS = new Set(
  [
    'nginx openresty httpd httpd-foreground apache2 apache2-foreground php-fpm postgres mysqld mariadbd',
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

/**
 * Programs of Node.js that heed SIGTERM and SIGINT as PID 1, or hand them on: each was started as PID 1 and sent both. `next start`:
 * bin/next of next 9 to 15.
 */
const NODE_HEEDS = new Set('concurrently http-server next nodemon pm2-docker pm2-runtime tsx'.split(' '))

/** They heed SIGTERM alone, and not SIGINT. */
const NODE_STOPS = new Set(['vite'])

/** They heed neither. */
const NODE_IGNORES = new Set(['forever', 'json-server', 'live-server'])

/** They start a shell, which starts the program, and hand the signal to the shell alone. */
const PACKAGE_RUNNERS = new Set(['npm', 'npx', 'yarn', 'pnpm'])

/**
 * Scripts that wait for the server that they start, and hand no signals on: Apache's support/apachectl.in and Debian's apache2ctl have no
 * trap, and mysqld_safe ignores all that would end it.
 */
const WAITING_SCRIPTS = new Set('apachectl apache2ctl mysqld_safe mysqld-safe mariadbd-safe'.split(' '))

export type AtSigterm = 'stops' | 'ignores' | 'tells a shell' | 'waits'

/** What a program does at SIGTERM as PID 1; `undefined` when it is not known. */
export function atSigterm(path: string): AtSigterm | undefined {
  const program = programOf(path)
  if ([STOPS, NODE_HEEDS, NODE_STOPS].some((all) => all.has(program))) return 'stops'
  if (STOPS.has(withoutVersion(program))) return 'stops'
  if (PACKAGE_RUNNERS.has(program)) return 'tells a shell'
  if (WAITING_SCRIPTS.has(program)) return 'waits'
  return NODE_IGNORES.has(program) || IGNORES.includes(withoutVersion(program)) ? 'ignores' : undefined
}

/** They ignore SIGTERM alone: Python and Lua have a handler for SIGINT, and so has R (handleInterrupt in src/main/main.c). */
const INTERRUPTED = new Set('flask lua luajit pypy python Rscript waitress-serve'.split(' '))

/**
 * Whether a program as PID 1 heeds no Ctrl-C, which ends it behind a shell; `perhaps`: unless what it runs installs a handler. cargo puts
 * whatever it has built in its place.
 *
 * @param isOfNode whether it is known to run in Node.js
 */
function ignoresInterrupts(path: string, isOfNode: boolean): 'always' | 'perhaps' | undefined {
  const program = programOf(path)
  const plain = withoutVersion(program)
  if (NODE_HEEDS.has(program)) return undefined
  if (NODE_IGNORES.has(program) || NODE_STOPS.has(program)) return 'always'
  const isOwn = isOfNode || path.includes('node_modules/') || plain === 'cargo'
  return isOwn || (IGNORES.includes(plain) && !INTERRUPTED.has(plain)) ? 'perhaps' : undefined
}

type Words = readonly (string | undefined)[]

/**
 * What goes wrong where a program takes the place of the shell that is PID 1, or that an init starts: of inits, too, each child leads
 * a process group.
 */
export function harmAsFirst(words: Words, isBehindInit: boolean): string | undefined {
  const started = madeWayFor(words)
  if (started?.becomes === 'leaves')
    return `${started.by} in the place of the shell is over at once, and the container with it`
  if (started?.becomes === 'hangs' && !isBehindInit)
    return `${started.by} as PID 1 waits for a signal that never comes: put an init in front of it`
  if (started !== undefined) return started.becomes === undefined ? harmAsFirst(started.words, isBehindInit) : undefined
  const [path = '$'] = words
  const by = programName({ value: path, text: path, glob: false }) ?? ''
  // Without a user in an option it waits as su does.
  if (startsAnother(by) && by !== 'runuser' && words.length > 1) return `it is not known what ${by} starts`
  if (isBehindInit) return undefined
  const name = serverOf(words)
  // "Docker CMD" in the documentation of Jupyter.
  return name.startsWith('jupyter')
    ? `${name} leaves processes behind, which the shell waits for: put an init in front of it`
    : undefined
}

/** Scripts that wait for a server, and make way for what stands behind a `--`: READMEs of vishnubob/wait-for-it and eficode/wait-for. */
const WAITING = new Set(['wait-for', 'wait-for-it', 'wait-for-it.sh', 'wait-for.sh'])

/** What words start; where they are known to make way, it takes their place. */
function madeWayFor(words: Words): Started<string | undefined> | undefined {
  const by = programOf(words[0] ?? '')
  const end = WAITING.has(by) ? words.indexOf('--') : -1
  return end < 0 ? startedBy(words) : { by, becomes: undefined, words: words.slice(end + 1) }
}

/** The program, or the module, that is served by in the end: `poetry run python -m jupyterlab`. */
function serverOf([path = '', ...args]: Words): string {
  const name = programOf(path)
  const texts = args.map((word) => word ?? '$')
  const at = runnerOffset(name, texts)
  return at === undefined ? (interpreterCall(name, texts)?.module ?? name) : serverOf(texts.slice(at))
}

/**
 * Why a program that takes the place of its shell is not stopped more easily by that.
 *
 * @param isOfNode whether a program is known to run in Node.js
 */
export function unstoppable(
  words: Words,
  isBehindInit: boolean,
  isOfNode: (program: string) => boolean,
): string | undefined {
  const started = madeWayFor(words)
  if (started?.becomes === 'waits')
    return `${started.by} waits for what it starts, and hands no signal on: exec in front of it changes nothing`
  if (started !== undefined)
    return started.becomes === undefined ? unstoppable(started.words, isBehindInit, isOfNode) : undefined
  if (isBehindInit) return undefined
  const [path = ''] = words
  const name = programOf(path)
  const ignored = ignoresInterrupts(path, isOfNode(name))
  const heeds = ignored === 'always' ? 'heeds' : 'may heed'
  return ignored && `${name} as PID 1 ${heeds} no Ctrl-C, which ends it now: put an init in front`
}

/** Interpreters that run a module by its name: `python -m gunicorn`. */
export function runsModules(path: string): boolean {
  return ['python', 'pypy'].includes(withoutVersion(programOf(path)))
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
