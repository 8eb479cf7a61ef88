// An image case: debian-frontend-arg, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'the setting counts while the image is built, and is not in it',
  differences: [{ field: 'Env' }],
} satisfies ImageCase
