// An image case: build-deps-remove, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'the compiler is gone with all that came along, and what it built runs',
  differences: [
    { change: 'removed', paths: 'usr/**' },
    { change: 'removed', paths: 'etc/**' },
    { change: 'removed', paths: 'var/**' },
    { change: 'changed', paths: 'var/lib/**' },
    { change: 'changed', paths: 'etc/ld.so.cache' },
  ],
  figures: { bytesAtMost: 0.02 },
  commands: [['greet'], ['greet', 'once', 'more']],
} satisfies ImageCase
