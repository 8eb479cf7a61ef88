// Between our texts and the protocol's: positions, ranges, the edits between two texts.

import type { Range, TextEdit } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Span } from '../dockerfile/model/span.ts'
import { differencesOf } from '../report/changes.ts'
import { type Suggestion, startOfLine } from '../run/suggestions.ts'

/** Our offsets count UTF-16 code units, as the protocol's positions do where nothing else was agreed on. */
export function rangeOf(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) }
}

/** The lines of a suggestion, without white space around them. */
export function rangeOfLines(
  document: TextDocument,
  { firstLine, lastLine }: Pick<Suggestion, 'firstLine' | 'lastLine'>,
): Range {
  const text = document.getText()
  const start = startOfLine(text, firstLine)
  const lines = text.slice(start, startOfLine(text, lastLine + 1))
  const from = start + (lines.length - lines.trimStart().length)
  return rangeOf(document, { start: from, end: Math.max(from, start + lines.trimEnd().length) })
}

/** The lines that differ between a document and another text, each group as one edit. */
export function editsTo(document: TextDocument, after: string): readonly TextEdit[] {
  const before = document.getText()
  return differencesOf(before, after).map(({ line, removed, added }) => {
    const start = startOfLine(before, line)
    const end = start + removed.reduce((sum, one) => sum + one.length, 0)
    return { range: rangeOf(document, { start, end }), newText: added.join('') }
  })
}
