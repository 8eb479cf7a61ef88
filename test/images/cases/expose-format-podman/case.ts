// An image case: expose-format, built by podman before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'a protocol in upper case, which podman keeps as it is written, names the same port',
  after: { transforms: ['expose-format'] },
  builder: 'podman',
} satisfies ImageCase
