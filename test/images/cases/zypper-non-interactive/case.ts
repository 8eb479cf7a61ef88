// An image case: zypper-non-interactive, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'without --non-interactive zypper asks, and nobody answers',
  after: { by: 'transforms', names: ['zypper-non-interactive'] },
  expects: { images: 'after-only', says: /Continue\?/ },
} satisfies ImageCase
