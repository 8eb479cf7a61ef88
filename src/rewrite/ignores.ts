// What the comments of a file that keep transforms away keep from which of them: see analysis/ignore-comments.ts for how they are written.

import { type Ignore, readIgnores } from '../analysis/ignore-comments.ts'
import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { Span } from '../dockerfile/model/span.ts'
import type { About, Transform } from '../transform/transform.ts'

/** What the comments of a file keep away from where. */
export interface Ignores {
  /** The places where a transform may change nothing; `undefined`: the whole file. */
  protects(transform: Transform): readonly Span[] | undefined
  readonly said: readonly Ignore[]
}

const NOTHING: Ignores = { protects: () => [], said: [] }

/** Reads the comments of a file. */
export function ignoresOf(dockerfile: Dockerfile): Ignores {
  const ignores = readIgnores(dockerfile)
  if (ignores.length === 0) return NOTHING
  return {
    said: ignores,
    protects(transform) {
      const ours = ignores.filter((ignore) => keepsAway(ignore, transform))
      if (ours.some(({ place }) => place === undefined)) return undefined
      return ours.flatMap(({ place }) => place ?? [])
    },
  }
}

/** Whether a comment speaks of a transform. */
export function keepsAway({ names }: Ignore, transform: About): boolean {
  return names.some((name) => speaksOf(name, transform))
}

/** `*`: every transform; `hadolint/DL3009`: those that answer this rule; a star in place of a part: any. */
function speaksOf(name: string, transform: About): boolean {
  return name === '*' || name === transform.name || transform.rules.some((rule) => isRule(name, rule))
}

function isRule(name: string, rule: string): boolean {
  const [linter, number] = name.split('/')
  const [ofLinter, ofNumber] = rule.split('/')
  return (linter === '*' || linter === ofLinter) && (number === '*' || number === ofNumber)
}

const ignores = new WeakMap<Dockerfile, Ignores>()

/** The Dockerfile as a transform may edit it; `undefined` where a comment keeps the transform away altogether. */
export function guarded(
  dockerfile: Dockerfile,
  transform: Transform,
  keep: readonly Span[] = [],
): Dockerfile | undefined {
  let known = ignores.get(dockerfile)
  if (known === undefined) {
    known = ignoresOf(dockerfile)
    ignores.set(dockerfile, known)
  }
  const spans = known.protects(transform)
  if (spans === undefined) return undefined
  const all = [...spans, ...keep]
  return all.length === 0 && !dockerfile.isProtected ? dockerfile : dockerfile.protecting(all)
}
