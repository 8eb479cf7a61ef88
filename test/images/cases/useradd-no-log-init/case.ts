// An image case: useradd-no-log-init, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'a user with a high number fills no login log',
  figures: { bytesAtMost: 0.01 },
} satisfies ImageCase
