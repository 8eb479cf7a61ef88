// What the commands share of the process: streams and their colours, exit codes, signals.

import type { Readable, Writable } from 'node:stream'
import picocolors from 'picocolors'
import pack from '../../../package.json' with { type: 'json' }
import type { Output } from '../../report/output.ts'
import type { Target } from '../../report/reporter.ts'
import type { Options } from '../option-table.ts'

/** What a command sees of the process that it runs in: Node's own is one. */
export interface Host {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly env: Readonly<Record<string, string | undefined>>
  /** The folder that the user stands in, absolute. */
  cwd(): string
  once(signal: StopSignal, handler: () => void): unknown
  removeListener(signal: StopSignal, handler: () => void): unknown
}

export const DONE = 0
export const WOULD_CHANGE = 1
export const WRONG = 2

/** What a shell expects of a program that a signal stopped. */
const STOPPED = { SIGINT: 130, SIGTERM: 143 } as const
type StopSignal = keyof typeof STOPPED

export async function print(out: Output, text: string): Promise<number> {
  await out.write(text)
  await out.close()
  return out.trouble === undefined ? DONE : WRONG
}

/**
 * What a stream is made for: a screen, or bytes that count.
 *
 * @param color what --color says; without it NO_COLOR counts, then FORCE_COLOR, then whether it is a terminal
 * @param forced whether FORCE_COLOR counts: a diff on its way to git apply stays one, however CI wants its log
 */
export async function targetOn(
  stream: Writable & { readonly isTTY?: boolean },
  { env }: Pick<Host, 'env'>,
  { color, forced = true }: { readonly color?: Options['color']; readonly forced?: boolean } = {},
): Promise<Target> {
  const isScreen = stream.isTTY === true
  const asked = forced && !['', '0', 'false'].includes(env.FORCE_COLOR ?? '')
  const plain = (env.NO_COLOR ?? '') !== '' || env.FORCE_COLOR === '0' || (env.TERM === 'dumb' && !asked)
  const colored = color === 'always' || (color !== 'never' && !plain && (isScreen || asked))
  return {
    terminal: isScreen || colored,
    colors: picocolors.createColors(colored),
    prefix: '',
    version: pack.version,
    transforms: [],
  }
}

/** What a signal does. */
export interface Stopper {
  /** Aborted by the first signal; a second one ends the process as ever. */
  readonly signal: AbortSignal
  abort(reason: string): void
  /**
   * While something may take long, signals end the process at once: a handler is not called before the loop turns, and
   * keeps the system's own from being used.
   */
  readonly onLong: (isLong: boolean) => void
}

/** Does what stops before the next file at the first signal. Nothing is listened for behind it. */
export async function stopping<T>(
  host: Pick<Host, 'once' | 'removeListener'>,
  deed: (stop: Stopper) => Promise<T>,
): Promise<T> {
  const stop = stopper(host)
  try {
    return await deed(stop)
  } finally {
    stop.onLong(true)
  }
}

function stopper(host: Pick<Host, 'once' | 'removeListener'>): Stopper {
  const stop = new AbortController()
  const signals = Object.keys(STOPPED) as StopSignal[]
  const handlers = signals.map((signal) => [signal, () => stop.abort(signal)] as const)
  let listens = false
  const listen = (wanted: boolean): void => {
    // After the first signal nothing is listened for any more.
    if (wanted === listens || (wanted && stop.signal.aborted)) return
    listens = wanted
    for (const [signal, handler] of handlers) {
      if (wanted) host.once(signal, handler)
      else host.removeListener(signal, handler)
    }
  }
  listen(true)
  return { signal: stop.signal, abort: (reason) => stop.abort(reason), onLong: (isLong) => listen(!isLong) }
}

/** Whether an exit code is that of a run that a signal stopped. */
export function isStopped(code: number): boolean {
  return Object.values<number>(STOPPED).includes(code)
}

/** The exit code of a run that a signal stopped. */
export function stoppedBy({ reason }: AbortSignal): number {
  return STOPPED[reason as StopSignal]
}
