// An image case: run-merge, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'neighbouring small steps in one RUN give the same image',
  figures: { layersFewer: 2 },
  commands: [['date', '+%Z']],
} satisfies ImageCase
