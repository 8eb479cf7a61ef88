// An image case: copy-manifests-first-workspaces, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'a monorepo of npm workspaces gets the same packages and links before its sources',
  after: { transforms: ['copy-manifests-first'] },
  fill: { 'package/data.bin': 40_000_000 },
  pack: { 'greeting-1.0.0.tgz': 'package' },
  rebuild: { touch: 'app/packages/web/main.js', cached: 'RUN npm ci', timeAtMost: 0.5 },
  commands: [
    ['cat', '/served'],
    ['node', 'packages/web/main.js'],
  ],
} satisfies ImageCase
