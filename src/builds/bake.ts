// Builds of `docker buildx bake`: docker-bake.hcl and docker-bake.json.

import { parse } from 'jsonc-parser'
import { isRecord } from '../record.ts'
import { type Declared, literal, type Value } from './build.ts'
import { type HclValue, readHcl } from './hcl.ts'

interface Target {
  readonly line: number
  readonly values: ReadonlyMap<string, HclValue>
}

/** Of more nobody knows any more what they come to. */
const MOST_PARENTS = 1_000

/** @param folders where bake may be called: paths start there, not at the file */
export function readBake(text: string, name: string, folders: readonly string[]): readonly Declared[] {
  const targets = name.endsWith('.json') ? targetsOfJson(text) : targetsOfHcl(text)
  return [...targets].flatMap(([, target]) => {
    // One Dockerfile written into the target itself.
    if (valueOf(target, 'dockerfile-inline', targets) !== undefined) return []
    const context = asText(valueOf(target, 'context', targets))
    const file = asText(valueOf(target, 'dockerfile', targets))
    // A target that only others inherit from builds nothing that we could name.
    if (context === undefined && file === undefined && !target.values.has('tags')) return []
    return [{ context: context === undefined ? '.' : context, file, fileFrom: 'context', line: target.line, folders }]
  })
}

function asText(value: HclValue | undefined): Value | undefined {
  if (value === undefined) return undefined
  return value === null || typeof value !== 'string' ? null : literal(value)
}

/**
 * The target's own value, or the one of the last that it inherits from.
 *
 * @param seen targets that were asked before: they said nothing, or ask in a circle
 */
function valueOf(
  target: Target,
  name: string,
  targets: ReadonlyMap<string, Target>,
  seen: Set<Target> = new Set(),
): HclValue | undefined {
  const own = target.values.get(name)
  if (own !== undefined) return own
  seen.add(target)
  // A chain of calls has an end.
  if (seen.size > MOST_PARENTS) return null
  const inherits = target.values.get('inherits')
  if (inherits === undefined) return undefined
  if (inherits === null || typeof inherits === 'string') return null
  for (const parent of inherits.toReversed()) {
    if (parent === null) return null
    const found = targets.get(parent)
    const value = found === undefined || seen.has(found) ? undefined : valueOf(found, name, targets, seen)
    if (value !== undefined) return value
  }
  return undefined
}

function targetsOfHcl(text: string): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>()
  for (const { type, labels, attributes, line } of readHcl(text) ?? []) {
    const [name] = labels
    if (type === 'target' && name !== undefined) targets.set(name, { line, values: attributes })
  }
  return targets
}

function targetsOfJson(text: string): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>()
  const file: unknown = parse(text)
  if (!isRecord(file) || !isRecord(file.target)) return targets
  for (const [name, target] of Object.entries(file.target)) {
    if (!isRecord(target)) continue
    const values = Object.entries(target).map(([key, value]): [string, HclValue] => [key, hclOf(value)])
    targets.set(name, { line: 1, values: new Map(values) })
  }
  return targets
}

function hclOf(value: unknown): HclValue {
  if (typeof value === 'string') return value
  return Array.isArray(value) ? value.map((one) => (typeof one === 'string' ? one : null)) : null
}
