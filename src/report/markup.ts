// Text from files inside Markdown and HTML: shown as it is, and nothing of it is markup.

import { visible, visibleLines } from './visible.ts'

/** A code span on one line, between more backticks than any in it. Nobody is mentioned from inside a code span. */
export function code(text: string): string {
  const clean = visible(text)
  const ends = '`'.repeat(longestRun(clean) + 1)
  // A blank at both ends keeps apart what is the text's, and is not shown.
  return ends === '`' ? `\`${clean}\`` : `${ends} ${clean} ${ends}`
}

/** How many backticks stand behind each other at most. */
function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
}

/** A code span in a cell of a table, which a bare `|` would end: elsewhere its backslash would be seen. */
export function cell(text: string): string {
  return code(text).replaceAll('|', '\\|')
}

/** A block of code whose fence is longer than any in the text. */
export function fenced(language: string, text: string): string {
  const clean = visibleLines(text)
  const fence = '`'.repeat(Math.max(2, longestRun(clean)) + 1)
  return `${fence}${language}\n${clean.endsWith('\n') ? clean : `${clean}\n`}${fence}`
}

/** Text of HTML, in an attribute too. */
export function html(text: string): string {
  return entities(visible(text))
}

/** The same for text that is harmless already, and may be of many lines. */
export function entities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
