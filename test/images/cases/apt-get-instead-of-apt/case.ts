// An image case: apt-get-instead-of-apt, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'apt-get installs what apt installs',
  after: { by: 'transforms', names: ['apt-get-instead-of-apt'] },
  expects: { images: 'same' },
} satisfies ImageCase
