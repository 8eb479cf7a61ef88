// Which changes a search keeps, and in how many trials: made-up trials, no builds.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepWhatHolds, type Searched } from '../src/proof/search.ts'

/** Searches among `units`, of which `bad` do not hold, and counts the trials. */
async function search(
  units: readonly string[],
  isBad: (units: readonly string[]) => boolean,
  options: {
    base?: number
    most?: number
    rankOf?: (unit: string) => number
    confirm?: (units: readonly string[]) => boolean
  } = {},
): Promise<Searched<string, string> & { trials: number }> {
  let trials = 0
  const { most = 1000, confirm, ...rest } = options
  const why = (some: readonly string[]): string => `fails with ${some.join('')}`
  const looked = confirm && { confirm: async (some: readonly string[]) => (confirm(some) ? why(some) : undefined) }
  const found = await keepWhatHolds<string, string>(
    units,
    async (some) => {
      trials++
      return isBad(some) ? why(some) : undefined
    },
    { ...rest, ...looked, isOver: () => trials >= most, onOver: 'over' },
  )
  return { ...found, trials }
}

const has =
  (...bad: readonly string[]) =>
  (units: readonly string[]): boolean =>
    bad.some((unit) => units.includes(unit))

describe('the search for what holds', () => {
  const eight = [...'abcdefgh']

  it('takes one trial where all holds', async () => {
    expect(await search(eight, () => false)).toEqual({ kept: eight, dropped: [], trials: 1 })
  })

  it('finds one of eight by halving', async () => {
    const { kept, dropped, trials } = await search(eight, has('f'))
    expect(kept).toEqual([...'abcdegh'])
    expect(dropped).toEqual([{ unit: 'f', why: 'fails with abcdef' }])
    expect(trials).toBe(5)
  })

  it('looks among the daring ones first', async () => {
    const { kept, trials } = await search(eight, has('h'), { rankOf: (unit) => (unit === 'h' ? 1 : 0) })
    expect(kept).toEqual([...'abcdefg'])
    // All, and all but the daring one, which is what is kept.
    expect(trials).toBe(2)
  })

  it('does not try again what is known to hold', async () => {
    const { trials } = await search(eight, has('g', 'h'), { base: 6 })
    expect(trials).toBe(3)
  })

  it('drops nothing that holds when one looks closer', async () => {
    const { kept, dropped } = await search(eight, has('c', 'f'), { confirm: has('f') })
    expect(kept).toEqual([...'abcdegh'])
    expect(dropped.map(({ unit }) => unit)).toEqual(['f'])
    expect(await search(eight, has('a'), { confirm: () => false })).toMatchObject({ kept: eight, dropped: [] })
  })

  it('drops what could not be tried any more', async () => {
    const { kept, dropped } = await search(eight, has('f'), { most: 2 })
    expect(kept).toEqual([...'abcd'])
    expect(dropped.map(({ why }) => why)).toEqual(['over', 'over', 'over', 'over'])
  })

  it('drops one of two that hold only apart', async () => {
    const { kept, dropped } = await search(eight, (units) => units.includes('c') && units.includes('e'))
    expect(kept).toEqual([...'abcdfgh'])
    expect(dropped).toHaveLength(1)
  })

  it('keeps all that holds and nothing else, whatever it is', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom(...'abcdefghij')),
        fc.array(fc.constantFrom(...'abcdefghij')),
        async (units, bad) => {
          const { kept, dropped } = await search(units, has(...bad))
          expect(kept).toEqual(units.filter((unit) => !bad.includes(unit)))
          expect(dropped.map(({ unit }) => unit).sort()).toEqual(units.filter((unit) => bad.includes(unit)).sort())
        },
      ),
    ))
})
