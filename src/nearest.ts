// The name that somebody most likely meant.

import { distance } from 'fastest-levenshtein'

/** The known name nearest to `name`; `undefined` when none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const ranked = known.map((other) => ({ other, far: distance(name, other) })).sort((a, b) => a.far - b.far)
  const best = ranked[0]
  return best !== undefined && best.far <= Math.max(2, Math.floor(name.length / 3)) ? best.other : undefined
}
