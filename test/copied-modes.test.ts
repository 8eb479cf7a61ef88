// `COPY --chmod` in digits: what +x and its like make of the modes that files have in the build context.

import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openContext } from '../src/files/tree.ts'
import { rewrite } from '../src/rewrite/rewrite.ts'
import copyChmod from '../transforms/copy-chmod.ts'
import { sandbox } from './cli-sandbox.ts'

/** What becomes of a file of a mode, of a second one beside it, and a chmod of both. */
function copied(chmod: string, modes: readonly number[], head = ''): readonly string[] {
  const names = modes.map((_, i) => `${'ab'[i]!}.sh`)
  const folder = sandbox(Object.fromEntries(names.map((name) => [name, '#!/bin/sh\n'])))
  for (const [i, mode] of modes.entries()) chmodSync(join(folder, names[i]!), mode)
  const made = names.map((name) => `/srv/${name}`).join(' ')
  const text = `${head}FROM debian:12\nCOPY ${names.join(' ')} /srv/\nRUN chmod ${chmod} ${made}\n`
  const result = rewrite('Dockerfile', text, { transforms: [copyChmod], files: openContext(folder) })
  if (!('after' in result)) throw new Error(result.reason)
  return result.after.split('\n').slice(head === '' ? 1 : 2, -1)
}

test.each([
  ['+x', [0o644], '755'],
  ['+x', [0o755], '755'],
  ['a+x', [0o644, 0o755], '755'],
  ['ugo+rx', [0o644], '755'],
  ['u+x', [0o644], '744'],
  ['ug+x', [0o644], '754'],
  ['u+x', [0o755, 0o755], '755'],
  ['+r', [0o644], '644'],
])('chmod %s of files with %j is --chmod=%s', (chmod, modes, digits) => {
  const names = modes.map((_, i) => `${'ab'[i]!}.sh`).join(' ')
  expect(copied(chmod, modes)).toEqual([`COPY --chmod=${digits} ${names} /srv/`])
})

test.each([
  // What git gives nobody depends on who checked out.
  ['+x', [0o664]],
  ['+x', [0o600]],
  ['+x', [0o777]],
  ['+x', [0o4755]],
  // One flag is for all files.
  ['u+x', [0o644, 0o755]],
  // Of these the umask decides, or nobody.
  ['+w', [0o644]],
  ['go-w', [0o644]],
  ['u=rwx', [0o644]],
])('chmod %s of files with %j stays', (chmod, modes) => {
  expect(copied(chmod, modes)).toHaveLength(2)
})

test('a frontend that reads +x gets it', () => {
  expect(copied('+x', [0o644], '# syntax=docker/dockerfile:1\n')).toEqual(['COPY --chmod=+x a.sh /srv/'])
})
