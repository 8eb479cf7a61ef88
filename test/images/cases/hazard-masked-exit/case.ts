// An image case: the hazard of masked exit, which a careless rewrite runs into.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'a step behind a semicolon hides that the one before it has failed',
  after: 'by hand',
  fails: { side: 'before', says: /configuration.*No such file/ },
} satisfies ImageCase
