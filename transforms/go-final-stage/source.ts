// Reads Go source for what a program asks of its surroundings: imports, literals, calls and embedded files.

export interface GoSource {
  /** The package that it belongs to; `main` is a program. */
  readonly packageName: string | undefined
  readonly imports: readonly string[]
  /** The values of string literals outside of imports. */
  readonly literals: readonly string[]
  /** Names joined by a dot: `os.Open`, `c.FormFile`. */
  readonly selectors: ReadonlySet<string>
  /** `Open(".")`: the names of functions whose first arguments hold a literal that is the working directory. */
  readonly calledWithHere: ReadonlySet<string>
  /** `os.Open(path)`: functions whose first argument is no literal. */
  readonly calledWithOthers: ReadonlySet<string>
  /** The patterns of `//go:embed`. */
  readonly embeds: readonly string[]
}

type Token =
  | { readonly kind: 'name' | 'mark'; readonly text: string }
  | { readonly kind: 'string'; readonly text: string }

/** Reads the text of a .go file. What does not parse as Go gives what was found up to there. */
export function readGo(text: string): GoSource {
  const { tokens, embeds } = tokenize(text)
  const imports: string[] = []
  const literals: string[] = []
  const selectors = new Set<string>()
  const calledWithHere = new Set<string>()
  const calledWithOthers = new Set<string>()
  let packageName: string | undefined
  let importing: 'no' | 'one' | 'many' = 'no'
  const open: (string | undefined)[] = []
  tokens.forEach((token, i) => {
    const before = tokens[i - 1]
    if (token.kind === 'string') {
      if (importing === 'no') literals.push(token.text)
      else imports.push(token.text)
      if (importing === 'one') importing = 'no'
      const called = open.at(-1)
      if ((token.text === '.' || token.text === './') && called !== undefined) calledWithHere.add(called)
      return
    }
    if (token.kind === 'name') {
      if (before?.kind === 'name' && before.text === 'package') packageName ??= token.text
      if (token.text === 'import' && open.length === 0) importing = 'one'
      const owner = tokens[i - 2]
      if (before?.text === '.' && before.kind === 'mark' && owner?.kind === 'name')
        selectors.add(`${owner.text}.${token.text}`)
      return
    }
    if (token.text === '(') {
      if (importing === 'one') importing = 'many'
      const owner = tokens[i - 3]
      const next = tokens[i + 1]
      if (before?.kind === 'name' && owner?.kind === 'name' && next?.kind !== 'string' && next?.text !== ')')
        calledWithOthers.add(`${owner.text}.${before.text}`)
      open.push(before?.kind === 'name' ? before.text : undefined)
    } else if (token.text === ')') {
      open.pop()
      if (importing === 'many') importing = 'no'
    }
  })
  return { packageName, imports, literals, selectors, calledWithHere, calledWithOthers, embeds }
}

const NAME = /[\p{L}_][\p{L}\p{Nd}_]*/uy

function tokenize(text: string): { tokens: readonly Token[]; embeds: readonly string[] } {
  const tokens: Token[] = []
  const embeds: string[] = []
  let at = 0
  while (at < text.length) {
    const character = text[at]!
    if (text.startsWith('//', at)) {
      const newline = text.indexOf('\n', at)
      const end = newline < 0 ? text.length : newline
      const comment = text.slice(at, end)
      if (comment.startsWith('//go:embed ')) embeds.push(...patternsOf(comment.slice('//go:embed '.length)))
      at = end
    } else if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2)
      at = end < 0 ? text.length : end + 2
    } else if (character === '`') {
      const end = text.indexOf('`', at + 1)
      tokens.push({ kind: 'string', text: text.slice(at + 1, end < 0 ? text.length : end) })
      at = end < 0 ? text.length : end + 1
    } else if (character === '"' || character === "'") {
      const { value, end } = quoted(text, at, character)
      if (character === '"') tokens.push({ kind: 'string', text: value })
      at = end
    } else {
      NAME.lastIndex = at
      const name = NAME.exec(text)?.[0]
      if (name !== undefined) tokens.push({ kind: 'name', text: name })
      else if (character.trim() !== '') tokens.push({ kind: 'mark', text: character })
      at += name?.length ?? 1
    }
  }
  return { tokens, embeds }
}

function quoted(text: string, start: number, quote: string): { value: string; end: number } {
  let value = ''
  let at = start + 1
  for (; at < text.length && text[at] !== quote && text[at] !== '\n'; at++) {
    if (text[at] === '\\') at++
    value += text[at] ?? ''
  }
  return { value, end: at + 1 }
}

function patternsOf(text: string): readonly string[] {
  return text
    .trim()
    .split(/\s+/)
    .map((pattern) => pattern.replace(/^["`]|["`]$/g, '').replace(/^all:/, ''))
}

/** The name that `go build` gives the program of a package: the last part of its path that is no major version. */
export function programName(importPath: string): string | undefined {
  const parts = importPath.split('/')
  const last = parts.at(-1)
  return last !== undefined && parts.length > 1 && /^v[0-9]+$/.test(last) && last !== 'v0' && last !== 'v1'
    ? parts.at(-2)
    : last
}
