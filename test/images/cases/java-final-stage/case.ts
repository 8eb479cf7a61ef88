// An image case: java-final-stage, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'a jar answers on the runtime of the same Java, without the compiler',
  differences: [{ change: 'removed', paths: '**' }, { change: 'changed', paths: '**' }, { field: 'Cmd' }],
  figures: { bytesAtMost: 0.85 },
  service: { port: 8080, answers: { '/': 'EUR;1' } },
} satisfies ImageCase
