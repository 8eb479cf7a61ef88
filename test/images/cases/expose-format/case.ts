// An image case: expose-format, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'the ports of the image are the same in another spelling',
} satisfies ImageCase
