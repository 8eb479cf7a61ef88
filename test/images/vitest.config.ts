// The image tests: real builds, one at a time, with an engine that is made ready first.

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/images/*.images.ts'],
    globalSetup: ['test/images/setup.ts'],
    // A build waits for its mirror half of the time: two fill two processors.
    fileParallelism: false,
    maxConcurrency: 2,
    testTimeout: 900_000,
    hookTimeout: 300_000,
    teardownTimeout: 60_000,
    reporters: ['verbose'],
  },
})
