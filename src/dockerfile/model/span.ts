// Where something stands in a file's text, and what goes there instead.

/** Half-open range of UTF-16 offsets into the file's text: the one coordinate of this code. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Replace `span` by `text`; an insertion has an empty span, a deletion an empty text. */
export interface Edit {
  readonly span: Span
  readonly text: string
  /** Comments that lie in the span go with it: verification takes a lost comment for a mistake unless this says otherwise. */
  readonly removesComments?: true
}

/** Edits that are made together or not at all. */
export type Fix = readonly Edit[]

/** An edit that puts `text` at `offset` and removes nothing. */
export function insertion(offset: number, text: string): Edit {
  return { span: { start: offset, end: offset }, text }
}

/** An edit that removes `span`. */
export function deletion(span: Span): Edit {
  return { span, text: '' }
}
