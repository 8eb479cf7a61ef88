// An image case: flatten-image, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'one layer holds what many held',
  after: { options: { 'flatten-image': { least: 0 } } },
  figures: { bytesAtMost: 0.6, wastedAtMost: 0 },
} satisfies ImageCase
