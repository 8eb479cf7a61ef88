// One instruction: its keyword, flags and arguments, each with its place in the file.

import { isBlank, skipBlanks, skipSpace, trimEnd } from '../read/blanks.ts'
import { fileOffset, type LogicalLine } from '../read/lines.ts'
import type { Span } from './span.ts'

/** A builder flag, such as `--mount=type=cache,target=/x`. */
export interface Flag {
  /** Without the dashes. */
  readonly name: string
  /** `undefined` when the flag has no `=`. */
  readonly value: string | undefined
  readonly span: Span
}

/** `exec`: a JSON array of strings; `shell`: anything else. */
export type Form = 'shell' | 'exec'

export interface Instruction {
  /** Its place among the file's instructions, from 0. */
  readonly index: number
  /** In upper case, whatever the file writes. */
  readonly keyword: string
  readonly keywordSpan: Span
  /** From the keyword to the last character that belongs to it, heredoc bodies included. */
  readonly span: Span
  readonly line: LogicalLine
  readonly flags: readonly Flag[]
  /** What stands behind keyword and flags, joined as the builder joins it, without white space around it. */
  readonly text: string
  /** The offset of `text` in the joined line. */
  readonly textStart: number
  /** The strings of a JSON array. */
  readonly strings: readonly string[] | undefined
  readonly form: Form
  /** The instruction inside an ONBUILD. */
  readonly trigger: Instruction | undefined
}

/** Keywords of what a container starts. */
export const STARTING: ReadonlySet<string> = new Set(['CMD', 'ENTRYPOINT', 'HEALTHCHECK'])

/** Words of the builder's, cut at white space: for FROM, ARG, COPY and the like. */
export interface BuilderWord {
  readonly text: string
  readonly span: Span
}

/** The instruction that stands in `line`. */
export function readInstruction(line: LogicalLine, escape: string, index: number): Instruction {
  return readFrom(line, 0, escape, index)
}

function readFrom(line: LogicalLine, from: number, escape: string, index: number): Instruction {
  const { joined } = line
  const start = skipSpace(joined, from, joined.length)
  let keywordEnd = start
  while (keywordEnd < joined.length && !isBlank(joined.charCodeAt(keywordEnd))) keywordEnd++
  const keyword = joined.slice(start, keywordEnd).toUpperCase()
  const { flags, end } = readFlags(line, keywordEnd, escape)
  const textStart = skipSpace(joined, end, joined.length)
  const text = joined.slice(textStart, trimEnd(joined, textStart, joined.length))
  const strings = readStrings(text)
  return {
    index,
    keyword,
    keywordSpan: joinedSpan(line, start, keywordEnd),
    span: { start: fileOffset(line, start), end: line.span.end },
    line,
    flags,
    text,
    textStart,
    strings,
    form: strings === undefined ? 'shell' : 'exec',
    trigger: keyword === 'ONBUILD' && from === 0 && text !== '' ? readFrom(line, textStart, escape, index) : undefined,
  }
}

/** BuildKit's extractBuilderFlags: words from the front that start with two dashes, up to `--` or another word. */
function readFlags(line: LogicalLine, from: number, escape: string): { flags: Flag[]; end: number } {
  const { joined } = line
  const flags: Flag[] = []
  let at = from
  for (;;) {
    const start = skipBlanks(joined, at, joined.length)
    if (!joined.startsWith('--', start)) return { flags, end: start }
    const { end, value } = readFlagWord(joined, start, escape)
    if (value === '--') return { flags, end }
    const equals = value.indexOf('=')
    flags.push({
      name: equals < 0 ? value.slice(2) : value.slice(2, equals),
      value: equals < 0 ? undefined : value.slice(equals + 1),
      span: joinedSpan(line, start, end),
    })
    at = end
  }
}

function readFlagWord(joined: string, start: number, escape: string): { end: number; value: string } {
  let value = ''
  let quote = ''
  let at = start
  for (; at < joined.length; at++) {
    const character = joined[at]!
    if (quote === '' && isBlank(joined.charCodeAt(at))) break
    if (character === quote) quote = ''
    else if (quote === '' && (character === '"' || character === "'")) quote = character
    else if (character === escape && at + 1 < joined.length) value += joined[++at]
    else if (character !== escape) value += character
  }
  return { end: at, value }
}

function readStrings(text: string): readonly string[] | undefined {
  if (!text.startsWith('[')) return undefined
  try {
    const parsed: unknown = JSON.parse(text)
    return Array.isArray(parsed) && parsed.every((item) => typeof item === 'string') ? parsed : undefined
  } catch {
    return undefined
  }
}

/** The place in the file of the joined text's `start` to `end`; it covers what the builder drops in between. */
export function joinedSpan(line: LogicalLine, start: number, end: number): Span {
  if (end <= start) {
    const at = fileOffset(line, start)
    return { start: at, end: at }
  }
  return { start: fileOffset(line, start), end: fileOffset(line, end - 1) + 1 }
}

/** The arguments cut at blanks, as the builder does for FROM, EXPOSE, VOLUME, COPY and ADD; quotes stay. */
export function builderWords(instruction: Instruction): readonly BuilderWord[] {
  const { text, textStart, line } = instruction
  const words: BuilderWord[] = []
  let at = 0
  for (;;) {
    const start = skipBlanks(text, at, text.length)
    if (start === text.length) return words
    let end = start
    while (end < text.length && !isBlank(text.charCodeAt(end))) end++
    words.push({ text: text.slice(start, end), span: joinedSpan(line, textStart + start, textStart + end) })
    at = end
  }
}

/** The value of the first flag called `name`. */
export function flag(instruction: Instruction, name: string): string | undefined {
  return instruction.flags.find((candidate) => candidate.name === name)?.value
}

/** All that an instruction says behind keyword and flags, with the bodies of its heredocs; `file` is the file's text. */
export function saidIn({ text, line }: Instruction, file: string): string {
  return [text, ...line.heredocs.map(({ body }) => file.slice(body.start, body.end))].join('\n')
}
