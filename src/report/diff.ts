// A unified diff that git apply and patch take; the one file that imports diff.

import { structuredPatch } from 'diff'

/** Beyond so many milliseconds a diff is no longer looked for line by line. */
const TIMEOUT = 2_000

const NO_NEWLINE = '\\ No newline at end of file'

/**
 * The unified diff between two texts, with git's header.
 *
 * @param path with slashes, relative to where the diff is applied
 * @returns '' when the texts are the same
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return ''
  const lines = [
    `diff --git ${quote(`a/${path}`)} ${quote(`b/${path}`)}`,
    `--- ${header(`a/${path}`)}`,
    `+++ ${header(`b/${path}`)}`,
  ]
  const patch = structuredPatch(path, path, before, after, undefined, undefined, { context: 3, timeout: TIMEOUT })
  const hunks = patch?.hunks ?? [wholeFile(before, after)]
  for (const hunk of hunks) {
    lines.push(`@@ -${range(hunk.oldStart, hunk.oldLines)} +${range(hunk.newStart, hunk.newLines)} @@`, ...hunk.lines)
  }
  return `${lines.join('\n')}\n`
}

/** A range of no lines is named by the line before it. */
function range(start: number, count: number): string {
  if (count === 1) return `${start}`
  return count === 0 ? `${start === 0 ? 0 : start - 1},0` : `${start},${count}`
}

/** Everything out, everything in: what is left when looking for a smaller diff takes too long. */
function wholeFile(
  before: string,
  after: string,
): { oldStart: number; oldLines: number; newStart: number; newLines: number; lines: string[] } {
  const split = (text: string, sign: string): string[] => {
    const lines = text.split('\n')
    const ended = lines.at(-1) === ''
    if (ended) lines.pop()
    const signed = lines.map((line) => sign + line)
    return ended ? signed : [...signed, NO_NEWLINE]
  }
  const old = split(before, '-')
  const now = split(after, '+')
  const count = (lines: string[]): number => lines.filter((line) => line !== NO_NEWLINE).length
  return { oldStart: 1, oldLines: count(old), newStart: 1, newLines: count(now), lines: [...old, ...now] }
}

/** Git quotes a name that holds a control character, a quote, a backslash or a byte beyond ASCII. */
function quote(name: string): string {
  let quoted = ''
  let needed = false
  for (const byte of new TextEncoder().encode(name)) {
    const character = String.fromCharCode(byte)
    if (byte === 0x22 || byte === 0x5c) {
      quoted += `\\${character}`
      needed = true
    } else if (byte < 0x20 || byte >= 0x7f) {
      quoted += `\\${byte.toString(8).padStart(3, '0')}`
      needed = true
    } else quoted += character
  }
  return needed ? `"${quoted}"` : name
}

/** A name with a space ends with a tab in the header lines, as git writes it: patch would cut it at the space. */
function header(name: string): string {
  const quoted = quote(name)
  return quoted === name && name.includes(' ') ? `${name}\t` : quoted
}
