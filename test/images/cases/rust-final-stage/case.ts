// An image case: rust-final-stage, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'a program that is built on glibc answers on the same Debian, without its compiler',
  differences: [{ change: 'removed', paths: '**' }, { change: 'changed', paths: '**' }, { field: 'Env' }],
  figures: { bytesAtMost: 0.3 },
  service: { port: 7000, answers: { '/': 'height = 31' } },
} satisfies ImageCase
