// What builders and containers say, cut to what somebody reads: it is a stranger's text, and may be of any length.

import type { ImageDifference } from '../images/differences.ts'

/** So much of it is kept. */
const LAST_LINES = 20
const LAST_CHARACTERS = 4000

/** So much of it stands in a sentence. */
const SHORT_CHARACTERS = 300

/** The end of what a builder or a container said. */
export function lastLines(output: string): string {
  const lines = output.trimEnd().split('\n').slice(-LAST_LINES).join('\n')
  return lines.length <= LAST_CHARACTERS ? lines : `…${lines.slice(-LAST_CHARACTERS)}`
}

/** The first line of a text, for a sentence. */
export function firstLine(text: string): string {
  const [line = ''] = text.trimStart().split('\n', 1)
  return line.length <= SHORT_CHARACTERS ? line : `${line.slice(0, SHORT_CHARACTERS)}…`
}

/** So many differences are named. */
const MOST_NAMED = 3

export function differencesInWords(differences: readonly ImageDifference[]): string {
  const named = differences
    .slice(0, MOST_NAMED)
    .map((one) => (one.kind === 'file' ? `/${one.path} is ${one.change}` : `${one.field} is another`))
  const rest = differences.length - named.length
  return `the image is another one: ${named.join(', ')}${rest > 0 ? `, and ${rest} more` : ''}`
}
