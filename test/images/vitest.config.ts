// The image tests: real builds, with an engine that is made ready first.

import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { reportersOfSkipping } from '../skips.ts'

/** The file that takes longer than all others together comes first: they run beside it, one after the other. */
class CasesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isCases = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith('/cases.images.ts')
    const sorted = await super.sort(files)
    return [...sorted.filter(isCases), ...sorted.filter((file) => !isCases(file))]
  }
}

export default defineConfig({
  test: {
    include: ['test/images/*.images.ts'],
    globalSetup: ['test/images/setup.ts'],
    // A build waits for its mirror and its disk half of the time: four fill two processors.
    maxWorkers: 2,
    maxConcurrency: 3,
    sequence: { sequencer: CasesFirst },
    testTimeout: 900_000,
    hookTimeout: 300_000,
    teardownTimeout: 60_000,
    reporters: reportersOfSkipping('verbose'),
  },
})
