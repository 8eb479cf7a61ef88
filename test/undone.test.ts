// What one transform does and another takes back bears no name: not in the steps, not at a line.

import { expect, test } from 'vitest'
import { authorsOf } from '../src/report/authors.ts'
import type { Revision, Rewritten } from '../src/rewrite/result.ts'
import { rewrite } from '../src/rewrite/rewrite.ts'
import { withUndone } from '../src/rewrite/undone.ts'
import { transforms } from '../transforms/index.ts'

function rewritten(text: string, ...names: string[]): Rewritten {
  const result = rewrite('Dockerfile', text, { transforms: transforms.filter(({ name }) => names.includes(name)) })
  if (!('after' in result)) throw new Error(result.reason)
  return result
}

const stepsOf = ({ steps }: Rewritten): readonly (readonly unknown[])[] =>
  steps.map(({ transform, edits, lines }) => [transform, edits, lines])

const INSTALL = 'RUN apt-get update && apt-get install -y curl\n'

test('lists that are removed, and then lie on a mount', () => {
  const result = rewritten(`FROM debian:12\n${INSTALL}`, 'apt-remove-lists', 'cache-mounts')
  expect(result.after).not.toContain('rm -rf')
  expect(stepsOf(result).map(([name]) => name)).toEqual(['cache-mounts'])
  const { before, after } = authorsOf(result)
  expect([...before.values(), ...after.values()].flat()).not.toContain('apt-remove-lists')
})

test('in one place taken back, left in another one', () => {
  const elsewhere = 'FROM registry.example.com/base:1\nRUN apt-get update && apt-get install -y git\n'
  const result = rewritten(`FROM debian:12\n${INSTALL}${elsewhere}`, 'apt-remove-lists', 'cache-mounts')
  expect(result.after.match(/rm -rf/g)).toHaveLength(1)
  expect(stepsOf(result)).toContainEqual(['apt-remove-lists', 1, [4]])
})

test('packages that another one only sorts are left', () => {
  const text = 'FROM debian:12\nRUN apt-get update && apt-get install -y wget vim git python3-pip zip\n'
  const result = rewritten(text, 'apt-no-install-recommends', 'sort-packages')
  expect(stepsOf(result).map(([name]) => name)).toEqual(['apt-no-install-recommends', 'sort-packages'])
})

const put = (at: number, text: string): Revision => ({
  transform: 'a',
  edits: [{ span: { start: at, end: at }, text }],
})
const cut = (start: number, end: number, text = ''): Revision => ({
  transform: 'b',
  edits: [{ span: { start, end }, text }],
})

test.each<[what: string, history: readonly Revision[], undone: readonly (readonly number[] | undefined)[]]>([
  ['nothing is taken back', [put(3, 'x'), cut(0, 1)], [undefined, undefined]],
  ['what is put goes', [put(3, ' x'), cut(3, 5)], [[0], [0]]],
  ['a part of it stays', [put(3, ' xy'), cut(3, 5)], [undefined, undefined]],
  ['it goes with what was read', [put(3, ' x'), cut(2, 5)], [[0], undefined]],
  ['it is put down again', [put(3, ' x'), cut(0, 5, 'x abc')], [undefined, undefined]],
  ['it goes in two steps', [put(3, ' x y'), cut(3, 5), cut(3, 5)], [[0], [0], [0]]],
  ['it took what was read away', [{ ...cut(1, 2, ' x '), transform: 'a' }, cut(1, 4)], [undefined, undefined]],
])('%s', (_, history, undone) => {
  expect(withUndone('abc', history).map((revision) => revision.undone)).toEqual(undone)
})
