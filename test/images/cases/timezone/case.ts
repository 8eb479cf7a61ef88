// An image case: timezone with a zone given, built before and after, and started.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'the clock shows the time of the zone that is given',
  after: { options: { timezone: { zone: 'Asia/Tokyo' } } },
  differences: [{ field: 'Env' }],
  container: {
    ready: ['true'],
    asks: [{ command: ['date', '+%Z'], says: { before: /^UTC$/m, after: /^JST$/m } }],
  },
} satisfies ImageCase
