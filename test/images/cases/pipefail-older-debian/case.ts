// An image case: pipefail where /bin/sh does not know it, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'bash takes the place of a dash that does not know pipefail, and the pipe stops the build',
  after: { transforms: ['pipefail'] },
  fails: { side: 'after', says: /nothing.*No such file/ },
} satisfies ImageCase
