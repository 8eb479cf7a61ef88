// An image case: zypper-non-interactive, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'without --non-interactive zypper asks, and nobody answers',
  fails: { side: 'before', says: /Continue\?/ },
} satisfies ImageCase
