// Makes a difference small: transforms and instructions are taken away while it lasts.

import { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Transform } from '../../src/transform/transform.ts'

/** A Dockerfile and the transforms that make a difference of it. */
export interface Culprit {
  readonly text: string
  readonly transforms: readonly Transform[]
}

/**
 * @param lasts whether the difference is still there; builds, so it is asked at most `most` times
 */
export async function reduce(
  culprit: Culprit,
  lasts: (smaller: Culprit) => Promise<boolean>,
  most: number,
): Promise<Culprit> {
  let left = most
  const holds = async (smaller: Culprit): Promise<boolean> => left-- > 0 && (await lasts(smaller))
  let now = culprit
  for (const transform of culprit.transforms) {
    const alone = { ...now, transforms: [transform] }
    if (culprit.transforms.length > 1 && (await holds(alone))) {
      now = alone
      break
    }
  }
  for (let size = Math.ceil(instructionsOf(now.text).length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < instructionsOf(now.text).length && left > 0; ) {
      const text = without(now.text, at, size)
      if (text !== undefined && (await holds({ ...now, text }))) now = { ...now, text }
      else at += size
    }
  }
  return now
}

function instructionsOf(
  text: string,
): readonly { readonly start: number; readonly end: number; readonly keyword: string }[] {
  return new Dockerfile('Dockerfile', text).instructions.map(({ span, keyword }) => ({ ...span, keyword }))
}

/** The text without some instructions that follow each other; FROMs stay. */
function without(text: string, at: number, count: number): string | undefined {
  const gone = instructionsOf(text).slice(at, at + count)
  if (gone.length === 0 || gone.some(({ keyword }) => keyword === 'FROM')) return undefined
  return text.slice(0, gone[0]!.start) + text.slice(gone.at(-1)!.end).replace(/^[ \t]*\r?\n/, '')
}
