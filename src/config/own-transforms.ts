// Transforms of one's own in a configuration: taken out before the rest is checked as data.

import { UserError } from '../cli/options.ts'
import type { Path } from './read.ts'

interface Own {
  readonly path: Path
  /** A path, a package, or a transform itself. */
  readonly transform: unknown
}

/** Takes the transforms of one's own out of a value that was not checked yet. */
export function withoutOwn(value: unknown): { readonly value: unknown; readonly own: readonly Own[] } {
  if (typeof value !== 'object' || value === null || !('transforms' in value) || !Array.isArray(value.transforms))
    return { value, own: [] }
  const all: readonly unknown[] = value.transforms
  const isOwn = (one: unknown): boolean => (typeof one === 'string' && one !== '') || isTransform(one)
  const own = all.flatMap((one, i) => (isOwn(one) ? [{ path: ['transforms', i], transform: one }] : []))
  const rest = all.map((one) => (isTransform(one) ? 'its own' : one))
  return { value: Object.assign(Object.create(null), value, { transforms: rest }), own }
}

/** The data of a configuration that is code, copied into objects that inherit from nothing; transforms stay as they are. */
export function plainOf(value: unknown, shown: string, depth = 0): unknown {
  if (depth > 50) throw new UserError(`${shown}: it is nested too deeply, or in a circle`)
  if (Array.isArray(value)) return value.map((one) => plainOf(one, shown, depth + 1))
  if (typeof value !== 'object' || value === null || isTransform(value)) return value
  const copy = Object.create(null) as Record<string, unknown>
  for (const [key, one] of Object.entries(value)) if (one !== undefined) copy[key] = plainOf(one, shown, depth + 1)
  return copy
}

function isTransform(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'apply' in value && typeof value.apply === 'function'
}
