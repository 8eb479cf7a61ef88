// Text from files inside Markdown and HTML: shown as it is, and nothing of it is markup.

import { visible, visibleLines } from './visible.ts'

/** A code span on one line, also inside a table. Nobody is mentioned from inside a code span. */
export function code(text: string): string {
  return `\`${visible(text).replaceAll('`', "'").replaceAll('|', '\\|')}\``
}

/** A block of code whose fence is longer than any in the text. */
export function fenced(language: string, text: string): string {
  const clean = visibleLines(text)
  const longest = Math.max(2, ...[...clean.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${clean.endsWith('\n') ? clean : `${clean}\n`}${fence}`
}

/** Text of HTML, in an attribute too. */
export function html(text: string): string {
  return visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
