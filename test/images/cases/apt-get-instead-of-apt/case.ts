// An image case: apt-get-instead-of-apt, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'apt-get installs what apt installs',
} satisfies ImageCase
