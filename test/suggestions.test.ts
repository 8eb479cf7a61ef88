// Suggestions taken one by one: each is the whole of what hangs together, and nothing else comes along.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Span } from '../src/dockerfile/model/span.ts'
import { proposing } from '../src/rewrite/rewrite.ts'
import { type Propose, type Suggestion, suggestionsIn, takenAlone } from '../src/run/suggestions.ts'
import { transforms } from '../transforms/index.ts'
import { ROOT } from './cli-sandbox.ts'

function proposer(name: string, text: string): Propose {
  const transform = transforms.find((one) => one.name === name)!
  const propose = proposing('Dockerfile', text, {})
  return (keep: readonly Span[]) => propose(transform, keep)
}

const THREE = 'FROM alpine:3.20\nRUN apk add curl\nCOPY a /a\nRUN apk add git\nCOPY b /b\nRUN apk add jq\n'

describe('a suggestion', () => {
  test('is made alone, whichever it is', () => {
    const propose = proposer('apk-no-cache', THREE)
    expect(suggestionsIn(propose([])).map(({ firstLine }) => firstLine)).toEqual([2, 4, 6])
    for (const [line, name] of [
      [2, 'curl'],
      [4, 'git'],
      [6, 'jq'],
    ] as const)
      expect(takenAlone(propose, { firstLine: line, lastLine: line })?.after).toBe(
        THREE.replace(`add ${name}`, `add --no-cache ${name}`),
      )
  })

  test('is none where nothing is suggested', () => {
    expect(takenAlone(proposer('apk-no-cache', THREE), { firstLine: 3, lastLine: 3 })).toBeUndefined()
  })

  test('of several places of one instruction is one', () => {
    const text = 'FROM alpine:3.20\nRUN apk add curl && \\\n    true && \\\n    apk add git\n'
    expect(suggestionsIn(proposer('apk-no-cache', text)([]))).toMatchObject([{ firstLine: 2, lastLine: 4 }])
  })
})

/** So many files of one transform are enough. */
const MOST = 4

/** The fixtures that a transform changes at several places when nothing is known but the text. */
const fixtures = transforms.flatMap(({ name }) => {
  const folder = join(ROOT, '__fixtures__', name)
  return readdirSync(folder)
    .flatMap((one) => {
      const file = join(folder, one, 'input.Dockerfile')
      if (!existsSync(file)) return []
      const text = readFileSync(file, 'utf8')
      return suggestionsIn(proposer(name, text)([])).length > 1 ? [[name, one, text] as const] : []
    })
    .slice(0, MOST)
})

function meets(one: Suggestion, other: Suggestion): boolean {
  return one.firstLine <= other.lastLine && one.lastLine >= other.firstLine
}

describe('suggestions', () => {
  test('that hang together are taken together, and no others', () => {
    const stage = 'FROM ruby:3.3-slim-bookworm\nRUN curl https://example.com/a | tar x\nCMD ["irb"]\n'
    const text = stage.repeat(3)
    const propose = proposer('pipefail', text)
    const count = suggestionsIn(propose([])).length
    expect(count).toBe(6)
    for (const { firstLine, lastLine } of suggestionsIn(propose([]))) {
      const taken = takenAlone(propose, { firstLine, lastLine })!
      expect(taken.after.split('SHELL').length - 1).toBe(2)
    }
  })
})

describe('in the fixtures', () => {
  test('there are files with several', () => {
    expect(fixtures.length).toBeGreaterThan(80)
  })

  test.each(transforms.map(({ name }) => name))('of %s each comes alone, or all that hangs together', (name) => {
    for (const [, one, text] of fixtures.filter(([transform]) => transform === name)) {
      const propose = proposer(name, text)
      const all = propose([])
      for (const suggestion of suggestionsIn(all)) {
        const taken = takenAlone(propose, suggestion)
        expect([one, taken?.status, taken?.discarded]).toEqual([one, 'changed', []])
        // What comes along brings the same along, or can do without.
        for (const other of suggestionsIn(taken!).filter((two) => !meets(two, suggestion))) {
          const back = takenAlone(propose, other)!
          if (suggestionsIn(back).some((two) => meets(two, suggestion)))
            expect([one, back.after]).toEqual([one, taken!.after])
        }
      }
    }
  })
})
