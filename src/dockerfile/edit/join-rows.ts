// Joins rows of RUNs whole, each script's changes of its shell kept to itself.

import type { Dockerfile } from '../model/dockerfile.ts'
import type { Instruction } from '../model/instruction.ts'
import { because, type Reason } from '../model/refusal.ts'
import type { Script } from '../model/script.ts'
import type { Tail } from '../model/shell.ts'
import { containmentsOf } from './containment.ts'
import { joinNeighbours } from './join.ts'
import { sameSide } from './style.ts'

export interface RowOptions {
  /** What becomes of the cleanup at the end of the first; or why the two must stay apart. */
  tailOf(first: Script, second: Script): Tail | Reason | undefined
  /** Is told of the RUN that cannot join the one in front of it, and why. */
  refused(run: Instruction, reason: string): void
}

/** The Dockerfile with each row as one RUN, or as it was where one of its RUNs cannot join. */
export function joinRows(
  dockerfile: Dockerfile,
  rows: readonly (readonly Script[])[],
  { tailOf, refused }: RowOptions,
): Dockerfile {
  const rowOf = new Map(
    rows.flatMap((row) => row.map((script): [Instruction, typeof row] => [script.instruction, row])),
  )
  const held = new Map(
    rows.flatMap((row) =>
      containmentsOf(dockerfile, row).map((one, i): [Instruction, typeof one] => [row[i]!.instruction, one]),
    ),
  )
  return joinNeighbours(
    dockerfile,
    rows.flat().map(({ instruction }) => instruction),
    (a, b) => rowOf.get(a) === rowOf.get(b) && (because(twoStyles(dockerfile, a, b)) ?? true),
    (_, b, reason) => refused(b, reason),
    { acrossSections: true, whole: true, tailOf, contained: ({ instruction }) => held.get(instruction) },
  )
}

function twoStyles(dockerfile: Dockerfile, a: Instruction, b: Instruction): string | undefined {
  const [first, second] = [dockerfile.script(a), dockerfile.script(b)]
  const isOne = first === undefined || second === undefined || sameSide(dockerfile, first, second)
  return isOne ? undefined : 'their lines are chained in two styles'
}
