// An image case: copy-manifests-first, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'dependencies of npm installed before the sources come are the same, and stay when a source changes',
  // As much as to outweigh what every build takes.
  fill: { 'package/data.bin': 100_000_000 },
  pack: { 'greeting-1.0.0.tgz': 'package' },
  rebuild: { touch: 'app/start.js', cached: 'RUN npm ci', timeAtMost: 0.5 },
  commands: [['node', 'start.js']],
} satisfies ImageCase
