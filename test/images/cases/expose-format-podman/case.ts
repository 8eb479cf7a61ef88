// An image case: expose-format, built by podman before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'a protocol in upper case, which podman keeps as it is written, names the same port',
  after: { by: 'transforms', names: ['expose-format'] },
  expects: { images: 'same' },
  builder: 'podman',
} satisfies ImageCase
