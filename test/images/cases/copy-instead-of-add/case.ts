// An image case: copy-instead-of-add, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'COPY puts in place what ADD did, where nothing is to be extracted',
  after: { by: 'transforms', names: ['copy-instead-of-add'] },
  expects: { images: 'same' },
} satisfies ImageCase
