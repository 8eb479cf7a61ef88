// What the commands share of the process: streams and their colours, exit codes, signals.

import type { Writable } from 'node:stream'
import pack from '../../package.json' with { type: 'json' }
import type { Output } from '../report/output.ts'
import type { Target } from '../report/reporter.ts'

export const DONE = 0
export const WOULD_CHANGE = 1
export const WRONG = 2

/** What a shell expects of a program that a signal stopped. */
const STOPPED = { SIGINT: 130, SIGTERM: 143 } as const

export async function print(out: Output, text: string): Promise<number> {
  await out.write(text)
  await out.close()
  return out.trouble === undefined ? DONE : WRONG
}

export async function targetOn(stream: Writable & { readonly isTTY?: boolean }): Promise<Target> {
  const { default: picocolors } = await import('picocolors')
  const terminal = stream.isTTY === true
  const plain = (process.env.NO_COLOR ?? '') !== '' || process.env.TERM === 'dumb'
  return {
    terminal,
    colors: picocolors.createColors(terminal && !plain),
    prefix: '',
    version: pack.version,
    transforms: [],
  }
}

/** Stops before the next file at the first signal; a second one ends the process as ever. */
export function stopper(): AbortController {
  const stop = new AbortController()
  for (const signal of Object.keys(STOPPED) as (keyof typeof STOPPED)[]) process.once(signal, () => stop.abort(signal))
  return stop
}

/** The exit code of a run that a signal stopped. */
export function stoppedBy({ reason }: AbortSignal): number {
  return STOPPED[reason as keyof typeof STOPPED]
}
