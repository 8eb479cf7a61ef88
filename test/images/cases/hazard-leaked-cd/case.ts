// An image case: the hazard of leaked cd, which a careless rewrite runs into.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'a folder entered in one RUN is not the folder of the next',
  after: 'by hand',
  differences: [
    { change: 'removed', paths: 'b' },
    { change: 'added', paths: 'srv/b' },
  ],
} satisfies ImageCase
