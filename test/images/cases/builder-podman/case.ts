// An image case: builder-podman, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'what all builders take is the same to podman',
  after: { by: 'transforms', names: [] },
  expects: {
    images: 'different',
    differences: [{ field: 'Author' }, { field: 'Labels' }],
  },
  figures: { bytesAtMost: 0.1 },
  builder: 'podman',
} satisfies ImageCase
