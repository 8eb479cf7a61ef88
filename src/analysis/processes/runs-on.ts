// Whether a program goes on until it is stopped, as its own sources say: it listens, waits for work, or handles the signal to stop.

import { nameOf } from '../../dockerfile/model/paths.ts'
import { covers, names, type Source } from '../../dockerfile/model/sources.ts'
import type { BuildContext, Entry } from '../../files/build-context.ts'

/** What a text says, and what has to stand in it somewhere for it to mean that. */
type Beside = readonly [sign: string, beside: RegExp]

/** Frameworks of Python whose application has `run`, and arguments that such a call alone has; absl, cement and Textual have one too. */
const SERVERS =
  /^[ \t]*(?:from|import)[ \t]+(?:flask|quart|bottle|sanic|dash|connexion|microdot|nicegui|robyn|pyrogram|hydrogram)|\.run\([^()]*\b(?:host|port|debug)\s*=/m

/** By the endings of sources: what a program says that listens on a port, or goes on until it is told to stop. */
const SIGNS: readonly (readonly [ending: RegExp, signs: readonly (string | Beside)[]])[] = [
  [
    /\.py$/,
    [
      'SIGTERM',
      'serve_forever',
      '.run_forever(',
      'run_polling(',
      'infinity_polling(',
      'start_consuming(',
      'web.run_app(',
      'uvicorn.run(',
      ['app.run(', SERVERS],
      'HTTPServer(',
      'add_insecure_port(',
      '.launch(server_name',
      // Google's Pub/Sub: a subscription that is waited for.
      ['.subscribe(', /pubsub[\s\S]*\.result\(/],
    ],
  ],
  [/\.[cm]?[jt]s$/, ['SIGTERM', '.listen(', 'Bun.serve(', 'Deno.serve(', 'serve({', ['new Worker(', /bullmq/]]],
  [/\.go$/, ['SIGTERM', 'ListenAndServe', 'net.Listen(', '.Serve(', 'select {}', 'signal.Notify(']],
  [
    /\.rs$/,
    [
      'TcpListener',
      'UdpSocket',
      'HttpServer',
      'axum::serve',
      'Server::bind',
      'Server::builder',
      'signal::ctrl_c',
      'rocket::build',
    ],
  ],
  [
    /\.(?:java|kt)$/,
    ['SpringApplication.run', 'ServerSocket', 'HttpServer.create', ['@QuarkusMain', /waitForExit/], 'runApplication<'],
  ],
  [
    /\.cs$/,
    ['WebApplication.Create', 'Host.CreateDefaultBuilder', 'Host.CreateApplicationBuilder', 'AddHostedService'],
  ],
  [/\.(?:rb|ru)$/, ['Sinatra', "require 'sinatra", 'TCPServer', 'Sidekiq', 'Signal.trap']],
  [/\.(?:c|cc|cpp)$/, ['listen(', 'SIGTERM']],
]

/** Sources that belong to one program: those in the folder of its first one, and in Rust those below too. */
const UNITS: readonly {
  readonly files: RegExp
  /** Whether a program begins in a text. */
  readonly begins: (text: string) => boolean
  readonly isBelow: boolean
}[] = [
  {
    files: /(?<!_test)\.go$/,
    begins: (text) => /^package main\s*$/m.test(text) && /^func main\(/m.test(text),
    isBelow: false,
  },
  { files: /\.rs$/, begins: (text) => /^(?:pub )?(?:async )?fn main\(/m.test(text), isBelow: true },
]

/** Files where compiled programs begin. */
const ENTRIES = /^(?:main\.(?:go|rs|c|cc|cpp)|Program\.cs|.*Application\.(?:java|kt)|.*Main\.(?:java|kt))$/

/** So large a file is not written by hand. */
const LARGEST = 256 * 1024

/**
 * Whether what is started goes on until it is stopped: the source that is named, else every source where a program begins.
 *
 * @param words what is started
 * @param sources what the image is made of: programs beside that are not asked
 * @param built folders of the build context whose programs are built, with a slash; '' for the top, and none where that is not known
 */
export function runsOn(
  words: readonly string[],
  sources: readonly Source[],
  files: BuildContext | undefined,
  built: readonly string[] = [],
): boolean {
  const isTaken = (path: string): boolean => sources.some((source) => covers(source, path) || names(source, path))
  const all = files
    ?.below('')
    ?.filter(({ kind, size, path }) => kind === 'file' && size < LARGEST && isOwn(path) && isTaken(path))
  if (files === undefined || all === undefined) return false
  const named = all.filter(({ path }) => words.some((word, i) => isNamed(path, word, words[i - 1])))
  if (named.length > 0) return named.every((entry) => goesOn(entry, files))
  const programs = UNITS.flatMap((unit) => programsOf(unit, all, files))
  // `/go/bin/server` is built from the folder server.
  const called = programs.filter(([first]) => nameOf(folderOf(first!.path).slice(0, -1)) === nameOf(words[0] ?? ''))
  const chosen = programs.filter(([first]) => built.includes(folderOf(first!.path)))
  const units = [called, chosen, programs].find((some) => some.length > 0) ?? []
  if (units.length > 0) return units.every((sources) => sources.some((entry) => goesOn(entry, files)))
  const entries = all.filter(({ path }) => ENTRIES.test(nameOf(path)))
  return entries.length > 0 && entries.every((entry) => goesOn(entry, files))
}

/** So many sources are looked at to find where programs begin. */
const MOST_SOURCES = 1_000

/** The sources of each program that is written in a language. */
function programsOf(
  { files: wanted, begins, isBelow }: (typeof UNITS)[number],
  all: readonly Entry[],
  files: BuildContext,
): readonly (readonly Entry[])[] {
  const sources = all.filter(({ path }) => wanted.test(path))
  if (sources.length > MOST_SOURCES) return []
  return sources
    .filter(({ path }) => begins(files.text(path) ?? ''))
    .map((first) => {
      const folder = folderOf(first.path)
      return sources.filter(({ path }) => folderOf(path) === folder || (isBelow && path.startsWith(folder)))
    })
}

/** With its slash; '' for the top. */
function folderOf(path: string): string {
  return path.slice(0, path.length - nameOf(path).length)
}

function goesOn({ path }: Entry, files: BuildContext): boolean {
  const [, signs = []] = SIGNS.find(([ending]) => ending.test(path)) ?? []
  const text = files.text(path)
  if (text === undefined) return false
  return signs.some((sign) =>
    typeof sign === 'string' ? text.includes(sign) : text.includes(sign[0]) && sign[1].test(text),
  )
}

/** `src/server.js`, `./server.js`, `/app/server.js`; `-m worker` is `worker.py` or `worker/__main__.py`. */
function isNamed(path: string, word: string, before: string | undefined): boolean {
  if (before === '-m') {
    const module = word.replaceAll('.', '/')
    return path === `${module}.py` || path === `${module}/__main__.py`
  }
  const plain = word.replace(/^\.\//, '')
  return (
    path === plain || (word.startsWith('/') && word.endsWith(`/${path}`) && SIGNS.some(([ending]) => ending.test(path)))
  )
}

function isOwn(path: string): boolean {
  return !/(?:^|\/)(?:node_modules|vendor|\.git|\.venv|venv|tests?|testdata|examples?)\//.test(path)
}
