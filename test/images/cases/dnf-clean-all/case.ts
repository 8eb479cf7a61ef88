// An image case: dnf-clean-all, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'the repository metadata leave with the installation that needed them',
  figures: { bytesAtMost: 0.8 },
} satisfies ImageCase
