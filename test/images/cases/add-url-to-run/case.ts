// An image case: add-url-to-run, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'an archive is downloaded, checked, extracted and deleted in one layer',
  figures: { bytesAtMost: 0.51, wastedAtMost: 0, layersFewer: 2 },
  commands: [['/opt/tool/bin/tool']],
  serves: 'dockershift-downloads:latest',
} satisfies ImageCase
