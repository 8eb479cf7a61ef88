// An image case: the hazard of leaked umask, which a careless rewrite runs into.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'what a RUN sets in its shell is gone in the next',
  after: 'by hand',
  differences: [{ change: 'changed', paths: 'b' }],
} satisfies ImageCase
