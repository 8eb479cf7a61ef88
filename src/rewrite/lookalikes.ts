// Finds the character that looks like a blank, a dash or a quote, and for which no builder takes the file.

import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import { type Instruction, joinedSpan } from '../dockerfile/model/instruction.ts'
import { pairs } from '../dockerfile/model/pairs.ts'
import { KEYWORDS } from '../knowledge/builders/keywords.ts'
import { called, LOOKALIKES, type Lookalike } from '../knowledge/builders/lookalikes.ts'
import type { Refusal } from './result.ts'

type Kind = Lookalike['kind']

const UNSEEN: readonly Kind[] = ['blank', 'invisible']

/** Offset of the first such character; -1 where there is none. */
function find(text: string, ...kinds: readonly Kind[]): number {
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 0x80) continue
    const kind = LOOKALIKES.get(text[at]!)?.kind
    if (kind !== undefined && kinds.includes(kind)) return at
  }
  return -1
}

/** Why a keyword is unknown that has such a character in it, or stands below a line that should go on and does not. */
export function unknownFor({ text, reading }: Dockerfile, { keywordSpan, span }: Instruction): string | undefined {
  const word = text.slice(keywordSpan.start, keywordSpan.end)
  const at = find(word, ...UNSEEN)
  if (at >= 0) {
    const [before, behind] = [word.slice(0, at), word.slice(at + 1)]
    const where = isKeyword(before) ? `behind ${before}` : isKeyword(behind) ? `in front of ${behind}` : 'in a keyword'
    return `${called(word[at]!)} ${where}: to builders it is a part of the word; ${remedy(word[at]!)}`
  }
  const above = text.slice(0, span.start).trimEnd()
  const last = text.slice(above.length - 1, text.indexOf('\n', above.length))
  const hidden = find(last, ...UNSEEN)
  return hidden > 0 && last.startsWith(reading.escape)
    ? `${called(last[hidden]!)} behind the ${reading.escape} at the end of the line above: it goes on only where nothing but blanks and tabs stand there`
    : undefined
}

function isKeyword(word: string): boolean {
  return KEYWORDS.has(word.toUpperCase())
}

function remedy(character: string): string {
  return LOOKALIKES.get(character)?.kind === 'blank' ? 'put a plain one there' : 'take it away'
}

/** The first instruction that no builder takes for such a character in it, or that we cannot read for one. */
export function lookalike(dockerfile: Dockerfile): Refusal | undefined {
  if (find(dockerfile.text, 'blank', 'invisible', 'dash', 'quote') < 0) return undefined
  for (const instruction of dockerfile.instructions) {
    const found = inFlags(dockerfile, instruction) ?? inArguments(instruction) ?? inPairs(dockerfile, instruction)
    if (found !== undefined) return found
  }
  return undefined
}

/** The builder looks at flags byte by byte, and takes the last byte of a no-break space for a blank: doubt. */
function inFlags(
  { text }: Dockerfile,
  { keyword, flags, text: rest, line, textStart }: Instruction,
): Refusal | undefined {
  for (const { span } of flags) {
    const at = find(text.slice(span.start, span.end), ...UNSEEN)
    if (at < 0) continue
    const offset = span.start + at
    return {
      kind: 'ambiguous',
      offset,
      reason: `${called(text[offset]!)} in a flag of ${keyword}; ${remedy(text[offset]!)}`,
    }
  }
  // What stands there is trimmed away, but no flag begins behind it.
  const before = line.joined.slice(0, textStart)
  const at = rest.startsWith('--') ? find(before, ...UNSEEN) : -1
  if (at < 0) return undefined
  const { start } = joinedSpan(line, at, at + 1)
  const reason = `${called(before[at]!)} in front of ${rest.split(/\s/)[0]}: builders do not take that for a flag; ${remedy(before[at]!)}`
  return { kind: 'ambiguous', offset: start, reason }
}

/** Where only words of plain characters are taken: the name of an image, and what stands in the place of a flag. */
function inArguments({ keyword, text, line, textStart }: Instruction): Refusal | undefined {
  const place = (at: number): number => joinedSpan(line, textStart + at, textStart + at + 1).start
  const unseen = keyword === 'FROM' && !text.includes('$') ? find(text, ...UNSEEN) : -1
  if (unseen >= 0) {
    const reason = `${called(text[unseen]!)} in FROM: to builders it is a part of the word; ${remedy(text[unseen]!)}`
    return { kind: 'failed', offset: place(unseen), reason }
  }
  const [, dash] = /^-?(\P{ASCII})[^a-z]*[a-z-]+=/u.exec(text) ?? []
  if (dash === undefined || LOOKALIKES.get(dash)?.kind !== 'dash' || !TAKE_FLAGS.has(keyword)) return undefined
  const reason = `${called(dash)} behind ${keyword}: builders see no flag there; a flag begins with two plain hyphens`
  return { kind: 'failed', offset: place(0), reason }
}

const TAKE_FLAGS: ReadonlySet<string> = new Set(['ADD', 'COPY', 'FROM', 'HEALTHCHECK', 'RUN'])

/** `ENV NAME=“a b”`: the second word is no pair. */
function inPairs({ reading }: Dockerfile, instruction: Instruction): Refusal | undefined {
  const { keyword, text, line, textStart } = instruction
  if (keyword !== 'ENV' && keyword !== 'LABEL') return undefined
  const at = find(text, 'quote')
  if (at < 0) return undefined
  const broken = pairs(instruction, reading.escape).find(({ raw }) => raw === undefined)
  if (broken === undefined) return undefined
  const { start } = joinedSpan(line, textStart + at, textStart + at + 1)
  const reason = `${called(text[at]!)} is no quote to builders, so that they miss an = in ${broken.name}; write " or '`
  return { kind: 'failed', offset: start, reason }
}
