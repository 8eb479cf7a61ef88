// An image case: go-build-static, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'the program is smaller and does the same',
  differences: [{ change: 'changed', paths: 'srv/hello' }],
  commands: [['/srv/hello']],
} satisfies ImageCase
