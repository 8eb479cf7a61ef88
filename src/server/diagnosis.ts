// What transforms would do to one text, suggestion by suggestion, and what comes of taking one.

import { setImmediate } from 'node:timers/promises'
import { inOrder, needsOf, proposing, refusalOf, rewrite } from '../rewrite/rewrite.ts'
import { type Suggestion, suggestionsIn, takenAlone } from '../run/suggestions.ts'
import type { Transform } from '../transform/transform.ts'
import type { Rules } from './workspace.ts'

/** What one transform would change at one place. */
export interface Hint extends Suggestion {
  readonly transform: Transform
}

export interface Diagnosis {
  readonly hints: readonly Hint[]
  /** Why nothing is made of the text: no builder reads it. */
  readonly failed?: { readonly offset: number; readonly reason: string }
}

/** A text, and what holds for it. */
export interface Subject {
  readonly text: string
  readonly rules: Rules
  /** Unsafe transforms that nobody turned on are asked too. */
  readonly unsafe: boolean
}

/** So many times what was asked of a build context may turn out to need a look first. */
const MOST_TRIES = 3

/** The transforms that are asked of a text: those that run, and the unsafe ones that would with `--unsafe`. */
export function askedOf({ rules, unsafe }: Pick<Subject, 'rules' | 'unsafe'>): readonly Transform[] {
  const { transforms, hidden = [] } = rules.options
  return inOrder(unsafe ? [...transforms, ...hidden] : transforms.filter(({ safety }) => safety === 'safe'))
}

/**
 * Asks each transform for its changes to a text. Whoever else waits has a turn between two of them.
 *
 * @param isWanted whether somebody still waits for the answer
 * @returns `undefined` where nobody does any more
 */
export async function diagnose(subject: Subject, isWanted: () => boolean): Promise<Diagnosis | undefined> {
  const { text, rules } = subject
  const { options, contexts, file } = rules
  const refused = refusalOf(file, text, options)
  if (refused !== undefined) return refused.kind === 'failed' ? { hints: [], failed: refused } : { hints: [] }
  await lookAround(subject, askedOf(subject))
  for (let tries = 0; ; tries++) {
    const propose = proposing(file, text, options)
    const hints: Hint[] = []
    for (const transform of askedOf(subject)) {
      await setImmediate()
      if (!isWanted()) return undefined
      for (const suggestion of suggestionsIn(propose(transform))) hints.push({ ...suggestion, transform })
    }
    if (contexts?.pending !== true || tries === MOST_TRIES) return { hints }
    await contexts.look()
  }
}

/** Finds what builds a text's file, where a transform has to be told of it. */
async function lookAround({ text, rules }: Subject, transforms: readonly Transform[]): Promise<void> {
  const { options, contexts, file } = rules
  if (contexts === undefined) return
  const needs = needsOf(text, { ...options, transforms, hidden: [] })
  if (needs.size > 0) await contexts.lookAround(file, needs.has('builder'))
}

/**
 * The text with one suggestion taken.
 *
 * @param name of the transform that suggests it
 * @param lines one-based, that it touches
 * @returns `undefined` where that is not suggested
 */
export async function take(
  subject: Subject,
  name: string,
  lines: Pick<Suggestion, 'firstLine' | 'lastLine'>,
): Promise<string | undefined> {
  const { text, rules } = subject
  const transform = askedOf(subject).find((one) => one.name === name)
  if (transform === undefined || refusalOf(rules.file, text, rules.options) !== undefined) return undefined
  await lookAround(subject, [transform])
  const propose = proposing(rules.file, text, rules.options)
  return takenAlone((keep) => propose(transform, keep), lines)?.after
}

/** The text with all that safe transforms make of it. */
export async function takeAllSafe(subject: Subject): Promise<string> {
  const { text, rules } = subject
  const transforms = rules.options.transforms.filter(({ safety }) => safety === 'safe')
  await lookAround(subject, transforms)
  const result = rewrite(rules.file, text, { ...rules.options, transforms, hidden: [] })
  return result.status === 'changed' ? result.after : text
}
