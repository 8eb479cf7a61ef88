// An image case: user-number, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'a user by its number has the same home and the same groups, while it is built and while it runs',
  differences: [{ field: 'User' }],
  commands: [['sh', '-c', 'id && echo $HOME && cat ~/built && whoami']],
} satisfies ImageCase
