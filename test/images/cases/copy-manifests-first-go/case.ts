// An image case: copy-manifests-first-go, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'modules of Go fetched before the sources come are the same, and stay when a source changes',
  after: { transforms: ['copy-manifests-first'] },
  rebuild: { touch: 'hello/main.go', cached: 'RUN go mod download', timeAtMost: 0.5 },
  commands: [['/bin/hello']],
} satisfies ImageCase
