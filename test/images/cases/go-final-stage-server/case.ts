// Image cases: go-final-stage on each of its bases, a server built before and after, and asked.

import type { ImageCase } from '../../case.ts'

const on = (base: string): Omit<ImageCase, 'shows'> => ({
  after: { transforms: ['go-final-stage'], options: { 'go-final-stage': { base } } },
  differences: [
    { change: 'removed', paths: '**' },
    { change: 'changed', paths: '**' },
    { field: 'Env' },
    ...(base === 'scratch' ? [] : [{ change: 'added', paths: '**' } as const]),
  ],
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
})

export default {
  scratch: { shows: 'a server finds its pages, certificates, zones, /tmp and home on scratch', ...on('scratch') },
  alpine: { shows: 'a server does the same on musl and busybox', ...on('alpine') },
  distroless: { shows: 'a server does the same without a shell', ...on('distroless') },
} satisfies Record<string, ImageCase>
