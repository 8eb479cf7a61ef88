// An image case: copy-manifests-first, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'dependencies installed before the sources come are the same',
  after: { by: 'transforms', names: ['copy-manifests-first'] },
  expects: { images: 'same' },
  commands: [['node', 'start.js']],
} satisfies ImageCase
