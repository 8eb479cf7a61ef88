// An image case: the hazard of lists used later, which a careless rewrite runs into.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'an installation needs the lists that an earlier RUN has fetched',
  after: 'by hand',
  fails: { side: 'after', says: /Unable to locate package|no installation candidate/ },
} satisfies ImageCase
