// An image case: base-slim, built before and after.

import type { ImageCase } from '../../case.ts'

// The look-alikes of both bases are one image: this shows that the step builds, not how much smaller the real one is.
export default {
  shows: 'the image is built on the slim variant, and does the same',
  commands: [['tree', '/srv']],
} satisfies ImageCase
