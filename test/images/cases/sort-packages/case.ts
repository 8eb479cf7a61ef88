// An image case: sort-packages, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'the order in which packages are named is not in the image',
} satisfies ImageCase
