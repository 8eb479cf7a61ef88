// The text of an ignore file: what kind it is, how it is written, and lines put behind it.

/** `*` or `**`, and then what may come in. */
export function isAllowList(text: string): boolean {
  return linesOf(text).some((line) => /^\/?\*{1,2}(?:\/\*{1,2})?$/.test(line))
}

function linesOf(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/** Whether the file's own lines begin, or end, with a slash. */
export function styleOf(text: string): { readonly slashBefore: boolean; readonly slashBehind: boolean } {
  const lines = linesOf(text).map((line) => line.replace(/^!/, ''))
  const most = (test: (line: string) => boolean): boolean =>
    lines.length > 0 && lines.filter(test).length * 2 > lines.length
  return { slashBefore: most((line) => line.startsWith('/')), slashBehind: most((line) => line.endsWith('/')) }
}

/** The text with lines behind it, in its own line end, with or without a final newline as before. */
export function extended(text: string, lines: readonly string[]): string {
  const known = new Set(linesOf(text))
  const fresh = lines.filter((line) => !known.has(line))
  if (fresh.length === 0) return text
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  if (text === '' || text.endsWith('\n')) return text + fresh.map((line) => line + end).join('')
  return [text, ...fresh].join(end)
}
