// Holds our reading of the lines against dockerfile-ast's: two independent readers must see the same instructions.

import { DockerfileParser } from 'dockerfile-ast'
import type { LogicalLine, Reading } from './lines.ts'

/** Where two readers of a text differ. */
export interface Disagreement {
  /** Offset in the file. */
  readonly offset: number
  readonly reason: string
}

/**
 * Whether dockerfile-ast sees the same instructions in the same places.
 *
 * @returns `undefined` when it does, else the first difference
 */
export function disagreement(text: string, reading: Reading): Disagreement | undefined {
  const bom = reading.bom ? 1 : 0
  // The parser knows no byte order mark; it would read it as part of the first keyword.
  return compare(text.slice(bom), reading.lines, bom)
}

/**
 * The same for one instruction alone, as it stands in `text`: instructions do not depend on each other's lines, so
 * after an edit only those that it touched need a second reader.
 */
export function disagreementIn(text: string, reading: Reading, line: LogicalLine): Disagreement | undefined {
  const directive = reading.escape === '`' ? '# escape=`\n' : ''
  return compare(directive + text.slice(line.span.start, line.span.end), [line], line.span.start - directive.length)
}

/** Compares `lines` with what the parser reads in `text`, whose offset 0 is the file's offset `shift`. */
function compare(text: string, lines: readonly LogicalLine[], shift: number): Disagreement | undefined {
  let instructions: { start: number; end: number; line: number }[]
  try {
    const starts = lineStarts(text)
    instructions = DockerfileParser.parse(text)
      .getInstructions()
      .map((instruction) => {
        const { start, end } = instruction.getRange()
        return {
          start: starts[start.line]! + start.character,
          end: starts[end.line]! + end.character,
          line: start.line,
        }
      })
  } catch (error) {
    return {
      offset: shift,
      reason: `dockerfile-ast cannot read it: ${error instanceof Error ? error.message : String(error)}`,
    }
  }
  const count = Math.max(instructions.length, lines.length)
  for (let i = 0; i < count; i++) {
    const theirs = instructions[i]
    const ours = lines[i]
    if (theirs === undefined || ours === undefined) {
      const offset = ours?.span.start ?? (theirs?.start ?? 0) + shift
      return { offset, reason: 'two readers of the file do not see the same number of instructions' }
    }
    const oursStart = ours.span.start - shift
    const oursEnd = ours.span.end - shift
    if (theirs.start !== oursStart) {
      return { offset: ours.span.start, reason: 'two readers of the file see an instruction begin in different places' }
    }
    if (!onlySpaceBetween(text, oursEnd, theirs.end)) {
      return { offset: ours.span.start, reason: 'two readers of the file see an instruction end in different places' }
    }
  }
  return undefined
}

/** Trailing blanks, continuation characters and comments count as the instruction's to one reader, not to the other. */
function onlySpaceBetween(text: string, a: number, b: number): boolean {
  const between = text.slice(Math.min(a, b), Math.max(a, b))
  return between.split('\n').every((line, i) => {
    const content = line.trim()
    return content === '' || content === '\\' || content === '`' || (i > 0 && content.startsWith('#'))
  })
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10) starts.push(i + 1)
    // The parser takes a lone carriage return for a line end.
    else if (code === 13 && text.charCodeAt(i + 1) !== 10) starts.push(i + 1)
  }
  return starts
}
