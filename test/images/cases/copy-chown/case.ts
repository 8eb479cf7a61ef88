// An image case: copy-chown, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'files that are copied with their owner are not stored twice',
  figures: { bytesAtMost: 0.6, wastedAtMost: 0, layersFewer: 2 },
  fill: { 'site/picture': 500_000 },
} satisfies ImageCase
