// What comments, options and switches keep transforms from: said, so that nobody wonders why a place was left alone.

import type { Ignore } from '../analysis/ignore-comments.ts'
import type { Dockerfile } from '../dockerfile/model/dockerfile.ts'
import type { Transform } from '../transform/transform.ts'
import { ignoresOf, keepsAway } from './ignores.ts'
import { lineAt } from './lines.ts'
import { type OptionsGiven, valuesOf } from './options.ts'
import type { Note } from './result.ts'

/** A transform that would run if a configuration did not turn it off. */
export interface TurnedOff {
  readonly transform: Transform
  /** What does so, as people read it. */
  readonly by: string
}

/** What holds transforms back, beside the comments of a text. */
export interface Holding {
  readonly transforms: readonly Transform[]
  readonly turnedOff: readonly TurnedOff[]
  readonly given: OptionsGiven
  /** Transforms that say themselves why they leave something alone: their options are behind it. */
  readonly speaking: ReadonlySet<string>
}

/** Where a transform would still edit with these options if no comment kept it away: offsets of the text as it was read. */
export type Wishes = (transform: Transform, given: OptionsGiven) => readonly number[]

/** What was held back of a text, transform by transform. */
export function withheld(
  original: Dockerfile,
  { transforms, turnedOff, given, speaking }: Holding,
  wishes: Wishes,
): readonly Note[] {
  const { said } = ignoresOf(original)
  const speakingOf = (transform: Transform): readonly Ignore[] => said.filter((ignore) => keepsAway(ignore, transform))
  const notes = [
    ...transforms.flatMap((transform) => {
      const ignores = speakingOf(transform)
      const set = speaking.has(transform.name) ? [] : setOtherwise(transform, given)
      const own = ignores.length + set.length === 0 ? [] : wishes(transform, given)
      const byComments = own.flatMap((at) => byComment(original, at, ignores))
      // What it would edit with these options too is kept away by something else.
      const held =
        set.length === 0 ? [] : wishes(transform, {}).filter((at) => !own.includes(at) && !isSpokenOf(at, ignores))
      const reason = `kept away by what is set for it: ${set.join(', ')}`
      return named(transform, [...byComments, ...held.map((at) => ({ line: lineAt(original.text, at), reason }))])
    }),
    ...turnedOff.flatMap(({ transform, by }) => {
      const ignores = speakingOf(transform)
      const free = wishes(transform, given).filter((at) => !isSpokenOf(at, ignores))
      return named(
        transform,
        free.map((at) => ({ line: lineAt(original.text, at), reason: `turned off by ${by}` })),
      )
    }),
  ]
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()]
}

function named({ name }: Transform, said: readonly Omit<Note, 'transform'>[]): readonly Note[] {
  return said.map((one) => ({ transform: name, ...one }))
}

/** Whether a comment speaks of a place. */
function isSpokenOf(at: number, ignores: readonly Ignore[]): boolean {
  return ignores.some(({ place }) => place === undefined || (place.start <= at && at <= place.end))
}

/** What the comment says that speaks of a place. */
function byComment({ text }: Dockerfile, at: number, ignores: readonly Ignore[]): readonly Omit<Note, 'transform'>[] {
  const ignore = ignores.find((one) => isSpokenOf(at, [one]))
  if (ignore === undefined) return []
  const line = lineAt(text, ignore.comment.start)
  return ignore.place === undefined
    ? [{ line, reason: 'a comment keeps it away: this one, from the whole file' }]
    : [{ line: lineAt(text, at), reason: `a comment keeps it away: the one in line ${line}` }]
}

/** The options of a transform that are not what they are unless somebody sets them, as `NAME=VALUE`. */
function setOtherwise(transform: Transform, given: OptionsGiven): readonly string[] {
  const set = Object.hasOwn(given, transform.name) ? given[transform.name]! : {}
  const defaults = valuesOf(transform, undefined)
  return Object.entries(set)
    .filter(([option, value]) => JSON.stringify(value) !== JSON.stringify(defaults[option]))
    .map(([option, value]) => `${option}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
}
