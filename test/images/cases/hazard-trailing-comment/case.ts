// An image case: the hazard of trailing comment, which a careless rewrite runs into.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'a comment at the end of a RUN swallows what is joined to it',
  after: 'by hand',
  differences: [{ change: 'removed', paths: 'srv/b' }],
} satisfies ImageCase
