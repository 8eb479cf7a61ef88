// Image cases: what all builders take, built before and after by each of them.

import type { ImageCase } from '../../case.ts'

const by = (builder: NonNullable<ImageCase['builder']>): ImageCase => ({
  shows: `what all builders take is the same to ${builder}`,
  after: { transforms: 'all safe ones' },
  differences: [{ field: 'Author' }, { field: 'Labels' }],
  // Buildah makes one layer of all steps: what a step deletes of another is gone either way.
  figures: { bytesAtMost: builder === 'buildah' ? 1 : 0.1 },
  builder,
})

export default {
  classic: by('classic'),
  podman: by('podman'),
  buildah: by('buildah'),
} satisfies Record<string, ImageCase>
