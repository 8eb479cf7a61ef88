// An image case: python-final-stage, a server with a compiled package built before and after, and asked.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'a server answers by an extension that was compiled, with the library of its package and without the compiler',
  after: { transforms: ['python-final-stage'] },
  differences: [
    { change: 'removed', paths: '**' },
    { change: 'changed', paths: '**' },
    { change: 'added', paths: 'opt/venv/**' },
    { field: 'Env' },
  ],
  figures: { bytesAtMost: 0.2 },
  serves: 'dockershift-python-packages:latest',
  service: { port: 8000, answers: { '/': 'threadsafe 1' } },
} satisfies ImageCase
