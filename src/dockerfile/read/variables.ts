// Expands $NAME and ${NAME:-default} the way the builder does in FROM, ENV and ARG; undefined where it is not sure.

/** What is known of a name: its value, `null` for known to be unset, `undefined` for not known. */
export type Lookup = (name: string) => string | null | undefined

const NAME = /^[A-Za-z_][A-Za-z0-9_]*/

/** `text` with quotes removed and variables put in, or `undefined` when something in it is not known. */
export function expand(text: string, escape: string, lookup: Lookup): string | undefined {
  let result = ''
  let quote = ''
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if (quote === "'") {
      if (character === "'") quote = ''
      else result += character
    } else if (character === escape) {
      const next = text[at + 1]
      // Inside double quotes the escape character is special before ", $ and itself only.
      if (quote === '"' && next !== '"' && next !== '$' && next !== escape) result += character
      if (next !== undefined) result += next
      at++
    } else if (character === quote) {
      quote = ''
    } else if (quote === '' && (character === '"' || character === "'")) {
      quote = character
    } else if (character === '$') {
      const variable = readVariable(text, at, escape, lookup)
      if (variable === undefined) return undefined
      result += variable.value
      at = variable.end - 1
    } else {
      result += character
    }
  }
  return quote === '' ? result : undefined
}

function readVariable(
  text: string,
  dollar: number,
  escape: string,
  lookup: Lookup,
): { value: string; end: number } | undefined {
  const braced = text[dollar + 1] === '{'
  const start = dollar + (braced ? 2 : 1)
  const name = NAME.exec(text.slice(start))?.[0]
  if (name === undefined) return braced ? undefined : { value: '$', end: dollar + 1 }
  const known = lookup(name)
  if (!braced) return known === undefined ? undefined : { value: known ?? '', end: start + name.length }
  const close = text.indexOf('}', start)
  if (close < 0) return undefined
  const operation = text.slice(start + name.length, close)
  const value = apply(operation, known, (word) => expand(word, escape, lookup))
  return value === undefined ? undefined : { value, end: close + 1 }
}

function apply(
  operation: string,
  known: string | null | undefined,
  expandWord: (word: string) => string | undefined,
): string | undefined {
  if (known === undefined) return undefined
  if (operation === '') return known ?? ''
  if (operation.includes('$')) return undefined
  if (operation.startsWith(':-')) return known ? known : expandWord(operation.slice(2))
  if (operation.startsWith('-')) return known ?? expandWord(operation.slice(1))
  if (operation.startsWith(':+')) return known ? expandWord(operation.slice(2)) : ''
  return undefined
}

/** The names behind dollar signs, as `$NAME` or `${NAME}`, whether or not quotes keep them from being read. */
export function variableNames(text: string): readonly string[] {
  const [, ...behind] = text.split('$')
  return behind.map((rest) => /^\{?([A-Za-z_]\w*)/.exec(rest)?.[1] ?? '')
}
