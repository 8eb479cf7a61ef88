// What sudo takes away, and who would read it: one row of each kind of the table.

import { expect, test } from 'vitest'
import { readShell } from '../src/dockerfile/read/read-shell.ts'
import { isNeverKept, isOfSystem, isSpared, mayRead } from '../src/knowledge/programs/environment.ts'

const commandOf = (text: string) => readShell(text, false)!.commands[0]!

test('what a user sees, and how the network is reached, makes no difference', () => {
  for (const name of ['LANG', 'LC_ALL', 'LC_TIME', 'TZ', 'TERM', 'DEBIAN_FRONTEND', 'https_proxy', 'NO_PROXY'])
    expect(isSpared(name), name).toBe(true)
  for (const name of ['HOME', 'NODE_ENV', 'LD_PRELOAD', 'CC']) expect(isSpared(name), name).toBe(false)
})

test('what changes how programs are linked is not kept by -E either', () => {
  expect(isNeverKept('LD_LIBRARY_PATH')).toBe(true)
  expect(isNeverKept('CC')).toBe(false)
})

test.each([
  ['apt-get install x', 'VERSION', false],
  ['yum install x', 'VERSION', false],
  ['apt-get install x', 'APT_CONFIG', true],
  ['tar xf x', 'TAR_OPTIONS', true],
  ['tar xf x', 'HOME', false],
  ['git config --global a b', 'HOME', true],
  ['git clone x', 'GIT_SSL_NO_VERIFY', true],
  ['git clone x', 'VERSION', false],
  ['chmod +x x', 'LD_PRELOAD', true],
  ['make install', 'PREFIX', true],
  ['npm ci', 'NODE_ENV', true],
  ['pip install x', 'VERSION', true],
  ['[ -f x ]', 'VERSION', false],
])('%s may read %s: %s', (text, variable, expected) => {
  expect(mayRead(commandOf(text), variable)).toBe(expected)
})

test('what languages bring may be another program elsewhere in PATH', () => {
  for (const text of ['apt-get update', 'tee /x', 'wget x', 'locale-gen'])
    expect(isOfSystem(commandOf(text)), text).toBe(true)
  for (const text of ['pip install x', 'python x', 'npm ci', 'gem install x'])
    expect(isOfSystem(commandOf(text)), text).toBe(false)
})
