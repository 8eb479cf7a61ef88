// The one word for no: why something is not done, as a value. A transform declines with it.

import type { Dockerfile } from './dockerfile.ts'
import type { Fix, Span } from './span.ts'

/** What a question answers in place of its value; who asks knows the place. */
export interface Reason {
  readonly reason: string
}

/** What a place answers in place of its fix. */
export interface Refusal extends Reason {
  readonly at: Span
}

/** An objection as an answer, in front of what is done where there is none: `because(doubt) ?? fix`. */
export function because(objection: string | undefined): Reason | undefined {
  return objection === undefined ? undefined : { reason: objection }
}

/** The answer that a place gives: a reason becomes a refusal there. */
export function answerAt(at: Span, fix: Fix | Reason | undefined): Fix | Refusal | undefined {
  return fix !== undefined && 'reason' in fix ? { at, reason: fix.reason } : fix
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
