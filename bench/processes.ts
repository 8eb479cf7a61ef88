// Processor time of whole processes: what else the machine does counts for less in it than in the time on the clock.

import { spawnSync } from 'node:child_process'

/** Seconds of user and system that a command takes, its own children among them. */
export function processorTime(command: readonly string[], cwd?: string): number {
  // `times` tells those of the shell first, then those of its children.
  const script = '"$@" >/dev/null 2>&1; times'
  const { stdout } = spawnSync('sh', ['-c', script, 'sh', ...command], { cwd, encoding: 'utf8' })
  const children = stdout.trim().split('\n').at(-1) ?? ''
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)]
  if (parts.length !== 2) throw new Error(`no times in: ${stdout}`)
  return parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0)
}

/** The median of the ratios of rounds, each with both one after the other: what else the machine does falls on both alike. */
export function medianRatio(measured: () => number, basis: () => number, rounds = 5): number {
  const ratios = Array.from({ length: rounds }, () => measured() / basis()).sort((a, b) => a - b)
  return ratios[Math.floor(rounds / 2)]!
}
