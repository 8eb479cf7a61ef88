// An order that a seed makes: another one for another seed, and the same for the same.

import { createHash } from 'node:crypto'

/** @param nameOf what tells them apart */
export function seededOrder<T>(all: readonly T[], seed: string, nameOf: (one: T) => string): readonly T[] {
  const key = (one: T): string =>
    createHash('sha256')
      .update(`${seed} ${nameOf(one)}`)
      .digest('hex')
  const keys = new Map(all.map((one) => [one, key(one)]))
  return all.toSorted((a, b) => (keys.get(a)! < keys.get(b)! ? -1 : 1))
}
