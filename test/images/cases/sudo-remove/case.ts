// An image case: sudo-remove, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'root does without sudo what it did with it',
} satisfies ImageCase
