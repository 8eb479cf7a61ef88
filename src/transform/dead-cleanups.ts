// A cleanup further down that has nothing left to do once the RUN that fills a cache empties it itself.

import { unknownCode } from '../analysis/processes/unknown-code.ts'
import { withoutCommands } from '../dockerfile/edit/removal.ts'
import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { Command } from '../dockerfile/model/shell.ts'
import type { Edit } from '../dockerfile/model/span.ts'
import type { Run } from './runs.ts'

/** What empties a cache, and what fills it again. */
interface Emptied {
  isCleanup(command: Command): boolean
  mayFill(command: Command): boolean
}

/**
 * The edits that take away the cleanups of a stage behind a RUN, up to what may fill the cache again.
 *
 * @param all the RUNs of the file, in their order
 */
export function deadCleanups(dockerfile: Dockerfile, run: Run, all: readonly Run[], emptied: Emptied): readonly Edit[] {
  const edits: Edit[] = []
  const { user } = dockerfile.settings(run.instruction)
  let at = Math.max(0, all.indexOf(run))
  // The instructions of a stage stand right behind its FROM, one after the other.
  for (const instruction of run.stage.instructions.slice(run.instruction.index - run.stage.from.index)) {
    if (instruction.keyword !== 'RUN') continue
    while (at < all.length && all[at]!.instruction.index < instruction.index) at++
    const later = all[at]?.instruction === instruction ? all[at] : undefined
    if (later === undefined || dockerfile.settings(instruction).user !== user) break
    const { script } = later
    // In front of what fills the cache again an author wants it to be empty for sure.
    const isOver = script.commands.some(
      (command) => emptied.mayFill(command) || unknownCode(dockerfile, script, command) !== undefined,
    )
    if (isOver) break
    const dead = script.commands.filter((command) => command.certain && command.top && emptied.isCleanup(command))
    if (dead.length > 0) edits.push(...(withoutCommands(dockerfile, script, new Set(dead)) ?? []))
  }
  return edits
}
