// Build contexts that a configuration names: what is checked is what is used.

import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contextsOf, wrongContexts } from '../src/config/contexts.ts'
import { sandbox } from './cli-sandbox.ts'

test.each([
  ['a', 'a'],
  ['./own', undefined],
  // A slash in front leads to no folder of the machine.
  ['/etc', 'etc'],
  ['/usr', undefined],
])('%s', (name, found) => {
  const folder = realpathSync(sandbox({ Dockerfile: 'FROM scratch\n', 'etc/x': '', 'a/x': '' }))
  const config = { context: { '*': name } }
  expect(wrongContexts(config, folder)).toHaveLength(found === undefined ? 1 : 0)
  expect(contextsOf(config, folder, () => {})(join(folder, 'Dockerfile'))).toBe(
    found === undefined ? undefined : join(folder, found),
  )
})
