// An image case: run-heredoc, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'a heredoc does what the chain did',
  after: { builder: 'buildkit' },
} satisfies ImageCase
