// An image case: copy-split, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'the part that seldom changes is built before the rest comes, and stays when the rest changes',
  after: { changes: { '': 50, pages: 2, server: 49 } },
  rebuild: { touch: 'server/main.py', cached: 'RUN python3 make.py', timeAtMost: 0.5 },
  commands: [
    ['cat', '/said'],
    ['ls', '-l', '--time-style=+', '/src/pages'],
  ],
} satisfies ImageCase
