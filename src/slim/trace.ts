// Reads what strace wrote down of a program's file accesses, a file a process.
//
//   openat(AT_FDCWD</app>, "config.json", O_RDONLY|O_CLOEXEC) = 3</app/config.json>
//   newfstatat(AT_FDCWD</app>, "plugins", {st_mode=S_IFDIR|0755, st_size=4096, ...}, 0) = 0
//   access("/etc/ld.so.preload", R_OK)      = -1 ENOENT (No such file or directory)
//   vfork()                                 = 17

import { relativeToRoot } from './tree.ts'

/** Paths that were touched, relative to the root of the container, as the program named them. */
export interface Trace {
  /** Programs that were started. */
  readonly run: ReadonlySet<string>
  /** Files that were opened to be read. */
  readonly read: ReadonlySet<string>
  /** Folders whose content was listed. */
  readonly listed: ReadonlySet<string>
  /** What was asked about, or changed in place, and not opened. */
  readonly seen: ReadonlySet<string>
  /** Files that were opened to be written, made, renamed or removed. */
  readonly written: ReadonlySet<string>
  /** What was looked for, and is not there. */
  readonly missing: ReadonlySet<string>
}

export const TRACE_KINDS = [
  'run',
  'read',
  'listed',
  'seen',
  'written',
  'missing',
] as const satisfies readonly (keyof Trace)[]
export type TraceKind = (typeof TRACE_KINDS)[number]

/** What the kernel and the engine make: no part of an image. */
const MADE = ['proc', 'sys', 'dev']

/** System calls that make a process or a thread; it begins in the folder of the one that made it. */
const MAKERS = new Set('clone clone3 fork vfork'.split(' '))

/** System calls that change what their paths name. */
const WRITERS = new Set(
  'creat mkdir mkdirat rmdir unlink unlinkat rename renameat renameat2 link linkat symlink symlinkat mknod mknodat truncate'.split(
    ' ',
  ),
)

/** They are given a second path, that of what they make. */
const TWO_PATHS = new Set('rename renameat renameat2 link linkat'.split(' '))

interface Call {
  readonly name: string
  /** What stands between the parentheses, and behind them. */
  readonly words: string
  readonly result: string
}

/** What a process, or a thread, did. */
export interface ProcessTrace {
  readonly pid: number
  readonly text: string
}

/**
 * @param processes in any order
 * @param workdir the folder that the first process started in, absolute
 * @param own a folder of the container that is ours
 */
export function readTrace(processes: Iterable<ProcessTrace>, workdir: string, own: string): Trace {
  const found: Record<TraceKind, Set<string>> = {
    run: new Set(),
    read: new Set(),
    listed: new Set(),
    seen: new Set(),
    written: new Set(),
    missing: new Set(),
  }
  const hidden = [...MADE, relativeToRoot(own)]
  const add = (kind: TraceKind, path: string): void => {
    const relative = relativeToRoot(path)
    if (relative === '' || hidden.some((one) => relative === one || relative.startsWith(`${one}/`))) return
    found[kind].add(relative)
  }
  readProcesses(processes, workdir, add)
  for (const kind of ['run', 'read', 'listed', 'seen', 'written'] as const)
    for (const path of found[kind]) found.missing.delete(path)
  return found
}

type Add = (kind: TraceKind, path: string) => void

/**
 * Parents in front of their children, for those begin in their folder. A thread shares it with the others, and what one
 * of them changes later is not seen here by the rest until a call tells.
 */
function readProcesses(processes: Iterable<ProcessTrace>, workdir: string, add: Add): void {
  const waiting = new Map([...processes].map(({ pid, text }) => [pid, { calls: text.split('\n').flatMap(callIn) }]))
  const children = new Set([...waiting.values()].flatMap(({ calls }) => calls.flatMap((call) => madeBy(call) ?? [])))
  // Numbers are given out again: a circle of parents has no first one.
  const first = [...waiting.keys()].sort((a, b) => Number(children.has(a)) - Number(children.has(b)) || a - b)
  for (const pid of first) {
    const ready = [{ pid, folder: workdir }]
    for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
      const found = waiting.get(next.pid)
      waiting.delete(next.pid)
      if (found !== undefined) ready.push(...readProcess(found.calls, next.folder, add))
    }
  }
}

/** @returns the processes that it made, each with the folder that it begins in */
function readProcess(
  calls: readonly Call[],
  start: string,
  add: Add,
): readonly { readonly pid: number; readonly folder: string }[] {
  const made: { readonly pid: number; readonly folder: string }[] = []
  let folder = start
  for (const call of calls) {
    // Some calls say what they are relative to: openat does, and neither execve nor access.
    folder = decoded(/^AT_FDCWD<((?:\\.|[^>\\])*)>/.exec(call.words)?.[1]) ?? folder
    const paths = pathsOf(call, folder)
    folder = enteredBy(call, paths) ?? folder
    const pid = madeBy(call)
    if (pid !== undefined) made.push({ pid, folder })
    for (const [kind, path] of touched(call, paths)) add(kind, path)
  }
  return made
}

/** The folder that a call goes to. */
function enteredBy(call: Call, paths: readonly string[]): string | undefined {
  if (!isFine(call)) return undefined
  if (call.name === 'chdir') return paths[0]
  return call.name === 'fchdir' ? decoded(/^\d+<((?:\\.|[^>\\])*)>/.exec(call.words)?.[1]) : undefined
}

/** The process that a call makes. */
function madeBy({ name, result }: Call): number | undefined {
  return MAKERS.has(name) && /^\d/.test(result) ? Number.parseInt(result, 10) : undefined
}

function* touched(call: Call, paths: readonly string[]): Generator<readonly [TraceKind, string]> {
  const { name, words, result } = call
  if (MAKERS.has(name)) return
  if (name === 'getdents64' || name === 'getdents') {
    const listed = decoded(/^\d+<((?:\\.|[^>\\])*)>/.exec(words)?.[1])
    if (listed?.startsWith('/') === true) yield ['listed', listed]
    return
  }
  if (!isFine(call)) {
    // readlink says so of a file that is no link.
    const kind = /^-1 (?:ENOENT|ENOTDIR)\b/.test(result) ? 'missing' : 'seen'
    for (const path of paths) yield [kind, path]
    return
  }
  for (const path of paths) yield [kindOf(call), path]
  // Where a link led to: the program may name that another time.
  const opened = decoded(/^\d+<((?:\\.|[^>\\])*)>/.exec(result)?.[1])
  if (opened?.startsWith('/') === true) yield [kindOf(call), opened]
}

function kindOf({ name, words }: Call): TraceKind {
  if (name === 'execve' || name === 'execveat') return 'run'
  if (WRITERS.has(name)) return 'written'
  if (name !== 'open' && name !== 'openat' && name !== 'openat2') return 'seen'
  if (/\bO_(?:WRONLY|CREAT|TRUNC)\b/.test(words)) return 'written'
  return /\bO_(?:DIRECTORY|PATH)\b/.test(words) ? 'seen' : 'read'
}

function isFine({ result }: Call): boolean {
  return /^\d/.test(result)
}

/**
 *     openat(AT_FDCWD</app>, "a", O_RDONLY) = 3</app/a>      newfstatat(3</app>, "", {…}, AT_EMPTY_PATH) = 0
 *     chdir("/srv") = 0                                      --- SIGCHLD {…} ---
 */
function callIn(line: string): readonly Call[] {
  const [, name, words, result] = /^(\w+)\((.*)\)\s+= (.*)$/.exec(line) ?? []
  return name === undefined ? [] : [{ name, words: words!, result: result! }]
}

/** The paths that a call names, absolute. */
function pathsOf({ name, words }: Call, folder: string): readonly string[] {
  const found: string[] = []
  const wanted = TWO_PATHS.has(name) ? 2 : 1
  // symlink's first word is what the link says.
  const text = name.startsWith('symlink') ? words.slice(words.indexOf('", ') + 2) : words
  const pattern = /(?:(?:AT_FDCWD|\d+)<((?:\\.|[^>\\])*)>, )?"((?:\\.|[^"\\])*)"(?!\.\.\.)/g
  for (const [, base, written] of text.matchAll(pattern)) {
    if (found.length === wanted) break
    const path = decoded(written) ?? ''
    const from = decoded(base) ?? folder
    if (path === '' ? base === undefined || !from.startsWith('/') : !from.startsWith('/') && !path.startsWith('/'))
      break
    found.push(path.startsWith('/') ? path : `${from}/${path}`)
  }
  return found
}

/** strace writes bytes that are no printable ASCII in octal, and quotes with a backslash. */
function decoded(text: string | undefined): string | undefined {
  if (text === undefined || !text.includes('\\')) return text
  const plain: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', v: '\v', f: '\f' }
  const latin = text.replace(/\\([0-7]{1,3}|x[0-9a-f]{2}|.)/g, (_, code: string) => {
    if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8))
    if (/^x./.test(code)) return String.fromCharCode(Number.parseInt(code.slice(1), 16))
    return plain[code] ?? code
  })
  return Buffer.from(latin, 'latin1').toString('utf8')
}
