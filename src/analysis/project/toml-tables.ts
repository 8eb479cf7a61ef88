// The tables of a TOML file with their values as they are written: as much as manifests and lock files need.
//
// Source: toml.io/en/v1.0.0.

export interface TomlTable {
  /** What stands between its brackets, without blanks; '' for the top. */
  readonly name: string
  readonly entries: ReadonlyMap<string, string>
}

/** The tables in their order; `undefined` where a line is not understood. */
export function readToml(text: string): readonly TomlTable[] | undefined {
  let entries = new Map<string, string>()
  const tables: TomlTable[] = [{ name: '', entries }]
  const lines = text.split(/\r?\n/)
  for (let at = 0; at < lines.length; at++) {
    const line = withoutComment(lines[at]!).trim()
    if (line === '') continue
    const head = /^\[\[?([^[\]=]+|.*'[^']*'.*|.*"[^"]*".*)\]\]?$/.exec(line)
    if (head !== null) {
      entries = new Map()
      tables.push({ name: head[1]!.replace(/\s+|\]$/g, ''), entries })
      continue
    }
    const pair = /^([\w-]+(?:\.[\w-]+)*|"[^"]+"|'[^']+')\s*=\s*(.+)$/.exec(line)
    if (pair === null) return undefined
    let value = pair[2]!
    const quotes = /^("""|'{3})/.exec(value)?.[1]
    const isOpen = (): boolean => (quotes === undefined ? depthOf(value) > 0 : value.split(quotes).length < 3)
    while (isOpen()) {
      const next = lines[++at]
      if (next === undefined) return undefined
      value += `\n${quotes === undefined ? withoutComment(next) : next}`
    }
    entries.set(pair[1]!.replace(/^["']|["']$/g, ''), value.trim())
  }
  return tables
}

const LITERAL = /"(?:\\.|[^"\\])*"|'[^']*'/g

function withoutComment(line: string): string {
  const blank = line.replace(LITERAL, (literal) => '_'.repeat(literal.length))
  const at = blank.indexOf('#')
  return at < 0 ? line : line.slice(0, at)
}

function depthOf(value: string): number {
  const plain = value.replace(LITERAL, '')
  return plain.replace(/[^[{]/g, '').length - plain.replace(/[^\]}]/g, '').length
}

/** The string that a value is; `undefined` for another kind. */
export function tomlString(value: string | undefined): string | undefined {
  const parts = /^(?:"([^"\\]*)"|'([^']*)')$/.exec(value ?? '')
  return parts === null ? undefined : (parts[1] ?? parts[2])
}

/** All strings in a value. */
export function tomlStrings(value: string | undefined): readonly string[] {
  return [...(value ?? '').matchAll(LITERAL)].map(([literal]) => literal.slice(1, -1))
}

/** The string at a key of an inline table. */
export function tomlField(value: string, key: string): string | undefined {
  const parts = new RegExp(`[{,]\\s*${key}\\s*=\\s*(?:"([^"\\\\]*)"|'([^']*)')`).exec(value)
  return parts === null ? undefined : (parts[1] ?? parts[2])
}
