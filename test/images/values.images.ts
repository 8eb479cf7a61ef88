// env-key-value by BuildKit's own reading: every value of the fixtures is the same before and after.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { describeWithEngine } from './bench.ts'
import { careless, compareValues } from './values.ts'

const fixtures = join(import.meta.dirname, '../../__fixtures__/env-key-value')
const pairs = readdirSync(fixtures)
  .filter((name) => existsSync(join(fixtures, name, 'output.Dockerfile')))
  .map((name) => {
    const read = (version: string): string => readFileSync(join(fixtures, name, `${version}.Dockerfile`), 'utf8')
    return { name, before: read('input'), after: read('output') }
  })

describeWithEngine('the values of ENV and LABEL', ({ ready }) => {
  it(`are the same in ${pairs.length} fixtures before and after`, async () => {
    const found = await compareValues(pairs, ready.env)
    expect(found.flatMap(({ name, differences }) => differences.map((line) => `${name}: ${line}`))).toEqual([])
    expect(found.filter(({ unread }) => unread)).toEqual([])
    for (const { compared } of found) expect(compared).toBeGreaterThan(0)
  })

  it('differ after a careless rewrite', async () => {
    const before = 'FROM debian AS one\nENV GREETING hello  there\nLABEL about a b=c\nFROM one\nENV NAME x\n'
    const [found] = await compareValues([{ name: 'a', before, after: careless(before) }], ready.env)
    expect(found?.differences).toContain('stage 0: BuildKit takes the original alone')
    const [moved] = await compareValues(
      [{ name: 'b', before: 'FROM a\nENV A "b" c\n', after: 'FROM a\nENV A="\\"b\\" c"\n' }],
      ready.env,
    )
    expect(moved?.differences).toContain('stage 0: ENV A is "b c", then "\\"b\\" c"')
  })

  it('tell a name that the base image may set from an empty one', async () => {
    const [found] = await compareValues(
      [{ name: 'a', before: 'FROM a\nENV A x $B\n', after: 'FROM a\nENV A="x "\n' }],
      ready.env,
    )
    expect(found?.differences).toEqual([`with given names, stage 0: ENV A is "x of the  base's", then "x "`])
  })
})
