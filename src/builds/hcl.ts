// Reads the blocks and attributes of an HCL file, as far as they are literals.

/** A value: a literal, a list of literals, or `null` for an expression. */
export type HclValue = string | null | readonly (string | null)[]

export interface Block {
  readonly type: string
  readonly labels: readonly string[]
  readonly attributes: ReadonlyMap<string, HclValue>
  /** One-based. */
  readonly line: number
}

interface Token {
  readonly kind: 'name' | 'string' | 'sign' | 'end'
  /** A string without its quotes; `null` when it holds an interpolation. */
  readonly text: string | null
  readonly line: number
}

/** The blocks at the top of the file; `undefined` for a text that is no HCL. */
export function readHcl(text: string): readonly Block[] | undefined {
  const tokens = tokensOf(text)
  return tokens === undefined ? undefined : new Reader(tokens).blocks()
}

// The language: comments, strings with ${ } and %{ }, heredocs; any other sign stands for itself.
const TOKEN =
  /(?<blank>[ \t\r\uFEFF]+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<end>\n)|<<-?(?<tag>[\w-]+)\n|(?<name>[A-Za-z_][\w-]*)|"(?<string>(?:[^"\\\n$%]|\\.|[$%](?!\{))*)"|(?<open>")|(?<sign>.)/y

function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = []
  let line = 1
  let at = 0
  while (at < text.length) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(text)
    if (match === null) return undefined
    const { blank, end, name, string, open, sign, tag } = match.groups ?? {}
    let length = match[0].length
    if (end !== undefined) tokens.push({ kind: 'end', text: '\n', line })
    else if (name !== undefined) tokens.push({ kind: 'name', text: name, line })
    else if (string !== undefined) tokens.push({ kind: 'string', text: unescaped(string), line })
    else if (open !== undefined) {
      length = templateLength(text, at)
      if (length < 0) return undefined
      tokens.push({ kind: 'string', text: null, line })
    } else if (tag !== undefined) {
      length = heredocLength(text, at, match[0].length, tag)
      // One without an end: looking for that of each that follows would take the square.
      if (length < 0) return undefined
      tokens.push({ kind: 'string', text: null, line })
    } else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, line })
    else if (blank === undefined) tokens.push({ kind: 'string', text: null, line })
    for (const character of text.slice(at, at + length)) if (character === '\n') line++
    at += length
  }
  tokens.push({ kind: 'end', text: '\n', line })
  return tokens
}

/** From the opener to the tag on a line of its own; -1 where there is none. */
function heredocLength(text: string, start: number, opener: number, tag: string): number {
  for (let at = start + opener; at < text.length; ) {
    const newline = text.indexOf('\n', at)
    const end = newline < 0 ? text.length : newline
    if (text.slice(at, end).trimStart() === tag) return end - start
    at = end + 1
  }
  return -1
}

/** A string with `${ … }` in it, which may hold strings itself. */
function templateLength(text: string, start: number): number {
  let depth = 0
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at]
    if (character === '\\') at++
    else if (character === '"' && depth === 0) return at + 1 - start
    else if (character === '"') {
      const inner = templateLength(text, at)
      if (inner < 0) return -1
      at += inner - 1
    } else if (character === '{' && (depth > 0 || '$%'.includes(text[at - 1]!))) depth++
    else if (character === '}' && depth > 0) depth--
  }
  return -1
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, character: string) => ({ n: '\n', t: '\t', r: '\r' })[character] ?? character)
}

class Reader {
  private at = 0

  constructor(private readonly tokens: readonly Token[]) {}

  blocks(): readonly Block[] | undefined {
    const found: Block[] = []
    for (let token = this.next(); token !== undefined; token = this.next()) {
      if (token.kind === 'end') continue
      if (token.kind !== 'name') return undefined
      if (this.peek() === '=') this.value()
      else {
        const block = this.block(token)
        if (block === undefined) return undefined
        found.push(block)
      }
    }
    return found
  }

  private block({ text, line }: Token): Block | undefined {
    const labels: string[] = []
    for (let token = this.next(); token?.text !== '{' || token.kind !== 'sign'; token = this.next()) {
      if (token === undefined || token.text === null || token.kind === 'end' || token.kind === 'sign') return undefined
      labels.push(token.text)
    }
    const attributes = new Map<string, HclValue>()
    for (let token = this.next(); token?.text !== '}' || token.kind !== 'sign'; token = this.next()) {
      if (token === undefined) return undefined
      if (token.kind === 'end') continue
      if (token.text === null || (token.kind !== 'name' && token.kind !== 'string')) return undefined
      if (this.peek() === '=') attributes.set(token.text, this.value())
      else if (this.block(token) === undefined) return undefined
    }
    return { type: text ?? '', labels, attributes, line }
  }

  /** What stands behind `=`, up to the end of the line outside of brackets. */
  private value(): HclValue {
    this.at++
    const tokens: Token[] = []
    let depth = 0
    for (let token = this.tokens[this.at]; token !== undefined; token = this.tokens[++this.at]) {
      if (token.kind === 'sign' && '([{'.includes(token.text ?? '?')) depth++
      if (token.kind === 'sign' && ')]}'.includes(token.text ?? '?') && depth-- === 0) break
      if (token.kind === 'end' && depth === 0) break
      if (token.kind !== 'end') tokens.push(token)
    }
    const [first] = tokens
    if (tokens.length === 1 && first?.kind === 'string') return first.text
    if (first?.text !== '[' || first.kind !== 'sign' || tokens.at(-1)?.text !== ']') return null
    const items = tokens.slice(1, -1).filter(({ kind, text }) => kind !== 'sign' || text !== ',')
    return items.every(({ kind }) => kind === 'string') ? items.map(({ text }) => text) : null
  }

  private next(): Token | undefined {
    return this.tokens[this.at++]
  }

  private peek(): string | null | undefined {
    const token = this.tokens[this.at]
    return token?.kind === 'sign' ? token.text : undefined
  }
}
