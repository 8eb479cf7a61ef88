// An image case: go-final-stage over scratch, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'a server finds its pages, certificates, zones, /tmp and home on scratch',
  after: {
    by: 'transforms',
    names: ['go-final-stage'],
    options: { 'go-final-stage': { base: 'scratch' } },
  },
  expects: {
    images: 'different',
    differences: [{ change: 'removed', paths: '**' }, { change: 'changed', paths: '**' }, { field: 'Env' }],
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
