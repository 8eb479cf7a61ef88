// An image case: dnf-assume-yes, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: '-y changes nothing where dnf has nothing to ask',
} satisfies ImageCase
