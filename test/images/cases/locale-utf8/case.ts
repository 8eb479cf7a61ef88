// An image case: locale-utf8, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'the image speaks UTF-8',
  differences: [{ field: 'Env' }],
} satisfies ImageCase
