// An image case: dnf-assume-yes-missing, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'without -y dnf asks, and nobody answers',
  after: { by: 'transforms', names: ['dnf-assume-yes'] },
  expects: { images: 'after-only', says: /Operation aborted/ },
} satisfies ImageCase
