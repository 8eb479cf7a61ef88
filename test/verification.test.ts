// What verification does not believe of a step, whoever made it.

import { describe, expect, test } from 'vitest'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import type { Edit } from '../src/dockerfile/model/span.ts'
import { rewrite } from '../src/rewrite/rewrite.ts'
import type { Transform } from '../src/transform/transform.ts'

/** A transform of somebody's, which makes its edits once. */
function transform(edits: (dockerfile: Dockerfile) => readonly (readonly Edit[])[]): Transform {
  return {
    name: 'theirs',
    summary: 'Do something',
    phase: 'layers',
    safety: 'safe',
    why: '',
    leavesAlone: [],
    rules: [],
    references: [],
    apply: (dockerfile: Dockerfile) => edits(dockerfile).reduce((now, edit) => now.edit([edit]), dockerfile),
  } as unknown as Transform
}

function outcome(text: string, edits: (dockerfile: Dockerfile) => readonly (readonly Edit[])[]): string {
  const result = rewrite('Dockerfile', text, { transforms: [transform(edits)] })
  if (!('after' in result)) throw new Error(result.reason)
  return result.discarded[0]?.reason ?? result.after
}

const TEXT = 'FROM alpine\n# why\nRUN a\nRUN b \\\n  # and why\n  && c\n'

describe('a comment', () => {
  /** Removes the second RUN, what lies in it too. */
  const removing = (more: Partial<Edit>) => (dockerfile: Dockerfile) => {
    const run = dockerfile.instructions[2]
    return run === undefined ? [] : [[{ span: { start: run.span.start - 1, end: run.span.end }, text: '', ...more }]]
  }

  test('inside of what an edit removes is missed', () => {
    expect(outcome(TEXT, removing({}))).toBe('a comment is gone: # and why')
  })

  test('goes where the edit says so', () => {
    expect(outcome(TEXT, removing({ removesComments: true }))).toBe('FROM alpine\n# why\nRUN a\n')
  })

  test('that lies elsewhere does not go with it', () => {
    const both = (dockerfile: Dockerfile): readonly (readonly Edit[])[] => [
      ...removing({ removesComments: true })(dockerfile),
      ...(dockerfile.text.includes('# why') ? [[{ span: { start: 12, end: 18 }, text: '' }]] : []),
    ]
    expect(outcome(TEXT, both)).toBe('a comment is gone: # why')
  })

  test('may move', () => {
    const moving = ({ text }: Dockerfile): readonly (readonly Edit[])[] =>
      text.startsWith('FROM alpine\n# why') ? [[{ span: { start: 0, end: 18 }, text: '# why\nFROM alpine\n' }]] : []
    expect(outcome(TEXT, moving)).toBe('# why\nFROM alpine\nRUN a\nRUN b \\\n  # and why\n  && c\n')
  })

  test('that says so twice needs two of its kind to go', () => {
    const text = 'FROM alpine\n# x\nRUN a\n# x\nRUN b\n'
    const one = (dockerfile: Dockerfile): readonly (readonly Edit[])[] =>
      dockerfile.instructions.length === 3 && dockerfile.reading.comments.length === 2
        ? [[{ span: { start: 12, end: 22 }, text: '' }]]
        : []
    expect(outcome(text, one)).toBe('a comment is gone: # x')
  })
})
