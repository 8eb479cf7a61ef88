// COPY: what it takes, where it puts it, and what may stand between it and a RUN behind it.

import type { Dockerfile } from './dockerfile.ts'
import { isLower } from './insert.ts'
import { builderWords, type Instruction } from './instruction.ts'
import { commentsIn, fileOffset } from './lines.ts'
import { resolve } from './paths.ts'

/** Source and destination of a COPY, as it writes them. */
export interface CopyPaths {
  readonly source: string
  readonly destination: string
}

/** What a COPY of one thing copies; `undefined` for several sources, heredocs, and words that are no plain paths. */
export function copyPaths(copy: Instruction): CopyPaths | undefined {
  const { strings, text, line } = copy
  if (line.heredocs.length > 0 || line.dangling) return undefined
  // Broken JSON: an array to the author, words to the builder.
  if (strings === undefined && text.startsWith('[')) return undefined
  const words = strings ?? builderWords(copy).map((word) => word.text)
  const [source, destination, ...more] = words
  if (source === undefined || destination === undefined || more.length > 0) return undefined
  return words.some((word) => /[\s*?[\]'"\\]/.test(word)) || source.includes('$') ? undefined : { source, destination }
}

/** Where a COPY or ADD puts what it takes; `undefined` for other instructions, and where it cannot be told. */
export function copyTarget(dockerfile: Dockerfile, instruction: Instruction): string | undefined {
  if (instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') return undefined
  const target = (instruction.strings ?? builderWords(instruction).map(({ text }) => text)).at(-1)
  return target === undefined ? undefined : resolve(dockerfile.settings(instruction).workdir, target)
}

const SETTING = new Set([
  'USER',
  'LABEL',
  'EXPOSE',
  'CMD',
  'ENTRYPOINT',
  'STOPSIGNAL',
  'HEALTHCHECK',
  'MAINTAINER',
  'SHELL',
])

/**
 * Whether a COPY does the same behind an instruction that now stands behind it: one that only sets something, and
 * nothing that the COPY's own words depend on.
 */
export function passes({ line }: Instruction, { destination }: CopyPaths, { keyword }: Instruction): boolean {
  if (keyword === 'WORKDIR') return destination.startsWith('/') || destination.startsWith('$')
  if (keyword === 'ENV' || keyword === 'ARG') return !line.joined.includes('$')
  return SETTING.has(keyword)
}

/** A COPY's keyword, in the case that most of the file has, and its flags as the file writes them, up to its sources. */
export function copyHead(dockerfile: Dockerfile, copy: Instruction): string {
  const { text } = dockerfile
  const flags = copy.flags.map(({ span }) => `${text.slice(span.start, span.end)} `).join('')
  const gap = text.slice(copy.keywordSpan.end, copy.flags[0]?.span.start ?? fileOffset(copy.line, copy.textStart))
  const plain = gap.trim() === '' && !gap.includes('\n') ? gap : ' '
  return (isLower(dockerfile) ? 'copy' : 'COPY') + plain + flags
}

/** Where the comments begin that stand right above an instruction, line by line; its own start where there are none. */
export function headStart(dockerfile: Dockerfile, instruction: Instruction): number {
  const before = dockerfile.instructions[instruction.index - 1]?.span.end ?? 0
  let { start } = instruction.span
  for (const comment of commentsIn(dockerfile.reading, { start: before, end: start }).toReversed()) {
    const between = dockerfile.text.slice(comment.end, start)
    if (between.split('\n').length !== 2 || between.trim() !== '') break
    start = comment.start
  }
  return start
}

/** Where the blanks at the end of a line end. */
export function behindBlanks(text: string, offset: number): number {
  let at = offset
  while (text[at] === ' ' || text[at] === '\t') at++
  return at
}

/** The line end, once more where a blank line stands behind the instruction: what comes behind it is set apart too. */
export function paragraphBehind(dockerfile: Dockerfile, instruction: Instruction): string {
  const next = dockerfile.instructions[instruction.index + 1]
  const rest = dockerfile.text.slice(instruction.span.end, next?.span.start)
  const { eol } = dockerfile.reading
  return /^[ \t]*\r?\n[ \t]*\r?\n/.test(rest) ? eol + eol : eol
}

/** The blanks in front of an instruction. */
export function indentOf({ text }: Dockerfile, { span }: Instruction): string {
  return text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start)
}

/** Whether the folder above a destination is there already: where a COPY with an owner makes it, builders disagree on whose it is. */
export function hasParent(destination: string, workdir: string | undefined): boolean {
  const parent = destination.slice(0, destination.lastIndexOf('/'))
  const folder = resolve(workdir, '.')
  return parent === '' || destination === folder || parent === folder
}
