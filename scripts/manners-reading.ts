// Reads a Dockerfile into its instructions' physical lines, for `scripts/manners.ts`: on purpose without this project's
// own readers, so that what they get wrong is seen.

/** One physical line that belongs to an instruction; comment lines and blank lines are none. */
export interface Line {
  /** Zero-based, in the file. */
  readonly index: number
  readonly text: string
  readonly indent: string
  /** The blanks and the operator at its start: `&&`, `||` or `;`. */
  readonly lead: string | undefined
  /** The operator at its end, in front of the continuation. */
  readonly trail: string | undefined
  /** Outside of quotes, parentheses and compound commands at its start. */
  readonly top: boolean
  /** Begins with a command, not in the middle of one. */
  readonly startsCommand: boolean
}

export interface Block {
  readonly keyword: string
  readonly lines: readonly Line[]
  /** What the shell or the builder gets: the lines joined, without keyword. */
  readonly joined: string
  /** A blank line stands between it and the instruction above. */
  readonly apart: boolean
}

const OPENING = new Set(['if', 'for', 'while', 'until', 'case', '{'])
const CLOSING = new Set(['fi', 'done', 'esac', '}'])

export function readBlocks(text: string): readonly Block[] {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''))
  const escape = /^#\s*escape\s*=\s*`/im.test(text.slice(0, 400)) ? '`' : '\\'
  const blocks: Block[] = []
  let apart = false
  for (let at = 0; at < lines.length; at++) {
    const first = lines[at]!
    if (first.trim() === '') apart = true
    if (first.trim() === '' || first.trimStart().startsWith('#')) continue
    const numbers: number[] = []
    while (at < lines.length) {
      const line = lines[at]!
      const skipped = line.trim() === '' || line.trimStart().startsWith('#')
      if (!skipped) numbers.push(at)
      if (!skipped && !isContinued(line, escape)) break
      at++
    }
    const keyword = /^\s*([A-Za-z]+)/.exec(first)?.[1]?.toUpperCase() ?? ''
    blocks.push(blockOf(keyword, numbers, lines, escape, apart))
    apart = false
    for (const name of heredocsOf(keyword, blocks.at(-1)!.joined)) {
      while (at + 1 < lines.length && lines[++at]!.replace(/^\t+/, '') !== name);
    }
  }
  return blocks
}

function isContinued(line: string, escape: string): boolean {
  return line.trimEnd().endsWith(escape)
}

function heredocsOf(keyword: string, joined: string): readonly string[] {
  if (!['RUN', 'COPY', 'ADD'].includes(keyword)) return []
  return [...joined.matchAll(/(?:^|\s)\d*<<-?(["']?)([A-Za-z_][\w.-]*)\1(?=\s|$)/g)].map(([, , name]) => name!)
}

function blockOf(
  keyword: string,
  numbers: readonly number[],
  all: readonly string[],
  escape: string,
  apart: boolean,
): Block {
  const scan = new Scan()
  const lines: Line[] = []
  let joined = ''
  let operatorBefore = false
  for (const [i, index] of numbers.entries()) {
    const text = all[index]!
    const body = isContinued(text, escape) ? text.trimEnd().slice(0, -1) : text
    const code = i === 0 ? body.replace(/^\s*[A-Za-z]+\s?/, '') : body
    const { top } = scan
    const lead = i === 0 ? undefined : /^\s*(&&|\|\||;)(?!;)/.exec(body)?.[1]
    const trail = /(?:^|[^;|&])(&&|\|\||;)\s*$/.exec(body)?.[1]
    lines.push({
      index,
      text,
      indent: /^[ \t]*/.exec(text)![0],
      lead,
      trail: body === text ? undefined : trail,
      top,
      startsCommand: top && (i === 0 || lead !== undefined || operatorBefore),
    })
    scan.over(code)
    joined += code
    operatorBefore = trail !== undefined
  }
  return { keyword, lines, joined, apart }
}

/** Follows quotes, parentheses and compound commands through shell text. */
class Scan {
  private quote = ''
  private depth = 0

  get top(): boolean {
    return this.quote === '' && this.depth === 0
  }

  over(code: string): void {
    let word = ''
    let atCommand = true
    for (let i = 0; i <= code.length; i++) {
      const character = code[i] ?? ' '
      if (this.quote !== '') {
        if (character === '\\' && this.quote === '"') i++
        else if (character === this.quote) this.quote = ''
        continue
      }
      if (/[A-Za-z{}]/.test(character)) {
        word += character
        continue
      }
      if (word !== '') {
        const alone = /[\s;)&|]/.test(character)
        if (atCommand && alone && OPENING.has(word)) this.depth++
        else if (atCommand && alone && CLOSING.has(word)) this.depth = Math.max(0, this.depth - 1)
        else if (!['then', 'do', 'else', 'elif'].includes(word)) atCommand = false
      }
      word = ''
      if (character === '\\') i++
      else if (character === "'" || character === '"') this.quote = character
      else if (character === '(') this.depth++
      else if (character === ')') this.depth = Math.max(0, this.depth - 1)
      if (';&|('.includes(character)) atCommand = true
      else if (!/\s/.test(character)) atCommand = false
    }
  }
}

/** The commands of shell text, cut at every operator: roughly, and good enough to see which come behind which. */
export function commandsOf(joined: string): readonly string[] {
  const commands: string[] = []
  let quote = ''
  let start = 0
  for (let i = 0; i < joined.length; i++) {
    const character = joined[i]!
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '\\') i++
    else if (character === "'" || character === '"') quote = character
    else if (';&|'.includes(character)) {
      commands.push(joined.slice(start, i).trim())
      start = i + 1
    }
  }
  return [...commands, joined.slice(start).trim()].filter((command) => command !== '')
}
