// An image case: dnf-assume-yes-missing, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'without -y dnf asks, and nobody answers',
  after: { transforms: ['dnf-assume-yes'] },
  fails: { side: 'before', says: /Operation aborted/ },
} satisfies ImageCase
