// An image case: the hazard of ignored errexit, which a careless rewrite runs into.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'set -e means nothing in front of &&',
  after: 'by hand',
  fails: { side: 'before', says: /configuration.*No such file/ },
} satisfies ImageCase
