// An image case: user-non-root for a program in the top folder, built before and after, and asked.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'a server that writes nothing runs as a user who owns nothing, from a folder of root',
  after: { transforms: ['user-non-root'] },
  differences: [{ field: 'User' }, { change: 'changed', paths: 'etc/*' }],
  container: {
    ready: ['sh', '-c', 'grep -q 00000000000000000000000000000000:1F90 /proc/net/tcp6'],
    asks: [{ command: ['id', '-u'], says: { before: /^0$/m, after: /^10001$/m } }],
  },
  service: { port: 8080, answers: { '/': 'pong' } },
} satisfies ImageCase
