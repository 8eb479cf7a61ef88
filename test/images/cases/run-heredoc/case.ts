// An image case: run-heredoc, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'a heredoc does what the chain did',
  after: { by: 'transforms', names: ['run-heredoc'], unsafe: true, builder: 'buildkit' },
  expects: { images: 'same' },
} satisfies ImageCase
