// An image case: syntax, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'the file is written otherwise, and says the same',
  after: {
    transforms: [
      'instruction-casing',
      'from-as-casing',
      'stage-name-casing',
      'env-key-value',
      'expose-format',
      'empty-continuation',
      'redundant-target-platform',
      'duplicate-command',
      'workdir-absolute',
    ],
  },
  commands: [['cat', '/srv/greeting']],
} satisfies ImageCase
