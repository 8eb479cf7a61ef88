// An image case: npm-ci, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'npm ci installs what the lock file says, as npm install did',
  commands: [['node', '-p', 'require("greeting")']],
  pack: { 'greeting-1.0.0.tgz': 'package' },
} satisfies ImageCase
