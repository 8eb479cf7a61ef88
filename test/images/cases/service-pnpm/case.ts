// Image cases: a server of pnpm's, built before and after with all transforms, asked and stopped, and built again.

import type { ImageCase } from '../../case.ts'

/** What pnpm writes the time into. */
const DATED: NonNullable<ImageCase['differences']> = [
  { change: 'changed', paths: 'root/.local/state/pnpm/pnpm-state.json' },
  { change: 'changed', paths: 'srv/tides/node_modules/.modules.yaml' },
]

const ask = ['node', '-e', "fetch('http://127.0.0.1:3000').catch(() => process.exit(1))"]

export default {
  together: {
    shows: 'a server of pnpm answers with the same packages, without the caches, and is stopped at once',
    after: { transforms: 'all', builder: 'buildkit' },
    differences: [
      { field: 'Entrypoint' },
      { field: 'User' },
      { change: 'removed', paths: 'root/.local/share' },
      { change: 'removed', paths: 'root/.local/share/pnpm' },
      { change: 'removed', paths: 'root/.local/share/pnpm/store/**' },
      ...DATED,
      { change: 'added', paths: 'usr/bin/tini*' },
      { change: 'added', paths: 'usr/share/doc/tini/**' },
      { change: 'added', paths: 'var/lib/dpkg/info/*' },
      { change: 'changed', paths: 'var/lib/dpkg/status' },
    ],
    serves: 'dockershift-node-packages:latest',
    service: { port: 3000, answers: { '/': 'high water at whitby: 12:20' } },
    container: { ready: ask, stops: { before: 'killed', after: 'asked' } },
  },
  rebuilt: {
    shows: 'the packages of pnpm stay when a source changes',
    after: { transforms: ['install-locked', 'copy-manifests-first', 'copy-manifests-likely'] },
    differences: [...DATED, { change: 'changed', paths: 'root/.local/share/pnpm/store/**' }],
    serves: 'dockershift-node-packages:latest',
    rebuild: { touch: 'src/server.ts', cached: 'RUN pnpm install', timeAtMost: 0.9 },
    service: { port: 3000, answers: { '/': 'high water at whitby: 12:20' } },
  },
} satisfies Record<string, ImageCase>
