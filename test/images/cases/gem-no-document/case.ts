// An image case: gem-no-document, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'the documentation of a gem stays out',
  after: { by: 'transforms', names: ['gem-no-document'], unsafe: true },
  expects: {
    images: 'different',
    differences: [{ change: 'removed', paths: 'var/lib/gems/*/doc/**' }],
  },
  cache: 'use',
  commands: [['ruby', '-e', 'require "greeting"; puts Greeting::TEXT']],
} satisfies ImageCase
