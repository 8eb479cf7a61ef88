// An image case: cache-mounts, built by buildah before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'cache mounts keep package lists out of the image with buildah too',
  after: { transforms: ['cache-mounts'], builder: 'podman' },
  builder: 'buildah',
  figures: { bytesAtMost: 0.2 },
} satisfies ImageCase
