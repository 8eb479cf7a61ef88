// An image case: cache-mounts, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'what pip keeps for later installations stays with the builder',
  after: { builder: 'buildkit' },
  figures: { bytesAtMost: 0.8 },
  fill: { 'greeting-1.0/greeting/data.bin': 500_000 },
  pack: { 'greeting-1.0.tar.gz': 'greeting-1.0' },
} satisfies ImageCase
