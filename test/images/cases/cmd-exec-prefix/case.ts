// An image case: cmd-exec-prefix, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'the shell makes way for the command',
  differences: [{ field: 'Cmd' }],
} satisfies ImageCase
