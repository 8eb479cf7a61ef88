// Which frontend a file asks to be read by.
//
// Source of the rules: moby/buildkit, frontend/dockerfile/parser/directives.go (DetectSyntax).

export interface Frontend {
  /** The name of an image. */
  readonly image: string
  /** Offset of the line that names it. */
  readonly offset: number
}

const DIRECTIVE = /^\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(\S+)/

/** The frontend that a text names: in a directive behind `#` or `//`, or as a member of JSON. */
export function frontendOf(text: string): Frontend | undefined {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const first = text.startsWith('#!', start) ? text.indexOf('\n') + 1 : start
  return directive(text, first, '#') ?? directive(text, first, '//') ?? member(text.slice(first), first)
}

function directive(text: string, first: number, mark: string): Frontend | undefined {
  for (let at = first; text.startsWith(mark, at); at = text.indexOf('\n', at) + 1) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at + mark.length, end < 0 ? undefined : end).slice(0, 1000)
    const [, name, image] = DIRECTIVE.exec(line) ?? []
    if (image === undefined || !['syntax', 'escape', 'check'].includes(name!.toLowerCase())) return undefined
    if (name!.toLowerCase() === 'syntax') return { image, offset: at }
    if (end < 0) return undefined
  }
  return undefined
}

function member(text: string, offset: number): Frontend | undefined {
  if (!/^\s*\{/.test(text)) return undefined
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('syntax' in value)) return undefined
    return typeof value.syntax === 'string' ? { image: value.syntax, offset } : undefined
  } catch {
    return undefined
  }
}

/** Docker's own, wherever it is mirrored: `docker/dockerfile:1`, `registry.example.com/docker/dockerfile-upstream`. */
export function isDockers({ image }: Frontend): boolean {
  return /(?:^|\/)dockerfile(?:-upstream)?(?:[:@].*)?$/.test(image)
}
