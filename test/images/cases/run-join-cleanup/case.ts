// An image case: run-join-cleanup, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'what a RUN deletes of the one before it never enters a layer',
  figures: { bytesAtMost: 0.01, wastedAtMost: 0, layersFewer: 1 },
} satisfies ImageCase
