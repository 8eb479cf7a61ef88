// What --stats prints: where the time went.

import type { Spent } from '../rewrite/clock.ts'

/**
 * The transforms by the time that they took, the longest first.
 *
 * @param whole milliseconds of the whole run: what no transform took is reading, verifying, finding and reporting
 */
export function stats(spent: ReadonlyMap<string, Spent>, whole: number): string {
  const rows = [...spent].sort(([, a], [, b]) => b.milliseconds - a.milliseconds)
  const own = rows.reduce((sum, [, { milliseconds }]) => sum + milliseconds, 0)
  const all = [
    ...rows.map(([name, { milliseconds, calls }]) => ({ name, milliseconds, calls: `${calls} calls` })),
    { name: 'all else: finding, reading, verifying, reporting', milliseconds: Math.max(0, whole - own), calls: '' },
  ]
  const width = Math.max(...all.map(({ name }) => name.length))
  const lines = all.map(({ name, milliseconds, calls }) => {
    const share = whole === 0 ? 0 : (100 * milliseconds) / whole
    return `  ${name.padEnd(width)}  ${milliseconds.toFixed(1).padStart(8)} ms  ${share.toFixed(1).padStart(5)} %  ${calls}`.trimEnd()
  })
  return `Time: ${(whole / 1000).toFixed(2)} s\n${lines.join('\n')}\n`
}
