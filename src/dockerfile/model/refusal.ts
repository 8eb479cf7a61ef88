// Why a fix is not made, as a value: what looks for obstacles gives it back, and a transform declines with it.

import type { Dockerfile } from './dockerfile.ts'
import type { Fix, Span } from './span.ts'

export interface Refusal {
  readonly at: Span
  readonly reason: string
}

/** The Dockerfile with the fix made; a refusal is told to `decline`, and `undefined` to nobody. */
export function madeOrDeclined(
  dockerfile: Dockerfile,
  fix: Fix | Refusal | undefined,
  context: { decline(at: Span, reason: string): void },
): Dockerfile {
  if (fix === undefined) return dockerfile
  if (!('reason' in fix)) return dockerfile.edit([fix])
  context.decline(fix.at, fix.reason)
  return dockerfile
}

/** The Dockerfile with the fixes made; all refusals are told to `decline`. */
export function allMade(
  dockerfile: Dockerfile,
  fixes: readonly (Fix | Refusal | undefined)[],
  context: { decline(at: Span, reason: string): void },
): Dockerfile {
  const found = fixes.filter((fix) => fix !== undefined)
  for (const refusal of found) if ('reason' in refusal) context.decline(refusal.at, refusal.reason)
  return dockerfile.edit(found.filter((fix): fix is Fix => !('reason' in fix)))
}

/** The Dockerfile with the first of the fixes made; all refusals are told to `decline`. */
export function firstMade(
  dockerfile: Dockerfile,
  fixes: readonly (Fix | Refusal | undefined)[],
  context: { decline(at: Span, reason: string): void },
): Dockerfile {
  const found = fixes.filter((fix) => fix !== undefined)
  for (const refusal of found) if ('reason' in refusal) context.decline(refusal.at, refusal.reason)
  return madeOrDeclined(
    dockerfile,
    found.find((fix): fix is Fix => !('reason' in fix)),
    context,
  )
}
