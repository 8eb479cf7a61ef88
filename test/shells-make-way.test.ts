// Which shells make way for the last command behind -c: held against those that the machine has.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { makesWay } from '../src/knowledge/programs/shells.ts'
import { asSystemShell, isHere, SHELLS } from './shells.ts'

const folder = mkdtempSync(join(tmpdir(), 'dockershift-shells-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The program says which process it is. */
const LAST = '/bin/cat /proc/self/stat'

const SCRIPTS = [
  { text: LAST, isOnly: true, isRedirected: false },
  { text: `${LAST} "$HOME/none"`, isOnly: true, isRedirected: false },
  { text: `/bin/true && ${LAST}`, isOnly: false, isRedirected: false },
  { text: `cd / ; ${LAST}`, isOnly: false, isRedirected: false },
  { text: `${LAST} 2>&1`, isOnly: true, isRedirected: true },
]

describe.each(SHELLS)('$name', (shell) => {
  test.skipIf(!isHere(shell)).each(SCRIPTS)('$text', ({ text, ...command }) => {
    const { pid, stdout } = spawnSync(asSystemShell(shell, folder), ['-c', text], { encoding: 'utf8' })
    const inPlace = stdout.startsWith(`${pid} `)
    const expected = makesWay(shell.reads, { family: 'alpine', id: 'alpine', version: undefined }, command)
    // What is not known of every release counts as not made.
    if (expected) expect(inPlace).toBe(true)
    else if (shell.name !== 'bash') expect(inPlace).toBe(false)
  })
})

test('busybox does so since 1.28', () => {
  const command = { isOnly: false, isRedirected: false }
  const alpine = (version: number) => ({ family: 'alpine', id: 'alpine', version }) as const
  expect(makesWay('ash', alpine(3.07), command)).toBe(false)
  expect(makesWay('ash', alpine(3.08), command)).toBe(true)
  expect(makesWay('ash', alpine(3.2), command)).toBe(true)
  expect(makesWay(undefined, undefined, command)).toBe(false)
})
