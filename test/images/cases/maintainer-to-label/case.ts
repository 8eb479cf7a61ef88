// An image case: maintainer-to-label, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'the author moves from a field of its own into a label',
  differences: [{ field: 'Author' }, { field: 'Labels' }],
} satisfies ImageCase
