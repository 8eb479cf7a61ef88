// An image case: apt-assume-yes, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: '-y changes nothing where apt has nothing to ask',
} satisfies ImageCase
