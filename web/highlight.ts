// Colours for Dockerfiles, by the mode that the editor of the playground has too.

import type { StringStream } from '@codemirror/language'
import { dockerFile } from '@codemirror/legacy-modes/mode/dockerfile'

/** Longer lines stay plain: nobody reads them by their colours. */
const LONGEST = 400

/** A piece of a line, and what it is: `keyword`, `string`, `comment`. */
export interface Token {
  readonly text: string
  readonly kind: string | undefined
}

/** Reads lines that follow each other: what a line leaves open goes on in the next one. */
export function highlighter(): (line: string) => readonly Token[] {
  const state: unknown = dockerFile.startState?.(2)
  return (line) => {
    if (line.length > LONGEST) return [{ text: line, kind: undefined }]
    const stream = new Line(line)
    const tokens: Token[] = []
    while (!stream.eol()) {
      stream.start = stream.pos
      // It asks for no more of a stream than what stands below.
      const kind = dockerFile.token(stream as unknown as StringStream, state) ?? undefined
      const text = line.slice(stream.start, stream.pos)
      const last = tokens.at(-1)
      if (last !== undefined && last.kind === kind) tokens[tokens.length - 1] = { text: last.text + text, kind }
      else tokens.push({ text, kind })
    }
    return tokens
  }
}

/** A line as the mode reads it: the editor's own stream would bring the whole editor along. */
class Line {
  pos = 0
  start = 0

  constructor(private readonly text: string) {}

  eol(): boolean {
    return this.pos >= this.text.length
  }

  sol(): boolean {
    return this.pos === 0
  }

  next(): string | undefined {
    return this.text[this.pos++]
  }

  backUp(count: number): void {
    this.pos -= count
  }

  match(pattern: RegExp): RegExpMatchArray | null {
    const found = this.text.slice(this.pos).match(pattern)
    if (found !== null && found.index === 0) this.pos += found[0].length
    return found?.index === 0 ? found : null
  }
}
