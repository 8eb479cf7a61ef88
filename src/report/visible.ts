// Makes text from files harmless for a terminal: what would steer it is shown instead.

/** Control characters, and what turns the direction of writing or breaks a line: none may reach a terminal from a file. */
export const STEERING = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu

/** `text` on one line, each such character as `\x1b` or `\u202e`. */
export function visible(text: string): string {
  return text.replace(STEERING, shown)
}

/** The same for text of many lines: line ends and tabs stay, and a carriage return in front of a line end goes. */
export function visibleLines(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(STEERING, (character) => (character === '\n' || character === '\t' ? character : shown(character)))
}

function shown(character: string): string {
  const code = character.charCodeAt(0).toString(16)
  return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`
}
