// An image case: same file twice, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'two builds of one file differ in caches, indexes and logs alone',
  after: 'the same',
  cache: 'ignore',
} satisfies ImageCase
