// An image case: dnf-no-docs, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'documentation stays out',
  after: { by: 'transforms', names: ['dnf-no-docs'], unsafe: true },
  expects: {
    images: 'different',
    differences: [{ change: 'removed', paths: 'usr/share/doc/*/**' }],
  },
} satisfies ImageCase
