// An image case: npm-cache-clean, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'what npm keeps for later installations leaves with the installation',
  after: { transforms: ['package-cache-clean'] },
  figures: { bytesAtMost: 0.8 },
  commands: [['node', '-p', 'require("greeting")']],
  fill: { 'package/data.bin': 500_000 },
  pack: { 'greeting-1.0.0.tgz': 'package' },
} satisfies ImageCase
