// An image case: go-final-stage over distroless, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'a server does the same without a shell',
  after: {
    by: 'transforms',
    names: ['go-final-stage'],
    options: { 'go-final-stage': { base: 'distroless' } },
  },
  expects: {
    images: 'different',
    differences: [{ change: 'removed', paths: '**' }, { change: 'changed', paths: '**' }, { change: 'added', paths: '**' }, { field: 'Env' }],
  },
  figures: { bytesAtMost: 0.05 },
  service: {
    port: 8080,
    answers: {
      '/': 'Next ferry from Kiel',
      '/zone': '15:00 +0300',
      '/certificates': 'true',
      '/files': '<nil> /root',
    },
  },
} satisfies ImageCase
