// An image case: run-join-cleanup over a build between the tools that come and go, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'tools that one RUN installs, the next one needs and a third one takes away are in no layer',
  after: { transforms: ['run-join-cleanup'] },
  figures: { bytesAtMost: 0.05, layersFewer: 2 },
  commands: [['answer'], ['dpkg', '--get-selections']],
} satisfies ImageCase
