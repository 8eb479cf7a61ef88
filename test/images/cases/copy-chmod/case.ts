// An image case: copy-chmod, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'files that are copied with their mode are not stored twice',
  after: { builder: 'buildkit' },
  figures: { bytesAtMost: 0.6, wastedAtMost: 0, layersFewer: 3 },
  fill: { tool: 500_000 },
} satisfies ImageCase
