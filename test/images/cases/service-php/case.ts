// Image cases: a server of PHP's with Composer's packages, built before and after with all transforms, asked and stopped.

import type { ImageCase } from '../../case.ts'

const answers = { '/': 'high water at whitby: 12:20' }

export default {
  together: {
    shows: 'a server of PHP answers as a user with nothing of its own, without lists and caches, and is stopped at once',
    after: { transforms: 'all', builder: 'buildkit' },
    differences: [
      { field: 'Entrypoint' },
      { field: 'Env' },
      { field: 'User' },
      { change: 'changed', paths: 'srv/tides/**' },
      { change: 'changed', paths: 'etc/*' },
      { change: 'added', paths: 'usr/bin/tini*' },
      { change: 'added', paths: 'usr/share/doc/tini/**' },
      { change: 'added', paths: 'var/lib/dpkg/info/*' },
      { change: 'changed', paths: 'var/lib/dpkg/status' },
    ],
    serves: 'dockershift-php-packages:latest',
    service: { port: 8080, answers },
    container: { ready: ['php', '-r', 'exit(@file_get_contents("http://127.0.0.1:8080") === false);'] },
  },
} satisfies Record<string, ImageCase>
