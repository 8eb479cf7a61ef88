// An image case: init-process, built before and after, and started.

import type { ImageCase } from '../../case.ts'

const ask = (path: string): readonly string[] => [
  'python',
  '-c',
  `import urllib.request as u; print(u.urlopen('http://127.0.0.1:8080${path}').read().decode())`,
]

export default {
  shows: 'SIGTERM ends a server that does not handle it, and its orphans are reaped',
  differences: [
    { field: 'Entrypoint' },
    { change: 'added', paths: 'usr/bin/tini*' },
    { change: 'added', paths: 'usr/share/doc/tini/**' },
    { change: 'added', paths: 'var/lib/dpkg/info/*' },
    { change: 'changed', paths: 'var/lib/dpkg/status' },
  ],
  container: {
    ready: ask('/'),
    asks: [
      { command: ask('/orphan'), says: { before: /here/, after: /here/ } },
      {
        command: ['sh', '-c', 'sleep 0.5; echo zombies: $(cat /proc/[0-9]*/stat | grep -c ") Z ")'],
        says: { before: /zombies: 1/, after: /zombies: 0/ },
      },
    ],
    stops: { before: 'killed', after: 'asked' },
  },
} satisfies ImageCase
