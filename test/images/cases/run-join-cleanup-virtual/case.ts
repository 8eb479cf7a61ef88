// An image case: run-join-cleanup over several RUNs with WORKDIR and COPY in between, with a stand-in for apk.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'what is installed for a build and taken away behind it never enters a layer, and the build gives the same',
  after: { transforms: ['run-join-cleanup'] },
  figures: { bytesAtMost: 0.02, wastedAtMost: 0.001, layersFewer: 3 },
  commands: [['cat', '/srv/hello', '/srv/sorted', '/src/hello', '/lib/apk/db/installed'], ['ls', '/usr/bin/compiler']],
} satisfies ImageCase
