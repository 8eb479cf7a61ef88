// An image case: the hazard of auto installed marks, which a careless rewrite runs into.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'a cache mount over all of /var/lib/apt keeps which packages came along by themselves',
  after: 'by hand',
  differences: [{ change: 'changed', paths: 'var/lib/apt/extended_states' }],
} satisfies ImageCase
