// An image case: init-process and user-non-root together on node's image, built before and after, and started.

import type { ImageCase } from '../../case.ts'

const ask = [
  'node',
  '-e',
  "fetch('http://127.0.0.1:8080').then((answer) => answer.text()).then(console.log, () => process.exit(1))",
]

export default {
  shows: 'a server runs under an init as the user that its base image brings, answers, writes and stops',
  after: { transforms: ['init-process', 'user-non-root'] },
  differences: [
    { field: 'User' },
    { field: 'Entrypoint' },
    { change: 'changed', paths: 'srv/app' },
    { change: 'changed', paths: 'srv/app/server.js' },
    { change: 'added', paths: 'usr/bin/tini*' },
    { change: 'added', paths: 'usr/share/doc/tini/**' },
    { change: 'added', paths: 'var/lib/dpkg/info/*' },
    { change: 'changed', paths: 'var/lib/dpkg/status' },
  ],
  container: {
    ready: ask,
    asks: [{ command: ask, says: { before: /user 0\n/, after: /user 1000\n/ } }],
    stops: { before: 'killed', after: 'asked' },
  },
} satisfies ImageCase
