// An image case: copy-split for BuildKit, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'with --exclude a part that is changed by its own build stays as the build left it',
  after: { transforms: ['copy-split'], builder: 'buildkit', changes: { '': 50, pages: 2, server: 49 } },
  rebuild: { touch: 'server/main.py', cached: 'RUN cd pages', timeAtMost: 0.5 },
  commands: [['cat', '/said', '/src/pages/page.txt']],
} satisfies ImageCase
