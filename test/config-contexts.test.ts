// Build contexts that a configuration names: what is checked is what is used.

import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contextsOf, wrongContexts } from '../src/config/contexts.ts'
import { probesOf } from '../src/config/probes.ts'
import { dockershift, sandbox } from './cli-sandbox.ts'

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

test('the last line that fits a Dockerfile names its probes', () => {
  const folder = realpathSync(sandbox({ 'a/Dockerfile': '', 'b/Dockerfile': '' }))
  const config = { probe: { Dockerfile: 'true', 'b/Dockerfile': ['curl -f localhost', 'test -e /x'] } }
  const probes = probesOf(config, folder, () => {})
  expect(probes(join(folder, 'a/Dockerfile'))).toEqual(['true'])
  expect(probes(join(folder, 'b/Dockerfile'))).toEqual(['curl -f localhost', 'test -e /x'])
  expect(probes(join(folder, 'Containerfile'))).toBeUndefined()
})

test('a probe that is none is a mistake with its place', async () => {
  const folder = sandbox({
    Dockerfile: 'FROM scratch\n',
    'dockershift.config.json': '{\n  "probe": { "Dockerfile": 5 }\n}\n',
  })
  const ran = await dockershift(folder, [])
  expect(ran.code).toBe(2)
  expect(ran.err).toContain('dockershift.config.json:2:28: probe.Dockerfile: 5 is not what it takes')
})
