// What a registry says one needs to be let in: the WWW-Authenticate header.

/** RFC 9110, 11.6.1. */
export interface Challenge {
  /** In lower case: `bearer`, `basic`. */
  readonly scheme: string
  /** By name in lower case. */
  readonly parameters: ReadonlyMap<string, string>
}

const TOKEN = /[\w!#$%&'*+.^`|~-]+/y
const VALUE = /\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([\w!#$%&'*+.^`|~/:-]+))/y
const BETWEEN = /[\s,]*/y

/** The challenges of a header, in their order; what cannot be read ends the list. */
export function challengesIn(header: string): readonly Challenge[] {
  const found: { scheme: string; parameters: Map<string, string> }[] = []
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(header)
    if (match !== null) at = pattern.lastIndex
    return match
  }
  for (;;) {
    take(BETWEEN)
    const word = take(TOKEN)?.[0]
    if (word === undefined) return found
    const value = take(VALUE)
    // A word with a value is a parameter of the scheme in front of it.
    if (value === null) found.push({ scheme: word.toLowerCase(), parameters: new Map() })
    else found.at(-1)?.parameters.set(word.toLowerCase(), value[1]?.replace(/\\(.)/g, '$1') ?? value[2] ?? '')
  }
}
