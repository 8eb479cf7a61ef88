// An image case: archive-remove, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'a downloaded archive leaves in the RUN that has extracted it',
  differences: [{ change: 'removed', paths: 'tmp/tool.tar.gz' }],
  figures: { bytesAtMost: 0.9 },
  fill: { 'tool/data.bin': 5_000_000 },
  pack: { 'tool.tar.gz': 'tool' },
} satisfies ImageCase
