// An image case: gem-no-document, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'the documentation of a gem stays out',
  differences: [{ change: 'removed', paths: 'var/lib/gems/*/doc/**' }],
  commands: [['ruby', '-e', 'require "greeting"; puts Greeting::TEXT']],
} satisfies ImageCase
