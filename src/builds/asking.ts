// Asks what needs build contexts as often as it takes until the answer is true.

import type { Contexts } from './contexts.ts'

/** So many ignore files may be too much one after the other. */
const MOST_TRIES = 3

/**
 * What somebody makes who asks for contexts: made again after a look, where what was said of one does not count.
 *
 * @param isWanted whether somebody still waits for it
 */
export async function answered<T>(
  contexts: Pick<Contexts, 'pending' | 'look'> | undefined,
  make: () => T | Promise<T>,
  isWanted: () => boolean = () => true,
): Promise<T> {
  for (let tries = 0; ; tries++) {
    const made = await make()
    if (contexts?.pending !== true || tries === MOST_TRIES || !isWanted()) return made
    await contexts.look()
  }
}
