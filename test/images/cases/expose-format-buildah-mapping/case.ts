// An image case: expose-format, built by buildah before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'buildah takes 8080:80 for a port, of which no engine makes anything; then it is port 80',
  after: { transforms: ['expose-format'] },
  differences: [{ field: 'ExposedPorts' }],
  builder: 'buildah',
} satisfies ImageCase
