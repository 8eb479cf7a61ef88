// An image case: copy-instead-of-add, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'COPY puts in place what ADD did, where nothing is to be extracted',
  fill: { picture: 5_000, 'tool/data.bin': 5_000 },
  pack: { 'tool.tar.gz': 'tool' },
} satisfies ImageCase
