// An image case: copy-chmod of a file that ADD fetches, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'a file that ADD fetches gets its mode there, and is not stored twice',
  after: { transforms: ['copy-chmod'], builder: 'buildkit' },
  figures: { bytesAtMost: 0.51, wastedAtMost: 0, layersFewer: 1 },
  serves: 'dockershift-downloads:latest',
} satisfies ImageCase
