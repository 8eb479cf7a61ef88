// Columns of values in neighbouring ENVs and LABELs of the old form, which the new form could not keep.

import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { oldPair } from '../../src/dockerfile/model/pairs.ts'
import { isOneLine } from '../../src/dockerfile/model/script.ts'
import { fileOffset } from '../../src/dockerfile/read/lines.ts'

const known = new WeakMap<Dockerfile, ReadonlySet<Instruction>>()

/** Whether an instruction stands in a block of its kind, line by line, in which an author has set values in a column. */
export function standsInColumns(dockerfile: Dockerfile, instruction: Instruction): boolean {
  const all = known.get(dockerfile) ?? inColumns(dockerfile)
  known.set(dockerfile, all)
  return all.has(instruction)
}

/** What stands in such blocks. */
function inColumns(dockerfile: Dockerfile): ReadonlySet<Instruction> {
  const found = new Set<Instruction>()
  for (const block of blocksOf(dockerfile)) {
    const pairs = block.filter((one, i) => i > 0 && areAligned(dockerfile, block[i - 1]!, one))
    if (pairs.length >= FEWEST_PAIRS) for (const one of block) found.add(one)
  }
  return found
}

/** Two lines make no column that anybody would miss: three do. */
const FEWEST_PAIRS = 2

/** Neighbours of the same keyword, each right below the other. */
function blocksOf({ instructions, text }: Dockerfile): readonly (readonly Instruction[])[] {
  const blocks: Instruction[][] = []
  for (const one of instructions) {
    const above = blocks.at(-1)?.at(-1)
    const follows =
      above?.keyword === one.keyword && text.slice(above.span.end, one.span.start).split('\n').length === 2
    if (follows) blocks.at(-1)!.push(one)
    else blocks.push([one])
  }
  return blocks
}

interface Place {
  /** How far from the start of its line the value stands. */
  readonly column: number
  /** Blanks in front of it. */
  readonly gap: number
}

/** Whether two values stand below each other where one blank in front of each would not bring them there. */
function areAligned(dockerfile: Dockerfile, a: Instruction, b: Instruction): boolean {
  const [above, below] = [placeIn(dockerfile, a), placeIn(dockerfile, b)]
  if (above === undefined || below === undefined || above.column !== below.column) return false
  return above.gap > 1 || below.gap > 1
}

function placeIn({ text, reading }: Dockerfile, instruction: Instruction): Place | undefined {
  const pair = oldPair(instruction, reading.escape)
  if (pair === undefined || !isOneLine(instruction.line)) return undefined
  const at = fileOffset(instruction.line, instruction.textStart + pair.valueStart)
  const column = at - text.lastIndexOf('\n', at - 1) - 1
  return { column, gap: pair.valueStart - pair.name.length }
}
