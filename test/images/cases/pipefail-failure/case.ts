// An image case: pipefail-failure, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'a pipe whose first command fails stops the build',
  after: { transforms: ['pipefail'] },
  fails: { side: 'after', says: /nothing.*No such file/ },
} satisfies ImageCase
