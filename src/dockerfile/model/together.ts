// Instructions of one kind that a reader sees together: what is done to one of them is done to all of them, or to none.

import type { Dockerfile } from './dockerfile.ts'
import type { Instruction } from './instruction.ts'
import { isParagraph } from './sections.ts'
import type { Fix } from './span.ts'

/** What could be done to an instruction. */
export interface Change {
  readonly instruction: Instruction
  /** `undefined` where it has to stay as it is. */
  readonly fix: Fix | undefined
}

/**
 * The fixes of those groups that change as a whole.
 *
 * @param changes in the order of the file
 * @param held is told of what could change, but has to stay as its neighbour does
 */
export function wholeGroups(
  dockerfile: Dockerfile,
  changes: readonly Change[],
  held: (instruction: Instruction, neighbour: Instruction) => void,
): readonly Fix[] {
  return groupsOf(dockerfile, changes).flatMap((group) => {
    const odd = group.find(({ fix }) => fix === undefined)
    if (odd === undefined) return group.flatMap(({ fix }) => (fix === undefined ? [] : [fix]))
    for (const { instruction, fix } of group) if (fix !== undefined) held(instruction, odd.instruction)
    return []
  })
}

function groupsOf(dockerfile: Dockerfile, changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups: Change[][] = []
  for (const change of changes) {
    const last = groups.at(-1)
    if (last !== undefined && areTogether(dockerfile, last.at(-1)!.instruction, change.instruction)) last.push(change)
    else groups.push([change])
  }
  return groups
}

/** Neighbours, but for a blank line that means something; or in one paragraph, whatever stands between them there. */
export function areTogether(dockerfile: Dockerfile, a: Instruction, b: Instruction): boolean {
  const { instructions, text } = dockerfile
  if (b.index === a.index + 1 && !isParagraph(dockerfile, a, b)) return true
  return instructions.slice(a.index + 1, b.index + 1).every(({ index, span, keyword }) => {
    const gap = text.slice(instructions[index - 1]!.span.end, span.start)
    return (
      keyword !== 'FROM' &&
      !gap
        .split('\n')
        .slice(1, -1)
        .some((line) => line.trim() === '')
    )
  })
}
