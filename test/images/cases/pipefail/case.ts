// An image case: pipefail, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'a pipe that fails nowhere does the same when its failures count',
} satisfies ImageCase
