// An image case: dnf-no-docs, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'documentation stays out',
  differences: [{ change: 'removed', paths: 'usr/share/doc/*/**' }],
} satisfies ImageCase
