// An image case: copy-manifests-first-pip, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'packages of pip installed before the sources come are the same, and stay when a source changes',
  after: { transforms: ['copy-manifests-first'] },
  fill: { 'greeting-1.0/greeting/data.bin': 200_000 },
  pack: { 'greeting-1.0.tar.gz': 'greeting-1.0' },
  rebuild: { touch: 'main.py', cached: 'RUN pip install', timeAtMost: 0.5 },
  commands: [['python3', 'main.py']],
} satisfies ImageCase
