// An image case: apt-update-with-install, built before and after.

import type { ImageCase } from '../../case.ts'

export default {
  shows: 'an update that joins the installation gives the same image in a layer less',
  figures: { layersFewer: 1, bytesAtMost: 1.01 },
} satisfies ImageCase
