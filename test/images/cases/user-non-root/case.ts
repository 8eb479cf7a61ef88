// An image case: user-non-root, built before and after, and started.

import type { ImageCase } from '../../case.ts'

const ask = ['python', '-c', "import urllib.request as u; print(u.urlopen('http://127.0.0.1:8080').read().decode())"]

export default {
  shows: 'a server runs as a user that is created, and writes into its folder and its volume',
  after: { options: { 'user-non-root': { writable: ['/data'] } } },
  differences: [
    { field: 'User' },
    { change: 'changed', paths: 'etc/*' },
    { change: 'changed', paths: 'app' },
    { change: 'changed', paths: 'app/server.py' },
    { change: 'added', paths: 'data' },
  ],
  container: {
    ready: ask,
    asks: [
      { command: ask, says: { before: /user 0\n/, after: /user 10001\n/ } },
      { command: ['id', '-un'], says: { before: /^root$/m, after: /^app$/m } },
    ],
  },
} satisfies ImageCase
