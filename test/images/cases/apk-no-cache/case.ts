// An image case: apk-no-cache, built before and after, with a stand-in for apk.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'a stand-in for apk installs the same packages, and no index stays',
  // What is left of the bytes is the repository, with the one index that belongs there.
  figures: { bytesAtMost: 0.4, wastedAtMost: 0.001 },
  commands: [['greeter'], ['parting'], ['cat', '/srv/built', '/etc/apk/world', '/lib/apk/db/installed']],
  // One index for each repository that apk knows; it holds names of packages, and bytes that cannot be compressed.
  fill: { 'index/filler': 400_000 },
  pack: {
    'repository/APKINDEX.tar.gz': 'index',
    'repository/greeter.apk': 'greeter',
    'repository/parting.apk': 'parting',
    'repository/build-tool.apk': 'build-tool',
  },
} satisfies ImageCase
