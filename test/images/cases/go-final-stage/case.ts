// An image case: go-final-stage, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'the image holds the program alone, and it does the same',
  differences: [{ change: 'removed', paths: '**' }, { field: 'Env' }],
  figures: { bytesAtMost: 0.05 },
  commands: [['/srv/hello']],
} satisfies ImageCase
