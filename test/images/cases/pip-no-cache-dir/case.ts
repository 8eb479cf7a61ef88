// An image case: pip-no-cache-dir, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'what pip has built for later installations stays out',
  figures: { bytesAtMost: 0.8 },
  commands: [['python3', '-c', 'import greeting; print(greeting.text)']],
  fill: { 'greeting-1.0/greeting/data.bin': 500_000 },
  pack: { 'greeting-1.0.tar.gz': 'greeting-1.0' },
} satisfies ImageCase
