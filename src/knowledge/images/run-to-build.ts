// Base images whose children are run to build something: packages are installed there too, behind the build.

import type { Image } from './image.ts'

/**
 * Whether a container of the image runs scripts that may install packages from the lists in it. Those of OSS-Fuzz run the
 * project's `build.sh`: https://google.github.io/oss-fuzz/getting-started/new-project-guide/
 */
export function isRunToBuild({ origin }: Image): boolean {
  return origin.registry === 'gcr.io' && origin.repository.startsWith('oss-fuzz-base/')
}
