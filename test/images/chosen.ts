// What a run tries of what is many: all of it, or a sample by the seed of `.ci/run`, which has other things to do too.

import { seededOrder } from '../seeded-order.ts'

/** The seed of a sample: another one chooses others. */
export const SEED = process.env.DOCKERSHIFT_IMAGES_SEED

/**
 * The same ones for the same seed, in the order that they came in; all where there is no seed.
 *
 * @param most how many a sample has
 */
export function chosen<T>(all: readonly T[], most: number, nameOf: (one: T) => string): readonly T[] {
  if (SEED === undefined) return all
  const sample = new Set(seededOrder(all, SEED, nameOf).slice(0, most))
  return all.filter((one) => sample.has(one))
}

/** How many of them a title says: `40`, or `40 of 88`. */
export function countOf(some: readonly unknown[], all: readonly unknown[]): string {
  return some.length === all.length ? `${all.length}` : `${some.length} of ${all.length}`
}
