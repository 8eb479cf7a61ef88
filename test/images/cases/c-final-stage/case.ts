// An image case: c-final-stage, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'a server in C answers from a file beside it, with its library and without a compiler',
  differences: [{ change: 'removed', paths: '**' }, { change: 'changed', paths: '**' }],
  figures: { bytesAtMost: 0.1 },
  service: { port: 8080, answers: { '/': '<title>Served</title>' } },
  container: {
    ready: ['bash', '-c', 'exec 3<>/dev/tcp/127.0.0.1/8080'],
    stops: { before: 'asked', after: 'asked' },
  },
} satisfies ImageCase
