// Names and values as words that the builder reads back as they were: it expands variables and quotes in most, and patterns in a COPY's sources.
//
// Source of the rules: moby/buildkit, frontend/dockerfile/shell/lex.go (processStopOn, processDoubleQuote); Go's filepath.Match.

/** A word in which the builder replaces variables, takes quotes off and reads its escape character. */
export function lexed(text: string, escape: string): string {
  return [...text].map((one) => (one === escape || '$\'"'.includes(one) ? escape + one : one)).join('')
}

/** A word that goes on over blanks. */
export function doubleQuoted(text: string, escape: string): string {
  const inner = [...text].map((one) => (one === escape || '$"'.includes(one) ? escape + one : one)).join('')
  return `"${inner}"`
}

/** COPY reads its sources as patterns. A backslash alone makes none, and would stay in the name: it stands in brackets, too. */
export function unglobbed(path: string): string {
  return path.replaceAll(/[[*?\\]/g, (character) => (character === '\\' ? '[\\\\]' : `[${character}]`))
}
