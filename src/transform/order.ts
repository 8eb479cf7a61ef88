// The order in which transforms run.

import { type About, PHASES } from './transform.ts'

const orders = new WeakMap<readonly About[], readonly About[]>()

/** Phases in their order; inside a phase by name. */
export function inOrder<T extends About>(transforms: readonly T[]): readonly T[] {
  let order = orders.get(transforms)
  if (order === undefined) {
    const place = ({ phase }: About): number => PHASES.indexOf(phase)
    order = transforms.toSorted((a, b) => place(a) - place(b) || (a.name < b.name ? -1 : 1))
    orders.set(transforms, order)
  }
  return order as readonly T[]
}
