// An image case: cmd-exec-form, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'the command is started without a shell',
  differences: [{ field: 'Cmd' }],
} satisfies ImageCase
