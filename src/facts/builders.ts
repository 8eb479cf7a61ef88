// Base images whose children are run to build something: packages are installed there too, behind the build.

import { bottomOf, type Stage } from '../dockerfile/stages.ts'
import { parseImage } from './distros.ts'

/**
 * Whether a container of the image runs scripts that may install packages from the lists in it. Those of OSS-Fuzz run the
 * project's `build.sh`: https://google.github.io/oss-fuzz/getting-started/new-project-guide/
 */
export function isRunToBuild(stage: Stage): boolean {
  const { registry, repository } = parseImage(bottomOf(stage).base.image ?? '')
  return registry === 'gcr.io' && repository.startsWith('oss-fuzz-base/')
}
