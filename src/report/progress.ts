// A bar on the terminal for runs that take a while: how far, and which file.

import { visible } from './visible.ts'

/** Milliseconds before the bar first shows: most runs are over by then. */
const PATIENCE = 1_000

/** Milliseconds between two drawings. */
const PACE = 100

const BAR = 24

export interface Progress {
  /** How many files there are in all. */
  expect(total: number): void
  /** One more is done. */
  step(path: string): void
  /** Takes the bar away, so that something else can be printed. */
  clear(): void
}

/** @param screen where it is drawn: its width in columns, what writes to it, and a clock in milliseconds */
export function progress(screen: { columns(): number; write(text: string): void; now(): number }): Progress {
  const start = screen.now()
  let total = 0
  let done = 0
  let drawn = false
  let last = start + PATIENCE - PACE
  return {
    expect(count) {
      total = count
    },
    step(path) {
      done++
      const now = screen.now()
      if (now - last < PACE) return
      last = now
      drawn = true
      const full = total === 0 ? 0 : Math.floor((done / total) * BAR)
      const line = `[${'='.repeat(full)}${' '.repeat(BAR - full)}] ${done}/${total}  ${visible(path)}`
      screen.write(`\r\x1b[2K${line.slice(0, Math.max(0, screen.columns() - 1))}`)
    },
    clear() {
      if (drawn) screen.write('\r\x1b[2K')
      drawn = false
    },
  }
}

/** For where there is no terminal. */
export const noProgress: Progress = { expect: () => {}, step: () => {}, clear: () => {} }
