// An image case: init-process in front of the entrypoint of node's image, built before and after, and started.

import type { ImageCase } from '../../case.ts'

export default {
  shows: "node's own entrypoint still finds out that a script is for node, and SIGTERM ends it",
  after: { transforms: ['init-process'] },
  differences: [
    { field: 'Entrypoint' },
    { change: 'added', paths: 'usr/bin/tini*' },
    { change: 'added', paths: 'usr/share/doc/tini/**' },
    { change: 'added', paths: 'var/lib/dpkg/info/*' },
    { change: 'changed', paths: 'var/lib/dpkg/status' },
  ],
  container: {
    ready: ['node', '-e', "fetch('http://127.0.0.1:8080').catch(() => process.exit(1))"],
    asks: [
      {
        command: ['sh', '-c', 'tr "\\0" " " < /proc/1/cmdline'],
        says: { before: /^node server\.js/, after: /^\/usr\/bin\/tini -- / },
      },
    ],
    stops: { before: 'killed', after: 'asked' },
  },
} satisfies ImageCase
