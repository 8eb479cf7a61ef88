// An image case: apt-remove-lists, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'the package lists leave with the installation that needed them',
  figures: { bytesAtMost: 0.2 },
} satisfies ImageCase
