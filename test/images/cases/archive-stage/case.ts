// An image case: archive-stage, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'an archive that another stage extracts is not in the image',
  figures: { bytesAtMost: 0.51, layersFewer: 1, wastedAtMost: 0 },
  fill: { 'tool/data.bin': 2_000_000 },
  pack: { 'tool.tar.gz': 'tool' },
} satisfies ImageCase
