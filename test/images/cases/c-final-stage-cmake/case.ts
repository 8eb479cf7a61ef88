// An image case: c-final-stage, with a program in C++ that CMake installs.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'a program in C++ says the same from its final stage, with the library that pkg-config names',
  after: { transforms: ['c-final-stage'] },
  differences: [{ change: 'removed', paths: '**' }, { change: 'changed', paths: '**' }],
  figures: { bytesAtMost: 0.1 },
  commands: [['primes', '100']],
} satisfies ImageCase
