// An image case: builder-buildah-mounts, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'cache mounts keep package lists out of the image with buildah too',
  after: { by: 'transforms', names: ['cache-mounts'], unsafe: true, builder: 'podman' },
  expects: {
    images: 'different',
    differences: [{ change: 'added', paths: 'etc/apt/apt.conf.d/keep-cache' }],
  },
  builder: 'buildah',
  figures: { bytesAtMost: 0.2 },
} satisfies ImageCase
