// What transforms would do to one text, suggestion by suggestion, and what comes of taking one.

import { setImmediate } from 'node:timers/promises'
import { answered } from '../builds/asking.ts'
import { needsOf, proposing, refusalOf, rewrite } from '../rewrite/rewrite.ts'
import {
  type Forbidden,
  forbidden,
  type Lines,
  type Suggestion,
  suggestionsIn,
  takenAlone,
} from '../run/suggestions.ts'
import { inOrder } from '../transform/order.ts'
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
  const { options, file } = rules
  const refused = refusalOf(file, text, options)
  if (refused !== undefined) return refused.kind === 'failed' ? { hints: [], failed: refused } : { hints: [] }
  const hintsOfAll = async (): Promise<Diagnosis | undefined> => {
    const propose = proposing(file, text, options)
    const hints: Hint[] = []
    for (const transform of askedOf(subject)) {
      await setImmediate()
      if (!isWanted()) return undefined
      for (const suggestion of suggestionsIn(propose(transform))) hints.push({ ...suggestion, transform })
    }
    return { hints }
  }
  return asked(subject, askedOf(subject), hintsOfAll, isWanted)
}

/** What is made of a text once it is found what builds its file, where one of these transforms has to be told of it. */
async function asked<T>(
  { text, rules }: Subject,
  transforms: readonly Transform[],
  make: () => T | Promise<T>,
  isWanted?: () => boolean,
): Promise<T> {
  const { options, contexts, file } = rules
  if (contexts !== undefined) {
    const needs = needsOf(file, text, { ...options, transforms, hidden: [] })
    if (needs.size > 0) await contexts.lookAround(file, needs.has('builder'))
  }
  return answered(contexts, make, isWanted)
}

/**
 * The text with one suggestion taken.
 *
 * @param name of the transform that suggests it
 * @param lines one-based, that it touches
 * @returns `undefined` where that is not suggested
 */
export async function take(subject: Subject, name: string, lines: Lines): Promise<string | undefined> {
  const { text, rules } = subject
  const transform = askedOf(subject).find((one) => one.name === name)
  if (transform === undefined || refusalOf(rules.file, text, rules.options) !== undefined) return undefined
  const taken = await asked(subject, [transform], () => {
    const propose = proposing(rules.file, text, rules.options)
    return takenAlone((keep) => propose(transform, keep), lines)
  })
  return taken?.after
}

/**
 * The ignore comments that keep a transform away from some lines.
 *
 * @param lines one-based
 * @returns without edits where nothing is suggested there
 */
export async function forbid(subject: Subject, name: string, lines: Lines): Promise<Forbidden> {
  const { text, rules } = subject
  const { file: path, options } = rules
  const transform = askedOf(subject).find((one) => one.name === name)
  if (transform === undefined || refusalOf(path, text, options) !== undefined) return { text, edits: [] }
  return asked(subject, [transform], () =>
    forbidden({ path, text, name }, lines, (one, keep) => proposing(path, one, options)(transform, keep)),
  )
}

/** The text with all that safe transforms make of it. */
export async function takeAllSafe(subject: Subject): Promise<string> {
  const { text, rules } = subject
  const transforms = rules.options.transforms.filter(({ safety }) => safety === 'safe')
  const result = await asked(subject, transforms, () =>
    rewrite(rules.file, text, { ...rules.options, transforms, hidden: [] }),
  )
  return result.status === 'changed' ? result.after : text
}
