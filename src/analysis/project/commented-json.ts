// JSON as TypeScript's own files are written: with comments, and commas behind the last member.

import { type ParseError, parse } from 'jsonc-parser'

/** The value of such a text; `undefined` when it is none. */
export function readCommentedJson(text: string): unknown {
  const errors: ParseError[] = []
  const value: unknown = parse(text, errors, { allowTrailingComma: true })
  return errors.length === 0 ? value : undefined
}
