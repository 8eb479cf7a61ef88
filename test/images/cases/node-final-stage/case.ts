// An image case: node-final-stage, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'a server answers with its packages and files, without its compiler and its sources',
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
} satisfies ImageCase
