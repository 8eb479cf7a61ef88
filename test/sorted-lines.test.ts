// Lists of the generated tables are looked up by halves: in each place, of each release, and only where they are sorted.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MATTERS, OTHERS, PARTS, PLAIN, PROGRAMS, RELEASES } from '../src/knowledge/packages/debian-table.ts'
import { contentOf, namesOf } from '../src/knowledge/packages/sorted-lines.ts'

describe.each(Object.entries({ PROGRAMS, PARTS, MATTERS, OTHERS, PLAIN }))('%s', (_, text) => {
  test('is sorted by the code units of its names', () => {
    const names = text
      .trim()
      .split('\n')
      .map((line) => line.split(/[:=]/)[0])
    expect(names).toEqual([...names].sort())
  })

  test('gives each line to who asks for its name in one of its releases, and to nobody else', () => {
    for (const line of text.split('\n').filter((one) => one !== '')) {
      const [head = '', content = ''] = line.split(':')
      const [name = '', releases] = head.split('=')
      for (const release of RELEASES) {
        const holds = releases === undefined || releases.split(',').includes(String(release))
        if (holds) expect(contentOf(text, name, release), `${name} in ${release}`).toBe(content)
      }
      expect(contentOf(text, `${name}~`, RELEASES[0] ?? 0)).toBeUndefined()
    }
  })
})

test('a list of any names, before, between and behind them', () => {
  const name = fc.stringMatching(/^[a-z0-9+.-]{1,3}$/)
  const list = fc.record({ names: fc.uniqueArray(name), asked: name, leads: fc.boolean(), ends: fc.boolean() })
  fc.assert(
    fc.property(list, ({ names, asked, leads, ends }) => {
      const text = `${leads ? '\n' : ''}${[...names].sort().join(': x\n')}${names.length > 0 ? ': x' : ''}${ends ? '\n' : ''}`
      expect(contentOf(text, asked, 1)).toBe(names.includes(asked) ? ' x' : undefined)
      expect(namesOf(text, 1)).toEqual([...names].sort())
    }),
  )
})

test('a name may have a line for each release', () => {
  const text = '\nab=11,12: one\nab=13: two\nb=13:\n'
  expect([11, 12, 13, 14].map((release) => contentOf(text, 'ab', release))).toEqual([' one', ' one', ' two', undefined])
  expect([12, 13].map((release) => contentOf(text, 'b', release))).toEqual([undefined, ''])
  expect([12, 13].map((release) => namesOf(text, release))).toEqual([['ab'], ['ab', 'b']])
})
