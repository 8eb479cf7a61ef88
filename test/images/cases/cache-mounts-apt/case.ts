// An image case: cache-mounts, built before and after: apt's lists and packages are in mounts.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'apt installs the same with its lists and packages in cache mounts',
  after: { transforms: ['cache-mounts'], builder: 'buildkit' },
  figures: { bytesAtMost: 0.5 },
  commands: [['sh', '-c', 'echo 6*7 | bc && ed --version && command -v time']],
} satisfies ImageCase
