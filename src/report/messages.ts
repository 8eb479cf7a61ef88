// What a report says of one change, and how its readers know it again.

import { createHash } from 'node:crypto'
import type { About } from '../transform/transform.ts'
import type { Change, Place } from './changes.ts'

/** A transform with what it does: `apt-assume-yes: Answer yes to apt-get`. */
export function messageOf(name: string, all: readonly About[]): string {
  const summary = all.find((transform) => transform.name === name)?.summary
  return summary === undefined ? name : `${name}: ${summary}`
}

/** Every transform behind a change with what it does. */
export function messagesOf({ transforms }: Pick<Change, 'transforms'>, all: readonly About[]): string {
  return transforms.map((name) => messageOf(name, all)).join('; ')
}

/** The lines of a change that a transform is behind, as a diff has them; none where an earlier place has shown them. */
export function ownLines({ transform, change, isFirstOfTransform }: Place): readonly string[] {
  if (change === undefined || !isFirstOfTransform) return []
  const lines: string[] = []
  let last = -1
  for (const [i, { sign, text, by }] of change.lines.entries()) {
    if (!by.includes(transform)) continue
    // Lines of others in between are not its own.
    if (last >= 0 && i > last + 1) lines.push('⋮')
    lines.push(sign + text.replace(/\r?\n$/, ''))
    last = i
  }
  return lines
}

/**
 * Gives names to places that do not depend on line numbers, so that a place is the same one in the next run.
 *
 * @returns a function that never gives the same name twice: the second change that looks like a first one gets another
 */
export function fingerprints(): (...parts: string[]) => string {
  const seen = new Map<string, number>()
  return (...parts) => {
    const key = digest(parts)
    const count = seen.get(key) ?? 0
    seen.set(key, count + 1)
    return count === 0 ? key : digest([key, String(count)])
  }
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}
