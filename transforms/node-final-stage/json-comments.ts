// JSON as TypeScript's own files are written: with comments, and commas behind the last member.

/** The value of such a text; `undefined` when it is none. */
export function readCommentedJson(text: string): unknown {
  let plain = ''
  for (let at = 0; at < text.length; ) {
    const end = endOfPart(text, at)
    const part = text.slice(at, end)
    if (!part.startsWith('//') && !part.startsWith('/*')) plain += part
    at = end
  }
  try {
    return JSON.parse(withoutLastCommas(plain))
  } catch {
    return undefined
  }
}

/** Behind the string, comment or character that starts at `at`. */
function endOfPart(text: string, at: number): number {
  if (text[at] === '"') return endOfString(text, at)
  if (text.startsWith('//', at)) return orEnd(text, text.indexOf('\n', at))
  if (text.startsWith('/*', at)) return orEnd(text, text.indexOf('*/', at + 2), 2)
  return at + 1
}

function endOfString(text: string, at: number): number {
  let end = at + 1
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1
  return end + 1
}

function orEnd({ length }: string, found: number, more = 0): number {
  return found < 0 ? length : found + more
}

function withoutLastCommas(text: string): string {
  let plain = ''
  for (let at = 0; at < text.length; ) {
    const end = endOfPart(text, at)
    const part = text.slice(at, end)
    if (part !== ',' || !/^\s*[}\]]/.test(text.slice(end, end + 200))) plain += part
    at = end
  }
  return plain
}
