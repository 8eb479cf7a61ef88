// An image case: builder-buildah, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'what all builders take is the same to buildah',
  after: { by: 'transforms', names: [] },
  expects: {
    images: 'different',
    differences: [{ field: 'Author' }, { field: 'Labels' }],
  },
  // It makes one layer of all steps: what a step deletes of another is gone either way.
  figures: { bytesAtMost: 1 },
  builder: 'buildah',
} satisfies ImageCase
