// An image case: pipefail-failure, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'a pipe whose first command fails stops the build',
  after: { by: 'transforms', names: ['pipefail'], unsafe: true },
  expects: { images: 'before-only', says: /nothing.*No such file/ },
} satisfies ImageCase
