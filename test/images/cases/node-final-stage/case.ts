// Image cases: node-final-stage alone and with all other transforms, built before and after.

import type { ImageCase } from '../../case.ts'

const alone: ImageCase = {
  shows: 'a server answers with its packages and files, without its compiler and its sources',
  after: { transforms: ['node-final-stage'] },
  differences: [
    { change: 'removed', paths: 'srv/tides/**' },
    { change: 'changed', paths: 'srv/tides/node_modules/.package-lock.json' },
  ],
  figures: { bytesAtMost: 0.1 },
  service: { port: 3000, answers: { '/': 'high water at whitby: 12:20' } },
  commands: [['sh', '-c', 'id -un; pwd; npm pkg get name']],
  pack: { 'almanac-1.0.0.tgz': 'almanac', 'typescript-5.6.2.tgz': 'typescript' },
  // As large as a compiler is.
  fill: { 'typescript/lib/compiler.bin': 20_000_000 },
}

const ask = ['node', '-e', "fetch('http://127.0.0.1:3000').catch(() => process.exit(1))"]

export default {
  alone,
  together: {
    ...alone,
    shows: 'it does so with an init, a numbered user and all that other transforms do, and is stopped at once',
    after: { transforms: 'all' },
    differences: [
      ...alone.differences!,
      { field: 'Entrypoint' },
      { field: 'User' },
      { change: 'added', paths: 'usr/bin/tini*' },
      { change: 'added', paths: 'usr/share/doc/tini/**' },
      { change: 'added', paths: 'var/lib/dpkg/info/*' },
      { change: 'changed', paths: 'var/lib/dpkg/status' },
    ],
    container: { ready: ask, stops: { before: 'killed', after: 'asked' } },
  },
} satisfies Record<string, ImageCase>
